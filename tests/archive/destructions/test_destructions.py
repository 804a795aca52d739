"""Nothing is destroyed without approval and a witness, and nothing of anybody who has something open."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.access import founding, signoffs, staff
from app.access import service as access
from app.archive.destructions import rules
from app.archive.destructions import service as destructions
from app.archive.destructions.rules import OpenMatters
from app.archive.inspections import sheets as inspection_sheets
from app.archive.volumes import service as volumes
from app.base.refusals import ReasonMissing
from app.complaints import service as complaints
from app.custody import endings, handoffs, whereabouts
from app.custody.handoffs import Item
from app.custody.rules import Count, Line
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.keeping import verification
from app.office import history as histories
from app.scans import attachments
from tests.closing.procedures import carried_out
from tests.conftest import a_purchase
from tests.fixtures.holders import DESTROYED
from tests.invented_scans import jpeg

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.archive.destructions.rules import Destruction
    from app.archive.volumes.rules import Volume
    from app.dossiers.rules import Dossier
    from app.office.office import Office

SECRET, OTHER = "silver plum 41", "golden pear 42"


@pytest.fixture
def sold(office: Office) -> Dossier:
    """A purchase that is paid in full and closed."""
    opened = dossiers.open_dossier(office, replace(a_purchase("2-1-1001"), payment="other"))
    return carried_out(office, opened, "closing").dossier


def old_volume(office: Office, dossier: Dossier) -> Volume:
    """A volume of 2015, to be kept ten years, with a contract in it."""
    items = [Item("survey-report", 1, 1)]
    received = handoffs.receive(office, dossier=dossier.id, giver="client", items=items, filed=True)
    volume = volumes.draw_up(office, replace(volumes.fresh(office, "2015 年旧档", dossier.id), year=2015, retention=10))
    papers = [line.paper for line in received.lines]
    volumes.put_in(office, dossier=dossier.id, papers=papers, volume=volume.number)
    return volume


def drawn_up(office: Office) -> Destruction:
    return destructions.draw_up(office, reason="保管期满", approver="何志远", executor="林晓燕", witness="高敏")


def obstacles(office: Office) -> list[str]:
    return [each.obstacle for each in destructions.candidates(office)]


def signed_on_paper(office: Office, dossier: Dossier, number: str) -> None:
    attachments.enter(office, dossier.id, attachments.keep(office, jpeg(), number), record=number, signed=True)


def test_what_is_to_be_kept_is_no_candidate(office: Office, sold: Dossier, at: Callable[[str], None]) -> None:
    volume = old_volume(office, sold)
    assert volume.expires == date(2025, 12, 31)
    volumes.draw_up(office, replace(volumes.fresh(office, "永久"), year=1990, retention=None))
    at("2025-12-31 23:00")
    assert destructions.candidates(office) == []
    at("2026-01-01 00:00")
    assert obstacles(office) == [""]


def test_an_open_duty_leaves_the_volume_out(office: Office, sold: Dossier) -> None:
    old_volume(office, sold)
    handoffs.receive(office, dossier=sold.id, giver="sales-back-office", items=[Item("presale-contract")])
    assert obstacles(office) == ["duty"]


def test_an_open_mortgage_leaves_the_volume_out(office: Office, purchase: Dossier) -> None:
    old_volume(office, purchase)
    for each in duties.due(office, within=None):
        duties.end(office, each.duty, "duty.ended", "与此无关")
    assert obstacles(office) == ["mortgage"]


def test_an_open_complaint_leaves_the_volume_out(office: Office, sold: Dossier) -> None:
    old_volume(office, sold)
    complaints.receive(
        office, dossier=sold.id, client="陈䶮", phone="", channel="call", cause="", words="漏水", concerned=["客服部"]
    )
    for each in duties.due(office, within=None):
        duties.end(office, each.duty, "duty.ended", "与此无关")
    assert obstacles(office) == ["complaint"]


def test_a_paper_that_is_elsewhere_leaves_the_volume_out(office: Office, sold: Dossier) -> None:
    old_volume(office, sold)
    held = whereabouts.held(office, sold.id)[0]
    lines = [Line(held.paper.id, Count(0, 1))]
    handoffs.hand_over(office, dossier=sold.id, taker="notary", lines=lines)
    assert obstacles(office) == ["away"]


def test_the_list_names_what_is_left_out(office: Office, sold: Dossier, purchase_two: Dossier) -> None:
    old_volume(office, sold)
    old_volume(office, purchase_two)
    drawn = drawn_up(office)
    assert drawn.number == "XH2026-0001"
    assert sorted(each.obstacle for each in destructions.volumes_of(office, drawn)) == ["", "mortgage"]
    assert len(drawn.volumes) == 1


@pytest.fixture
def purchase_two(office: Office) -> Dossier:
    """A mortgage that is not through."""
    return dossiers.open_dossier(office, a_purchase("2-1-1002"))


def test_nothing_is_destroyed_unsigned(office: Office, sold: Dossier) -> None:
    old_volume(office, sold)
    with pytest.raises(rules.NotSigned) as refused:
        destructions.execute(office, drawn_up(office))
    assert not refused.value.approved


def test_approval_alone_is_one_signature_too_few(office: Office, sold: Dossier) -> None:
    old_volume(office, sold)
    drawn = drawn_up(office)
    founding.secure(office, administrator="林晓燕", secret=SECRET)
    access.set_secret(office, next(each for each in staff.everybody(office) if each.name == "何志远"), OTHER)
    for matter in ("destruction-approval", "destruction"):
        signoffs.sign(office, matter=matter, record=drawn.number, name="何志远", secret=OTHER)
        with pytest.raises(rules.NotSigned):
            destructions.execute(office, drawn)
    signoffs.sign(office, matter="destruction", record=drawn.number, name="林晓燕", secret=SECRET)
    assert destructions.execute(office, drawn).state == "executed"
    assert {each.verdict for each in signoffs.of_record(office, drawn.number)} == {"holds"}
    printed, now = inspection_sheets.destruction_list(office, drawn.number), office.local(office.now())
    assert [printed[f"{each}_at"] for each in ("approver", "executor", "witness")] == [now, now, None]
    assert verification.first_wrong(office) is None


def test_the_signed_list_scanned_back_is_the_equal_way(office: Office, sold: Dossier) -> None:
    volume, drawn = old_volume(office, sold), drawn_up(office)
    signed_on_paper(office, sold, drawn.number)
    destructions.execute(office, drawn)
    gone = volumes.by_number(office, volume.number)
    assert gone.state == "destroyed"
    assert set(whereabouts.held(office, sold.id)[0].holders) == {DESTROYED}
    assert [each.volume.number for each in volumes.listed(office)] == [volume.number]


def test_what_is_destroyed_does_not_come_back(office: Office, sold: Dossier) -> None:
    old_volume(office, sold)
    drawn = drawn_up(office)
    signed_on_paper(office, sold, drawn.number)
    destructions.execute(office, drawn)
    with pytest.raises(rules.ListDone):
        destructions.execute(office, drawn)
    receipt = next(each for each in handoffs.listed(office) if each.taker == DESTROYED)
    with pytest.raises(endings.GoneForGood):
        endings.void(office, receipt, "后悔")


def test_something_opened_since_stops_it(office: Office, sold: Dossier) -> None:
    old_volume(office, sold)
    drawn = drawn_up(office)
    signed_on_paper(office, sold, drawn.number)
    handoffs.receive(office, dossier=sold.id, giver="sales-back-office", items=[Item("presale-contract")])
    with pytest.raises(rules.OpenSince) as refused:
        destructions.execute(office, drawn)
    assert refused.value.obstacle == "duty"
    destructions.withdraw(office, drawn, "有新的资料")
    assert destructions.by_number(office, drawn.number).state == "withdrawn"


def test_nobody_is_his_own_witness(office: Office, sold: Dossier) -> None:
    old_volume(office, sold)
    with pytest.raises(rules.PeopleMissing):
        destructions.draw_up(office, reason="满", approver="何志远", executor="林晓燕", witness="林晓燕")


def test_without_anything_to_destroy_there_is_no_list(office: Office) -> None:
    with pytest.raises(rules.NothingToDestroy):
        drawn_up(office)


@given(st.builds(OpenMatters, *(st.booleans() for _ in range(6))))
def test_whoever_has_anything_open_is_left_out(still_open: OpenMatters) -> None:
    anything = any(getattr(still_open, each.name) for each in fields(still_open))
    assert bool(rules.obstacle(date(2025, 12, 31), date(2026, 1, 1), still_open)) == anything


NOTHING = OpenMatters(duty=False, loan=False, complaint=False, mortgage=False)


@pytest.mark.parametrize(
    ("expires", "today", "why"),
    [
        ("2025-12-31", "2025-12-30", "kept"),
        ("2025-12-31", "2025-12-31", "kept"),  # the last day of retention is one of retention
        ("2025-12-31", "2026-01-01", ""),
        (None, "2099-12-31", "kept"),
    ],
)
def test_a_volume_is_kept_to_the_end_of_its_last_day(expires: str | None, today: str, why: str) -> None:
    last = date.fromisoformat(expires) if expires else None
    assert rules.obstacle(last, date.fromisoformat(today), NOTHING) == why


def test_each_obstacle_is_called_by_its_name_the_gravest_first() -> None:
    over, now = date(2025, 12, 31), date(2026, 1, 1)
    order = ("listed", "loan", "away", "duty", "complaint", "mortgage")
    for place, name in enumerate(order):
        assert rules.obstacle(over, now, replace(NOTHING, **{name: True})) == name
        assert rules.obstacle(over, now, replace(NOTHING, **dict.fromkeys(order[place:], True))) == name
    assert rules.obstacle(now, now, replace(NOTHING, loan=True)) == "kept"


@pytest.mark.parametrize(
    "people", [("", "b", "c"), ("a", " ", "c"), ("a", "b", ""), ("a", "b", "b"), ("a", "b", " b ")]
)
def test_a_list_names_three_of_whom_executor_and_witness_are_two(people: tuple[str, str, str]) -> None:
    with pytest.raises(rules.PeopleMissing):
        rules.check_people(*people)


def test_the_approver_may_execute_or_witness() -> None:
    rules.check_people("a", "a", "b")
    rules.check_people("a", "b", "a")


@pytest.mark.parametrize(
    ("approved", "signed", "told"),
    [([], [], (False, 0)), ([], ["b", "c"], (False, 2)), (["a"], [], (True, 1)), (["a"], ["a"], (True, 1))],
)
def test_approval_and_another_signature_are_needed(
    approved: list[str], signed: list[str], told: tuple[bool, int]
) -> None:
    with pytest.raises(rules.NotSigned) as refused:
        rules.check_signed("XH2026-0001", approved, signed)
    assert (refused.value.approved, refused.value.signed, refused.value.needed) == (*told, 2)


@pytest.mark.parametrize(("approved", "signed"), [(["a"], ["b"]), (["a", "b"], []), (["a"], ["a", "b"])])
def test_two_people_one_of_whom_approved_are_enough(approved: list[str], signed: list[str]) -> None:
    rules.check_signed("XH2026-0001", approved, signed)


def test_nothing_is_drawn_up_or_withdrawn_without_a_reason(office: Office, sold: Dossier) -> None:
    old_volume(office, sold)
    with pytest.raises(ReasonMissing):
        destructions.draw_up(office, reason=" ", approver="何志远", executor="林晓燕", witness="高敏")
    drawn = drawn_up(office)
    with pytest.raises(ReasonMissing):
        destructions.withdraw(office, drawn, " ")
    destructions.withdraw(office, drawn, "还要用")
    with pytest.raises(rules.ListDone) as refused:
        destructions.withdraw(office, drawn, "再撤一次")
    assert refused.value.state == "withdrawn"


def test_what_is_destroyed_leaves_its_place_is_told_and_no_candidate_again(office: Office, sold: Dossier) -> None:
    volume, drawn = old_volume(office, sold), drawn_up(office)
    signed_on_paper(office, sold, drawn.number)
    done = destructions.execute(office, drawn)
    assert (done.state, done.executed_at) == ("executed", office.now())
    assert destructions.by_number(office, drawn.number).executed_at == office.now()
    assert destructions.candidates(office) == []
    told = {each.kind: each.body for each in histories.of_office(office)}
    assert told["destruction.executed"] == {"number": drawn.number, "volumes": [volume.number]}
    assert told["destruction.drawn-up"] == {"number": drawn.number, "volumes": 1, "reason": "保管期满"}
    gone = told["documents.destroyed"]
    assert gone is not None
    assert (gone["number"], gone["documents"]) == (drawn.number, ["survey-report#00000001"])
    assert verification.first_wrong(office) is None


def test_a_volume_is_on_one_open_list_at_a_time(office: Office, sold: Dossier) -> None:
    volume = old_volume(office, sold)
    first = drawn_up(office)
    with pytest.raises(rules.AlreadyListed) as refused:
        drawn_up(office)
    assert (refused.value.volume, refused.value.number) == (volume.number, first.number)
    another = old_volume(office, sold)
    second = drawn_up(office)
    assert second.volumes == (another.id,)
    assert [(each.volume, each.obstacle) for each in second.lines] == [(volume.id, "listed"), (another.id, "")]
    destructions.withdraw(office, first, "改期")
    assert [each.obstacle for each in destructions.candidates(office)] == ["", "listed"]
