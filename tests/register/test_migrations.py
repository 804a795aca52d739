"""A register of an earlier version is brought up to date with everything in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.dossiers import projects_store
from app.dossiers import store as dossiers
from app.register import checks, engine, search
from app.register import register as registers
from app.scans import attachments_store

if TYPE_CHECKING:
    from pathlib import Path

DOSSIER = (
    "INSERT INTO dossier (seq, id, number, unit, unit_order, haystack, buyers, payment, payment_words, phone, address, "
    "adviser, state, note, version) VALUES (?, ?, ?, ?, ?, ?, '阿卜·买买提', 'other', '', '', '', '', 'active', '', 1)"
)
STACK = "kh000001\n一期3-1-502\n阿卜·买买提"
SCAN = "INSERT INTO attachment VALUES (?, ?, '2026-0001', '交接单', 'application/pdf', 3, 'ab', 1, 1, 5, '林晓燕')"


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register of version 9 with a dossier and two scans, one of them withdrawn."""
    monkeypatch.setattr(registers, "MIGRATIONS", registers.MIGRATIONS[:9])
    made = registers.create(tmp_path / "office")
    connections = engine.Connections(made.folder / registers.FILE, made.key, guarded=False)
    with connections.transaction() as connection:
        connection.execute(DOSSIER, (1, "file", "KH000001", "一期3-1-502", "000一期3-000001-000502", STACK))
        connection.execute("INSERT INTO gram (rowid, grams) VALUES (1, ?)", (search.grams(STACK),))
        connection.execute("INSERT INTO setting VALUES ('project', ' 翠湖苑 ')")
        connection.executemany(SCAN, [("one", "file"), ("two", "file")])
        connection.execute("INSERT INTO withdrawal VALUES ('two', 6, '林晓燕', '扫错了')")
    connections.close()
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


def test_an_old_register_has_one_project_and_is_looked_for_as_today(old: Path) -> None:
    register = registers.open_register(old)
    assert [each.name for each in projects_store.estates(register)] == ["翠湖苑"]
    for text in ("阿卜买买提", "阿卜•买买提", "1期3栋1单元502", "一期3-1-502"):
        assert [row.number for row in dossiers.find(register, text, 10)] == ["KH000001"], text
    assert list(checks.unindexed(register)) == []
    [kept] = dossiers.active_of_unit(register, "翠湖苑1期3-1-502")
    assert (kept.unit, kept.project) == ("一期3-1-502", 1)
    register.close()


@pytest.mark.parametrize("change", ["DELETE FROM attachment", "UPDATE withdrawal SET reason = ''"])
def test_scans_still_only_grow(old: Path, change: str) -> None:
    registers.open_register(old).close()
    key = registers.key_beside(old)
    unguarded = engine.connect(old / registers.FILE, key)
    with pytest.raises(engine.EngineError, match="only grows"):
        unguarded.execute(change)
    unguarded.close()
