"""A purchase's way through the demonstration office: its papers are received, filed, handed on; some late, some never."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from app.custody import filing
from app.demo.counter import Counter, required_taker
from app.demo.tracks import Track

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from app.custody.rules import Handoff
    from app.demo.life import Life
    from app.dossiers.rules import Dossier

CONTRACT = ("presale-contract", "presale-registration-form")
RESTING = ("subscription-agreement", "power-of-attorney")
"""Papers that stay in the office, to be lent or lost."""
LOAN = ("loan-application", "income-proof", "bank-statement")
CERTIFICATE = "presale-registration-proof"
SIGNERS = ("孔国晨", "王律师", "赵律师", "钱会计")
"""Who signs for the back office, the signing lawyer, the bank's lawyer, and the department that gets other contracts."""


class Purchase:
    """One purchase from its signing on; its ``place`` among all decides what is special about it."""

    def __init__(self, life: Life, dossier: Dossier, place: int) -> None:
        self.life, self.dossier, self.place = life, dossier, place
        self.back_office = life.office.rules.usual_holder
        self.lawyer = required_taker(life.office, CONTRACT[0], self.back_office)
        self.banks_lawyer = required_taker(life.office, LOAN[0], self.back_office)
        self.department = required_taker(life.office, CONTRACT[0], self.lawyer)
        others = (self.back_office, self.lawyer, self.banks_lawyer, self.department)
        self.counter = Counter(life, dossier, dict(zip(others, SIGNERS, strict=True)))
        self.clerk = life.clerks[place % len(life.clerks)]
        self.mortgage = dossier.payment == "mortgage"
        self.track = Track(life, dossier, "mortgage")

    def begin(self, day: date) -> None:
        """Plan to receive the contract's papers on a day, and those of a mortgage some days later."""
        life, hour, minute = self.life, 9 + self.place % 8, self.place % 12 * 5
        life.on(day, hour, minute, self._contract_comes, self.clerk)
        if self.mortgage:
            life.on(day + timedelta(days=3 + self.place % 3), 9 + self.place % 7, minute, self._loan_comes, self.clerk)

    def _contract_comes(self, *, again: bool = False) -> None:
        counter, life = self.counter, self.life
        resting = RESTING if self.place % 3 == 0 else RESTING[:1]
        labels = counter.receive(self.back_office, (*CONTRACT, *resting))
        if self.place % 17 == 5 and not again:
            life.soon(20, partial(counter.void, life.facts[-1]["receipt"], "重复登记"))
            life.soon(30, partial(self._contract_comes, again=True))
            return
        self._check_in(labels)
        self._to_lawyer(labels[: len(CONTRACT)])
        register = {"in time": 1, "late": 3}.get(life.fate("contract"))
        if register:
            life.on(life.calendar.after(life.today, register), 10, life.now.minute, self._register, self.clerk)

    def _register(self) -> None:
        number = f"WQ{self.life.today.year}{self.place:04d}"
        filing.register_contract(self.life.office, dossier=self.dossier.id, number=number)
        self.counter.tell("registered")

    def _check_in(self, labels: Sequence[str]) -> None:
        """Plan to file papers the same day, all or some the next day, or not at all."""
        tomorrow, file = self.life.today + timedelta(days=1), self.counter.file
        match self.life.fate("filing"):
            case "in time":
                self.life.soon(45, partial(file, labels))
            case "late":
                some = len(labels) // 2 * (self.place % 2)
                if some:
                    self.life.soon(45, partial(file, labels[:some]))
                self.life.on(tomorrow, 9, 10, partial(file, labels[some:]), self.clerk)

    def _to_lawyer(self, labels: Sequence[str]) -> None:
        """Plan to hand papers to the signing lawyer, the same day or the next; some are offered and accepted later."""
        tomorrow, life = self.life.today + timedelta(days=1), self.life
        waits = self.place % 6 == 1
        match life.fate("registration"):
            case "in time":
                life.soon(120, partial(self._offer, labels, 50) if waits else partial(self._go, labels))
            case "late" if waits:
                life.soon(120, partial(self._offer, labels, 24 * 60))
            case "late":
                life.on(tomorrow, 11, 5, partial(self._go, labels), self.clerk)

    def _offer(self, labels: Sequence[str], minutes: int) -> None:
        made = self.counter.hand(self.lawyer, labels, accepted=False)
        if made:
            self.life.soon(minutes, partial(self._accept, made, labels))

    def _accept(self, made: Handoff, labels: Sequence[str]) -> None:
        self.counter.accept(made, labels)
        self._expect(labels[0])

    def _go(self, labels: Sequence[str]) -> None:
        self.counter.hand(self.lawyer, labels)
        self._expect(labels[0])

    def _expect(self, contract: str) -> None:
        """Plan that the lawyer brings the registered contract back some days later."""
        day = self.life.calendar.after(self.life.today, 5 + self.place % 9)
        self.life.on(day, 14, self.place % 12 * 5, partial(self._comes_back, contract), self.clerk)

    def _comes_back(self, contract: str) -> None:
        life, counter = self.life, self.counter
        labels = counter.receive(self.lawyer, [contract])
        days = {"in time": 2, "late": 4}.get(life.fate("registered contract"))
        if self.place % 23 == 9 and self.mortgage:
            life.soon(30, partial(counter.hand, self.department, labels))
            life.on(
                life.calendar.after(life.today, 1), 9, 40, partial(counter.receive, self.department, labels), self.clerk
            )
        if days:
            taker = self.banks_lawyer if self.mortgage else self.department
            day = life.calendar.after(life.today, days) if days > 2 or self.place % 2 else life.today
            life.on(day, 16, 30, partial(counter.hand, taker, labels), self.clerk)
        self._certificate()

    def _certificate(self) -> None:
        """Receive the certificate of registration and mark it for headquarters; a copy is made in time, late or never."""
        life, counter = self.life, self.counter
        marked_first = self.place % 5 == 2
        labels = counter.receive(self.lawyer, [CERTIFICATE], filed=not marked_first)
        filing.mark_for_hq(life.office, dossier=self.dossier.id, papers=counter.ids_of(labels))
        counter.tell("marked", papers=labels)
        if marked_first:
            life.soon(15, partial(counter.file, labels))
        else:
            counter.bind(labels)
        match life.fate("headquarters"):
            case "in time":
                life.soon(25, partial(self._copy, labels))
            case "late":
                life.on(life.today + timedelta(days=8), 9, 30, partial(self._copy, labels), self.clerk)

    def _copy(self, labels: Sequence[str]) -> None:
        filing.copy(self.life.office, dossier=self.dossier.id, papers=self.counter.ids_of(labels))

    def _loan_comes(self, kinds: Sequence[str] = LOAN) -> None:
        life, counter = self.life, self.counter
        labels = counter.receive(self.back_office, kinds)
        if self.place % 13 == 2 and len(kinds) > 1:
            # One paper is the wrong one: it is given back unfiled, and received again the next day.
            life.soon(20, partial(self._give_back, labels[-1:]))
            life.on(life.today + timedelta(days=1), 15, 10, partial(self._loan_comes, kinds[-1:]), self.clerk)
            labels = labels[:-1]
        self._check_in(labels)
        self._to_mortgage_lawyer(labels)

    def _give_back(self, labels: Sequence[str]) -> None:
        made = self.counter.hand(self.back_office, labels)
        if made:
            self.life.facts[-1]["what"] = "returned"

    def _to_mortgage_lawyer(self, labels: Sequence[str]) -> None:
        """Plan to hand papers to the bank's lawyer: all within 24 hours (SO-1.5), one or all later, or some never."""
        life, going = self.life, partial(self._loan_goes, labels)
        came, last = life.now, partial(self._loan_goes, labels[-1:])
        match life.fate("loan papers"):
            case "in time" if self.place % 11 == 6 and came.hour >= 12:
                # Handed over in time, and entered on the day after.
                went = came + timedelta(hours=23)
                life.on(went.date() + timedelta(days=1), 10, 5, partial(self._loan_goes, labels, at=went), self.clerk)
            case "in time":
                life.soon((180, 20 * 60, 24 * 60)[self.place % 3], going)
            case "late" if self.place % 2 and len(labels) > 1:
                life.soon(180, partial(self._loan_goes, labels[:-1]))
                life.soon(24 * 60 + 1, last)
            case "late":
                life.soon(24 * 60 + (1, 300, 2880)[self.place % 3], going)
            case "undone" if len(labels) > 1:
                life.soon(180, partial(self._loan_goes, labels[:-1]))

    def _loan_goes(self, labels: Sequence[str], *, at: datetime | None = None) -> None:
        life = self.life
        made = self.counter.hand(self.banks_lawyer, labels, at=at)
        if made and self.place % 19 == 4 and at is None:
            life.soon(26 * 60, partial(self._voided, made.number, labels))
        elif made:
            self.track.follow()

    def _voided(self, receipt: str, labels: Sequence[str]) -> None:
        self.counter.void(receipt, "交错律师")
        self.life.soon(90, partial(self._loan_goes, labels, at=self.life.now + timedelta(minutes=60)))
