"""How the draft of a loan request is opened again."""

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
    """The dialog, before the draft is put back into it."""
    from app.archive.loans.dialogs import RequestDialog

    return RequestDialog(window.desk, window)


DRAFTS = {"loan": Opener(lambda: say("借阅"), _request)}
