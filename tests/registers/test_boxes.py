"""BK-12: what was put in anonymously says neither who nor when nor in which order, in no table, file or number."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from app.access import founding, staff
from app.base.refusals import UnknownRecord
from app.base.resources import packaged
from app.forms import printed_store, sheets
from app.forms import rules as forms
from app.keeping import verification
from app.registers import contents, reading, records
from app.registers import service as registers
from app.registers.record_rules import NotOpen
from app.regulations import service as regulations

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office

SUGGESTION = "bank-suggestion"
SECRET = "silver-plum-41"


@pytest.fixture
def bank(office: Office) -> Office:
    """A bank's office with two clerks and a director; it is 12 October."""
    with office.register.transaction():
        regulations.begin_with(office, ["bank"])
        staff.add(office, "叶知秋", "clerk")
        staff.add(office, "岳清扬", "department-director")
    office.forget_rules()
    return office


def put(office: Office, words: str, by: str = "林晓燕") -> records.Record:
    office.signed_in = by
    return records.write(office, SUGGESTION, {"topic": "process", "words": words})


def everything(office: Office) -> dict[str, set[tuple[Any, ...]]]:
    """Every row of every table, with the hidden number of the row where the engine keeps one."""
    connection = office.register.connection
    tables = connection.execute("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type <> 'virtual'")
    return {
        name: set(connection.execute(f'SELECT {"" if no_rowid else "rowid, "}* FROM "{name}"').fetchall())
        for name, no_rowid in tables.fetchall()
    }


def added(before: dict[str, set[tuple[Any, ...]]], after: dict[str, set[tuple[Any, ...]]]) -> dict[str, Any]:
    return {table: after[table] - before[table] for table in after if after[table] != before[table]}


def box(office: Office) -> tuple[Any, ...]:
    """The row of October's box."""
    rows = office.register.connection.execute("SELECT rowid, * FROM setting WHERE name LIKE 'box %'").fetchall()
    assert len(rows) == 1
    return tuple(rows[0])


@pytest.mark.clauses("BK-12")
def test_putting_a_sheet_in_changes_one_row_of_one_table(bank: Office) -> None:
    before = everything(bank)
    put(bank, "少盖一个章")
    changed = added(before, everything(bank))
    assert list(changed) == ["setting"]
    assert changed["setting"] == {box(bank)}


@pytest.mark.clauses("BK-12")
def test_the_box_says_form_month_chance_number_and_words_and_nothing_else(bank: Office) -> None:
    made = put(bank, "少盖一个章")
    _, name, value = box(bank)
    assert name == "box bank-suggestion 2026-10"
    assert json.loads(value) == [[made.number, 1, {"topic": "process", "words": "少盖一个章"}]]


@pytest.mark.clauses("BK-12")
def test_the_record_that_comes_of_it_names_nobody_and_the_month_s_end(bank: Office) -> None:
    made = put(bank, "少盖一个章", by="叶知秋")
    assert (made.written.by, made.written.event, made.dossier) == ("", "", None)
    assert bank.local(made.written.at).isoformat() == "2026-11-01T00:00:00+08:00"
    assert bank.local(made.written.entered_at).isoformat() == "2026-11-01T00:00:00+08:00"


@pytest.mark.clauses("BK-12")
def test_who_wrote_first_and_when_leaves_the_same_register(bank: Office, at: Callable[[str], None]) -> None:
    """The same sheets by others, on other days, in the other order: only the numbers, drawn by lot, differ."""

    def sheets_of(row: tuple[Any, ...]) -> list[Any]:
        return sorted(values["words"] for _, _, values in json.loads(row[2]))

    before = everything(bank)
    at("2026-10-13 09:00")
    put(bank, "甲", by="林晓燕")
    at("2026-10-28 17:00")
    put(bank, "乙", by="叶知秋")
    one = box(bank)
    with bank.register.transaction():
        bank.register.connection.execute("DELETE FROM setting WHERE name LIKE 'box %'")
    at("2026-10-14 11:00")
    put(bank, "乙", by="林晓燕")
    at("2026-10-30 08:00")
    put(bank, "甲", by="叶知秋")
    other = box(bank)
    assert one[:2] == other[:2]
    assert sheets_of(one) == sheets_of(other)
    assert list(added(before, everything(bank))) == ["setting"]


@pytest.mark.clauses("BK-12")
def test_sheets_stand_in_the_order_of_their_chance_numbers(bank: Office) -> None:
    made = [put(bank, str(place)).number for place in range(40)]
    stored = [number for number, _, _ in json.loads(box(bank)[2])]
    assert stored == sorted(made)
    assert made != sorted(made)
    assert all(number.startswith("YHXX2026-10-") for number in made)


@pytest.mark.clauses("BK-12")
def test_no_file_beside_the_register_tells_either(bank: Office) -> None:
    names = sorted(each.name for each in bank.register.folder.iterdir())
    put(bank, "少盖一个章")
    assert sorted(each.name for each in bank.register.folder.iterdir()) == names
    log = bank.register.folder / "register.db-wal"
    assert not log.exists() or log.stat().st_size == 0


@pytest.mark.clauses("BK-12")
def test_in_an_office_with_secrets_nothing_is_signed(bank: Office) -> None:
    founding.secure(bank, administrator="林晓燕", secret=SECRET)
    before = everything(bank)
    put(bank, "少盖一个章")
    assert list(added(before, everything(bank))) == ["setting"]
    assert verification.first_wrong(bank) is None


@pytest.mark.clauses("BK-12")
def test_an_empty_sheet_that_is_printed_is_not_logged(bank: Office) -> None:
    before = everything(bank)
    sheets.log(bank, sheets.draw(bank, SUGGESTION, ""), 1)
    assert everything(bank) == before
    sheets.log(bank, sheets.draw(bank, "bank-complaint", ""), 1)
    assert len(printed_store.load(bank.register)) == 1


@pytest.mark.clauses("BK-12")
def test_the_box_is_opened_when_the_month_is_over(bank: Office, at: Callable[[str], None]) -> None:
    made = put(bank, "少盖一个章")
    at("2026-10-31 23:59")
    assert reading.listed(bank, SUGGESTION) == []
    with pytest.raises(UnknownRecord):
        reading.by_number(bank, made.number)
    at("2026-11-01 00:00")
    assert [each.values["words"] for each in reading.listed(bank, SUGGESTION)] == ["少盖一个章"]
    assert sheets.draw(bank, SUGGESTION, made.number).pdf.startswith(b"%PDF")


@pytest.mark.clauses("BK-12")
def test_the_month_after_sums_up_what_came_out_of_the_box(bank: Office, at: Callable[[str], None]) -> None:
    put(bank, "少盖一个章")
    put(bank, "叫号机太旧")
    at("2026-11-20 10:00")
    put(bank, "还没到开箱的时候")
    form = registers.form_of(bank, "bank-suggestion-summary")
    report = records.write(bank, form.name, contents.assemble(bank, form, date(2026, 11, 20)).values)
    assert report.values["period"] == "2026-11"
    assert report.values["received"] == 2
    assert report.values["topics"] == [{"group": "工作流程", "count": 2}]
    assert {row["words"] for row in report.values["sheets"]} == {"少盖一个章", "叫号机太旧"}
    done = records.act(bank, report.number, "answered", {"measures": "合并三张表"}, by="岳清扬")
    assert done.closed(reading.entry_of(bank, done))


@pytest.mark.clauses("BK-12")
def test_a_sheet_is_neither_corrected_nor_voided_nor_acted_upon(bank: Office, at: Callable[[str], None]) -> None:
    made = put(bank, "少盖一个章")
    at("2026-11-02 10:00")
    with pytest.raises(NotOpen):
        records.correct(bank, made.number, {"topic": "team", "words": "改"}, "改")
    with pytest.raises(NotOpen):
        records.void(bank, made.number, "不要了")
    with pytest.raises(NotOpen):
        records.act(bank, made.number, "reviewed", {})


@pytest.mark.parametrize(
    "telling",
    [
        '[[entry.fields]]\nname = "me"\nlabel = { zh_CN = "a", zh_TW = "a", en = "a" }\nkind = "person"\n',
        '[[entry.fields]]\nname = "day"\nlabel = { zh_CN = "a", zh_TW = "a", en = "a" }\nkind = "date"\n',
        (
            '[[entry.acts]]\nname = "x"\ntitle = { zh_CN = "a", zh_TW = "a", en = "a" }\n'
            'done = { zh_CN = "a", zh_TW = "a", en = "a" }\n'
        ),
    ],
)
def test_a_form_that_would_tell_who_or_when_cannot_be_anonymous(telling: str) -> None:
    text = (packaged("forms") / "bank-suggestion-1.toml").read_text(encoding="utf-8")
    forms.parse(text, "x.toml")
    with pytest.raises(forms.InvalidForm, match="匿名"):
        forms.parse(text + "\n" + telling, "x.toml")
