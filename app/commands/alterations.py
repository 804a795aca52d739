"""Headless alterations 更名、换房、增减共有人: the dossier as the words of a command change it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.base.words import say
from app.commands.line import WrongUse

if TYPE_CHECKING:
    import argparse

    from app.dossiers.rules import Buyer, Dossier
    from app.office.office import Office
    from app.rulebook.purchases.procedures import Procedure

WORDS = ("buyer", "unit", "contract", "signed", "price")
"""What only alterations ask for."""


def altered(asked: argparse.Namespace, office: Office, dossier: Dossier, procedure: Procedure) -> Dossier | None:
    """The dossier as the command asks for it; None for a procedure that alters nothing.

    Raises:
        WrongUse: something else was said than the act needs
        NotAUnit, UnknownProject, NotADate, NotAnAmount, NotAShare

    """
    said = {word for word in WORDS if getattr(asked, word) is not None}
    needed = {"unit"} if procedure.act == "exchanged" else {"buyer"} if procedure.act else set[str]()
    allowed = set(WORDS) - {"buyer"} if procedure.act == "exchanged" else needed
    name = procedure.name.of(office.language)
    if said - allowed:
        raise WrongUse(say("“{name}”用不着 --{word}", name=name, word=min(said - allowed)))
    if asked.reason is not None and needed - said:
        raise WrongUse(say("办“{name}”要写明 --{word}", name=name, word=min(needed)))
    if not said:
        return None
    return _exchanged(asked, office, dossier) if asked.unit is not None else _with_buyers(asked, office, dossier)


def _exchanged(asked: argparse.Namespace, office: Office, dossier: Dossier) -> Dossier:
    from app.base.typed_amounts import fen
    from app.base.typed_dates import ImpossibleDay, is_possible, typed_day
    from app.dossiers.spelling import moved

    found = moved(office, dossier, asked.unit, dossier.project)
    if asked.contract is not None:
        found = replace(found, contract=asked.contract.strip() or None)
    if asked.signed is not None:
        signed = typed_day(asked.signed, office.now(), office.rules.calendar)
        if signed and not is_possible(signed, office.today(), planned=True):
            raise ImpossibleDay(signed)
        found = replace(found, signed=signed)
    return found if asked.price is None else replace(found, price=fen(asked.price))


def _with_buyers(asked: argparse.Namespace, office: Office, dossier: Dossier) -> Dossier:
    known = {each.name: each for each in dossier.buyers}
    return replace(dossier, buyers=tuple(_buyer(office, known, words) for words in asked.buyer))


def _buyer(office: Office, known: dict[str, Buyer], words: list[str]) -> Buyer:
    """A buyer from name, number and share; what is left out stays as it was of somebody who buys already."""
    from app.base import identity
    from app.base.typed_amounts import basis_points
    from app.dossiers.rules import Buyer

    if len(words) > 3:
        raise WrongUse(say("--buyer 写成 姓名 [证件号码 [份额]]，不是“{written}”", written=" ".join(words)))
    name, number, share = (*words, *("",) * (3 - len(words)))
    found = known.get(name, Buyer(name))
    if number:
        found = found.identified(identity.judge(number, office.today()), number)
    return replace(found, share=basis_points(share)) if share else found
