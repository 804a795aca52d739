"""A month's wage bears so much and no more; the rest is carried forward, and nothing is lost on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.access import founding, signoffs, staff
from app.access import service as access
from app.base.rights import NotAllowed
from app.custody import handoffs, losses
from app.custody.handoffs import Item
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines import wages
from app.fines.deductions import Limits, Slip
from app.fines.service import Hand, Verdict
from app.keeping import verifying
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
    assert (wages.known(waged, "2026-12")[CLERK], wages.known(waged, "2027-01")[CLERK]) == (300_000, 400_000)
    assert CLERK not in wages.known(waged, "2026-09")


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
    assert verifying.first_wrong(clerk) is None
    clerk.register.close()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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

    return [slip.taken for sheet in wages_store.sheets(office.register.connection) for slip in sheet.slips]


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
