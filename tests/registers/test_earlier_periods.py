"""Reports take what they begin with, or are compared with, from the records of an earlier period."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.commands import registers as commands
from app.registers import contents, reading, records
from app.registers import service as registers
from app.registers.record_rules import Unfit
from app.regulations import service as regulations

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office


@pytest.fixture
def archive(office: Office) -> Office:
    """An archive; it is 12 October."""
    regulations.switch_on(office, "hospital-property", office.today())
    return office


def counted(office: Office, period: str = "", **more: object) -> records.Record:
    values = {**({"period": period} if period else {}), **more}
    return commands.written(office, "archive-statistics", values)


def test_a_count_begins_with_what_the_last_one_ended_with_and_prints_why_if_not(archive: Office) -> None:
    first = counted(archive, "2026-Q2", opening=400, opening_because="实点")
    second = counted(archive, "2026-Q3")
    assert (first.values["closing"], second.values["opening"], second.values["closing"]) == (400, 400, 400)
    assert counted(archive, "2026-Q1").values["opening"] == 0


def test_a_number_that_somebody_enters_instead_needs_its_reason(archive: Office) -> None:
    with pytest.raises(Unfit) as refused:
        counted(archive, "2026-Q3", opening=400, opening_because="")
    assert refused.value.problems == (("opening", "reason"),)


def test_a_report_written_late_counts_to_the_period_that_it_names(archive: Office, at: Callable[[str], None]) -> None:
    at("2026-11-20 10:00")
    late = counted(archive, "2026-Q3", opening=7, opening_because="实点")
    form = registers.form_of(archive, "archive-statistics")
    quarter = contents.assemble(archive, form, registers.owed_day(archive, form, "2026-Q4")).values
    assert [row["number"] for row in quarter["before"]] == [late.number]
    assert reading.of_period(archive, form.name, *_days("2026-07-01", "2026-09-30")) == [late]


def test_a_report_written_within_its_period_counts_to_the_day_on_which_it_was(archive: Office) -> None:
    made = counted(archive, "2026-Q4")
    assert reading.of_period(archive, made.form, *_days("2026-10-12", "2026-10-12")) == [made]


def _days(first: str, last: str) -> tuple[date, date]:
    return date.fromisoformat(first), date.fromisoformat(last)
