"""Values that fill this room's forms: notice, statement, wage sheet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.access import signoffs, staff
from app.base.capitals import capitals
from app.base.refusals import UnknownRecord
from app.base.words import listed
from app.fines import evidence as fine_evidence
from app.fines import lines as fine_lines
from app.fines import wages
from app.fines.deductions import WAGE_SHEET
from app.fines.names import NAMES, reason
from app.forms.paper.wording import dated
from app.office import phrases
from app.office.fine_ledger import STATEMENT

if TYPE_CHECKING:
    from app.fines.deductions import Slip
    from app.forms.paper.wording import Row, Values
    from app.forms.sheets import Maker
    from app.office.fine_ledger import Entry, Evidence, Line
    from app.office.office import Office


def notice(office: Office, number: str) -> Values:
    """The values of the notice of a decided line, by its number. Raises UnknownRecord."""
    line = fine_lines.by_number(office, number)
    proposal, decision = line.proposal, line.decision
    if decision is None:
        raise UnknownRecord(number)
    main = fine_lines.main_line(office, line)
    return {
        "number": number,
        "decision": decision.decision,
        "person": office.name_of(proposal.person, decision.at),
        "role": _role(office, proposal.person),
        "unit": fine_lines.units(office, [line]).get(proposal.file, ""),
        "clause": _clause(office, proposal.clause),
        "breached": _clause(office, proposal.breached),
        "duty": office.rules.book.terms_on(proposal.breached, proposal.at.date()).duty.text.of(office.language),
        "because": dated(fine_lines.because(office, line), office.language),
        "low": fine_lines.form_amount(office, line, proposal.low),
        "high": fine_lines.form_amount(office, line, proposal.high),
        "joint": proposal.joint,
        "main": main.number if main else "",
        **{kind: decision.kind == kind for kind in ("approved", "reduced", "waived")},
        "amount": fine_lines.form_amount(office, line, decision.amount),
        "capitals": capitals(decision.amount) if line.in_money else "",
        "reason": decision.reason,
        "decider": office.name_of(decision.decider, decision.at),
        "decider_at": signoffs.valid(office, decision.decision or "", "fine").get(decision.decider),
        "decided_at": office.local(decision.at),
        "holds": _signed(office, decision.decision or ""),
        "entries": [_entry(office, line, each) for each in line.entries[line.entries.index(decision) + 1 :]],
        "now": fine_lines.form_amount(office, line, line.amount),
        **_evidence(office, fine_evidence.of_line(office, line)),
    }


def _evidence(office: Office, evidence: Evidence) -> Values:
    signed = [f"{each.record} {each.name}".strip() for each in evidence.signatures]
    return {
        "started": office.local(evidence.started) if evidence.started else "",
        "due": dated(office.due_words(evidence.due), office.language) if evidence.due else "",
        "met_at": office.local(evidence.met_at) if evidence.met_at else "",
        "days": len(evidence.days) or "",
        "receipts": listed(evidence.receipts),
        "calendar": phrases.holidays(evidence.calendar) if evidence.calendar else "",
        "signed": listed(signed),
        "documents": listed(office.rules.document(each.partition("#")[0]) for each in evidence.documents),
    }


def _entry(office: Office, line: Line, entry: Entry) -> Row:
    return {
        "at": office.local(entry.at),
        "what": NAMES[entry.kind].of(office.language),
        "decider": office.name_of(entry.decider or entry.by, entry.at),
        "reason": reason(entry.reason, office.language),
        "amount": fine_lines.form_amount(office, line, entry.amount) if entry.amount else "",
    }


def _role(office: Office, person: str) -> str:
    return next(
        (office.rules.role(each.role) for each in staff.everybody(office) if each.key == office.names.key(person)), ""
    )


def _clause(office: Office, clause: str) -> str:
    return f"{clause} {office.rules.clause_title(clause)}"


def _signed(office: Office, record: str) -> str:
    """The names of those whose signature on a record is valid."""
    return listed(signoffs.valid(office, record))


def statement(office: Office, record: str) -> Values:
    """The values of a person's statement; ``record`` is ``person/2026-11``, the person's key. Everybody may print their own.

    Raises:
        NotAllowed, NotAMonth

    """
    person, _, month = record.partition("/")
    slip = wages.of_person(office, person, month)
    place = next((place for place, each in enumerate(staff.everybody(office), 1) if each.key == person), 0)
    return {
        "number": STATEMENT.written(date.fromisoformat(f"{month}-01"), place),
        "person": office.name_of(person),
        "role": _role(office, person),
        "month": month,
        "brought": slip.brought,
        "lines": _month(office, person, month),
        "fresh": slip.new,
        "taken": slip.taken,
        "carried": slip.carried,
        "capitals": capitals(slip.taken),
    }


def _month(office: Office, person: str, month: str) -> list[Row]:
    """The decisions on a person's lines that are new on the month's sheet."""
    is_new = wages.new_entries(office, month)
    found = [
        (line, entry)
        for line in fine_lines.listed(office)
        if line.proposal.person == person
        for entry in line.entries
        if entry.decision and is_new(entry)
    ]
    return [
        _stated(office, line, entry) for line, entry in sorted(found, key=lambda each: (each[1].at, each[0].number))
    ]


def _stated(office: Office, line: Line, entry: Entry) -> Row:
    return {
        "at": office.local(entry.at),
        "number": line.number,
        "clause": line.proposal.breached,
        "what": NAMES[entry.kind].of(office.language),
        "facts": reason(entry.reason, office.language) or dated(fine_lines.because(office, line), office.language),
        "amount": fine_lines.form_amount(office, line, entry.amount),
    }


def wage_sheet(office: Office, record: str) -> Values:
    """The values of a wage sheet 工资扣款表; ``record`` is its month or number.

    Raises:
        NotAllowed, NotAMonth

    """
    month, _ = WAGE_SHEET.read(record) or (record, 0)
    sheet = wages.sheet(office, month)
    return {
        "number": sheet.record,
        "month": sheet.month,
        "decider": office.name_of(sheet.decider, sheet.at),
        "decider_at": signoffs.valid(office, sheet.record, "wage-sheet").get(sheet.decider) if sheet.at else None,
        "decided_at": office.local(sheet.at) if sheet.at else "",
        "holds": _signed(office, sheet.record) if sheet.at else "",
        "slips": [_slip(office, slip) for slip in sheet.slips],
        "capitals": capitals(sum(slip.taken for slip in sheet.slips)),
    }


def _slip(office: Office, slip: Slip) -> Row:
    return {
        "person": office.name_of(slip.person),
        "wage": slip.wage if slip.wage is not None else "",
        "cap": slip.cap,
        "brought": slip.brought,
        "fresh": slip.new,
        "taken": slip.taken,
        "carried": slip.carried,
        "lines": listed(share.number for share in slip.shares if share.taken),
    }


SHEETS: dict[str, Maker] = {
    "fine-notice": notice,
    "fine-statement": statement,
    "wage-sheet": wage_sheet,
}
