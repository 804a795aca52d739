"""How a half-typed request for a loan is opened again."""

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


def _request(window: OfficeWindow, _draft: Draft) -> Dialog:
    """The dialog, before what was typed is put back."""
    from app.archive.loans.dialogs import RequestDialog

    return RequestDialog(window.desk, window)


DRAFTS = {"loan": Opener(lambda: say("借阅"), _request)}
