"""Previews of this room's forms, and the notice after a hand-off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say, say_in, say_many
from app.custody import endings, handoffs
from app.forms.printing import show_sheet
from app.kit.offers import Offer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.custody.rules import Handoff
    from app.kit.desk import Desk


def announce(desk: Desk, handoff: Handoff, parent: QWidget | None) -> None:
    """Say in the status line what was done, with a button to print and, if possible, one to undo it."""
    count = sum(sum(line.count) for line in handoff.lines if not line.refused)
    if handoff.state == "pending":
        text = say_many("已开出交接单 {number}，{n} 件待签收", count, number=handoff.number)
    elif handoff.taker == desk.office.rules.this_office:
        text = say_many("已收 {n} 件，交接单 {number}", count, number=handoff.number)
    else:
        text = say_many("已移交 {n} 件，交接单 {number}", count, number=handoff.number)
    acts = [Offer(say("打印"), lambda: preview(desk, handoff, parent))]
    if _undoable(desk, handoff):
        undo = say_in("what was just done", "撤销")
        acts.append(Offer(undo, lambda: _undo(desk, handoff), lambda: _undoable(desk, handoff)))
    desk.said.emit(text, acts)


def _undoable(desk: Desk, handoff: Handoff) -> bool:
    """Whether undoing would be accepted now, whatever happened to the hand-off since."""
    return bool(desk.ask(endings.undoable, handoffs.by_number(desk.office, handoff.number)))


def _undo(desk: Desk, handoff: Handoff) -> None:
    reason = say("录入后立即撤销")
    if desk.do(endings.undo, handoffs.by_number(desk.office, handoff.number), reason):
        desk.said.emit(say("已撤销交接单 {number}", number=handoff.number), [])


def preview(desk: Desk, handoff: Handoff, parent: QWidget | None) -> None:
    """Preview a hand-off's receipt."""
    show_sheet(desk, "handoff-receipt", handoff.number, parent)


def preview_cover(desk: Desk, dossier: str, parent: QWidget | None) -> None:
    """Preview a dossier's cover sheet."""
    show_sheet(desk, "dossier-cover", dossier, parent)


def preview_day_sheet(desk: Desk, parent: QWidget | None) -> None:
    """Preview today's day sheet."""
    show_sheet(desk, "day-sheet", "", parent)
