"""Headless: scans are attached, listed and found back by their codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import invented_scans as scans
from tests.commands.test_commands import Console

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def console(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object, demonstration: Callable[..., Path]
) -> Console:
    made = Console(tmp_path, capsys)
    demonstration(made.office)
    return made


def test_a_scan_is_attached_to_a_unit_and_listed(console: Console, tmp_path: Path) -> None:
    (tmp_path / "card.jpg").write_bytes(scans.jpeg())
    assert console.run("attach", str(tmp_path / "card.jpg"), "--to", "1-1-101", "--title", "身份证") == 0
    assert console.run("list", "attachments", "--json") == 0
    (row,) = (each for each in console.json if each["file"].endswith(" 1-1-101") and not each["record"])
    assert (row["title"], row["file"], row["record"], row["pages"]) == ("身份证", "××花园 1-1-101", None, 1)
    assert console.run("verify") == 0


def test_what_is_no_scan_is_refused_in_words(console: Console, tmp_path: Path) -> None:
    (tmp_path / "card.jpg").write_bytes(b"MZ")
    assert console.run("attach", str(tmp_path / "card.jpg"), "--to", "1-1-101") == 1
    assert "card.jpg" in console.err


def test_a_signed_cover_comes_back_to_its_dossier(console: Console, tmp_path: Path) -> None:
    assert console.run("print", "dossier-cover", "1-1-101", "-o", str(tmp_path / "cover.pdf")) == 0
    (tmp_path / "scan.jpg").write_bytes(scans.scanned((tmp_path / "cover.pdf").read_bytes(), angle=2, noise=60))
    assert console.run("scan-back", str(tmp_path / "scan.jpg"), "--json", "--dry-run") == 0
    assert console.json == {"pages": [{"file": "scan.jpg", "page": 1, "records": ["KH000001"]}], "stored": []}
    assert console.run("scan-back", str(tmp_path / "scan.jpg"), "--json") == 0
    assert console.json["stored"] == ["KH000001"]
