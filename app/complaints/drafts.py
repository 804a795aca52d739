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
    from app.complaints.dialogs import ReceiveComplaintDialog

    return ReceiveComplaintDialog(window.desk, "", window)


DRAFTS = {"complaint": Opener(lambda: say("投诉"), _receive)}
