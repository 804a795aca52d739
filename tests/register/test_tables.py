"""What the migrations make is what the tables declare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.register.engine import Connections
from app.register.tables import TABLES, Rows

if TYPE_CHECKING:
    from pathlib import Path

    from app.register.register import Register

FOR_LISTS = {"dossier_standing", "duty_open", "handoff_pending", "handoff_voided", "loan_line_out", "volume_kept"}
"""Indexes that peewee cannot declare: partial ones, and those of expressions."""


def declared(path: Path) -> Any:
    """A connection to an empty register made from the declarations alone."""
    connections = Connections(path, b"k" * 32, guarded=False)
    rows = Rows(connections)
    with rows.bind_ctx(TABLES):
        rows.create_tables(TABLES)
    return connections.here()


def shape(connection: Any, table: str) -> dict[str, Any]:
    """Columns, references and indexes of a table, and whether it is strict about types."""
    indexes = connection.execute(f"PRAGMA index_list({table})").fetchall()
    return {
        "strict": [row[5] for row in connection.execute("PRAGMA table_list") if row[1] == table],
        "columns": connection.execute(f"PRAGMA table_xinfo({table})").fetchall(),
        "references": sorted(row[2:] for row in connection.execute(f"PRAGMA foreign_key_list({table})")),
        "indexes": {
            (name, unique, tuple(connection.execute(f"PRAGMA index_info({name})").fetchall()))
            for _, name, unique, _, _ in indexes
            if name not in FOR_LISTS
        },
    }


def test_a_migrated_register_has_the_declared_tables(register: Register, tmp_path: Path) -> None:
    plain = declared(tmp_path / "declared.db")
    for table in TABLES:
        name = table._meta.table_name
        assert shape(register.connection, name) == shape(plain, name), name
    plain.close()


def test_a_migrated_register_has_no_other_tables(register: Register) -> None:
    rows = register.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    names = {name for (name,) in rows if not name.startswith(("sqlite_", "gram"))}
    assert names == {table._meta.table_name for table in TABLES}
