"""The packaged forms and regulations fit each other, file by file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.base.resources import packaged
from app.forms.library import packaged_forms
from app.forms.rules import parse
from app.registers.editor import proofs as form_proofs
from app.rulebook import kind_files
from app.rulebook.clauses import date_field
from app.rulebook.files import load_regulations

if TYPE_CHECKING:
    from app.forms.rules import Form

NAMES = sorted(
    page.stem for page in packaged("resources", "regulations").glob("*.toml") if "[[clause]]" in page.read_text("utf-8")
)
BY_NAME: dict[str, list[Form]] = {}
for each in packaged_forms():
    BY_NAME.setdefault(each.name, []).append(each)


@pytest.mark.parametrize("name", NAMES)
def test_every_form_a_regulation_names_is_there_and_understood(name: str) -> None:
    book = load_regulations([name])
    named = {form for clause in book.clauses.values() for form in clause.versions[-1].evidence.papers}
    assert named - BY_NAME.keys() == set()
    told = [(form, *fault) for form in named for one in BY_NAME[form] for fault in form_proofs.faults(one, book)]
    assert told == []


@pytest.mark.parametrize(
    ("form", "right", "wrong", "told"),
    [
        ("staff-late", 'at_least = "GS-6.from"', 'at_least = "GS-6.form"', "GS-6.form"),
        ("staff-late", 'at_least = "GS-6.from"', 'at_least = "GS-66.from"', "GS-66.from"),
        ("group-selfcheck", 'list = "company"', 'list = "compny"', "compny"),
    ],
)
def test_a_figure_or_list_that_there_is_not_is_told(form: str, right: str, wrong: str, told: str) -> None:
    text = (packaged("forms") / f"{form}-1.toml").read_text("utf-8")
    slipped = parse(text.replace(right, wrong), f"{form}-1.toml")
    found = [problem for _, problem in form_proofs.faults(slipped, load_regulations(NAMES))]
    assert len(found) == 1
    assert told in found[0]


MAY_HAVE_PASSED = {("newcomer-training", "begins"), ("shift-absence", "shift_at"), ("crisis-case", "answer_by")}
"""What is entered after it began, or after it should have been answered."""


def test_no_form_takes_a_promise_for_a_day_that_has_passed() -> None:
    terms = [clause.versions[-1] for clause in load_regulations(NAMES).clauses.values()]
    dated = {event: date_field(each) for each in terms if each.trigger for event in each.trigger.starts}
    loose = set()
    for form in (each for each in packaged_forms() if each.entry):
        steps = [(form.entry, form.entry.fields), *((act, act.fields) for act in form.entry.acts)]
        for step, fields in steps:
            named = {dated.get(event, "") for event in (step.event, *(also.event for also in step.also))}
            loose |= {(form.name, each.name) for each in fields if each.name in named and not each.at_least}
    assert loose == MAY_HAVE_PASSED


def test_no_two_registers_count_in_the_same_series() -> None:
    series = [(form.entry.series, form.name) for form in packaged_forms() if form.entry]
    taken = {"TS", "FK", "JD", "DB", "JB", "HD", "JY", "AJ", "WZ", "SJ", "KB", "PD", "XH", "YS", "KH", "RB", "YB", "ZD"}
    own: dict[str, set[str]] = {}
    for prefix, name in series:
        own.setdefault(prefix, set()).add(name)
    assert {prefix: names for prefix, names in own.items() if len(names) > 1 or prefix in taken} == {}


def test_no_two_forms_have_the_same_number() -> None:
    numbers: dict[str, set[str]] = {}
    for form in packaged_forms():
        numbers.setdefault(form.number, set()).add(form.name)
    assert {number: names for number, names in numbers.items() if len(names) > 1} == {}


def test_every_kind_of_office_names_regulations_roles_and_forms_that_are_there() -> None:
    for kind in kind_files.every():
        if kind.regulations:
            book = load_regulations(kind.regulations)
            assert {person.role for person in kind.staff} <= book.vocabulary.roles.keys(), kind.id
            assert {sample.form for sample in kind.record} <= BY_NAME.keys(), kind.id
