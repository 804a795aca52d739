"""Undo stands beside what was just done only if it will be accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from app.access import founding as access_founding
from app.access import service as access
from app.access import staff
from app.custody import endings, handoffs
from app.custody import previews as receipts
from app.custody.handoffs import Item
from app.custody.handoffs_page import HandoffsPage
from app.custody.rules import Count, Line
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.custody.rules import Handoff
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]

DIRECTOR, CLERK = "silver plum 41", "golden pear 42"


def receive(office: Office, purchase: Dossier) -> Handoff:
    items = [Item("presale-contract")]
    return handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, filed=True)


def offers(window: MainWindow, handoff: Handoff) -> list[str]:
    receipts.announce(window.desk, handoff, window)
    return [each.text() for each in window.line.findChildren(QPushButton) if each.isVisible()]


def seat_clerk(office: Office) -> None:
    """The clerk sits down in an office with secrets; she may not void."""
    clerk = next(each for each in staff.everybody(office) if each.name == "林晓燕")
    access_founding.secure(office, administrator="何志远", secret=DIRECTOR)
    access.set_secret(office, clerk, CLERK)
    office.signer, office.signed_in = access.confirm(office, "林晓燕", CLERK), "林晓燕"


def test_whoever_may_void_is_offered_undo_and_it_is_accepted(
    open_window: Open, office: Office, purchase: Dossier
) -> None:
    window = open_window()
    made = receive(office, purchase)
    assert offers(window, made) == ["打印", "撤销"]
    hands.click(hands.button(window.line, "撤销"))
    assert handoffs.by_number(office, made.number).state == "voided"


def test_whoever_may_not_void_is_offered_it_for_an_own_slip_alone(
    open_window: Open, office: Office, purchase: Dossier
) -> None:
    office.signed_in = "何志远"
    anothers = receive(office, purchase)
    seat_clerk(office)
    window = open_window()
    assert offers(window, anothers) == ["打印"]
    assert offers(window, receive(office, purchase))[-2:] == ["打印", "撤销"]


def test_an_own_offer_can_be_withdrawn_without_the_right_to_void(
    open_window: Open, office: Office, purchase: Dossier
) -> None:
    seat_clerk(office)
    paper = receive(office, purchase).lines[0].paper
    window = open_window()
    lines = [Line(paper, Count(1, 0))]
    offered = handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=lines, accepted=False)
    assert offers(window, offered) == ["打印", "撤销"]
    hands.click(hands.button(window.line, "撤销"))
    assert handoffs.by_number(office, offered.number).state == "withdrawn"


def test_what_has_moved_on_is_not_offered_back(open_window: Open, office: Office, purchase: Dossier) -> None:
    received = receive(office, purchase)
    lines = [Line(received.lines[0].paper, Count(1, 0))]
    handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=lines)
    assert offers(open_window(), received) == ["打印"]
    assert not endings.undoable(office, received)


def undo_links(window: MainWindow) -> list[str]:
    return [each.text() for each in window.line.findChildren(QPushButton) if each.text() == "撤销" and each.isVisible()]


def test_an_offer_that_would_be_refused_by_now_is_withdrawn(
    open_window: Open, office: Office, purchase: Dossier
) -> None:
    window = open_window()
    received = receive(office, purchase)
    offers(window, received)
    lines = [Line(received.lines[0].paper, Count(1, 0))]
    window.desk.do(handoffs.hand_over, dossier=purchase.id, taker="mortgage-lawyer", lines=lines)
    assert undo_links(window) == []
    assert [each for each in offers(window, received) if each == "撤销"] == []


def test_an_own_slip_is_offered_for_ten_minutes_and_no_longer(
    open_window: Open, office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    seat_clerk(office)
    window = open_window()
    assert offers(window, receive(office, purchase))[-1] == "撤销"
    at("2026-10-12 10:10")
    window.line.look_again()
    assert undo_links(window) == ["撤销"]
    at("2026-10-12 10:11")
    hands.click(hands.button(window.line, "撤销"))
    assert handoffs.listed(office)[0].state == "accepted"
    assert window.line.text == "“撤销”现在已经不能做了：后来又有变动，或时间已过。"


def test_what_has_moved_on_cannot_be_chosen_to_be_voided(open_window: Open, office: Office, purchase: Dossier) -> None:
    received = receive(office, purchase)
    lines = [Line(received.lines[0].paper, Count(1, 0))]
    later = handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=lines)
    window = open_window("handoffs")
    page = window.stack.currentWidget()
    assert isinstance(page, HandoffsPage)
    hands.choose_row(page.table, lambda each: each.number == received.number)
    assert not page.panel.void.isEnabled()
    assert page.panel.void.toolTip() == f"交接单 {received.number} 中的文件后来又移动过，不能作废。请先作废后来的交接。"
    hands.choose_row(page.table, lambda each: each.number == later.number)
    assert page.panel.void.isEnabled()
