"""Headless lists: every noun that a room declares, and what is due."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from app.base import features
from app.base.words import listed, say
from app.commands.line import WrongUse, answered, clock, office_of, within

if TYPE_CHECKING:
    import argparse

    from app.office.nouns import Noun


def nouns() -> dict[str, Noun]:
    """The nouns that ``list`` knows."""
    return features.table("nouns")


def list_nouns(asked: argparse.Namespace) -> int:
    """``list``: every row of a noun; one with personal data is journalled with its reason."""
    from app.office import personal

    known = nouns()
    if asked.noun not in known:
        raise WrongUse(say("没有 {noun} 这个名目；有 {nouns}", noun=asked.noun, nouns=", ".join(sorted(known))))
    noun, office = known[asked.noun], office_of(asked)
    if noun.personal:
        personal.export(office, what=asked.noun, reason=asked.reason)
    rows = noun.rows(office)
    return answered(asked, rows, ["\t".join(_cell(value) for value in row.values()) for row in rows])


def _cell(value: object) -> str:
    if isinstance(value, list):
        return listed(str(each.get("name", each)) if isinstance(each, dict) else str(each) for each in value)
    return "" if value is None else str(value)


def due(asked: argparse.Namespace) -> int:
    """``due``: the open duties at a moment."""
    from app.duties import service as duties
    from app.duties.nouns import as_json
    from app.office import periods
    from app.registers.reporting import anniversaries

    office = office_of(asked)
    periods.bring_up_to_date(office)
    anniversaries.tell(office)
    at = clock()
    if asked.at:
        try:
            at = datetime.fromisoformat(asked.at)
        except ValueError as error:
            raise WrongUse(say("--at {at} 不是时刻；应写作 2026-02-14T09:00", at=asked.at)) from error
        at = at if at.tzinfo else at.replace(tzinfo=office.zone)
        within(at)
    rows = [as_json(office, each) for each in duties.due(office, at, None)]
    return answered(
        asked, rows, ["\t".join(str(row[name]) for name in ("due", "state", "file", "what")) for row in rows]
    )
