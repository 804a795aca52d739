"""A clerk's day at the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.access import staff
from app.access.people_tab import PersonDialog
from app.access.sign_in import ChoosePerson
from app.custody.hand_over_dialog import HandOverDialog
from app.custody.register_contract_dialog import RegisterContractDialog
from app.duties import calendars
from app.duties import service as duties
from app.duties.explain_dialog import EndDialog, ExplainDialog
from app.kit.painted.painting import scale
from tests import hands
from tests.counter import keepers, receive

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]


def test_a_person_signs_in_with_arrow_and_enter(office: Office, qtbot: QtBot, clean_settings: object) -> None:
    page = ChoosePerson(office, "测试售楼部")
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.chosen) as chosen:
        hands.press("Down", page.people)
        hands.press("Enter", page.people)
    assert chosen.args == ["何志远"]


def test_ctrl_and_a_digit_show_the_pages(open_window: Open, purchase: Dossier) -> None:
    window = open_window()
    for key, page in (("Ctrl+2", "ClientsPage"), ("Ctrl+3", "HandoffsPage"), ("Ctrl+2", "ClientsPage")):
        hands.press(key, window)
        assert hands.until(lambda page=page: type(window.stack.currentWidget()).__name__ == page)


def test_whoever_goes_on_before_a_page_is_made_gets_the_other_one(open_window: Open) -> None:
    window = open_window()
    hands.press("Ctrl+2", window)
    handoffs = window.go("handoffs")
    hands.settle(window)
    assert window.stack.currentWidget() is handoffs
    assert window.stack.count() == 2


def test_today_lists_by_urgency_and_a_tile_narrows(
    open_window: Open, office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    receive(office, purchase, "presale-contract", "income-proof")
    at("2026-10-13 11:00")
    page = open_window().stack.currentWidget()
    everything = hands.column(page.table, 0)
    assert everything[0].startswith("逾期")
    late = page.tiles["late"]
    hands.click(late)
    assert {each[:2] for each in hands.column(page.table, 0)} == {"逾期"}
    assert late.figure == len(hands.column(page.table, 0)) < len(everything)
    hands.click(late)
    assert hands.column(page.table, 0) == everything


def test_in_a_narrow_window_the_tiles_are_one_low_row(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract", "income-proof")
    window = open_window()
    page = window.stack.currentWidget()
    tiles = (*page.tiles.values(), page.waiting, page.reminding)
    for width, high in ((1366, 64), (911, 36), (1366, 64)):
        window.resize(width, 696)
        hands.settle(page)
        assert {each.height() for each in tiles} == {round(high * scale())}, width
        assert len({each.y() for each in tiles}) == 1, width
    window.resize(911, 440)
    hands.click(page.tiles["late"])
    assert hands.column(page.table, 0) == []


def test_the_due_act_opens_filled_in(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "income-proof", "bank-statement")
    page = open_window().stack.currentWidget()
    hands.choose_row(page.table, lambda each: each.duty.clause == "SO-1.5")
    hands.settle(page.panel)
    hands.click(hands.button(page.panel, "移交"))
    dialog = hands.dialog(HandOverDialog)
    assert (dialog.client.dossier, dialog.other.holder()) == (purchase.id, "mortgage-lawyer")
    assert len(dialog.bundle.ticked()) == 2
    hands.click(dialog.primary)
    assert keepers(office, purchase) == [{"mortgage-lawyer"}, {"mortgage-lawyer"}]


def test_registering_online_is_one_step_from_today(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract")
    page = open_window().stack.currentWidget()
    hands.choose_row(page.table, lambda each: each.duty.clause == "SO-1.6")
    hands.press("Enter", page.table)
    dialog = hands.dialog(RegisterContractDialog)
    hands.press("Enter", dialog.number)
    assert dialog.problem.text()
    hands.type_("WQ2026001", dialog.number)
    hands.press("Enter", dialog.number)
    states = {each.duty.clause: each.state for each in duties.of_dossier(office, purchase.id)}
    assert states["SO-1.6"] == "met"


def test_the_explain_card_counts_the_days(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract")
    page = open_window().stack.currentWidget()
    hands.choose_row(page.table, lambda each: each.duty.clause == "SO-1.6")
    hands.settle(page.panel)
    assert "SO-1.6".removeprefix("SO-") in hands.words(page.panel)
    hands.press("Ctrl+Y", page.table)
    card = hands.dialog(ExplainDialog)
    assert "明天" in hands.words(card)
    assert hands.column(card.days, 3) == ["计入"]
    assert "SO-1.6" in hands.words(card)


def test_a_duty_ends_only_with_a_reason(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract")
    page = open_window().stack.currentWidget()
    before = len(hands.column(page.table, 0))
    hands.settle(page.panel)
    hands.click(hands.button(page.panel, "⋯"))
    hands.menu(page, "不再办理…")
    dialog = hands.dialog(EndDialog)
    hands.click(dialog.primary)
    assert len(duties.due(office)) == before
    hands.type_("合同重签", dialog.reason)
    hands.click(dialog.primary)
    assert len(hands.column(page.table, 0)) == before - 1


def test_somebody_is_added_and_a_taken_name_is_said(open_window: Open, office: Office) -> None:
    window = open_window("settings")
    page = window.stack.currentWidget()
    page.sections.look_at("人员")
    hands.click(hands.button(page, "添加人员"))
    dialog = hands.dialog(PersonDialog)
    hands.type_("林晓燕", dialog.name)
    hands.press("Enter", dialog.name)
    assert "林晓燕" in dialog.problem.text()
    hands.type_("二", dialog.name)
    hands.press("Enter", dialog.name)
    assert [each.name for each in staff.everybody(office)][-1] == "林晓燕二"


def test_a_rest_day_moves_what_today_shows(open_window: Open, office: Office, purchase: Dossier) -> None:
    from datetime import date

    receive(office, purchase, "presale-contract")
    window = open_window()
    page = window.stack.currentWidget()
    window.desk.do(calendars.set_day, date(2026, 10, 13), "rest")
    hands.choose_row(page.table, lambda each: each.duty.clause == "SO-1.6")
    hands.settle(page.panel)
    assert "10 月 14 日 24:00" in hands.words(page.panel)


def test_an_empty_office_says_what_to_do_first(open_window: Open, office: Office) -> None:
    window = open_window("clients")
    assert "Ctrl+I" in window.stack.currentWidget().everybody.empty
    window.go("today")
    assert "F2" in window.stack.currentWidget().table.empty


def test_on_a_low_screen_no_line_of_why_due_is_cut(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract", "income-proof", "loan-application")
    window = open_window("today")
    card = ExplainDialog(window.desk, duties.due(office)[0], window)
    card.open()
    card.resize(480, 360)
    QTest.qWait(50)
    lines = [each for each in card.findChildren(QLabel) if each.wordWrap() and each.isVisible()]
    assert lines
    assert [each.text() for each in lines if each.height() < each.heightForWidth(each.width())] == []
    card.reject()
