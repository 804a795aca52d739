"""The dialogs of volumes 案卷: a new one, its description and contents list, its location, its closing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.archive import words as archive_words
from app.archive.locations import service as locations
from app.archive.volumes import service as volumes
from app.archive.volumes.rules import PERIODS, USUAL_PERIOD
from app.base.refusals import Refusal
from app.base.typed_dates import typed_day
from app.base.words import say
from app.custody import lent
from app.custody import words as custody_words
from app.kit.boxes import ComboBox, Counter
from app.kit.codes import CodeEdit
from app.kit.dialogs import Dialog
from app.kit.fields import WordsEdit
from app.kit.flow import Flow
from app.kit.look import ROW
from app.kit.parts import Field, breadth, fit, label, row, wrapped
from app.office import phrases
from app.office.words import sentence
from app.register.digit_codes import meant

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.archive.volumes.rules import Content, Volume
    from app.custody.rules import Paper
    from app.kit.desk import Desk


class RetentionBox(ComboBox):
    """A choice of how long a volume is kept: the usual periods and its own."""

    def __init__(self, years: int | None) -> None:
        super().__init__()
        for each in dict.fromkeys((*PERIODS, years)):
            self.addItem(archive_words.retention(each), each)
        self.setCurrentIndex(self.findText(archive_words.retention(years)))

    def years(self) -> int | None:
        """The chosen years; None is permanent."""
        chosen: int | None = self.currentData()
        return chosen


class NewVolumeDialog(Dialog):
    """Draws up a volume that belongs to no single dossier."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=560)
        self.entitle(say("新立案卷"), say("立卷"))
        this_year = desk.office.local(desk.office.now()).year
        self.title, self.retention = QLineEdit(), RetentionBox(USUAL_PERIOD)
        self.year = Counter(1900, this_year + 1, this_year)
        self.body.addWidget(Field(say("案卷题名(&T)"), self.title))
        self.body.addLayout(Flow(Field(say("年度(&Y)"), self.year), Field(say("保管期限(&R)"), self.retention), None))
        self.title.setFocus()

    def commit(self) -> None:
        volume = replace(
            volumes.fresh(self.desk.office, self.title.text()),
            year=self.year.value(),
            retention=self.retention.years(),
        )
        made = self.attempt(volumes.draw_up, volume)
        if made:
            self.accept()
            self.desk.said.emit(say("已立案卷 {number}", number=made.number), [])


NUMBER, NAME, POSITION, RESPONSIBLE, DAY, PAGES, REMARK = range(7)


class ContentsTable(QTableWidget):
    """The contents list 卷内目录; position, author, date, pages and remark can be edited."""

    def __init__(self, name: str) -> None:
        super().__init__(0, 7)
        self.lines: list[Content] = []
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(
            [
                say("文件编号"),
                say("文件题名"),
                say("顺序号"),
                say("责任者"),
                say("日期"),
                say("页数"),
                say("备注"),
            ]
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((96, 0, 64, 100, 96, 56, 90)):
            self.setColumnWidth(column, round(width * breadth(self)))
        self.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)

    def show_lines(self, lines: list[tuple[Content, Paper]], names: dict[str, str], away: Mapping[str, str]) -> None:
        """Show a contents list; ``names`` maps kinds of paper to their names, ``away`` papers (ids) to their loan."""
        self.lines = [line for line, _ in lines]
        self.setRowCount(len(lines))
        for place, (line, paper) in enumerate(lines):
            texts = (
                paper.number,
                " ".join(filter(None, (paper.title or names[paper.kind], away.get(paper.id, "")))),
                str(line.position),
                line.responsible,
                phrases.day(line.day) if line.day else "",
                str(line.pages or ""),
                line.remark,
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column == NAME:
                    item.setToolTip(text)
                if column in {NUMBER, NAME}:
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.setItem(place, column, item)
        if lines:
            self.setCurrentCell(0, RESPONSIBLE)

    def text(self, place: int, column: int) -> str:
        """The text of a cell, stripped."""
        item = self.item(place, column)
        return item.text().strip() if item else ""


class VolumeDialog(Dialog):
    """Describes a volume and its contents; a paper is put in by its number, typed or scanned."""

    def __init__(self, desk: Desk, volume: Volume, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=860)
        self.entitle(say("案卷 {number}", number=volume.number), say("保存"))
        self.volume = volume
        self.title, self.year = QLineEdit(volume.title), Counter(1900, volume.year + 50, volume.year)
        self.retention, self.note = RetentionBox(volume.retention), QLineEdit(volume.note)
        self.scan = CodeEdit()
        self.scan.setPlaceholderText(say("扫描或输入文件编号，回车放入本卷"))
        self.scan.returnPressed.connect(self._put_in)
        self.contents = ContentsTable(say("卷内目录"))
        self.body.addLayout(
            row(
                Field(say("案卷题名(&T)"), self.title),
                Field(say("年度(&Y)"), self.year),
                Field(say("保管期限(&R)"), self.retention),
                stretch=(4, 1, 1),
            )
        )
        self.body.addWidget(Field(say("本卷情况说明（印在备考表上）(&N)"), self.note))
        self.scan_field = Field(say("放入文件(&P)"), self.scan)
        self.body.addWidget(self.scan_field)
        self.body.addWidget(self.contents, 1)
        self.body.addWidget(label(self._places(), "quiet"))
        self._show_contents()
        shut = volume.state != "open"
        for widget in (self.title, self.year, self.retention, self.note, self.scan, self.contents, self.primary):
            widget.setDisabled(shut)
        fit(self, 980, 620)
        (self.cancel if shut else self.scan).setFocus()

    def _places(self) -> str:
        """The locations the volume has been in, latest first."""
        office = self.desk.office
        moves = [f"{phrases.at(office, each.at)} {place}" for each, place in volumes.history(office, self.volume)]
        return say("位置：{moves}", moves=say("；").join(reversed(moves)) or say("未定"))

    def _show_contents(self) -> None:
        found = volumes.contents(self.desk.office, self.volume)
        away = {paper: custody_words.loan(each) for paper, each in lent.out(self.desk.office).items()}
        self.contents.show_lines(found, self.desk.office.rules.documents(), away)

    def _put_in(self) -> None:
        number = self.scan.code()
        if not number:
            return
        if self.desk.attempt(self.scan_field.complain, volumes.put_in_by_number, self.volume, number):
            self._show_contents()
        self.scan.selectAll()

    def commit(self) -> None:
        # Enter in the scan box puts a paper in and does not save.
        if self.scan.hasFocus() and self.scan.text().strip():
            return
        described = []
        for place in range(self.contents.rowCount()):
            try:
                described.append(self._described(place))
            except Refusal as refusal:
                self.complain(sentence(refusal))
                self.contents.setCurrentCell(place, DAY)
                self.contents.setFocus()
                return
        changed = replace(
            self.volume,
            title=self.title.text().strip(),
            year=self.year.value(),
            retention=self.retention.years(),
            note=self.note.text().strip(),
        )
        if self.attempt(volumes.change, changed, described):
            self.accept()
            self.desk.said.emit(say("已保存案卷 {number}", number=self.volume.number), [])

    def _described(self, place: int) -> Content:
        """The line in a row of the table, as typed. Raises NotADate."""
        office, line = self.desk.office, self.contents.lines[place]
        return replace(
            line,
            position=_number(self.contents.text(place, POSITION)) or line.position,
            responsible=self.contents.text(place, RESPONSIBLE),
            day=typed_day(self.contents.text(place, DAY), office.now(), office.rules.calendar),
            pages=_number(self.contents.text(place, PAGES)),
            remark=self.contents.text(place, REMARK),
        )


def _number(text: str) -> int | None:
    return int(text) if text.isdigit() and int(text) else None


class LocationBox(ComboBox):
    """A choice of location, by its path or its scanned number."""

    def __init__(self, desk: Desk, chosen: str | None) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._numbers: dict[str, int] = {}
        for place, each in enumerate(locations.listed(desk.office)):
            free = "" if each.free is None else say("（还可放 {free} 卷）", free=max(0, each.free))
            self.addItem(f"{each.path}{free}", each.location.id)
            self._numbers[each.number] = place
        self.setCurrentIndex(self.findData(chosen) if chosen else -1)

    def location(self) -> str:
        """The id of the chosen location; empty if there is none."""
        typed = self.currentText().strip()
        place = self._numbers.get(meant(typed), self.findText(typed))
        return str(self.itemData(place)) if place >= 0 else ""


class PlaceDialog(Dialog):
    """Asks where a volume goes."""

    def __init__(self, desk: Desk, volume: Volume, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=560)
        self.entitle(say("{number} 放到位置", number=volume.number), say("放入"))
        self.volume = volume
        self.where = LocationBox(desk, volumes.row(desk.office, volume).location)
        self.field = Field(say("位置（选择，或扫描位置标签）(&L)"), self.where)
        self.body.addWidget(label(volume.title))
        self.body.addWidget(self.field)
        if not self.where.count():
            self.field.complain(say("还没有位置，请先在“位置”一栏中添加库房、柜、盒。"))
        self.where.setFocus()

    def commit(self) -> None:
        location = self.where.location()
        if not location:
            self.field.complain(say("请选择位置。"))
            return
        if self.attempt(volumes.place, self.volume, location):
            self.accept()
            place = volumes.row(self.desk.office, self.volume).place
            self.desk.said.emit(say("{number} 已放到 {place}", number=self.volume.number, place=place), [])


class CloseDialog(Dialog):
    """Asks who checked a complete volume, and for its note."""

    def __init__(self, desk: Desk, volume: Volume, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=560)
        self.entitle(say("成卷 {number}", number=volume.number), say("成卷"), final=True)
        self.volume = volume
        self.checker, self.note = QLineEdit(), WordsEdit(volume.note)
        self.note.setTabChangesFocus(True)
        self.note.setMaximumHeight(120)
        words = wrapped(say("成卷后不能再放入文件。请打印封面、卷内目录和备考表放进案卷。"))
        self.checker_field = Field(say("检查人(&C)"), self.checker)
        self.body.addWidget(words)
        self.body.addWidget(self.checker_field)
        self.body.addWidget(Field(say("本卷情况说明(&N)"), self.note))
        self.checker.setFocus()

    def commit(self) -> None:
        if not self.checker.text().strip():
            self.checker_field.complain(say("请填写检查人姓名。"))
            return
        if self.attempt(volumes.close, self.volume, checked_by=self.checker.text(), note=self.note.toPlainText()):
            self.accept()
            self.desk.said.emit(say("{number} 已成卷", number=self.volume.number), [])
