"""The colleague of the attack: the register's key, a secret of his own, and a program of his own."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from app.access import service as access
from app.office.office import Office
from app.register.engine import Connections
from app.register.proofs import Prover
from app.register.register import FILE, MIGRATIONS, Register
from tests.tampering import without_triggers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

CLERK, CLERK_SECRET = "周敏", "silver-plum-41"
DIRECTOR, DIRECTOR_SECRET = "何志远", "correct horse 7"


class Intruder:
    """What he can do in the office's folder ``home``, at the moment ``now`` or whenever he sets his clock to."""

    def __init__(self, home: Path, key: bytes, now: datetime) -> None:
        self.home, self.key, self.now = home, key, now
        self._office: Office | None = None

    def sql(self, statement: str, *arguments: object) -> None:
        """Change rows past the program; the triggers are gone meanwhile, and are back afterwards. It must change some."""
        with self.taken() as connection:
            changed = connection.execute(statement, arguments).rowcount
            assert changed > 0, f"nothing to attack: {statement}"

    def shape(self, statement: str) -> None:
        """Change the register's shape past the program."""
        connection = Connections(self.home / FILE, self.key, guarded=False).here()
        connection.execute(statement)
        connection.close()

    @contextmanager
    def taken(self) -> Iterator[Any]:
        """A connection that nothing guards."""
        connection = Connections(self.home / FILE, self.key, guarded=False).here()
        connection.execute("PRAGMA foreign_keys = OFF")
        with without_triggers(connection):
            yield connection
        connection.close()

    def seat(self, now: datetime | None = None) -> Office:
        """His own seat: he signs in with his own secret."""
        self.close()
        self._office = access.sign_in(self.home, lambda: now or self.now, CLERK, CLERK_SECRET)
        return self._office

    def signs(
        self,
        kind: str,
        statement: str = "",
        *arguments: object,
        by: str = CLERK,
        at: datetime | None = None,
        **body: object,
    ) -> None:
        """Store what he likes with an entry of his own choice, proven and signed with his own key by the program's own means."""
        mine = self.seat(at)
        signer = mine.signer
        mine.register.close()
        prover = Prover(MIGRATIONS)
        connections = Connections(self.home / FILE, self.key, guarded=False, prover=prover)
        office = Office(
            Register(self.home, connections, self.key, prover=prover),
            lambda: at or self.now,
            by,
            signer,
            mine.root_public,
        )
        connection = office.register.connection
        connection.execute("PRAGMA foreign_keys = OFF")
        with office.register.transaction(), without_triggers(connection):
            if statement:
                changed = connection.execute(statement, arguments).rowcount
                assert changed > 0, f"nothing to attack: {statement}"
            if kind:
                office.record(kind, **body)
        office.register.close()

    def note(self, name: str, outcome: str) -> None:
        """Where somebody wants to read it, tell how an attempt ended."""
        if os.environ.get("TOLD"):
            print(f"{name}: {outcome}", flush=True)

    def close(self) -> None:
        """Leave the seat."""
        if self._office:
            self._office.register.close()
            self._office = None
