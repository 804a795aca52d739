"""A second, simple reading of section SO: from what people did to the duties, their dues and how they ended.

It knows nothing of the program: the facts go in as they were written down, one after the other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from tests.tools.year.published import Days, end

if TYPE_CHECKING:
    from collections.abc import Callable

Fact = dict[str, Any]
WHOLE = ""
LOAN = {"loan-application", "income-proof", "bank-statement"}
CONTRACT = {"presale-contract"}
REGISTRATION = {"presale-contract", "presale-registration-form"}


@dataclass
class Duty:
    """A duty; ``met`` says of each part when and by which fact it was done, ``gone`` are parts that fell away.

    ``last_day`` reckons its last day anew where working days count; ``fined`` is who was late when it was noticed.
    """

    clause: str
    file: str
    by: str
    began: datetime
    due: datetime
    parts: list[str]
    last_day: Callable[[], date] | None = None
    case: str = ""
    receipt: str = ""
    met: dict[str, tuple[datetime, int]] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    closed: bool = False
    fined: str = ""

    @property
    def open(self) -> list[str]:
        """What is still to be done."""
        return [] if self.closed else [part for part in self.parts if part not in self.met and part not in self.gone]

    @property
    def met_at(self) -> datetime | None:
        """When the last part was done, if all are."""
        return None if self.open or self.closed or not self.met else max(at for at, _ in self.met.values())

    def state(self, now: datetime) -> str:
        """How it stands."""
        if self.open:
            return "late" if now > self.due else "open"
        if self.met_at is None:
            return "cancelled"
        return "met-late" if self.met_at > self.due else "met"


class Duties:
    """All duties, as fact after fact is told."""

    def __init__(self) -> None:
        self.all: list[Duty] = []
        self._files: dict[str, list[Duty]] = {}
        self._in_file: set[tuple[str, str]] = set()
        self._for_hq: set[tuple[str, str]] = set()
        self._receipts: dict[str, tuple[int, Fact]] = {}
        self._mortgage: dict[str, bool] = {}
        self._stock, self._least, self._restocking = 0, 0, set[str]()
        self._place = 0
        self.days = Days()

    def tell(self, fact: Fact) -> None:
        """One more fact."""
        self._place += 1
        before = {id(duty): (duty.open, duty.closed, len(duty.met)) for duty in self._of(fact)}
        act = getattr(self, "_" + fact["what"].replace(" ", "_"), None)
        if act:
            act(fact)
        for duty in self._of(fact):
            if (duty.open, duty.closed, len(duty.met)) != before.get(id(duty), (duty.open, duty.closed, len(duty.met))):
                self._look(duty, fact["entered"])

    def _of(self, fact: Fact) -> list[Duty]:
        return list(self._files.get(fact["file"], []))

    def _look(self, duty: Duty, now: datetime) -> None:
        if not duty.fined and duty.state(now) in {"late", "met-late"}:
            duty.fined = duty.by

    def _opened(self, fact: Fact) -> None:
        """In the morning everything that is late is noticed."""
        for duty in self.all:
            self._look(duty, fact["entered"])

    def _left(self, fact: Fact) -> None:
        """Open work goes to the successor; what is late already stays the leaver's."""
        for duty in self.all:
            if duty.by == fact["name"] and duty.open:
                self._look(duty, fact["entered"])
                duty.by = fact["successor"]

    def _rest_day(self, fact: Fact) -> None:
        """The office takes a day off, perhaps after the fact: last days are reckoned anew."""
        self.days.own.add(fact["day"])
        for duty in self.all:
            if duty.last_day and not duty.closed:
                duty.due = end(duty.last_day(), duty.began)

    def _begin(
        self,
        clause: str,
        fact: Fact,
        due: datetime | Callable[[], date],
        parts: list[str] | None = None,
        **more: Any,
    ) -> None:
        if parts == []:
            return
        told = {"by": fact["by"], "parts": parts or [WHOLE], **more}
        if not isinstance(due, datetime):
            told["last_day"], due = due, end(due(), fact["at"])
        duty = Duty(clause, fact["file"], began=fact["at"], due=due, **told)
        self.all.append(duty)
        self._files.setdefault(fact["file"], []).append(duty)

    def _do(self, clause: str, fact: Fact, parts: list[str] | None = None, case: str = "") -> None:
        """Parts (all, unless named) of the open duties of a clause in this file, or of one case, are done."""
        for duty in self._of(fact):
            if duty.clause == clause and duty.case == case and duty.began <= fact["at"]:
                for part in duty.open:
                    if parts is None or part in parts:
                        duty.met[part] = (fact["at"], self._place)

    def _received(self, fact: Fact) -> None:
        papers, at, receipt = fact["papers"], fact["at"], fact["receipt"]
        self._receipts[receipt] = (self._place, fact)
        self._mortgage[fact["file"]] = fact["mortgage"]
        today = end(at.date(), at)

        def of(kinds: set[str]) -> list[str]:
            return [paper for paper in papers if paper.split("#")[0] in kinds]

        if fact["giver"] == "sales-back-office":
            self._begin("SO-1.1", fact, today, papers, receipt=receipt)
            if fact["mortgage"]:
                self._begin("SO-1.5", fact, at + timedelta(hours=24), of(LOAN), receipt=receipt)
            self._begin("SO-1.6", fact, lambda: self.days.after(at.date(), 1), of(CONTRACT), receipt=receipt)
            self._begin("SO-1.7", fact, today, of(REGISTRATION), receipt=receipt)
        if fact["giver"] == "signing-lawyer":
            self._begin("SO-1.8", fact, lambda: self.days.after(at.date(), 2), of(CONTRACT), receipt=receipt)

    def _filed(self, fact: Fact) -> None:
        self._do("SO-1.1", fact, fact["papers"])
        self._begin("SO-1.2", fact, end(fact["at"].date(), fact["at"]), fact["papers"])
        self._note(fact, self._in_file, self._for_hq)

    def _marked(self, fact: Fact) -> None:
        self._note(fact, self._for_hq, self._in_file)

    def _note(self, fact: Fact, now: set[tuple[str, str]], other: set[tuple[str, str]]) -> None:
        """What is both filed and marked goes to headquarters on the next run."""
        named = {(fact["file"], paper) for paper in fact["papers"]}
        both = [paper for paper in fact["papers"] if (fact["file"], paper) in other - now]
        now |= named
        self._begin("SO-1.3", fact, lambda: self.days.run_day(fact["at"].date()), both)

    def _bound(self, fact: Fact) -> None:
        self._do("SO-1.2", fact, fact["papers"])

    def _handed(self, fact: Fact) -> None:
        if fact["receipt"]:
            self._receipts[fact["receipt"]] = (self._place, fact)
        taker, mortgage = fact["taker"], self._mortgage.get(fact["file"])
        if taker == "mortgage-lawyer":
            self._do("SO-1.5", fact, fact["papers"])
        if taker == ("mortgage-lawyer" if mortgage else "department"):
            self._do("SO-1.8", fact, fact["papers"])
        for holder, clause in (("signing-lawyer", "SO-1.7"), ("hq-archive", "SO-1.3")):
            if taker == holder:
                self._do(clause, fact, fact["papers"])

    def _returned(self, fact: Fact) -> None:
        for duty in self._of(fact):
            duty.gone |= set(duty.open) & set(fact["papers"])

    def _voided(self, fact: Fact) -> None:
        place, undone = self._receipts[fact["receipt"]]
        for duty in self._of(fact):
            duty.met = {part: told for part, told in duty.met.items() if told[1] != place}
            if undone["what"] == "received":
                duty.closed = duty.closed or duty.receipt == fact["receipt"]
                if duty.began >= undone["at"]:
                    duty.gone |= set(duty.open) & set(undone["papers"])

    def _registered(self, fact: Fact) -> None:
        self._do("SO-1.6", fact)

    def _lent(self, fact: Fact) -> None:
        self._begin("SO-1.4", fact, end(fact["due"], fact["at"]), fact["papers"])

    def _renewed(self, fact: Fact) -> None:
        self._do("SO-1.4", fact, fact["papers"])
        self._lent(fact)

    def _brought_back(self, fact: Fact) -> None:
        self._do("SO-1.4", fact, fact["papers"])

    def _stamp_duty_set(self, fact: Fact) -> None:
        self._begin("SO-1.12", fact, end(fact["due"], fact["at"]))

    def _stamp_duty_paid(self, fact: Fact) -> None:
        self._do("SO-1.12", fact)

    def _complained(self, fact: Fact) -> None:
        self._begin("SO-2.1", fact, end(fact["at"].date(), fact["at"]), case=fact["case"])

    def _promised(self, fact: Fact) -> None:
        self._do("SO-2.1", fact, case=fact["case"])
        self._begin("SO-2.2", fact, end(fact["day"], fact["at"]), case=fact["case"])

    def _settled(self, fact: Fact) -> None:
        self._do("SO-2.1", fact, case=fact["case"])
        self._do("SO-2.2", fact, case=fact["case"])

    def _assigned(self, fact: Fact) -> None:
        self._begin("SO-3", fact, end(fact["due"], fact["at"]), by=fact["assignee"], case=fact["task"])

    def _task_accepted(self, fact: Fact) -> None:
        self._do("SO-3", fact, case=fact["task"])

    def _task_cancelled(self, fact: Fact) -> None:
        for duty in self._of(fact):
            duty.closed = duty.closed or (duty.case == fact["task"] and bool(duty.open))

    def _blanks_minimum(self, fact: Fact) -> None:
        self._least = fact["least"]

    def _blanks(self, fact: Fact) -> None:
        """Fetched, stamped and then issued, it is restocked; with too few left somebody has to."""
        self._stock += {"fetched": 1, "issued": -1, "void": -1}.get(fact["kind"], 0) * fact["count"]
        self._restocking.add(fact["kind"])
        if fact["kind"] == "issued" and {"fetched", "stamped"} <= self._restocking:
            self._do("SO-1.11", fact)
        if self._stock < self._least and not any(duty.open for duty in self.all if duty.clause == "SO-1.11"):
            self._restocking.clear()
            self._begin("SO-1.11", fact, lambda: self.days.after(fact["at"].date(), 3))
