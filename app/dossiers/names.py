"""Names of a dossier's fields, states and values; lists show them, so nothing else is loaded with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say, say_in

if TYPE_CHECKING:
    from app.dossiers.rules import Buyer, Person


def field_name(field: str) -> str:
    """The name of a field of a dossier or a sales ledger."""
    return {
        "project": say_in("an estate", "项目"),
        "unit": say("完整房号"),
        "building": say("楼栋"),
        "section": say("单元"),
        "room": say("房号"),
        "buyers": say("买受人"),
        "ids": say("证件号码"),
        "share": say("份额"),
        "phone": say("联系电话"),
        "address": say("通讯地址"),
        "adviser": say("置业顾问"),
        "contract": say("合同编号"),
        "signed": say("签约日期"),
        "registered_on": say("网签备案日期"),
        "payment": say("付款方式"),
        "payment_words": say("付款方式"),
        "price": say("合同总价"),
        "area": say("面积"),
        "bank": say("按揭银行"),
        "loan": say("贷款金额"),
        "state": say("状态"),
        "note": say("备注"),
        "tier": say("客户等级"),
        "people": say("其他有关的人"),
        "number": say("档案编号"),
        "resting": say("休眠"),
    }.get(field, field)


def typed_name(field: str) -> str:
    """The label of a free-text field in the dialog, with its access key."""
    return {
        "address": say("通讯地址(&A)"),
        "adviser": say("置业顾问(&V)"),
        "note": say("备注(&N)"),
    }[field]


def payment(kind: str) -> str:
    """A way of payment in words."""
    return {
        "mortgage": say("按揭"),
        "other": say("非按揭"),
    }.get(kind, kind)


def dossier_state(state: str) -> str:
    """A dossier's state in words."""
    return {
        "active": say("在办"),
        "returned": say("已退房"),
        "closed": say("已结案"),
        "resting": say("休眠"),
    }.get(state, state)


def act(kind: str) -> str:
    """An act by which a purchase changes."""
    return {
        "renamed": say("更名"),
        "exchanged": say("换房"),
        "co-buyer-added": say("增加共有人"),
        "co-buyer-removed": say("减少共有人"),
    }[kind]


def masked(number: str) -> str:
    """An identity or phone number with its middle hidden, or several joined by ``、``."""
    from app.base.identity import mask

    return "、".join(mask(each) for each in number.split("、"))


def identity_state(state: str) -> str:
    """The state of an identity number in words."""
    return {
        "ok": say("已核对"),
        "damaged": say("号码被表格损坏，请对照证件补录"),
        "wrong": say("号码校验不符，请对照证件更正"),
        "missing": say("未登记"),
    }.get(state, state)


def buyer(each: Buyer, *, whole: bool = False) -> str:
    """A buyer on one line: name, masked (or ``whole``) number or what is wrong with it, share."""
    shown = each.identity if whole else masked(each.identity or "")
    number = shown or identity_state(each.identity_state)
    words = f"{each.name}   {number}"
    if each.share is not None:
        words += "   " + say("份额 {share}", share=share(each.share))
    return words


def kind(unit: str) -> str:
    """The kind of a unit in words."""
    from app.base import units

    try:
        of = units.parse(unit).kind
    except units.NotAUnit:
        of = "flat"
    return {
        "flat": say("住宅"),
        "shop": say("商铺"),
        "parking": say("车位"),
        "storeroom": say("储藏室"),
        "villa": say("别墅"),
        "office": say("办公"),
    }[of]


def part(of: str) -> str:
    """What somebody is in a dossier who buys nothing."""
    return {
        "agent": say("代理人"),
        "guardian": say("监护人"),
        "guarantor": say_in("of a loan", "担保人"),
        "contact": say_in("somebody to call", "联系人"),
    }.get(of, of)


def person(each: Person, *, whole: bool = False, part_told: bool = False) -> str:
    """Somebody who buys nothing, on one line: name, part unless it is told, masked or ``whole`` number and phone."""
    numbers = [text if whole else masked(text) for text in (each.identity, each.phone) if text]
    return "   ".join([each.name if part_told else f"{each.name}（{part(each.part)}）", *numbers])


def value_words(field: str, value: object) -> str:
    """A field's value as the journal keeps it, in words; empty if there is none."""
    if value in (None, "", []):
        return ""
    if field == "people" and isinstance(value, list):
        return "、".join(f"{each['name']}（{part(each['part'])}）" for each in value)
    if field == "price" and isinstance(value, int):
        return f"{value / 100:,.2f}"
    if field == "share" and isinstance(value, int):
        return share(value)
    words = {"payment": payment, "state": dossier_state, "phone": masked, "identity": masked}.get(field, str)
    return words(str(value))


def share(points: int) -> str:
    """A share, given in basis points, as a percentage."""
    return f"{points / 100:g}%"
