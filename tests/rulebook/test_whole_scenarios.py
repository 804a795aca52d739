"""Whole days at the office: what the clauses make of everything that happened, duties and lines of all that is named."""

from __future__ import annotations

import json
from datetime import datetime

import pytest

from app.rulebook.files import load_calendar, load_regulations
from app.rulebook.replays import simulate
from app.rulebook.scenarios import parse
from tests import SCENARIOS

FOLDER = SCENARIOS / "whole"
TOLD = sorted(FOLDER.glob("*.toml"))
MOMENTS = {"started", "due", "met_at"}


def same(key, wanted, found):
    if key in MOMENTS and wanted and found:
        return datetime.fromisoformat(wanted) == datetime.fromisoformat(found)
    return found in wanted if isinstance(wanted, list) else wanted == found


def fits(wanted, found):
    return all(same(key, value, found[key]) for key, value in wanted.items())


def unmatched(wanted, found):
    """What is wanted and was not found, and what was found and not wanted; each is matched once."""
    left, missing = list(found), []
    # What is told most exactly is matched first.
    for each in sorted(wanted, key=len, reverse=True):
        match = next((other for other in left if fits(each, other)), None)
        if match is None:
            missing.append(each)
        else:
            left.remove(match)
    return missing, left


@pytest.mark.parametrize("page", TOLD, ids=lambda page: page.stem)
def test_the_clauses_make_of_the_day_what_they_say(page):
    expected = json.loads(page.with_name(f"{page.stem}.expected.json").read_text(encoding="utf-8"))
    scenario = parse(page.read_text(encoding="utf-8"), page.name)
    found = simulate(scenario, load_regulations(scenario.regulations), load_calendar())
    named = expected.get("clauses")
    duties = [each for each in found["duties"] if not named or each["clause"] in named]
    lines = [each for each in found["ledger"] if not named or each["because"].split()[0] in named]
    for none in expected.get("none", ()):
        assert [each for each in found["duties"] if fits(none, each)] == []
    for name, had in (("duties", duties), ("ledger", lines)):
        if name in expected:
            assert unmatched(expected[name], had) == ([], [])
    if "warnings" in expected:
        assert bool(found["warnings"]) == (expected["warnings"] != "=0")
