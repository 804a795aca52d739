"""Words for outside parties: refusals and journal entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import say
from app.parties import service as parties

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.base.refusals import Refusal

SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    parties.NoPartyName: lambda _: say("请填写往来单位的名称。"),
    parties.NoSuchKind: lambda r: say("制度里没有“{kind}”这类往来单位。", kind=r.kind),
    parties.PartyTaken: lambda r: say("名单里已有“{name}”。", name=r.name),
}

HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "party.added": lambda facts: say("添加往来单位 {name}", **facts),
    "party.changed": lambda facts: say("修改往来单位 {name}", name=facts["after"]["name"]),
    "party.chosen": lambda facts: say("往来单位改为 {name}", **facts),
    "party.default": lambda facts: _usual(facts),
}


def _usual(facts: Mapping[str, Any]) -> str:
    """The usual party of a kind; entries of the first version do not name it."""
    if "name" not in facts:
        return say("改常用的往来单位")
    if not facts["party"]:
        return say("不再有常用的{name}", **facts)
    return say("常用的往来单位改为 {name}", **facts)
