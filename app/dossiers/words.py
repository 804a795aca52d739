"""Words for dossiers: refusals, faults of identity numbers, journal entries."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from app.base import features, units
from app.base.words import labelled, listed, say
from app.dossiers import alterations, merging
from app.dossiers import rules as dossiers
from app.dossiers.changes import Change, changes
from app.dossiers.names import act, field_name, share, value_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.base.identity import Identity
    from app.base.refusals import Refusal
    from app.office.history import Happened
    from app.office.office import Office


def identity_fault(judged: Identity) -> str:
    """What is wrong with an identity number and what to do about it."""
    reasons = {
        "scientific": say("号码被表格变成了科学计数，请对照证件重新输入。"),
        "digits_lost": say("号码末几位已被表格改动，请对照证件重新输入。"),
        "too_narrow": say("单元格里只有 #，没有号码，请对照证件重新输入。"),
        "check": say("校验码不符，请对照证件检查是否输错。"),
        "birth_impossible": say("号码中的出生日期不存在，请对照证件检查。"),
        "birth_in_future": say("号码中的出生日期晚于今天，请对照证件检查。"),
        "birth_too_early": say("号码中的出生日期过早，请对照证件检查。"),
        "old_15": say("15 位旧号码已停用，请填 18 位号码。"),
        "length": say("位数不对：身份证号码和统一社会信用代码都是 18 位。"),
        "shape": say("不像证件号码，请对照证件检查。"),
    }
    return reasons.get(judged.why or "shape", "")


def happened(office: Office, each: Happened) -> str:
    """One entry of the journal in words."""
    body = each.body or {}
    words = features.table("happenings").get(each.kind)
    if words is None:
        known = office.rules.book.vocabulary.events.get(each.kind)
        name = known.name.of(office.language) if known else each.kind
        return f"{name} {body.get('number', '')}".strip()
    papers = listed(office.rules.document(document.partition("#")[0]) for document in body.get("documents", ()))
    facts = {"number": "", "reason": "", "volume": "", **body, "papers": papers}
    facts["giver"] = office.rules.holder(str(body.get("from", "")))
    facts["taker"] = office.rules.holder(str(body.get("to", "")))
    before, after = body.get("before"), body.get("after")
    told = isinstance(before, dict) and isinstance(after, dict)
    facts["changes"] = _changes(before or {}, after or {}) if told else ""
    return str(words(facts))


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """Old and new of every field that changed; numbers of people are masked."""
    return "；".join(_change(each) for each in changes(before, after))


def _change(each: Change) -> str:
    name = field_name("ids" if each.field == "identity" else each.field)
    if each.who:
        name = f"{name}（{each.who}）"
    old, new = (value_words(each.field, value) or say("未填") for value in (each.old, each.new))
    return f"{name} {old} → {new}"


def _with_changes(words: str, facts: Mapping[str, Any]) -> str:
    return labelled(words, facts["changes"]) if facts["changes"] else words


def _by_act(kind: str, facts: Mapping[str, Any]) -> str:
    papers = say("凭 {papers}", papers=facts["told_by"]) if facts.get("told_by") else ""
    return _with_changes("，".join(filter(None, (act(kind), facts["reason"], papers))), facts)


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    dossiers.NoBuyer: lambda _: say("至少要有一位买受人，并写明姓名。"),
    dossiers.NoUnit: lambda _: say("请填写房号，如 2-1-1001。"),
    dossiers.UnitTaken: lambda r: say(
        "{unit} 已有在办档案 {number}（{buyers}）。退房后再售，请先给原档案办退房。",
        unit=r.unit,
        number=r.number,
        buyers=r.buyers,
    ),
    dossiers.StateByProcedure: lambda r: say("档案 {number} 的状态请用“办结、变更”来改。", number=r.number),
    merging.NotOnePurchase: lambda r: say(
        "{number} 和 {other} 的房号、合同编号、买受人都不相同，不是同一笔购房，不能合并。",
        number=r.number,
        other=r.other,
    ),
    alterations.NotThatAct: lambda r: say("改动的内容不是“{act}”，请核对，或用“修改”。", act=act(r.kind)),
    dossiers.UnknownProject: lambda r: say(
        "没有叫“{name}”的项目。请核对写法，或先在“设置 → 项目”中添加。", name=r.name
    ),
    dossiers.ProjectExists: lambda r: (
        say("项目“{name}”重复了。", name=r.name) if r.name else say("有几个项目时，每个项目都要有名称。")
    ),
    dossiers.ProjectInUse: lambda r: say("项目“{name}”有客户档案，不能删除。", name=r.name),
    dossiers.SharesDoNotAddUp: lambda r: say(
        "各人份额合计为 {total}，应为 100%；不清楚时可以全部留空。", total=share(r.total)
    ),
    dossiers.PriceOutOfRange: lambda _: say("总价应大于零；不清楚时可以留空。"),
    units.NotAUnit: lambda r: say(
        "看不懂的房号“{written}”。请按 楼栋-单元-房号 填写，如 2-1-1001；车位、商铺等如 地下车位B1-023。",
        written=r.written,
    ),
}


HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "project.added": lambda facts: say("新增项目 {name}", **facts),
    "project.changed": lambda facts: say("项目改为 {name}", **facts),
    "tiers.kept": lambda facts: say("客户等级改为 {tiers}", tiers=" ".join(facts["tiers"])),
    "project.removed": lambda facts: say("删除项目 {name}", **facts),
    "dossier.opened": lambda facts: say("新建客户档案", **facts),
    "dossier.imported": lambda facts: say("由导入 {batch} 第 {row} 行建档", **facts),
    "dossier.reimported": lambda facts: _with_changes(say("由导入 {batch} 第 {row} 行更新", **facts), facts),
    "dossier.changed": lambda facts: _with_changes(say("修改"), facts),
    "dossier.merged": lambda facts: _with_changes(say("并入重复的档案 {number}（{unit}），{reason}", **facts), facts),
    **{
        f"dossier.{kind}": partial(_by_act, kind)
        for kind in ("renamed", "exchanged", "co-buyer-added", "co-buyer-removed")
    },
}
