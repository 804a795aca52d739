"""The exit door and the choice of a place, without a window."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from app.commands.headless import main

if TYPE_CHECKING:
    from collections.abc import Callable
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


def test_neither_a_form_nor_the_exit_door_is_written_over_the_office(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object, demonstration: Callable[..., Path]
) -> None:
    office = ["--office", str(tmp_path / "office")]
    demonstration(tmp_path / "office")
    before = (tmp_path / "office" / "register.db").read_bytes()
    for output in ("register.db", "keys.json", "form.pdf"):
        target = str(tmp_path / "office" / output)
        assert main(["print", "day-sheet", "2026-10-12", "-o", target, "--overwrite", *office]) == 1
        assert target in capsys.readouterr().err
    assert main(["export", str(tmp_path / "office"), *office]) == 1
    assert main(["export", str(tmp_path / "office" / "out"), *office]) == 1
    assert (tmp_path / "office" / "register.db").read_bytes() == before
    assert not (tmp_path / "office" / "out").exists()


def test_a_form_is_printed_over_a_strange_file_only_if_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object, demonstration: Callable[..., Path]
) -> None:
    office, output = ["--office", str(tmp_path / "office")], tmp_path / "thesis.pdf"
    demonstration(tmp_path / "office")
    output.write_bytes(b"mine")
    command = ["print", "day-sheet", "2026-10-12", "-o", str(output), *office]
    assert main(command) == 1
    assert "--overwrite" in capsys.readouterr().err
    assert output.read_bytes() == b"mine"
    assert main([*command, "--overwrite"]) == 0
    assert main(command) == 0, "a PDF of this program is printed anew"
