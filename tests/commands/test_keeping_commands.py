"""The exit door and the choice of a place, without a window."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from app.commands import main

if TYPE_CHECKING:
    from pathlib import Path


def test_everything_is_exported_to_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object) -> None:
    office = ["--office", str(tmp_path / "office")]
    assert main(["init", *office]) == 0
    capsys.readouterr()
    assert main(["export", str(tmp_path / "out"), "--reason", "更换系统", "--json", *office]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["folder"].startswith(str(tmp_path / "out"))
    assert (answer["files"], answer["missed"]) == (0, [])
    assert main(["list", "journal", "--json", *office]) == 0
    assert "office.exported" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["init", "demo"])
def test_no_office_is_founded_in_a_synced_folder_unasked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object, command: str
) -> None:
    office = ["--office", str(tmp_path / "OneDrive" / "office")]
    assert main([command, *office]) == 1
    assert "OneDrive" in capsys.readouterr().err
    assert not (tmp_path / "OneDrive").exists()
    assert main([command, "--even-so", *office]) == 0
