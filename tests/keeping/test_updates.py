"""An update is a file that somebody brings: believed if the release key signed it, and only over an office that is backed up."""

from __future__ import annotations

import json
import tomllib
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app import VERSION
from app.base.refusals import Refusal
from app.keeping import backups, updates
from app.register import journal, signing
from tests.tools.release import make_update

if TYPE_CHECKING:
    from app.office.office import Office

KEY = bytes(range(32))
PUBLIC = signing.public(KEY)


@pytest.fixture
def update(tmp_path: Path) -> Path:
    (tmp_path / "setup.exe").write_bytes(b"MZ setup")
    return make_update(tmp_path / "setup.exe", KEY, tmp_path / "Juanzong.update", "99.0.0", "新东西")


def rewritten(update: Path, name: str, content: bytes) -> Path:
    """The update with one of its parts exchanged."""
    with zipfile.ZipFile(update) as packed:
        parts = {each: packed.read(each) for each in packed.namelist()}
    other = update.with_name("other.update")
    with zipfile.ZipFile(other, "w") as packed:
        for each, before in parts.items():
            packed.writestr(each, content if each == name else before)
    return other


def test_the_version_is_said_once() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION


def test_it_says_what_it_brings(update: Path) -> None:
    release = updates.read(update, PUBLIC)
    assert (release.version, release.notes) == ("99.0.0", "新东西")


def test_the_office_is_backed_up_and_its_journal_says_so(office: Office, update: Path, tmp_path: Path) -> None:
    setup = updates.prepare(office, update, tmp_path, PUBLIC)
    assert setup.read_bytes() == b"MZ setup"
    assert backups.last(office) is not None
    (entry,) = journal.read(office.register, kind="office.updated")
    assert (entry.body or {})["version"] == "99.0.0"


def test_what_another_key_signed_is_refused(office: Office, update: Path, tmp_path: Path) -> None:
    with pytest.raises(updates.NotSigned):
        updates.prepare(office, update, tmp_path, signing.public(bytes(32)))
    assert backups.last(office) is None


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (updates.SAID, json.dumps({"version": "99.0.1", "notes": "", "sha256": "0" * 64}).encode()),
        (updates.SIGNED, b"00" * 64),
        (updates.SETUP, b"MZ another"),
    ],
)
def test_a_changed_part_is_refused_and_leaves_no_setup(
    office: Office, update: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    with pytest.raises(updates.NotSigned):
        updates.prepare(office, rewritten(update, name, content), tmp_path, PUBLIC)
    assert not list(tmp_path.glob("Juanzong-Setup-*"))
    assert journal.read(office.register, kind="office.updated") == []


def test_an_older_version_or_the_same_is_refused(tmp_path: Path) -> None:
    (tmp_path / "setup.exe").write_bytes(b"MZ")
    for version in (VERSION, "0.0.9"):
        made = make_update(tmp_path / "setup.exe", KEY, tmp_path / "old.update", version)
        with pytest.raises(updates.NotNewer):
            updates.read(made, PUBLIC)


@settings(max_examples=60, deadline=None)
@given(st.floats(0, 1), st.binary(min_size=1, max_size=6), st.floats(0, 1))
@example(0.333984375, b"\x01", 1.0)  # a part that is shorter than it says
def test_no_damage_does_more_than_refuse(
    tmp_path_factory: pytest.TempPathFactory, place: float, wound: bytes, end: float
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    (folder / "setup.exe").write_bytes(b"MZ")
    content = bytearray(make_update(folder / "setup.exe", KEY, folder / "u.update", "99.0.0").read_bytes())
    at = int(place * (len(content) - 6))
    content[at : at + len(wound)] = wound
    (folder / "u.update").write_bytes(content[: int(len(content) * end)])
    try:
        assert updates.read(folder / "u.update", PUBLIC).version == "99.0.0"
    except Refusal:
        return
