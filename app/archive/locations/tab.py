"""Locations 位置: rooms, cabinets, shelves, boxes and their volumes; a scanned volume goes into the selected one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.archive import words as archive_words
from app.archive.locations import service as locations
from app.archive.locations.rules import KINDS
from app.archive.locations.service import LocationRow
from app.archive.tab import ArchiveTab
from app.archive.volumes import service as volumes
from app.base.words import say
from app.forms import printing
from app.kit.boxes import SpinBox
from app.kit.codes import CodeEdit
from app.kit.dialogs import Dialog
from app.kit.fields import ChoiceBox
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import Field, button
from app.kit.tables import RowsTable

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from app.archive.locations.rules import Location, LocationKind
    from app.archive.volumes.service import VolumeRow as ShownVolume
    from app.kit.desk import Desk


class LocationsTab(ArchiveTab[LocationRow]):
    """The tree of locations on the left, the volumes directly in the selected one on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._volumes: list[ShownVolume] = []
        self.table = RowsTable(RowsListing(self._columns()), "locations", say("位置"))
        self.table.empty = say("还没有位置。按 F6 先添加一间库房，再在里面添加柜、层、盒。")
        self.inside = RowsTable(RowsListing(self._volume_columns()), "located", say("所选位置的案卷"))
        self.inside.empty = say("所选位置没有案卷。选中位置后，在上方扫描案卷号放入。")
        self.scan = CodeEdit()
        self.scan.setPlaceholderText(say("扫描案卷号，回车放入所选位置"))
        self.scan.setAccessibleName(say("扫描案卷号放入所选位置"))
        self.scan.setFixedWidth(260)
        self.scan.returnPressed.connect(self._put_here)
        self.change = button(say("修改…"), self._change)
        self.print = button(say("打印标签"), self._print, key="Ctrl+P")
        both = QHBoxLayout()
        both.addWidget(self.table, 3)
        both.addWidget(self.inside, 2)
        self.arrange(
            Flow(button(say("添加位置 F6"), self._add, key="F6"), self.change, self.print, None, self.scan), both
        )
        self.outer.setStretch(1, 1)
        self.table.looked_at.connect(lambda _: self._show_inside())
        self.table.opened.connect(lambda _: self._change())

    def _columns(self) -> list[Column[LocationRow]]:
        return [
            Column(say("位置"), lambda each: "　" * each.depth + each.location.name, width=200),
            Column(say("编号"), lambda each: each.number, width=80),
            Column(say("类别"), lambda each: archive_words.location_kind(each.location.kind), width=70),
            Column(say("已存（卷）"), lambda each: str(each.held), width=85, right=True),
            Column(say("容量（卷）"), lambda each: _capacity(each), width=85, right=True),
            Column(say("占用"), _filled, width=70, right=True, colour=_shade),
        ]

    def _volume_columns(self) -> list[Column[ShownVolume]]:
        return [
            Column(say("案卷号"), lambda each: each.number, width=115),
            Column(say("案卷题名"), lambda each: each.volume.title, width=200),
        ]

    def look_again(self) -> None:
        """Read the locations again."""
        chosen = self.table.current()
        self._volumes = volumes.listed(self.desk.office)
        self.table.listing.show(locations.listed(self.desk.office))
        if chosen:
            self.show_record(chosen.number)
        self._show_inside()

    def _show_inside(self) -> None:
        current: LocationRow | None = self.table.current()
        for act in (self.change, self.print, self.scan):
            act.setEnabled(bool(current))
        here = current.location.id if current else ""
        self.inside.listing.show([each for each in self._volumes if each.location == here])

    def _put_here(self) -> None:
        number, current = self.scan.code(), self.table.current()
        self.scan.selectAll()
        if number and current and self.desk.do(volumes.place_by_number, number=number, location=current.location.id):
            self.desk.said.emit(say("{number} 已放到 {place}", number=number, place=current.path), [])

    def _add(self) -> None:
        current: LocationRow | None = self.table.current()
        LocationDialog(self.desk, None, current.location if current else None, self).open()

    def _change(self) -> None:
        current: LocationRow | None = self.table.current()
        if current:
            LocationDialog(self.desk, current.location, None, self).open()

    def _print(self) -> None:
        chosen = [each.number for each in self.table.chosen()] or [self.table.the_row().number]
        printing.show_labels(self.desk, "location-label", chosen, self)


def _capacity(each: LocationRow) -> str:
    return "" if each.location.capacity is None else str(each.location.capacity)


def _filled(each: LocationRow) -> str:
    return f"{100 * each.held // each.location.capacity}%" if each.location.capacity else ""


def _shade(each: LocationRow) -> QColor | None:
    return colour("late") if each.free is not None and each.free <= 0 else None


class LocationDialog(Dialog):
    """Adds a location, or changes the name and capacity of an existing one."""

    def __init__(
        self, desk: Desk, location: Location | None, inside: Location | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent, width=480)
        self.location = location
        self.entitle(say("修改位置") if location else say("添加位置"), say("保存") if location else say("添加"))
        self.kind: ChoiceBox[LocationKind] = ChoiceBox()
        self.where = ChoiceBox[str | None]()
        self.name, self.capacity = QLineEdit(), SpinBox()
        self.capacity.setRange(0, 100_000)
        self.capacity.setSpecialValueText(say("不限"))
        for kind in KINDS:
            self.kind.offer(archive_words.location_kind(kind), kind)
        self.where.offer(say("（最外层）"), None)
        for each in locations.listed(desk.office):
            self.where.offer(each.path, each.location.id)
        self._begin(inside)
        if not location:
            self.body.addWidget(Field(say("上级位置(&P)"), self.where))
            self.body.addWidget(Field(say("类别(&K)"), self.kind))
        self.body.addWidget(Field(say("名称(&N)"), self.name))
        self.body.addWidget(Field(say("容量（卷，含里面的各处）(&C)"), self.capacity))
        self.name.setFocus()

    def _begin(self, inside: Location | None) -> None:
        """Fill in the location; a new one is probably of the next smaller kind inside the selected one."""
        if self.location:
            self.name.setText(self.location.name)
            self.capacity.setValue(self.location.capacity or 0)
        elif inside:
            smaller = min(KINDS.index(inside.kind) + 1, len(KINDS) - 1)
            if inside.kind == KINDS[-1]:
                self.where.setCurrentIndex(self.where.findData(inside.parent))
            else:
                self.where.setCurrentIndex(self.where.findData(inside.id))
            self.kind.setCurrentIndex(smaller)

    def commit(self) -> None:
        capacity = self.capacity.value() or None
        if self.location:
            done = self.attempt(locations.change, self.location, name=self.name.text(), capacity=capacity)
        else:
            done = self.attempt(
                locations.add,
                kind=self.kind.the_chosen(),
                name=self.name.text(),
                parent=self.where.chosen(),
                capacity=capacity,
            )
        if done:
            self.accept()
            self.desk.said.emit(say("已保存位置 {number}", number=done.number), [])
