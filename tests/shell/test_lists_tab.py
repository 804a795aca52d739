"""Settings: the office's causes and departments, and the limits of the tracks' steps."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.complaints import service as complaints
from app.regulations import amendments
from app.regulations.step_limits_tab import StepLimitDialog
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office
    from app.shell.main_window import MainWindow
    from app.shell.settings_page import SettingsPage


def settings(window: MainWindow, title: str) -> SettingsPage:
    page: SettingsPage = window.stack.currentWidget()  # type: ignore[assignment]
    page.sections.look_at(title)
    return page


def test_the_office_keeps_its_own_causes_and_departments(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    tab = settings(open_window("settings"), "投诉和部门").lists
    assert "房屋质量" in tab.causes.toPlainText()
    tab.causes.setPlainText("漏水\n\n 噪音 \n漏水")
    tab.causes.document().setModified(True)
    hands.click(tab.save)
    assert complaints.causes(office) == ("漏水", "噪音")
    assert tab.causes.toPlainText() == "漏水\n噪音"
    assert complaints.departments(office) == complaints.DEPARTMENTS


def test_a_steps_limit_is_changed_from_a_day_on_with_a_reason(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    tab = settings(open_window("settings"), "办理时限").limits
    hands.choose_row(tab.table, lambda each: each.number == "mortgage/submitted")
    hands.press("Enter", tab.table)
    dialog = hands.dialog(StepLimitDialog)
    assert dialog.count.value() == 5
    dialog.count.set_value(3)
    hands.click(dialog.primary)
    assert dialog.reason_field.complaint
    hands.type_("按揭律师增加人手", dialog.reason)
    hands.click(dialog.primary)
    assert hands.no_dialog()
    (made,) = amendments.history(office, "mortgage/submitted")
    assert (made.amendment.from_, made.amendment.limit) == (date(2026, 10, 13), "3 working days")
    shown = next(each for each in amendments.steps(office) if each.number == "mortgage/submitted")
    assert (shown.limit, shown.coming) == ("5 working days", made.amendment)
    assert any("2026-10-13" in words for words in hands.column(tab.table, 5))
