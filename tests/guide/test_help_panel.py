"""F1 at the keyboard: the page's help appears, goes along, and goes away; the booklet is printed with true page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtWidgets import QMenu

from app.base.refusals import UnknownRecord
from app.commands.headless import main
from app.custody.receive_dialog import ReceiveDialog
from app.find.dialog import FindDialog
from app.forms.preview_dialog import PreviewDialog
from app.guide import service, sheets
from app.guide.help_panel import HelpPanel
from app.kit.dialogs import ReasonDialog
from app.office import founding as offices
from app.shell import needed_pages
from tests import hands
from tests.tools.bench import starting

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]


def helped(where: QWidget) -> HelpPanel | None:
    """The help that lies over a window or dialog."""
    return where.findChild(HelpPanel)


def title(where: QWidget) -> str:
    """The title of the help that is shown."""
    panel = helped(where)
    return panel.title.text() if panel else ""


def test_f1_tells_what_the_page_is_for_and_f1_puts_it_away(open_window: Open) -> None:
    window = open_window("handoffs")
    hands.press("F1", window)
    assert title(window) == "交接"
    assert "还有谁没签" in hands.words(window)
    hands.press("F1")
    assert helped(window) is None


def test_esc_puts_it_away_and_the_list_has_the_keys_again(open_window: Open, purchase: Dossier) -> None:
    window = open_window("handoffs")
    table = window.stack.currentWidget().table
    table.setFocus()
    hands.press("F1")
    assert not table.hasFocus()
    hands.press("Esc")
    assert helped(window) is None
    assert table.hasFocus()


def test_esc_puts_help_away_before_it_leaves_the_client(open_window: Open, purchase: Dossier) -> None:
    window = open_window("today")
    window.open_dossier(purchase.id)
    hands.press("F1", window)
    assert title(window) == "客户档案"
    window.stack.currentWidget().setFocus()
    hands.press("Esc")
    assert helped(window) is None
    assert window.shown_dossier() == purchase.id


def test_it_goes_along_from_page_to_page(open_window: Open) -> None:
    window = open_window("today")
    hands.press("F1", window)
    window.visit("complaints")
    assert hands.until(lambda: title(window) == "投诉")


def test_a_dialog_has_its_own_and_esc_leaves_the_dialog_open(open_window: Open, purchase: Dossier) -> None:
    window = open_window("today")
    hands.press("F2", window)
    dialog = hands.dialog(ReceiveDialog)
    hands.press("F1", dialog)
    assert title(dialog) == "收件"
    hands.press("Esc")
    assert helped(dialog) is None
    assert dialog.isVisible()


def test_esc_in_a_dialog_is_not_for_the_help_below_it(open_window: Open) -> None:
    window = open_window("today")
    hands.press("F1", window)
    hands.press("Ctrl+K", window)
    dialog = hands.dialog(FindDialog)
    hands.press("Esc", dialog.box)
    assert hands.until(hands.no_dialog)
    assert title(window) == "今日"


def test_the_keys_that_work_everywhere_are_one_click_away(open_window: Open) -> None:
    window = open_window("today")
    hands.press("F1", window)
    panel = helped(window)
    assert panel
    hands.click(panel.everywhere)
    assert title(window) == "到处都能用"
    hands.click(panel.everywhere)
    assert title(window) == "今日"


def test_help_is_found_by_its_name_and_under_the_person(open_window: Open) -> None:
    window = open_window("today")
    hands.press("Ctrl+K", window)
    hands.scan("帮助", hands.dialog(FindDialog).box)
    assert title(window) == "今日"
    hands.press("F1", window)
    hands.click(window.person)
    assert "帮助 F1" in [each.text() for each in window.findChildren(QMenu)[-1].actions()]
    hands.menu(window, "帮助 F1")
    assert title(window) == "今日"


def test_it_stays_at_the_right_end_when_the_window_becomes_narrow(open_window: Open) -> None:
    window = open_window("today")
    hands.press("F1", window)
    window.resize(683, 320)
    hands.settle(window)
    panel = helped(window)
    assert panel
    assert panel.geometry().right() == window.width() - 1
    assert panel.width() < window.width()
    assert panel.geometry().bottom() < window.line.geometry().top() + 1


def test_the_booklet_is_previewed_from_the_panel(open_window: Open) -> None:
    window = open_window("today")
    hands.press("F1", window)
    hands.click(hands.button(window, "打印手册…"))
    assert hands.dialog(PreviewDialog).sheet.title == "帮助手册"


def test_the_booklet_names_the_page_on_which_each_text_begins(office: Office, tmp_path: Path) -> None:
    offices.choose_language(office, "en")
    rows = sheets.contents(office, "")[1]["topics"]
    folder = office.register.folder
    office.register.close()
    assert main(["print", "help-booklet", "--office", str(folder), "-o", str(tmp_path / "help.pdf")]) == 0
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(tmp_path / "help.pdf")]
    heads = ["\n".join(page.splitlines()[:3]) for page in pages]
    assert isinstance(rows, list)
    assert [row["topic"] for row in rows][:3] == ["Anywhere in the program", "Today", "Clients"]
    for row in rows:
        assert row["topic"] in heads[row["page"] - 1]
        assert row["topic"] not in heads[row["page"] - 2]


def test_a_sheet_of_help_that_there_is_none_of_is_refused_by_name(office: Office) -> None:
    with pytest.raises(UnknownRecord) as refusal:
        sheets.page(office, "××花园")
    assert refusal.value.what == "××花园"


def test_the_booklet_tells_of_the_pages_that_the_office_has(office: Office) -> None:
    assert "duty" not in service.topics(office)
    with office.register.transaction():
        needed_pages.begin(office, ["duty-desk"])
    office.forget_rules()
    assert "duty" in service.topics(office)


def test_help_is_not_loaded_before_somebody_asks(office: Office, purchase: Dossier) -> None:
    office.register.close()
    loaded = starting.started("clients", str(office.register.folder))["modules"]
    assert [each for each in loaded if each.startswith("app.guide.")] == []


def test_a_dialog_without_a_text_of_its_own_has_that_of_the_page_below(open_window: Open) -> None:
    window = open_window("handoffs")
    ReasonDialog(window.desk, "撤回", "为什么", "撤回", window).open()
    dialog = hands.dialog(ReasonDialog)
    hands.press("F1", dialog)
    assert title(dialog) == "交接"
    hands.press("Esc", dialog)
    assert dialog.isVisible()
    dialog.done(0)
