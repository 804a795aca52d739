"""Computed fields against an independent model in exact fractions; bounds between fields; numbers of one's own with a reason."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.access import staff
from app.base.words import Names
from app.forms.fields import Compute, Field
from app.registers import reading, records
from app.registers import sheets as record_sheets
from app.registers.reckoning import bounds
from app.registers.reckoning.formulas import compute_number
from app.registers.record_rules import Unfit
from app.regulations import service as regulations
from app.rulebook.files import load_calendar

if TYPE_CHECKING:
    from app.office.office import Office

CALENDAR = load_calendar()
FEN = st.integers(0, 10**12)
DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))


def half_up(value: Fraction) -> int:
    """As people round: halves away from zero."""
    exact = Decimal(value.numerator * 10**40 // value.denominator) / Decimal(10**40)
    near = Fraction(int(exact.to_integral_value(ROUND_HALF_UP)))
    return int(near) if abs(near - value) != Fraction(1, 2) else int(value + Fraction(1, 2))


@given(FEN, st.integers(0, 100_00), DAYS, st.integers(0, 4000), st.sampled_from([360, 365]))
def test_interest_is_the_sum_at_its_rate_for_its_days(sum_: int, rate: int, day: date, count: int, basis: int) -> None:
    compute = Compute(how="interest", of=("sum", "rate", "from", "to"), basis=basis)  # type: ignore[arg-type]
    values = {"sum": sum_, "rate": rate, "from": day.isoformat(), "to": (day + timedelta(days=count)).isoformat()}
    exact = Fraction(sum_) * Fraction(rate, 10_000) * Fraction(count, basis)
    assert compute_number(compute, values, CALENDAR) == half_up(exact)


@given(st.lists(st.tuples(FEN, st.sampled_from(["a", "b"])), max_size=6), st.integers(1, 10**9))
def test_sums_rates_and_shares_of_some_rows(table: list[tuple[int, str]], whole: int) -> None:
    values = {"rows": [{"sum": sum_, "kind": kind} for sum_, kind in table], "whole": whole, "out": 1000}
    some = sum(sum_ for sum_, kind in table if kind == "a")

    def computed(how: str, *of: str, **more: object) -> int | None:
        return compute_number(Compute(how=how, of=of, **more), values, CALENDAR)  # type: ignore[arg-type]

    assert computed("sum", "rows.sum", where={"kind": "a"}) == some
    assert computed("rows", "rows", where={"kind": "a"}) == sum(kind == "a" for _, kind in table)
    assert computed("rate", "rows.sum", "whole", where={"kind": "a"}) == half_up(Fraction(some * 10_000, whole))
    if table:
        assert computed("share", "rows.sum", "whole", "out") == half_up(
            Fraction(sum(s for s, _ in table) * 1000, whole)
        )


@given(st.integers(0, 366), FEN)
def test_days_by_an_amount(days: int, amount: int) -> None:
    compute = Compute(how="product", of=("days", "amount"))
    kinds = {"days": "count", "amount": "money"}
    assert compute_number(compute, {"days": days, "amount": amount}, CALENDAR, kinds) == days * amount


def named(name: str, **more: object) -> Field:
    return Field(name=name, label=Names(name), **more)  # type: ignore[arg-type]


@given(DAYS, DAYS)
def test_a_day_is_not_before_another(begins: date, ends: date) -> None:
    fields = [named("begins", kind="date"), named("ends", kind="date", at_least="begins")]
    values = {"begins": begins.isoformat(), "ends": ends.isoformat()}
    found = list(bounds.crossed(fields, values, {}, CALENDAR))
    assert found == ([] if ends >= begins else [("ends", f"at_least={begins}")])


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_a_number_in_a_row_is_bounded_by_the_row_and_by_the_form(one: int, other: int, most: int) -> None:
    columns = (named("part", kind="count", at_most="whole"), named("whole", kind="count", at_most="most"))
    fields = [named("most", kind="count"), named("table", kind="table", columns=columns)]
    values = {"most": most, "table": [{"part": one, "whole": other}]}
    found = {path for path, _ in bounds.crossed(fields, values, {}, CALENDAR)}
    assert found == {path for path, wrong in (("table.1.part", one > other), ("table.1.whole", other > most)) if wrong}


@pytest.mark.clauses("IF-7")
def test_interest_that_somebody_enters_instead_needs_a_reason_and_prints_it(office: Office) -> None:
    regulations.switch_on(office, "investment-fund", office.today())
    staff.add(office, "邵俊杰", "investment")
    planned = {"product": "一号", "company": "恒信", "interest_from": "2025-12-20", "pay_on": "2026-12-20"}
    made = records.write(office, "fund-distribution", {**planned, "rate": 8_00, "principal": 10_000_000_00})
    quiet = records.act(office, made.number, "noticed", {"interest_due": 80_000_00}, by="邵俊杰")
    assert quiet.steps[-1].data["interest_due"] == 800_000_00
    other = records.write(office, "fund-distribution", {**planned, "rate": 8_00, "principal": 10_000_000_00})
    with pytest.raises(Unfit) as no:
        records.act(
            office, other.number, "noticed", {"interest_due": 80_000_00, "interest_due_because": " "}, by="邵俊杰"
        )
    assert no.value.problems == (("interest_due", "reason"),)
    own = {"interest_due": 790_000_00, "interest_due_because": "合同另有约定"}
    done = records.act(office, other.number, "noticed", own, by="邵俊杰")
    assert done.all_values(reading.entry_of(office, done))["interest_due"] == 790_000_00
    assert "合同另有约定" in str(record_sheets.values(office, done)["steps"])


def test_the_candidates_scores_are_added_up(office: Office) -> None:
    regulations.switch_on(office, "property-group", office.today())
    scores = [{"company": name, "quality": 30_00, "scheme": 20_50, "price": 15_00} for name in ("甲", "乙")]
    values = {"project": "翠湖", "proposal": "甲", "candidates": scores}
    made = records.write(office, "group-property-choice", values)
    assert [row["total"] for row in made.values["candidates"]] == [65_50, 65_50]
