"""Volumes 案卷: every volume with its place and retention; beside it its contents, where it has been, what is next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from app.archive import words as archive_words
from app.archive.tab import ArchiveTab
from app.archive.volumes import service as volumes
from app.archive.volumes.dialog import CloseDialog, NewVolumeDialog, PlaceDialog, VolumeDialog
from app.archive.volumes.service import VolumeRow
from app.base.words import say, say_many
from app.custody import filing, lent
from app.custody import words as custody_words
from app.forms import printing
from app.kit.acts import Acts
from app.kit.chips import Chip
from app.kit.finding.search_box import SearchBox
from app.kit.listings import Column, PagedListing
from app.kit.look import colour
from app.kit.parts import button
from app.kit.side_panel import ActsPanel
from app.kit.tables import PagedTable
from app.office import phrases

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from app.archive.volumes.store import Wanted
    from app.kit.chips import Value
    from app.kit.desk import Desk

SOME = 12
"""How many papers the panel names; the others are in the contents list."""


class VolumesTab(ArchiveTab[VolumeRow]):
    """Every volume, newest first; Enter opens its contents list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._states: dict[str, int] = {}
        self.box = SearchBox()
        self.box.setPlaceholderText(say("题名、案卷号、位置中的几个字"))
        self.box.setAccessibleName(say("查找案卷"))
        self.box.setFixedWidth(240)
        self.state = Chip(say("状态"), lambda: ["open", "closed", "destroyed"], _state)
        self.year = Chip(say("年度"), self._years, str)
        listing = self.listing = PagedListing(
            self._columns(), lambda: volumes.count(desk.office, self._wanted()), self._page, ""
        )
        self.table: PagedTable[VolumeRow] = PagedTable(listing, "volumes", say("案卷")).sortable()
        self.table.two_lines()
        self.table.on_paper = self._paper_columns()
        self.acts = Acts(button(say("新立案卷"), self._new, key="F6"))
        self.panel = self._make_panel()
        self.table.offer_first(say("新立案卷"), self._new)
        self.arrange("volumes", self.box, self.state, self.year)
        self.box.textChanged.connect(lambda _: self._show())
        for chip in (self.state, self.year):
            chip.changed.connect(self._show)
        self.table.opened.connect(lambda _: self._open())

    def _make_panel(self) -> ActsPanel:
        self.open = button(say("卷内目录"), self._open)
        self.place = button(say("放到位置…"), self._place, key="F7")
        self.close_ = button(say("成卷…"), self._close)
        self.print = button(say("打印"), self._show_menu, key="Ctrl+P")
        return ActsPanel(say("案卷说明"), self, self.open, self.place, self.close_, self.print)

    def _columns(self) -> list[Column[VolumeRow]]:
        return [
            Column(
                say("案卷题名"),
                lambda each: each.volume.title,
                width=260,
                second=lambda each: each.number,
                stretches=True,
                tip=lambda each: each.volume.title,
                order="title",
            ),
            Column(say("件数"), _size, key=lambda each: each.pieces, width=80, right=True, second=_sheets),
            Column(
                say("保管期限"),
                _retention,
                key=lambda each: each.volume.retention,
                width=110,
                second=_expires,
                above=620,
                order="retention",
            ),
            Column(say("位置"), lambda each: each.place or say("未定"), width=190, colour=_place_shade),
            Column(say("状态"), lambda each: _state(each.volume.state), width=90, colour=_shade, order="state"),
        ]

    def _paper_columns(self) -> list[Column[VolumeRow]]:
        """The columns on paper and in files: one fact each."""
        return [
            Column(say("案卷号"), lambda each: each.number, width=115),
            Column(say("案卷题名"), lambda each: each.volume.title, width=280),
            Column(say("年度"), lambda each: str(each.volume.year), width=60),
            Column(say("件数"), lambda each: str(each.pieces), width=60, right=True),
            Column(say("页数"), lambda each: str(each.pages or ""), width=60, right=True),
            Column(say("保管期限"), _retention, width=80),
            Column(
                say("保管至"), lambda each: phrases.day(each.volume.expires) if each.volume.expires else "", width=100
            ),
            Column(say("状态"), lambda each: _state(each.volume.state), width=80),
            Column(say("位置"), lambda each: each.place or say("未定"), width=260),
        ]

    def _years(self) -> list[Value]:
        return [*volumes.years(self.desk.office)]

    def _page(self, offset: int, size: int, order: str, down: bool) -> list[VolumeRow]:
        return volumes.page(self.desk.office, self._wanted(), offset, size, order, down=down)

    def _wanted(self) -> Wanted:
        state, year = self.state.value, self.year.value
        return volumes.wanted(
            self.desk.office,
            self.box.text(),
            None if state is None else str(state),
            None if year is None else int(year),
        )

    def look_again(self) -> None:
        """Read the volumes again, those in view."""
        self._states = volumes.states(self.desk.office)
        self._show()

    def _show(self) -> None:
        self.table.listing.reload()
        self.table.empty = (
            say("没有符合的案卷。")
            if self._states
            else say("还没有案卷。在客户档案里选中文件点“立卷归档”，就会自动立卷；也可按 F6 新立一卷。")
        )
        self.tell()

    def show_record(self, number: str) -> None:
        order, down = self.listing.sorted_by
        before = volumes.before(self.desk.office, self._wanted(), number, order, down=down)
        if before < self.table.listing.rowCount() and self.table.listing.at(before).number == number:
            self.table.selectRow(before)

    def tell(self) -> None:
        current = self.table.current()
        if current is None:
            self._tell_all()
            return
        panel, volume = self.panel, current.volume
        panel.begin(volume.title, f"{current.number} · {volume.year} · {_state(volume.state)}")
        panel.section(say("放在哪里"))
        panel.sentence(current.place or say("还没有放到位置。"), "" if current.place else "warning")
        for each, place in reversed(volumes.history(self.desk.office, volume)[:-1]):
            panel.fact(place, phrases.near_moment(self.desk.office, each.at))
        self._tell_contents(current)
        self._tell_retention(current)
        panel.end()
        self._offer(current)

    def _tell_all(self) -> None:
        """Tell how the volumes stand as a whole."""
        known = self._states
        self.panel.begin(say("案卷"), say_many("{n} 卷", sum(known.values())))
        for state in ("open", "closed", "destroyed"):
            if state in known:
                self.panel.fact(_state(state), say_many("{n} 卷", known[state]))
        if unplaced := volumes.nowhere(self.desk.office):
            self.panel.fact(say("还没有放到位置"), say_many("{n} 卷", unplaced))
        self.panel.end()
        self.panel.offer()

    def _tell_contents(self, current: VolumeRow) -> None:
        office, found = self.desk.office, volumes.contents(self.desk.office, current.volume)
        away = lent.out_of(office, [paper.dossier for _, paper in found])
        self.panel.section(say("卷内文件"), say_many("{n} 件", len(found)) if found else "")
        if not found:
            self.panel.sentence(say("卷里还没有文件。打开卷内目录，扫描文件编号放入。"), "quiet")
        for line, paper in found[:SOME]:
            where = custody_words.loan(away[paper.id]) if paper.id in away else paper.number
            self.panel.fact(f"{line.position}  {filing.name(office, paper)}", where)
        if len(found) > SOME:
            self.panel.sentence(say_many("另有 {n} 件，见卷内目录", len(found) - SOME), "small")

    def _tell_retention(self, current: VolumeRow) -> None:
        volume = current.volume
        self.panel.section(say("保管"))
        self.panel.fact(_retention(current), _expires(current))
        if volume.checked_by:
            self.panel.fact(say("检查人"), volume.checked_by)
        if volume.note:
            self.panel.sentence(volume.note, "small")

    def _offer(self, current: VolumeRow) -> None:
        """Offer what comes next: papers, then a place, then closing; at last the printed sheets."""
        state, offer = current.volume.state, self.panel.offer
        if state == "destroyed":
            offer(self.open, self.print)
        elif state == "closed":
            offer(*((self.print, self.place, self.open) if current.place else (self.place, self.print, self.open)))
        elif not current.pieces:
            offer(self.open, self.place, self.print)
        elif not current.place:
            offer(self.place, self.open, self.close_, self.print)
        else:
            offer(self.close_, self.open, self.place, self.print)

    def _new(self) -> None:
        NewVolumeDialog(self.desk, self).open()

    def _open(self) -> None:
        if current := self.table.current():
            VolumeDialog(self.desk, current.volume, self).open()

    def _place(self) -> None:
        PlaceDialog(self.desk, self.table.the_row().volume, self).open()

    def _close(self) -> None:
        CloseDialog(self.desk, self.table.the_row().volume, self).open()

    def _show_menu(self) -> None:
        """Show the menu of what can be printed: sheets of one volume; strips, labels and stamps of all chosen ones."""
        number = self.table.the_row().number
        chosen = [each.number for each in self.table.chosen()] or [number]
        menu = QMenu(self)
        for words, form in (
            (say("案卷封面(&C)"), "volume-cover"),
            (say("卷内目录(&L)"), "volume-contents"),
            (say("卷内备考表(&R)"), "volume-reference"),
        ):
            menu.addAction(words, partial(printing.show_sheet, self.desk, form, number, self))
        menu.addSeparator()
        for words, kind in (
            (say("案卷脊背(&S)"), "volume-spine"),
            (say("案卷标签(&B)"), "volume-label"),
            (say("归档章(&A)"), "archive-stamp"),
        ):
            menu.addAction(words, partial(printing.show_labels, self.desk, kind, chosen, self))
        menu.popup(self.panel.acts.mapToGlobal(QPoint(0, 0)))


def _state(state: Value) -> str:
    return archive_words.volume_state(str(state))


def _shade(each: VolumeRow) -> QColor | None:
    return colour("quiet") if each.volume.state == "destroyed" else None


def _place_shade(each: VolumeRow) -> QColor | None:
    return None if each.place else colour("today")


def _size(each: VolumeRow) -> str:
    return say_many("{n} 件", each.pieces)


def _sheets(each: VolumeRow) -> str:
    return say_many("{n} 页", each.pages) if each.pages else ""


def _retention(each: VolumeRow) -> str:
    return archive_words.retention(each.volume.retention)


def _expires(each: VolumeRow) -> str:
    return say("保管至 {day}", day=phrases.day(each.volume.expires)) if each.volume.expires else ""
