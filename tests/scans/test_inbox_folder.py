"""The folder of the scanner: what waits there, what is still being written, and that nothing in it is ever lost."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.refusals import ChangedMeanwhile
from app.scans import inbox_folder
from app.scans.inbox_folder import ARCHIVED
from app.scans.inbox_rules import Stamp, is_scan, settled

if TYPE_CHECKING:
    from collections.abc import Sequence


@pytest.mark.parametrize("name", ["a.pdf", "SCAN 01.PDF", "x.Jpeg", "y.tif", "手机.HEIC", "2-1-1001.a.png"])
def test_scans_wait_whatever_their_letters(name: str) -> None:
    assert is_scan(name)


@pytest.mark.parametrize("name", ["a.pdf.part", ".a.pdf", "~a.pdf", "Thumbs.db", "desktop.ini", "a.docx", "pdf", "a."])
def test_what_programs_keep_beside_them_does_not(name: str) -> None:
    assert not is_scan(name)


def test_a_file_that_grows_or_is_empty_is_still_being_written() -> None:
    still, grows, new, empty = (Path(f"{name}.pdf") for name in ("still", "grows", "new", "empty"))
    before = {still: Stamp(5, 1), grows: Stamp(5, 1), empty: Stamp(0, 1)}
    now = {still: Stamp(5, 1), grows: Stamp(9, 2), new: Stamp(5, 3), empty: Stamp(0, 1)}
    assert list(settled(before, now)) == [still]


def test_the_oldest_comes_first() -> None:
    seen = {Path("b.pdf"): Stamp(1, 2), Path("a.pdf"): Stamp(1, 2), Path("z.pdf"): Stamp(1, 1)}
    assert [path.name for path in settled(seen, seen)] == ["z.pdf", "a.pdf", "b.pdf"]


def test_what_lies_below_the_folder_does_not_wait(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"a")
    (tmp_path / ARCHIVED).mkdir()
    (tmp_path / ARCHIVED / "b.pdf").write_bytes(b"b")
    assert [path.name for path in inbox_folder.look(tmp_path)] == ["a.pdf"]


def test_a_folder_that_is_gone_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        inbox_folder.look(tmp_path / "gone")


def test_two_files_of_one_name_both_stay(tmp_path: Path) -> None:
    for content in (b"first", b"second"):
        (tmp_path / "scan.pdf").write_bytes(content)
        inbox_folder.put_away(tmp_path / "scan.pdf", content)
    kept = {path.name: path.read_bytes() for path in (tmp_path / ARCHIVED).iterdir()}
    assert kept == {"scan.pdf": b"first", "scan (2).pdf": b"second"}


def test_a_file_that_the_scanner_wrote_over_stays_in_the_inbox(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"new")
    with pytest.raises(ChangedMeanwhile):
        inbox_folder.put_away(tmp_path / "scan.pdf", b"old")
    assert (tmp_path / "scan.pdf").read_bytes() == b"new"


def test_a_file_that_another_pc_has_moved_is_no_trouble(tmp_path: Path) -> None:
    assert inbox_folder.put_away(tmp_path / "scan.pdf", b"a") is None


def contents(folder: Path) -> list[bytes]:
    """What lies in the inbox and below it."""
    return sorted(path.read_bytes() for path in folder.rglob("*") if path.is_file())


@given(
    st.lists(
        st.tuples(st.sampled_from(["a.pdf", "a (2).pdf", "b.jpg"]), st.binary(min_size=1, max_size=3), st.booleans())
    )
)
def test_whatever_is_put_away_in_whatever_order_nothing_is_lost(brought: Sequence[tuple[str, bytes, bool]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder, expected = Path(place), list[bytes]()
        for name, content, meant in brought:
            path = folder / name
            if path.exists():
                continue
            path.write_bytes(content)
            expected.append(content)
            try:
                inbox_folder.put_away(path, content if meant else content + b"!")
            except ChangedMeanwhile:
                assert not meant
            assert contents(folder) == sorted(expected)
