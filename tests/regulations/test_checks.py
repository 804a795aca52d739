"""Verify tells what became of the office's own regulations since they were switched on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.keeping import verification
from app.regulations import service as regulations

if TYPE_CHECKING:
    from pathlib import Path

    from app.office.office import Office

OWN = """\
id = "keys"
name = { zh_CN = "钥匙", zh_TW = "鑰匙", en = "Keys" }
in_force = 2026-01-01
uses = ["house"]

[events."key.lent"]
name = { zh_CN = "借出", zh_TW = "借出", en = "Lent" }

[[clause]]
id = "YS-1"
title = { zh_CN = "归还", zh_TW = "歸還", en = "Return" }
limit = "same day"
who = { role = "clerk" }

[clause.trigger]
events = ["key.lent"]

[clause.duty]
text = { zh_CN = "当天归还", zh_TW = "當天歸還", en = "Back the same day" }
"""


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
