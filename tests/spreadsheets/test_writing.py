"""Spreadsheets that leave the office hold what is meant: local moments, days, numbers; texts stay texts."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from app.base.table_values import DAY_END, Formatted, Table, Value, due
from app.spreadsheets.writer import (
    parse,
    write,
)

if TYPE_CHECKING:
    from pathlib import Path

CHINA = timezone(timedelta(hours=8))


def cells(path: Path, *values: Value, name: str = "表") -> tuple[Any, ...]:
    """One row, written and read again."""
    write(path / "list.xlsx", Table(name, ["栏"] * len(values), [values]))
    return tuple(openpyxl.load_workbook(path / "list.xlsx").active[2])


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("2026-10-12", date(2026, 10, 12)),
        ("2026-10-12 09:05", datetime(2026, 10, 12, 9, 5)),  # noqa: DTZ001 - spreadsheets know no zones
        ("2026-10-12 24:00", Formatted(datetime(2026, 10, 12, 23, 59, 59), DAY_END)),  # noqa: DTZ001
        ("2026-13-12", "2026-13-12"),
        ("剩 2 天 3 小时", "剩 2 天 3 小时"),
        ("2-1-1001", "2-1-1001"),
        ("0012", "0012"),
        ("", ""),
    ],
)
def test_what_a_list_shows_is_read_as_what_it_means(shown: str, meant: Value) -> None:
    assert parse(shown) == meant


@pytest.mark.parametrize(
    ("shown", "meant"),
    [("2,590,639.23", Decimal("2590639.23")), ("0.00", Decimal(0)), ("1,200", 1200), ("-5", -5), ("1/4", "1/4")],
)
def test_numbers_are_numbers_where_numbers_stand(shown: str, meant: object) -> None:
    told = parse(shown, number=True)
    assert (told.value if isinstance(told, Formatted) else told) == meant
    assert parse(shown) == shown


def test_days_moments_and_amounts_are_real_ones(tmp_path: Path) -> None:
    day, at, end, money, count = cells(
        tmp_path,
        date(2026, 10, 12),
        datetime(2026, 10, 12, 9, 5, tzinfo=CHINA),
        due(datetime(2026, 10, 13, tzinfo=CHINA)),
        Decimal("2590639.23"),
        3,
    )
    assert (day.is_date, day.value.date()) == (True, date(2026, 10, 12))
    assert (at.is_date, f"{at.value:%Y-%m-%d %H:%M}") == (True, "2026-10-12 09:05")
    assert (end.is_date, end.value.date(), end.number_format) == (True, date(2026, 10, 12), DAY_END)
    assert (money.data_type, money.value) == ("n", 2590639.23)
    assert (count.data_type, count.value) == ("n", 3)


def test_what_no_workbook_can_hold_is_left_out(tmp_path: Path) -> None:
    (cell,) = cells(tmp_path, "王\x04晓\ufffe伟\uffff\x00", name="客\ufffe户")
    assert cell.value == "王晓伟"
    assert openpyxl.load_workbook(tmp_path / "list.xlsx").active.title == "客户"


@pytest.mark.parametrize("name", ["收/发", "a\\b:c*d?[e]", "很长的名字" * 20, "'"])
def test_any_title_names_a_sheet(tmp_path: Path, name: str) -> None:
    cells(tmp_path, "x", name=name)
    assert 0 < len(openpyxl.load_workbook(tmp_path / "list.xlsx").active.title) <= 31
