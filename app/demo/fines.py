"""Fines 罚款 in the demonstration office: proposed each morning, decided, objected to, reversed, deducted from wages."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from app.archive.loans import service as loans
from app.custody import filing
from app.custody.losses import service as losses
from app.demo.loans import lendable
from app.demo.people import director, manager
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines import wages
from app.fines.deductions import Limits
from app.fines.service import Verdict
from app.office import duties_store

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.demo.life import Life
    from app.office.fine_ledger import Line

MINIMUM = 269_000
EARNED = (520_000, 275_000, 480_000, 610_000, 300_000)
"""The clerks' monthly wages in fen; near the minimum wage little of a fine can be deducted."""
DIRECTOR_EARNS = 1_500_000


def named_line(life: Life, line: Line) -> str:
    """A line under names that are the same in every run: clause breached, file, start, case or paper, role."""
    proposal = line.proposal
    file = life.names.get(proposal.file, proposal.file)
    duty = duties_store.by_id(life.office.register, proposal.duty)
    case = life.names.get(duty.case, duty.case) if duty else ""
    terms = life.office.rules.book.terms_on(proposal.clause, life.office.local(proposal.at).date())
    if any(each.per == "case" for each in terms.sanction):
        # One line per case, whichever of its duties was late.
        return "|".join((proposal.clause, file, "", case, proposal.role))
    began = life.office.local(duty.started if duty else proposal.at).isoformat(timespec="minutes")
    return "|".join((proposal.breached, file, began, proposal.document, proposal.role))


class Ledger:
    """What the director, the general manager and those who are fined do."""

    def __init__(self, life: Life) -> None:
        self.life, self.office = life, life.office

    def begin(self) -> None:
        """Set the limits of deductions, and everybody's wages."""
        life, month = self.life, wages.month_of(self.office, self.office.now())
        wages.set_limits(self.office, Limits(minimum=MINIMUM))
        life.tell("wage limits", percent=20, least=MINIMUM)
        pay = dict(zip(life.clerks, EARNED, strict=False))
        for name, amount in {**pay, director(self.office): DIRECTOR_EARNS}.items():
            wages.set_wage(self.office, person=name, month=month, amount=amount)
            life.tell("wage", person=name, month=month, amount=amount)

    def notice(self) -> None:
        """Open the program in the morning, which proposes fines."""
        fines.bring_up_to_date(self.office)
        self.life.tell("opened")

    def _waiting(self, *states: str) -> list[tuple[str, Line]]:
        """The lines in these states that wait for the person signed in, in an order that is the same in every run."""
        waiting = [line for line in fine_lines.waiting(self.office) if line.state in states]
        return sorted(((named_line(self.life, line), line) for line in waiting), key=lambda each: each[0])

    def _tell(self, what: str, name: str, line: Line, amount: int = 0) -> None:
        self.life.tell(what, line=name, person=line.proposal.person, amount=amount)

    def decide(self) -> None:
        """Decide proposals: most near the minimum, one in ten reduced and one in twenty waived, both with a reason."""
        found = self._waiting("proposed")
        verdicts = [self._verdict(place, line) for place, (_, line) in enumerate(found)]
        if not found:
            return
        fines.decide(self.office, verdicts)
        for (name, line), verdict in zip(found, verdicts, strict=True):
            self._tell("decided", name, line, verdict.amount)
        self._object(found)

    def _verdict(self, place: int, line: Line) -> Verdict:
        low, high = line.proposal.low, line.proposal.high or line.proposal.low
        if place % 10 == 6:
            return Verdict(line.id, low // 2, "当天客户改约，情有可原")
        if place % 10 == 3 and self.life.chance.random() < 0.5:
            return Verdict(line.id, 0, "系统停机，非本人原因")
        return Verdict(line.id, min(low + 1000 * (place % 4), high))

    def _object(self, decided: Iterable[tuple[str, Line]]) -> None:
        """Plan an objection by one of the clerks who were fined."""
        mine = [(name, line) for name, line in decided if line.proposal.person in self.life.clerks]
        if mine:
            name, line = mine[len(mine) // 2]
            day = self.life.calendar.after(self.life.today, 2)
            self.life.on(day, 9, 40, partial(self._objected, name, line), line.proposal.person)

    def _objected(self, name: str, line: Line) -> None:
        if fine_lines.by_id(self.office, line.id).state in {"approved", "reduced"}:
            fines.object_(self.office, line.id, text="律师事务所当天停电，已电话说明。")
            self._tell("objected", name, line)

    def review(self) -> None:
        """Answer objections, and settle lines whose cause fell away: reverse or keep them."""
        for place, (name, line) in enumerate(self._waiting("objected")):
            amount = line.amount // 2 if (place + self.life.today.month) % 2 else line.amount
            fines.answer(self.office, line.id, amount=amount, text="情况属实，酌情处理")
            self._tell("answered", name, line, amount)
        for name, line in self._waiting("undone"):
            agree = self.life.chance.random() < 0.7
            fines.settle(self.office, [line.id], agree=agree, reason="原因已不存在" if agree else "仍属失职")
            self._tell("countered" if agree else "kept", name, line)

    def reverse(self) -> None:
        """Reverse one approved line."""
        role = loans.approver_role(self.office)
        found = [
            (named_line(self.life, line), line)
            for line in fine_lines.listed(self.office)
            if line.state == "approved" and line.proposal.decided_by == role
        ]
        if found:
            name, line = self.life.chance.choice(sorted(found, key=lambda each: each[0]))
            fines.reverse(self.office, line.id, reason="重复处罚")
            self._tell("reversed", name, line)

    def settle_wages(self) -> None:
        """Settle the wage sheet of the past month."""
        last = wages.month_of(self.office, self.office.now() - timedelta(days=self.life.today.day))
        wages.settle(self.office, last)
        self.life.tell("wages settled", month=last)


def lose(life: Life, place: int) -> None:
    """Report a paper lost; it is found soon, late, or never."""
    found = lendable(life.office)
    if not found:
        return
    unit, held = found[place * 11 % len(found)]
    label, dossier = filing.document(held.paper), held.paper.dossier
    liable = life.clerks[place % len(life.clerks)]
    losses.report(life.office, dossier=dossier, papers=[held.paper.id], liable=liable, note="盘点时没有找到。")
    life.tell("lost", unit, papers=[label], liable=liable)
    days = (None, 2, 24)[place % 3]
    if days:
        life.on(life.today + timedelta(days=days), 11, 15, partial(_find, life, dossier, held.paper.id, unit, label))


def _find(life: Life, dossier: str, paper: str, unit: str, label: str) -> None:
    losses.report_found(life.office, dossier=dossier, papers=[paper])
    life.tell("found", unit, papers=[label])


def plan(life: Life, days: Iterable[date], deciding: Iterable[date]) -> None:
    """Put the fines on the agenda: every morning, and the director's and the general manager's days of deciding."""
    ledger, decider, above = Ledger(life), director(life.office), manager(life.office)
    life.on(life.first, 8, 30, ledger.begin, decider)
    life.later(life.until, ledger.notice)
    for day in days:
        life.on(day, 8, 31, ledger.notice)
        if day.day == 6:
            life.on(day, 10, 0, ledger.settle_wages, decider)
    for place, day in enumerate(deciding):
        life.on(day, 17, 10, ledger.decide, decider)
        if place % 2:
            life.on(day, 17, 40, ledger.decide, above)
            life.on(day, 17, 50, ledger.reverse, decider)
        life.on(day + timedelta(days=9), 18, 5, ledger.review, decider)
        life.on(day + timedelta(days=9), 18, 15, ledger.review, above)
