"""An anonymous sheet at the keyboard (BK-12): no time is asked, no draft kept, nothing seen before the box is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.office import drafts
from app.registers import records
from app.registers.dialogs import WriteDialog
from app.registers.page import RegistersPage
from app.regulations import service as regulations
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office
    from app.shell.main_window import MainWindow


@pytest.fixture
def page(office: Office, open_window: Callable[..., MainWindow]) -> RegistersPage:
    """The register of suggestions in a bank's office."""
    with office.register.transaction():
        regulations.begin_with(office, ["bank"])
    office.forget_rules()
    page = open_window("registers").stack.currentWidget()
    assert isinstance(page, RegistersPage)
    page.show_register("bank-suggestion")
    return page


def test_a_sheet_goes_in_without_a_time_a_draft_or_a_trace_on_the_page(page: RegistersPage, office: Office) -> None:
    hands.press("Ctrl+Enter", page)
    dialog = hands.dialog(WriteDialog)
    assert not dialog.at_field.isVisible()
    hands.press("Down", dialog.form.inputs["topic"].widget)
    dialog.form.inputs["words"].show("少盖一个章")
    assert dialog.draft() == {}
    hands.click(dialog.primary)
    assert hands.no_dialog()
    assert drafts.waiting(office) == {}
    assert page.table is not None
    assert page.table.listing.rows == []


def test_an_opened_sheet_can_be_read_but_not_corrected(
    page: RegistersPage, office: Office, at: Callable[[str], None]
) -> None:
    records.write(office, "bank-suggestion", {"topic": "team", "words": "早点排班"})
    at("2026-11-02 09:00")
    page.look_again()
    assert page.table is not None
    page.table.selectRow(0)
    assert [each.record.values["words"] for each in page.table.listing.rows] == ["早点排班"]
    assert not page.panel.acts.offers(page.correct)
    assert not page.panel.acts.offers(page.void)
