"""Words for contacts and follow-ups: ways, refusals, journal entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import say, say_in
from app.contacts import rules

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.base.refusals import Refusal


def way(name: str) -> str:
    """How one talked with a client, in words."""
    return {
        "call": say("电话"),
        "visit": say("当面"),
        "message": say("短信、微信"),
        "letter": say_in("sent by post", "信函"),
    }.get(name, name)


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    rules.NothingSaid: lambda _: say("请写明谈了什么、要做什么。"),
    rules.NoDay: lambda _: say("答应了客户的事，请写明到哪一天。"),
    rules.AlreadyDone: lambda r: say("“{words}”已经办完了。", words=r.words),
}

HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "client.contacted": lambda facts: say("{way}联系：{words}", way=way(facts["way"]), words=facts["words"]),
    "follow-up.planned": lambda facts: say("{day} 跟进：{words}", **facts),
    "follow-up.done": lambda facts: say("跟进办完：{words} {result}", **facts).rstrip(),
    "follow-up.put-off": lambda facts: say("跟进改到 {day}：{words}", **facts),
}
