"""A clock that was wrong and was corrected: no paper is stuck, no duty, and the chain holds, whatever was done meanwhile."""

from __future__ import annotations

import tempfile
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.access import service as access
from app.access import staff
from app.base.refusals import Refusal
from app.custody import endings, filing, handoffs, whereabouts
from app.custody.handoffs import Item
from app.custody.rules import Count, Line
from app.dossiers import service as dossiers
from app.fines import lines
from app.fines import service as fines
from app.keeping import verification
from app.office import clock as clocks
from app.office import duties_store, periods
from app.office import founding as offices
from app.register import journal
from app.registers import records
from tests.conftest import a_purchase
from tests.fixtures.secured import CLERK, SECRET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.custody.rules import Handoff
    from app.dossiers.rules import Dossier
    from app.office.office import Office

MONDAY = datetime(2026, 10, 12, 2, 0, tzinfo=UTC)
YEAR = timedelta(days=365)


class Desk:
    """Somebody at a desk whose PC's clock jumps, and who confirms each jump."""

    def __init__(self, folder: Path) -> None:
        self.now = MONDAY
        self.office = offices.found(folder, lambda: self.now, name="测试售楼部")
        staff.add(self.office, "林晓燕", "clerk")
        self.office.signed_in = "林晓燕"
        self.dossier = dossiers.open_dossier(self.office, a_purchase("2-1-1001")).id
        self.here = self.office.rules.this_office

    def jump(self, by: timedelta) -> None:
        expected, self.now = self.now, self.now + by
        if abs(by) > clocks.SLACK:
            clocks.confirm(self.office, "时钟已校正", expected)
        else:
            self.now = max(self.now, expected)

    def receive(self) -> Handoff:
        self.now += timedelta(minutes=1)
        return handoffs.receive(
            self.office, dossier=self.dossier, giver="sales-back-office", items=[Item("presale-contract")]
        )

    def mine(self) -> list[str]:
        """The papers that the office holds and has not offered."""
        return [
            each.paper.id
            for each in whereabouts.held(self.office, self.dossier)
            if self.here in each.holders and not each.waiting
        ]

    def hand_over(self, *, accepted: bool) -> None:
        self.now += timedelta(minutes=1)
        for paper in self.mine()[:1]:
            handoffs.hand_over(
                self.office, dossier=self.dossier, taker="bank", lines=[Line(paper, Count(1, 0))], accepted=accepted
            )

    def accept(self) -> None:
        self.now += timedelta(minutes=1)
        for each in handoffs.listed(self.office, state="pending")[:1]:
            endings.accept(self.office, each)

    def void(self) -> None:
        """Void what was entered last, if it may be."""
        self.now += timedelta(minutes=1)
        for each in handoffs.listed(self.office, state="accepted")[:1]:
            with suppress(Refusal):
                endings.void(self.office, each, "写错")

    def file(self) -> None:
        self.now += timedelta(minutes=1)
        for paper in self.mine()[:1]:
            filing.file(self.office, dossier=self.dossier, papers=[paper])

    def derive(self) -> None:
        periods.bring_up_to_date(self.office)
        fines.bring_up_to_date(self.office)


ACTS: dict[str, Callable[[Desk], object]] = {
    "receive": Desk.receive,
    "hand over": lambda desk: desk.hand_over(accepted=True),
    "offer": lambda desk: desk.hand_over(accepted=False),
    "accept": Desk.accept,
    "void": Desk.void,
    "file": Desk.file,
    "derive": Desk.derive,
}
JUMPS = some.sampled_from([-400, -365, -30, -1, 1, 30, 60]).map(lambda days: timedelta(days=days))


@settings(max_examples=25)
@given(some.lists(some.one_of(some.sampled_from(sorted(ACTS)), JUMPS), max_size=12))
def test_whatever_is_done_between_jumps_no_paper_is_stuck(acts: list[str | timedelta]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "office")
        with closing(desk.office.register):
            for act in acts:
                ACTS[act](desk) if isinstance(act, str) else desk.jump(act)
            desk.jump(MONDAY - desk.now)
            for each in handoffs.listed(desk.office, state="pending"):
                endings.accept(desk.office, each)
            for paper in desk.mine():
                handoffs.hand_over(desk.office, dossier=desk.dossier, taker="bank", lines=[Line(paper, Count(1, 0))])
            assert desk.mine() == []
            assert all(sum(each.holders.values(), ()) == (1, 0) for each in whereabouts.held(desk.office, desk.dossier))
            assert verification.first_wrong(desk.office) is None


def waiting(office: Office) -> list[lines.Line]:
    """The lines about which nobody has decided yet."""
    return [line for line in lines.listed(office) if line.state in fines.WAITING]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "office")
    yield made
    made.office.register.close()


def test_what_came_a_year_ahead_goes_today_and_voiding_gives_it_back(desk: Desk) -> None:
    desk.jump(YEAR)
    came = desk.receive()
    desk.jump(-YEAR)
    desk.hand_over(accepted=True)
    (paper,) = whereabouts.held(desk.office, desk.dossier)
    assert paper.holders == {"bank": Count(1, 0)}
    (went,) = [each for each in handoffs.listed(desk.office) if each.number != came.number]
    endings.void(desk.office, went, "写错")
    (paper,) = whereabouts.held(desk.office, desk.dossier)
    assert paper.holders == {desk.here: Count(1, 0)}
    assert whereabouts.holders_at(desk.office, paper.paper.id, desk.now) == {desk.here: Count(1, 0)}
    assert verification.first_wrong(desk.office) is None


def test_a_duty_that_began_a_year_ahead_is_owed_from_the_correction(desk: Desk) -> None:
    desk.jump(YEAR)
    desk.receive()
    begun = [each for each in duties_store.outstanding(desk.office.register) if each.trigger]
    assert begun
    assert all(each.started > MONDAY + timedelta(days=300) for each in begun)
    desk.jump(-YEAR)
    begun = [each for each in duties_store.outstanding(desk.office.register) if each.trigger]
    assert all(each.started == desk.now for each in begun)
    assert all(each.due < desk.now + timedelta(days=40) for each in begun)
    # Filing meets the clause that asks for it.
    asked = {each.id for each in begun if each.clause == "SO-1.1"}
    assert asked
    desk.file()
    assert not asked & {each.id for each in duties_store.outstanding(desk.office.register)}


def test_what_was_late_by_a_clock_that_was_ahead_is_no_fine(desk: Desk) -> None:
    desk.receive()
    desk.jump(timedelta(days=60))
    desk.derive()
    proposed = waiting(desk.office)
    assert proposed
    desk.jump(timedelta(days=-60))
    left = {line.id for line in waiting(desk.office)}
    assert not left & {line.id for line in proposed}


def test_nothing_is_derived_while_the_clock_is_in_doubt(desk: Desk) -> None:
    desk.receive()
    desk.office.trusted = lambda: clocks.doubtful(desk.office) is None
    desk.now += YEAR
    last = journal.last(desk.office.register)
    desk.derive()
    assert journal.last(desk.office.register) == last
    assert waiting(desk.office) == []
    clocks.confirm(desk.office, "真的是明年了")
    desk.derive()
    assert waiting(desk.office)


def test_ones_own_slip_is_undone_for_ten_minutes_by_either_clock(desk: Desk) -> None:
    desk.office.clock = lambda: desk.now
    slip = desk.receive()
    desk.jump(-YEAR)
    # In an open office everybody may void, so only the measure itself shows.
    assert abs(desk.office.now() - slip.entered_at) > endings.OWN_SLIP
    desk.jump(YEAR)
    assert abs(desk.office.now() - slip.entered_at) <= endings.OWN_SLIP


def test_wrong_secrets_cost_no_year_after_a_clock_was_set_back(folder: Path) -> None:
    now = [MONDAY + YEAR]
    for _ in range(4):
        with pytest.raises((access.WrongSecret, access.Throttled)):
            access.sign_in(folder, lambda: now[0], CLERK, "wrong plum 41")
    now[0] = MONDAY
    with pytest.raises(access.Throttled) as told:
        access.sign_in(folder, lambda: now[0], CLERK, SECRET[CLERK])
    now[0] += timedelta(seconds=told.value.seconds)
    access.sign_in(folder, lambda: now[0], CLERK, SECRET[CLERK]).register.close()


def test_a_record_written_a_year_ahead_goes_on_today(desk_office: Office) -> None:
    now = [MONDAY + YEAR]
    desk_office.clock = lambda: now[0]
    number = records.write(desk_office, "mail-register", {"kind": "parcel", "addressee": "王芳", "pieces": 2}).number
    now[0] = MONDAY
    clocks.confirm(desk_office, "时钟已校正", MONDAY + YEAR)
    records.act(desk_office, number, "passed", {"taken_by": "王芳"})
    assert verification.first_wrong(desk_office) is None


def test_what_happened_a_year_ahead_is_told_as_of_the_correction(office: Office, purchase: Dossier) -> None:
    now = [MONDAY]
    office.clock = lambda: now[0]
    now[0] = MONDAY + YEAR
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("presale-contract")])
    now[0] = MONDAY + timedelta(hours=1)
    clocks.confirm(office, "时钟已校正")
    received = journal.read(office.register, kind="documents.received")[0]
    assert received.at == now[0]
    assert journal.read(office.register, kind="documents.received", as_written=True)[0].at == MONDAY + YEAR
