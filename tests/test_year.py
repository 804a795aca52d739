"""A simulated year of a small office: a second, simple reckoning from what people did agrees with the register."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from app.keeping import verification
from tests.tools.year import compared, expected, published, simulated, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.demo.life import Life


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Life]:
    lived = simulated.live(tmp_path_factory.mktemp("year") / "office", 1, *simulated.SMALL)
    yield lived
    lived.office.register.close()


@pytest.fixture(scope="module")
def register(life: Life) -> dict[str, Any]:
    return told.figures(life)


def test_register_and_second_reckoning_agree_on_the_whole_year(life: Life, register: dict[str, Any]) -> None:
    assert compared.differences(register, expected.figures(life.facts, life.until)) == []


def test_every_clause_with_a_clock_was_kept_kept_late_and_left_undone(register: dict[str, Any]) -> None:
    duties = compared.summary(register)["duties"]
    assert duties.keys() == {
        *(f"SO-1.{number}" for number in (1, 2, 3, 4, 5, 6, 7, 8, 11, 12)),
        "SO-2.1",
        "SO-2.2",
        "SO-3",
    }
    assert [clause for clause, states in duties.items() if not {"met", "met-late", "late"} <= states.keys()] == []


def test_every_step_on_the_ledger_was_taken(life: Life, register: dict[str, Any]) -> None:
    steps = Counter(fact["what"] for fact in life.facts)
    assert all(steps[step] for step in ("decided", "objected", "answered", "countered", "reversed", "wages settled"))
    states = {state for _, _, _, state, _ in register["lines"].values()}
    assert states >= {"proposed", "withdrawn", "approved", "reduced", "waived", "objected", "reversed"}
    assert any(carried > 0 for people in register["wages"].values() for _, carried in people.values())


@pytest.mark.parametrize("days", ["REST", "WORK"])
def test_the_year_would_be_another_without_holidays_or_without_moved_working_days(
    life: Life, register: dict[str, Any], days: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(published, days, set())
    assert compared.differences(register, expected.figures(life.facts, life.until))


def test_a_slip_in_the_register_would_be_seen(life: Life, register: dict[str, Any]) -> None:
    fewer = [fact for fact in life.facts if fact["what"] != "registered"]
    seen = compared.differences(register, expected.figures(fewer, life.until))
    assert any("SO-1.6" in line for line in seen)


def test_the_register_of_the_year_is_sound(life: Life) -> None:
    assert verification.first_wrong(life.office) is None
