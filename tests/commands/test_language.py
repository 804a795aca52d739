"""Headless, the office speaks its own language, and no Qt is started for it."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

import app
from app.commands.headless import main
from app.office import founding
from tests import ENGLISH

PROGRAM = Path(app.__path__[0]).parent

RUN = """
import sys
from app.commands.headless import main
status = main(sys.argv[1:])
loaded = [name for name in sys.modules if name.partition(".")[0] in {"PySide6", "shiboken6"}]
sys.exit(status or len(loaded))
"""


@pytest.fixture
def english(tmp_path: Path) -> Path:
    """The folder of an office that speaks English."""
    folder = tmp_path / "office"
    founding.found(
        folder, lambda: datetime(2026, 11, 20, 2, tzinfo=UTC), name="Riverside", language="en"
    ).register.close()
    return folder


@pytest.mark.parametrize(
    "command", [["print", "day-sheet", "2026-11-20", "-o", "sheet.pdf"], ["verify"], ["export", "."], ["due"]]
)
def test_no_command_starts_qt(english: Path, command: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN, *command, "--office", str(english)],
        check=False,
        cwd=english.parent,
        env={**os.environ, "PYTHONPATH": str(PROGRAM)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def test_answers_are_in_the_offices_language(english: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", "nothing", "x", "-o", str(tmp_path / "x.pdf"), "--office", str(english)]) == 2
    assert "unknown form “nothing”" in capsys.readouterr().err
    assert main(["export", str(tmp_path), "--office", str(english)]) == 0
    assert "Juanzong export" in capsys.readouterr().out
    exported = next(tmp_path.glob("Juanzong export*"))
    assert {"Read me.txt", "Client dossiers.xlsx", "Journal.xlsx"} <= {each.name for each in exported.iterdir()}


def test_before_an_office_is_open_the_environment_says_the_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    scenario = tmp_path / "day.toml"
    scenario.write_text("regulations = []\nuntil = 2026-10-01\n", encoding="utf-8")
    assert main(["simulate", str(scenario)]) == 2
    assert "一部制度也没有" in capsys.readouterr().err
    monkeypatch.setenv("JUANZONG_LANGUAGE", "en")
    assert main(["simulate", str(scenario)]) == 2
    assert "there is no regulation" in capsys.readouterr().err


COMMANDS = ["init", "demo", "import", "list", "export", "print", "attach", "scan-back", "due", "simulate", "regulations",
            "forms", "write", "act", "verify"]  # fmt: skip


@pytest.mark.parametrize("command", [[], *([each] for each in COMMANDS)])
def test_help_is_chinese_where_chinese_is_spoken(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([*command, "--help"])
    told = capsys.readouterr().out.partition("\n\n")[2]
    assert told
    assert not ENGLISH.search(told)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["print"], "还缺少：--office, form, -o/--output"),
        (["forms", "remove", "x"], "没有 'remove'；可用："),
        (["print", "a", "b", "-o", "c.pdf", "--office", "d", "--copies", "two"], "'two' 不是 int"),
        (["verify", "--office", "d", "--twice"], "不认识：--twice"),
        (["verify", "--office"], "后面要有一个值"),
        (["attach", "--office", "d", "--t", "x", "y"], "--t 不明确，可能是 --to, --title"),
    ],
)
def test_what_is_wrong_with_a_command_is_told_in_chinese(
    command: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(command)
    assert end.value.code == 2
    assert said in capsys.readouterr().err
