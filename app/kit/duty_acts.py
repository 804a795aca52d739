"""From a duty to the dialog that meets it, filled in; each room declares what it can open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base import features
from app.base.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.office.office import Office
    from app.rulebook.clauses import Met
    from app.rulebook.duties import Duty


@dataclass(frozen=True, slots=True)
class Act:
    """What a room can open for a duty that one of ``events`` meets.

    ``open`` returns whether it opened anything. Acts of a lower ``rank`` are tried first: a register's form before the
    archive's run, and that before an ordinary hand-over.
    """

    events: frozenset[str]
    open: Callable[[Desk, Duty, Met, QWidget | None], bool]
    rank: int = 2
    several: Callable[[Desk, Sequence[Duty], QWidget | None], bool] | None = None
    """Opens one dialog for several duties; returns whether they go together."""
    together: Callable[[Office, Sequence[Duty]], bool] = lambda _office, _duties: False
    """Whether several duties go together, so that this is offered."""
    verb: Callable[[Office, Met], str] = lambda _office, _met: say("办理")
    """What the act is called on a button; empty where it is not meant."""


def act_on(desk: Desk, duty: Duty, parent: QWidget | None) -> None:
    """Open the dialog that meets ``duty``; if there is none, show what the clause requires."""
    terms = desk.office.rules.terms(duty)
    known: list[Act] = sorted(features.table("acts").values(), key=lambda act: act.rank)
    for met in terms.duty.met_by:
        if any((not act.events or met.event in act.events) and act.open(desk, duty, met, parent) for act in known):
            return
    desk.said.emit(
        say("请按条款 {clause} 办理：{text}", clause=duty.clause, text=terms.duty.text.of(desk.office.language)), []
    )


def verb(office: Office, duty: Duty) -> str:
    """What the act that meets a duty is called."""
    known: list[Act] = sorted(features.table("acts").values(), key=lambda act: act.rank)
    for met in office.rules.terms(duty).duty.met_by:
        for act in known:
            if met.event in act.events and (words := act.verb(office, met)):
                return words
    return say("办理")


def act_on_several(desk: Desk, duties: Sequence[Duty], parent: QWidget | None) -> None:
    """Open the dialog that meets several duties at once; if they do not go together, say so."""
    for act in features.table("acts").values():
        if act.several and act.several(desk, duties, parent):
            return
    desk.said.emit(why_not_together(), [])


def go_together(office: Office, duties: Sequence[Duty]) -> bool:
    """Whether one dialog meets several duties."""
    known: list[Act] = list(features.table("acts").values())
    return any(act.together(office, duties) for act in known)


def why_not_together() -> str:
    """Why several duties are not offered to be met at once."""
    return say("所选的事项不能一起办理：要一起移交，须是交给同一方的文件。")


def numbers(duty: Duty) -> list[str]:
    """The numbers of the papers still outstanding for a duty."""
    return [part.partition("#")[2] for part in duty.outstanding]


def say_done(desk: Desk, duty: Duty) -> None:
    """Report in the status bar that a duty was met without a dialog."""
    words = say("已办：{duty}", duty=desk.office.rules.duty_words(duty))
    desk.said.emit(words, [])
