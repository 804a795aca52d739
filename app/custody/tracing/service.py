"""The history of a paper, or of all papers of a client: everything the journal, receipts and signatures tell, in order of time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.access import signoffs
from app.base import features
from app.base.refusals import known
from app.custody import filing, handoffs_store, lent
from app.custody.losses.service import LOST
from app.custody.rules import RECEIPT, Count
from app.custody.tracing.rules import Followed, Trace
from app.dossiers import service as dossiers
from app.register import journal
from app.scans import attachments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from app.access.signoffs import SignoffRow
    from app.custody.lent import Lent
    from app.custody.rules import Handoff, Line, Paper
    from app.dossiers.rules import Dossier
    from app.office.history import Happened
    from app.office.office import Office

VOIDED, COPIED = "handoff.voided", "documents.copied"

Tracer = Callable[["Office", str, str | None], Iterable[Trace]]
"""The records of a room that concern a dossier (id), or one paper (id) of it: an entry of the room's ``TRACES``."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened: a journal ``entry``, or a ``signoff`` with its verdict now.

    ``handoff`` is the receipt it is about, ``line`` what that says of the paper, ``loan`` who borrowed it by that
    receipt. ``standing`` are the signatures of the receipt; ``signed_back`` says that its signed sheet was scanned.
    """

    at: datetime
    entered_at: datetime
    by: str
    number: str = ""
    entry: Happened | None = None
    handoff: Handoff | None = None
    line: Line | None = None
    loan: Lent | None = None
    signoff: SignoffRow | None = None
    standing: tuple[SignoffRow, ...] = ()
    signed_back: bool = False

    @property
    def moves(self) -> bool:
        """Whether papers passed from one holder to another."""
        return bool(self.entry and "moved" in (self.entry.body or {}))

    @property
    def copied(self) -> bool:
        """Whether papers were photocopied here: one copy of each is added."""
        return bool(self.entry and self.entry.kind == COPIED)

    @property
    def holders(self) -> tuple[str, str]:
        """From whom to whom; a voided receipt goes back. Empty if it is about no receipt."""
        if self.handoff is None:
            return "", ""
        way = self.handoff.giver, self.handoff.taker
        return way[::-1] if self.entry and self.entry.kind == VOIDED else way

    @property
    def count(self) -> Count | None:
        """How much of the paper, or of all papers, the receipt is about; None if it is about no receipt."""
        if self.copied and self.entry:
            return Count(0, len((self.entry.body or {}).get("documents", ())))
        if self.handoff is None:
            return None
        lines = [self.line] if self.line else [line for line in self.handoff.lines if not line.refused]
        return Count(sum(each.count.originals for each in lines), sum(each.count.copies for each in lines))


@dataclass(frozen=True, slots=True)
class Told:
    """A history: of ``paper``, or of the whole ``dossier`` if that is None; ``enclosed`` are forms with their records."""

    dossier: Dossier
    paper: Paper | None
    steps: tuple[Step, ...]
    enclosed: tuple[tuple[str, str], ...]

    @property
    def entries(self) -> list[Happened]:
        """The journal's entries among the steps, in the order in which they were written."""
        return sorted((each.entry for each in self.steps if each.entry), key=lambda each: each.seq)

    @property
    def signoffs(self) -> list[SignoffRow]:
        """The sign-offs among the steps, oldest first."""
        return [each.signoff for each in self.steps if each.signoff]


def named(office: Office, record: str) -> Told:
    """The history of the paper with this number, else of the dossier with this number, unit or id.

    Raises:
        UnknownRecord

    """
    paper = handoffs_store.paper(office.register, record)
    return of_paper(office, paper) if paper else of_dossier(office, dossiers.named(office, record).id)


def of_paper(office: Office, paper: Paper) -> Told:
    """The history of one paper, also under clients it belonged to before."""
    passed = {each.id: each for each in handoffs_store.with_paper(office.register, paper.id)}
    files = list(dict.fromkeys([paper.dossier, *(each.dossier for each in passed.values())]))
    traces = [trace for file in files for trace in _traces(office, file, paper.id)]
    numbers = frozenset(each.number for each in traces)
    followed = Followed(paper.id, filing.document(paper), frozenset(passed), numbers)
    entries = [
        _about(each, followed)
        for file in files
        for each in journal.read(office.register, dossier=file)
        if followed.concerns(each.id, each.body or {})
    ]
    entries += _elsewhere(office, traces)
    lines = {each.id: line for each in passed.values() for line in each.lines if line.paper == paper.id}
    return _told(office, dossiers.load(office, paper.dossier), paper, entries, traces, passed, lines)


def _about(entry: Happened, followed: Followed) -> Happened:
    """An entry that names several papers, as it is about one of them."""
    body = entry.body or {}
    if followed.document not in body.get("documents", ()):
        return entry
    return replace(entry, body={**body, "documents": [followed.document]})


def of_dossier(office: Office, dossier: str) -> Told:
    """The history of a dossier with all its papers."""
    passed = {each.id: each for each in handoffs_store.load(office.register, dossier=dossier)}
    traces = _traces(office, dossier, None)
    entries = [*journal.read(office.register, dossier=dossier), *_elsewhere(office, traces)]
    return _told(office, dossiers.load(office, dossier), None, entries, traces, passed, {})


def _traces(office: Office, dossier: str, paper: str | None) -> list[Trace]:
    tracers: Iterable[Tracer] = features.table("traces")
    return [trace for tracer in tracers for trace in tracer(office, dossier, paper)]


def _elsewhere(office: Office, traces: Iterable[Trace]) -> list[Happened]:
    """The entries about records of no dossier."""
    wanted = {each.number: each.happenings for each in traces if each.happenings}
    return [
        entry
        for kinds in dict.fromkeys(wanted.values())
        for entry in journal.read(office.register, dossier="", kind=kinds)
        if wanted.get((entry.body or {}).get("number", "")) == kinds
    ]


def _told(
    office: Office,
    dossier: Dossier,
    paper: Paper | None,
    entries: Iterable[Happened],
    traces: Iterable[Trace],
    passed: Mapping[str, Handoff],
    lines: Mapping[str, Line],
) -> Told:
    """Everything in order of time: entries with their receipts, and every signature."""
    entries, traces = list(entries), list(dict.fromkeys(traces))
    numbers = {each.number for each in traces} | {str((each.body or {}).get("number", "")) for each in entries}
    signed = _signed(office, numbers - {""})
    back = attachments.signed_back(office, [each.number for each in passed.values()])
    loans = {key: each for key, each in lent.by_handoffs(office, handoffs=passed).items() if key in passed}
    by_number = {each.number: each for each in passed.values()}
    steps = []
    for entry in entries:
        body = entry.body or {}
        number = str(body.get("number", ""))
        handoff = passed.get(entry.id) or passed.get(str(body.get("handoff", ""))) or by_number.get(number)
        found = Step(entry.at, entry.entered_at, entry.by, handoff.number if handoff else number, entry, handoff)
        if handoff:
            found = replace(
                found,
                line=lines.get(handoff.id),
                loan=loans.get(handoff.id),
                standing=tuple(each for each in signed if each.record == handoff.number),
                signed_back=handoff.number in back,
            )
        steps.append(found)
    steps += [Step(each.at, each.at, each.name, each.record, signoff=each) for each in signed]
    steps.sort(
        key=lambda each: (each.at, each.entered_at, each.entry.seq if each.entry else journal.last(office.register))
    )
    enclosed = tuple((each.form, each.number) for each in traces if each.form)
    return Told(dossier, paper, tuple(steps), enclosed)


def _signed(office: Office, numbers: set[str]) -> list[SignoffRow]:
    """The sign-offs of these records, or of parts of them (number/part), each verified now."""
    return [
        signoffs.shown(office, each)
        for each in signoffs.every(office)
        if each.record in numbers or each.record.partition("/")[0] in numbers
    ]


def _of_custody(office: Office, dossier: str, paper: str | None) -> Iterable[Trace]:
    """Receipts, oldest first, and loss reports."""
    passed = handoffs_store.load(office.register, dossier=dossier)
    for each in sorted(passed, key=lambda handoff: (handoff.at, handoff.number)):
        if paper is None or any(line.paper == paper for line in each.lines):
            yield Trace(each.number, RECEIPT.form)
    wanted = None
    if paper:
        wanted = filing.document(known(handoffs_store.by_ids(office.register, [paper]).values(), paper))
    for entry in reversed(journal.read(office.register, dossier=dossier, kind=LOST)):
        body = entry.body or {}
        if wanted is None or wanted in body.get("documents", ()):
            yield Trace(str(body["number"]), "loss-report")


TRACES = (_of_custody,)
