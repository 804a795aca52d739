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


def _dossier(window: OfficeWindow, draft: Draft) -> Dialog:
    """The dialog for a draft, before what was typed is put back."""
    from app.dossiers import service as dossiers
    from app.dossiers.dialog import over

    known = dossiers.load(window.desk.office, str(draft["dossier"])) if draft.get("dossier") else None
    return over(window, known)


DRAFTS = {"dossier": Opener(lambda: say("客户档案"), _dossier)}
