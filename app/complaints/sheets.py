"""Values that fill the forms of this room."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.base.refusals import UnknownRecord
from app.base.words import listed, say
from app.complaints import service as complaints
from app.complaints.rules import ANALYSIS
from app.complaints.words import channel, how_signed, outcome, state, step

if TYPE_CHECKING:
    from app.complaints.rules import Complaint, Step
    from app.forms.paper.wording import Row, Values
    from app.forms.sheets import Maker
    from app.office.office import Office


def _step(office: Office, done: Step) -> Row:
    who = office.name_of(done.by, done.at)
    return {"round": done.round, "when": office.local(done.at), "who": who, "what": step(office, done)}


def _signed(office: Office, complaint: Complaint) -> list[Row]:
    """Who signed for which department in every round, and in the present one who still has to."""
    rows: list[Row] = [
        {
            "round": each.round,
            "department": each.data["department"],
            "signer": each.data["signer"],
            "how": how_signed(each.data["how"]),
            "at": office.local(each.at),
        }
        for each in complaint.steps
        if each.kind == "signed"
    ]
    on_sheet = say("见签字页") if complaint.signed_on_sheet else ""
    waiting = [each for each in complaint.departments if complaint.signature(each) is None]
    return rows + [{"round": complaint.round, "department": each, "how": on_sheet} for each in waiting]


def values(office: Office, record: str) -> Values:
    """The values of the printed complaint form; ``record`` is its number. Raises UnknownRecord."""
    complaint = complaints.by_number(office, record)
    return {
        "number": complaint.number,
        "client": complaint.client,
        "unit": complaint.unit,
        "phone": complaint.phone,
        "channel": channel(complaint.channel),
        "received": office.local(complaint.steps[0].at),
        "received_by": office.name_of(complaint.steps[0].by, complaint.steps[0].at),
        "cause": complaint.cause,
        "departments": listed(complaint.departments),
        "words": complaint.words,
        "promised": complaint.promised or "",
        "resolution": complaint.resolution,
        "state": state(complaint),
        "steps": [_step(office, each) for each in complaint.steps if each.kind != "signed"],
        "signed": _signed(office, complaint),
    }


def quarter_values(office: Office, record: str) -> Values:
    """The values of a quarter's analysis; ``record`` is such as 2026-Q4. Raises UnknownRecord."""
    quarter = _QUARTER.fullmatch(record)
    if not quarter:
        raise UnknownRecord(record)
    first = date(int(quarter[1]), 3 * int(quarter[2]) - 2, 1)
    last = (first + timedelta(days=95)).replace(day=1) - timedelta(days=1)
    found = complaints.received_in(office, first, last)

    def chart(names: list[str]) -> list[Row]:
        return [{"label": name, "value": number} for name, number in Counter(names).most_common()]

    days = [
        (office.local(done.at).date() - office.local(each.steps[0].at).date()).days
        for each in found
        for done in each.steps
        if done.kind == "resolved" and done.round == 1
    ]
    spans = [(0, 0), (1, 3), (4, 7), (8, 9999)]
    names = [
        say("当天"),
        say("1 至 3 天"),
        say("4 至 7 天"),
        say("7 天以上"),
    ]
    again = [name for name, number in Counter(each.unit or each.client for each in found).items() if number > 1]
    return {
        "number": ANALYSIS.written(first),
        "period": record,
        "count": len(found),
        "solved": len(days),
        "again": listed(again) or say("无"),
        "causes": chart([each.cause for each in found]),
        "channels": chart([channel(each.channel) for each in found]),
        "departments": chart([name for each in found for name in each.steps[0].data["departments"]]),
        "days": [
            {"label": name, "value": sum(low <= day <= high for day in days)}
            for name, (low, high) in zip(names, spans, strict=True)
        ],
        "satisfaction": chart([outcome(each.satisfaction) for each in found if each.satisfaction]),
    }


_QUARTER = re.compile(r"(20\d{2})-Q([1-4])")


SHEETS: dict[str, Maker] = {"complaint": values, "complaint-analysis": quarter_values}
