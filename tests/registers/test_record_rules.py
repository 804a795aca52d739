"""What is filled in keeps the form's rules, whoever tells it and in whatever shape."""

from __future__ import annotations

from typing import Any

import pytest

from app.base.words import Names
from app.forms.fields import Choice, Field
from app.registers.reckoning.fitting import fit
from app.registers.record_rules import Unfit

LABEL = Names("栏目")


def a_field(kind: str, **more: Any) -> Field:
    return Field(name="field", label=LABEL, kind=kind, **more)  # type: ignore[arg-type]


FIELDS = {
    "text": a_field("text"),
    "choice": a_field("choice", choices=(Choice("one", LABEL),)),
    "person": a_field("person"),
    "tick": a_field("tick"),
    "checklist": a_field("checklist", items=(LABEL,)),
    "table": a_field("table", columns=(a_field("text"),)),
    "count": a_field("count"),
}


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("text", 5),
        ("text", ["words"]),
        ("text", "half a \ud800 character"),
        ("text", "a\0b"),
        ("choice", ["one"]),
        ("person", {}),
        ("tick", "no"),
        ("checklist", "yes"),
        ("checklist", ["yes"]),
        ("table", "a row"),
        ("table", ["a row"]),
        ("table", 5),
        ("count", 10**30),
    ],
)
def test_a_value_of_another_shape_is_refused_by_its_field(kind: str, value: Any) -> None:
    with pytest.raises(Unfit) as refused:
        fit([FIELDS[kind]], {"field": value}, {"person": ["王芳"]})
    assert [name for name, _ in refused.value.problems] == ["field"]


@pytest.mark.parametrize(("least", "most"), [("0.07", ""), ("", "0.29"), ("0.07", "0.29")])
def test_a_bound_itself_is_within_its_bounds(least: str, most: str) -> None:
    field = a_field("percent", least=least, most=most)
    for value in [bound for bound, said in ((7, least), (29, most)) if said]:
        assert fit([field], {"field": value}, {}) == {"field": value}
