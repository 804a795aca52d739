"""Verification 核验: the register's pages, the journal's chain, gaps in numbers, and the checks that the rooms declare."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.access.evidence import Evidence
from app.base import features
from app.base.ahead import meanwhile
from app.base.toml_tables import Malformed
from app.base.words import say
from app.find import series
from app.register import checks, journal, schema
from app.register.engine import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.office.office import Office


def head(office: Office) -> str:
    """The hash of the journal's last entry; with a copy of it, a rebuilt journal can be detected later."""
    return journal.head(office.register)


def last(office: Office) -> tuple[int, str]:
    """The journal's last entry: its number and hash."""
    entries = journal.read(office.register, limit=1)
    return (entries[0].seq, entries[0].hash) if entries else (0, journal.GENESIS)


class Progress(NamedTuple):
    """How far a verification has come: proofs looked at, of how many; nothing of either before they are reached."""

    done: int = 0
    of: int = 0


def first_wrong(office: Office, tell: Callable[[Progress], object] = lambda _progress: None) -> str | None:
    """The first fault in words; None if there is none.

    Everything is looked at as of one moment, whatever others write meanwhile. What is wrong is looked at once more before
    it is said.
    """
    return _look(office, tell) and _look(office, tell)


def _look(office: Office, tell: Callable[[Progress], object]) -> str | None:
    tell(Progress())
    for fault in checks.raw_pages(office.register):
        return say("登记库文件损坏：{fault}", fault=fault)
    pages = meanwhile(lambda: _pages(office))
    try:
        with office.register.snapshot():
            found = next(_faults(office, tell), None)
    except EngineError:
        if not pages():
            raise
        found = None
    # Damage is said before what follows from it.
    return next((say("登记库文件损坏：{fault}", fault=fault) for fault in pages()), found)


def _faults(office: Office, tell: Callable[[Progress], object]) -> Iterator[str]:
    unreadable = ""
    try:
        yield from _of_rooms(office)
    except UNREADABLE as error:
        unreadable = str(error)
    evidence = Evidence(office)
    yield from evidence.faults(lambda done: tell(Progress(done, evidence.proofs)))
    if unreadable:
        yield say("登记库中有无法辨认的内容：{what}", what=unreadable)


def _pages(office: Office) -> list[str]:
    """The faults in the register's pages; called in a thread of its own, whose connection it closes."""
    try:
        return checks.pages(office.register)
    finally:
        office.register.close()


UNREADABLE = (Malformed, ValueError, LookupError, TypeError, AttributeError)
"""What reading a row raises that no use case stored."""


def _of_rooms(office: Office) -> Iterator[str]:
    register = office.register
    try:
        register.check_shape()
    except schema.ShapeAltered as altered:
        yield say("登记库的结构被别的程序改动过：{kind} {name}", kind=altered.kind, name=altered.name)
    broken = journal.first_break(register)
    if broken is not None:
        yield say("日志第 {number} 条与前一条不衔接", number=broken)
    for table in checks.misdated(register):
        yield say("{table} 中有无法辨认的时间", table=table)
    for counter, number in checks.gaps(register, series.of_counter):
        yield say("编号 {series} 缺 {number}", series=counter, number=number)
    declared: dict[str, Callable[[Office], Iterator[str]]] = features.table("checks")
    for faults in declared.values():
        yield from faults(office)
