"""The values of inspection reports and destruction lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access import signoffs
from app.archive.destructions import service as destructions
from app.archive.inspections import service as inspections
from app.archive.inspections.rules import LEFT, Line
from app.archive.volumes import service as volumes
from app.archive.volumes import sheets as volume_sheets
from app.base.words import Names

if TYPE_CHECKING:
    from app.forms.paper.wording import Values
    from app.office.office import Office


_WORDS = {
    "missing": Names("缺少"),
    "surplus": Names("多出"),
    "damaged": Names("损坏"),
    "left": Names("期间离开"),
    "clean": Names("账实相符"),
    "differs": Names("有差异"),
    "papers": Names("文件", "counted in an inspection"),
    "volumes": Names("案卷", "counted in an inspection"),
    "all": Names("全部档案"),
}
"""The words of an inspection's report as they are printed."""


def inspection_report(office: Office, record: str) -> Values:
    """The values of an inspection's report; ``record`` is its number."""
    inspection = inspections.by_number(office, record)
    shown = next(each for each in inspections.listed(office) if each.number == record)
    words, counted = {key: each.of(office.language) for key, each in _WORDS.items()}, shown.summary
    verdict = words["clean" if counted.clean else "differs"] if inspection.ended_at else ""
    return {
        "number": inspection.number,
        "quarter": f"{inspection.quarter[:4]}-{inspection.quarter[4:]}",
        "scope": shown.scope or words["all"],
        "depth": words["papers" if inspection.papers else "volumes"],
        "by": office.name_of(inspection.by, inspection.at),
        "by_at": signoffs.valid(office, inspection.number, "inspection").get(inspection.by),
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
    "kept": Names("保管期未满"),
    "duty": Names("有未办事项"),
    "loan": Names("有文件借出"),
    "complaint": Names("有未结投诉"),
    "mortgage": Names("按揭未办结"),
    "away": Names("有文件不在本部门"),
    "listed": Names("已在另一份清册中"),
}
"""Why volumes are kept, as it is printed."""

_LIST_STATES = {
    "drawn-up": Names("待销毁", "a destruction list"),
    "executed": Names("已销毁", "a destruction list"),
    "withdrawn": Names("已撤销", "a destruction list"),
}
"""The states of a destruction list as they are printed."""


def destruction_list(office: Office, record: str) -> Values:
    """The values of a destruction list; ``record`` is its number."""
    drawn = destructions.by_number(office, record)
    lines = destructions.volumes_of(office, drawn)
    doomed = [volumes.row(office, each.volume) for each in lines if not each.obstacle]
    approved = signoffs.valid(office, drawn.number, "destruction-approval")
    witnessed = signoffs.valid(office, drawn.number, "destruction")
    return {
        "number": drawn.number,
        "reason": drawn.reason,
        "approver": office.name_of(drawn.approver, drawn.at),
        "approver_at": approved.get(drawn.approver),
        "executor": office.name_of(drawn.executor, drawn.at),
        "executor_at": witnessed.get(drawn.executor),
        "witness": office.name_of(drawn.witness, drawn.at),
        "witness_at": witnessed.get(drawn.witness),
        "by": office.name_of(drawn.by, drawn.at),
        "state": _LIST_STATES[drawn.state].of(office.language),
        "drawn_on": office.local(drawn.at).date(),
        "executed_on": office.local(drawn.executed_at).date() if drawn.executed_at else None,
        "count": len(doomed),
        "volumes": [
            {
                "volume": each.number,
                "title": each.volume.title,
                "year": str(each.volume.year),
                "retention": volume_sheets.retention(office, each.volume.retention),
                "dates": volume_sheets.dates(each),
                "pieces": each.pieces,
            }
            for each in doomed
        ],
        "kept": [
            {
                "volume": each.volume.number,
                "title": each.volume.title,
                "obstacle": _OBSTACLES[each.obstacle].of(office.language),
            }
            for each in lines
            if each.obstacle
        ],
    }
