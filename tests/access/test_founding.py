"""No office is founded over what another one left: its keys or its backups."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from app.access import founding as access_founding
from app.commands.headless import main
from app.keeping import backups
from app.office import founding as offices
from app.register.backups import (
    OfficeLeft,
)

if TYPE_CHECKING:
    from pathlib import Path

    from app.office.office import Office

SECRET = "silver plum 41"


def clock() -> datetime:
    return datetime(2026, 10, 12, 2, 0, tzinfo=UTC)


def found(folder: Path, *, secured: bool) -> None:
    if secured:
        access_founding.found(folder, clock, name="新", administrator="何志远", secret=SECRET)
    else:
        offices.found(folder, clock, name="新")


@pytest.mark.parametrize("secured", [True, False])
@pytest.mark.parametrize("left", ["keys.json", "register.key", "backups/20261012T020000Z.db", "20261012T020000Z.db"])
def test_no_office_is_founded_over_keys_or_backups(tmp_path: Path, left: str, *, secured: bool) -> None:
    file = tmp_path / left
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"precious")
    with pytest.raises(OfficeLeft) as refused:
        found(tmp_path, secured=secured)
    assert refused.value.what == str(file.relative_to(tmp_path))
    assert file.read_bytes() == b"precious"
    assert not (tmp_path / "register.db").exists()


def test_the_command_line_names_what_lies_there(
    office: Office, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    """Only the register went; its backups are still there."""
    made = backups.make(office).backup
    folder = office.register.folder
    office.register.close()
    (folder / "register.db").unlink()
    (folder / "register.key").unlink()
    assert main(["init", "--office", str(folder)]) == 1
    assert made.path.name in capsys.readouterr().err
    assert not (folder / "register.db").exists()


@pytest.mark.parametrize("secured", [True, False])
def test_anything_else_in_the_folder_is_no_hindrance(tmp_path: Path, *, secured: bool) -> None:
    (tmp_path / "own.toml").touch()
    found(tmp_path, secured=secured)
    assert (tmp_path / "register.db").exists()
    assert (tmp_path / "own.toml").exists()
