"""The ledger of fines as hands find it: decided, objected to, answered, deducted, all by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access import founding, signoffs, staff
from app.access import service as access
from app.custody import handoffs
from app.custody.handoffs import Item
from app.custody.losses import service as losses
from app.custody.losses.dialog import LossDialog
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines import wages
from app.fines.deductions import Limits
from app.fines.dialogs import AnswerDialog, DecideDialog, ObjectDialog, ReverseDialog, SettleDialog
from app.fines.service import Verdict
from app.fines.wage_dialog import WageDialog
from app.forms.preview_dialog import PreviewDialog
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.fines.page import FinesPage
    from app.office.office import Office
    from app.shell.main_window import MainWindow

CLERK, DIRECTOR = "林晓燕", "何志远"
SECRET, OTHER = "silver plum 41", "golden pear 42"


@pytest.fixture
def late(office: Office, purchase: Dossier, at: Callable[[str], None]) -> Office:
    """Two duties of the clerk are late; the director is at the desk."""
    items = [Item("loan-application")]
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, filed=True)
    at("2026-10-13 10:01")
    office.signed_in = DIRECTOR
    return office


def page(window: MainWindow) -> FinesPage:
    shown: FinesPage = window.stack.currentWidget()  # type: ignore[assignment]
    return shown


def test_the_page_finds_what_became_late(late: Office, open_window: Callable[..., MainWindow]) -> None:
    found = page(open_window("fines"))
    assert sorted(hands.column(found.table, 2)) == ["SO-1.2", "SO-1.5"]
    assert {each.text() for each in found.chips.buttons()} == {"待决定 2", "本月 2", "全部 2"}


def test_today_says_what_waits_for_the_director_and_opens_it(
    late: Office, open_window: Callable[..., MainWindow]
) -> None:
    fines.bring_up_to_date(late)
    window = open_window("today")
    hands.click(hands.button(window.stack.currentWidget(), "2 项罚款待您决定"))
    assert page(window).table.listing.rowCount() == 2


def test_the_director_approves_both_with_one_decision(late: Office, open_window: Callable[..., MainWindow]) -> None:
    found = page(open_window("fines"))
    found.table.setFocus()
    hands.press("Ctrl+A", found.table)
    hands.press("F6", found.table)
    dialog = hands.dialog(DecideDialog)
    dialog.amount.selectAll()
    hands.type_("30")
    hands.press("Enter")
    assert hands.no_dialog()
    decided = [line for line in fine_lines.listed(late) if line.decision]
    assert sorted((line.number, line.amount) for line in decided) == [("FK2026-0001", 3000), ("FK2026-0002", 3000)]
    assert found.table.listing.rowCount() == 0


def test_less_than_the_range_is_reduced_with_a_reason(late: Office, open_window: Callable[..., MainWindow]) -> None:
    found = page(open_window("fines"))
    hands.click(found.reduce)
    dialog = hands.dialog(DecideDialog)
    hands.type_("10", dialog.amount)
    hands.press("Enter")
    assert dialog.reason_field.complaint
    hands.type_("初次", dialog.reason)
    hands.press("Enter")
    assert hands.no_dialog()
    assert [line.state for line in fine_lines.listed(late) if line.decision] == ["reduced"]


def test_who_may_not_decide_is_told_who_may(late: Office, open_window: Callable[..., MainWindow]) -> None:
    staff.add(late, "周建国", "clerk")
    late.signed_in = "周建国"
    found = page(open_window("fines"))
    hands.press("F6", found.table)
    dialog = hands.dialog(DecideDialog)
    hands.click(dialog.primary)
    assert "销售总监" in dialog.problem.text()


def test_objection_answer_and_reversal_by_keyboard(
    late: Office, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    fines.bring_up_to_date(late)
    line = fine_lines.waiting(late)[0]
    fines.decide(late, [Verdict(line.id, 5000)])
    found = page(open_window("fines"))
    hands.click(found.chips.buttons()[2])
    hands.choose_row(found.table, lambda each: each.id == line.id)
    hands.press("Enter", found.table)
    hands.dialog(PreviewDialog).close()
    hands.click(found.object)
    hands.type_("律师不在", hands.dialog(ObjectDialog).words)
    hands.click(hands.dialog(ObjectDialog).primary)
    hands.choose_row(found.table, lambda each: each.id == line.id)
    hands.click(found.answer)
    dialog = hands.dialog(AnswerDialog)
    dialog.amount.selectAll()
    hands.type_("20", dialog.amount)
    hands.type_("属实", dialog.reason)
    hands.press("Enter")
    assert hands.no_dialog()
    assert fine_lines.by_id(late, line.id).amount == 2000
    hands.click(found.reverse)
    hands.type_("认定有误", hands.dialog(ReverseDialog).reason)
    hands.press("Enter")
    assert fine_lines.by_id(late, line.id).state == "reversed"
    qtbot.waitUntil(lambda: "认定有误" in hands.words(found.story))


def test_a_paper_found_again_is_settled_from_the_page(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    items = [Item("presale-contract")]
    received = handoffs.receive(office, dossier=purchase.id, giver="client", items=items)
    papers = [each.paper for each in received.lines]
    losses.report(office, dossier=purchase.id, papers=papers, liable=CLERK)
    office.signed_in = DIRECTOR
    fines.decide(office, [Verdict(line.id, 10_000) for line in fine_lines.waiting(office)])
    losses.report_found(office, dossier=purchase.id, papers=papers)
    found = page(open_window("fines"))
    hands.click(found.settle)
    hands.click(hands.dialog(SettleDialog).primary)
    assert hands.no_dialog()
    assert {(line.state, line.amount) for line in fine_lines.listed(office) if line.decision} == {("reversed", 0)}


def test_the_director_signs_at_the_clerks_pc(late: Office, open_window: Callable[..., MainWindow]) -> None:
    founding.secure(late, administrator="沈立", secret=SECRET)
    for name in (CLERK, DIRECTOR):
        access.set_secret(late, next(each for each in staff.everybody(late) if each.name == name), OTHER)
    clerk = access.sign_in(late.register.folder, late.clock, CLERK, OTHER)
    late.signer, late.signed_in = clerk.signer, CLERK
    found = page(open_window("fines"))
    hands.press("F6", found.table)
    dialog = hands.dialog(DecideDialog)
    assert [dialog.part.name.itemText(place) for place in range(dialog.part.name.count())] == [DIRECTOR]
    hands.type_(SECRET, dialog.part.secret)
    hands.click(dialog.primary)
    assert dialog.problem.text()
    hands.type_(OTHER, dialog.part.secret)
    hands.click(dialog.primary)
    assert hands.no_dialog()
    assert [(each.name, each.verdict) for each in signoffs.of_record(late, "JD2026-0001")] == [(DIRECTOR, "holds")]
    assert late.signed_in == CLERK
    clerk.register.close()


def test_one_sees_the_own_lines_without_the_right(late: Office, open_window: Callable[..., MainWindow]) -> None:
    fines.bring_up_to_date(late)
    founding.secure(late, administrator="沈立", secret=SECRET)
    other = staff.add(late, "周建国", "clerk", OTHER)
    access.set_secret(late, next(each for each in staff.everybody(late) if each.name == CLERK), OTHER)
    for name, count in ((CLERK, 2), (other.name, 0)):
        seat = access.sign_in(late.register.folder, late.clock, name, OTHER)
        assert len(fine_lines.listed(seat)) == count
        seat.register.close()


def test_wages_are_entered_and_the_month_settled_by_keyboard(
    late: Office, open_window: Callable[..., MainWindow]
) -> None:
    fines.bring_up_to_date(late)
    fines.decide(late, [Verdict(line.id, 5000) for line in fine_lines.waiting(late)])
    wages.set_limits(late, Limits(20, 269_000))
    found = page(open_window("fines"))
    hands.press("F8", found.table)
    dialog = hands.dialog(WageDialog)
    assert "工资未登记" in hands.column(dialog.table, 7)[0]
    dialog.person.setCurrentText(CLERK)
    hands.type_("2750", dialog.wage)
    hands.press("Enter", dialog.wage)
    assert hands.column(dialog.table, 2) == ["60.00"]
    assert hands.column(dialog.table, 5) == ["60.00"]
    hands.click(dialog.primary)
    assert not dialog.primary.isEnabled()
    assert [slip.carried for slip in wages.sheet(late, "2026-10").slips] == [4000]


def test_a_loss_is_reported_and_the_paper_found_again_from_the_dossier(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    handoffs.receive(office, dossier=purchase.id, giver="client", items=[Item("presale-contract")])
    window = open_window("clients")
    window.open_dossier(purchase.id)
    dossier = window.stack.currentWidget()
    dossier.tabs.look_at("papers")
    papers = dossier.papers.table
    papers.setFocus()
    hands.click(hands.button(dossier, "报告遗失…"))
    dialog = hands.dialog(LossDialog)
    hands.type_("盘点时没有找到", dialog.note)
    hands.click(dialog.primary)
    assert hands.no_dialog()
    assert hands.column(papers, 2) == ["已报遗失"]
    assert {line.proposal.person for line in fine_lines.listed(office)} == {CLERK, DIRECTOR}
    papers.selectRow(0)
    hands.click(hands.button(dossier, "找回"))
    assert {line.state for line in fine_lines.listed(office)} == {"withdrawn"}
