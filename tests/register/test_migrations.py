"""A register of an earlier version is brought up to date with everything in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.dossiers import store as dossiers
from app.register import checks, engine
from app.register import register as registers
from app.scans import attachments_store
from tests.fixtures.registers import file_of

if TYPE_CHECKING:
    from pathlib import Path

SCAN = "INSERT INTO attachment VALUES (?, ?, '2026-0001', '交接单', 'application/pdf', 3, 'ab', 1, 1, 5, '林晓燕')"


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register of version 9 with a dossier and two scans, one of them withdrawn."""
    monkeypatch.setattr(registers, "MIGRATIONS", registers.MIGRATIONS[:9])
    made = registers.create(tmp_path / "office")
    kept = file_of("陈䶮")
    with made.transaction():
        dossiers.add(made, [kept])
        made.connection.executemany(SCAN, [("one", kept.id), ("two", kept.id)])
        made.connection.execute("INSERT INTO withdrawal VALUES ('two', 6, '林晓燕', '扫错了')")
    made.close()
    monkeypatch.undo()
    return tmp_path / "office"


def test_scans_stay_with_their_dossiers_when_others_may_have_none(old: Path) -> None:
    register = registers.open_register(old)
    found = list(attachments_store.load(register))
    assert [(each.id, bool(each.dossier), each.reason) for each in found] == [
        ("one", True, ""),
        ("two", True, "扫错了"),
    ]
    assert attachments_store.signed(register, ["2026-0001"]).keys() == {"2026-0001"}
    assert checks.pages(register) == []
    register.close()


@pytest.mark.parametrize("change", ["DELETE FROM attachment", "UPDATE withdrawal SET reason = ''"])
def test_scans_still_only_grow(old: Path, change: str) -> None:
    registers.open_register(old).close()
    key = registers.key_beside(old)
    unguarded = engine.connect(old / registers.FILE, key)
    with pytest.raises(engine.EngineError, match="only grows"):
        unguarded.execute(change)
    unguarded.close()
