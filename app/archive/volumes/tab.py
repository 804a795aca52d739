"""Volumes 案卷: every volume with its location and retention, its contents list, and what is printed for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from app.archive import words as archive_words
from app.archive.tab import ArchiveTab
from app.archive.volumes import service as volumes
from app.archive.volumes.dialog import CloseDialog, NewVolumeDialog, PlaceDialog, VolumeDialog
from app.archive.volumes.service import VolumeRow
from app.base.words import say
from app.forms import printing
from app.kit.finding.search_box import SearchBox
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import button
from app.kit.tables import RowsTable
from app.office import phrases

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from app.kit.desk import Desk


class VolumesTab(ArchiveTab[VolumeRow]):
    """Every volume, newest first; Enter opens its contents list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.table = RowsTable(RowsListing(self._columns()), "volumes", say("案卷"))
        self.table.empty = say("还没有案卷。在客户档案里选中文件点“立卷归档”，就会自动立卷；也可按 F6 新立一卷。")
        self.box = SearchBox()
        self.box.setPlaceholderText(say("题名、案卷号、位置中的几个字"))
        self.box.setAccessibleName(say("查找案卷"))
        self.box.setFixedWidth(240)
        self.open = button(say("卷内目录"), self._open)
        self.place = button(say("放到位置…"), self._place, key="F7")
        self.close_ = button(say("成卷…"), self._close)
        self.print = button(say("打印"), self._show_menu, key="Ctrl+P")
        self.arrange(
            Flow(
                button(say("新立案卷 F6"), self._new, key="F6"),
                self.open,
                self.place,
                self.close_,
                self.print,
                None,
                self.box,
            ),
            self.table,
        )
        self.box.sought.connect(lambda _: self.look_again())
        self.table.looked_at.connect(self._enable)
        self.table.opened.connect(lambda _: self._open())

    def _columns(self) -> list[Column[VolumeRow]]:
        return [
            Column(say("案卷号"), lambda each: each.number, width=115),
            Column(say("案卷题名"), lambda each: each.volume.title, width=280),
            Column(say("年度"), lambda each: str(each.volume.year), width=60),
            Column(say("件数"), lambda each: str(each.pieces), key=lambda each: each.pieces, width=60, right=True),
            Column(say("页数"), lambda each: str(each.pages or ""), key=lambda each: each.pages, width=60, right=True),
            Column(say("保管期限"), _retention, key=lambda each: each.volume.retention, width=80),
            Column(say("保管至"), _expires, key=lambda each: each.volume.expires, width=100),
            Column(say("状态"), lambda each: archive_words.volume_state(each.volume.state), width=80, colour=_shade),
            Column(say("位置"), lambda each: each.place or say("未定"), width=260),
        ]

    def look_again(self) -> None:
        """Read the volumes again."""
        wanted = self.box.text().strip().lower()
        self.table.listing.show(
            [
                each
                for each in volumes.listed(self.desk.office)
                if wanted in f"{each.number} {each.volume.title} {each.place}".lower()
            ]
        )
        self._enable()

    def _enable(self) -> None:
        current: VolumeRow | None = self.table.current()
        for act in (self.open, self.print):
            act.setEnabled(bool(current))
        self.place.setEnabled(bool(current and current.volume.state != "destroyed"))
        self.close_.setEnabled(bool(current and current.volume.state == "open"))

    def _new(self) -> None:
        NewVolumeDialog(self.desk, self).open()

    def _open(self) -> None:
        current: VolumeRow | None = self.table.current()
        if current:
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
        menu.popup(self.print.mapToGlobal(self.print.rect().bottomLeft()))


def _shade(each: VolumeRow) -> QColor | None:
    return colour("quiet") if each.volume.state == "destroyed" else None


def _retention(each: VolumeRow) -> str:
    return archive_words.retention(each.volume.retention)


def _expires(each: VolumeRow) -> str:
    return phrases.day(each.volume.expires) if each.volume.expires else ""
