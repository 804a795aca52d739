"""Volumes, places, runs, blanks, inspections and destruction as hands find them; keyboard and scanner do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from app.archive.blanks import service as blanks
from app.archive.blanks.tab import MinimumDialog, StepDialog
from app.archive.destructions import service as destructions
from app.archive.destructions.tab import DrawUpDialog
from app.archive.inspections import service as inspections
from app.archive.inspections.counting import DamageDialog, FinishDialog, InspectDialog
from app.archive.inspections.tab import BeginDialog
from app.archive.locations import service as locations
from app.archive.locations.tab import LocationDialog
from app.archive.page import SUBJECTS
from app.archive.runs import service as submissions
from app.archive.runs.tab import SubmitDialog
from app.archive.volumes import service as volumes
from app.archive.volumes.dialog import RESPONSIBLE, NewVolumeDialog, PlaceDialog, VolumeDialog
from app.custody import filing, handoffs
from app.custody.handoffs import Item
from app.custody.losses import service as losses
from app.dossiers import service as dossiers
from app.scans import attachments
from tests import hands
from tests.conftest import a_purchase
from tests.invented_scans import jpeg

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.archive.page import ArchivePage
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow


@pytest.fixture
def papers(office: Office, purchase: Dossier) -> list[str]:
    """Two papers that the office holds, filed; the first has a photocopy."""
    items = [Item("presale-registration-proof", 1, 1), Item("survey-report")]
    received = handoffs.receive(office, dossier=purchase.id, giver="signing-lawyer", items=items, filed=True)
    return [line.paper for line in received.lines]


def archive(window: MainWindow, tab: str) -> Any:
    """The view of a subject."""
    window.show_archive(tab)
    page: ArchivePage = window.stack.currentWidget()  # type: ignore[assignment]
    return page.subject(tab)


def test_a_volume_is_drawn_up_filled_by_scanner_described_and_placed(
    office: Office, papers: list[str], open_window: Callable[..., MainWindow]
) -> None:
    room = locations.add(office, kind="room", name="档案室")
    window = open_window("archive")
    tab = archive(window, "volumes")
    hands.press("F6", window)
    hands.type_("综合卷", hands.dialog(NewVolumeDialog).title)
    hands.press("Enter", hands.dialog(NewVolumeDialog).title)
    hands.choose_row(tab.table, lambda _: True)
    hands.press("Enter", tab.table)
    dialog = hands.dialog(VolumeDialog)
    hands.scan("00000002", dialog.scan)
    assert [paper.id for _, paper in volumes.contents(office, dialog.volume)] == papers[1:]
    dialog.contents.item(0, RESPONSIBLE).setText("测绘院")
    dialog.scan.clear()
    hands.click(dialog.primary)
    assert volumes.contents(office, dialog.volume)[0][0].responsible == "测绘院"
    hands.choose_row(tab.table, lambda _: True)
    hands.press("F7", window)
    hands.dialog(PlaceDialog).where.setCurrentText(room.number)
    hands.click(hands.dialog(PlaceDialog).primary)
    assert hands.column(tab.table, 3) == ["档案室"]


def test_a_number_nobody_knows_is_said_beside_the_scan_box(
    office: Office, papers: list[str], open_window: Callable[..., MainWindow]
) -> None:
    window = open_window("archive")
    volume = volumes.draw_up(office, volumes.fresh(office, "综合卷"))
    VolumeDialog(window.desk, volume, window).open()
    dialog = hands.dialog(VolumeDialog)
    hands.scan("00000099", dialog.scan)
    assert "找不到" in dialog.scan_field.complaint
    assert dialog.isVisible()


def test_volumes_come_with_the_dossiers_papers(
    office: Office, purchase: Dossier, papers: list[str], open_window: Callable[..., MainWindow]
) -> None:
    window = open_window()
    window.open_dossier(purchase.id)
    page = window.stack.currentWidget()
    page.tabs.look_at("papers")  # type: ignore[attr-defined]
    page.papers.table.selectAll()  # type: ignore[attr-defined]
    hands.click(hands.button(page, "立卷归档"))
    assert volumes.of_papers(office, purchase.id) == dict.fromkeys(papers, "AJ2026-0001")


def test_places_are_made_inside_each_other_and_a_volume_scanned_into_one(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    volumes.draw_up(office, volumes.fresh(office, "综合卷"))
    window = open_window("archive")
    tab = archive(window, "locations")
    for name in ("档案室", "一号柜"):
        hands.press("F6", window)
        hands.type_(name, hands.dialog(LocationDialog).name)
        hands.press("Enter", hands.dialog(LocationDialog).name)
        tab.table.selectRow(tab.table.listing.rowCount() - 1)
    assert [each.strip("　") for each in hands.below(tab.table, 0)] == ["库房", "柜"]
    hands.scan("aj2026-0001", tab.scan)
    assert [each.number for each in tab.inside()] == ["AJ2026-0001"]
    hands.settle(tab)
    assert "综合卷" in hands.words(tab.panel)


def test_a_run_is_planned_and_handed_over_at_once(
    office: Office, purchase: Dossier, papers: list[str], open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    filing.mark_for_hq(office, dossier=purchase.id, papers=papers)
    window = open_window("archive")
    tab = archive(window, "runs")
    assert sorted(hands.column(tab.next, 3)) == ["", "没有登记复印件"]
    hands.choose_row(tab.next, lambda each: each.obstacle)
    hands.press("F8", window)
    qtbot.waitUntil(lambda: hands.column(tab.next, 3) == ["", ""])
    hands.press("F9", window)
    dialog = hands.dialog(SubmitDialog)
    title = office.rules.clause_title("SO-1.3")
    hands.until(lambda: title in dialog.afterwards.list.accessibleDescription())
    hands.type_("程档案", dialog.counterpart)
    hands.press("Enter", dialog.counterpart)
    assert submissions.listed(office)[0].papers == 2
    assert hands.column(tab.table, 4) == ["已签收"]


def test_blanks_are_fetched_stamped_and_run_low(office: Office, open_window: Callable[..., MainWindow]) -> None:
    window = open_window("archive")
    tab = archive(window, "blanks")
    hands.press("F6", window)
    dialog = hands.dialog(StepDialog)
    hands.type_("YS000101", dialog.first)
    hands.type_("YS000130", dialog.last)
    hands.press("Enter", dialog.last)
    hands.choose_row(tab.ranges, lambda _: True)
    hands.press("F7", window)
    stamping = hands.dialog(StepDialog)
    assert (stamping.first.text(), stamping.last.text()) == ("YS000101", "YS000130")
    hands.press("Enter", stamping.first)
    assert blanks.stock(office).stamped == 30
    hands.click(hands.button(tab.acts, "最低存量…"))
    hands.dialog(MinimumDialog).count.set_value(31)
    hands.click(hands.dialog(MinimumDialog).primary)
    hands.settle(tab)
    assert "低于最低存量" in hands.words(tab.panel)


def test_a_range_that_cannot_be_is_refused_in_the_dialog(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window("archive")
    archive(window, "blanks")
    hands.press("F6", window)
    dialog = hands.dialog(StepDialog)
    hands.type_("YS9", dialog.first)
    hands.type_("YS1", dialog.last)
    hands.press("Enter", dialog.last)
    assert "起止号" in dialog.problem.text()
    assert blanks.register(office) == []


def test_an_inspection_is_counted_paused_and_ended_with_a_loss(
    office: Office, purchase: Dossier, papers: list[str], open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    volumes.put_in(office, dossier=purchase.id, papers=papers)
    window = open_window("archive")
    tab = archive(window, "inspections")
    hands.press("F6", window)
    hands.click(hands.dialog(BeginDialog).primary)
    dialog = hands.dialog(InspectDialog)
    hands.scan("AJ2026-0001", dialog.scan)
    hands.scan("00000001", dialog.scan)
    assert "已见" in dialog.last.text()
    hands.scan("12345", dialog.scan)
    assert "没有登记" in dialog.last.text()
    hands.click(dialog.cancel)
    hands.choose_row(tab.table, lambda _: True)
    hands.press("F8", window)
    dialog = hands.dialog(InspectDialog)
    assert hands.column(dialog.table, 0) == ["00000002"]
    hands.click(dialog.primary)
    finish = hands.dialog(FinishDialog)
    hands.click(finish.primary)
    assert "责任人" in finish.problem.text()
    finish.liable.setCurrentIndex(finish.liable.findData("林晓燕"))
    hands.click(finish.primary)
    qtbot.waitUntil(hands.no_dialog)
    assert losses.lost(office, purchase.id) == {"survey-report#00000002"}
    assert inspections.under_way(office) is None


def test_damage_is_noted_with_its_remedy(
    office: Office, papers: list[str], open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window("archive")
    InspectDialog(window.desk, inspections.begin(office), window).open()
    dialog = hands.dialog(InspectDialog)
    hands.choose_row(dialog.table, lambda each: each.number == "00000001")
    hands.press("F7", dialog)
    note = hands.dialog(DamageDialog)
    hands.type_("受潮", note.what)
    hands.type_("已烘干", note.remedy)
    hands.press("Enter", note.remedy)
    qtbot.waitUntil(lambda: not note.isVisible())
    assert "损坏 1" in dialog.counts.text()


def test_a_destruction_waits_for_its_signatures(
    office: Office, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    sold = dossiers.open_dossier(office, replace(a_purchase("2-1-1001"), payment="other"))
    items = [Item("survey-report")]
    came = handoffs.receive(office, dossier=sold.id, giver="client", items=items, filed=True)
    old = volumes.draw_up(office, replace(volumes.fresh(office, "旧档"), year=2014, retention=10))
    volumes.put_in(office, dossier=sold.id, papers=[came.lines[0].paper], volume=old.number)
    window = open_window("archive")
    tab = archive(window, "destructions")
    assert hands.column(tab.candidates, 2) == ["可以销毁"]
    hands.press("F6", window)
    dialog = hands.dialog(DrawUpDialog)
    for box, name in zip(dialog.people, ("何志远", "林晓燕", "高敏"), strict=True):
        box.setCurrentText(name)
    hands.click(dialog.primary)
    hands.choose_row(tab.table, lambda _: True)
    hands.press("F9", window)
    qtbot.waitUntil(lambda: "批准人签字" in window.line.text)
    kept = attachments.keep(office, jpeg(), "清册")
    attachments.enter(office, sold.id, kept, record="XH2026-0001", signed=True)
    hands.press("F9", window)
    qtbot.waitUntil(lambda: destructions.listed(office)[0].state == "executed")
    assert volumes.by_number(office, old.number).state == "destroyed"


def test_the_figures_are_shown(office: Office, papers: list[str], open_window: Callable[..., MainWindow]) -> None:
    tab = archive(open_window("archive"), "holdings")
    assert [tab.tiles[name].accessibleName() for name in ("papers", "held")] == [
        "登记文件 2 件，各月收进",
        "在本部门 2 件",
    ]
    assert hands.column(tab.table, 0)[-1] == "2026-10"


def test_today_says_what_goes_on_the_next_run(
    office: Office, purchase: Dossier, papers: list[str], open_window: Callable[..., MainWindow]
) -> None:
    filing.mark_for_hq(office, dossier=purchase.id, papers=papers)
    window = open_window()
    page = window.stack.currentWidget()
    hands.click(page.reminding)  # type: ignore[attr-defined]
    run = page.reminders.run  # type: ignore[attr-defined]
    assert "2 件待上交公司" in run.text()
    hands.click(run)
    assert window.stack.currentWidget().subject("runs").isVisible()  # type: ignore[attr-defined]


def test_every_subject_speaks_when_it_is_empty(open_window: Callable[..., MainWindow]) -> None:
    window = open_window("archive")
    for name in SUBJECTS:
        tab = archive(window, name)
        assert tab.table.empty or tab.table.listing.rowCount()
        assert tab.table.accessibleName()
        assert tab.table.focusPolicy() != Qt.FocusPolicy.NoFocus


def test_a_subject_is_made_when_somebody_looks(open_window: Callable[..., MainWindow]) -> None:
    page: ArchivePage = open_window("archive").stack.currentWidget()  # type: ignore[assignment]
    assert page.stack.count() == 1
    page.show_tab("blanks")
    assert page.stack.count() == 2
