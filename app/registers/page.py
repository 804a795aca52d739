"""The page of registers 登记簿: their records, and what can be done about each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QMenu, QSplitter, QVBoxLayout, QWidget

from app.base import period_labels
from app.base.words import say, say_many
from app.kit.boxes import ComboBox
from app.kit.desk import Fresh
from app.kit.dialogs import ReasonDialog
from app.kit.flow import Flow
from app.kit.listings import (
    RowsListing,
)
from app.kit.parts import button, label, vbox, wrapped
from app.kit.story import beside
from app.kit.tables import RowsTable
from app.registers import list as record_list
from app.registers import records
from app.registers import service as registers
from app.registers.dialogs import ActDialog, CorrectDialog, WriteDialog
from app.registers.story import RecordStory
from app.scans.add_dialog import Owner
from app.scans.drops import FileDrops

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from app.forms.entries import Act
    from app.forms.rules import Form
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.registers.list import Line
    from app.registers.record_rules import Record


WIDEST = 240
"""The width in pixels that the list of registers takes at most by itself."""


class RegistersPage(QWidget):
    """Shows registers on the left, the records of the chosen one beside, and the story of the chosen record on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.forms = QListWidget()
        self.forms.setObjectName("forms")
        self.forms.setAccessibleName(say("登记簿"))
        self.forms.setMinimumWidth(150)
        self.forms.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.filter = ComboBox()
        self.filter.setAccessibleName(say("显示哪些"))
        for name, words in (
            ("open", say("待办")),
            ("month", say("本月")),
            ("before", say("上月")),
            ("year", say("本年")),
            ("all", say("全部")),
        ):
            self.filter.addItem(words, name)
        self.filter.setCurrentIndex(1)
        self.words = QLineEdit()
        self.words.setPlaceholderText(say("在本簿中查找"))
        self.words.setAccessibleName(say("在本簿中查找"))
        self.words.setClearButtonEnabled(True)
        self.story = RecordStory(desk)
        self.title = label("", "title")
        self.count = wrapped("", "quiet")
        self.table: RowsTable[Line] | None = None
        self._both: QSplitter | None = None
        self._form: Form | None = None
        self._found: dict[str, Form] = {}
        self._in_use: set[str] = set()
        self._lines: list[Line] = []
        self._arrange()
        self.forms.currentRowChanged.connect(lambda _: self._choose())
        self.filter.currentIndexChanged.connect(lambda _: self._read())
        self.words.textChanged.connect(lambda _: self._narrow())
        self.story.act_chosen.connect(self._do)
        FileDrops(self, desk, self._shown)
        Fresh(self, desk, self.look_again)

    def _arrange(self) -> None:
        self.write = button(say("登记…"), self.fill_in, key="Ctrl+Return")
        self.act = button(say("办理…"), self._menu, key="F6")
        self.correct = button(say("更正…"), self._correct)
        self.void = button(say("作废…"), self._void)
        self.print = button(say("打印"), self._print, key="Ctrl+P")
        self.more = button(say("更多…"), self._more)
        right = QWidget()
        inside = vbox(right, (8, 0, 0, 0), 8)
        inside.addLayout(Flow(self.title, self.count, None, self.write))
        inside.addLayout(Flow(self.filter, self.words, None, self.act, self.correct, self.void, self.print, self.more))
        self._place = QVBoxLayout()
        inside.addLayout(self._place, 1)
        both = self._across = QSplitter(Qt.Orientation.Horizontal)
        both.addWidget(self.forms)
        both.addWidget(right)
        both.setStretchFactor(1, 1)
        both.setChildrenCollapsible(False)
        vbox(self, (16, 12, 16, 12)).addWidget(both)
        self.setFocusProxy(self.forms)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_again()

    def look_again(self) -> None:
        """Read the registers and the records of the chosen one again."""
        if not self.isVisible():
            return
        found = registers.shown(self.desk.office)
        self._in_use = {form.name for form in registers.in_use(self.desk.office)}
        self._found = {form.name: form for form in found}
        names = list(self._found)
        if names != [self.forms.item(place).data(Qt.ItemDataRole.UserRole) for place in range(self.forms.count())]:
            self._list(found)
        self._choose()

    def _list(self, found: list[Form]) -> None:
        chosen = self._form.name if self._form else ""
        self.forms.blockSignals(True)
        self.forms.clear()
        for form in found:
            item = QListWidgetItem(form.title.of(self.desk.office.language))
            item.setData(Qt.ItemDataRole.UserRole, form.name)
            item.setToolTip(f"{form.number}  {item.text()}")
            self.forms.addItem(item)
        wide = min(self.forms.sizeHintForColumn(0) + 28, WIDEST)
        self._across.setSizes([wide, max(1, self._across.width() - wide)])
        place = next((place for place, form in enumerate(found) if form.name == chosen), 0)
        self.forms.setCurrentRow(place)
        self.forms.blockSignals(False)

    def show_register(self, name: str) -> None:
        """Choose the register with this name."""
        for place in range(self.forms.count()):
            if self.forms.item(place).data(Qt.ItemDataRole.UserRole) == name:
                self.forms.setCurrentRow(place)

    def _choose(self) -> None:
        item = self.forms.currentItem()
        if item is None:
            self._form = None
            self.title.setText(say("登记簿"))
            self.count.setText(say("现行制度没有要填写的表单。请在“制度”中启用制度，或在“设置 → 表单”中自己设计。"))
            self._show_story(None)
            return
        form = self._found[item.data(Qt.ItemDataRole.UserRole)]
        if self._form != form:
            self._form = form
            self._make_table(form)
        self.title.setText(form.title.of(self.desk.office.language))
        self._read()

    def _make_table(self, form: Form) -> None:
        if self._both:
            self._both.hide()
            self._both.deleteLater()
        office, entry = self.desk.office, registers.entry_of(form)
        columns = record_list.record_columns(office, entry)
        self.table = RowsTable(RowsListing(columns), f"register-{form.name}", form.title.of(office.language))
        self.table.looked_at.connect(self._show_story)
        self.table.opened.connect(lambda _: self._next())
        self.table.sortable()
        self._both = beside(self.table, self.story, 660)
        self._place.addWidget(self._both)

    def _read(self) -> None:
        if self._form and self.table:
            self._lines = record_list.lines(self.desk.office, self._form.name, self.filter.currentData())
            self._narrow()

    def _narrow(self) -> None:
        """Show those of the records that contain the words searched for."""
        if self.table is None:
            return
        lines, wanted = self._lines, self.words.text().strip().lower()
        if wanted:
            lines = [each for each in lines if wanted in record_list.text(self.desk.office, each).lower()]
        self.table.empty = self._nothing(wanted)
        self.table.listing.show(lines)
        self.count.setText(say_many("{n} 条", len(lines)))
        self._show_story(self.table.current())

    def _nothing(self, wanted: str) -> str:
        """The words of an empty list, which tell an empty register from a filter without results."""
        if wanted:
            return say("所选范围内没有找到“{words}”。", words=wanted)
        if self._form and registers.entry_of(self._form).anonymous:
            return say("箱子在当月过后打开，这里看到的是已开箱的。按 Ctrl+Enter 匿名投入一张。")
        if self.filter.currentData() == "all":
            return say("还没有记录。按 Ctrl+Enter 登记第一条。")
        return say("“{which}”没有记录。按 Ctrl+Enter 登记，或改选“全部”。", which=self.filter.currentText())

    def _show_story(self, line: Line | None) -> None:
        self._enable(line)
        self.story.tell(line)

    def _enable(self, line: Line | None) -> None:
        may = self.desk.office.may("records")
        self.write.setEnabled(may and self._form is not None and self._form.name in self._in_use)
        acts = records.acts_of(line.entry, line.record) if line else ()
        self.act.setEnabled(may and bool(acts))
        fixed = line is None or line.record.voided is not None or line.entry.anonymous
        self.correct.setEnabled(may and not fixed)
        self.void.setEnabled(self.desk.office.may("void") and not fixed)
        self.print.setEnabled(line is not None)

    def fill_in(self) -> None:
        """Open the dialog that fills in the chosen form."""
        if self._form and self.write.isEnabled():
            dialog = WriteDialog(self.desk, self._form, self)
            dialog.written.connect(self._show_new)
            dialog.open()

    def _show_new(self, record: Record) -> None:
        if self.table is None:
            return
        for place, each in enumerate(self.table.listing.rows):
            if each.record.id == record.id:
                self.table.selectRow(place)

    def _line(self) -> Line | None:
        found: Line | None = self.table.current() if self.table else None
        return found

    def _shown(self) -> Owner | None:
        """To what files dropped here are added: the chosen record."""
        line = self._line()
        if line is None or line.entry.anonymous:
            return None
        number = line.record.number
        return Owner(number, line.record.dossier or "", {number: f"{self.title.text()} {number}"})

    def _next(self) -> None:
        """Do the next act, or print a record without one (Enter)."""
        line = self._line()
        if line is None:
            return
        acts = records.acts_of(line.entry, line.record)
        if acts and self.act.isEnabled():
            self._do(acts[0])
        else:
            self._print()

    def _menu(self) -> None:
        line = self._line()
        if line is None:
            return
        acts = records.acts_of(line.entry, line.record)
        if len(acts) == 1:
            self._do(acts[0])
            return
        menu = QMenu(self)
        for act in acts:
            menu.addAction(act.title.of(self.desk.office.language), partial(self._do, act))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.act.mapToGlobal(self.act.rect().bottomLeft()))

    def _do(self, act: Act) -> None:
        line = self._line()
        if line:
            ActDialog(self.desk, line.record, act, self).open()

    def _correct(self) -> None:
        line = self._line()
        if line:
            CorrectDialog(self.desk, line.record, self).open()

    def _void(self) -> None:
        line = self._line()
        if line is None:
            return
        number = line.record.number
        words = say("编号保留，由它引起的期限取消。")
        title = say("作废 {number}", number=number)
        dialog = ReasonDialog(self.desk, title, words, say("作废"), self, final=True)
        dialog.given.connect(lambda reason: self.desk.do(records.void, number, reason))
        dialog.open()

    def _print(self) -> None:
        from app.forms.printing import show_sheet

        line = self._line()
        if line:
            show_sheet(self.desk, line.record.form, line.record.number, self)

    def _more(self) -> None:
        from app.forms.printing import show_sheet

        if self._form is None:
            return
        name, today = self._form.name, self.desk.office.today()
        month = period_labels.written("month", today)
        menu = QMenu(self)
        menu.addAction(say("打印空白表"), lambda: show_sheet(self.desk, name, "", self))
        menu.addAction(say("本月汇总"), lambda: show_sheet(self.desk, "register-summary", f"{name} {month}", self))
        menu.addAction(say("本年汇总"), lambda: show_sheet(self.desk, "register-summary", f"{name} {today.year}", self))
        menu.addAction(
            say("本年装订封面"), lambda: show_sheet(self.desk, "register-cover", f"{name} {today.year}", self)
        )
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


def make(window: OfficeWindow) -> QWidget:
    """The page for a window."""
    return RegistersPage(window.desk)
