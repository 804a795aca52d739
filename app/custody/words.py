"""Words for custody: states, counts, refusals and journal entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import say, say_in, say_many
from app.custody import filing, handoffs
from app.custody import rules as custody
from app.custody.kinds import service as paper_kinds
from app.custody.losses import service as losses
from app.custody.moving import service as moving
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.base.refusals import Refusal
    from app.custody.lent import Lent
    from app.custody.papers import Needed
    from app.custody.rules import Count
    from app.office.office import Office


def _held(held: custody.Count) -> str:
    return count(held) or say_in("inside a sentence", "没有")


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    custody.NothingChosen: lambda _: say("请至少勾选一份文件，并填写件数。"),
    custody.HolderUnknown: lambda _: say("现行制度没有写明由谁移交或接收。"),
    custody.SameHolder: lambda _: say("移交方和接收方不能是同一个。"),
    custody.InTheFuture: lambda _: say("时间晚于现在。请改为实际发生的时间。"),
    custody.NotHeldBy: lambda r: say(
        "移交方没有这么多：要移交 {wanted}，实有 {held}。请核对件数。", wanted=_held(r.wanted), held=_held(r.held)
    ),
    custody.PromisedElsewhere: lambda r: say(
        "其中有文件正在交接单 {handoff} 中待签收。请先签收或撤回那份交接。", handoff=r.handoff
    ),
    custody.BeforeLastMovement: lambda _: say("时间早于这份文件上一次移动。请改为那之后的时间。"),
    custody.AlreadySettled: lambda r: say(
        "交接单 {number} {state}，不能再改。", number=r.number, state=handoff_state(r.state)
    ),
    custody.MovedOn: lambda r: say(
        "交接单 {number} 中的文件后来又移动过，不能作废。请先作废后来的交接。", number=r.number
    ),
    handoffs.Unnamed: lambda _: say("请写明“其他文件”是什么文件：双击名称即可填写。"),
    losses.AlreadyLost: lambda r: say("文件 {number} 已经报过遗失。找回后才能再报。", number=r.number),
    losses.NotLost: lambda r: say("文件 {number} 没有报过遗失。", number=r.number),
    moving.SameClient: lambda r: say("已经是 {unit} 的了，请选另一位客户。", unit=r.unit),
    moving.NotHere: lambda r: say("文件 {number} 不全在本部门，或正在待签收。请先收回。", number=r.number),
    paper_kinds.NoKindName: lambda _: say("请填写文件种类的名称。"),
    paper_kinds.KindTaken: lambda r: say("已有文件种类“{name}”。", name=r.name),
    paper_kinds.NoCount: lambda _: say("原件、复印件至少有一样要收，件数和天数不能小于零。"),
    filing.NumberMissing: lambda _: say("请填写网上登记后得到的编号。"),
}


HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "documents.received": lambda facts: (
        say("{papers} 由 {from_unit} 改来：{reason}，交接单 {number}", **facts)
        if facts.get("from_unit")
        else say("收到{giver}送来的{papers}，交接单 {number}", **facts)
    ),
    "documents.filed": lambda facts: say("核对建档：{papers}", **facts),
    "documents.volumed": lambda facts: say("立卷归档：{papers}，案卷 {volume}", **facts),
    "documents.copied": lambda facts: say("登记复印件：{papers}", **facts),
    "documents.marked-for-hq": lambda facts: say("标记上交公司：{papers}", **facts),
    "documents.handed-over": lambda facts: say("移交{taker}：{papers}，交接单 {number}", **facts),
    "documents.returned": lambda facts: say("退回{taker}：{papers}，交接单 {number}", **facts),
    "handoffs.listed": lambda facts: say_many(
        "交接清单 {number}：{dossiers} 户，共 {n} 件",
        facts["papers_count"],
        number=facts["number"],
        dossiers=facts["dossiers_count"],
    ),
    "handoff.offered": lambda facts: say("开出交接单 {number}，接收方 {taker}", **facts),
    "handoff.withdrawn": lambda facts: say("撤回交接单 {number}：{reason}", **facts),
    "handoff.voided": lambda facts: say("作废交接单 {number}：{reason}", **facts),
    "documents.moved-out": lambda facts: say("{papers} 改到 {to_unit}：{reason}", **facts),
    "documents.lost": lambda facts: say("发现遗失：{papers}，报告 {number}", **facts),
    "documents.found": lambda facts: say("找回：{papers}", **facts),
    "paper-kind.added": lambda facts: say("添加文件种类 {name}", **facts),
    "paper-kind.changed": lambda facts: say("修改文件种类 {name}", **facts),
    "paper.unneeded": lambda facts: say("不需要 {papers}：{reason}", **facts),
    "paper.needed-again": lambda facts: say("仍需要 {papers}", **facts),
    "contract.registered": lambda facts: say("预售合同网上登记，编号 {number}", **facts),
}


def handoff_state(state: str) -> str:
    """The state of a hand-off in words."""
    return {
        "pending": say("待签收"),
        "accepted": say("已签收"),
        "withdrawn": say("已撤回"),
        "voided": say("已作废"),
    }.get(state, state)


def needed_state(state: str) -> str:
    """The state of a required paper in words."""
    return {
        "missing": say("未收到"),
        "received": say("已收到"),
        "incomplete": say("份数不足"),
        "expired": say("已过期"),
        "unneeded": say("不需要"),
    }.get(state, state)


def needed(each: Needed) -> str:
    """How a required paper stands: its state, what became of what came in, why it is not needed, who borrowed it."""
    words = needed_state(each.state)
    if each.reason:
        return say("{state}：{reason}", state=words, reason=each.reason)
    became = {"lost": say("已遗失"), "returned": say("已退还"), "gone": say("已销毁")}.get(each.why, "")
    became = say("；").join(filter(None, (became, *map(loan, each.lent))))
    return say("{state}（{became}）", state=words, became=became) if became else words


def have(count: int, wanted: int) -> str:
    """How many there are of how many: ``1/4``; empty if none is wanted and none is there."""
    return f"{count}/{wanted}" if count or wanted else ""


def count(held: Count) -> str:
    """How many originals and copies, in words; empty for none."""
    parts = []
    if held.originals:
        parts.append(say_many("原件 {n}", held.originals))
    if held.copies:
        parts.append(say_many("复印件 {n}", held.copies))
    return " ".join(parts)


def holders(office: Office, held: Mapping[str, Count], lent: Lent | None = None) -> str:
    """A paper's holders and counts in words; ``lent`` says who has what is out on loan."""
    return say("；").join(
        say("{holder}（{count}）", holder=holder_of(office, holder, lent), count=count(sheets))
        for holder, sheets in held.items()
    )


def holder_of(office: Office, holder: str, lent: Lent | None) -> str:
    """A holder's name; for the borrower who that is, the loan and by when it is back."""
    return loan(lent) if lent and holder == office.rules.borrower else office.rules.holder(holder)


def loan(lent: Lent) -> str:
    """Who borrowed a paper under which number, and by when it is to be back or that it is overdue."""
    facts = {"who": lent.borrower, "number": lent.number, "due": phrases.day(lent.due)}
    if lent.back:
        return say("{who} 借阅 {number}，已还", **facts)
    return say("{who} 借阅 {number}，{due} 前归还", **facts) + (say("，已逾期") if lent.overdue else "")
