"""Words for fines and wages: states, ranges, refusals and journal entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import labelled, listed, say, say_many
from app.duties.words import amount, span_of
from app.fines import wages
from app.office import fine_ledger, phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from app.base.refusals import Refusal
    from app.office.fine_ledger import Line
    from app.office.office import Office


def state(name: str) -> str:
    """The state of a line in words."""
    return {
        "proposed": say("待决定"),
        "withdrawn": say("已撤回"),
        "approved": say("已批准"),
        "reduced": say("已减轻"),
        "waived": say("已免除"),
        "objected": say("有异议"),
        "undone": say("待冲销"),
        "reversed": say("已撤销"),
    }[name]


ICONS = {
    "proposed": "scales",
    "withdrawn": "prohibit",
    "approved": "check-circle",
    "reduced": "arrow-circle-down",
    "waived": "minus-circle",
    "objected": "chat-centered-text",
    "undone": "clock-counter-clockwise",
    "reversed": "arrow-u-up-left",
}


def shade(name: str) -> str:
    """The name of a state's colour."""
    if name in fine_ledger.WAITING:
        return "today"
    return "done" if name in {"approved", "reduced"} else "quiet"


def span(line: Line) -> str:
    """The clause's range in yuan, or with its unit."""
    return span_of(line.proposal)


def short(hundredths: int) -> str:
    """An amount without its unit, and without fen where there are none: 30, 1,200, 12.50."""
    return phrases.money(hundredths).removesuffix(".00")


def with_unit(line: Line, hundredths: int) -> str:
    """An amount of a line with its unit."""
    if line.in_money:
        return say("{amount} 元", amount=short(hundredths))
    return amount(line.proposal, hundredths)


def short_span(line: Line) -> str:
    """What a line costs: its amount, or the clause's range while it is undecided; yuan without the word."""
    if not line.in_money:
        return amount(line.proposal, line.amount) if line.decision else span(line)
    low, high = line.proposal.low, line.proposal.high
    if line.decision or low == high:
        return short(line.amount if line.decision else low)
    return f"{short(low)}–{short(high)}" if high is not None else span(line)


def ground(office: Office, line: Line, until: datetime | None) -> str:
    """What a line is for: the clause and how late it was, or which paper it is about."""
    title = office.rules.clause_title(line.proposal.breached)
    if until is not None:
        return say("{what}，逾期 {lateness}", what=title, lateness=phrases.late_by(office, line.proposal.at, until))
    document = line.proposal.document.partition("#")[0]
    return labelled(title, office.rules.document(document)) if document else title


def clauses(line: Line) -> str:
    """The numbers of the clause that was breached and of the one that sets the amount."""
    numbers = dict.fromkeys((line.proposal.breached, line.proposal.clause))
    return say("制度 {clause}", clause=listed(numbers))


def decider(office: Office, line: Line) -> str:
    """Who decided, or the role that has to decide."""
    if line.decision and line.state not in fine_ledger.WAITING:
        return office.name_of(line.decision.decider)
    return office.rules.role(line.proposal.decided_by)


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    fine_ledger.NotWaiting: lambda r: say(
        "{what} 现在是“{state}”，不能这样办理。请看右侧的经过。", what=r.what, state=state(r.state)
    ),
    fine_ledger.OutsideRange: lambda r: say(
        "{amount} 元超出了范围，最多 {high} 元，最少 0 元。",
        amount=phrases.money(abs(r.amount)),
        high=phrases.money(r.high),
    ),
    fine_ledger.NotTheDecider: lambda r: say(
        "这一项由{role}决定，{name}今天不任此岗，也不是其代理人。", role=r.role, name=r.name
    ),
    fine_ledger.OwnLine: lambda r: say("{name}不能决定自己的罚款，请由上一级或代理人决定。", name=r.name),
    fine_ledger.NotYours: lambda r: say("{name}只能对自己的罚款提出异议。", name=r.name),
    wages.NotAMonth: lambda r: say("“{written}”不是可用的月份。请写成 2026-11，且不晚于本月。", written=r.written),
    wages.AlreadySettled: lambda r: say(
        "{month} 或其后的月份已经确定扣款，不能再改。新的变动计入下一个月。", month=r.month
    ),
    wages.WageMissing: lambda _: say("请选择人员并填写大于零的金额；比例在 0 至 100 之间。"),
}

HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "fine.objected": lambda facts: say("对罚款 {number} 提出异议", **facts),
    "wage.set": lambda facts: say("登记工资", **facts),
    "wages.limits": lambda facts: say("修改工资扣款规则", **facts),
    "wages.settled": lambda facts: say("确定工资扣款表 {number}", **facts),
    "fine.proposed": lambda facts: say_many("拟处罚 {n} 项，待决定", facts["count"], **facts),
    "fine.withdrawn": lambda facts: say_many("撤回拟处罚 {n} 项", facts["count"], **facts),
    "fine.undone": lambda facts: say_many("拟冲销罚款 {n} 项", facts["count"], **facts),
    "fine.restored": lambda facts: say_many("撤回冲销提议 {n} 项", facts["count"], **facts),
    "fine.decided": lambda facts: say_many("罚款决定 {number}，{n} 项", facts["count"], **facts),
}
"""Journal entries in words, without names and amounts, which not everybody may see."""
