"""What is wrong with records of forms and with editions, in words: rows that differ from what the journal sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say, say_many
from app.forms import editions
from app.register import journal
from app.registers import record_events as hearing
from app.registers import records_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def faults(office: Office) -> Iterator[str]:
    """Every step of every record stands as the journal sealed it, none is missing, none stands there besides."""
    register = office.register
    seals = journal.bodies(register, "seal")
    for record in records_store.load(office.register):
        for step in record.steps:
            if seals.pop(step.event, None) != hearing.sealed(record, step):
                yield say("登记 {number} 与日志不符", number=record.number)
    if seals:
        yield say_many("有 {n} 条登记不见了", len(seals))
    yield from _editions(office)


def _editions(office: Office) -> Iterator[str]:
    """Every edition that was approved is the one that was approved."""
    told = {
        (body["form"], body["version"]): body["digest"]
        for entry in journal.read(office.register, kind="form.approved")
        for body in [entry.body or {}]
    }
    for edition in editions.every(office):
        approved = told.pop((edition.name, edition.version), None)
        if approved != (editions.digest(edition) if edition.approved_at else None):
            yield say("表单 {name} 第 {version} 版与日志不符", name=edition.name, version=edition.version)
    for name, version in told:
        yield say("表单 {name} 第 {version} 版不见了", name=name, version=version)


CHECKS = {"registers": faults}
