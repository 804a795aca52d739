"""A sample's rows are the records that were drawn: nobody adds, leaves out or draws again; figures follow from the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.access import staff
from app.duties import service as duties
from app.office import founding, periods
from app.registers import contents, reading, records
from app.registers import service as registers
from app.registers.reckoning.samples import AlreadyDrawn
from app.registers.record_rules import NotOpen, Unfit
from app.regulations import service as regulations
from tests.conftest import local

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office

RESULTS = st.sampled_from(["yes", "fair", "no", "excused"])


def a_centre(office: Office) -> Office:
    staff.add(office, "冯远", "centre-head")
    regulations.switch_on(office, "service-centre", office.today())
    return office


def repairs(office: Office, count: int) -> list[str]:
    values = {"service": "repair", "caller": "王芳", "unit": "2-1-1001", "phone": "13800138000", "words": "漏水"}
    return [records.write(office, "repair-case", values).number for _ in range(count)]


@pytest.fixture
def centre(office: Office) -> Office:
    return a_centre(office)


def drawn(office: Office) -> list[str]:
    form = registers.form_of(office, "repair-recall")
    return [str(row["number"]) for row in contents.assemble(office, form).values["sample"]]


def answered(number: str, answer: str) -> dict[str, Any]:
    return {"number": number, "answer": answer, **({"opinion": "停机"} if answer in {"no", "excused"} else {})}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cases=st.integers(1, 26), results=st.lists(RESULTS, min_size=6, max_size=6), often=st.integers(1, 6))
def test_asked_good_and_rate_are_those_of_the_rows_in_whatever_order_they_are_answered(
    tmp_path_factory: pytest.TempPathFactory, cases: int, results: list[str], often: int
) -> None:
    office = a_centre(
        founding.found(tmp_path_factory.mktemp("office") / "one", lambda: local("2026-10-12 10:00"), name="单位")
    )
    office.signed_in = "冯远"
    repairs(office, cases)
    made = records.write(office, "repair-recall", {})
    numbers = [str(row["number"]) for row in made.values["sample"]]
    assert len(numbers) == -(-cases // 5)
    given = dict(zip(numbers, results, strict=False))
    for start in range(0, len(numbers), often):
        with pytest.raises(NotOpen):
            records.act(office, made.number, "finished", {})
        answers = [answered(each, given[each]) for each in numbers[start : start + often]]
        records.act(office, made.number, "called", {"sample": answers})
    told = records.act(office, made.number, "finished", {}).steps[-1].data
    asked = [each for each in given.values() if each != "excused"]
    good = [each for each in asked if each != "no"]
    assert (told["asked"], told["good"]) == (len(asked), len(good))
    assert told.get("rate") == ((2 * len(good) * 10_000 + len(asked)) // (2 * len(asked)) if asked else None)
    office.register.close()


def test_looking_again_draws_the_same_and_a_period_is_drawn_once(centre: Office) -> None:
    repairs(centre, 30)
    first = drawn(centre)
    assert all(drawn(centre) == first for _ in range(3))
    made = records.write(centre, "repair-recall", {})
    assert [row["number"] for row in made.values["sample"]] == first
    with pytest.raises(AlreadyDrawn) as no:
        records.write(centre, "repair-recall", {})
    assert no.value.number == made.number
    records.void(centre, made.number, "再抽")
    again = records.write(centre, "repair-recall", {})
    assert [row["number"] for row in again.values["sample"]] == first


def test_what_was_drawn_is_not_what_somebody_writes(centre: Office) -> None:
    numbers = repairs(centre, 30)
    others = [each for each in numbers if each not in drawn(centre)]
    with pytest.raises(Unfit) as no:
        records.write(centre, "repair-recall", {"sample": [{"number": others[0], "unit": "9-9-9999"}]})
    assert no.value.problems == (("sample.1.number", "unknown"),)
    made = records.write(centre, "repair-recall", {"sample": []})
    assert len(made.values["sample"]) == 6
    with pytest.raises(Unfit):
        records.act(centre, made.number, "called", {"sample": [answered(others[0], "yes")]}, by="冯远")
    forged = {**answered(str(made.values["sample"][0]["number"]), "yes"), "caller": "别人"}
    done = records.act(centre, made.number, "called", {"sample": [forged]}, by="冯远")
    assert done.all_values(reading.entry_of(centre, done))["sample"][0]["caller"] == "王芳"


def test_who_was_not_reached_is_excused_with_a_reason(centre: Office) -> None:
    repairs(centre, 3)
    made = records.write(centre, "repair-recall", {})
    number = made.values["sample"][0]["number"]
    with pytest.raises(Unfit):
        records.act(centre, made.number, "called", {"sample": [{"number": number, "answer": "excused"}]}, by="冯远")
    records.act(centre, made.number, "called", {"sample": [answered(number, "excused")]}, by="冯远")
    done = records.act(centre, made.number, "finished", {}, by="冯远")
    assert "rate" not in done.steps[-1].data


@pytest.mark.clauses("OT-3", "OT-3.1", "OT-3.2")
def test_the_monthly_checks_of_meters_are_owed(office: Office, at: Callable[[str], None]) -> None:
    staff.add(office, "吴磊", "meter-inspector")
    regulations.switch_on(office, "outsourced-team", office.today())
    at("2026-11-02 09:00")
    periods.bring_up_to_date(office)
    owed = [(each.duty.clause, each.state) for each in duties.every(office) if each.duty.clause.startswith("OT-3")]
    assert sorted(owed) == [(clause, state) for clause in ("OT-3", "OT-3.1", "OT-3.2") for state in ("late", "open")]


def test_more_answered_in_time_than_calls_are_refused(office: Office) -> None:
    regulations.switch_on(office, "duty-desk", office.today())
    with pytest.raises(Unfit) as no:
        records.write(office, "ring-sample", {"person": "林晓燕", "calls": 4, "in_time": 5})
    assert no.value.problems == (("in_time", "at_most=4"),)
