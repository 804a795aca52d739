"""What reports of inspections and destruction lists are filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.archive.destructions import service as destructions
from app.archive.inspections import service as inspections
from app.archive.inspections.rules import LEFT, Line
from app.archive.volumes import service as volumes
from app.archive.volumes import sheets as volume_sheets

if TYPE_CHECKING:
    from app.office.office import Office

Values = dict[str, Any]


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
                "retention": volume_sheets.retention(office, each.volume.retention),
                "dates": volume_sheets.dates(each),
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
