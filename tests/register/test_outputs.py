"""What leaves the program as a file: nothing of an office is ever written over, nothing else unasked."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

import pytest

from app.keeping import backups
from app.lists import service as lists
from app.register import outputs
from app.register.outputs import FileInTheWay, LinkInTheWay, OfficesOwn

if TYPE_CHECKING:
    from pathlib import Path

    from app.office.office import Office

LIST = lists.ListContent("交接", "", ["房号"], [80], [["2-1-1001"]], [["2-1-1001"]])


@pytest.mark.parametrize(
    "name", ["register.db", "keys.json", "register.key", "backups/new.pdf", "new.pdf", "sub/new.pdf"]
)
@pytest.mark.parametrize("asked", [False, True])
def test_nothing_is_written_into_an_offices_folder(office: Office, name: str, *, asked: bool) -> None:
    path = office.register.folder / name
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(OfficesOwn):
        outputs.write(path, b"%PDF-", asked=asked)
    assert (path.read_bytes() if path.exists() else None) == before


def test_not_by_a_linked_folder_either(office: Office, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").symlink_to(office.register.folder)
    with pytest.raises(OfficesOwn):
        outputs.write(tmp_path / "elsewhere" / "register.db", b"%PDF-", asked=True)


@pytest.mark.parametrize("there", [True, False])
def test_a_link_is_never_written_through(office: Office, tmp_path: Path, *, there: bool) -> None:
    aim = office.register.folder / ("register.db" if there else "later.db")
    (tmp_path / "form.pdf").symlink_to(aim)
    with pytest.raises(LinkInTheWay):
        outputs.write(tmp_path / "form.pdf", b"%PDF-", asked=True)


def test_a_second_name_of_the_register_is_replaced_and_the_register_stays(office: Office, tmp_path: Path) -> None:
    register = office.register.folder / "register.db"
    os.link(register, tmp_path / "form.pdf")
    before = register.read_bytes()
    outputs.write(tmp_path / "form.pdf", b"%PDF-", asked=True)
    assert register.read_bytes() == before


def test_a_backup_at_the_second_place_is_never_written_over(office: Office, tmp_path: Path) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    backups.set_rules(office, place=str(place), entries=50, minutes=30)
    backups.make(office)
    for each in place.iterdir():
        with pytest.raises(OfficesOwn):
            outputs.write(each, b"%PDF-", asked=True)
    outputs.write(place / "form.pdf", b"%PDF-")


def test_a_file_of_somebody_else_is_left_alone_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "thesis.pdf"
    path.write_bytes(b"%PDF-1.7 /Creator (Somebody)")
    with pytest.raises(FileInTheWay):
        outputs.write(path, b"%PDF-")
    outputs.write(path, b"%PDF-", asked=True)
    assert path.read_bytes() == b"%PDF-"


def test_an_own_list_is_written_anew(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    lists.export(office, LIST, path, "对账")
    assert outputs.is_ours(path)
    lists.export(office, LIST, path, "对账")


def test_what_fails_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(b"before")
    with contextlib.suppress(OSError), outputs.replacing(path, asked=True) as part:
        part.write_bytes(b"half")
        raise OSError
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("list.txt", b"before")]


def test_backups_are_not_sent_into_another_offices_folder(office: Office, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "register.db").touch()
    with pytest.raises(OfficesOwn):
        backups.set_rules(office, place=str(tmp_path / "other"), entries=50, minutes=30)
