"""Evidence 凭据 of a fine: its duty as the explain card shows it, the receipts, and who signed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access import signoffs
from app.duties import service as duties
from app.office import duties_store
from app.office.fine_ledger import Evidence, Signed
from app.register import journal
from app.scans import attachments

if TYPE_CHECKING:
    from app.office.fine_ledger import Line
    from app.office.office import Office
    from app.rulebook.causes import Proposal
    from app.rulebook.duties import Duty


def of_line(office: Office, line: Line) -> Evidence:
    """The evidence of a line: as kept with its decision, or as it is now if undecided."""
    import msgspec

    kept = line.decision.evidence if line.decision else ""
    return msgspec.json.decode(kept, type=Evidence) if kept else gather(office, line.proposal)


def gather(office: Office, proposal: Proposal) -> Evidence:
    """The evidence that the register has now of the breach behind a proposal."""
    duty = duties_store.by_id(office.register, proposal.duty) if proposal.duty else None
    receipts = _receipts(office, proposal, duty)
    evidence = Evidence(
        clause=proposal.breached,
        started=proposal.at,
        documents=(proposal.document,) if proposal.document else (),
        receipts=receipts,
        signatures=_signatures(office, receipts),
    )
    return _of_duty(office, duty, evidence) if duty else evidence


def _of_duty(office: Office, duty: Duty, evidence: Evidence) -> Evidence:
    import msgspec

    explanation = duties.explain(office, duty)
    return msgspec.structs.replace(
        evidence,
        limit=duty.limit,
        started=duty.started,
        due=duty.due,
        met_at=duty.met_at,
        days=tuple(day.day.isoformat() for day in explanation.days if day.counts),
        calendar=explanation.calendar,
        documents=tuple(part for part in duty.parts if part),
    )


def _receipts(office: Office, proposal: Proposal, duty: Duty | None) -> tuple[str, ...]:
    """The numbers of the receipts of the proposal's event, or of its duty's trigger and parts."""
    events = {proposal.event} | ({duty.trigger, *(mark.event for mark in duty.settled)} if duty else set())
    entries = journal.read(office.register, dossier=proposal.file or None, kind="documents.%")
    numbers = [(each.body or {}).get("number") for each in reversed(entries) if each.id in events]
    return tuple(dict.fromkeys(str(number) for number in numbers if number))


def _signatures(office: Office, receipts: tuple[str, ...]) -> tuple[Signed, ...]:
    """Valid signatures on the receipts, and receipts whose signed sheet was scanned back."""
    signed = [Signed(each.record, each.name, each.at) for number in receipts for each in _holding(office, number)]
    return (*signed, *(Signed(number) for number in sorted(attachments.signed_back(office, receipts))))


def _holding(office: Office, number: str) -> list[signoffs.SignoffRow]:
    return [each for each in signoffs.of_record(office, number) if each.verdict == "holds"]
