"""Reopening drafts 草稿 of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say_in
from app.kit.draft_offers import (
    Opener,
)

if TYPE_CHECKING:
    from app.kit.dialogs import Dialog
    from app.kit.office_window import OfficeWindow
    from app.office.drafts import Draft


def _write(window: OfficeWindow, draft: Draft) -> Dialog:
    """The dialog for a draft, before what was typed is put back."""
    from app.registers import service as registers
    from app.registers.dialogs import WriteDialog

    form = registers.form_of(window.desk.office, str(draft["form"]))
    return WriteDialog(window.desk, form, window)


DRAFTS = {"record": Opener(lambda: say_in("enter something", "登记"), _write)}
