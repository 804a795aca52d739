"""Where purchases stand is kept with what is entered, and the same as the whole journal tells."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, get_args

import pytest

from app.archive.runs import service as runs
from app.archive.runs import store as marks
from app.duties import calendars
from app.keeping import verification
from app.office import founding as offices
from app.progress import kept, lists, standings_store
from app.progress import service as progress
from app.progress.standings_store import UNIT
from app.register import engine
from app.register.register import FILE
from tests.fixtures.demonstrations import LAST_DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.office.office import Office
    from app.progress.service import Purchase


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


@pytest.mark.parametrize("wanted", get_args(lists.Wanted))
def test_a_list_has_the_purchases_that_the_journal_tells_page_by_page(lived: Office, wanted: lists.Wanted) -> None:
    told = lists.Told(lived, progress.every(lived))
    kept.bring_up_to_date(lived)
    found = lists.source(lived)
    assert isinstance(found, lists.Kept)
    count = told.count(wanted)
    pages = [each for start in range(0, count + 1, 7) for each in found.page(wanted, start, 7)]
    assert found.count(wanted) == len(pages) == count
    assert {each.dossier.id for each in pages} == {each.dossier.id for each in told.page(wanted, 0, count)}


def test_those_under_way_are_listed_by_how_soon_they_are_due_and_those_held_up_last(lived: Office) -> None:
    kept.bring_up_to_date(lived)
    found = lists.Kept(lived).page("open", 0, 1000)
    going = [
        min(step.due for track in each.tracks if (step := track.current) and step.state != "paused" and step.due)
        for each in found
        if any(track.current and track.current.state != "paused" for track in each.tracks)
    ]
    assert going == sorted(going)
    held_up = [each for each in found if all(not track.current or track.paused for track in each.tracks)]
    assert found[len(going) :] == held_up


@pytest.mark.parametrize("order", [UNIT, "mortgage", "registration"])
@pytest.mark.parametrize("down", [False, True])
def test_a_list_is_sorted_the_same_whether_it_is_kept_or_told(lived: Office, order: str, down: bool) -> None:
    kept.bring_up_to_date(lived)
    told, read = lists.Told(lived, progress.every(lived)), lists.Kept(lived)

    def due(found: list[Purchase]) -> list[object]:
        if order == UNIT:
            return [each.dossier.id for each in found]
        ways = [next((track for track in each.tracks if track.id == order), None) for each in found]
        return [way.current.due if way and way.current and way.current.due else None for way in ways]

    whole = due(read.page("all", 0, 1000, order, down=down))
    assert whole == due(told.page("all", 0, 1000, order, down=down))
    assert whole == [*due(read.page("all", 0, 3, order, down=down)), *due(read.page("all", 3, 1000, order, down=down))]
    if order != UNIT:
        known = [each for each in whole if each is not None]
        assert known == sorted(known, reverse=down)
        assert whole == known + [None] * (len(whole) - len(known))


def test_marks_for_headquarters_are_kept_as_the_journal_tells(lived: Office) -> None:
    told = {each.paper.number for each in (*runs.plan(lived).ready, *runs.plan(lived).blocked)}
    with lived.register.transaction():
        lived.register.connection.execute("DELETE FROM hq_mark")
    runs.bring_up_to_date(lived)
    assert marks.are_kept(lived.register)
    assert {each.paper.number for each in (*runs.plan(lived).ready, *runs.plan(lived).blocked)} == told
    assert verification.first_wrong(lived) is None
