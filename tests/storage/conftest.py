"""A register in a temporary folder, and what may stand in it."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from app.domain.dossiers import Buyer, Dossier
from app.storage import register as registers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.storage.register import Register

MORNING = datetime(2026, 10, 12, 2, 0, tzinfo=UTC)
_places = itertools.count(1)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """A new register."""
    made = registers.create(tmp_path / "office")
    yield made
    made.close()


def file_of(*names: str, **changes: object) -> Dossier:
    """A dossier of these buyers that no other test has."""
    place = next(_places)
    told = {"unit": f"1-1-{place}", "number": f"KH{place:06d}", **changes}
    return Dossier(id=f"file-{place}", buyers=tuple(map(Buyer, names or ("王晓伟",))), **told)  # type: ignore[arg-type]
