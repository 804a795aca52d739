"""Where purchases stand is kept with what is entered, and the same as the whole journal tells."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.duties import calendars
from app.keeping import verification
from app.office import founding as offices
from app.progress import kept, standings_store
from app.progress import service as progress
from app.register import engine
from app.register.register import FILE
from tests.fixtures.demonstrations import LAST_DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.office.office import Office


@pytest.fixture
def lived(demonstration: Callable[..., Path], tmp_path: Path) -> Iterator[Office]:
    """The demonstration of a sales office, as an earlier program left it: nothing is kept yet."""
    office = offices.open_office(demonstration(tmp_path / "lived"), lambda: LAST_DAY)
    with office.register.transaction():
        office.register.connection.execute("DELETE FROM standing")
        standings_store.set_state(office.register, "")
    yield office
    office.register.close()


def test_what_is_kept_is_what_the_journal_tells(lived: Office) -> None:
    told = progress.every(lived)
    kept.bring_up_to_date(lived)
    assert kept.is_current(lived)
    again = progress.every(lived)
    assert [(each.dossier, each.tracks, each.more) for each in again] == [
        (each.dossier, each.tracks, each.more) for each in told
    ]
    assert any(each.late for each in told)
    assert any(each.paused for each in told)


def test_a_step_that_is_done_is_kept_at_once(lived: Office) -> None:
    kept.bring_up_to_date(lived)
    one = next(each for each in progress.every(lived) if any(track.current for track in each.tracks))
    track = next(each for each in one.tracks if each.current)
    assert track.current
    said = {ask.id: "100" for ask in track.current.step.asks}
    progress.finish(lived, dossier=one.dossier.id, track=track.id, step=track.current.step.id, said=said)
    after = next(each for each in progress.every(lived) if each.dossier.id == one.dossier.id)
    assert next(each for each in after.tracks if each.id == track.id).done == track.done + 1
    assert verification.first_wrong(lived) is None


def test_a_day_off_moves_what_is_kept(lived: Office) -> None:
    kept.bring_up_to_date(lived)
    calendars.set_day(lived, date(2026, 11, 23), "rest")
    assert not kept.is_current(lived)
    kept.bring_up_to_date(lived)
    assert kept.is_current(lived)
    assert verification.first_wrong(lived) is None


def test_a_change_of_the_rows_behind_the_program_is_noticed(lived: Office) -> None:
    kept.bring_up_to_date(lived)
    connection = engine.connect(lived.register.folder / FILE, lived.register.key)
    connection.execute(
        "UPDATE standing SET due = due + 1 WHERE rowid = (SELECT min(rowid) FROM standing WHERE due > 0)"
    )
    connection.close()
    assert "进度与日志不符" in (verification.first_wrong(lived) or "")
