"""The ledger of fines in the register: append-only; the journal holds a hash over entries that were written together."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from app.office.fine_ledger import WAITING, Entry, Line
from app.register import rows
from app.register.moments import moment, stamp
from app.rulebook.causes import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from app.register.register import Register

_decoder = msgspec.json.Decoder(Proposal)
SOME = 500
"""How many values are queried in one statement."""


class _Row(NamedTuple):
    id: str
    dossier: str | None
    person: str
    duty: str
    event: str
    document: str
    body: str


class _EntryRow(NamedTuple):
    fine: str
    kind: Any
    at: int
    by: str
    amount: int
    decider: str
    reason: str
    number: str | None
    decision: str | None
    on: str
    evidence: str


class _Body(NamedTuple):
    id: str
    body: str


def add(register: Register, proposals: Iterable[Proposal]) -> None:
    """Store new lines, without entries; see ``enter``."""
    rows.add(register.connection, "fine", _Row, map(_row, proposals))


def _row(proposal: Proposal) -> _Row:
    return _Row(
        id=proposal.id,
        dossier=proposal.file or None,
        person=proposal.person,
        duty=proposal.duty,
        event=proposal.event,
        document=proposal.document,
        body=msgspec.json.encode(proposal).decode(),
    )


def enter(register: Register, entries: Sequence[Entry]) -> list[Any]:
    """Append entries and return their ``seal``, which the caller puts into the journal."""
    first = last_entry(register) + 1
    rows.add(register.connection, "fine_entry", _EntryRow, map(_entry_row, entries))
    _keep_waiting(register, {entry.line for entry in entries})
    return seal(register, first, last_entry(register))


class Waiting(NamedTuple):
    """A line that waits for a decision: in which state, whose, and the role that decides about it, empty: anybody."""

    fine: str
    state: str
    person: str
    decider: str


def waiting_row(line: Line) -> Waiting | None:
    """How a line waits; None if it does not."""
    proposal = line.proposal
    waits = line.state in WAITING
    return Waiting(line.id, line.state, proposal.person, proposal.decided_by) if waits else None


def _keep_waiting(register: Register, lines: Iterable[str]) -> None:
    """Keep which of these lines (ids) wait for a decision."""
    found = {line.id: waiting_row(line) for line in by_ids(register, lines)}
    then = "ON CONFLICT (fine) DO UPDATE SET state = excluded.state"
    rows.add(register.connection, "fine_waiting", Waiting, filter(None, found.values()), then)
    gone = [(line,) for line, row in found.items() if row is None]
    register.connection.executemany("DELETE FROM fine_waiting WHERE fine = ?", gone)


def all_waiting(register: Register) -> list[Waiting]:
    """The lines that are kept as waiting."""
    sql = f"SELECT {rows.columns(Waiting)} FROM fine_waiting"
    return list(rows.read(register.connection, Waiting, sql))


def _entry_row(entry: Entry) -> _EntryRow:
    return _EntryRow(
        fine=entry.line,
        kind=entry.kind,
        at=stamp(entry.at),
        by=entry.by,
        amount=entry.amount,
        decider=entry.decider,
        reason=entry.reason,
        number=entry.number,
        decision=entry.decision,
        on=entry.on,
        evidence=entry.evidence,
    )


def last_entry(register: Register) -> int:
    """The id of the last entry; ids have no gaps. 0 if there is none."""
    return int(rows.value(register.connection, "SELECT coalesce(max(id), 0) FROM fine_entry"))


def seal(register: Register, first: int, last: int) -> list[Any]:
    """The first and last id of entries written together, and a hash over them and their lines."""
    sql = "SELECT * FROM fine_entry e JOIN fine f ON f.id = e.fine WHERE e.id BETWEEN ? AND ? ORDER BY e.id"
    sealed = rows.whole(register.connection, sql, (first, last))
    return [first, last, sha256(msgspec.json.encode(sealed)).hexdigest()]


def _where(register: Register, condition: str, *arguments: Any) -> list[Line]:
    """The lines that satisfy a condition on their columns (``f``), in the order in which they were proposed."""
    joined = f"FROM fine f JOIN fine_entry e ON e.fine = f.id WHERE {condition} ORDER BY e.id"
    entries: dict[str, list[Entry]] = {}
    told = f"SELECT {rows.columns(_EntryRow, 'e')} {joined}"
    for row in rows.read(register.connection, _EntryRow, told, arguments):
        entries.setdefault(row.fine, []).append(_entry(row))
    stored = rows.read(register.connection, _Body, f"SELECT f.id, f.body FROM fine f WHERE {condition}", arguments)
    bodies = {row.id: row.body for row in stored}
    return [Line(_decoder.decode(bodies[id_]), tuple(of_line)) for id_, of_line in entries.items()]


def _entry(row: _EntryRow) -> Entry:
    return Entry(
        line=row.fine,
        kind=row.kind,
        at=moment(row.at),
        by=row.by,
        amount=row.amount,
        decider=row.decider,
        reason=row.reason,
        number=row.number,
        decision=row.decision,
        on=row.on,
        evidence=row.evidence,
    )


def load(register: Register) -> list[Line]:
    """All lines, like all lists here in the order in which they were proposed."""
    return _where(register, "1 = 1")


def personal(register: Register, newest: int = -1) -> list[Line]:
    """Lines that name a person, all or so many of the newest."""
    return _where(register, "f.id IN (SELECT id FROM fine WHERE person <> '' ORDER BY rowid DESC LIMIT ?)", newest)


def of_person(register: Register, name: str) -> list[Line]:
    """A person's lines."""
    return _where(register, "f.person = ?", name)


class Decider(NamedTuple):
    """Somebody (key) who decides in these roles today."""

    person: str
    roles: tuple[str, ...]

    @property
    def condition(self) -> tuple[str, tuple[str, ...]]:
        """The condition on a line that waits that it is theirs to decide, and its values."""
        marks = ", ".join("?" * len(self.roles))
        return f"(person <> ? AND (decider = '' OR decider IN ({marks})))", (self.person, *self.roles)


def waiting(register: Register, person: str = "", first: Decider | None = None, limit: int = -1) -> list[Line]:
    """The lines of persons, or of one, that wait for a decision; at most ``limit`` of them, those that ``first`` decides
    about before others."""
    order, given = first.condition if first else ("1", ())
    some = f"SELECT fine FROM fine_waiting f WHERE {_whose(person)} ORDER BY {order} DESC, rowid LIMIT ?"
    return _where(register, f"f.id IN ({some})", *filter(None, (person,)), *given, limit)


def waiting_count(register: Register, person: str = "", of: Decider | None = None) -> int:
    """How many lines of persons, or of one, wait for a decision, of anybody or of one."""
    condition, given = of.condition if of else ("1", ())
    sql = f"SELECT count(*) FROM fine_waiting f WHERE {_whose(person)} AND {condition}"
    return int(rows.value(register.connection, sql, (*filter(None, (person,)), *given)))


class Decided(NamedTuple):
    """How many lines, and what is owed of them now, in fen, without those in points or percent."""

    lines: int
    fen: int


def decided_sum(register: Register, since: datetime, person: str = "") -> Decided:
    """What ``decided_since`` comes to."""
    sql = (
        "SELECT count(*) AS lines, coalesce(sum(iif(f.body ->> 'unit' IS NULL OR f.body ->> 'unit' = 'CNY', "
        "(SELECT sum(amount) FROM fine_entry e WHERE e.fine = f.id), 0)), 0) AS fen "
        f"FROM fine f WHERE {_whose(person)} AND {_DECIDED}"
    )
    found = rows.first(register.connection, Decided, sql, (*filter(None, (person,)), stamp(since)))
    return found or Decided(0, 0)


_DECIDED = "f.id IN (SELECT fine FROM fine_entry WHERE number IS NOT NULL AND at >= ?)"


def decided_since(register: Register, since: datetime, person: str = "") -> list[Line]:
    """The lines of persons, or of one, that were decided at ``since`` or later."""
    return _where(register, f"{_whose(person)} AND {_DECIDED}", *filter(None, (person,)), stamp(since))


def _whose(person: str) -> str:
    return "f.person = ?" if person else "f.person <> ''"


def fined_before(register: Register, person: str, breached: str, before: datetime) -> int:
    """How often a person was fined for breaching a clause, by decisions before a moment."""
    sql = (
        "SELECT count(*) FROM fine f JOIN fine_entry e ON e.fine = f.id "
        "WHERE f.person = ? AND f.body ->> 'breached' = ? AND e.number IS NOT NULL AND e.amount > 0 AND e.at < ?"
    )
    return int(rows.value(register.connection, sql, (person, breached, stamp(before))))


def of_file(register: Register, file: str) -> list[Line]:
    """The lines of a file."""
    return _where(register, "f.dossier = ?", file)


def with_number(register: Register) -> list[Line]:
    """The lines that were decided, and so have a number."""
    return _where(register, "f.id IN (SELECT fine FROM fine_entry WHERE number IS NOT NULL)")


def by_ids(register: Register, ids: Iterable[str]) -> list[Line]:
    """The lines with these ids."""
    return _among(register, "id", ids)


def of_duties(register: Register, duties: Iterable[str]) -> list[Line]:
    """The lines proposed for these duties (ids)."""
    return _among(register, "duty", duties)


def of_events(register: Register, events: Iterable[str]) -> list[Line]:
    """The lines proposed for these events (ids)."""
    return _among(register, "event", events)


def _among(register: Register, column: str, wanted: Iterable[str]) -> list[Line]:
    every, found = list(wanted), list[Line]()
    for start in range(0, len(every), SOME):
        some = every[start : start + SOME]
        found += _where(register, f"f.{column} IN ({', '.join('?' * len(some))})", *some)
    return found


def numbered(register: Register, number: str) -> list[Line]:
    """The line with a number; empty if there is none."""
    return _where(register, "f.id IN (SELECT fine FROM fine_entry WHERE number = ?)", number)


def decided(register: Register, decision: str) -> list[Line]:
    """The lines covered by the decision with a number."""
    return _where(register, "f.id IN (SELECT fine FROM fine_entry WHERE decision = ?)", decision)


def unentered(register: Register) -> list[str]:
    """The ids of lines without entries, which no use case leaves."""
    return rows.values(register.connection, "SELECT id FROM fine WHERE id NOT IN (SELECT fine FROM fine_entry)")


def total(register: Register) -> int:
    """The sum of all entries, in fen."""
    return int(rows.value(register.connection, "SELECT coalesce(sum(amount), 0) FROM fine_entry"))
