"""Paper from a page: the receipt of a hand-off, a dossier's cover, the day sheet; and what is said after a hand-off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.refusals import Refusal
from app.base.words import say, say_in
from app.custody import handoffs, settling
from app.custody.rules import OFFICE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.custody.rules import Handoff
    from app.kit.desk import Desk


def announce(desk: Desk, handoff: Handoff, parent: QWidget | None) -> None:
    """The quiet line after a hand-off: what was done, with print, and undo where it will be accepted."""
    count = sum(sum(line.count) for line in handoff.lines if not line.refused)
    if handoff.state == "pending":
        text = say("已开出交接单 {number}，{count} 件待签收")
    elif handoff.taker == OFFICE:
        text = say("已收 {count} 件，交接单 {number}")
    else:
        text = say("已移交 {count} 件，交接单 {number}")
    acts = [(say("打印"), lambda: preview(desk, handoff, parent))]
    if settling.undoable(desk.office, handoff):
        acts.append((say_in("what was just done", "撤销"), lambda: _undo(desk, handoff)))
    desk.said.emit(text.format(number=handoff.number, count=count), acts)


def _undo(desk: Desk, handoff: Handoff) -> None:
    reason = say("录入后立即撤销")
    if desk.do(settling.undo, handoffs.by_number(desk.office, handoff.number), reason):
        words = say("已撤销交接单 {number}")
        desk.said.emit(words.format(number=handoff.number), [])


def preview(desk: Desk, handoff: Handoff, parent: QWidget | None) -> None:
    """Preview a hand-off's receipt."""
    show_sheet(desk, "handoff-receipt", handoff.number, parent)


def preview_cover(desk: Desk, dossier: str, parent: QWidget | None) -> None:
    """Preview a dossier's cover sheet."""
    show_sheet(desk, "dossier-cover", dossier, parent)


def preview_day_sheet(desk: Desk, parent: QWidget | None) -> None:
    """Preview today's day sheet."""
    show_sheet(desk, "day-sheet", "", parent)


def show_sheet(desk: Desk, form: str, record: str, parent: QWidget | None) -> None:
    """Draw a form and show it before anything is printed; a refusal is said at the foot of the window."""
    from app.forms.preview_dialog import PreviewDialog
    from app.shell import form_values
    from app.shell.sentences import sentence

    try:
        sheet = form_values.draw(desk.office, form, record)
    except Refusal as refusal:
        desk.refused.emit(sentence(refusal))
        return
    PreviewDialog(desk, sheet, parent).open()
