"""Headless lists: every noun that ``list`` knows, and what is due."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from app.base.words import listed, say
from app.commands import registers as register_commands
from app.commands.line import WrongUse, answered, clock, office_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from app.office.office import Office


def list_nouns(asked: argparse.Namespace) -> int:
    """All of one noun."""
    from app.office import personal

    office = office_of(asked)
    if asked.noun in PERSONAL:
        personal.export(office, what=asked.noun, reason=asked.reason)
    rows = NOUNS[asked.noun](office)
    return answered(asked, rows, ["\t".join(_cell(value) for value in row.values()) for row in rows])


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return listed(str(each.get("name", each)) if isinstance(each, dict) else str(each) for each in value)
    return "" if value is None else str(value)


def _files(office: Office) -> list[dict[str, Any]]:
    from app.dossiers import service as dossiers

    return [
        {
            "unit": each.unit,
            "buyers": [
                {"name": buyer.name, "id": buyer.identity, "id_state": buyer.identity_state} for buyer in each.buyers
            ],
            "phone": each.phone or None,
            "contract": each.contract,
            "signed": each.signed.isoformat() if each.signed else None,
            "payment": "mortgage" if each.payment == "mortgage" else "other",
            "price": f"{each.price // 100}.{each.price % 100:02d}" if each.price is not None else None,
            "state": each.state,
            "number": each.number,
        }
        for each in dossiers.all_of_them(office)
    ]


def _papers(office: Office) -> list[dict[str, Any]]:
    from app.custody import whereabouts

    return [
        {
            "number": held.paper.number,
            "file": unit,
            "kind": held.paper.kind,
            "name": office.rules.document(held.paper.kind),
            "holders": [
                {"name": holder, "originals": count.originals, "copies": count.copies}
                for holder, count in held.holders.items()
            ],
        }
        for unit, held in whereabouts.all_held(office)
    ]


def _handoffs(office: Office) -> list[dict[str, Any]]:
    from app.custody import handoffs
    from app.dossiers import service as dossiers

    units = {each.id: each.unit for each in dossiers.all_of_them(office)}
    return [
        {
            "number": each.number,
            "file": units[each.dossier],
            "from": each.giver,
            "to": each.taker,
            "at": office.local(each.at).isoformat(),
            "entered_at": office.local(each.entered_at).isoformat(),
            "by": each.by,
            "state": each.state,
            "papers": sum(not line.refused for line in each.lines),
        }
        for each in handoffs.listed(office)
    ]


def _duty(office: Office, shown: Any) -> dict[str, Any]:
    duty = shown.duty
    return {
        "clause": duty.clause,
        "file": shown.unit,
        "responsible": duty.responsible,
        "started": office.local(duty.started).isoformat(),
        "due": office.local(duty.due).isoformat(),
        "provisional": duty.provisional,
        "state": shown.state,
        "met_at": office.local(duty.met_at).isoformat() if duty.met_at else None,
        "what": office.rules.duty_words(duty),
    }


def _duties(office: Office) -> list[dict[str, Any]]:
    from app.duties import service as duties

    return [_duty(office, each) for each in duties.every(office)]


def _journal(office: Office) -> list[dict[str, Any]]:
    from app.office import history as histories

    return [
        {
            "seq": each.seq,
            "kind": each.kind,
            "file": each.dossier,
            "by": each.by,
            "at": office.local(each.at).isoformat(),
            "entered_at": office.local(each.entered_at).isoformat(),
            "body": each.body,
            "hash": each.hash,
        }
        for each in reversed(histories.of_office(office))
    ]


def _attachments(office: Office) -> list[dict[str, Any]]:
    from app.dossiers import service as dossiers
    from app.scans import attachments

    units = {each.id: each.unit for each in dossiers.all_of_them(office)}
    return [
        {
            "title": each.title,
            "file": units.get(each.dossier),
            "record": each.record or None,
            "media": each.media,
            "pages": each.pages,
            "size": each.size,
            "signed": each.signed,
            "at": office.local(each.at).isoformat(),
            "by": each.by,
            "withdrawn": each.reason or None,
        }
        for each in attachments.every(office)
    ]


def _fines(office: Office) -> list[dict[str, Any]]:
    """Lines that were decided, in the order of their numbers; amounts in yuan."""
    from app.fines import lines as fine_lines

    found = sorted((line for line in fine_lines.listed(office) if line.decision), key=lambda line: line.number)
    return [
        {
            "number": line.number,
            **told,
            "amount": _yuan(line.amount),
            "decided_by": line.decision and line.decision.decider,
        }
        for line, told in zip(found, _lines(office, found), strict=True)
    ]


def _proposals(office: Office) -> list[dict[str, Any]]:
    """What waits for somebody's decision by now, oldest first."""
    from app.duties import periods
    from app.fines import lines as fine_lines
    from app.fines import service as fines
    from app.fines.service import WAITING

    periods.bring_up_to_date(office)
    fines.bring_up_to_date(office)
    return _lines(office, [line for line in reversed(fine_lines.listed(office)) if line.state in WAITING])


def _lines(office: Office, lines: list[Any]) -> list[dict[str, Any]]:
    from app.fines import lines as fine_lines

    units = fine_lines.units(office, lines)
    return [
        {
            "person": line.proposal.person,
            "clause": line.proposal.clause,
            "breached": line.proposal.breached,
            "file": units.get(line.proposal.file, ""),
            "at": office.local(line.proposal.at).isoformat(),
            "joint": line.proposal.joint,
            "low": _yuan(line.proposal.low),
            "high": _yuan(line.proposal.high),
            "unit": line.proposal.unit,
            "decider": line.proposal.decided_by,
            "state": line.state,
            "because": fine_lines.because(office, line),
        }
        for line in lines
    ]


def _yuan(fen: int | None) -> str | None:
    return None if fen is None else f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02d}"


def _complaints(office: Office) -> list[dict[str, Any]]:
    from app.complaints import service as complaints

    return [
        {
            "number": each.number,
            "file": each.unit,
            "client": each.client,
            "channel": each.channel,
            "cause": each.cause,
            "received": office.local(each.steps[0].at).isoformat(),
            "round": each.round,
            "state": each.state,
            "level": each.level,
            "promised": each.promised.isoformat() if each.promised else None,
            "unsigned": list(each.unsigned),
            "satisfaction": each.satisfaction,
        }
        for each in reversed(complaints.listed(office))
    ]


def _progress(office: Office) -> list[dict[str, Any]]:
    from app.progress import service as progress

    return [
        {
            "file": purchase.dossier.unit,
            "track": track.id,
            "done": track.done,
            "of": len(track.steps),
            "step": track.current.step.id if track.current else None,
            "state": track.current.state if track.current else ("done" if track.done else "waiting"),
            "due": office.local(track.current.due).isoformat() if track.current and track.current.due else None,
        }
        for purchase in progress.every(office)
        for track in purchase.tracks
    ]


def _chases(office: Office) -> list[dict[str, Any]]:
    from app.progress import service as progress

    return [
        {"number": each.number, "to": each.outside, "at": office.local(each.at).isoformat(), "lines": len(each.lines)}
        for each in reversed(progress.chases(office))
    ]


def _reports(office: Office) -> list[dict[str, Any]]:
    """Progress reports; the one that is due by now is drawn up."""
    from app.progress import period_reports

    period_reports.bring_up_to_date(office)
    return [
        {
            "number": each.number,
            "first": each.first.isoformat(),
            "last": each.last.isoformat(),
            "at": office.local(each.at).isoformat(),
            "by": each.by,
            "unsigned": list(period_reports.unsigned(office, each)),
        }
        for each in reversed(period_reports.listed(office))
    ]


def _occasions(office: Office) -> list[dict[str, Any]]:
    from app.occasions import service as occasions

    return [
        {
            "number": each.number,
            "title": each.title,
            "task": task.words,
            "assignee": task.assignee,
            "due": task.due.isoformat(),
            "state": task.state,
        }
        for each in reversed(occasions.listed(office))
        for task in each.tasks
    ]


def _volumes(office: Office) -> list[dict[str, Any]]:
    from app.archive.volumes import service as volumes

    return [
        {
            "number": each.number,
            "title": each.volume.title,
            "year": each.volume.year,
            "retention": each.volume.retention,
            "expires": each.volume.expires.isoformat() if each.volume.expires else None,
            "state": each.volume.state,
            "place": each.place or None,
            "papers": each.pieces,
            "pages": each.pages,
        }
        for each in volumes.listed(office)
    ]


def _loans(office: Office) -> list[dict[str, Any]]:
    from app.archive.loans import service as loans

    return [
        {
            "number": each.loan.number,
            "file": each.unit,
            "borrower": each.loan.borrower,
            "purpose": each.loan.purpose,
            "state": each.loan.state,
            "due": each.loan.due.isoformat(),
            "overdue": each.overdue,
            "approved_by": each.loan.terms[0].approver or None,
            "papers": len(each.loan.lines),
            "out": len(each.loan.out),
            "chased": len(each.chased),
        }
        for each in loans.listed(office)
    ]


def _blanks(office: Office) -> list[dict[str, Any]]:
    from app.archive.blanks import service as blanks

    return [
        {
            "first": each.range.first,
            "last": each.range.last,
            "count": each.range.count,
            "state": each.state,
        }
        for each in blanks.listed(office)
    ]


NOUNS: dict[str, Callable[[Office], list[dict[str, Any]]]] = {
    "attachments": _attachments,
    "blanks": _blanks,
    "loans": _loans,
    "volumes": _volumes,
    "files": _files,
    "papers": _papers,
    "handoffs": _handoffs,
    "duties": _duties,
    "complaints": _complaints,
    "progress": _progress,
    "chases": _chases,
    "reports": _reports,
    "tasks": _occasions,
    "journal": _journal,
    "fines": _fines,
    "proposals": _proposals,
    "records": register_commands.listed,
    "registers": register_commands.registers_listed,
}
"""What ``list`` can list."""

PERSONAL = frozenset({"attachments", "complaints", "files", "journal", "loans", "records", "volumes"})
"""Lists that carry personal data: they take the right to export, and are logged."""


def due(asked: argparse.Namespace) -> int:
    """Open duties at a moment."""
    from app.duties import periods
    from app.duties import service as duties

    office = office_of(asked)
    periods.bring_up_to_date(office)
    at = clock()
    if asked.at:
        try:
            at = datetime.fromisoformat(asked.at)
        except ValueError as error:
            raise WrongUse(say("--at {at} 不是时刻；应写作 2026-02-14T09:00", at=asked.at)) from error
        at = at if at.tzinfo else at.replace(tzinfo=office.zone)
    rows = [_duty(office, each) for each in duties.due(office, at, None)]
    return answered(asked, rows, ["\t".join([row["due"], row["state"], row["file"], row["what"]]) for row in rows])
