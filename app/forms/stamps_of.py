"""Which sheets are stamped 作废 and the like: a record's own account of how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.blanks import service as blanks
from app.archive.destructions import service as destructions
from app.archive.loans import service as loans
from app.archive.runs import service as submissions
from app.custody import handoffs
from app.fines import lines as fine_lines
from app.fines.names import reason
from app.forms.stamps import REFUSED, REVERSED, VOID, WITHDRAWN, Stamp
from app.register import journal
from app.registers import records

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.words import Names
    from app.forms.rules import Form
    from app.office.office import Office


def stamped(office: Office, form: Form, number: str) -> Stamp | None:
    """The stamp across the sheet of a record; None for one that holds, or of a kind that cannot be voided."""
    if number and form.entry:
        return _record(office, number)
    made = MAKERS.get(form.name)
    return made(office, number) if made and number else None


def _record(office: Office, number: str) -> Stamp | None:
    step = records.by_number(office, number).voided
    return Stamp(VOID, step.data.get("reason", ""), step.by, office.local(step.at)) if step else None


def _receipt(office: Office, number: str) -> Stamp | None:
    handoff = handoffs.by_number(office, number)
    word = {"voided": VOID, "withdrawn": WITHDRAWN}.get(handoff.state)
    return _told(office, word, f"handoff.{handoff.state}", number, handoff.dossier) if word else None


def _submission(office: Office, number: str) -> Stamp | None:
    """A list over several receipts, once none of them holds."""
    stamps = [
        _receipt(office, each.number) for each in submissions.handoffs_of(office, submissions.by_number(office, number))
    ]
    return max(filter(None, stamps), key=lambda each: each.at) if stamps and all(stamps) else None


def _loan(office: Office, number: str) -> Stamp | None:
    loan, _ = loans.by_slip(office, number)
    word = {"refused": REFUSED, "withdrawn": WITHDRAWN}.get(loan.ended)
    return _told(office, word, f"loan.{loan.ended}", loan.number, loan.dossier) if word else None


def _destruction(office: Office, number: str) -> Stamp | None:
    drawn = destructions.by_number(office, number)
    return _told(office, WITHDRAWN, "destruction.withdrawn", number, "") if drawn.state == "withdrawn" else None


def _blanks(office: Office, number: str) -> Stamp | None:
    """A line by which blanks became void."""
    step = blanks.by_number(office, number)
    return Stamp(VOID, step.reason, step.by, office.local(step.at)) if step.kind == "void" else None


def _fine(office: Office, number: str) -> Stamp | None:
    line = fine_lines.by_number(office, number)
    last = next((each for each in reversed(line.entries) if each.amount < 0), None)
    if line.state != "reversed" or last is None:
        return None
    return Stamp(REVERSED, reason(last.reason, office.language), last.decider or last.by, office.local(last.at))


def _told(office: Office, word: Names, kind: str, number: str, dossier: str) -> Stamp | None:
    """What the journal tells of a record's end."""
    entries = journal.read(office.register.connection, dossier=dossier, kind=kind)
    found = next((each for each in entries if (each.body or {}).get("number") == number), None)
    return Stamp(word, (found.body or {}).get("reason", ""), found.by, office.local(found.at)) if found else None


MAKERS: dict[str, Callable[[Office, str], Stamp | None]] = {
    "handoff-receipt": _receipt,
    "hq-submission": _submission,
    "borrowing-slip": _loan,
    "destruction-list": _destruction,
    "blank-slip": _blanks,
    "fine-notice": _fine,
}
"""Forms of records that can be voided, withdrawn or reversed, besides the registers'."""
