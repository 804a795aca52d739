"""Verify tells what became of the office's own regulations since they were switched on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.keeping import verification
from app.regulations import service as regulations
from tests.rulebook.test_kinds import OWN

if TYPE_CHECKING:
    from pathlib import Path

    from app.office.office import Office


@pytest.fixture
def own(office: Office, tmp_path: Path) -> Path:
    """The office's own file of a regulation, switched on from today."""
    (tmp_path / "keys.toml").write_text(OWN, encoding="utf-8")
    regulations.add_file(office, tmp_path / "keys.toml", office.today())
    return office.register.folder / "keys.toml"


def test_an_own_regulation_that_nobody_touched_is_sound(office: Office, own: Path) -> None:
    assert verification.first_wrong(office) is None


def test_a_changed_word_in_an_own_regulation_is_named(office: Office, own: Path) -> None:
    own.write_text(OWN.replace("same day", "3 days"), encoding="utf-8")
    assert verification.first_wrong(office) == "制度文件 keys.toml 和启用时不一样"


def test_an_own_regulation_that_is_gone_is_named(office: Office, own: Path) -> None:
    own.unlink()
    assert verification.first_wrong(office) == "制度文件 keys.toml 不见了"
