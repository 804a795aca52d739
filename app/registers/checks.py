"""Verify 核验, registers: records and editions of forms agree with the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say, say_many
from app.forms import editions
from app.register import journal
from app.registers import record_events, records_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def faults(office: Office) -> Iterator[str]:
    """Say which records and editions differ from the journal, are missing, or are not in it."""
    register = office.register
    seals = journal.bodies(register, "seal")
    for record in records_store.load(office.register):
        for step in record.steps:
            if seals.pop(step.event, None) != record_events.seal(record, step):
                yield say("登记 {number} 与日志不符", number=record.number)
    if seals:
        yield say_many("有 {n} 条登记不见了", len(seals))
    yield from _editions(office)


def _editions(office: Office) -> Iterator[str]:
    """Compare every edition with the digest that was journalled at its approval."""
    approvals = {
        (body["form"], body["version"]): body["digest"]
        for entry in journal.read(office.register, kind="form.approved")
        for body in [entry.body or {}]
    }
    for edition in editions.every(office):
        approved = approvals.pop((edition.name, edition.version), None)
        if approved != (editions.digest(edition) if edition.approved_at else None):
            yield say("表单 {name} 第 {version} 版与日志不符", name=edition.name, version=edition.version)
    for name, version in approvals:
        yield say("表单 {name} 第 {version} 版不见了", name=name, version=version)


CHECKS = {"registers": faults}
