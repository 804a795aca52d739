"""How complaints are said, and what their printed form says."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from app.base.refusals import UnknownRecord
from app.base.words import say
from app.complaints import rules
from app.complaints import service as complaints
from app.kit import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.refusals import Refusal
    from app.complaints.rules import Complaint, Step
    from app.office.office import Office


def channel(name: str) -> str:
    """How a complaint came in."""
    return {
        "call": say("来电"),
        "letter": say("来信"),
        "visit": say("来访"),
    }[name]


def state(complaint: Complaint) -> str:
    """Where a complaint stands."""
    if complaint.awaits_call:
        return say("待回访")
    return {
        "open": say("处理中"),
        "informed": say("已告知日期"),
        "resolved": say("待会签"),
        "signed": say("可结案"),
        "closed": say("已结案"),
    }[complaint.state]


def outcome(name: str) -> str:
    """What a call-back found."""
    return {
        "satisfied": say("满意"),
        "dissatisfied": say("不满意，重新处理"),
        "unreached": say("没有联系上"),
    }[name]


def level(office: Office, complaint: Complaint) -> str:
    """With whom it is."""
    if not complaint.level:
        return complaint.received.by
    raised = [step for step in complaint.steps if step.kind == "escalated"][-1]
    return f"{office.rules.role(complaint.level)} {raised.data['person']}".strip()


def told(office: Office, step: Step) -> str:
    """One step in a line."""
    data = {"departments": "", "promised": "", "how": "", "words": "", **step.data}
    data["departments"] = "、".join(step.data.get("departments", ()))
    if step.kind == "escalated":
        data["to"] = f"{office.rules.role(step.data['to'])} {step.data['person']}".strip()
    if step.kind == "called-back":
        data["outcome"] = outcome(step.data["outcome"])
    words = {
        "received": say("第 {round} 轮受理，涉及{departments} {words}"),
        "informed": say("告知客户 {promised} 前解决 {how}"),
        "escalated": say("上报{to}：{why}"),
        "resolved": say("处理结果：{text}"),
        "signed": say("{department}会签：{signer}"),
        "closed": say("结案"),
        "called-back": say("回访：{outcome} {words}"),
    }[step.kind]
    return f"{said.at(office, step.at)}  {step.by}  " + words.format(**{**data, "round": step.round}).strip()


def values(office: Office, record: str) -> dict[str, Any]:
    """The values of the printed complaint form; ``record`` is its number. Raises UnknownRecord."""
    complaint = complaints.by_number(office, record)
    return {
        "number": complaint.number,
        "client": complaint.client,
        "unit": complaint.unit,
        "phone": complaint.phone,
        "channel": channel(complaint.channel),
        "received": office.local(complaint.steps[0].at),
        "received_by": complaint.steps[0].by,
        "cause": complaint.cause,
        "departments": "、".join(complaint.departments),
        "words": complaint.words,
        "promised": complaint.promised or "",
        "resolution": complaint.resolution,
        "state": state(complaint),
        "steps": [
            {"round": step.round, "what": told(office, step)} for step in complaint.steps if step.kind != "signed"
        ],
        "signed": [{"department": each, "signer": _signer(complaint, each)} for each in complaint.departments],
    }


def _signer(complaint: Complaint, department: str) -> str:
    """Who signed for a department in this round."""
    mine = [step for step in complaint.steps if step.round == complaint.round and step.kind == "signed"]
    named = (step.data["signer"] for step in mine if step.data["department"] == department)
    on_sheet = say("见签字页") if complaint.signed_on_sheet else ""
    return next(named, on_sheet)


def sheet_back(office: Office, complaint: Complaint) -> str:
    """When the form came back signed."""
    words = say("{at}  签好的投诉单已扫描归位")
    return words.format(at=said.at(office, complaint.sheet) if complaint.sheet else "")


_QUARTER = re.compile(r"(20\d{2})-Q([1-4])")


def quarter_values(office: Office, record: str) -> dict[str, Any]:
    """The values of a quarter's analysis; ``record`` is 2026-Q4. Raises UnknownRecord."""
    quarter = _QUARTER.fullmatch(record)
    if not quarter:
        raise UnknownRecord(record)
    first = date(int(quarter[1]), 3 * int(quarter[2]) - 2, 1)
    last = (first + timedelta(days=95)).replace(day=1) - timedelta(days=1)
    found = complaints.received_in(office, first, last)

    def chart(names: list[str]) -> list[dict[str, Any]]:
        return [{"label": name, "value": number} for name, number in Counter(names).most_common()]

    days = [
        (office.local(step.at).date() - office.local(each.steps[0].at).date()).days
        for each in found
        for step in each.steps
        if step.kind == "resolved" and step.round == 1
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
        "number": f"TSFX{quarter[1]}Q{quarter[2]}",
        "period": f"{quarter[1]} Q{quarter[2]}",
        "count": len(found),
        "solved": len(days),
        "again": "、".join(again) or say("无"),
        "causes": chart([each.cause for each in found]),
        "channels": chart([channel(each.channel) for each in found]),
        "departments": chart([name for each in found for name in each.steps[0].data["departments"]]),
        "days": [
            {"label": name, "value": sum(low <= day <= high for day in days)}
            for name, (low, high) in zip(names, spans, strict=True)
        ],
        "satisfaction": chart([outcome(each.satisfaction) for each in found if each.satisfaction]),
    }


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    rules.NotNow: lambda r: say("{number} 现在不能这样办，请先看它办到哪一步。", number=r.number),
    rules.NotSigned: lambda r: say(
        "{number} 还缺 {departments} 会签，签齐才能结案。", number=r.number, departments="、".join(r.departments)
    ),
    rules.NoWords: lambda _: say("请写明投诉人、投诉内容，并至少选一个涉及部门。"),
    rules.PromisePast: lambda r: say("答应客户的日期 {day} 早于告知的那天。", day=said.day(r.promised)),
    rules.NotUpwards: lambda _: say("只能向上一级上报。"),
}

HAPPENINGS: dict[str, Callable[[], str]] = {
    "complaint.received": lambda: say("受理投诉 {number}"),
    "complaint.informed": lambda: say("告知客户投诉 {number} 的解决日期 {promised}"),
    "complaint.escalated": lambda: say("上报投诉 {number}"),
    "complaint.settled": lambda: say("投诉 {number} 已解决"),
    "complaint.signed": lambda: say("投诉 {number} 会签"),
    "complaint.closed": lambda: say("投诉 {number} 结案"),
    "complaint.called-back": lambda: say("投诉 {number} 回访"),
    "complaint.lists": lambda: say("修改投诉原因和部门"),
}
