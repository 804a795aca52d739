"""Before anything is received or handed over, one sees which clocks it would start and which it would stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.custody import endings, filing, handoffs, handoffs_store
from app.custody.bundles import service as bundles
from app.custody.handoffs import Item
from app.custody.rules import Count, Line
from app.duties import service as duties
from app.keeping import verification
from tests.conftest import local
from tests.counter import LOAN, hand_over, papers_of, receive
from tests.office.foreseen import comes_true

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office

BACK_OFFICE, LAWYER = "sales-back-office", "mortgage-lawyer"
MORNING = local("2026-10-12 10:00")


def stands(office: Office, dossier: Dossier) -> dict[str, tuple[str, object]]:
    """Clause -> how its duty stands and when it is due, as the register has it."""
    return {each.duty.clause: (each.state, each.duty.due) for each in duties.of_dossier(office, dossier.id)}


def would_begin(office: Office, dossier: Dossier, *kinds: str, filed: bool = False) -> dict[str, object]:
    items = [Item(kind) for kind in kinds]
    seen = bundles.receiving(office, dossier=dossier.id, giver=BACK_OFFICE, items=items, at=MORNING, filed=filed)
    return {duty.clause: duty.due for duty in seen.begun}


def test_loan_papers_would_start_their_day(office: Office, purchase: Dossier) -> None:
    found = would_begin(office, purchase, *LOAN)
    assert found["SO-1.5"] == local("2026-10-13 10:00")
    assert found["SO-1.1"] == local("2026-10-13 00:00")


def test_looking_ahead_changes_nothing(office: Office, purchase: Dossier) -> None:
    before = verification.head(office)
    assert would_begin(office, purchase, *LOAN)
    assert verification.head(office) == before
    assert not duties.of_dossier(office, purchase.id)


@pytest.mark.parametrize("filed", [False, True])
@pytest.mark.parametrize("kinds", [LOAN, ("presale-contract",), ("presale-registration-form", "income-proof")])
def test_what_was_foreseen_is_what_comes(
    office: Office, purchase: Dossier, kinds: tuple[str, ...], filed: bool
) -> None:
    items = [Item(kind) for kind in kinds]
    what = {"dossier": purchase.id, "giver": BACK_OFFICE, "items": items, "at": MORNING, "filed": filed}
    seen = bundles.receiving(office, **what)  # type: ignore[arg-type]
    foreseen = {duty.clause: ("open", duty.due) for duty in seen.begun}
    foreseen |= {duty.clause: ("met", duty.due) for duty in seen.met}
    handoffs.receive(office, **what)  # type: ignore[arg-type]
    assert stands(office, purchase) == foreseen


def test_a_refused_paper_starts_nothing(office: Office, purchase: Dossier) -> None:
    items = [Item("income-proof", refused="缺公章")]
    seen = bundles.receiving(office, dossier=purchase.id, giver=BACK_OFFICE, items=items, at=MORNING, filed=False)
    assert not seen.begun


class TestHandingOver:
    def seen(self, office: Office, purchase: Dossier, papers: list[str], taker: str = LAWYER) -> dict[str, list[str]]:
        found = bundles.handing_over(
            office, dossier=purchase.id, taker=taker, papers=papers, at=office.now(), accepted=True
        )
        return {name: sorted(duty.clause for duty in getattr(found, name)) for name in ("met", "partly", "dropped")}

    def test_the_whole_set_would_meet_its_duty(self, office: Office, purchase: Dossier) -> None:
        papers = papers_of(receive(office, purchase, *LOAN))
        filing.file(office, dossier=purchase.id, papers=papers)
        assert self.seen(office, purchase, papers)["met"] == ["SO-1.5"]

    def test_without_one_paper_it_still_waits(self, office: Office, purchase: Dossier) -> None:
        papers = papers_of(receive(office, purchase, *LOAN))
        found = self.seen(office, purchase, papers[:2])
        assert (found["met"], found["partly"]) == ([], ["SO-1.5"])

    def test_papers_that_go_back_unfiled_end_their_duties(self, office: Office, purchase: Dossier) -> None:
        papers = papers_of(receive(office, purchase, *LOAN))
        assert self.seen(office, purchase, papers, BACK_OFFICE)["dropped"] == ["SO-1.1", "SO-1.5"]

    def test_late_is_foreseen_as_late(self, office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
        papers = papers_of(receive(office, purchase, *LOAN))
        filing.file(office, dossier=purchase.id, papers=papers)
        at("2026-10-14 09:00")
        found = bundles.handing_over(
            office, dossier=purchase.id, taker=LAWYER, papers=papers, at=office.now(), accepted=True
        )
        assert [duty.state_at(office.now()) for duty in found.met] == ["met-late"]

    def test_what_is_only_offered_meets_nothing_yet(self, office: Office, purchase: Dossier) -> None:
        papers = papers_of(receive(office, purchase, *LOAN))
        found = bundles.handing_over(
            office, dossier=purchase.id, taker=LAWYER, papers=papers, at=office.now(), accepted=False
        )
        assert not found.met
        lines = [Line(paper, Count(1, 0)) for paper in papers]
        handoffs.hand_over(office, dossier=purchase.id, taker=LAWYER, lines=lines, accepted=False)
        assert "SO-1.5" in {each.duty.clause for each in duties.due(office, within=None)}

    def test_what_was_foreseen_is_what_comes(self, office: Office, purchase: Dossier) -> None:
        papers = papers_of(receive(office, purchase, *LOAN, "presale-contract"))
        before = stands(office, purchase)
        seen = bundles.handing_over(
            office, dossier=purchase.id, taker=LAWYER, papers=papers, at=office.now(), accepted=True
        )
        lines = [Line(each.id, Count(1, 0)) for each in handoffs_store.papers(office.register, purchase.id)]
        handoffs.hand_over(office, dossier=purchase.id, taker=LAWYER, lines=lines)
        changed = {clause for clause, now in stands(office, purchase).items() if before.get(clause) != now}
        assert changed == {duty.clause for duty in (*seen.met, *seen.begun, *seen.dropped)}


@pytest.mark.parametrize("refused", [0, 1])
def test_what_accepting_would_meet_is_what_it_meets(office: Office, purchase: Dossier, refused: int) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    filing.file(office, dossier=purchase.id, papers=papers)
    lines = [Line(paper, Count(1, 0)) for paper in papers]
    offered = handoffs.hand_over(office, dossier=purchase.id, taker=LAWYER, lines=lines, accepted=False)
    seen = bundles.accepting(office, purchase.id, [(offered, papers[refused:])], office.now())
    endings.accept(office, offered, refused=dict.fromkeys(papers[:refused], "缺页"))
    met = {clause for clause, (state, _) in stands(office, purchase).items() if state == "met"}
    assert {duty.clause for duty in seen.met} == met & {"SO-1.5"}
    assert bool(seen.met) == (not refused)
    assert [duty.clause for duty in seen.partly] == ["SO-1.5"] * refused


def test_who_voids_a_hand_over_sees_before_what_is_owed_again(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    filing.file(office, dossier=purchase.id, papers=papers)
    gone = hand_over(office, purchase, papers, LAWYER)
    office.signed_in = "何志远"
    seen = comes_true(
        office,
        purchase.id,
        lambda: bundles.undoing(office, gone, office.now()),
        lambda: endings.undo(office, gone, "送错了"),
    )
    assert [each.clause for each in seen.partly] == ["SO-1.5"]
