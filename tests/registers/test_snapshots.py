"""A report that drew itself up is a draft until it is signed: then it is gathered anew, says up to when, and stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access import staff
from app.office import periods
from app.registers import contents, due_reports, reading, records
from app.registers import service as registers
from app.registers import sheets as record_sheets
from app.registers import values as record_values
from app.regulations import service as regulations

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office


def asked(office: Office, words: str) -> str:
    return records.write(
        office, "desk-request", {"matter": "help", "caller": "王芳", "words": words, "department": "工程部"}
    ).number


def shown(office: Office, number: str) -> list[str]:
    record = reading.by_number(office, number)
    now = record_values.current(reading.entry_of(office, record), record)
    return [str(row["words"]) for row in now["records"]]  # type: ignore[index, union-attr, call-overload]


@pytest.fixture
def draft(office: Office, at: Callable[[str], None]) -> records.Record:
    """The day's report of 12 October, drawn up by the program at 16:00."""
    for name, role in (("冯值班", "duty-head"), ("郑云", "manager")):
        staff.add(office, name, role)
    regulations.switch_on(office, "front-desk", office.today())
    asked(office, "上午")
    at("2026-10-12 16:00")
    periods.bring_up_to_date(office)
    return next(each for each in due_reports.draw_up(office) if each.form == "desk-day")


@pytest.mark.clauses("FD-6")
def test_the_evenings_records_are_in_the_report_once_it_is_signed(
    office: Office, at: Callable[[str], None], draft: records.Record
) -> None:
    assert shown(office, draft.number) == ["上午"]
    assert "草稿，数据截至 2026-10-12 16:00" in str(record_sheets.values(office, draft)["state"])
    at("2026-10-12 20:00")
    asked(office, "晚上")
    at("2026-10-12 22:00")
    signed = records.act(office, draft.number, "manager", {}, by="郑云")
    assert shown(office, draft.number) == ["上午", "晚上"]
    assert "，数据截至 2026-10-12 22:00" in str(record_sheets.values(office, signed)["state"])


def test_what_was_signed_stays_and_what_came_after_is_shown_as_such_next_time(
    office: Office, at: Callable[[str], None], draft: records.Record
) -> None:
    at("2026-10-12 20:00")
    records.act(office, draft.number, "manager", {}, by="郑云")
    at("2026-10-12 23:00")
    asked(office, "夜里")
    at("2026-10-13 10:00")
    records.act(office, draft.number, "head", {}, by="冯值班")
    assert shown(office, draft.number) == ["上午"]
    asked(office, "次日")
    next_day = contents.assemble(office, registers.form_of(office, "desk-day"), office.today()).values["records"]
    told = [(row["words"], "上期签字后登记" in str(row.values())) for row in next_day]  # type: ignore[union-attr, call-overload, index]
    assert sorted(told) == [("夜里", True), ("次日", False)] or sorted(told) == [("次日", False), ("夜里", True)]


def test_what_somebody_corrected_in_the_draft_is_not_gathered_over(
    office: Office, at: Callable[[str], None], draft: records.Record
) -> None:
    rows = [{**draft.values["records"][0], "words": "改过"}]  # type: ignore[index, dict-item]
    records.correct(office, draft.number, {**draft.values, "records": rows}, "写错")
    at("2026-10-12 20:00")
    asked(office, "晚上")
    records.act(office, draft.number, "manager", {}, by="郑云")
    assert shown(office, draft.number) == ["改过"]
