"""The columns of lists of hand-offs, one fact each: on the dossier, and of all hand-offs on paper and in files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.custody import words as custody_words
from app.kit.listings import Column
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.custody.lent import Lent
    from app.custody.rules import Handoff
    from app.office.office import Office


def handoff_columns(
    office: Office, loan: Callable[[Handoff], Lent | None], signed: Callable[[Handoff], str]
) -> list[Column[Handoff]]:
    """Number, time, both parties, pieces, state, signature, reason; ``loan`` says by which loan papers went or came back,
    ``signed`` how the receipt is signed, in words."""
    return [
        Column(say("交接单号"), lambda each: each.number, width=90),
        Column(say("时间"), lambda each: phrases.at(office, each.at), key=lambda each: each.at, width=135),
        Column(say("移交方"), lambda each: custody_words.holder_of(office, each.giver, loan(each)), width=115),
        Column(say("接收方"), lambda each: custody_words.holder_of(office, each.taker, loan(each)), width=115),
        Column(say("件数"), lambda each: str(pieces(each)), key=pieces, width=60, right=True),
        Column(say("状态"), lambda each: custody_words.handoff_state(each.state), width=80),
        Column(say("签字"), signed, width=90),
        Column(say("说明"), lambda each: each.reason or each.note, width=90),
    ]


def pieces(handoff: Handoff) -> int:
    """How many sheets were handed over."""
    return sum(sum(line.count) for line in handoff.lines if not line.refused)
