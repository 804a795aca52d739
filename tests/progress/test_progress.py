"""SO-1.9 and SO-1.12: where every purchase stands, what is late with whom, and who was chased."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.base.refusals import ReasonMissing
from app.custody import endings, handoffs, whereabouts
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.progress import coming
from app.progress import service as progress
from app.progress.service import NothingLate, NotTheStep
from tests.conftest import a_purchase, local

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.rulebook.track_standings import TrackStanding


@pytest.fixture
def begun(office: Office, purchase: Dossier) -> Dossier:
    """Loan papers of a mortgage purchase received on Monday 12 October at 10:00."""
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("loan-application")])
    return purchase


def track(office: Office, dossier: Dossier, name: str = "mortgage") -> TrackStanding:
    shown = progress.of_dossier(office, dossiers.load(office, dossier.id))
    return next(each for each in shown.tracks if each.id == name)


def to_the_lawyer(office: Office, dossier: Dossier) -> None:
    lines = [handoffs.Line(each.paper.id, handoffs.Count(1, 0)) for each in whereabouts.held(office, dossier.id)]
    handoffs.hand_over(office, dossier=dossier.id, taker="mortgage-lawyer", lines=lines)


def test_a_track_begins_and_goes_on_by_what_happens(office: Office, begun: Dossier) -> None:
    assert [each.state for each in track(office, begun).steps] == ["current", *["waiting"] * 4]
    assert track(office, begun).steps[0].due == local("2026-10-14 00:00")
    to_the_lawyer(office, begun)
    assert [each.state for each in track(office, begun).steps][:2] == ["done", "current"]


def test_a_purchase_without_mortgage_has_no_mortgage_track(office: Office) -> None:
    cash = dossiers.open_dossier(office, replace(a_purchase("3-1-502"), payment="other"))
    shown = progress.of_dossier(office, cash)
    assert [each.id for each in shown.tracks] == ["registration", "notarisation", "title"]


def test_a_step_is_entered_by_hand_in_its_turn_only(office: Office, begun: Dossier) -> None:
    with pytest.raises(NotTheStep):
        progress.finish(office, dossier=begun.id, track="mortgage", step="approved")
    to_the_lawyer(office, begun)
    progress.finish(office, dossier=begun.id, track="mortgage", step="submitted", note="已递交")
    assert track(office, begun).done == 2


def test_a_voided_hand_over_takes_the_step_back(office: Office, begun: Dossier) -> None:
    to_the_lawyer(office, begun)
    endings.void(office, handoffs.listed(office)[0], "交错了")
    assert track(office, begun).done == 0


def test_a_pause_needs_a_reason_and_stops_the_clock(office: Office, begun: Dossier, at: Callable[[str], None]) -> None:
    to_the_lawyer(office, begun)
    due = track(office, begun).steps[1].due
    with pytest.raises(ReasonMissing):
        progress.pause(office, dossier=begun.id, track="mortgage", reason=" ")
    progress.pause(office, dossier=begun.id, track="mortgage", reason="客户未补流水")
    assert track(office, begun).current.state == "paused"
    at("2026-10-15 10:00")
    progress.resume(office, dossier=begun.id, track="mortgage")
    assert (due, track(office, begun).steps[1].due) == (local("2026-10-20 00:00"), local("2026-10-23 00:00"))


def late(office: Office, begun: Dossier, at: Callable[[str], None]) -> None:
    to_the_lawyer(office, begun)
    at("2026-10-22 09:00")


@pytest.mark.clauses("SO-1.9")
def test_what_is_late_with_the_lawyer_is_chased_and_counted(
    office: Office, begun: Dossier, at: Callable[[str], None]
) -> None:
    """Due at the end of Monday the 19th; by Thursday morning two whole working days have gone by since."""
    with pytest.raises(NothingLate):
        progress.chase(office, "mortgage-lawyer")
    late(office, begun, at)
    first = progress.chase(office, "mortgage-lawyer")
    assert first.number == "DB2026-0001"
    assert [(line["unit"], line["days"], line["nth"]) for line in first.lines] == [("2-1-1001", 2, 1)]
    assert progress.chase(office, "mortgage-lawyer").lines[0]["nth"] == 2


def test_scorecards_leave_the_clients_pauses_out(office: Office, begun: Dossier, at: Callable[[str], None]) -> None:
    """The lawyer took from Monday the 12th to Thursday the 22nd: 8 working days, of which 3 were the client's."""
    to_the_lawyer(office, begun)
    progress.pause(office, dossier=begun.id, track="mortgage", reason="客户出差")
    at("2026-10-15 10:00")
    progress.resume(office, dossier=begun.id, track="mortgage")
    at("2026-10-22 09:00")
    progress.finish(office, dossier=begun.id, track="mortgage", step="submitted")
    (card,) = progress.scorecards(office)
    assert (card["outside"], card["count"], card["median"], card["worst"], card["late"]) == (
        "mortgage-lawyer",
        1,
        5,
        5,
        0,
    )


def test_files_without_a_next_step_are_found(office: Office, begun: Dossier) -> None:
    idle = dossiers.open_dossier(office, a_purchase("3-1-502"))
    assert [each.id for each in progress.without_next_step(office)] == [idle.id]


def test_a_paper_that_runs_out_before_its_step_is_found(office: Office, purchase: Dossier) -> None:
    """The income proof is valid until the 12th; the step that needs it is due at the end of the 13th."""
    items = [Item("income-proof", valid_until="2026-10-12")]
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items)
    (found,) = coming.expiring(office)
    assert (found.dossier.id, found.until, found.then) == (purchase.id, date(2026, 10, 12), date(2026, 10, 13))


def test_stamp_duty_is_due_on_its_day_and_met_by_its_payment(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    progress.set_stamp_duty(office, dossier=purchase.id, due=date(2026, 10, 15))
    (shown,) = [each for each in duties.every(office) if each.duty.clause == "SO-1.12"]
    assert shown.duty.due == local("2026-10-16 00:00")
    progress.pay_stamp_duty(office, dossier=purchase.id, receipt="12345")
    at("2026-10-20 09:00")
    assert [each.state for each in duties.every(office) if each.duty.clause == "SO-1.12"] == ["met"]
