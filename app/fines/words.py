"""What fines, wages and losses say: states, ranges, refusals, and what is in the journal about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import say
from app.custody import losses
from app.fines import wages
from app.kit import said
from app.office import fine_ledger

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.refusals import Refusal
    from app.office.fine_ledger import Line
    from app.office.office import Office
    from app.rulebook.sanctions import Proposal


def state(name: str) -> str:
    """Where a line stands."""
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
    "proposed": "gavel",
    "withdrawn": "cancel",
    "approved": "check-circle-outline",
    "reduced": "arrow-down-circle-outline",
    "waived": "minus-circle-outline",
    "objected": "comment-alert-outline",
    "undone": "backup-restore",
    "reversed": "undo-variant",
}


def shade(name: str) -> str:
    """The colour of a state, by its meaning."""
    if name in fine_ledger.WAITING:
        return "today"
    return "done" if name in {"approved", "reduced"} else "quiet"


def span(line: Line) -> str:
    """The clause's range in yuan, or with its unit."""
    return span_of(line.proposal)


def span_of(proposal: Proposal) -> str:
    """The range of a proposed line in yuan, or with its unit."""
    low, high = proposal.low, proposal.high
    if high is None:
        return say("{low} 起", low=amount(proposal, low))
    if low == high:
        return amount(proposal, low)
    words = say("{low} 至 {high}")
    return words.format(low=amount(proposal, low), high=amount(proposal, high))


def amount(proposal: Proposal, hundredths: int) -> str:
    """An amount of a line: yuan without a unit, points and percent with theirs."""
    sign, written = "-" if hundredths < 0 else "", said.money(abs(hundredths))
    if proposal.unit == "CNY":
        return f"{sign}{written}"
    units = {
        "points": say("{amount} 分"),
        "percent": say("{amount}%"),
    }
    return units[proposal.unit].format(amount=f"{sign}{written}".rstrip("0").rstrip("."))


def decider(office: Office, line: Line) -> str:
    """Who decided, or which role is asked."""
    if line.decision and line.state not in fine_ledger.WAITING:
        return line.decision.decider
    return office.rules.role(line.proposal.decided_by)


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    fine_ledger.NotWaiting: lambda r: say(
        "{what} 现在是“{state}”，不能这样办理。请看右侧的经过。", what=r.what, state=state(r.state)
    ),
    fine_ledger.OutsideRange: lambda r: say(
        "{amount} 元超出了范围，最多 {high} 元，最少 0 元。", amount=said.money(abs(r.amount)), high=said.money(r.high)
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
    losses.AlreadyLost: lambda r: say("文件 {number} 已经报过遗失。找回后才能再报。", number=r.number),
    losses.NotLost: lambda r: say("文件 {number} 没有报过遗失。", number=r.number),
}

HAPPENINGS: dict[str, Callable[[], str]] = {
    "documents.lost": lambda: say("发现遗失：{papers}，报告 {number}"),
    "documents.found": lambda: say("找回：{papers}"),
    "fine.proposed": lambda: say("拟处罚 {count} 项，待决定"),
    "fine.withdrawn": lambda: say("撤回拟处罚 {count} 项"),
    "fine.undone": lambda: say("拟冲销罚款 {count} 项"),
    "fine.restored": lambda: say("撤回冲销提议 {count} 项"),
    "fine.decided": lambda: say("罚款决定 {number}，{count} 项"),
    "fine.objected": lambda: say("对罚款 {number} 提出异议"),
    "wage.set": lambda: say("登记工资"),
    "wages.limits": lambda: say("修改工资扣款规则"),
    "wages.settled": lambda: say("确定工资扣款表 {number}"),
}
"""What happened to fines, said without names and amounts, which not everybody may see."""
