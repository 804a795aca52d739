"""Facts about real folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.keeping import places_store
from app.keeping.places import Place

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_of_this_machine_is_local_before_it_exists(tmp_path: Path) -> None:
    assert places_store.check(tmp_path / "not" / "yet").kind == "local"


def test_a_folder_that_onedrive_announced_is_synced(tmp_path: Path) -> None:
    told = places_store.facts(tmp_path / "office", {"OneDrive": str(tmp_path)})
    assert told.inside == ("OneDrive",)


def test_a_link_is_followed_to_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "office").symlink_to(tmp_path / "Dropbox", target_is_directory=True)
    assert places_store.check(tmp_path / "office") == Place("synced", "Dropbox")


def test_a_mark_above_the_folder_is_seen(tmp_path: Path) -> None:
    (tmp_path / ".dropbox.cache").mkdir()
    assert places_store.check(tmp_path / "卷宗") == Place("synced", "Dropbox")
