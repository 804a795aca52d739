"""How a half-made change of clauses, or of a step's limit, is gone on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.kit.draft_offers import Opener, PageOpener

if TYPE_CHECKING:
    from app.kit.dialogs import Dialog
    from app.kit.office_window import OfficeWindow
    from app.office.drafts import Draft


def _clauses(window: OfficeWindow, draft: Draft) -> None:
    """Show the first clause that is half changed, on its page; the page takes the draft up by itself."""
    from app.regulations.page import RegulationsPage

    page = window.go("regulations")
    if isinstance(page, RegulationsPage):
        page.show_clause(next(iter(draft)))


def _step(window: OfficeWindow, draft: Draft) -> Dialog:
    """The dialog, before the draft is put back into it."""
    from app.regulations import amendments
    from app.regulations.step_limits_tab import StepLimitDialog

    steps = amendments.steps(window.desk.office)
    shown = next((each for each in steps if each.number == draft.get("number")), steps[0])
    return StepLimitDialog(window.desk, shown, window)


DRAFTS = {
    "clauses": PageOpener(lambda: say("修改规定"), _clauses),
    "step-limit": Opener(lambda: say("步骤时限"), _step),
}
