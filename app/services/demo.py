"""The demonstration office: invented people and purchases, lived through day by day with the program's own use cases."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from app.domain import secrets
from app.domain.custody import OFFICE, Line
from app.domain.dossiers import Buyer, Dossier
from app.domain.identity import person_check
from app.services import access, demo_archive, demo_complaints, demo_fines, dossiers, handoffs, offices, staff, volumes
from app.services.handoffs import Item
from app.storage.settings import set_setting

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.domain.custody import Handoff
    from app.services.office import Office

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕单解"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲文建国志海晨曦宇涵梓轩雨欣嘉思琪浩然䶮㛃犇翀"
STAFF = (
    ("林晓燕", "clerk"),
    ("周建国", "clerk"),
    ("陈静", "supervisor"),
    ("何志远", "sales-director"),
    ("高敏", "archivist"),
    ("顾明远", "general-manager"),
)
ADVISERS = ("董艳", "孙东", "顾霞", "谭强", "郑磊")
CONTRACT_PAPERS = ("presale-contract", "presale-registration-form")
LOAN_PAPERS = ("loan-application", "income-proof", "bank-statement")
UNITS = 64
SEED = 20_261_122


ADMINISTRATOR = "沈立"
SECRET = "juanzong-demo"  # noqa: S105 - it is no secret
"""Everybody's secret in the demonstration, said on its sign-in page."""


def make(
    folder: Path,
    clock: Callable[[], datetime],
    language: str = "zh_CN",
    *,
    administrator: str = "",
    secret: str = "",
) -> Office:
    """Found the demonstration office in ``folder``; its last day is the clock's.

    Its people are invented and their secret is known, so its key may lie beside it, unless an ``administrator`` with
    a secret of his own is named, who alone can sign in then.

    Raises:
        RegisterExists, SecretTooWeak, OSError

    """
    if secret:
        secrets.checked(secret, administrator)
    office = offices.found(folder, clock, name="××花园售楼部客服部", language=language)
    with office.register.transaction() as connection:
        set_setting(connection, "project", "××花园")
        office.signed_in = STAFF[2][0]
        for name, role in STAFF:
            staff.add(office, name, role)
        _Month(office, clock()).live()
    office.clock = clock
    if secret:
        access.secure(office, administrator=administrator, secret=secret)
        return office
    access.secure(office, administrator=ADMINISTRATOR, secret=SECRET, stay_open=True)
    for person in staff.everybody(office):
        if person.name != ADMINISTRATOR:
            access.set_secret(office, person, SECRET)
    # Whoever opens it without a secret is trusted with everything, as in any open office.
    office.signer = office.root_public = None
    office.signed_in = STAFF[0][0]
    return office


class _Month:
    """The last weeks of the office, from its first file to now; what happens is planned first, then lived in order."""

    def __init__(self, office: Office, now: datetime) -> None:
        self.office, self.end = office, now
        self.chance = random.Random(SEED)  # noqa: S311 - invention, not secrecy
        self.days = self._working_days(24)
        self.plan: list[tuple[datetime, int, Callable[[], object]]] = []

    def _working_days(self, count: int) -> list[date]:
        """The last working days, and the one to come so that work under way ends beyond now."""
        calendar, today = self.office.rules.calendar, self.office.local(self.end).date()
        past = [calendar.before(today, back) for back in range(count, 0, -1)]
        return [*past, calendar.rolled(today), calendar.after(calendar.rolled(today), 1)]

    def live(self) -> None:
        """Open the files, then let papers come and go, in the order of time and not beyond now."""
        self._clock_at(datetime.combine(self.days[0], time(8, 30), self.office.zone))
        opened = [self._open(place) for place in range(UNITS)]
        for place, dossier in enumerate(opened[:40]):
            self._follow(dossier, place)
        demo_archive.plan(self.office, opened, self._later)
        demo_fines.plan(self.office, self._later)
        demo_complaints.plan(self.office, opened, self._later)
        for moment, _, act in sorted(self.plan, key=lambda step: step[:2]):
            if moment <= self.end:
                self._clock_at(moment)
                act()

    def _clock_at(self, moment: datetime) -> None:
        self.office.clock = lambda: moment
        self.office.signed_in = STAFF[(moment.day + moment.hour) % 2][0]

    def _later(self, day: int, hour: int, minute: int, act: Callable[[], object]) -> None:
        moment = datetime.combine(self.days[min(day, len(self.days) - 1)], time(hour, minute), self.office.zone)
        self.plan.append((moment, len(self.plan), act))

    def _open(self, place: int) -> Dossier:
        building, section, floor = place % 3 + 1, place // 3 % 2 + 1, place // 6 + 1
        signed = self.days[0] - timedelta(days=self.chance.randrange(5, 200))
        mortgage = place % 4 != 3
        return dossiers.open_dossier(
            self.office,
            replace(
                dossiers.fresh(),
                unit=f"{building}-{section}-{floor}0{place % 2 + 1}",
                buyers=self._buyers(place),
                contract=f"YS{signed.year}{self.chance.randrange(10**6):06d}",
                signed=signed,
                payment="mortgage" if mortgage else "other",
                payment_words=self.chance.choice(
                    ("商业贷款", "公积金贷款") if mortgage else ("一次性付款", "分期付款")
                ),
                price=self.chance.randrange(90_000_000, 600_000_000),
                phone=f"1{self.chance.choice('3578')}{self.chance.randrange(10**9):09d}",
                address="××区××路",
                adviser=self.chance.choice(ADVISERS),
                state="returned" if place in {45, 52} else "active",
            ),
        )

    def _buyers(self, place: int) -> tuple[Buyer, ...]:
        if place == 20:
            return (
                Buyer("××市××贸易有限公司", "organisation", "91110105MA01A2B3C4"[:18], "wrong", "91110105MA01A2B3C4"),
            )
        names = [self._name() for _ in range(2 if place % 3 == 0 else 1)]
        shares = (5000, 5000) if len(names) == 2 and place % 2 else (None, None)
        return tuple(
            Buyer(name, identity=self._identity(), identity_state="ok", share=share)
            for name, share in zip(names, shares, strict=False)
        )

    def _name(self) -> str:
        return self.chance.choice(SURNAMES) + "".join(self.chance.sample(GIVEN, self.chance.choice((1, 2, 2))))

    def _identity(self) -> str:
        born = date(1955, 1, 1) + timedelta(days=self.chance.randrange(17_000))
        first = f"{self.chance.choice(('110105', '320106', '440305'))}{born:%Y%m%d}{self.chance.randrange(1000):03d}"
        return first + person_check(first)

    def _follow(self, dossier: Dossier, place: int) -> None:
        """One file's way: contract, online registration, loan papers; a few steps come late or not yet."""
        start, minute = place * (len(self.days) - 2) // 39, place % 12 * 5
        slow = place in {6, 17, 29}
        self._arrive(dossier, start, 9 + place % 4, minute, CONTRACT_PAPERS)
        self._later(start, 16, minute, lambda: self._dispatch(dossier, "signing-lawyer", "presale", "王律师"))
        self._later(
            start + (3 if slow else 1),
            10,
            minute,
            lambda: handoffs.register_contract(self.office, dossier=dossier.id, number=f"WQ{20_260_000 + place}"),
        )
        if dossier.payment == "mortgage":
            self._arrive(dossier, start + 3, 9 + place % 5, minute, LOAN_PAPERS)
            until = start + (6 if slow else 3)
            self._later(until, 16, 55 - minute, lambda: self._dispatch(dossier, "mortgage-lawyer", "loan", "赵律师"))
        if place % 3 == 0:
            self._later(start + 8, 14, minute, lambda: self._come_back(dossier))
            if not slow and place != 24:
                taker = "mortgage-lawyer" if dossier.payment == "mortgage" else "department"
                self._later(
                    start + 10, 11, minute, lambda: self._dispatch(dossier, taker, "presale-contract", "赵律师")
                )

    def _arrive(self, dossier: Dossier, day: int, hour: int, minute: int, kinds: tuple[str, ...]) -> None:
        """The back office brings papers; half an hour later they are filed, another later put in their volume."""
        taken: list[Handoff] = []

        def receive() -> None:
            items = [Item(kind, 1, 1 if kind == "income-proof" else 0) for kind in kinds]
            taken.append(
                handoffs.receive(
                    self.office, dossier=dossier.id, giver="sales-back-office", items=items, counterpart="孔国晨"
                )
            )

        def papers() -> list[str]:
            return [line.paper for line in taken[0].lines]

        self._later(day, hour, minute, receive)
        self._later(day, hour + 1, minute, lambda: handoffs.file(self.office, dossier=dossier.id, papers=papers()))
        self._later(day, hour + 2, minute, lambda: volumes.put_in(self.office, dossier=dossier.id, papers=papers()))

    def _dispatch(self, dossier: Dossier, taker: str, group: str, counterpart: str) -> None:
        """Everything of a group that the office holds goes out; now and then it waits for the lawyer's signature."""
        kinds = self.office.rules.kinds_of(group)
        lines = [
            Line(held.paper.id, held.holders[OFFICE])
            for held in handoffs.held(self.office, dossier.id)
            if OFFICE in held.holders and held.paper.kind in kinds and not held.waiting
        ]
        if lines:
            accepted = self.chance.random() > 0.08
            handoffs.hand_over(
                self.office, dossier=dossier.id, taker=taker, lines=lines, counterpart=counterpart, accepted=accepted
            )

    def _come_back(self, dossier: Dossier) -> None:
        """The signing lawyer brings the registered contract back."""
        items = [
            Item(held.paper.kind, held.holders["signing-lawyer"].originals, 0, held.paper.id)
            for held in handoffs.held(self.office, dossier.id)
            if "signing-lawyer" in held.holders and held.paper.kind == "presale-contract" and not held.waiting
        ]
        if items:
            handoffs.receive(self.office, dossier=dossier.id, giver="signing-lawyer", items=items, counterpart="王律师")
