"""Words for complaints: states, steps, refusals and journal entries."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from app.base.words import listed, say
from app.complaints import rules
from app.forms.paper import wording
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.base.refusals import Refusal
    from app.complaints.rules import Absence, Complaint, Step
    from app.office.office import Office


_SENTENCE_END = re.compile(r"[。！？!?\n\r]")


def channel(name: str) -> str:
    """How a complaint came in."""
    return {
        "call": say("来电"),
        "letter": say("来信"),
        "visit": say("来访"),
    }[name]


def state(complaint: Complaint) -> str:
    """The state of a complaint in words."""
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
    """The outcome of a call-back in words."""
    return {
        "satisfied": say("满意"),
        "dissatisfied": say("不满意，重新处理"),
        "unreached": say("没有联系上"),
    }[name]


def level(office: Office, complaint: Complaint) -> str:
    """Whom a complaint is with: the role and person it was passed up to, or who received it."""
    if not complaint.level:
        return office.name_of(complaint.received.by)
    raised = [step for step in complaint.steps if step.kind == "escalated"][-1]
    return f"{office.rules.role(complaint.level)} {office.name_of(raised.data['person'])}".strip()


def headline(complaint: Complaint) -> str:
    """What a complaint is about: the first sentence of the client's words."""
    return _SENTENCE_END.split(complaint.words.strip(), maxsplit=1)[0]


def step(office: Office, done: Step) -> str:
    """What was done in a step."""
    data = {"departments": "", "promised": "", "how": "", "words": "", **done.data}
    if data["promised"]:
        data["promised"] = wording.day(date.fromisoformat(data["promised"]), office.language)
    data["departments"] = listed(done.data.get("departments", ()))
    if done.kind == "escalated":
        data["to"] = f"{office.rules.role(done.data['to'])} {office.name_of(done.data['person'])}".strip()
    if done.kind == "called-back":
        data["outcome"] = outcome(done.data["outcome"])
    words = {
        "received": say("第 {round} 轮受理，涉及{departments} {words}"),
        "informed": say("告知客户 {promised} 前解决 {how}"),
        "escalated": say("上报{to}：{why}"),
        "resolved": say("处理结果：{text}"),
        "signed": say("{department}会签：{signer}"),
        "closed": say("结案"),
        "called-back": say("回访：{outcome} {words}"),
    }[done.kind]
    return words.format(**{**data, "round": done.round}).strip()


def step_line(office: Office, done: Step) -> str:
    """One step on a line: when, who, what."""
    return f"{phrases.at(office, done.at)}  {office.name_of(done.by)}  {step(office, done)}"


def absence(office: Office, away: Absence) -> str:
    """Who is away, until when, and who stands in."""
    return say(
        "{person} {first}至{last}由{deputy}代理",
        person=office.name_of(away.person),
        first=phrases.near_day(office, away.first),
        last=phrases.near_day(office, away.last),
        deputy=office.name_of(away.deputy),
    )


def how_signed(how: str) -> str:
    """How a department signed."""
    return say("用口令在这里签的") if how == "secret" else say("签在打印的投诉单上")


def sheet_back(office: Office, complaint: Complaint) -> str:
    """When the signed form was scanned back, in words."""
    return say("{at}  签好的投诉单已扫描归位", at=phrases.at(office, complaint.sheet) if complaint.sheet else "")


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    rules.NotNow: lambda r: say("{number} 现在不能这样办，请先看它办到哪一步。", number=r.number),
    rules.NotSigned: lambda r: say(
        "{number} 还缺 {departments} 会签，签齐才能结案。", number=r.number, departments=listed(r.departments)
    ),
    rules.NoWords: lambda _: say("请写明投诉人、投诉内容，并至少选一个涉及部门。"),
    rules.PromisePast: lambda r: say("答应客户的日期 {day} 早于告知的那天。", day=phrases.day(r.promised)),
    rules.NotUpwards: lambda _: say("只能向上一级上报。"),
}

HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "complaint.received": lambda facts: say("受理投诉 {number}", **facts),
    "complaint.informed": lambda facts: say("告知客户投诉 {number} 的解决日期 {promised}", **facts),
    "complaint.escalated": lambda facts: say("上报投诉 {number}", **facts),
    "complaint.settled": lambda facts: say("投诉 {number} 已解决", **facts),
    "complaint.signed": lambda facts: say("投诉 {number} 会签", **facts),
    "complaint.closed": lambda facts: say("投诉 {number} 结案", **facts),
    "complaint.called-back": lambda facts: say("投诉 {number} 回访", **facts),
    "complaint.lists": lambda facts: say("修改投诉原因和部门", **facts),
}
