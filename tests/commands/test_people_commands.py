"""An office without a window: people are entered, records corrected, fines decided; no input ends in a trace."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from app.commands.headless import main
from tests.test_own_regulation import FILES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., tuple[int, Any, str]]

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in one office: its status, its answer and what it said beside."""
    folder = str(tmp_path / "office")

    def ran(*words: str) -> tuple[int, Any, str]:
        status = main([*words, "--json", "--office", folder])
        told = capsys.readouterr()
        return status, json.loads(told.out) if told.out else None, told.err

    assert ran("init", "--name", "单位", "--regulations", "general-service", "duty-desk")[0] == 0
    for name, role in (("周敏", "clerk"), ("郑云", "部门经理")):
        assert ran("people", "add", name, role)[0] == 0
    return ran


def test_everybody_is_listed_with_their_role(run: Run) -> None:
    _, people, _ = run("people", "list")
    assert [(each["name"], each["role"]) for each in people] == [("周敏", "clerk"), ("郑云", "manager")]
    assert run("people", "add", "周敏", "clerk")[0] == 1
    status, _, said = run("people", "add", "吴用", "manger")
    assert status == 2
    assert "manager" in said


@pytest.mark.clauses("GS-6")
def test_a_fine_is_decided_by_who_may(run: Run) -> None:
    run("write", "staff-late", "--values", '{"about": "周敏", "arrived": "08:50"}')
    _, (proposed,), _ = run("list", "proposals")
    assert run("decide", proposed["id"], "--amount", "1", "--by", "周敏")[0] == 1
    assert run("decide", proposed["id"], "--amount", "x", "--by", "郑云")[0] == 2
    status, told, _ = run("decide", proposed["id"], "--amount", "1", "--by", "郑云")
    assert (status, told["amount"]) == (0, "1.00")
    assert run("list", "proposals")[1] == []


def test_companies_are_listed_and_owe_their_self_checks(run: Run) -> None:
    run("regulations", "on", "property-group")
    assert run("parties", "add", "湖滨置业", "公司", "--contact", "周敏")[0] == 0
    status, rows, _ = run("parties", "add", "东城置业", "company")
    assert (status, [each["name"] for each in rows]) == (0, ["东城置业", "湖滨置业"])
    status, _, said = run("parties", "add", "西城置业", "compny")
    assert status == 2
    assert "company（公司）" in said
    assert run("parties", "add", "湖滨置业", "company")[0] == 1
    _, due, _ = run("due")
    assert {each["file"] for each in due if each["clause"] == "PG-3"} >= {"湖滨置业", "东城置业"}


def test_a_correction_changes_what_is_given_and_keeps_the_rest(run: Run) -> None:
    _, made, _ = run("write", "staff-late", "--values", '{"about": "周敏", "arrived": "08:50"}')
    status, fixed, _ = run("correct", made["number"], "--reason", "补写", "--values", '{"arrived": "08:55"}')
    assert status == 0
    assert fixed["values"] == made["values"] | {"arrived": "08:55"}


@pytest.mark.parametrize(
    "values", ['{"about": "周敏", "arived": "08:50"}', '{"about": "周敏", "arrived": "08:50", "x": 1}']
)
def test_a_field_that_is_not_there_is_refused_by_name(run: Run, values: str) -> None:
    """A slip in a name must not lose what was meant."""
    status, _, said = run("write", "staff-late", "--values", values)
    assert status == 2
    assert "arived" in said or "x" in said
    assert "arrived" in said
    assert run("list", "proposals")[1] == []


def test_a_correction_of_a_field_that_is_not_there_is_refused(run: Run) -> None:
    _, made, _ = run("write", "staff-late", "--values", '{"about": "周敏", "arrived": "08:50"}')
    assert run("correct", made["number"], "--reason", "补写", "--values", '{"arived": "08:55"}')[0] == 2


def test_a_moment_without_a_zone_is_one_of_the_offices_clocks(run: Run) -> None:
    values = {"who": "周敏", "shift_at": "2090-12-05T08:30", "reason": "病假"}
    status, made, said = run("write", "shift-absence", "--values", json.dumps(values))
    assert (status, said) == (0, "")
    assert made["values"]["shift_at"] == "2090-12-05T08:30:00+08:00"


def test_a_refused_act_says_what_can_be_done(run: Run) -> None:
    _, made, _ = run("write", "staff-late", "--values", '{"about": "周敏", "arrived": "08:50"}')
    status, _, said = run("act", made["number"], "excused")
    assert status == 1
    assert "confirmed" in said


DEEP = '{"a":' * 4000 + "1" + "}" * 4000


@pytest.mark.parametrize(
    "words",
    [
        ("write", "staff-late", "--values", DEEP),
        ("write", "staff-late", "--values", '{"about": "周敏", "day": "9999-12-31", "arrived": "08:50"}'),
        ("write", "shift-absence", "--values", '{"who": "周敏", "shift_at": "9999-12-31T23:59", "reason": "x"}'),
        ("write", "survey-month", "--values", '{"period": "9999-12"}'),
        ("write", "survey-month", "--values", '{"period": "2026-Q4"}'),
        (
            "write",
            "care-case",
            "--values",
            '{"client": "陈", "words": "慢", "courtesy": [true, true], "promised": "1999-01-01"}',
        ),
        ("due", "--at", "9999-12-31T23:59"),
        ("due", "--at", "0001-01-01T00:00"),
        ("regulations", "on", "bank", "--from", "9999-12-31"),
        ("decide", "nothing", "--amount", "9" * 400),
        ("decide", "nothing", "--amount", "1"),
        ("correct", "nothing", "--reason", "x"),
    ],
    ids=lambda words: " ".join(words)[:40],
)
def test_whatever_is_typed_is_refused_with_a_reason(run: Run, words: tuple[str, ...]) -> None:
    status, answer, said = run(*words)
    assert status in {1, 2}
    assert answer is None
    assert said.strip()


@pytest.mark.parametrize("encoding", ["gbk", "utf-16"])
@pytest.mark.parametrize(
    "what", [("forms", "add"), ("regulations", "on"), ("simulate",), ("write", "staff-late", "--values")]
)
def test_a_file_that_is_not_utf8_is_told_by_its_name(
    run: Run, tmp_path: Path, encoding: str, what: tuple[str, ...]
) -> None:
    file = tmp_path / ("office" if what[0] == "regulations" else ".") / "key-loan.toml"
    file.write_bytes(FILES["key-loan.toml"].encode(encoding))
    if what[0] == "simulate":
        assert main(["simulate", str(file)]) == 2
        return
    status, _, said = run(*what, file.name if what[0] == "regulations" else str(file))
    assert status in {1, 2}
    assert "key-loan.toml" in said
    assert "UTF-8" in said


SLIPS = [
    ("key-loan.toml", 'event = "key.lent"', 'event = "key.lend"', "key.lent"),
    ("key-loan.toml", 'event = "key.returned"', 'event = "key.return"', "key.returned"),
    ("key-loan.toml", 'summary = ["key"]', 'summary = ["kye"]', "kye"),
    ("key-loan.toml", 'label = "借用人"', 'label = "借用人"\nwhen = { kye = "front" }', "kye"),
    ("key-loan.toml", 'kind = "person"', 'kind = "persn"', "person"),
    ("key-month.toml", 'role = "supervisor"', 'role = "superviser"', "supervisor"),
    ("key-month.toml", 'into = "loans"', 'into = "lones"', "lones"),
]


@pytest.mark.parametrize(("file", "right", "wrong", "told"), SLIPS, ids=[each[2] for each in SLIPS])
def test_a_slip_in_a_form_is_told_with_its_file_when_the_form_is_added(
    run: Run, tmp_path: Path, file: str, right: str, wrong: str, told: str
) -> None:
    (tmp_path / "office" / "keys.toml").write_text(FILES["keys.toml"], encoding="utf-8")
    slipped = tmp_path / file
    assert right in FILES[file]
    slipped.write_text(FILES[file].replace(right, wrong), encoding="utf-8")
    status, _, said = run("forms", "add", str(slipped))
    assert status == 1
    assert file in said
    assert told in said
    slipped.write_text(FILES[file], encoding="utf-8")
    assert run("forms", "add", str(slipped))[0] == 0


def test_a_regulation_whose_form_there_is_not_is_not_switched_on(run: Run, tmp_path: Path) -> None:
    (tmp_path / "office" / "keys.toml").write_text(FILES["keys.toml"], encoding="utf-8")
    status, _, said = run("regulations", "on", "keys.toml")
    assert status == 1
    assert "YS-1" in said
    assert "key-loan" in said
