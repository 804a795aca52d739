"""What the archive's forms are filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.custody import OFFICE
from app.domain.inspections import LEFT, Line
from app.domain.runs import HQ
from app.services import (
    blanks,
    destructions,
    dossiers,
    handoffs,
    holdings,
    inspections,
    loans,
    locations,
    submissions,
    volumes,
)
from app.storage.settings import setting

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.office import Office

Values = dict[str, Any]


def borrowing_slip(office: Office, record: str) -> Values:
    """The values of a loan's slip, or of a renewal's; ``record`` is the slip's number."""
    loan, of_round = loans.by_slip(office, record)
    term, dossier = loan.terms[of_round], dossiers.load(office, loan.dossier)
    names = handoffs.paper_names(office, loan.dossier)
    moved = {each.id: each for each in handoffs.listed(office, dossier=loan.dossier)}
    left = moved.get(loan.handoff)
    return {
        "number": record,
        "unit": dossier.unit,
        "buyers": dossier.names,
        "borrower": loan.borrower,
        "contact": loan.contact,
        "purpose": loan.purpose,
        "reason": term.reason,
        "asked_at": office.local(term.at),
        "due": term.due,
        "lent_at": office.local(left.at) if left else None,
        "approver": term.signer if term.approved_at else "",
        "clerk": loan.by,
        "papers": [
            {
                "paper": names[line.paper],
                "originals": line.count.originals,
                "copies": line.count.copies,
                "back": office.local(moved[line.back].at).date() if line.back else None,
                "condition": line.condition,
            }
            for line in loan.lines
        ],
    }


def loan_reminder(office: Office, record: str) -> Values:
    """The values of a reminder to a borrower; ``record`` is the loan's number."""
    loan = loans.by_number(office, record)
    today = office.local(office.now()).date()
    names = handoffs.paper_names(office, loan.dossier)
    shown = next(each for each in loans.listed(office, loan.dossier) if each.loan.number == record)
    return {
        "number": loan.number,
        "unit": shown.unit,
        "borrower": loan.borrower,
        "contact": loan.contact,
        "clerk": office.signed_in,
        "due": loan.due,
        "today": today,
        "days": max(0, (today - loan.due).days),
        "times": max(1, len(shown.chased)),
        "papers": [
            {"paper": names[line.paper], "originals": line.count.originals, "copies": line.count.copies}
            for line in loan.out
        ],
    }


def volume_cover(office: Office, record: str) -> Values:
    """The values of a volume's cover; ``record`` is its number."""
    volume = volumes.by_number(office, record)
    shown = volumes.shown(office, volume)
    return {
        "number": volume.number,
        "title": volume.title,
        "fonds": setting(office.register.connection, "project") or setting(office.register.connection, "name"),
        "maker": setting(office.register.connection, "name"),
        "year": str(volume.year),
        "retention": retention(office, volume.retention),
        "dates": _dates(shown),
        "pieces": shown.pieces,
        "pages": shown.pages or None,
        "place": shown.place,
    }


def _dates(shown: volumes.Shown) -> str:
    return f"{shown.first} — {shown.last}" if shown.first else ""


def retention(office: Office, years: int | None) -> str:
    """How long something is kept, as it stands on forms."""
    words = {"zh_CN": ("永久", "{years} 年"), "zh_TW": ("永久", "{years} 年"), "en": ("permanent", "{years} years")}
    for_ever, counted = words[office.language]
    return for_ever if years is None else counted.format(years=years)


def volume_contents(office: Office, record: str) -> Values:
    """The values of a volume's contents list; ``record`` is its number."""
    volume = volumes.by_number(office, record)
    return {
        "number": volume.number,
        "title": volume.title,
        "items": [
            {
                "position": line.position,
                "document": paper.number,
                "responsible": line.responsible,
                "name": paper.title or office.rules.document(paper.kind),
                "day": line.day.isoformat() if line.day else "",
                "pages": str(line.pages or ""),
                "remark": line.remark,
            }
            for line, paper in volumes.contents(office, volume)
        ],
    }


def volume_reference(office: Office, record: str) -> Values:
    """The values of a volume's reference sheet; ``record`` is its number."""
    volume = volumes.by_number(office, record)
    shown = volumes.shown(office, volume)
    return {
        "number": volume.number,
        "title": volume.title,
        "note": volume.note,
        "made_by": volume.made_by,
        "made_on": volume.made_on,
        "checked_by": volume.checked_by,
        "checked_on": volume.checked_on,
        "pieces": shown.pieces,
        "pages": shown.pages or None,
    }


def location_label(office: Office, record: str) -> Values:
    """The values of a place's label; ``record`` is its number."""
    location = locations.by_number(office, record)
    shown = next(each for each in locations.listed(office) if each.location.id == location.id)
    return {
        "number": location.number,
        "name": location.name,
        "kind": _KINDS[office.language][location.kind],
        "path": shown.path,
        "capacity": location.capacity,
        "held": shown.held,
        "volumes": [
            {"volume": each.number, "title": each.volume.title}
            for each in volumes.listed(office)
            if each.location == location.id
        ],
    }


_KINDS = {
    "zh_CN": {"room": "库房", "cabinet": "柜", "shelf": "层", "box": "盒"},
    "zh_TW": {"room": "庫房", "cabinet": "櫃", "shelf": "層", "box": "盒"},
    "en": {"room": "Room", "cabinet": "Cabinet", "shelf": "Shelf", "box": "Box"},
}
"""What kinds of places are called on paper."""


def hq_submission(office: Office, record: str) -> Values:
    """The values of a run's submission list; ``record`` is its number."""
    submission = submissions.by_number(office, record)
    made = submissions.handoffs_of(office, submission)
    units = dossiers.units(office, {handoff.dossier for handoff in made})
    names = {dossier: handoffs.paper_names(office, dossier) for dossier in units}
    return {
        "number": submission.number,
        "from_whom": office.rules.holder(OFFICE),
        "to_whom": office.rules.holder(HQ),
        "handed_by": submission.by,
        "received_by": submission.counterpart,
        "at": office.local(submission.at),
        "dossiers": len(made),
        "papers": [
            {
                "unit": units[handoff.dossier],
                "paper": names[handoff.dossier][line.paper],
                "originals": line.count.originals,
                "copies": line.count.copies,
                "receipt": handoff.number,
                "remark": handoff.reason or line.refused,
            }
            for handoff in made
            for line in handoff.lines
        ],
    }


_STEPS = {
    "zh_CN": {"fetched": "领入", "stamped": "盖章", "issued": "发出", "void": "作废"},
    "zh_TW": {"fetched": "領入", "stamped": "蓋章", "issued": "發出", "void": "作廢"},
    "en": {"fetched": "Fetched", "stamped": "Stamped", "issued": "Issued", "void": "Void"},
}
"""What is done with blanks, on paper."""


def blank_slip(office: Office, record: str) -> Values:
    """The values of one line of the stock register; ``record`` is its number."""
    step, now = blanks.by_number(office, record), blanks.stock(office)
    return {
        "number": step.number,
        "what": _STEPS[office.language][step.kind],
        "at": office.local(step.at),
        "first": step.first,
        "last": step.last,
        "count": step.count,
        "recipient": step.recipient,
        "reason": step.reason,
        "clerk": step.by,
        "stock": now.left,
        "minimum": now.minimum,
    }


def blank_register(office: Office, _record: str) -> Values:
    """The values of the whole stock register as it is today."""
    today, now = office.local(office.now()).date(), blanks.stock(office)
    return {
        "number": f"KB{today:%Y%m%d}",
        "day": today,
        "department": office.rules.holder(OFFICE),
        "stock": now.left,
        "fetched": now.fetched,
        "stamped": now.stamped,
        "issued": now.issued,
        "void": now.void,
        "minimum": now.minimum,
        "steps": [
            {
                "number": step.number,
                "at": office.local(step.at).date(),
                "what": _STEPS[office.language][step.kind],
                "first": step.first,
                "last": step.last,
                "count": step.count,
                "recipient": step.recipient,
                "by": step.by,
                "reason": step.reason,
            }
            for step in reversed(blanks.register(office))
        ],
        "gaps": [{"first": each.first, "last": each.last, "count": each.count} for each in blanks.gaps(office)],
    }


_FOUND = {
    "zh_CN": {
        "missing": "缺少",
        "surplus": "多出",
        "damaged": "损坏",
        "left": "期间离开",
        "clean": "账实相符",
        "differs": "有差异",
        "papers": "文件",
        "volumes": "案卷",
        "all": "全部档案",
    },
    "zh_TW": {
        "missing": "缺少",
        "surplus": "多出",
        "damaged": "損壞",
        "left": "期間離開",
        "clean": "賬實相符",
        "differs": "有差異",
        "papers": "文件",
        "volumes": "案卷",
        "all": "全部檔案",
    },
    "en": {
        "missing": "Missing",
        "surplus": "Surplus",
        "damaged": "Damaged",
        "left": "Left meanwhile",
        "clean": "All in order",
        "differs": "Differences",
        "papers": "papers",
        "volumes": "volumes",
        "all": "The whole archive",
    },
}
"""What an inspection finds, on paper."""


def inspection_report(office: Office, record: str) -> Values:
    """The values of an inspection's report; ``record`` is its number."""
    inspection = inspections.by_number(office, record)
    shown = next(each for each in inspections.listed(office) if each.number == record)
    words, counted = _FOUND[office.language], shown.summary
    verdict = words["clean" if counted.clean else "differs"] if inspection.ended_at else ""
    return {
        "number": inspection.number,
        "quarter": inspection.quarter,
        "scope": shown.scope or words["all"],
        "depth": words["papers" if inspection.papers else "volumes"],
        "by": inspection.by,
        "began": office.local(inspection.at),
        "ended": office.local(inspection.ended_at) if inspection.ended_at else None,
        "verdict": verdict,
        "note": inspection.note,
        "expected": counted.expected,
        "seen": counted.seen,
        "missing": counted.missing,
        "surplus": counted.surplus,
        "damaged": counted.damaged,
        "found": [
            {
                "what": words[each.line.finding],
                "number": each.number,
                "name": each.name,
                "place": each.place,
                "outcome": (each.line.damage and f"{each.line.damage} {each.line.outcome}") or _outcome(each.line),
            }
            for each in inspections.lines(office, inspection)
            if each.line.finding != "seen"
        ],
    }


def _outcome(line: Line) -> str:
    return "" if line.outcome == LEFT else line.outcome


_OBSTACLES = {
    "zh_CN": {
        "kept": "保管期未满",
        "duty": "有未办事项",
        "loan": "有文件借出",
        "complaint": "有未结投诉",
        "mortgage": "按揭未办结",
        "away": "有文件不在本部门",
    },
    "zh_TW": {
        "kept": "保管期未滿",
        "duty": "有未辦事項",
        "loan": "有文件借出",
        "complaint": "有未結投訴",
        "mortgage": "按揭未辦結",
        "away": "有文件不在本部門",
    },
    "en": {
        "kept": "still to be kept",
        "duty": "a duty is open",
        "loan": "a paper is lent",
        "complaint": "a complaint is open",
        "mortgage": "the mortgage is not through",
        "away": "a paper is elsewhere",
    },
}
_LIST_STATES = {
    "zh_CN": {"drawn-up": "待销毁", "executed": "已销毁", "withdrawn": "已撤销"},
    "zh_TW": {"drawn-up": "待銷毀", "executed": "已銷毀", "withdrawn": "已撤銷"},
    "en": {"drawn-up": "drawn up", "executed": "destroyed", "withdrawn": "withdrawn"},
}
"""Why volumes are left out of a destruction list and how it stands, on paper."""


def destruction_list(office: Office, record: str) -> Values:
    """The values of a destruction list; ``record`` is its number."""
    drawn = destructions.by_number(office, record)
    lines = destructions.volumes_of(office, drawn)
    going = [volumes.shown(office, each.volume) for each in lines if not each.obstacle]
    return {
        "number": drawn.number,
        "reason": drawn.reason,
        "approver": drawn.approver,
        "executor": drawn.executor,
        "witness": drawn.witness,
        "by": drawn.by,
        "state": _LIST_STATES[office.language][drawn.state],
        "drawn_on": office.local(drawn.at).date(),
        "executed_on": office.local(drawn.executed_at).date() if drawn.executed_at else None,
        "count": len(going),
        "volumes": [
            {
                "volume": each.number,
                "title": each.volume.title,
                "year": str(each.volume.year),
                "retention": retention(office, each.volume.retention),
                "dates": _dates(each),
                "pieces": each.pieces,
            }
            for each in going
        ],
        "kept": [
            {
                "volume": each.volume.number,
                "title": each.volume.title,
                "obstacle": _OBSTACLES[office.language][each.obstacle],
            }
            for each in lines
            if each.obstacle
        ],
    }


def archive_figures(office: Office, _record: str) -> Values:
    """The values of the archive's figures as they are today."""
    today, now = office.local(office.now()).date(), holdings.figures(office)
    return {
        "number": f"TJ{today:%Y%m%d}",
        "day": today,
        "department": office.rules.holder(OFFICE),
        "volumes": now.volumes,
        "destroyed": now.destroyed,
        "papers": now.papers,
        "held": now.held,
        "lent": now.lent,
        "overdue": now.overdue,
        "months": [
            {
                "month": each.month,
                "received": each.received,
                "submitted": each.submitted,
                "lent": each.lent,
                "returned": each.returned,
            }
            for each in now.months
        ],
        "kinds": [
            {
                "kind": office.rules.document(each.kind),
                "papers": each.papers,
                "originals": each.here.originals,
                "copies": each.here.copies,
            }
            for each in now.kinds
        ],
        "places": [
            {
                "place": each.path,
                "capacity": each.location.capacity,
                "held": each.held,
                "filled": f"{100 * each.held // each.location.capacity}%" if each.location.capacity else "",
            }
            for each in now.places
        ],
    }


VALUES: dict[str, Callable[[Office, str], Values]] = {
    "borrowing-slip": borrowing_slip,
    "loan-reminder": loan_reminder,
    "volume-cover": volume_cover,
    "volume-contents": volume_contents,
    "volume-reference": volume_reference,
    "volume-spine": volume_cover,
    "location-label": location_label,
    "hq-submission": hq_submission,
    "blank-slip": blank_slip,
    "archive-figures": archive_figures,
    "destruction-list": destruction_list,
    "inspection-report": inspection_report,
    "blank-register": blank_register,
}
"""Where the values of each form of the archive come from."""
