"""Whole days at the office: what the clauses make of everything that happened, duties and lines of all that is named."""

from __future__ import annotations

import json
import sys
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
        assert bool(found["warnings"]) == (expected["warnings"] != "=0"), found["warnings"]


def day_of(events):
    """A scenario of complaints about one unit, each settled by its number, and of papers that come and are voided."""
    text = 'regulations = ["sales-office"]\nuntil = 2026-12-31T18:00:00\n[[staff]]\nname = "周敏"\nrole = "clerk"\n'
    papers = 'from = "sales-back-office"\ndocuments = ["income-proof"]\npayment = "mortgage"\n'
    for each in range(events // 4):
        at = f"2026-03-02T{9 + each // 60 % 10:02}:{each % 60:02}:00"
        at = f"2026-{3 + each // 600 // 28:02}-{1 + each // 600 % 28:02}{at[10:]}"
        for kind, more in (
            ("complaint.received", f'number = "T{each}"\n'),
            ("complaint.settled", f'number = "T{each // 2}"\n'),
            ("documents.received", f'id = "e{each}"\n{papers}'),
            ("handoff.voided", f'of = "e{each}"\nreason = "x"\n'),
        ):
            text += f'[[event]]\nat = {at}\nkind = "{kind}"\nby = "周敏"\nfile = "2-1-1001"\n{more}'
    return text


def calls_of(text):
    """How many functions a replay calls, which does not depend on how busy the machine is."""
    scenario = parse(text, "day.toml")
    book, calendar = load_regulations(scenario.regulations), load_calendar()
    simulate(parse(day_of(4), "day.toml"), book, calendar)
    count = 0

    def called(_frame, what, _of):
        nonlocal count
        count += what == "call"

    sys.setprofile(called)
    try:
        simulate(scenario, book, calendar)
    finally:
        sys.setprofile(None)
    return count


def test_ten_times_the_events_of_one_file_take_ten_times_the_work():
    few, many = calls_of(day_of(400)), calls_of(day_of(4000))
    assert many < 12 * few
