"""Model: an office lives by chance, beside books kept by hand; papers, receipts and duties always agree.

Complaints and fines, which have no screens yet, are replayed as scenarios (``complaints``).
"""

from __future__ import annotations

import tempfile
import traceback
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from app.base.refusals import Refusal
from app.custody import endings, filing, handoffs, whereabouts
from app.custody.handoffs import Item
from app.custody.rules import Count, Line
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.keeping import verification
from app.office import founding as offices
from tests.tools.endure import books, complaints, small_office
from tests.tools.endure.books import Books, Happening, Receipt
from tests.tools.endure.outcomes import Outcome, started

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.custody.rules import Handoff
    from app.office.office import Office

HOLDERS = (books.BACK_OFFICE, books.SIGNING, books.MORTGAGE, "client", "bank", books.US)
GIVERS = (*[books.BACK_OFFICE] * 4, books.SIGNING, "client", books.US)
KINDS = (books.LOAN, books.CONTRACT, books.REGISTRATION, books.OTHER)
BEGIN = datetime(2026, 9, 17, 9, 0, tzinfo=books.CHINA)
LIVES = 100
"""So many runs in one office; then another is founded, since lists over all dossiers grow."""

some = st.sets(st.integers(0, 5), min_size=1, max_size=3)
ago = st.sampled_from((*[0] * 12, 30, 300, 3000, -1))
"""Minutes before now that something is said to have happened."""

reasons = st.sampled_from((*["写错"] * 7, " "))
wanted = st.sampled_from((*[1] * 7, 0, 2))


class Desk(RuleBasedStateMachine):
    """One dossier of a real office, and its books."""

    office: Office
    outcome: Outcome

    def __init__(self) -> None:
        super().__init__()
        self.now, self.books = BEGIN, Books()
        self.office.clock = lambda: self.now
        self.outcome.count("runs")
        unit = f"{self.outcome.figures['runs']}-1-101"
        self.dossier = dossiers.open_dossier(self.office, small_office.purchase(unit)).id
        self.stale: dict[str, Handoff] = {}

    def tried(self, expected: str, act: Callable[[], Any]) -> Any:
        """Do it; what the rules refuse is refused, by the right name, and nothing else is."""
        self.outcome.count("steps")
        try:
            answer = act()
        except Refusal as refusal:
            answer, refused = None, type(refusal).__name__
        else:
            answer, refused = True if answer is None else answer, ""
        assert refused == expected, f"refused: {refused or 'no'}, the books say: {expected or 'no'}"
        self.outcome.count("refused", bool(refused))
        return answer

    def papers(self, picked: set[int]) -> list[str]:
        """Some of the dossier's papers, which are listed as they came."""
        known = list(self.books.kinds)
        return list({known[place % len(known)]: None for place in sorted(picked)}) if known else []

    @initialize(filed=st.booleans())
    def begin(self, filed: bool) -> None:
        """The papers of a purchase come."""
        self.receive(
            kinds=[books.LOAN, books.CONTRACT, books.OTHER], giver=books.BACK_OFFICE, copies=0, filed=filed, ago=0
        )

    @rule(hours=st.sampled_from((1, 5, 15, 24, 49, 72)))
    def time_passes(self, hours: int) -> None:
        """Nights, weekends, the October holidays."""
        self.now += timedelta(hours=hours)

    @rule(
        kinds=st.lists(st.sampled_from(KINDS), max_size=3),
        giver=st.sampled_from(GIVERS),
        copies=st.integers(0, 1),
        filed=st.booleans(),
        ago=ago,
    )
    def receive(self, kinds: list[str], giver: str, copies: int, filed: bool, ago: int) -> None:
        """New papers come."""
        at = self.now - timedelta(minutes=ago)
        no = self._no_bundle(giver, books.US, at, bool(kinds))
        items = [Item(kind, 1, copies) for kind in kinds]
        made = self.tried(
            no,
            lambda: handoffs.receive(self.office, dossier=self.dossier, giver=giver, items=items, at=at, filed=filed),
        )
        if made:
            for kind, line in zip(kinds, made.lines, strict=True):
                self.books.kinds[line.paper] = kind
            self._came(made, dict.fromkeys([line.paper for line in made.lines], (1, copies)), filed)

    @rule(picked=some, giver=st.sampled_from((None, None, None, *HOLDERS)), originals=wanted, ago=ago)
    def receive_back(self, picked: set[int], giver: str | None, originals: int, ago: int) -> None:
        """Known papers come back from whoever has them, or somebody who has not."""
        at, papers = self.now - timedelta(minutes=ago), self.papers(picked)
        giver = giver or next((holder for paper in papers for holder in self.books.where(paper)), "client")
        lines = dict.fromkeys(papers, (originals, 0))
        no = self._no_bundle(giver, books.US, at, bool(papers and originals)) or self.books.no(lines, giver, at)
        items = [Item(self.books.kinds[paper], originals, 0, paper) for paper in papers]
        made = self.tried(
            no, lambda: handoffs.receive(self.office, dossier=self.dossier, giver=giver, items=items, at=at)
        )
        if made:
            self._came(made, lines, filed=False)

    def _no_bundle(self, giver: str, taker: str, at: datetime, anything: bool) -> str:
        if giver == taker:
            return "SameHolder"
        if at > self.now:
            return "InTheFuture"
        return "" if anything else "NothingChosen"

    def _came(self, made: Handoff, lines: dict[str, tuple[int, int]], filed: bool) -> None:
        number, papers = made.number, frozenset(lines)
        self.books.receipts[number] = Receipt(made.giver, books.US, made.at, lines, "accepted")
        self.books.move(number, made.at, lines, made.giver, books.US)
        self.books.happened.append(Happening("in", made.at, papers, made.giver, number))
        if filed:
            self.books.happened.append(Happening("filed", made.at, papers, receipt=number))

    @rule(
        picked=some,
        taker=st.sampled_from(HOLDERS),
        originals=wanted,
        accepted=st.sampled_from((False, False, True)),
        ago=ago,
    )
    def hand_over(self, picked: set[int], taker: str, originals: int, accepted: bool, ago: int) -> None:
        """Papers go out, or are offered."""
        at, papers = self.now - timedelta(minutes=ago), self.papers(picked)
        lines = dict.fromkeys(papers, (originals, int(not originals)))
        no = self._no_bundle(books.US, taker, at, bool(papers)) or self.books.no(lines, books.US, at)
        told = [Line(paper, Count(*count)) for paper, count in lines.items()]
        made = self.tried(
            no,
            lambda: handoffs.hand_over(
                self.office, dossier=self.dossier, taker=taker, lines=told, at=at, accepted=accepted
            ),
        )
        if made:
            self.stale[made.number] = replace(made, state="pending", version=1)
            self.books.receipts[made.number] = Receipt(books.US, taker, at, lines)
            if accepted:
                self.books.went(made.number, at, set())

    def offer(self, place: int) -> str:
        """The number of a receipt that was once offered, those that still wait first; empty if there is none."""
        known = sorted(self.stale, key=lambda number: self.books.receipts[number].state != "pending")
        return known[place % len(known)] if known else ""

    @rule(place=st.integers(0, 2), refused=st.sampled_from((set(), set(), set(), {0}, {1}, {0, 1})), ago=ago)
    def accept(self, place: int, refused: set[int], ago: int) -> None:
        """Somebody signs for what was offered, perhaps seen on a screen that is out of date."""
        number = self.offer(place)
        if not number:
            return
        each, at = self.books.receipts[number], self.now - timedelta(minutes=ago)
        offered = [line.paper for line in self.stale[number].lines]
        wont = {offered[one]: "缺页" for one in refused if one < len(offered)}
        no = self._no_acceptance(each, offered, wont, at)
        if self.tried(no, lambda: endings.accept(self.office, self.stale[number], at=at, refused=wont)):
            self.books.went(number, at, set(wont))

    def _no_acceptance(self, each: Receipt, offered: list[str], wont: dict[str, str], at: datetime) -> str:
        if at > self.now:
            return "InTheFuture"
        if len(wont) == len(offered):
            return "NothingChosen"
        if at < each.at or any(self.books.last(paper) > at for paper in offered):
            return "BeforeLastMovement"
        return "" if each.state == "pending" else "ChangedMeanwhile"

    @rule(place=st.integers(0, 2), reason=reasons)
    def withdraw(self, place: int, reason: str) -> None:
        """An offer is taken back."""
        number = self.offer(place)
        if not number:
            return
        each = self.books.receipts[number]
        no = "" if reason.strip() else "ReasonMissing"
        no = no or ("" if each.state == "pending" else "ChangedMeanwhile")
        if self.tried(no, lambda: endings.withdraw(self.office, self.stale[number], reason)):
            each.state = "withdrawn"

    @rule(place=st.integers(0, 7), reason=reasons)
    def void(self, place: int, reason: str) -> None:
        """A receipt was a mistake."""
        known = list(self.books.receipts)
        number = known[place % len(known)]
        each = self.books.receipts[number]
        latest = {move[1]: move[5] for move in sorted(self.books.moves, key=lambda move: move[0])}
        no = "" if each.state == "accepted" else "AlreadySettled"
        waiting = self.books.waiting()
        for paper in each.lines:
            no = no or ("MovedOn" if latest[paper] != number else "PromisedElsewhere" if paper in waiting else "")
        # Nobody is asked for the reason of what is refused whatever the reason.
        no = no or ("" if reason.strip() else "ReasonMissing")
        found = handoffs.by_number(self.office, number)
        if self.tried(no, lambda: endings.void(self.office, found, reason)):
            self.books.undo(number, self.now)

    @rule(picked=some, ago=ago, volumed=st.booleans())
    def put_away(self, picked: set[int], ago: int, volumed: bool) -> None:
        """Papers that are here are filed, or put in their volume."""
        at = self.now - timedelta(minutes=ago)
        papers = [paper for paper in self.papers(picked) if books.US in self.books.where(paper)]
        act = filing.put_in_volume if volumed else filing.file
        no = "InTheFuture" if at > self.now else "" if papers else "NothingChosen"
        if self.tried(no, lambda: act(self.office, dossier=self.dossier, papers=papers, at=at)):
            self.books.happened.append(Happening("volumed" if volumed else "filed", at, frozenset(papers)))

    @rule(number=st.sampled_from(("WQ1", " ")))
    def register_contract(self, number: str) -> None:
        """The contract is registered online."""
        no = "" if number.strip() else "NumberMissing"
        if self.tried(no, lambda: filing.register_contract(self.office, dossier=self.dossier, number=number)):
            self.books.happened.append(Happening("registered", self.now))

    @rule(place=st.integers(0, 5), reason=reasons)
    def end_duty(self, place: int, reason: str) -> None:
        """A duty will not be met."""
        numbers = {each.paper.number: each.paper.id for each in whereabouts.held(self.office, self.dossier)}
        still = [each.duty for each in duties.of_dossier(self.office, self.dossier) if each.duty.outstanding]
        for duty in still[place : place + 1]:
            papers = {numbers[part.partition("#")[2]] for part in duty.parts}
            places = self.books.started(duty.clause, duty.started, papers)
            no = "" if reason.strip() else "ReasonMissing"
            if len(places) == 1 and self.tried(no, partial(duties.end, self.office, duty, "duty.ended", reason)):
                self.books.happened.append(Happening("ended", self.now, who=duty.clause, receipt=str(places[0])))

    def teardown(self) -> None:
        """Office and books say the same."""
        there = whereabouts.held(self.office, self.dossier)
        earlier, waiting = self.now - timedelta(hours=20), self.books.waiting()
        for each in there:
            paper = each.paper.id
            assert each.holders == self.books.where(paper), f"{each.holders} but {self.books.where(paper)}"
            assert whereabouts.holders_at(self.office, paper, earlier) == self.books.where(paper, earlier)
            assert each.waiting == waiting.get(paper, "")
        assert {each.paper.id for each in there} == set(self.books.kinds)
        states = {each.number: each.state for each in handoffs.listed(self.office, dossier=self.dossier)}
        assert states == {number: each.state for number, each in self.books.receipts.items()}
        self._same_duties({each.paper.number: each.paper.id for each in there})

    def _same_duties(self, numbers: dict[str, str]) -> None:
        ours = [
            (
                each.duty.clause,
                each.duty.started,
                each.duty.due,
                each.state,
                tuple(sorted(numbers[part.partition("#")[2]] for part in each.duty.outstanding)),
            )
            for each in duties.of_dossier(self.office, self.dossier)
        ]
        right = self.books.duties(self.now)
        assert sorted(ours) == sorted(right.elements()), f"the office: {sorted(ours)}, the books: {sorted(right)}"
        self.outcome.count("duties compared", len(ours))


def run(runs: int = 2000, steps: int = 20, scenarios: int = 1000) -> Outcome:
    """Let so many dossiers live for so many steps, and replay so many scenarios."""
    outcome = started("model", "disagreements")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        for first in range(0, runs, LIVES):
            _live(Path(folder) / str(first), min(LIVES, runs - first), steps, first, outcome)
    complaints.compare(scenarios, outcome)
    return outcome


def _live(folder: Path, runs: int, steps: int, seed: int, outcome: Outcome) -> None:
    office = offices.found(folder, lambda: BEGIN, name="测试售楼部")
    office.signed_in = "林晓燕"
    machine = type("Desk", (Desk,), {"office": office, "outcome": outcome})
    machine._hypothesis_internal_use_seed = seed  # type: ignore[attr-defined]
    chosen = settings(
        max_examples=runs,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(machine, settings=chosen)  # type: ignore[no-untyped-call]
        wrong = verification.first_wrong(office)
        assert wrong is None, wrong
    except (AssertionError, ExceptionGroup) as error:
        outcome.fail("disagreements", "".join(traceback.format_exception(error)))
    finally:
        office.register.close()
