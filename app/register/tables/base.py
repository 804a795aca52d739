"""The base of all tables: peewee on the register's own connections."""

from __future__ import annotations

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
