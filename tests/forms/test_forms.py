"""Controlled forms as data: what a form file may say, and which version is in force."""

from datetime import date

import pytest

from app.base.words import Names
from app.forms.rules import Fields, InvalidForm, NoFormInForce, Table, in_force, parse

COMPLAINT = """
name = "complaint"
number = "KF-TS-01"
version = 1
change = "首版"
valid_from = 2026-01-01
title = { zh_CN = "客户投诉单", zh_TW = "客戶投訴單", en = "Client Complaint Form" }

[[blocks]]
kind = "fields"
tracks = 2
cells = [{ name = "account", label = { zh_CN = "投诉内容", zh_TW = "投訴內容", en = "Account" }, span = 2, lines = 8 }]

[[blocks]]
kind = "table"
name = "steps"
columns = [{ name = "fee", kind = "money", share = 1, label = { zh_CN = "费用", zh_TW = "費用", en = "Fee" } }]
"""


def version(number: int, start: str, end: str = ""):
    limits = f"valid_from = {start}" + (f"\nvalid_until = {end}" if end else "")
    return parse(
        COMPLAINT.replace("version = 1", f"version = {number}").replace("valid_from = 2026-01-01", limits), "f"
    )


def test_a_form_is_read_from_its_file():
    form = parse(COMPLAINT, "complaint-1.toml")
    assert (form.number, form.version, form.valid_from) == ("KF-TS-01", 1, date(2026, 1, 1))
    assert [type(block) for block in form.blocks] == [Fields, Table]


def test_words_are_read_in_the_language_of_the_reader():
    words = Names({"zh_CN": "投诉", "zh_TW": "投訴", "en": "Complaint"})
    assert [words.of(language) for language in ("zh_CN", "zh_TW", "en")] == ["投诉", "投訴", "Complaint"]


def test_a_form_says_which_single_values_it_takes():
    assert parse(COMPLAINT, "complaint-1.toml").fields() == {"account": "text"}


@pytest.mark.parametrize(
    ("right", "wrong", "key"),
    [
        ("tracks = 2", "tracks = 0", "blocks[0].tracks"),
        ("tracks = 2", 'tracks = "2"', "blocks[0].tracks"),
        ("tracks = 2", "tracks = 1", "blocks[0]"),
        ("tracks = 2", "colour = 2", "blocks[0].colour"),
        ("lines = 8", "linse = 8", "blocks[0].cells[0].linse"),
        ('kind = "money"', 'kind = "monney"', "blocks[1].columns[0].kind"),
        ('kind = "money"', 'kind = "text", total = true', "blocks[1].columns[0]"),
        ('kind = "fields"', 'kind = "grid"', "blocks[0].kind"),
        ('zh_TW = "費用", ', 'fr = "Frais", ', "blocks[1].columns[0].label"),
        ('en = "Fee"', 'en = ""', "blocks[1].columns[0].label"),
        ('number = "KF-TS-01"', "", "number"),
        ("2026-01-01", '"2026-01-01"', "valid_from"),
        ('name = "steps"', 'name = "account"', ""),
        ("version = 1", "version = 1\nvalid_until = 2025-12-31", ""),
        ("version = 1", "version = ", ""),
    ],
)
def test_a_wrong_form_file_is_refused_naming_file_and_key(right: str, wrong: str, key: str):
    assert right in COMPLAINT
    with pytest.raises(InvalidForm) as refusal:
        parse(COMPLAINT.replace(right, wrong), "complaint-1.toml")
    assert (refusal.value.file, refusal.value.key) == ("complaint-1.toml", key)


def test_one_value_is_not_of_two_kinds():
    heading = '[[blocks]]\nkind = "heading"\nname = "on"\n'
    cell = COMPLAINT.replace('name = "account"', 'name = "on", kind = "date"')
    with pytest.raises(InvalidForm, match="on 一处是 date，另一处是 text"):
        parse(cell + heading, "complaint-1.toml")


@pytest.mark.parametrize(
    ("on", "expected"),
    [(date(2026, 1, 1), 1), (date(2026, 6, 30), 1), (date(2026, 7, 1), 2), (date(2027, 1, 1), 2)],
)
def test_the_newest_valid_version_is_in_force(on: date, expected: int):
    forms = [version(2, "2026-07-01"), version(1, "2026-01-01", "2026-12-31")]
    assert in_force(forms, "complaint", on).version == expected


@pytest.mark.parametrize("on", [date(2025, 12, 31), date(2027, 1, 1)])
def test_outside_its_validity_a_form_is_not_used(on: date):
    with pytest.raises(NoFormInForce):
        in_force([version(1, "2026-01-01", "2026-12-31")], "complaint", on)


OWN = """\
name = "own-keys"
number = "KY-01"
version = 1
change = "首版"
valid_from = 2026-01-01
title = { zh_CN = "钥匙", zh_TW = "鑰匙", en = "Keys" }

[entry]
series = "KYJ"

[[entry.fields]]
name = "key"
label = { zh_CN = "钥匙", zh_TW = "鑰匙", en = "Key" }

[[entry.fields]]
name = "day"
kind = "date"
label = { zh_CN = "日期", zh_TW = "日期", en = "Day" }
"""


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ('kind = "date"', 'kind = "calendar"', 17),
        ('kind = "date"', 'kinds = "date"', 17),
        ('label = { zh_CN = "日期", zh_TW = "日期", en = "Day" }', "", 15),
        ("version = 1", 'version = "1"', 3),
        ('series = "KYJ"', 'series = "kyj"', 9),
    ],
)
def test_a_slip_in_a_form_file_is_said_with_its_line(right, wrong, line):
    with pytest.raises(InvalidForm) as refused:
        parse(OWN.replace(right, wrong), "own-keys-1.toml")
    assert (refused.value.file, refused.value.line) == ("own-keys-1.toml", line)
