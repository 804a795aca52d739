"""Wherever a lent paper is shown, it says who has it, under which loan, and by when it is to be back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from app.archive.loans import service as loans
from app.archive.loans.service import Condition
from app.archive.volumes import service as volumes
from app.archive.volumes.dialog import VolumeDialog
from app.custody import handoffs, lent, scanning, whereabouts
from app.custody import words as custody_words
from app.custody.exports import EXPORTS
from app.custody.handoffs import Item
from app.custody.handoffs_page import HandoffsPage
from app.custody.nouns import NOUNS
from app.custody.rules import Count, Line
from app.file.page import DossierPage
from app.forms import sheets
from app.kit.look import colour
from app.scans import attachments
from tests import hands
from tests.fixtures.holders import BORROWER
from tests.invented_scans import jpeg

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.archive.loans.rules import Loan
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

BACK = date(2026, 10, 16)
WHO = "孟律师 借阅 JY2026-0001，2026-10-16 前归还"
LATE = f"{WHO}，已逾期"


@pytest.fixture
def loan(office: Office, purchase: Dossier) -> Loan:
    """The contract of a purchase, lent to a lawyer until Friday 16 October."""
    items = [Item("presale-contract", 1, 0)]
    came = handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, filed=True)
    lines = [Line(came.lines[0].paper, Count(1, 0))]
    asked = loans.request(
        office, dossier=purchase.id, lines=lines, borrower="孟律师", contact="法务部", purpose="应诉", due=BACK
    )
    kept = attachments.keep(office, jpeg(), asked.number)
    attachments.enter(office, purchase.id, kept, record=asked.number, signed=True)
    approver = next(each for each in loans.approvers(office) if each.name == "何志远")
    loans.approve_on_paper(office, asked.number, approver)
    return loans.lend(office, asked)


def printed(office: Office, form: str, record: str) -> str:
    with pypdfium2.PdfDocument(sheets.draw(office, form, record).pdf) as pdf:
        return "".join("".join(page.get_textpage().get_text_bounded().split()) for page in pdf)


def rows(office: Office, table: str) -> list[tuple[object, ...]]:
    return [tuple(row) for each in EXPORTS[table].tables(office) for row in each.rows]


def test_the_dossier_says_who_has_it_until_when_and_marks_what_is_overdue(
    open_window: Callable[..., MainWindow], office: Office, purchase: Dossier, loan: Loan, at: Callable[[str], None]
) -> None:
    window = open_window("clients")
    window.open_dossier(purchase.id)
    page = window.stack.currentWidget()
    assert isinstance(page, DossierPage)
    for tab in ("needed", "handoffs", "papers"):
        page.tabs.look_at(tab)
    assert hands.column(page.papers.table, 2) == [f"{WHO}（原件 1）"]
    assert set(hands.column(page.handoffs.table, 3)) == {WHO, "客服部"}
    assert f"份数不足（{WHO}）" in hands.column(page.needed.table, 1)
    at("2026-10-17 09:00")
    page.look_again()
    assert hands.column(page.papers.table, 2) == [f"{LATE}（原件 1）"]
    assert page.papers.table.listing.columns[2].colour
    assert page.papers.table.listing.columns[2].colour(page.papers.table.listing.at(0)) == colour("late")


def test_the_hand_offs_say_it_until_it_is_back(
    open_window: Callable[..., MainWindow], office: Office, loan: Loan
) -> None:
    page = open_window("handoffs").stack.currentWidget()
    assert isinstance(page, HandoffsPage)
    assert {each.partition(" → ")[2] for each in hands.column(page.table, 1)} == {WHO, "客服部"}
    loans.give_back(office, loan, {loan.lines[0].paper: Condition()})
    page.look_again()
    assert "孟律师 借阅 JY2026-0001，已还" in {each.partition(" → ")[0] for each in hands.column(page.table, 1)}


def test_a_scanned_label_says_it(office: Office, purchase: Dossier, loan: Loan) -> None:
    number = whereabouts.held(office, purchase.id)[0].paper.number
    told = scanning.told(office, number, purchase.id)
    assert told == f"商品房预售合同 {number} 现在在 {WHO}，不在下面可选的文件里。没有打勾。"


def test_exports_and_headless_lists_say_it(
    office: Office, purchase: Dossier, loan: Loan, at: Callable[[str], None]
) -> None:
    assert [row[-4:] for row in rows(office, "papers")] == [("孟律师", "JY2026-0001", BACK, "否")]
    assert {row[-2:] for row in rows(office, "handoffs")} == {("", ""), ("孟律师", "JY2026-0001")}
    at("2026-10-17 09:00")
    (paper,) = NOUNS["papers"].rows(office)
    assert paper["lent"] == {"to": "孟律师", "number": "JY2026-0001", "due": "2026-10-16", "overdue": True}


def test_cover_receipt_and_contents_list_say_it_on_paper(office: Office, purchase: Dossier, loan: Loan) -> None:
    volume = volumes.put_in(office, dossier=purchase.id, papers=[loan.lines[0].paper])
    wanted = "".join(WHO.split())
    receipt = next(each.number for each in handoffs.listed(office) if each.taker == BORROWER)
    for form, record in (
        ("dossier-cover", purchase.number),
        ("handoff-receipt", receipt),
        ("volume-contents", volume.number),
    ):
        assert wanted in printed(office, form, record), form


def test_the_contents_list_on_screen_says_it(
    open_window: Callable[..., MainWindow], office: Office, purchase: Dossier, loan: Loan
) -> None:
    volume = volumes.put_in(office, dossier=purchase.id, papers=[loan.lines[0].paper])
    dialog = VolumeDialog(open_window().desk, volume)
    assert dialog.contents.item(0, 1).text() == f"商品房预售合同 {WHO}"


def test_what_is_back_or_was_voided_is_lent_no_more(office: Office, purchase: Dossier, loan: Loan) -> None:
    assert list(lent.out(office)) == [loan.lines[0].paper]
    loans.give_back(office, loan, {loan.lines[0].paper: Condition()})
    assert lent.out(office) == {}
    (held,) = whereabouts.held(office, purchase.id)
    assert custody_words.holders(office, held.holders, held.lent) == "客服部（原件 1）"
