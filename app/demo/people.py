"""Invented clients of the demonstration office with their purchases, and who decides in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.archive.loans import service as loans
from app.base.identity import person_check
from app.demo import firms
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer, Dossier

if TYPE_CHECKING:
    from random import Random

    from app.dossiers.rules import State
    from app.office.office import Office

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕单解"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲文建国志海晨曦宇涵梓轩雨欣嘉思琪浩然䶮㛃犇翀"
ADVISERS = ("董艳", "孙东", "顾霞", "谭强", "郑磊")


def director(office: Office) -> str:
    """The person who approves loans, decides about fines and assigns tasks."""
    return office.rules.in_force.person_with(loans.approver_role(office))


def manager(office: Office) -> str:
    """The person above the director, who decides about the director."""
    return office.rules.in_force.person_with(office.rules.book.vocabulary.roles[loans.approver_role(office)].above)


def open_dossier(office: Office, chance: Random, place: int, signed: date, state: State = "active") -> Dossier:
    """Open the dossier of an invented purchase; ``place`` decides the unit, and three of four have a mortgage."""
    mortgage = place % 4 != 3
    dossier = dossiers.open_dossier(
        office,
        replace(
            dossiers.fresh(),
            project=firms.project(office, place),
            unit=f"{place % 3 + 1}-{place // 3 % 2 + 1}-{place // 6 + 1}0{place % 2 + 1}",
            buyers=_buyers(chance, place),
            contract=f"YS{signed.year}{chance.randrange(10**6):06d}",
            signed=signed,
            payment="mortgage" if mortgage else "other",
            payment_words=chance.choice(("商业贷款", "公积金贷款") if mortgage else ("一次性付款", "分期付款")),
            price=chance.randrange(90_000_000, 600_000_000),
            phone=f"1{chance.choice('3578')}{chance.randrange(10**9):09d}",
            address="××区××路",
            adviser=chance.choice(ADVISERS),
            state=state,
        ),
    )
    firms.choose(office, dossier, place)
    return dossier


def _buyers(chance: Random, place: int) -> tuple[Buyer, ...]:
    if place == 20:
        return (Buyer("××市××贸易有限公司", "organisation", "91110105MA01A2B3C4", "wrong", "91110105MA01A2B3C4"),)
    names = [person_name(chance) for _ in range(2 if place % 3 == 0 else 1)]
    shares = (5000, 5000) if len(names) == 2 and place % 2 else (None, None)
    return tuple(
        Buyer(name, identity=_identity(chance), identity_state="ok", share=share)
        for name, share in zip(names, shares, strict=False)
    )


def person_name(chance: Random) -> str:
    """An invented name."""
    return chance.choice(SURNAMES) + "".join(chance.sample(GIVEN, chance.choice((1, 2, 2))))


def _identity(chance: Random) -> str:
    born = date(1955, 1, 1) + timedelta(days=chance.randrange(17_000))
    first = f"{chance.choice(('110105', '320106', '440305'))}{born:%Y%m%d}{chance.randrange(1000):03d}"
    return first + person_check(first)
