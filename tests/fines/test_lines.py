"""Lines as they are read and decided: by number, by whom, for whom, with which reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access import founding, staff
from app.access import service as access
from app.base.refusals import ReasonMissing, UnknownRecord
from app.custody import handoffs
from app.custody.handoffs import Item
from app.custody.losses import service as losses
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines.service import Hand, Verdict
from app.office import history as histories
from app.office.fine_ledger import NotTheDecider, NotWaiting, NotYours, OutsideRange, OwnLine
from tests.tampering import unguarded

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.fine_ledger import Line
    from app.office.office import Office

CLERK, DIRECTOR = "林晓燕", "何志远"
SECRET, OTHER = "silver plum 41", "golden pear 42"


@pytest.fixture
def line(office: Office, purchase: Dossier) -> Line:
    """The clerk lost a contract: 100 yuan to be decided by the director."""
    handoff = handoffs.receive(
        office, dossier=purchase.id, giver="sales-back-office", items=[Item("presale-contract")], filed=True
    )
    losses.report(office, dossier=purchase.id, papers=[handoff.lines[0].paper], liable=CLERK)
    return next(each for each in fine_lines.listed(office) if each.proposal.person == CLERK)


@pytest.fixture
def decided(office: Office, line: Line) -> Line:
    office.signed_in = DIRECTOR
    return fines.decide(office, [Verdict(line.id, 10_000)])[0]


def test_a_line_is_decided_once_and_told(office: Office, decided: Line) -> None:
    told = histories.of_office(office)[0]
    assert told.kind == "fine.decided"
    assert ((told.body or {})["number"], (told.body or {})["count"]) == ("JD2026-0001", 1)
    with pytest.raises(NotWaiting):
        fines.decide(office, [Verdict(decided.id, 10_000)])


@pytest.mark.parametrize("verdicts", [[], [Verdict("nothing", 1)]])
def test_nothing_and_what_is_unknown_is_not_decided(office: Office, line: Line, verdicts: list[Verdict]) -> None:
    office.signed_in = DIRECTOR
    with pytest.raises(UnknownRecord):
        fines.decide(office, verdicts)
    with pytest.raises(UnknownRecord):
        fine_lines.by_id(office, "nothing")
    assert fine_lines.by_id(office, line.id).state == "proposed"


def test_one_that_may_not_be_decided_stops_all(office: Office, line: Line) -> None:
    with pytest.raises(OwnLine):
        fines.decide(office, [Verdict(line.id, 10_000)])
    staff.add(office, "王五", "clerk")
    office.signed_in = "王五"
    with pytest.raises(NotTheDecider) as refused:
        fines.decide(office, [Verdict(line.id, 10_000)])
    assert refused.value.role == office.rules.role("sales-director")


def test_an_objection_is_of_the_person_or_entered_by_right_and_has_words(office: Office, decided: Line) -> None:
    with pytest.raises(ReasonMissing):
        fines.object_(office, decided.id, text=" ")
    office.signed_in = CLERK
    objected = fines.object_(office, decided.id, text=" 不是我丢的 ")
    assert (objected.state, objected.entries[-1].reason, objected.entries[-1].on) == (
        "objected",
        "不是我丢的",
        "2026-10-12",
    )
    with pytest.raises(NotWaiting):
        fines.object_(office, decided.id, text="再说一次")


def test_nobody_objects_for_others_without_seeing_their_lines(office: Office, line: Line) -> None:
    staff.add(office, "王五", "clerk")
    founding.secure(office, administrator="沈立", secret=SECRET)
    for name in ("王五", DIRECTOR):
        access.set_secret(office, next(each for each in staff.everybody(office) if each.name == name), OTHER)
    fines.decide(office, [Verdict(line.id, 10_000)], Hand(DIRECTOR, OTHER))
    clerk = access.sign_in(office.register.folder, office.clock, "王五", OTHER)
    with pytest.raises(NotYours):
        fines.object_(clerk, line.id, text="替她说一句")
    assert fine_lines.listed(clerk) == []
    with pytest.raises(UnknownRecord):
        fine_lines.by_number(clerk, "FK2026-0001")
    clerk.register.close()
    director = access.sign_in(office.register.folder, office.clock, DIRECTOR, OTHER)
    assert fine_lines.by_number(director, "FK2026-0001").id == line.id
    assert line.id in {each.id for each in fine_lines.listed(director)}
    assert fines.object_(director, line.id, text="纸面异议").state == "objected"
    assert line.id in {each.id for each in fine_lines.waiting(director)}
    director.register.close()


def test_an_answer_has_words_and_never_raises(office: Office, decided: Line) -> None:
    fines.object_(office, decided.id, text="不是我丢的")
    with pytest.raises(ReasonMissing):
        fines.answer(office, decided.id, amount=5_000, text=" ")
    with pytest.raises(OutsideRange):
        fines.answer(office, decided.id, amount=10_001, text="更重")
    answered = fines.answer(office, decided.id, amount=5_000, text=" 减半 ")
    assert (answered.state, answered.amount, answered.entries[-1].reason) == ("reduced", 5_000, "减半")
    assert (answered.entries[-1].decision, answered.entries[-1].number) == ("JD2026-0002", None)
    assert (answered.entries[-1].evidence, bool(answered.decision and answered.decision.evidence)) == ("", True)


def test_taking_back_has_a_reason_and_happens_once(office: Office, decided: Line) -> None:
    with pytest.raises(ReasonMissing):
        fines.reverse(office, decided.id, reason=" ")
    assert fines.reverse(office, decided.id, reason="找到了").amount == 0
    with pytest.raises(NotWaiting):
        fines.reverse(office, decided.id, reason="再来")


def test_a_counter_entry_is_decided_either_way_and_kept_only_with_a_reason(
    office: Office, purchase: Dossier, decided: Line
) -> None:
    with pytest.raises(NotWaiting):
        fines.settle(office, [decided.id], agree=True, reason="")
    losses.report_found(office, dossier=purchase.id, papers=_papers(office, purchase))
    assert fine_lines.by_id(office, decided.id).state == "undone"
    assert [each.id for each in fine_lines.waiting(office)] == [decided.id]
    with pytest.raises(ReasonMissing):
        fines.settle(office, [decided.id], agree=False, reason=" ")
    (kept,) = fines.settle(office, [decided.id], agree=False, reason="仍属失职")
    assert (kept.state, kept.amount) == ("approved", 10_000)


def test_agreed_a_counter_entry_needs_no_reason(office: Office, purchase: Dossier, decided: Line) -> None:
    losses.report_found(office, dossier=purchase.id, papers=_papers(office, purchase))
    (gone,) = fines.settle(office, [decided.id], agree=True, reason="")
    assert (gone.state, gone.amount) == ("reversed", 0)


def _papers(office: Office, purchase: Dossier) -> list[str]:
    from app.custody import whereabouts

    return [held.paper.id for held in whereabouts.held(office, purchase.id)]


def test_who_decides_is_of_the_role_and_neither_gone_nor_concerned(office: Office, line: Line) -> None:
    assert fine_lines.deciders(office, line) == [DIRECTOR]
    second = staff.add(office, "王五", "sales-director")
    assert fine_lines.deciders(office, line) == [DIRECTOR, "王五"]
    staff.leave(office, second, successor=None)
    assert fine_lines.deciders(office, line) == [DIRECTOR]


def test_a_late_line_says_whether_its_duty_was_done_meanwhile(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    received = handoffs.receive(
        office, dossier=purchase.id, giver="sales-back-office", items=[Item("loan-application")], filed=True
    )
    at("2026-10-13 10:01")
    fines.bring_up_to_date(office)
    line = next(each for each in fine_lines.listed(office) if each.proposal.breached == "SO-1.5")
    assert (line.proposal.why, line.proposal.done) == ("open", None)
    assert "2026-10-13 10:01" in fine_lines.because(office, line)
    at("2026-10-14 09:30")
    handed = [handoffs.Line(each.paper, each.count) for each in received.lines]
    handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=handed)
    at("2026-10-20 08:00")
    told = fine_lines.because(office, fine_lines.by_id(office, line.id))
    assert "2026-10-14 09:30" in told
    assert "2026-10-20" not in told
    assert purchase.unit in told


def test_amounts_are_fen_in_money_and_words_else(office: Office, line: Line) -> None:
    assert (fine_lines.form_amount(office, line, 10_000), fine_lines.form_amount(office, line, None)) == (10_000, None)


def test_what_went_late_while_nobody_looked_is_proposed_once(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    handoffs.receive(
        office, dossier=purchase.id, giver="sales-back-office", items=[Item("loan-application")], filed=True
    )

    def looked() -> list[str]:
        fines.bring_up_to_date(office)
        return [each.proposal.breached for each in fine_lines.listed(office)]

    at("2026-10-13 10:00")
    assert "SO-1.5" not in looked()
    at("2026-10-13 10:01")
    assert looked().count("SO-1.5") == 1
    assert looked().count("SO-1.5") == 1
    assert fines.bring_up_to_date(office) == 0


def test_the_first_look_of_a_register_takes_what_was_done_late_as_well(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    """Done late in a program that kept no ledger: nothing was proposed then, and everything is at the first look."""
    received = handoffs.receive(
        office, dossier=purchase.id, giver="sales-back-office", items=[Item("loan-application")], filed=True
    )
    at("2026-10-14 09:30")
    handed = [handoffs.Line(each.paper, each.count) for each in received.lines]
    handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=handed)
    for table in ("fine_waiting", "fine_entry", "fine"):
        unguarded(office.register).execute(f"DELETE FROM {table}")
    fines.bring_up_to_date(office)
    assert "SO-1.5" in {each.proposal.breached for each in fine_lines.listed(office)}
