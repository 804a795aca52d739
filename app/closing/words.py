"""Words for procedures: refusals and journal entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import Names, listed, say, say_many
from app.closing import resting, rules
from app.dossiers.names import dossier_state

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.base.refusals import Refusal


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    rules.StillOpen: lambda r: say("办“{name}”之前先处理：{words}。", name=r.name, words=say("；").join(r.words)),
    rules.PapersAskedFor: lambda r: say(
        "办“{name}”要先收到：{papers}。请按 F2 收件后再办。", name=r.name, papers=listed(r.papers)
    ),
    rules.NotConfirmed: lambda r: say(
        "还有没办完的：{words}。看过后请勾选“照样办理”，再办一次。", words=say("；").join(r.words)
    ),
    rules.NotForThisState: lambda r: say(
        "档案{state}，不能办“{name}”。需要时先重新启用。", name=r.name, state=dossier_state(r.state)
    ),
    rules.UnknownProcedure: lambda r: say("没有“{name}”这项办理；有 {known}。", name=r.name, known=listed(r.known)),
    rules.StillActive: lambda r: say("档案 {number} 在办，请先办结案或退房。", number=r.number),
    rules.NotApproved: lambda r: (
        say("{who}不能批准“{name}”，由{role}批准。", who=r.who, name=r.name, role=r.role)
        if r.who
        else say("“{name}”由{role}批准，请选择批准人。", name=r.name, role=r.role)
    ),
    resting.NobodyRests: lambda _: say("请先选要转入休眠的档案。"),
    resting.NotAtRest: lambda r: say("档案 {number} 没有休眠。", number=r.number),
    resting.YearNotOver: lambda r: say(
        "档案 {number} 不是 {year} 年度或以前办结的，或这一年还没有过完，先不转入休眠。", number=r.number, year=r.year
    ),
    rules.NoSuchScan: lambda _: say("档案里没有这份审批扫描件。请先添加扫描件，再选它。"),
}


def _carried_out(facts: Mapping[str, Any]) -> str:
    papers = say("凭 {papers}", papers=facts["told_by"]) if facts.get("told_by") else ""
    receipt = say("文件退还客户，交接单 {number}", number=facts["receipt"]) if facts.get("receipt") else ""
    left = say_many("{n} 项未办完，照样办理", len(facts["open"])) if facts.get("open") else ""
    approver = say("已经批准") if facts.get("approver") else ""
    head = f"{Names(facts['name'])} {facts['number']}"
    return "，".join(filter(None, (head, facts["reason"], papers, approver, left, receipt)))


HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    rules.DONE: _carried_out,
    resting.RESTED: lambda facts: say("转入 {year} 年度休眠", year=facts["after"]["resting"]),
    resting.WOKEN: lambda _: say("从休眠中唤醒"),
    resting.ALL_RESTED: lambda facts: say_many("{n} 份档案转入 {year} 年度休眠", facts["count"], **facts),
    rules.REOPENED: lambda facts: say("重新启用：{reason}", **facts),
}
