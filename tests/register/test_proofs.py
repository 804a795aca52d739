"""What every transaction stores is proven, row by row, whatever stores it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.register import proofs, replay, schema, settings
from app.register.engine import Connections, EngineError, connect
from app.register.register import FILE, MIGRATIONS, create, open_register
from app.register.tables import named
from tests.tampering import unguarded

if TYPE_CHECKING:
    from pathlib import Path

    from app.register.register import Register


def faults(register: Register) -> list[replay.Fault]:
    standing = replay.begin(register)
    found = [fault for proof, told in replay.proofs(register) for fault in standing.take_in(proof, told)]
    return found + list(replay.compare(register, standing))


def store(register: Register, name: str, value: str) -> None:
    with register.transaction():
        settings.set_setting(register, name, value)


def told(register: Register) -> list[tuple[str, object, bool, bool]]:
    """Table, key, whether there was a row before, whether there is one now; of the last proof."""
    *_, (_, changes) = replay.proofs(register)
    return [(each.table, each.key, each.before is not None, each.now is not None) for each in changes]


def test_what_is_stored_changed_and_deleted_is_told(register: Register) -> None:
    store(register, "first", "0")
    store(register, "name", "一")
    assert told(register) == [("setting", "name", False, True)]
    store(register, "name", "二")
    assert told(register) == [("setting", "name", True, True)]
    with register.transaction() as connection:
        connection.execute("DELETE FROM setting WHERE name = 'name'")
    assert told(register) == [("setting", "name", True, False)]
    assert faults(register) == []


def test_what_changes_nothing_in_the_end_is_not_told(register: Register) -> None:
    store(register, "name", "一")
    with register.transaction():
        settings.set_setting(register, "name", "二")
        settings.set_setting(register, "name", "一")
        settings.set_setting(register, "gone", "一")
        register.connection.execute("DELETE FROM setting WHERE name = 'gone'")
    assert len(list(replay.load(register))) == 1


def test_what_is_rolled_back_is_not_told(register: Register) -> None:
    store(register, "name", "一")

    def fail() -> None:
        with register.transaction():
            settings.set_setting(register, "name", "二")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    store(register, "other", "一")
    assert told(register) == [("setting", "other", False, True)]
    assert faults(register) == []


def test_an_anonymous_box_is_not_told(register: Register) -> None:
    store(register, "first", "0")
    store(register, "box suggestion 2026-11", "[]")
    assert len(list(replay.load(register))) == 1
    assert faults(register) == []


def test_the_first_proof_tells_what_was_there_before(tmp_path: Path) -> None:
    register = create(tmp_path)
    unguarded(register).execute("INSERT INTO setting VALUES ('old', '1')")
    store(register, "new", "2")
    assert {("setting", "new", False, True), ("setting", "old", False, True)} <= set(told(register))
    register.close()


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE setting SET value = '二' WHERE name = 'name'", ("altered", "setting", "name", ("value",))),
        ("DELETE FROM setting WHERE name = 'name'", ("missing", "setting", "name", ())),
        ("INSERT INTO setting VALUES ('more', '')", ("added", "setting", "more", ())),
    ],
)
def test_what_another_program_stores_is_found(register: Register, statement: str, fault: tuple[object, ...]) -> None:
    store(register, "name", "一")
    unguarded(register).execute(statement)
    (found,) = faults(register)
    assert (found.how, *found[2:]) == fault


def test_what_was_changed_between_is_found_though_it_was_stored_again(register: Register) -> None:
    store(register, "name", "一")
    unguarded(register).execute("UPDATE setting SET value = '二' WHERE name = 'name'")
    store(register, "name", "三")
    (found,) = faults(register)
    assert (found.how, found.table, found.key) == ("between", "setting", "name")


@pytest.mark.parametrize("column", ["first", "entry", "head", "rows", "previous", "hash"])
def test_a_changed_proof_is_found(register: Register, column: str) -> None:
    store(register, "name", "一")
    store(register, "name", "二")
    unguarded(register).execute(f"UPDATE proof SET {column} = '9' WHERE seq = 1")
    assert "chain" in {each.how for each in faults(register)}


def test_a_column_that_a_later_program_adds_changes_no_digest(register: Register) -> None:
    before = proofs.shapes(register.connection)["dossier"]
    later = Connections(register.folder / FILE, register.key, guarded=False).here()
    later.execute("ALTER TABLE dossier ADD COLUMN later TEXT NOT NULL DEFAULT 'none'")
    row = tuple(range(len(before.columns)))
    assert proofs.shapes(later)["dossier"].digest((*row, "none")) == before.digest(row)
    assert proofs.shapes(later)["dossier"].digest((*row, "other")) != before.digest(row)


VALUES = st.lists(
    st.one_of(st.none(), st.integers(-(2**63), 2**63 - 1), st.text(st.characters(codec="utf-8"))),
    min_size=2,
    max_size=2,
)


@given(VALUES, VALUES)
def test_two_rows_have_one_digest_only_if_they_are_the_same(one: list[object], other: list[object]) -> None:
    columns = [proofs._Column("t", name, usual, at) for at, (name, usual) in enumerate((("a", "''"), ("b", None)), 1)]
    shape = proofs.Shape("t", columns)
    assert (shape.digest(one) == shape.digest(other)) == (one == other)


def test_every_table_is_proven_or_listed_as_not(register: Register) -> None:
    assert named().keys() - proofs.shapes(register.connection).keys() == proofs.UNPROVEN - {"gram"}


def test_the_declared_shape_is_what_the_migrations_make() -> None:
    assert schema.declared(MIGRATIONS) == schema.DECLARED


@pytest.mark.parametrize(
    ("statement", "kind", "name"),
    [
        ("CREATE TRIGGER planted AFTER INSERT ON journal BEGIN SELECT 1; END", "trigger", "planted"),
        ("DROP TRIGGER journal_kept", "trigger", "journal_kept"),
        ("CREATE VIEW planted AS SELECT 1", "view", "planted"),
        ("DROP INDEX printed_record", "index", "printed_record"),
        ("CREATE TABLE planted (a)", "table", "planted"),
    ],
)
def test_another_shape_is_not_opened(register: Register, statement: str, kind: str, name: str) -> None:
    intruder = connect(register.folder / FILE, register.key)
    intruder.execute(statement)
    intruder.close()
    with pytest.raises(schema.ShapeAltered) as refused:
        open_register(register.folder)
    assert (refused.value.kind, refused.value.name) == (kind, name)


def test_nothing_is_stored_once_the_shape_was_altered(register: Register) -> None:
    store(register, "name", "一")
    intruder = connect(register.folder / FILE, register.key)
    intruder.execute("CREATE TRIGGER planted AFTER UPDATE ON setting BEGIN UPDATE setting SET value = 'x'; END")
    intruder.close()
    with pytest.raises((schema.ShapeAltered, EngineError)):
        store(register, "name", "二")
    assert settings.setting(register, "name") == "一"
