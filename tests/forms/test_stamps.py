"""What does not hold any more is stamped on paper: what became of it, why, who did it and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from app.access import staff
from app.archive.blanks import service as blanks
from app.archive.destructions import service as destructions
from app.archive.inspections import service as inspections
from app.archive.loans import service as loans
from app.archive.runs import service as submissions
from app.archive.volumes import service as volumes
from app.custody import endings, handoffs
from app.custody.handoffs import Item
from app.custody.lists import service as lists
from app.custody.rules import Count, Line
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines.service import Verdict
from app.forms import sheets
from app.office import periods
from app.registers import due_reports, records
from app.regulations import service as regulations
from tests.front_desk import mail

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office


def pages(office: Office, form: str, record: str) -> list[str]:
    with pypdfium2.PdfDocument(sheets.draw(office, form, record).pdf) as document:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]


def received(office: Office, purchase: Dossier, *kinds: str) -> handoffs.Handoff:
    items = [Item(kind, 1, 1) for kind in kinds or ("presale-contract",)]
    return handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, filed=True)


def test_a_voided_receipt_is_stamped_on_both_halves(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    made = received(office, purchase)
    assert "作废" not in pages(office, "handoff-receipt", made.number)[0]
    at("2026-10-12 16:20")
    endings.void(office, made, "送错了部门")
    [page] = pages(office, "handoff-receipt", made.number)
    assert page.count("作废") == page.count("原因：送错了部门") == page.count("林晓燕2026年10月12日16:20") == 2


def test_every_page_of_a_long_voided_receipt_is_stamped_in_the_offices_language(
    office: Office, purchase: Dossier
) -> None:
    kinds = list(office.rules.documents())[:12]
    made = received(office, purchase, *kinds)
    endings.void(office, made, "wrong department")
    with office.register.transaction() as connection:
        connection.execute("UPDATE setting SET value = 'en' WHERE name = 'language'")
    office.forget_rules()
    printed = pages(office, "handoff-receipt", made.number)
    assert len(printed) > 1
    assert all("VOID" in page and "Reason:wrongdepartment" in page for page in printed)


def test_a_withdrawn_offer_is_stamped_as_such(office: Office, purchase: Dossier) -> None:
    paper = received(office, purchase).lines[0].paper
    offered = handoffs.hand_over(
        office, dossier=purchase.id, taker="sales-back-office", lines=[Line(paper, Count(1, 0))], accepted=False
    )
    endings.withdraw(office, offered, "改天再交")
    [page] = pages(office, "handoff-receipt", offered.number)
    assert "已撤回" in page
    assert "原因：改天再交" in page


def test_a_run_to_headquarters_is_stamped_once_none_of_its_receipts_holds(office: Office, purchase: Dossier) -> None:
    from app.custody import filing

    paper = received(office, purchase, "presale-registration-proof").lines[0].paper
    filing.mark_for_hq(office, dossier=purchase.id, papers=[paper])
    made = submissions.submit(office, [paper])
    assert "作废" not in pages(office, "hq-submission", made.number)[0]
    for handoff in lists.handoffs_of(office, made):
        endings.void(office, handoff, "没有送出")
    assert "原因：没有送出" in pages(office, "hq-submission", made.number)[0]


def test_a_voided_record_of_a_register_is_stamped(desk_office: Office) -> None:
    made = mail(desk_office)
    assert "VOID" not in pages(desk_office, made.form, made.number)[0]
    records.void(desk_office, made.number, "重复登记")
    page = pages(desk_office, made.form, made.number)[0]
    assert "原因：重复登记" in page
    assert "林晓燕2026年10月12日10:00" in page


@pytest.mark.parametrize(("how", "word"), [("refused", "未批准"), ("withdrawn", "已撤回")])
def test_a_loan_that_came_to_nothing_is_stamped(office: Office, purchase: Dossier, how: str, word: str) -> None:
    lines = [Line(received(office, purchase).lines[0].paper, Count(1, 0))]
    loan = loans.request(
        office, dossier=purchase.id, lines=lines, borrower="孟律师", purpose="应诉", due=date(2026, 10, 16)
    )
    loans.end(office, loan, how, "用不着了")  # type: ignore[arg-type]
    page = pages(office, "borrowing-slip", loan.number)[0]
    assert word in page
    assert "原因：用不着了" in page


def test_the_line_by_which_blanks_became_void_is_stamped(office: Office) -> None:
    blanks.fetch(office, first="YS000101", last="YS000110")
    void = blanks.void(office, first="YS000105", last="YS000105", reason="污损")
    assert "原因：污损" in pages(office, "blank-slip", void.number)[0]


def test_a_withdrawn_destruction_list_is_stamped(office: Office) -> None:
    volumes.draw_up(office, replace(volumes.fresh(office, "旧档"), year=2015, retention=10))
    drawn = destructions.draw_up(office, reason="保管期满", approver="何志远", executor="林晓燕", witness="高敏")
    destructions.withdraw(office, drawn, "还要用")
    assert "原因：还要用" in pages(office, "destruction-list", drawn.number)[0]


def test_a_fine_taken_back_is_stamped(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    received(office, purchase, "loan-application")
    at("2026-10-13 10:01")
    fines.bring_up_to_date(office)
    line = next(each for each in fine_lines.listed(office) if each.proposal.breached == "SO-1.5")
    office.signed_in = "何志远"
    decided = fines.decide(office, [Verdict(line.id, 2000, "")])[0]
    assert "已撤销" not in pages(office, "fine-notice", decided.number)[0]
    fines.reverse(office, decided.id, reason="查明无责")
    page = pages(office, "fine-notice", decided.number)[0]
    assert "已撤销" in page
    assert "何志远2026年10月13日10:01" in page


def places(pdf: bytes, word: str) -> list[list[tuple[float, float]]]:
    """Where a word stands on each page: its middle, as shares of the width from the left and of the height from below."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text, (wide, high) = page.get_textpage(), page.get_size()
            told = [(text.get_text_range(at, 1), text.get_charbox(at)) for at in range(text.count_chars())]
            ink = [(each, box) for each, box in told if each.strip()]
            plain = "".join(each for each, _ in ink)
            starts = [at for at in range(len(plain)) if plain.startswith(word, at)]
            boxes = [[box for _, box in ink[at : at + len(word)]] for at in starts]
            found.append([(middle(some, 0) / wide, middle(some, 1) / high) for some in boxes])
    return found


def middle(boxes: list[tuple[float, float, float, float]], axis: int) -> float:
    return (min(box[axis] for box in boxes) + max(box[axis + 2] for box in boxes)) / 2


def near(x: float, y: float) -> object:
    return pytest.approx((x, y), abs=0.06)


def test_what_is_printed_again_says_so_in_the_corner_of_every_part(office: Office, purchase: Dossier) -> None:
    number = received(office, purchase, "contract").number
    first = sheets.draw(office, "handoff-receipt", number)
    assert places(first.pdf, "补打") == [[]]
    sheets.log(office, first, 1)
    sheets.log(office, first, 2)
    assert places(sheets.draw(office, "handoff-receipt", number).pdf, "补打2") == [[near(0.17, 0.93), near(0.17, 0.43)]]


def test_from_the_second_copy_on_a_sheet_is_stamped_as_a_copy(office: Office, purchase: Dossier) -> None:
    number = received(office, purchase, "contract").number
    assert places(sheets.draw(office, "handoff-receipt", number, copies=2).pdf, "副本") == [
        [],
        [near(0.15, 0.93), near(0.15, 0.43)],
    ]


def test_copies_that_are_printed_again_say_both_beside_one_another(office: Office, purchase: Dossier) -> None:
    number = received(office, purchase, "contract").number
    sheets.log(office, sheets.draw(office, "handoff-receipt", number), 1)
    pdf = sheets.draw(office, "handoff-receipt", number, copies=2).pdf
    again, copy = places(pdf, "补打1")[1][0], places(pdf, "副本")[1][0]
    assert again[0] < copy[0] - 0.05


def test_a_voided_receipt_is_stamped_across_the_middle_of_each_half(office: Office, purchase: Dossier) -> None:
    made = received(office, purchase)
    endings.void(office, made, "送错了部门")
    pdf = sheets.draw(office, "handoff-receipt", made.number).pdf
    assert places(pdf, "作废") == [[near(0.52, 0.77), near(0.52, 0.27)]]


@pytest.mark.clauses("FD-6")
def test_a_report_that_nobody_has_signed_is_stamped_as_a_draft(office: Office, at: Callable[[str], None]) -> None:
    for name, role in (("冯值班", "duty-head"), ("郑云", "manager")):
        staff.add(office, name, role)
    regulations.switch_on(office, "front-desk", office.today())
    at("2026-10-12 16:00")
    periods.bring_up_to_date(office)
    draft = next(each for each in due_reports.draw_up(office) if each.form == "desk-day")
    pdf = sheets.draw(office, "desk-day", draft.number).pdf
    assert places(pdf, "草稿") == [[near(0.52, 0.52)]]
    assert places(pdf, "2026年10月12日16:00")[0][-1] == near(0.53, 0.48)
    records.act(office, draft.number, "manager", {}, by="郑云")
    assert places(sheets.draw(office, "desk-day", draft.number).pdf, "草稿") == [[]]


def test_an_inspection_that_goes_on_and_an_undecided_wage_sheet_are_drafts(office: Office, purchase: Dossier) -> None:
    received(office, purchase)
    drawn = inspections.begin(office)
    assert places(sheets.draw(office, "inspection-report", drawn.number).pdf, "草稿") == [[near(0.52, 0.52)]]
    inspections.finish(office, drawn, liable="林晓燕")
    assert places(sheets.draw(office, "inspection-report", drawn.number).pdf, "草稿") == [[]]
    office.signed_in = "何志远"
    assert places(sheets.draw(office, "wage-sheet", "2026-10").pdf, "草稿") == [[near(0.51, 0.52)]]
