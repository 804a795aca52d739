"""A month's wage bears so much and no more; the rest is carried forward, and nothing is lost on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.access import founding, signoffs, staff
from app.access import service as access
from app.base.rights import NotAllowed
from app.custody import handoffs
from app.custody.handoffs import Item
from app.custody.losses import service as losses
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines import sheets as fine_sheets
from app.fines import wages
from app.fines.deductions import Limits, Slip
from app.fines.service import Hand, Verdict
from app.keeping import verification
from app.office import history as histories
from tests.conftest import local

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office

CLERK, DIRECTOR = "林晓燕", "何志远"
SECRET, OTHER = "silver plum 41", "golden pear 42"


def owe(office: Office, purchase: Dossier, papers: int) -> list[fines.Line]:
    """So many papers of the clerk's are lost and decided: 100 yuan each."""
    items = [Item("presale-contract") for _ in range(papers)]
    handoff = handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, filed=True)
    losses.report(office, dossier=purchase.id, papers=[line.paper for line in handoff.lines], liable=CLERK)
    open_ones = [
        each for each in fine_lines.listed(office) if each.state == "proposed" and each.proposal.person == CLERK
    ]
    before, office.signed_in = office.signed_in, DIRECTOR
    decided = fines.decide(
        office, [Verdict(line.id, 10_000) for line in open_ones if line.proposal.clause == "SO-1.10"]
    )
    office.signed_in = before
    return decided


def slip(office: Office, month: str) -> Slip:
    return next(each for each in wages.sheet(office, month).slips if each.person == CLERK)


@pytest.fixture
def waged(office: Office) -> Office:
    """The clerk earns 3 000 from October on, the minimum wage is 2 690: 310 yuan may be deducted."""
    wages.set_limits(office, Limits(20, 269_000))
    wages.set_wage(office, person=CLERK, month="2026-10", amount=300_000)
    return office


def test_what_exceeds_the_cap_is_carried_into_the_next_month(
    waged: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    owe(waged, purchase, 4)
    found = slip(waged, "2026-10")
    assert (found.cap, found.brought, found.new, found.taken, found.carried) == (31_000, 0, 40_000, 31_000, 9_000)
    assert [share.taken for share in found.shares] == [10_000, 10_000, 10_000, 1_000]
    wages.settle(waged, "2026-10")
    at("2026-11-30 17:00")
    found = slip(waged, "2026-11")
    assert (found.brought, found.new, found.taken, found.carried) == (9_000, 0, 9_000, 0)


def test_without_a_wage_everything_is_carried(office: Office, purchase: Dossier) -> None:
    wages.set_limits(office, Limits(20, 269_000))
    owe(office, purchase, 1)
    assert (slip(office, "2026-10").taken, slip(office, "2026-10").carried) == (0, 10_000)


def test_a_settled_month_stays_when_wages_and_lines_change(
    waged: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    (line,) = owe(waged, purchase, 1)
    wages.settle(waged, "2026-10")
    wages.set_wage(waged, person=CLERK, month="2026-10", amount=900_000)
    at("2026-11-02 09:00")
    waged.signed_in = DIRECTOR
    fines.reverse(waged, line.id, reason="资料找回")
    assert slip(waged, "2026-10").taken == 10_000
    assert (slip(waged, "2026-11").new, slip(waged, "2026-11").taken) == (-10_000, -10_000)


def test_a_month_is_settled_once_and_none_before_it(waged: Office, purchase: Dossier) -> None:
    owe(waged, purchase, 1)
    wages.settle(waged, "2026-10")
    for month in ("2026-10", "2026-09"):
        with pytest.raises(wages.AlreadySettled):
            wages.settle(waged, month)
    with pytest.raises(wages.NotAMonth):
        wages.settle(waged, "2026-11")


def test_a_new_wage_counts_from_its_month_on(waged: Office) -> None:
    wages.set_wage(waged, person=CLERK, month="2027-01", amount=400_000)
    assert (wages.wages_in(waged, "2026-12")[CLERK], wages.wages_in(waged, "2027-01")[CLERK]) == (300_000, 400_000)
    assert CLERK not in wages.wages_in(waged, "2026-09")


def test_the_director_signs_the_sheet_at_the_clerks_pc_and_only_by_right(waged: Office, purchase: Dossier) -> None:
    owe(waged, purchase, 1)
    founding.secure(waged, administrator="沈立", secret=SECRET)
    for name in (CLERK, DIRECTOR):
        access.set_secret(waged, next(each for each in staff.everybody(waged) if each.name == name), OTHER)
    clerk = access.sign_in(waged.register.folder, waged.clock, CLERK, OTHER)
    with pytest.raises(NotAllowed):
        wages.sheet(clerk, "2026-10")
    with pytest.raises(signoffs.MayNotSign):
        wages.settle(clerk, "2026-10", Hand(CLERK, OTHER))
    made = wages.settle(clerk, "2026-10", Hand(DIRECTOR, OTHER))
    assert [(each.name, each.verdict) for each in signoffs.of_record(clerk, made.record)] == [(DIRECTOR, "holds")]
    assert verification.first_wrong(clerk) is None
    clerk.register.close()
    director = access.sign_in(waged.register.folder, waged.clock, DIRECTOR, OTHER)
    assert fine_sheets.wage_sheet(director, "2026-10")["decider_at"] == director.local(director.now())
    director.register.close()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(months=st.lists(st.tuples(st.integers(0, 3), st.integers(250_000, 320_000)), min_size=1, max_size=5))
def test_over_any_months_deducted_and_carried_are_what_was_decided(
    office: Office, purchase: Dossier, months: list[tuple[int, int]]
) -> None:
    """Goes on from where the last example ended: the register only grows."""
    known = wages.months(office)[0]
    wages.set_limits(office, Limits(20, 269_000))
    taken = sum(share for share in _taken(office))
    for papers, wage in months:
        year, month = divmod(int(known[:4]) * 12 + int(known[5:]), 12)
        known = f"{year:04d}-{month + 1:02d}"
        office.clock = lambda now=known: local(f"{now}-15 10:00")  # type: ignore[misc]
        wages.set_wage(office, person=CLERK, month=known, amount=wage)
        if papers:
            owe(office, purchase, papers)
        for each in wages.settle(office, known).slips:
            assert each.taken <= each.cap == max(0, min(wage // 5, wage - 269_000))
            taken += each.taken
            carried = each.carried
            assert taken + carried == sum(line.amount for line in fine_lines.listed(office))


def _taken(office: Office) -> list[int]:
    from app.fines import wages_store

    return [slip.taken for sheet in wages_store.sheets(office.register) for slip in sheet.slips]


def test_what_is_decided_after_a_month_was_settled_is_new_in_the_next(
    waged: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    owe(waged, purchase, 4)
    wages.settle(waged, "2026-10")
    at("2026-10-28 10:00")
    owe(waged, purchase, 1)
    assert slip(waged, "2026-10").new == 40_000
    at("2026-11-05 09:00")
    found = slip(waged, "2026-11")
    assert (found.brought, found.new) == (9_000, 10_000)


def test_nobody_reads_wages_without_the_right_and_the_own_month_says_no_wage(waged: Office, purchase: Dossier) -> None:
    owe(waged, purchase, 1)
    founding.secure(waged, administrator="沈立", secret=SECRET)
    access.set_secret(waged, next(each for each in staff.everybody(waged) if each.name == CLERK), OTHER)
    clerk = access.sign_in(waged.register.folder, waged.clock, CLERK, OTHER)
    for read in (wages.wages_in, wages.sheet):
        with pytest.raises(NotAllowed):
            read(clerk, "2026-10")
    with pytest.raises(NotAllowed):
        wages.of_person(clerk, DIRECTOR, "2026-10")
    own = wages.of_person(clerk, CLERK, "2026-10")
    assert (own.wage, own.cap, own.taken) == (None, 31_000, 10_000)
    clerk.register.close()


def test_whoever_owes_nothing_has_an_empty_month(waged: Office) -> None:
    none = wages.of_person(waged, DIRECTOR, "2026-10")
    assert (none.person, none.wage, none.cap, none.brought, none.new, none.shares) == (DIRECTOR, None, 0, 0, 0, ())


@pytest.mark.parametrize(
    "limits",
    [Limits(-1, None), Limits(101, None), Limits(20, -1)],
    ids=["less than nothing", "more than all", "minimum"],
)
def test_limits_that_cannot_be_are_refused(office: Office, limits: Limits) -> None:
    with pytest.raises(wages.WageMissing):
        wages.set_limits(office, limits)
    assert wages.limits(office) == Limits(20, None)


@pytest.mark.parametrize("limits", [Limits(0, 0), Limits(100, 269_000), Limits(20, None)])
def test_limits_are_kept_and_told(office: Office, limits: Limits) -> None:
    wages.set_limits(office, limits)
    assert wages.limits(office) == limits
    told = histories.of_office(office)[0]
    assert (told.kind, told.body) == ("wages.limits", {"percent": limits.percent, "minimum": limits.minimum})


@pytest.mark.parametrize(("person", "amount"), [("", 300_000), (CLERK, 0), (CLERK, -1)])
def test_a_wage_needs_somebody_and_something(office: Office, person: str, amount: int) -> None:
    with pytest.raises(wages.WageMissing):
        wages.set_wage(office, person=person, month="2026-10", amount=amount)
    assert wages.wages_in(office, "2026-10") == {}


def test_a_wage_is_told_with_who_from_when_and_how_much(office: Office) -> None:
    wages.set_wage(office, person=CLERK, month="2026-01", amount=1)
    told = histories.of_office(office)[0]
    assert (told.kind, told.body) == ("wage.set", {"wage": [1, CLERK, "2026-01", 1]})
    assert verification.first_wrong(office) is None


@pytest.mark.parametrize("month", ["2026-00", "2026-13", "26-10", "2026-1", "2026/10", "2026-1x", "", "202610"])
def test_what_is_no_month_is_refused(office: Office, month: str) -> None:
    for ask in (
        lambda: wages.sheet(office, month),
        lambda: wages.settle(office, month),
        lambda: wages.of_person(office, CLERK, month),
        lambda: wages.set_wage(office, person=CLERK, month=month, amount=1),
    ):
        with pytest.raises(wages.NotAMonth):
            ask()


def test_december_and_january_are_months(office: Office) -> None:
    for month in ("2026-01", "2026-12"):
        assert wages.sheet(office, month).slips == ()


def test_the_months_with_a_sheet_go_back_to_the_first_decision(
    waged: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    assert wages.months(waged) == ["2026-10"]
    owe(waged, purchase, 1)
    at("2027-02-01 00:00")
    assert wages.months(waged) == ["2027-02", "2027-01", "2026-12", "2026-11", "2026-10"]


def test_what_was_decided_before_the_first_settled_month_is_brought_into_it(
    waged: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    owe(waged, purchase, 2)
    at("2026-11-30 23:59")
    owe(waged, purchase, 1)
    found = slip(waged, "2026-11")
    assert (found.brought, found.new, found.taken) == (20_000, 10_000, 30_000)


def test_an_entry_is_fresh_on_one_sheet_only(waged: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    """Decided in October, then, after October was settled, once more in October and once in November."""
    (first,) = owe(waged, purchase, 1)
    at("2026-10-20 10:00")
    wages.settle(waged, "2026-10")
    at("2026-10-28 10:00")
    second = next(each for each in owe(waged, purchase, 1) if each.id != first.id)
    at("2026-11-02 10:00")
    third = owe(waged, purchase, 1)[0]
    entries = [each.decision for each in (first, second, third)]

    def new_on(month: str) -> list[bool]:
        is_new = wages.new_entries(waged, month)
        return [is_new(entry) for entry in entries if entry]

    assert new_on("2026-10") == [True, False, False]
    assert new_on("2026-11") == [False, True, True]
    assert new_on("2026-12") == [False, True, True]
    at("2026-11-30 10:00")
    wages.settle(waged, "2026-11")
    assert (new_on("2026-11"), new_on("2026-12")) == ([False, True, True], [False, False, False])


def test_before_any_month_is_settled_only_what_was_decided_in_a_month_is_fresh_on_its_sheet(
    waged: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    (first,) = owe(waged, purchase, 1)
    at("2026-11-02 10:00")
    second = owe(waged, purchase, 1)[0]
    told = [
        [wages.new_entries(waged, month)(each.decision) for each in (first, second)] for month in ("2026-10", "2026-11")
    ]
    assert told == [[True, False], [False, True]]


def test_everybody_has_a_slip_in_the_order_of_names(waged: Office, purchase: Dossier) -> None:
    owe(waged, purchase, 1)
    assert [each.person for each in wages.sheet(waged, "2026-10").slips] == [CLERK]
    assert wages.sheet(waged, "2026-09").slips == ()
