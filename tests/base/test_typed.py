"""Dates and amounts as clerks type them."""

from __future__ import annotations

import contextlib
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.refusals import Refusal
from app.base.typed_amounts import NotAnAmount, NotAShare, basis_points, fen
from app.base.typed_dates import NotADate, typed_day, typed_moment
from app.base.working_calendar import Calendar

CALENDAR = Calendar()
NOW = datetime(2026, 11, 20, 15, 30, tzinfo=CALENDAR.zone)  # a Friday


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("", "2026-11-20 15:30"),
        ("1122", "2026-11-22 15:30"),
        ("11-22 9:05", "2026-11-22 09:05"),
        ("11/22", "2026-11-22 15:30"),
        ("11月22日 9点", "2026-11-22 09:00"),
        ("昨天 16:30", "2026-11-19 16:30"),
        ("16:30 昨天", "2026-11-19 16:30"),
        ("今天", "2026-11-20 15:30"),
        ("9:00", "2026-11-20 09:00"),
        ("1231", "2026-12-31 15:30"),
        ("0105", "2027-01-05 15:30"),
        ("2026-10-09 16:00", "2026-10-09 16:00"),
        ("2026年10月9日", "2026-10-09 15:30"),
        ("20261009", "2026-10-09 15:30"),
        ("１１２２", "2026-11-22 15:30"),
        ("2026。11。22", "2026-11-22 15:30"),
        ("2026．11．22 9：05", "2026-11-22 09:05"),
        ("2026/11/22", "2026-11-22 15:30"),
        ("2026/11/22 15:30:00", "2026-11-22 15:30"),
        ("2026-11-22T08:15", "2026-11-22 08:15"),
        ("2026 11 22", "2026-11-22 15:30"),
        ("26-11-22", "2026-11-22 15:30"),
        ("11、22", "2026-11-22 15:30"),
        ("11月22号", "2026-11-22 15:30"),
        ("2026 年 11 月 22 号 下午 3 点", "2026-11-22 15:00"),
        ("十一月二十二日下午三点半", "2026-11-22 15:30"),
        ("二〇二六年十一月二十二日", "2026-11-22 15:30"),
        ("22号", "2026-11-22 15:30"),
        ("31号", "2026-10-31 15:30"),
        ("5号 9点", "2026-11-05 09:00"),
        ("下午3点", "2026-11-20 15:00"),
        ("下午3:20", "2026-11-20 15:20"),
        ("3点半", "2026-11-20 03:30"),
        ("上午9点一刻", "2026-11-20 09:15"),
        ("中午12点", "2026-11-20 12:00"),
        ("中午1点", "2026-11-20 13:00"),
        ("凌晨12点", "2026-11-20 00:00"),
        ("晚上8点", "2026-11-20 20:00"),
        ("下午15点", "2026-11-20 15:00"),
        ("3pm", "2026-11-20 15:00"),
        ("9:30 am", "2026-11-20 09:30"),
        ("明天上午9点", "2026-11-21 09:00"),
        ("明早9点", "2026-11-21 09:00"),
        ("昨晚10点", "2026-11-19 22:00"),
        ("11月22日9点", "2026-11-22 09:00"),
        ("15时30分", "2026-11-20 15:30"),
        ("下周一下午2点", "2026-11-23 14:00"),
    ],
)
def test_a_moment_is_typed_in_a_few_keys(written: str, moment: str) -> None:
    assert f"{typed_moment(written, NOW, CALENDAR):%Y-%m-%d %H:%M}" == moment


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("", None),
        ("明天", date(2026, 11, 21)),
        ("+3", date(2026, 11, 23)),
        ("-1天", date(2026, 11, 19)),
        ("+1工作日", date(2026, 11, 23)),
        ("+2工作日", date(2026, 11, 24)),
        ("-1工作日", date(2026, 11, 19)),
        ("+2w", date(2026, 11, 24)),
        ("tomorrow", date(2026, 11, 21)),
        ("大后天", date(2026, 11, 23)),
        ("周一", date(2026, 11, 16)),
        ("本周日", date(2026, 11, 22)),
        ("星期天", date(2026, 11, 22)),
        ("下周一", date(2026, 11, 23)),
        ("下星期五", date(2026, 11, 27)),
        ("下个礼拜三", date(2026, 11, 25)),
        ("下下周一", date(2026, 11, 30)),
        ("上周五", date(2026, 11, 13)),
        ("月底", date(2026, 11, 30)),
        ("本月末", date(2026, 11, 30)),
        ("月初", date(2026, 11, 1)),
        ("下月底", date(2026, 12, 31)),
        ("下个月5号", date(2026, 12, 5)),
        ("下下月初", date(2027, 1, 1)),
        ("上月31号", date(2026, 10, 31)),
        ("年底", date(2026, 12, 31)),
        ("明年初", date(2027, 1, 1)),
        ("3天后", date(2026, 11, 23)),
        ("三天前", date(2026, 11, 17)),
        ("两周后", date(2026, 12, 4)),
        ("2个工作日后", date(2026, 11, 24)),
        ("+1周", date(2026, 11, 27)),
    ],
)
def test_a_day_is_typed_in_a_few_keys(written: str, day: date | None) -> None:
    assert typed_day(written, NOW, CALENDAR) == day


@pytest.mark.parametrize(
    "written",
    [
        "1322",
        "0230",
        "abc",
        "25:00",
        "9:61",
        "1122 1123",
        "2026-13-01",
        "明天 后天",
        "++",
        "上月32号",
        "晚上12点",
        "下午25点",
        "明天下午",
        "周八",
        "上下周一",
        "9点 10点",
        "11221123 1",
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(NotADate):
        typed_moment(written, NOW, CALENDAR)


@given(st.text(max_size=20))
def test_any_text_is_a_moment_or_a_refusal(written: str) -> None:
    with contextlib.suppress(Refusal):
        assert typed_moment(written, NOW, CALENDAR).tzinfo is not None


@pytest.mark.parametrize(
    ("written", "amount"),
    [("", None), ("2590639.23", 259_063_923), ("2,590,639.23", 259_063_923), ("259万", 259_000_000), ("¥100", 10_000),
     ("１００元", 10_000), ("259.0639万", 259_063_900)],
)  # fmt: skip
def test_an_amount_is_typed_in_yuan(written: str, amount: int | None) -> None:
    assert fen(written) == amount


@pytest.mark.parametrize("written", ["1.234", "abc", "-5", "1e9", "0.0000001万"])
def test_what_is_no_amount_is_refused(written: str) -> None:
    with pytest.raises(NotAnAmount):
        fen(written)


@pytest.mark.parametrize(
    ("written", "share"), [("", None), ("50%", 5000), ("33.33", 3333), ("1/2", 5000), ("1/3", 3333), ("100%", 10_000)]
)
def test_a_share_is_typed_in_percent_or_parts(written: str, share: int | None) -> None:
    assert basis_points(written) == share


@pytest.mark.parametrize("written", ["0", "101%", "3/2", "half"])
def test_what_is_no_share_is_refused(written: str) -> None:
    with pytest.raises(NotAShare):
        basis_points(written)


@pytest.mark.parametrize(
    ("written", "share"), [("1/1", 10_000), ("1/3", 3_333), ("2/3", 6_667), ("100%", 10_000), ("0.01%", 1)]
)
def test_a_share_is_told_in_basis_points(written: str, share: int) -> None:
    assert basis_points(written) == share


@pytest.mark.parametrize("written", ["0/1", "2/1", "0%", "100.01%", "half"])
def test_what_is_no_share(written: str) -> None:
    with pytest.raises(NotAShare):
        basis_points(written)
