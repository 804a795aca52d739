"""Forms are changed by their users: a new version with new fields, the old ones' identity kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.forms import editing as form_editing
from app.forms import rules as forms
from app.forms.editing import Draft, DraftLacks, FieldInUse, Line
from app.forms.library import packaged_forms

DAY = date(2026, 11, 22)
PACKAGED = [form for form in packaged_forms() if form.entry]


def packaged(name: str) -> forms.Form:
    return next(form for form in PACKAGED if form.name == name)


def a_draft(*lines: Line) -> Draft:
    return Draft("钥匙借用登记", "KY-01", "KYJ", "首版", DAY, lines)


def test_a_new_form_is_read_back_as_it_was_written() -> None:
    lines = (Line("借用人", required=True), Line("钥匙", "choice", listed="前门、后门"), Line("归还", "date"))
    form = form_editing.form_of(a_draft(*lines), "own-keys", 1, "zh_CN")
    again = forms.parse(form_editing.as_json(form), "own-keys-1")
    assert again == form
    assert [choice.label.of("zh_CN") for choice in again.entry.fields[1].choices] == ["前门", "后门"]


@pytest.mark.parametrize("form", PACKAGED, ids=lambda form: f"{form.name}-{form.version}")
def test_an_unchanged_form_keeps_every_field(form: forms.Form) -> None:
    draft = replace(form_editing.draft_of(form, "zh_CN", DAY), change="只改版本")
    again = form_editing.form_of(draft, form.name, form.version + 1, "zh_CN")
    assert again.entry == form.entry
    assert forms.parse(form_editing.as_json(again), "x") == again


def test_a_choice_that_keeps_its_words_keeps_its_identity() -> None:
    draft = form_editing.draft_of(packaged("mail-register"), "zh_CN", DAY)
    kind = replace(draft.lines[0], listed="信件、包裹快递、冷藏件")
    changed = replace(draft, change="加冷藏件", lines=(kind, *draft.lines[1:]))
    choices = form_editing.form_of(changed, "mail-register", 2, "zh_CN").entry.fields[0].choices
    assert [choice.id for choice in choices][:2] == ["letter", "parcel"]
    assert choices[2].label.of("zh_CN") == "冷藏件"


@pytest.mark.parametrize(("kind", "listed"), [("choice", "choices"), ("table", "columns")])
def test_no_two_choices_or_columns_are_the_same_whatever_versions_there_were(kind: str, listed: str) -> None:
    form = form_editing.form_of(
        a_draft(Line("借用人"), Line("种类", kind, listed="甲、乙、丙")), "own-keys", 1, "zh_CN"
    )
    for version, words in enumerate(("甲、乙、丙、丁", "甲、乙、戊、丙、丁", "己、戊、庚"), 2):
        draft = form_editing.draft_of(form, "zh_CN", DAY)
        changed = replace(draft, change="改", lines=(draft.lines[0], replace(draft.lines[1], listed=words)))
        form = form_editing.form_of(changed, "own-keys", version, "zh_CN")
        found = getattr(form.entry.fields[1], listed)
        assert "、".join(each.label.of("zh_CN") for each in found) == words
        ids = [each.id if kind == "choice" else each.name for each in found]
        assert len({*ids}) == len(ids)


@pytest.mark.parametrize(
    ("draft", "what"),
    [
        (replace(a_draft(Line("借用人")), title=" "), "title"),
        (replace(a_draft(Line("借用人")), series="k1"), "series"),
        (replace(a_draft(Line("借用人")), change=""), "change"),
        (a_draft(), "fields"),
        (a_draft(Line("")), "label"),
        (a_draft(Line("种类", "choice", listed=" 、")), "listed"),
    ],
)
def test_what_a_draft_lacks_is_said(draft: Draft, what: str) -> None:
    with pytest.raises(DraftLacks) as lacks:
        form_editing.form_of(draft, "own-keys", 1, "zh_CN")
    assert lacks.value.what == what


def test_a_field_that_the_form_fills_in_by_itself_cannot_go() -> None:
    draft = form_editing.draft_of(packaged("desk-day"), "zh_CN", DAY)
    without = tuple(line for line in draft.lines if line.kind != "table")
    with pytest.raises(FieldInUse):
        form_editing.form_of(replace(draft, change="x", lines=without), "desk-day", 2, "zh_CN")


def test_items_with_commas_of_their_own_are_listed_with_semicolons() -> None:
    line = Line("地点", "choice", listed="一楼、大厅；二楼")
    form = form_editing.form_of(a_draft(line), "own-keys", 1, "zh_CN")
    assert [choice.label.of("zh_CN") for choice in form.entry.fields[0].choices] == ["一楼、大厅", "二楼"]
    again = form_editing.draft_of(form, "zh_CN", DAY)
    assert again.lines[0].listed == "一楼、大厅；二楼；"
