"""Invented clients in any number, the same for every run."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from app.access import staff
from app.base.identity import person_check
from app.dossiers import store as dossiers
from app.dossiers.rules import DOSSIER, Buyer, Dossier
from app.duties import calendars
from app.office import founding as offices
from app.register import numbers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.office.office import Office

NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕单解仇区查盖朴尉迟"
GIVEN = (
    "".join(map(chr, range(0x4E00, 0x4E00 + 20_000, 17)))
    + "䶮㛃犇翀𬭎𠀀𪜀"
    + "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平" * 40
)
REGIONS = ("110105", "320106", "440305", "310115", "510104")


def dossier(chance: random.Random, place: int) -> Dossier:
    """The purchase of the unit that is ``place``-th in a row of buildings of 400 units."""
    building, rest = divmod(place, 400)
    signed = date(2018, 1, 1) + timedelta(days=chance.randrange(3_200))
    return Dossier(
        id=f"{chance.getrandbits(128):032x}",
        number=DOSSIER.written(place + 1),
        unit=f"{building + 1}-{rest // 200 + 1}-{rest % 200 // 4 + 1}{rest % 4 + 1:02d}",
        buyers=tuple(_buyer(chance) for _ in range(chance.choice((1, 1, 2)))),
        contract=f"YS{signed.year}{place:07d}",
        signed=signed,
        payment=chance.choice(("mortgage", "other")),
        payment_words="商业贷款",
        price=chance.randrange(90_000_000, 600_000_000),
        phone=f"1{chance.choice('3578')}{chance.randrange(10**9):09d}",
        address="东风路 18 号",
        adviser=chance.choice(SURNAMES) + "顾问",
    )


def _buyer(chance: random.Random) -> Buyer:
    born = date(1955, 1, 1) + timedelta(days=chance.randrange(17_000))
    first = f"{chance.choice(REGIONS)}{born.year}{born.month:02d}{born.day:02d}{chance.randrange(1000):03d}"
    name = chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=chance.choice((1, 2, 2))))
    return Buyer(name, identity=first + person_check(first), identity_state="ok")


def clients(count: int, seed: int = 1) -> list[Dossier]:
    """So many purchases."""
    chance = random.Random(seed)
    return [dossier(chance, place) for place in range(count)]


def office(folder: Path, people: Sequence[Dossier]) -> Office:
    """An office in ``folder`` with these dossiers, up to date, and a person at the desk."""
    made = offices.found(folder, lambda: NOW, name="××花园客服部")
    with made.register.transaction():
        numbers.take_several(made.register, DOSSIER, len(people))
        dossiers.add(made.register, people)
    staff.add(made, "林晓燕", "clerk")
    made.forget_rules()
    calendars.bring_up_to_date(made)
    made.signed_in = "林晓燕"
    return made
