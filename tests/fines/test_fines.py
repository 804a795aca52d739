"""What is late is proposed once, decided by whom the clause names, and every amount can be traced."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access import staff
from app.base.refusals import ReasonMissing
from app.custody import endings, handoffs, whereabouts
from app.custody.handoffs import Item
from app.custody.losses import service as losses
from app.duties import calendars
from app.duties import service as duties
from app.fines import evidence as fine_evidence
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines.service import Verdict
from app.keeping import verification
from app.office import roles
from app.office.fine_ledger import NotTheDecider, NotWaiting, OutsideRange, OwnLine
from tests.conftest import local
from tests.tampering import unguarded

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.custody.rules import Handoff
    from app.dossiers.rules import Dossier
    from app.office.fine_ledger import Line
    from app.office.office import Office

At = "Callable[[str], None]"
CLERK, DIRECTOR, MANAGER = "林晓燕", "何志远", "赵总"


@pytest.fixture
def manager(office: Office) -> str:
    staff.add(office, MANAGER, "general-manager")
    return MANAGER


def receive(office: Office, purchase: Dossier) -> Handoff:
    """Loan papers at 10:00 on 12 October: filed at once, so that only SO-1.5 (24 hours) and SO-1.2 run."""
    items = [Item("loan-application"), Item("income-proof")]
    return handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, filed=True)


def late(office: Office, purchase: Dossier, at: Callable[[str], None]) -> Line:
    """The line proposed since the loan papers were not handed over in 24 hours."""
    receive(office, purchase)
    at("2026-10-13 10:01")
    fines.bring_up_to_date(office)
    return next(line for line in fine_lines.listed(office) if line.proposal.breached == "SO-1.5")


def decide(office: Office, line: Line, amount: int, reason: str = "", by: str = DIRECTOR) -> Line:
    office.signed_in = by
    return fines.decide(office, [Verdict(line.id, amount, reason)])[0]


def lose(office: Office, purchase: Dossier) -> list[Line]:
    handoff = receive(office, purchase)
    losses.report(office, dossier=purchase.id, papers=[handoff.lines[0].paper], liable=CLERK)
    return [line for line in fine_lines.listed(office) if line.proposal.clause == "SO-1.10"]


def states(office: Office) -> list[str]:
    return sorted(line.state for line in fine_lines.listed(office))


def test_a_late_duty_is_proposed_at_opening(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    line = late(office, purchase, at)
    assert (line.proposal.person, line.proposal.low, line.proposal.high) == (CLERK, 2000, 5000)
    assert (line.state, line.number, line.proposal.decided_by) == ("proposed", "", "sales-director")


def test_the_same_breach_is_never_proposed_again(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    late(office, purchase, at)
    count = len(fine_lines.listed(office))
    at("2026-10-20 10:00")
    calendars.set_day(office, local("2026-10-30 00:00").date(), "rest")
    assert fines.bring_up_to_date(office) == 0
    assert len(fine_lines.listed(office)) == count


def test_meeting_a_late_duty_leaves_its_one_line(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    received = receive(office, purchase)
    at("2026-10-13 15:00")
    lines = [
        each for each in whereabouts.held(office, purchase.id) if each.paper.id in {p.paper for p in received.lines}
    ]
    handed = [handoffs.Line(each.paper.id, each.holders["client-service"]) for each in lines]
    handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=handed)
    assert [line.proposal.breached for line in fine_lines.listed(office)] == ["SO-1.5"]
    fines.bring_up_to_date(office)
    assert [line.proposal.breached for line in fine_lines.listed(office)].count("SO-1.5") == 1


def test_a_voided_trigger_withdraws_the_open_line_with_the_reason(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    received = receive(office, purchase)
    at("2026-10-13 10:01")
    fines.bring_up_to_date(office)
    endings.void(office, received, "送错了部门")
    assert {(line.state, line.entries[-1].reason) for line in fine_lines.listed(office)} == {
        ("withdrawn", "送错了部门")
    }


def test_a_voided_trigger_leaves_a_decided_line_and_proposes_its_counter_entry(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    received = receive(office, purchase)
    at("2026-10-13 10:01")
    fines.bring_up_to_date(office)
    line = next(each for each in fine_lines.listed(office) if each.proposal.breached == "SO-1.5")
    decide(office, line, 3000)
    endings.void(office, received, "送错了部门")
    line = fine_lines.by_id(office, line.id)
    assert (line.state, line.amount) == ("undone", 3000)
    (line,) = fines.settle(office, [line.id], agree=True, reason="起因作废")
    assert (line.state, line.amount, line.entries[-1].amount) == ("reversed", 0, -3000)


def test_a_day_of_rest_added_later_withdraws_the_line_and_taking_it_back_restores_the_same(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    items = [Item("presale-contract")]
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items)
    at("2026-10-14 09:00")
    fines.bring_up_to_date(office)
    contract = [line.id for line in fine_lines.listed(office) if line.proposal.breached == "SO-1.6"]
    day = local("2026-10-13 00:00").date()
    calendars.set_day(office, day, "rest")
    assert fine_lines.by_id(office, contract[0]).state == "withdrawn"
    calendars.set_day(office, day, "")
    again = [line for line in fine_lines.listed(office) if line.proposal.breached == "SO-1.6"]
    assert [(line.id, line.state) for line in again] == [(contract[0], "proposed")]


def test_a_decision_inside_the_range_gives_the_line_its_number(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    line = decide(office, late(office, purchase, at), 3000)
    assert (line.number, line.state, line.amount) == ("FK2026-0001", "approved", 3000)
    assert line.decision
    assert line.decision.decider == DIRECTOR


@pytest.mark.clauses("SO-1.13")
def test_more_than_the_clause_allows_is_refused(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    line = late(office, purchase, at)
    with pytest.raises(OutsideRange):
        decide(office, line, 5001)


@pytest.mark.parametrize(("amount", "state"), [(1999, "reduced"), (0, "waived")])
@pytest.mark.clauses("SO-1.13")
def test_less_than_the_range_needs_a_reason(
    office: Office, purchase: Dossier, at: Callable[[str], None], amount: int, state: str
) -> None:
    line = late(office, purchase, at)
    with pytest.raises(ReasonMissing):
        decide(office, line, amount)
    line = decide(office, line, amount, "初次")
    assert (line.state, line.amount, line.number) == (state, amount, "FK2026-0001")


def test_a_refused_decision_takes_no_number(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    line = late(office, purchase, at)
    with pytest.raises(OutsideRange):
        decide(office, line, 9999)
    assert decide(office, line, 2000).number == "FK2026-0001"
    assert verification.first_wrong(office) is None


def test_a_clerk_does_not_decide(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    staff.add(office, "周建国", "clerk")
    line = late(office, purchase, at)
    with pytest.raises(NotTheDecider):
        decide(office, line, 3000, by="周建国")


def test_what_is_decided_is_not_decided_again(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    line = decide(office, late(office, purchase, at), 3000)
    with pytest.raises(NotWaiting):
        decide(office, line, 2000)


def test_a_deputy_decides_for_the_director(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    deputy = staff.add(office, "陈静", "supervisor")
    director = next(each for each in staff.everybody(office) if each.name == DIRECTOR)
    day = local("2026-10-13 00:00").date()
    roles.appoint(office, person=director.id, deputy=deputy.id, first=day, last=day)
    assert decide(office, late(office, purchase, at), 2500, by="陈静").state == "approved"


def test_nobody_decides_about_himself_not_even_as_a_deputy(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    clerk, director = (next(p for p in staff.everybody(office) if p.name == name) for name in (CLERK, DIRECTOR))
    day = local("2026-10-13 00:00").date()
    roles.appoint(office, person=director.id, deputy=clerk.id, first=day, last=day)
    with pytest.raises(OwnLine):
        decide(office, late(office, purchase, at), 2500, by=CLERK)


@pytest.mark.clauses("SO-1.10")
def test_a_lost_paper_is_100_yuan_for_the_clerk_and_50_for_the_director(
    office: Office, purchase: Dossier, manager: str
) -> None:
    lines = lose(office, purchase)
    told = {(line.proposal.person, line.proposal.low, line.proposal.high, line.proposal.joint) for line in lines}
    assert told == {(CLERK, 10_000, 10_000, False), (DIRECTOR, 5_000, 5_000, True)}
    joint = next(line for line in lines if line.proposal.joint)
    main = fine_lines.main_line(office, joint)
    assert main
    assert main.proposal.person == CLERK


def test_the_directors_line_is_the_general_managers_to_decide(office: Office, purchase: Dossier, manager: str) -> None:
    joint = next(line for line in lose(office, purchase) if line.proposal.joint)
    with pytest.raises(OwnLine):
        decide(office, joint, 5000)
    assert decide(office, joint, 5000, by=manager).state == "approved"


def test_a_late_duty_of_the_director_goes_to_the_general_manager(
    office: Office, purchase: Dossier, manager: str, at: Callable[[str], None]
) -> None:
    receive(office, purchase)
    clerk, director = (next(p for p in staff.everybody(office) if p.name == name) for name in (CLERK, DIRECTOR))
    staff.leave(office, clerk, successor=director)
    at("2026-10-13 10:01")
    fines.bring_up_to_date(office)
    line = next(each for each in fine_lines.listed(office) if each.proposal.breached == "SO-1.5")
    assert (line.proposal.person, line.proposal.decided_by) == (DIRECTOR, "general-manager")


def test_what_was_late_before_somebody_left_stays_the_leavers(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    receive(office, purchase)
    at("2026-10-13 10:01")
    clerk, director = (next(p for p in staff.everybody(office) if p.name == name) for name in (CLERK, DIRECTOR))
    staff.leave(office, clerk, successor=director)
    fines.bring_up_to_date(office)
    assert {line.proposal.person for line in fine_lines.listed(office)} == {CLERK}


def test_found_again_withdraws_the_open_and_counters_the_decided(
    office: Office, purchase: Dossier, manager: str
) -> None:
    main = next(line for line in lose(office, purchase) if not line.proposal.joint)
    decide(office, main, 10_000)
    paper = whereabouts.held(office, purchase.id)[0].paper
    losses.report_found(office, dossier=purchase.id, papers=[paper.id])
    assert sorted((line.proposal.joint, line.state) for line in fine_lines.listed(office)) == [
        (False, "undone"),
        (True, "withdrawn"),
    ]
    (line,) = fines.settle(office, [main.id], agree=False, reason="遗失属实，处罚不撤")
    assert (line.state, line.amount) == ("approved", 10_000)


def test_the_director_sees_what_waits_for_him_and_nobody_elses(office: Office, purchase: Dossier, manager: str) -> None:
    lose(office, purchase)
    waiting = {}
    for name in (CLERK, DIRECTOR, manager):
        office.signed_in = name
        waiting[name] = [line.proposal.person for line in fine_lines.waiting(office)]
    assert waiting == {CLERK: [], DIRECTOR: [CLERK], manager: [DIRECTOR]}


def test_several_lines_are_one_decision_with_numbers_in_order(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    receive(office, purchase)
    at("2026-10-15 10:00")
    fines.bring_up_to_date(office)
    waiting = fine_lines.listed(office)
    office.signed_in = DIRECTOR
    decided = fines.decide(office, [Verdict(line.id, 2000) for line in waiting])
    assert [line.number for line in decided] == ["FK2026-0001", "FK2026-0002"]
    assert {line.decision.decision for line in decided if line.decision} == {"JD2026-0001"}


def test_an_objection_waits_for_its_answer_which_may_lower_the_line(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    line = decide(office, late(office, purchase, at), 3000)
    office.signed_in = CLERK
    line = fines.object_(office, line.id, text="律师当天不在", on=local("2026-10-13 00:00").date())
    assert (line.state, line.entries[-1].on) == ("objected", "2026-10-13")
    staff.add(office, "周建国", "clerk")
    office.signed_in = "周建国"
    with pytest.raises(NotTheDecider):
        fines.answer(office, line.id, amount=2000, text="情况属实")
    office.signed_in = DIRECTOR
    line = fines.answer(office, line.id, amount=2000, text="情况属实")
    assert (line.state, line.amount, line.entries[-1].amount) == ("reduced", 2000, -1000)


def test_a_reversal_needs_a_reason_and_is_a_counter_entry(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    line = decide(office, late(office, purchase, at), 3000)
    with pytest.raises(ReasonMissing):
        fines.reverse(office, line.id, reason=" ")
    line = fines.reverse(office, line.id, reason="认定有误")
    assert (line.state, line.amount, [entry.amount for entry in line.entries]) == ("reversed", 0, [0, 3000, -3000])


def test_the_evidence_is_the_duty_and_its_receipts_as_they_were(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    line = decide(office, late(office, purchase, at), 3000)
    told = fine_evidence.of_line(office, line)
    duty = next(each.duty for each in duties.of_dossier(office, purchase.id) if each.duty.clause == "SO-1.5")
    assert (told.due, told.limit, told.receipts) == (local("2026-10-13 10:00"), "24 hours", ("2026-0001",))
    assert told.started == duty.started


def test_the_ledger_refuses_change_and_verify_finds_it(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    from app.register import engine

    decide(office, late(office, purchase, at), 3000)
    assert verification.first_wrong(office) is None
    with pytest.raises(engine.EngineError):
        office.register.connection.execute("UPDATE fine_entry SET amount = 1")
    unguarded(office.register).execute("UPDATE fine_entry SET amount = 2000 WHERE amount = 3000")
    assert "罚款" in (verification.first_wrong(office) or "")
