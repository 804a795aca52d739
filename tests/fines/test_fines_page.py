"""The ledger of fines as hands find it: decided, objected to, answered, deducted, all by keyboard."""

from __future__ import annotations

from datetime import date
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
from app.fines.dialogs import AnswerDialog, ObjectDialog, ReverseDialog, SettleDialog
from app.fines.service import Verdict
from app.fines.wage_dialog import WageDialog
from app.forms.preview_dialog import PreviewDialog
from app.kit.painted.counted_days import CountedDays
from app.office import fines_store
from tests import hands
from tests.conftest import local

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
    assert {line.proposal.breached for line in found.table.listing.values()} == {"SO-1.2", "SO-1.5"}
    assert hands.button(found.shown, "待决定 2")
    assert hands.column(found.table, 3) == ["20–50", "20–50"]
    assert found.sums.text() == "2 项，金额合计 40–100 元"


def test_today_says_what_waits_for_the_director_and_opens_it(
    late: Office, open_window: Callable[..., MainWindow]
) -> None:
    fines.bring_up_to_date(late)
    window = open_window("today")
    hands.click(hands.button(window.stack.currentWidget(), "2 项罚款待您决定"))
    assert len(list(page(window).table.listing.values())) == 2


def keys(*pressed: str) -> int:
    """Press keys one after another, wherever each goes; returns how many there were."""
    for key in pressed:
        hands.press(key)
    return len(pressed)


def decided(office: Office) -> list[tuple[str, int, str]]:
    """The decided lines: number, amount, and what was decided."""
    return sorted((line.number, line.amount, line.state) for line in fine_lines.listed(office) if line.decision)


def test_a_fine_is_approved_with_two_keys_and_at_another_amount_with_four(
    late: Office, open_window: Callable[..., MainWindow]
) -> None:
    found = page(open_window("fines"))
    found.table.setFocus()
    assert keys("Enter", "Enter") <= 5
    assert decided(late) == [("FK2026-0001", 2000, "approved")]
    assert hands.focus() is found.table
    assert keys("Enter", "3", "5", "Enter") <= 5
    assert decided(late) == [("FK2026-0001", 2000, "approved"), ("FK2026-0002", 3500, "approved")]
    assert found.table.listing.rowCount() == 0


def test_with_a_secret_it_takes_three_keys_and_the_secret(late: Office, open_window: Callable[..., MainWindow]) -> None:
    founding.secure(late, administrator="沈立", secret=SECRET)
    access.set_secret(late, next(each for each in staff.everybody(late) if each.name == DIRECTOR), OTHER)
    seat = access.sign_in(late.register.folder, late.clock, DIRECTOR, OTHER)
    late.signer, late.signed_in = seat.signer, DIRECTOR
    found = page(open_window("fines"))
    found.table.setFocus()
    count = keys("Enter", "Enter")
    hands.type_(OTHER)
    assert count + keys("Enter") <= 5
    assert [amount for _, amount, _ in decided(late)] == [2000]
    assert hands.no_dialog()
    seat.register.close()


def test_the_director_approves_both_with_one_decision(late: Office, open_window: Callable[..., MainWindow]) -> None:
    found = page(open_window("fines"))
    found.table.setFocus()
    hands.press("Ctrl+A", found.table)
    hands.press("F6", found.table)
    hands.type_("30")
    hands.press("Enter")
    assert decided(late) == [("FK2026-0001", 3000, "approved"), ("FK2026-0002", 3000, "approved")]
    assert len({line.decision.decision for line in fine_lines.listed(late) if line.decision}) == 1
    assert found.table.listing.rowCount() == 0


def test_ticked_lines_are_decided_together_and_the_bar_says_how_many(
    late: Office, open_window: Callable[..., MainWindow]
) -> None:
    found = page(open_window("fines"))
    found.table.setFocus()
    keys("Space", "Down", "Space")
    assert found.bar.isVisible()
    assert found.several.text() == "已选 2 项"
    assert hands.button(found.panel, "批准 2 项")
    hands.press("Esc", found.table)
    assert not found.bar.isVisible()


def test_less_than_the_range_is_reduced_with_a_reason(late: Office, open_window: Callable[..., MainWindow]) -> None:
    found = page(open_window("fines"))
    hands.click(hands.button(found.panel, "减轻"))
    hands.type_("10")
    assert hands.button(found.panel, "减轻为 10 元")
    hands.press("Enter")
    assert found.panel.decision
    assert found.panel.decision.reason_field.complaint
    hands.type_("初次")
    hands.press("Enter")
    assert [state for _, _, state in decided(late)] == ["reduced"]


def test_nothing_is_waived_without_a_reason(late: Office, open_window: Callable[..., MainWindow]) -> None:
    found = page(open_window("fines"))
    hands.click(hands.button(found.panel, "免除"))
    hands.press("Enter")
    assert decided(late) == []
    hands.type_("系统故障")
    hands.press("Enter")
    assert [(amount, state) for _, amount, state in decided(late)] == [(0, "waived")]


def test_more_than_the_range_is_refused_in_place(late: Office, open_window: Callable[..., MainWindow]) -> None:
    found = page(open_window("fines"))
    found.table.setFocus()
    keys("Enter", "6", "0", "Enter")
    assert decided(late) == []
    assert found.panel.decision
    assert "最多 50.00 元" in found.panel.decision.problem.text()


def test_a_click_chooses_an_amount_of_the_range(late: Office, open_window: Callable[..., MainWindow]) -> None:
    found = page(open_window("fines"))
    hands.click(hands.button(found.panel, "40"))
    hands.click(hands.button(found.panel, "批准 40 元"))
    assert [amount for _, amount, _ in decided(late)] == [4000]


def test_the_panel_says_how_late_it_was_what_the_clause_demands_and_how_often_before(
    late: Office, open_window: Callable[..., MainWindow], at: Callable[[str], None]
) -> None:
    fines.bring_up_to_date(late)
    one, other = fine_lines.waiting(late)
    fines.decide(late, [Verdict(one.id, 5000)])
    found = page(open_window("fines"))
    told = hands.words(found.panel)
    assert "条款规定：" in told
    assert "由销售总监决定（制度 SO-1.13）" in told
    assert "此前没有因违反同一条处罚过" in told
    assert "本月已决定 50 元" in found.panel.below.text()
    (days,) = [each for each in found.panel.findChildren(CountedDays) if each.isVisible()]
    assert "到期" in days.accessibleName()
    assert fines_store.fined_before(late.register, CLERK, one.proposal.breached, local("2026-10-14 00:00")) == 1
    assert fines_store.fined_before(late.register, CLERK, other.proposal.breached, local("2026-10-14 00:00")) == 0


def test_what_is_typed_stays_when_the_page_looks_again(late: Office, open_window: Callable[..., MainWindow]) -> None:
    window = open_window("fines")
    found = page(window)
    found.table.setFocus()
    keys("Enter", "3")
    window.desk.changed.emit()
    keys("0", "Enter")
    assert [amount for _, amount, _ in decided(late)] == [3000]


def test_who_may_not_decide_is_told_who_may(late: Office, open_window: Callable[..., MainWindow]) -> None:
    staff.add(late, "周建国", "clerk")
    late.signed_in = "周建国"
    found = page(open_window("fines"))
    assert found.panel.decision is None
    assert "由销售总监决定。" in hands.words(found.panel)
    assert "等别人决定 2" in [str(found.table.listing.index(row, 0).data()) for row in found.table.listing.headings()]


def test_in_a_narrow_window_f6_shows_the_decision_and_esc_the_ledger(
    late: Office, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window("fines")
    found = page(window)
    window.resize(683, 312)
    assert hands.until(lambda: not found.panel.isVisible())
    hands.press("F6", window)
    assert found.panel.isVisible()
    hands.press("Enter")
    assert [amount for _, amount, _ in decided(late)] == [2000]
    assert found.panel.decision
    assert hands.until(lambda: found.panel.decision.amount.hasFocus())
    hands.press("Esc")
    assert found.table.isVisible()
    assert not found.panel.isVisible()


def test_objection_answer_and_reversal_by_keyboard(
    late: Office, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    fines.bring_up_to_date(late)
    line = fine_lines.waiting(late)[0]
    fines.decide(late, [Verdict(line.id, 5000)])
    found = page(open_window("fines"))
    found.shown.choose("month")
    hands.choose_row(found.table, lambda each: each.id == line.id)
    hands.press("Enter", found.table)
    hands.dialog(PreviewDialog).close()
    hands.click(hands.button(found.panel.foot, "提出异议"))
    hands.type_("律师不在", hands.dialog(ObjectDialog).words)
    hands.click(hands.dialog(ObjectDialog).primary)
    found.shown.choose("waiting")
    hands.choose_row(found.table, lambda each: each.id == line.id)
    hands.press("F6", found.window())
    dialog = hands.dialog(AnswerDialog)
    dialog.amount.selectAll()
    hands.type_("20", dialog.amount)
    hands.type_("属实", dialog.reason)
    hands.press("Enter")
    assert hands.no_dialog()
    assert fine_lines.by_id(late, line.id).amount == 2000
    found.shown.choose("month")
    hands.choose_row(found.table, lambda each: each.id == line.id)
    hands.click(hands.button(found.panel.foot, "撤销"))
    hands.type_("认定有误", hands.dialog(ReverseDialog).reason)
    hands.press("Enter")
    assert fine_lines.by_id(late, line.id).state == "reversed"
    qtbot.waitUntil(lambda: "认定有误" in hands.words(found.panel))


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
    hands.choose_row(found.table, lambda each: each.state == "undone")
    hands.press("F6", found.table)
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
    decision = found.panel.decision
    assert decision
    assert [decision.hand.name.itemText(place) for place in range(decision.hand.name.count())] == [DIRECTOR]
    hands.type_(SECRET, decision.hand.secret)
    hands.press("Enter", decision.hand.secret)
    assert decision.problem.text()
    hands.type_(OTHER, decision.hand.secret)
    hands.press("Enter", decision.hand.secret)
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


def test_a_clerk_sees_the_own_lines_alone_and_decides_on_none(
    late: Office, open_window: Callable[..., MainWindow]
) -> None:
    fines.bring_up_to_date(late)
    founding.secure(late, administrator="沈立", secret=SECRET)
    other = staff.add(late, "周建国", "clerk", OTHER)
    access.set_secret(late, next(each for each in staff.everybody(late) if each.name == CLERK), OTHER)
    for name, count in ((CLERK, 2), (other.name, 0)):
        seat = access.sign_in(late.register.folder, late.clock, name, OTHER)
        assert (len(fine_lines.undecided(seat)), fine_lines.mine(seat, fine_lines.undecided(seat))) == (count, [])
        assert fine_lines.decided_in(seat, date(2026, 10, 1)) == []
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
