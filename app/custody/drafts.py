"""Reopening drafts 草稿 of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.kit.draft_offers import (
    Opener,
)

if TYPE_CHECKING:
    from app.kit.dialogs import Dialog
    from app.kit.office_window import OfficeWindow
    from app.office.drafts import Draft


def _receive(window: OfficeWindow, _draft: Draft) -> Dialog:
    """The dialog for a draft, before what was typed is put back."""
    from app.custody.receive_dialog import ReceiveDialog

    return ReceiveDialog(window.desk, "", window)


def _hand_over(window: OfficeWindow, _draft: Draft) -> Dialog:
    """The dialog for a draft, before what was typed is put back."""
    from app.custody.hand_over_dialog import HandOverDialog

    return HandOverDialog(window.desk, "", window)


DRAFTS = {
    "receive": Opener(lambda: say("收件"), _receive),
    "hand-over": Opener(lambda: say("移交"), _hand_over),
}
