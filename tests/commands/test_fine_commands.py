"""Fines without a window."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from app.commands import headless as commands
from app.fines import lines as fine_lines
from app.keeping import verification
from app.register import register
from tests.fixtures.demonstrations import LAST_DAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, demonstration: Callable[..., Path]) -> Path:
    return demonstration(tmp_path / "office")


def told(folder: Path, noun: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    assert commands.main(["list", noun, "--office", str(folder), "--json"]) == commands.DONE
    rows: list[dict[str, str]] = json.loads(capsys.readouterr().out)
    return rows


def test_decided_fines_are_listed_by_number(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = told(folder, "fines", capsys)
    assert [row["number"] for row in rows] == [f"FK2026-{place:04d}" for place in range(1, len(rows) + 1)]
    assert {row["state"] for row in rows} >= {"approved", "reduced", "objected"}
    assert all(float(row["amount"]) <= float(row["high"]) for row in rows)


def test_what_waits_is_listed_with_who_decides(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = told(folder, "proposals", capsys)
    lost = [(row["joint"], row["low"], row["decider"]) for row in rows if row["breached"] == "SO-1.10"]
    assert sorted(lost) == [(False, "100.00", "sales-director"), (True, "50.00", "general-manager")]


def test_the_demonstration_offices_ledger_is_sound(folder: Path) -> None:
    from app.office.founding import open_office

    assert register.exists(folder)
    office = open_office(folder, lambda: LAST_DAY)
    assert verification.first_wrong(office) is None
    assert fine_lines.listed(office)
    office.register.close()


@pytest.mark.parametrize("form", ["fine-notice", "fine-statement", "wage-sheet", "loss-report"])
@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_every_form_of_the_ledger_prints(folder: Path, form: str, language: str) -> None:
    from app.forms import sheets
    from app.office.founding import open_office

    office = open_office(folder, lambda: LAST_DAY)
    office.__dict__["language"] = language
    line = next(each for each in fine_lines.listed(office) if each.decision)
    record = {"fine-notice": line.number, "fine-statement": f"{line.proposal.person}/2026-11", "wage-sheet": "2026-11"}
    assert sheets.draw(office, form, record.get(form, "YS2026-0001")).pdf.startswith(b"%PDF")
    office.register.close()
