"""A shift that is handed over brings by itself what its people leave open; the clerk adds and strikes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from app.archive.loans import service as loans
from app.base.features import install
from app.contacts import service as contacts
from app.custody import handoffs
from app.custody.handoffs import Item
from app.custody.rules import Count, Line
from app.forms import rules as forms
from app.forms import sheets
from app.kit.desk import Desk
from app.office import open_things
from app.registers import reading, records
from app.registers.dialogs import ActDialog
from app.registers.inputs.table import TableInput
from app.shell import needed_pages
from app.shell.features import FEATURES
from tests import hands
from tests.counter import complain
from tests.shell import umbrellas

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.registers.record_rules import Record, Row
    from app.shell.main_window import MainWindow

ME, OTHER = "林晓燕", "何志远"


@pytest.fixture
def shop(office: Office, purchase: Dossier) -> Office:
    """A sales office with a duty desk, in which the clerk on duty and the director have something open each."""
    with office.register.transaction():
        needed_pages.begin(office, ["sales-office", "duty-desk"])
    office.forget_rules()
    for person, unit_paper in ((ME, "presale-contract"), (OTHER, "income-proof")):
        office.signed_in = person
        items = [Item(unit_paper), Item("bank-statement")]
        came = handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items)
        first, second = ([Line(line.paper, Count(1, 0))] for line in came.lines)
        handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=first, accepted=False)
        loans.request(
            office,
            dossier=purchase.id,
            lines=second,
            borrower=f"{person}的借阅人",
            purpose="查",
            due=date(2026, 10, 16),
        )
        complain(office, purchase, "客服部", words="迟迟不办")
        contacts.note(
            office,
            dossier=purchase.id,
            way="call",
            words="问进度",
            promised=f"{person}答应回电",
            until=date(2026, 10, 13),
        )
        contacts.plan(office, dossier=purchase.id, words=f"{person}再问银行", day=date(2026, 10, 20), person=person)
    office.signed_in = ME
    return office


def shift(office: Office) -> Record:
    return records.write(office, "duty-shift", {"on_duty": ME, "ends_at": "2026-10-12T08:30:00+00:00"})


def rows(record: Record) -> list[Row]:
    found = record.steps[-1].data.get("passing", [])
    assert isinstance(found, list)
    return found


def test_what_its_people_leave_open_is_assembled_by_itself(shop: Office) -> None:
    done = records.act(shop, shift(shop).number, "ready", {"matters": "无"})
    brought = rows(done)
    sorts = [row["sort"] for row in brought]
    assert set(sorts) == {"待办事项", "待签收", "投诉", "答应客户的事", "跟进", "借阅"}
    by_sort = {str(row["sort"]): row for row in brought}
    assert by_sort["待签收"]["words"] == "2-1-1001 的文件待 按揭律师 签收"
    assert by_sort["借阅"]["words"] == "2-1-1001 的文件，林晓燕的借阅人 借阅：待签批"
    assert by_sort["答应客户的事"]["words"] == "林晓燕答应回电"
    assert (by_sort["跟进"]["words"], by_sort["跟进"]["due"]) == ("林晓燕再问银行", "2026-10-20")
    assert by_sort["投诉"]["words"] == "2-1-1001 陈䶮：处理中"
    assert {row["person"] for row in brought} == {ME}
    assert not any(OTHER in str(row["words"]) for row in brought)
    assert done.number not in [row["number"] for row in brought]


def test_a_second_person_on_the_shift_brings_theirs_too(shop: Office) -> None:
    begun = shift(shop)
    records.act(shop, begun.number, "noted", {"sort": "daily", "words": "接待"}, by=OTHER)
    done = records.act(shop, begun.number, "ready", {})
    assert {row["person"] for row in rows(done)} == {ME, OTHER}


def test_with_nothing_open_it_is_empty(office: Office) -> None:
    with office.register.transaction():
        needed_pages.begin(office, ["duty-desk"])
    office.forget_rules()
    begun = records.write(office, "duty-shift", {"on_duty": OTHER, "ends_at": "2026-10-12T08:30:00+00:00"})
    assert open_things.of_people(office, ["谁也不是"]) == []
    assert [row for row in rows(records.act(office, begun.number, "ready", {})) if row["sort"] == "跟进"] == []


def test_the_clerk_adds_and_strikes_and_the_sheet_shows_what_stayed(
    open_window: Callable[..., MainWindow], shop: Office
) -> None:
    begun = shift(shop)
    window = open_window()
    act = next(each for each in reading.entry_of(shop, begun).acts if each.name == "ready")
    dialog = ActDialog(window.desk, begun, act, window)
    dialog.open()
    hands.dialog(ActDialog)
    table = dialog.form.inputs["passing"]
    assert isinstance(table, TableInput)
    before = table.value()
    place = next(place for place, row in enumerate(before) if row["sort"] == "借阅")
    table.widget._rows[place]["words"].widget.setFocus()
    hands.click(table.widget.fewer)
    assert table.value() == [row for row in before if row["sort"] != "借阅"]
    hands.click(table.widget.more)
    hands.type_("lift", hands.focus())
    hands.click(dialog.primary)
    done = reading.by_number(shop, begun.number)
    assert [row["sort"] for row in rows(done)] == [row["sort"] for row in before if row["sort"] != "借阅"] + ["lift"]
    with pypdfium2.PdfDocument(sheets.draw(shop, "duty-shift", begun.number).pdf) as pdf:
        text = "".join("".join(page.get_textpage().get_text_bounded().split()) for page in pdf)
    assert "移交的未结事项" in text
    assert text.count("林晓燕答应回电") == 1
    assert "lift" in text
    assert "的借阅人" not in text


def test_struck_all_it_stays_empty(shop: Office) -> None:
    done = records.act(shop, shift(shop).number, "ready", {"passing": []})
    assert rows(done) == []


def test_a_blank_sheet_has_room_for_it(shop: Office) -> None:
    with pypdfium2.PdfDocument(sheets.draw(shop, "duty-shift", "").pdf) as pdf:
        assert "移交的未结事项" in "".join(page.get_textpage().get_text_bounded() for page in pdf)


@pytest.fixture
def with_umbrellas(shop: Office) -> Iterator[Office]:
    install((*FEATURES, umbrellas.FEATURE))
    umbrellas.opened.clear()
    umbrellas.lend(shop, "张三")
    yield shop
    install(FEATURES)


def test_a_room_more_brings_its_own(with_umbrellas: Office, clean_settings: QApplication) -> None:
    brought = open_things.of_people(with_umbrellas, [ME])
    assert ("雨伞", "SAN2026-0001", "张三") in [(each.sort, each.number, each.words) for each in brought]
    assert Desk(with_umbrellas).office is with_umbrellas


def test_only_a_table_of_the_act_can_be_brought() -> None:
    text = """
name = "x"
number = "X"
version = 1
change = "首版"
valid_from = 2026-01-01
title = "x"
[entry]
series = "XX"
event = "x.begun"
begun = "begun"
[[entry.fields]]
name = "a"
label = "a"
[[entry.acts]]
name = "go"
title = "go"
done = "gone"
brings = "nothing"
"""
    with pytest.raises(forms.InvalidForm):
        forms.parse(text, "x-1.toml")


def test_the_front_desk_brings_it_with_the_signature_of_who_leaves(desk_office: Office, purchase: Dossier) -> None:
    contacts.plan(desk_office, dossier=purchase.id, words="回电", day=date(2026, 10, 13), person=ME)
    begun = records.write(desk_office, "desk-shift", {"shift": "day", "on_duty": ME})
    done = records.act(desk_office, begun.number, "handed", {})
    assert ("跟进", "2-1-1001", "回电") in [(row["sort"], row["number"], row["words"]) for row in rows(done)]
