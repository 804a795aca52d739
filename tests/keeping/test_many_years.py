"""The registers on which speed is measured are copies of a small office, and as sound as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.dossiers import service as dossiers
from app.keeping import verification
from app.office import founding as offices
from app.register import journal
from tests.fixtures.demonstrations import LAST_DAY
from tests.tools.bench import many_years

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

COPIES = 3


def test_an_office_copied_several_times_is_sound_and_every_client_is_found(
    demonstration: Callable[..., Path], tmp_path: Path
) -> None:
    """Each client of a copy has a number, a unit and a name of its own."""
    small = demonstration(tmp_path / "small")
    many_years.copy(small, tmp_path / "big", COPIES)
    one, big = (offices.open_office(each, lambda: LAST_DAY) for each in (small, tmp_path / "big"))
    clients, found = dossiers.all_of_them(one), dossiers.all_of_them(big)
    assert verification.first_wrong(big) is None
    assert len({each.unit for each in found}) == len({each.number for each in found}) == COPIES * len(clients)
    assert journal.last(big.register) > 2 * journal.last(one.register)
    assert any(each.id == found[-1].id for each in dossiers.matching(big, found[-1].number, 10))
    for each in (one, big):
        each.register.close()
