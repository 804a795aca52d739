"""docs/own-regulation.md leads somebody who has not seen the code to a regulation of their own; this does what it says."""

from __future__ import annotations

import json
import re
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.commands.headless import main
from app.duties import service as duties
from app.office import founding as offices
from app.office import periods
from app.registers import due_reports
from tests import ROOT
from tests.conftest import local

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office

pytestmark = pytest.mark.usefixtures("qapp")

TEXT = (ROOT / "docs" / "own-regulation.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"```toml file=(\S+)\n(.*?)```", TEXT, re.DOTALL))
COMMANDS = [
    line for block in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL) for line in block.splitlines() if line.strip()
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty office, and the document's files where it puts them."""
    office = offices.found(tmp_path / "office", lambda: local("2026-11-22 10:00"), name="门房")
    office.register.close()
    for name, text in FILES.items():
        (tmp_path / ("office" if name in {"keys.toml", "day.toml"} else ".") / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name, module in list(sys.modules.items()):
        if name.startswith("app.commands.") and hasattr(module, "clock"):
            # Its numbers carry the year in which the document was written.
            monkeypatch.setattr(module, "clock", lambda: local("2026-11-22 10:00"))
    return tmp_path / "office"


def run(folder: Path, command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command of the document prints; it must succeed."""
    words = [word.replace("DIR", str(folder)) for word in shlex.split(command.removeprefix("python -m app "))]
    capsys.readouterr()
    assert main(words) == 0, capsys.readouterr().err
    return capsys.readouterr().out


def opened(folder: Path) -> Office:
    return offices.open_office(folder, lambda: local("2026-12-31 20:00"))


def test_every_command_of_the_document_works(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told: dict[str, Any] = {}
    for command in COMMANDS:
        told[command.split()[3]] = run(folder, command, capsys)
    trial = json.loads(told["simulate"])
    assert [(duty["clause"], duty["state"]) for duty in trial["duties"] if duty["clause"] == "YS-1"] == [
        ("YS-1", "late")
    ]
    assert [(line["person"], line["low"]) for line in trial["ledger"]] == [("周敏", "10.00")]
    (record,) = json.loads(told["list"])
    assert (record["number"], record["closed"]) == ("YSJ2026-0001", True)
    assert Path("key.pdf").read_bytes().startswith(b"%PDF")


def test_the_monthly_summary_stands_ready_at_month_end(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in COMMANDS[1:]:
        run(folder, command, capsys)
    office = opened(folder)

    periods.bring_up_to_date(office)
    made = {each.values["period"]: each for each in due_reports.draw_up(office)}
    assert made["2026-11"].values["loans"] == [{"group": "前门", "count": 1}]
    assert {each.duty.clause for each in duties.due(office)} == {"YS-2"}
    office.register.close()


def test_what_is_not_right_is_named_field_by_field(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in COMMANDS[1:6]:
        run(folder, command, capsys)
    values = '{"key": ["front"], "person": "周敏"}'
    assert main(["write", "key-loan", "--office", str(folder), "--values", values]) == 1
    assert "key: 这一栏不能这样填写。" in capsys.readouterr().err
