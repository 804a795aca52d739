"""The tables of the exit door 导出全部资料: outside parties, and which dossier works with which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say, say_each, say_in
from app.dossiers import projects
from app.dossiers import service as dossiers
from app.office.exports import one
from app.parties import service as parties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.base.table_values import Row
    from app.office.office import Office


def _party_heads() -> tuple[str, ...]:
    return say_each("类别", "名称", "联系人", "电话", "地址", "备注", "还在往来")


def _parties(office: Office) -> Iterator[Row]:
    for each in parties.everybody(office):
        active = say("是") if each.active else say("否")
        yield (
            office.rules.holder(each.kind),
            each.name,
            each.contact,
            each.phone,
            each.address,
            each.note,
            active,
        )


def _choice_heads() -> tuple[str, ...]:
    return say_each("房号", "项目", "类别", "步骤", "往来单位")


def _choices(office: Office) -> Iterator[Row]:
    known = parties.choices(office)
    units = dossiers.units(office, {dossier for dossier, _, _ in known.chosen})
    for (dossier, kind, step), party in known.chosen.items():
        yield units[dossier], "", office.rules.holder(kind), step, office.rules.holder(f"{kind}:{party}")
    names = {str(each.id): each.name for each in projects.every(office)}
    for (project, kind), party in known.defaults.items():
        yield "", names.get(project, project), office.rules.holder(kind), "", office.rules.holder(f"{kind}:{party}")


EXPORTS = {
    "parties": one(
        lambda: say_in("table", "往来单位"),
        lambda: say("银行、律师等，及其联系人"),
        _party_heads,
        _parties,
        "party",
    ),
    "party-choices": one(
        lambda: say_in("table", "各户往来单位"),
        lambda: say("哪一户、哪个项目由哪家办理"),
        _choice_heads,
        _choices,
        "party_choice",
        "party_default",
    ),
}
