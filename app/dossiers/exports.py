"""Tables of the exit door 导出全部资料: dossiers, and the journal with the unit each entry is about."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.base.table_values import yuan
from app.base.words import listed, say, say_each, say_in
from app.dossiers import names
from app.dossiers import service as dossiers
from app.dossiers.names import dossier_state, field_name
from app.dossiers.rules import TEXTS
from app.dossiers.words import happened
from app.office import history as histories
from app.office.exports import one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.base.table_values import Row
    from app.office.office import Office


def _dossiers_heads() -> tuple[str, ...]:
    heads = say_each(
        "档案号", "房号", "项目", "房屋种类", "客户等级", "其他有关的人", "买受人", "买受人类别", "证件号码", "台账写法", "份额", "联系电话", "合同编号", "签约日期", "付款方式", "合同总价", "状态",
    )  # fmt: skip
    return (*heads, *map(field_name, TEXTS))


def _dossiers(office: Office) -> Iterator[Row]:
    kinds = {"person": say_in("buyer", "个人"), "organisation": say_in("buyer", "单位")}
    estates = dossiers.project_names(office)
    for each in dossiers.all_of_them(office):
        buyers = each.buyers
        yield (
            each.number,
            each.place,
            estates[each.project],
            names.kind(each.place),
            each.tier,
            listed(names.person(person, whole=True) for person in each.people),
            each.names,
            listed(kinds[buyer.kind] for buyer in buyers),
            listed(buyer.identity or buyer.written for buyer in buyers),
            listed(buyer.written for buyer in buyers if buyer.written),
            listed(f"{buyer.share / 100:g}%" for buyer in buyers if buyer.share is not None),
            each.phone,
            each.contract,
            each.signed,
            each.payment_words or office.rules.payment(each.payment),
            yuan(each.price),
            dossier_state(each.state),
            *(getattr(each, name) for name in TEXTS),
        )


def _journal_heads() -> tuple[str, ...]:
    return say_each("序号", "发生时间", "录入时间", "经办人", "房号", "事件", "代码", "哈希", "内容（JSON）")


def _journal(office: Office) -> Iterator[Row]:
    units = {each.id: each.unit for each in dossiers.all_of_them(office)}
    for each in reversed(histories.of_office(office)):
        yield (
            each.seq,
            office.local(each.at),
            office.local(each.entered_at),
            office.name_of(each.by),
            units.get(each.dossier or "", ""),
            happened(office, each),
            each.kind,
            each.hash,
            json.dumps(each.body, ensure_ascii=False),
        )


EXPORTS = {
    "dossiers": one(
        lambda: say_in("table", "客户档案"),
        lambda: say("每份档案一行：房号、买受人、证件号码、合同、价款"),
        _dossiers_heads,
        _dossiers,
        "dossier",
        "buyer",
    ),
    "journal": one(
        lambda: say_in("table", "日志"),
        lambda: say("发生过的每件事，逐条以哈希相连（SHA-256），改动一条即可看出"),
        _journal_heads,
        _journal,
        "journal",
    ),
}
