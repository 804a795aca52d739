"""Loans that are paid out, reasons of lateness, tracks that stand aside, and papers that expire before their turn."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.base.refusals import ReasonMissing
from app.base.typed_amounts import NotAnAmount
from app.custody import handoffs, whereabouts
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.lists import service as lists
from app.office import phrases
from app.progress import coming, late_reasons, payouts, period_reports
from app.progress import service as progress
from app.progress.service import NotTheStep
from app.progress.sheets import letter, report
from app.rulebook.purchases.asked import NotACount, NotSaid

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.progress.service import Purchase


@pytest.fixture
def begun(office: Office, purchase: Dossier) -> Dossier:
    """Loan papers of a mortgage purchase received and handed to the lawyer on Monday 12 October."""
    proof = Item("income-proof", valid_until="2026-11-01")
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[proof])
    lines = [handoffs.Line(each.paper.id, handoffs.Count(1, 0)) for each in whereabouts.held(office, purchase.id)]
    handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=lines)
    return purchase


def seen(office: Office, dossier: Dossier) -> Purchase:
    return progress.of_dossier(office, dossiers.load(office, dossier.id))


def done(office: Office, dossier: Dossier, *steps: str, track: str = "mortgage", **more: object) -> None:
    for step in steps:
        progress.finish(office, dossier=dossier.id, track=track, step=step, **more)  # type: ignore[arg-type]


def test_finance_sees_the_amount_and_when_the_loan_is_expected_and_came(
    office: Office, begun: Dossier, at: Callable[[str], None]
) -> None:
    done(office, begun, "submitted")
    done(office, begun, "approved", said={"amount": "150万", "party": "工商银行城东支行"})
    (coming,) = payouts.listed(office)
    assert (coming.bank, coming.amount, coming.actual) == ("工商银行城东支行", 150_000_000, None)
    # Five working days for the contract, then fifteen: Monday 19 October, Monday 9 November.
    assert coming.expected == date(2026, 11, 9)
    at("2026-10-20 09:00")
    done(office, begun, "signed")
    done(office, begun, "paid-out", said={"amount": "1480000"})
    (came,) = payouts.listed(office)
    assert (came.amount, came.actual) == (148_000_000, date(2026, 10, 20))


def test_an_amount_is_an_amount_and_keys_are_counted(office: Office, begun: Dossier) -> None:
    done(office, begun, "submitted")
    with pytest.raises(NotAnAmount):
        done(office, begun, "approved", said={"amount": "很多"})
    progress.start(office, dossier=begun.id, track="handover")
    done(office, begun, "notified", "inspected", track="handover")
    with pytest.raises(NotSaid):
        done(office, begun, "keys", track="handover")
    with pytest.raises(NotACount):
        done(office, begun, "keys", track="handover", said={"keys": "一串"})
    done(office, begun, "keys", track="handover", said={"keys": "5"})
    shown = next(each for each in seen(office, begun).tracks if each.id == "handover")
    assert (shown.done, shown.steps[-1].said["keys"]) == (3, "5")


def test_a_track_aside_is_shown_once_it_has_begun(office: Office, begun: Dossier) -> None:
    assert {"provident", "combined", "handover", "deed-tax", "maintenance-fund", "certificates"} == {
        each.id for each in seen(office, begun).more
    }
    progress.start(office, dossier=begun.id, track="deed-tax")
    assert "deed-tax" in {each.id for each in seen(office, begun).tracks}


def test_a_loan_of_the_provident_fund_takes_the_place_of_the_mortgage(office: Office, begun: Dossier) -> None:
    progress.start(office, dossier=begun.id, track="provident")
    assert [each.id for each in seen(office, begun).tracks if each.track.pays_out] == ["provident"]
    assert "combined" not in {each.id for each in seen(office, begun).more}


def test_why_a_step_was_late_is_told_in_scorecard_and_report(
    office: Office, begun: Dossier, at: Callable[[str], None]
) -> None:
    at("2026-10-22 09:00")
    done(office, begun, "submitted", reason="律师未及时办理")
    (card,) = progress.scorecards(office)
    assert (card["late"], card["reasons"]) == (1, {"律师未及时办理": 1})
    made = period_reports.draw_up(office)
    assert [row["reasons"] for row in report(office, made.number)["scores"]] == ["律师未及时办理 1"]


def test_a_reason_can_be_given_afterwards_but_only_for_what_was_late(
    office: Office, begun: Dossier, at: Callable[[str], None]
) -> None:
    at("2026-10-22 09:00")
    done(office, begun, "submitted")
    with pytest.raises(ReasonMissing):
        late_reasons.explain_lateness(office, dossier=begun.id, track="mortgage", step="submitted", reason=" ")
    with pytest.raises(NotTheStep):
        late_reasons.explain_lateness(office, dossier=begun.id, track="mortgage", step="handed", reason="其他原因")
    late_reasons.explain_lateness(office, dossier=begun.id, track="mortgage", step="submitted", reason="其他原因")
    assert progress.scorecards(office)[0]["reasons"] == {"其他原因": 1}


def test_the_office_has_its_own_reasons(office: Office) -> None:
    assert "银行额度不足" in late_reasons.listed(office)
    late_reasons.keep(office, ["行里换人", "", "行里换人", "放假"])
    assert late_reasons.listed(office) == ("行里换人", "放假")
    late_reasons.keep(office, [])
    assert late_reasons.listed(office) == late_reasons.usual()


def test_a_paper_that_expires_before_the_banks_turn_is_told_while_the_lawyer_has_it(
    office: Office, begun: Dossier
) -> None:
    """The lawyer has until Monday the 19th, the bank ten working days more: Monday 2 November, a day after the proof."""
    (found,) = coming.expiring(office)
    assert (found.step, found.until, found.then) == ("approved", date(2026, 11, 1), date(2026, 11, 2))


def test_screen_letter_and_list_count_the_same_days(office: Office, begun: Dossier, at: Callable[[str], None]) -> None:
    """Due at the end of Monday the 19th; at any hour of Friday the 23rd three whole working days have gone by."""
    for hour in ("00:00", "09:00", "23:59"):
        at(f"2026-10-23 {hour}")
        step = next(each for each in seen(office, begun).tracks if each.id == "mortgage").current
        assert step
        assert step.due
        assert phrases.left(office, step.due) == "逾期 3 个工作日"
        sent = progress.chase(office, "mortgage-lawyer")
        assert [row["days"] for row in letter(office, sent.number)["lines"]] == [3]
        made = period_reports.draw_up(office)
        assert [row["days"] for row in report(office, made.number)["lines"]] == [3]


def test_the_list_of_payouts_prints_like_any_list(office: Office, begun: Dossier) -> None:
    done(office, begun, "submitted", "approved")
    (each,) = payouts.listed(office)
    row = (each.dossier.names, each.dossier.unit)
    content = lists.ListContent("放款", "", ("客户", "房号"), (160, 90), (row,), (row,))
    assert lists.draw(office, content).pdf.startswith(b"%PDF")
