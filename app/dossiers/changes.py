"""What changed in a dossier: old and new of every field, and what stays findable as something that once was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.dossiers.rules import Buyer, Dossier, Person


@dataclass(frozen=True, slots=True)
class Change:
    """One field with its old and new value as the journal keeps them; ``who`` is the buyer whom it is about."""

    field: str
    old: object
    new: object
    who: str = ""


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """The fields in which two journalled states of a dossier differ; ``before`` may lack what was then not told."""
    found: list[Change] = []
    for field, new in after.items():
        old = before.get(field)
        if old == new or field in {"id", "version", "project"}:
            continue
        if field == "buyers":
            found += _of_buyers(old or [], new)
        elif field == "people":
            found.append(Change(field, old or [], new))
        elif (old or "") != (new or ""):
            found.append(Change(field, old, new))
    return found


def _of_buyers(before: list[Mapping[str, Any]], after: list[Mapping[str, Any]]) -> Iterator[Change]:
    names = [[each["name"] for each in some] for some in (before, after)]
    if names[0] != names[1]:
        yield Change("buyers", "、".join(names[0]), "、".join(names[1]))
    known = {each["name"]: each for each in before}
    for each in after:
        was = known.get(each["name"])
        if was:
            for field, told in (("identity", _number), ("share", lambda buyer: buyer.get("share"))):
                if told(was) != told(each):
                    yield Change(field, told(was), told(each), each["name"])


def _number(buyer: Mapping[str, Any]) -> str:
    return buyer.get("identity") or buyer.get("written") or ""


@dataclass(frozen=True, slots=True)
class Past:
    """Something that a dossier once had: a ``field`` and the value as it was ``written``."""

    field: str
    written: str


def pasts(before: Dossier, after: Dossier) -> list[Past]:
    """What ``before`` had and ``after`` has not: names, identity numbers, telephones, contract, unit."""
    gone: list[Past] = []
    if (before.project, before.place) != (after.project, after.place):
        gone.append(Past("unit", before.unit))
    if before.contract and before.contract != after.contract:
        gone.append(Past("contract", before.contract))
    for field, was, now in (
        ("buyers", _names(before), _names(after)),
        ("identity", _numbers(before), _numbers(after)),
        ("phone", _phones(before), _phones(after)),
    ):
        gone += [Past(field, each) for each in was if each and each not in now]
    return gone


def _names(dossier: Dossier) -> list[str]:
    everybody: tuple[Buyer | Person, ...] = (*dossier.buyers, *dossier.people)
    return [each.name for each in everybody]


def _numbers(dossier: Dossier) -> list[str]:
    everybody: tuple[Buyer | Person, ...] = (*dossier.buyers, *dossier.people)
    return [each.identity or "" for each in everybody]


def _phones(dossier: Dossier) -> list[str]:
    return [*dossier.phone.split("、"), *(each.phone for each in dossier.people)]
