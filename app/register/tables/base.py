"""The base of all tables: peewee on the register's own connections."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import peewee as pw

if TYPE_CHECKING:
    from app.register.engine import Connections


class Rows(pw.SqliteDatabase):
    """peewee on the register's own connections; queries are executed as ``query.execute(rows)``."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        super().__init__(str(connections.path))

    def _connect(self) -> Any:
        return self._connections.here()

    def _close(self, conn: Any) -> None:
        """The connection belongs to the register, which closes it."""

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        """Run one statement; errors are the engine's own, as everywhere else, not peewee's."""
        return self._connections.here().execute(sql, params or ())


class Table(pw.Model):
    """What all tables share: names are singular and strict about types."""

    class Meta:
        legacy_table_names = False
        strict_tables = True

    @classmethod
    def add(cls, rows: Rows, **row: object) -> int:
        """Insert one row; answers its rowid. Worth it where rows are many: peewee words the statement anew for each."""
        statement, fields = _insertion(cls, tuple(row))
        values = [field.db_value(value) for field, value in zip(fields, row.values(), strict=True)]
        return int(rows.execute_sql(statement, values).lastrowid)


@cache
def _insertion(table: type[Table], names: tuple[str, ...]) -> tuple[str, list[Any]]:
    """The statement that inserts a row with these fields, and the fields. Raises KeyError."""
    known = table._meta
    fields = [known.fields[name] for name in names]
    columns = ", ".join(f'"{field.column_name}"' for field in fields)
    marks = ", ".join("?" * len(fields))
    return f'INSERT INTO "{known.table_name}" ({columns}) VALUES ({marks})', fields
