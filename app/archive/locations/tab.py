"""Locations 位置: rooms, cabinets, shelves, boxes and how full they are; a scanned volume goes into the selected one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.archive import words as archive_words
from app.archive.locations import service as locations
from app.archive.locations.rules import KINDS
from app.archive.locations.service import LocationRow
from app.archive.tab import ArchiveTab
from app.archive.volumes import service as volumes
from app.base.words import say, say_many
from app.forms import printing
from app.kit.acts import Acts
from app.kit.boxes import Counter
from app.kit.codes import CodeEdit
from app.kit.dialogs import Dialog
from app.kit.fields import ChoiceBox
from app.kit.listings import Column, RowsListing
from app.kit.look import colour
from app.kit.parts import Field, button
from app.kit.side_panel import ActsPanel
from app.kit.tables import RowsTable

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from app.archive.locations.rules import Location, LocationKind
    from app.archive.volumes.service import VolumeRow
    from app.kit.desk import Desk


SOME = 40
"""How many volumes or locations the panel names; others are in the lists."""


class LocationsTab(ArchiveTab[LocationRow]):
    """The tree of locations; beside it the volumes directly in the selected one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.table: RowsTable[LocationRow] = RowsTable(RowsListing(self._columns()), "locations", say("位置"))
        self.table.two_lines()
        self.table.on_paper = self._paper_columns()
        self.table.empty = say("还没有位置。按 F6 先添加一间库房，再在里面添加柜、层、盒。")
        self.scan = CodeEdit()
        self.scan.setPlaceholderText(say("扫描案卷号，回车放入所选位置"))
        self.scan.setAccessibleName(say("扫描案卷号放入所选位置"))
        self.scan.setFixedWidth(280)
        self.scan.returnPressed.connect(self._put_here)
        self.acts = Acts(button(say("添加位置"), self._add, key="F6"))
        self.change = button(say("修改…"), self._change)
        self.print = button(say("打印标签"), self._print, key="Ctrl+P")
        self.panel = ActsPanel(say("位置说明"), self, self.print, self.change)
        self.table.offer_first(say("添加位置"), self._add)
        self.arrange("locations", self.scan)
        self.table.opened.connect(lambda _: self._change())

    def _columns(self) -> list[Column[LocationRow]]:
        return [
            Column(
                say("位置"),
                lambda each: "　" * each.depth + each.location.name,
                width=240,
                second=lambda each: "　" * each.depth + archive_words.location_kind(each.location.kind),
                stretches=True,
                tip=lambda each: each.path,
            ),
            Column(say("编号"), lambda each: each.number, width=100, above=480),
            Column(say("已存（卷）"), _held, width=130, right=True, second=_free, colour=_shade),
        ]

    def _paper_columns(self) -> list[Column[LocationRow]]:
        """The columns on paper and in files: one fact each."""
        return [
            Column(say("位置"), lambda each: "　" * each.depth + each.location.name, width=200),
            Column(say("编号"), lambda each: each.number, width=80),
            Column(say("类别"), lambda each: archive_words.location_kind(each.location.kind), width=70),
            Column(say("已存（卷）"), lambda each: str(each.held), width=85, right=True),
            Column(say("容量（卷）"), lambda each: str(each.location.capacity or ""), width=85, right=True),
        ]

    def look_again(self) -> None:
        """Read the locations again."""
        chosen = self.table.current()
        self.table.listing.show(locations.listed(self.desk.office))
        if chosen:
            self.show_record(chosen.number)

    def tell(self) -> None:
        current, panel = self.table.current(), self.panel
        self.scan.setEnabled(current is not None)
        if current is None:
            self._tell_all()
            return
        panel.begin(current.location.name, f"{current.path} · {current.number}")
        panel.fact(say("已存"), _held(current))
        if current.free is not None:
            panel.fact(say("还可放"), say_many("{n} 卷", max(0, current.free)))
        here = self.inside()
        panel.section(say("放在这里的案卷"), say_many("{n} 卷", len(here)) if here else "")
        if not here:
            panel.sentence(say("这里没有直接放着案卷。在上面扫描案卷号放入。"), "quiet")
        for each in here[:SOME]:
            panel.fact(each.volume.title, each.number)
        if len(here) > SOME:
            panel.sentence(say_many("另有 {n} 卷", len(here) - SOME), "small")
        panel.end()
        panel.offer(self.print, self.change)

    def inside(self) -> list[VolumeRow]:
        """The volumes directly in the selected location."""
        current = self.table.current()
        return volumes.inside(self.desk.office, current.location.id) if current else []

    def _tell_all(self) -> None:
        """Tell how the locations stand as a whole."""
        rows = self.table.listing.rows
        self.panel.begin(say("位置"), say_many("{n} 处", len(rows)))
        self.panel.fact(say("放好的案卷"), say_many("{n} 卷", sum(each.held for each in rows if not each.depth)))
        full = [each for each in rows if each.free is not None and each.free <= 0]
        if full:
            self.panel.section(say("已满"))
        for each in full[:SOME]:
            self.panel.fact(each.path, _held(each))
        if len(full) > SOME:
            self.panel.sentence(say_many("另有 {n} 处", len(full) - SOME), "small")
        self.panel.end()
        self.panel.offer()

    def _put_here(self) -> None:
        number, current = self.scan.code(), self.table.current()
        self.scan.selectAll()
        if number and current and self.desk.do(volumes.place_by_number, number=number, location=current.location.id):
            self.desk.said.emit(say("{number} 已放到 {place}", number=number, place=current.path), [])

    def _add(self) -> None:
        current = self.table.current()
        LocationDialog(self.desk, None, current.location if current else None, self).open()

    def _change(self) -> None:
        if current := self.table.current():
            LocationDialog(self.desk, current.location, None, self).open()

    def _print(self) -> None:
        chosen = [each.number for each in self.table.chosen()] or [self.table.the_row().number]
        printing.show_labels(self.desk, "location-label", chosen, self)


def _held(each: LocationRow) -> str:
    return str(each.held) if each.location.capacity is None else f"{each.held} / {each.location.capacity}"


def _free(each: LocationRow) -> str:
    if each.free is None:
        return say("不限")
    return say_many("还可放 {n} 卷", each.free) if each.free > 0 else say("已满")


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
        self.name, self.capacity = QLineEdit(), Counter(0, 100_000, 0)
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
        self.body.addWidget(Field(say("容量（卷，含里面的各处；0 是不限）(&C)"), self.capacity))
        self.name.setFocus()

    def _begin(self, inside: Location | None) -> None:
        """Fill in the location; a new one is probably of the next smaller kind inside the selected one."""
        if self.location:
            self.name.setText(self.location.name)
            self.capacity.set_value(self.location.capacity or 0)
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
