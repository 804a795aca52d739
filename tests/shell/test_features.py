"""What rooms bring is declared once and whole; a new room is everywhere with its one line."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pypdfium2
import pytest
from PySide6.QtGui import QShortcut

from app.base import features
from app.base.features import Command, DeclaredTwice
from app.base.words import LANGUAGES, WRITTEN, speak
from app.commands.headless import main
from app.custody import handoffs
from app.dossiers import projects
from app.dossiers import service as dossiers
from app.dossiers.finding import find
from app.dossiers.rules import Person, Project
from app.dossiers.words import happened
from app.duties import service as duties
from app.find.dialog import FindDialog
from app.forms import sheets
from app.keeping import export, verification
from app.kit import duty_acts, icons
from app.kit.desk import Desk
from app.office import drafts, history
from app.register import stored
from app.shell import needed_pages
from app.shell.features import FEATURES
from tests import hands
from tests.conftest import a_purchase
from tests.shell import umbrellas

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow


@pytest.fixture
def with_umbrellas(office: Office) -> Iterator[Office]:
    """An office whose program has one room more; two umbrellas are out."""
    features.install((*FEATURES, umbrellas.FEATURE))
    umbrellas.opened.clear()
    assert [umbrellas.lend(office, name) for name in ("张三", "李四")] == ["SAN2026-0001", "SAN2026-0002"]
    yield office
    features.install(FEATURES)


def test_nothing_is_declared_twice() -> None:
    for part in features.PARTS:
        assert features.table(part), part
    features.install((*FEATURES, *FEATURES))
    try:
        with pytest.raises(DeclaredTwice):
            features.table("sentences")
        with pytest.raises(DeclaredTwice):
            features.pages()
    finally:
        features.install(FEATURES)


@pytest.mark.parametrize(
    "other",
    [
        Command(lambda: "借伞", "", "F2"),
        Command(lambda: "收件", "", "F12"),
    ],
)
def test_no_two_rooms_have_commands_of_one_key_or_title(other: Command) -> None:
    features.install((*FEATURES, replace(umbrellas.FEATURE, commands={"lend": other})))
    try:
        with pytest.raises(DeclaredTwice):
            features.commands()
    finally:
        features.install(FEATURES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_have_titles_of_their_own_in_every_language(language: str) -> None:
    speak(language)
    try:
        assert all(each.title() for each in features.commands().values())
    finally:
        speak(WRITTEN)


def test_every_command_can_be_called_and_no_key_of_the_window_means_two_things(
    open_window: Callable[..., MainWindow],
) -> None:
    for command in features.commands().values():
        assert callable(features.loaded(command.act))
        assert not command.needed or callable(features.loaded(command.needed))
    window = open_window()
    keys = [each.key().toString() for each in window.findChildren(QShortcut) if each.parent() is window]
    assert {each.key for each in features.commands().values() if each.key} < set(keys)
    assert len(set(keys)) == len(keys)


def test_an_office_without_secrets_has_no_lock(office: Office, open_window: Callable[..., MainWindow]) -> None:
    assert office.signer is None
    assert not [name for name in open_window().commands() if name.startswith("锁屏")]


def test_every_page_has_a_title_an_icon_and_a_maker(qapp: QApplication) -> None:
    titles = [page.title() for page in features.pages().values()]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    for page in features.pages().values():
        assert not icons.icon(page.icon).isNull()
        assert callable(features.loaded(page.make))
        assert not page.needed or callable(features.loaded(page.needed))


def test_every_series_says_where_its_numbers_stand() -> None:
    """So that a missing number is found; dossiers alone may go again, with an import that is undone."""
    loose = [each.counter for each in features.series() if not each.stored_in]
    assert loose == ["dossier"]
    tables = {each.stored_in.partition(":")[0] for each in features.series()} - {"", "journal"}
    assert tables <= set(stored.tables())


def test_every_stored_table_leaves_or_stays_for_a_reason(office: Office) -> None:
    told = {table for each in export.exports().values() for table in each.stored}
    assert told <= set(stored.tables())
    assert not told & export.STAYS.keys()
    assert all(export.STAYS.values())
    guarded = export.GUARDED.keys() - set(export.as_stored(office))
    assert set(stored.tables()) == told | export.STAYS.keys() | guarded | set(export.as_stored(office))


def test_every_field_of_a_dossier_leaves_by_the_exit_door(office: Office) -> None:
    """A field that is added to dossiers or buyers has a column of its own in the dossiers' table."""
    plain = dossiers.open_dossier(office, a_purchase("2-1-1001"))
    told = {
        "phone": "13900000000",
        "address": "湖边路",
        "contract": "HT-9",
        "adviser": "王芳",
        "note": "老客户",
        "price": 777,
    }
    told |= {"payment": "full", "payment_words": "公积金", "signed": office.today(), "state": "cancelled"}
    told |= {"unit": "9-9-909", "buyers": (replace(plain.buyers[0], name="欧阳无名"),)}
    told |= {"tier": "A", "resting": 2025, "people": (Person("郑代", "agent"),), "project": 2}
    projects.keep(office, [Project(1, "翠湖苑"), Project(0, "锦绣园")])
    inner = {"id", "number", "version", "batch", "estate"}
    assert {field for field in plain.__dataclass_fields__ if field not in inner} == told.keys()
    (table,) = export.exports()["dossiers"].tables(office)
    before = list(table.rows)
    for field, value in told.items():
        changed = replace(plain, **{field: value})
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(dossiers, "all_of_them", lambda _office, changed=changed: [changed])
            (now,) = export.exports()["dossiers"].tables(office)
            assert list(now.rows) != before, field


def test_a_new_room_has_its_page(with_umbrellas: Office, open_window: Callable[..., MainWindow]) -> None:
    needed_pages.bring_up_to_date(with_umbrellas)
    window = open_window()
    assert ("umbrellas", "雨伞") in window.sidebar.pages()
    assert window.go("umbrellas").text() == "在借的伞"
    assert "雨伞" in window.commands()


def test_a_new_rooms_command_is_in_the_find_box_and_on_its_key(
    with_umbrellas: Office, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window()
    hands.press("F12", window)
    hands.dialog(umbrellas.LendDialog).reject()
    hands.press("Ctrl+K", window)
    box = hands.dialog(FindDialog)
    hands.type_("借伞", box.box)
    assert [box.hits.item(row).text() for row in range(box.hits.count())] == ["命令：借伞 F12"]
    hands.press("Enter", box.box)
    hands.dialog(umbrellas.LendDialog).reject()


def test_a_new_room_has_its_words(with_umbrellas: Office) -> None:
    told: list[str] = []
    desk = Desk(with_umbrellas)
    desk.attempt(told.append, umbrellas.lend, "")
    assert told == ["没有伞了。"]
    assert happened(with_umbrellas, history.of_office(with_umbrellas, 1)[0]) == "借伞 SAN2026-0002"


def test_a_new_rooms_sheet_is_printed_and_found(with_umbrellas: Office) -> None:
    pdf = sheets.draw(with_umbrellas, "umbrella-slip", "SAN2026-0002").pdf
    assert "李四" in pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert [each.number for each in find(with_umbrellas, "san2026-0002")] == ["SAN2026-0002"]


def test_a_new_rooms_draft_is_offered_and_its_act_opened_from_today(
    with_umbrellas: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    handoffs.receive(
        with_umbrellas, dossier=purchase.id, giver="sales-back-office", items=[handoffs.Item("income-proof", 1, 1)]
    )
    window, offered = open_window(), []
    window.desk.said.connect(lambda words, _acts: offered.append(words))
    drafts.keep(with_umbrellas, "umbrella", {"borrower": "王五"})
    from app.kit import draft_offers

    draft_offers.offer(window)
    assert offered == ["上次有没填完的“借伞”"]
    duty = duties.every(with_umbrellas)[0].duty
    duty_acts.act_on(window.desk, duty, window)
    assert umbrellas.opened == [duty.clause]


def test_a_new_room_is_listed_exported_and_verified(
    with_umbrellas: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    left = export.leave(with_umbrellas, tmp_path, "更换系统")
    rows = openpyxl.load_workbook(left.folder / "雨伞.xlsx").active.iter_rows(min_row=2, values_only=True)
    assert {tuple(row) for row in rows} == {("SAN2026-0001", "张三"), ("SAN2026-0002", "李四")}
    assert "雨伞.xlsx    谁借了哪一把" in (left.folder / "读我.txt").read_text("utf-8-sig")
    assert verification.first_wrong(with_umbrellas) is None
    umbrellas.lend(with_umbrellas, "李四")
    assert verification.first_wrong(with_umbrellas) == "一把伞借了两次"
    folder = with_umbrellas.register.folder
    with_umbrellas.register.close()
    assert main(["list", "umbrellas", "--office", str(folder), "--json"]) == 0
    assert {each["borrower"] for each in json.loads(capsys.readouterr().out)} == {"张三", "李四"}
