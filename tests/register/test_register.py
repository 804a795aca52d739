"""The register as a file: made, opened again, and refused when it is not ours to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.dossiers import store as dossiers
from app.register import register as registers
from app.register.engine import CannotOpen
from app.register.register import FILE, KEY, MIGRATIONS, NewerRegister, NoRegister, RegisterExists
from tests.fixtures.registers import file_of

if TYPE_CHECKING:
    from pathlib import Path

    from app.register.register import Register


def test_what_was_stored_is_there_when_the_register_is_opened_again(register: Register) -> None:
    kept = file_of("陈䶮", note="第一次到访")
    with register.transaction():
        dossiers.add(register, [kept])
    register.close()
    again = registers.open_register(register.folder)
    assert dossiers.load(again) == [kept]
    again.close()


def test_a_second_register_is_not_made_over_the_first(register: Register) -> None:
    with pytest.raises(RegisterExists):
        registers.create(register.folder)


def test_a_folder_without_a_register_is_said_to_have_none(tmp_path: Path) -> None:
    with pytest.raises(NoRegister):
        registers.open_register(tmp_path)


def test_nothing_a_client_told_us_can_be_read_from_the_files(register: Register) -> None:
    with register.transaction():
        dossiers.add(register, [file_of("欧阳靖", phone="13800138000")])
    written = b"".join(path.read_bytes() for path in register.folder.iterdir() if path.name != KEY)
    assert b"13800138000" not in written
    assert "欧阳靖".encode() not in written
    assert b"CREATE TABLE" not in written


@pytest.mark.parametrize("key", ["00" * 32, "", "no key at all"], ids=["another", "empty", "not a key"])
def test_a_wrong_key_is_refused(register: Register, key: str) -> None:
    register.close()
    (register.folder / KEY).write_text(key, encoding="ascii")
    with pytest.raises(CannotOpen):
        registers.open_register(register.folder)


def test_a_missing_key_is_refused_and_no_other_is_made(register: Register) -> None:
    register.close()
    (register.folder / KEY).unlink()
    with pytest.raises(CannotOpen):
        registers.open_register(register.folder)
    assert not (register.folder / KEY).exists()


@pytest.mark.parametrize("place", [0, 100, 2000])
def test_a_register_whose_first_page_was_damaged_is_refused(register: Register, place: int) -> None:
    register.close()
    file = register.folder / FILE
    written = bytearray(file.read_bytes())
    written[place] ^= 1
    file.write_bytes(written)
    with pytest.raises(CannotOpen):
        registers.open_register(register.folder)


def test_something_else_under_the_registers_name_is_refused(register: Register) -> None:
    register.close()
    (register.folder / FILE).write_bytes("这不是登记库".encode() * 1000)
    with pytest.raises(CannotOpen):
        registers.open_register(register.folder)


def test_a_register_that_a_newer_program_wrote_is_refused_and_left_as_it_is(register: Register) -> None:
    newer = len(MIGRATIONS) + 1
    register.connection.execute(f"PRAGMA user_version = {newer}")
    register.close()
    before = (register.folder / FILE).read_bytes()
    with pytest.raises(NewerRegister) as refused:
        registers.open_register(register.folder)
    assert (refused.value.found, refused.value.known) == (newer, len(MIGRATIONS))
    assert (register.folder / FILE).read_bytes() == before
