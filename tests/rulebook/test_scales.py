"""Scales: IF-1, OT-4, OT-5, OT-6, SS-4 with their figures."""

from __future__ import annotations

import pytest

from app.base.words import Names
from app.fines.point_rules import accounts
from app.rulebook.clauses import Duty as Asked
from app.rulebook.clauses import Figure, Step, Terms, hundredths
from app.rulebook.scales import reached


def names(text):
    return Names(text)


def step(least, result, **more):
    return Step(least=least, result=names(result), **more)


TIERS = (
    step("5000000", "VIP"),
    step("3000000", "high"),
    step("1000000", "prospective"),
    step("0.01", "medium"),
    step("0", "target"),
)
WIRELESS = (
    step("80.01", "above", percent="5"),
    step("80", "pass"),
    step("0", "below", percent="-5", each="10", from_="80"),
)
CARRIER = (
    step("90", "best", percent="10"),
    step("80", "better", percent="5"),
    step("70", "pass"),
    step("0", "below", percent="-5"),
)
EXCHANGE = (step("0", "in time"), step("1", "late", percent="-10", each="1", from_="0"))


@pytest.mark.parametrize(
    ("yuan", "tier"),
    [
        (5_000_000, "VIP"),
        (4_999_999.99, "high"),
        (3_000_000, "high"),
        (2_999_999.99, "prospective"),
        (1_000_000, "prospective"),
        (999_999.99, "medium"),
        (0, "target"),
    ],
)
def test_clients_are_tiered_by_what_they_subscribed(yuan, tier):
    assert reached(TIERS, round(yuan * 100)).result.of("en") == tier


@pytest.mark.parametrize(
    ("scale", "figure", "change"),
    [
        (WIRELESS, 81, 5),
        (WIRELESS, 80, 0),
        (WIRELESS, 75, 0),
        (WIRELESS, 70, -5),
        (WIRELESS, 55, -10),
        (WIRELESS, 0, -40),
        (CARRIER, 69.99, -5),
        (CARRIER, 70, 0),
        (CARRIER, 80, 5),
        (CARRIER, 90, 10),
        (EXCHANGE, 0, 0),
        (EXCHANGE, 3, -30),
    ],
)
def test_performance_changes_by_the_step_reached(scale, figure, change):
    assert hundredths(reached(scale, round(figure * 100)).percent) == change * 100


def test_below_all_steps_nothing_is_reached():
    assert reached((step("70", "pass"),), 6999) is None


SCALE = (
    step("26", "full bonus"),
    step("20", "bonus"),
    step("15", "less", amount="-50.00"),
    step("12", "least", amount="-100.00"),
    step("0", "no bonus"),
)
TERMS = Terms(
    duty=Asked(text=names("x")), scale=SCALE, figures={"base": Figure(name=names("base"), value="26", unit="points")}
)


@pytest.mark.parametrize(
    ("taken", "result", "change"),
    [
        (0, "full bonus", 0),
        (1, "bonus", 0),
        (6, "bonus", 0),
        (7, "less", -50),
        (11, "less", -50),
        (12, "least", -100),
        (14, "least", -100),
        (15, "no bonus", 0),
        (40, "no bonus", 0),
    ],
)
def test_a_months_points_decide_about_the_bonus(taken, result, change):
    (account,) = accounts(["Li"], TERMS, {"Li": taken * 100}, {})
    assert (account.step.result.of("en"), hundredths(account.step.amount)) == (result, change * 100)
    assert account.left == max(0, 26 - taken) * 100
