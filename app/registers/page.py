"""The page of registers 登记簿: their records, and what can be done about each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QMenu, QWidget

from app.base import period_labels
from app.base.words import say, say_many
from app.kit.acts import Acts
from app.kit.boxes import ComboBox
from app.kit.desk import Fresh
from app.kit.finding.search_box import SearchBox
from app.kit.flow import Flow
from app.kit.foresight.reasons import AheadReasonDialog
from app.kit.listings import RowsListing
from app.kit.painted.painting import scale
from app.kit.painted.sections import ICON, SectionRows
from app.kit.painted.sections import ROW as SECTION
from app.kit.painted.segmented import Folding
from app.kit.parts import breadth, button, hbox, label, vbox
from app.kit.side_panel import WithPanel
from app.kit.tables import RowsTable
from app.registers import list as record_list
from app.registers import records
from app.registers import service as registers
from app.registers.dialogs import ActDialog, CorrectDialog, WriteDialog
from app.registers.inputs import foreseeing
from app.registers.record_panel import RecordPanel
from app.scans.add_dialog import Owner
from app.scans.drops import FileDrops

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from app.forms.entries import Act
    from app.forms.rules import Form
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.registers.list import Line
    from app.registers.record_rules import Record
    from app.rulebook.answers.foresight import Foreseen


WIDE, NARROW = 208, 1000
"""The width of the list of registers, and under which width of the page a box stands for it, in pixels."""


class RegistersPage(QWidget):
    """Shows registers on the left, the records of the chosen one beside, and what the chosen record says on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.forms, self.box = QListWidget(), ComboBox()
        self.forms.setObjectName("sections")
        self.forms.setItemDelegate(SectionRows(self.forms))
        self.forms.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for each in (self.forms, self.box):
            each.setAccessibleName(say("登记簿"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(14)
        self.filter = Folding(
            say("显示哪些"),
            {
                "open": say("待办"),
                "month": say("本月"),
                "before": say("上月"),
                "year": say("本年"),
                "all": say("全部"),
            },
        )
        self.filter.mark("month")
        self.words = SearchBox()
        self.words.setPlaceholderText(say("在本簿中查找"))
        self.words.setAccessibleName(say("在本簿中查找"))
        self.words.setClearButtonEnabled(True)
        self.words.setFixedWidth(200)
        self.panel = RecordPanel(desk, self)
        self.count = label("", "quiet")
        self.table: RowsTable[Line] | None = None
        self._form: Form | None = None
        self._found: dict[str, Form] = {}
        self._in_use: set[str] = set()
        self._lines: list[Line] = []
        self._arrange()
        self._connect()

    def _connect(self) -> None:
        self.forms.currentRowChanged.connect(lambda _: self._choose())
        self.box.activated.connect(self.forms.setCurrentRow)
        self.filter.changed.connect(lambda _: self._read())
        self.words.sought.connect(lambda _: self._narrow())
        panel = self.panel
        panel.act_chosen.connect(self._do)
        self.correct, self.void, self.print = panel.correct, panel.void, panel.print
        for each, act in (
            (panel.others, self._menu),
            (panel.correct, self._correct),
            (panel.void, self._void),
            (panel.print, self._print),
        ):
            each.clicked.connect(act)
        QShortcut(QKeySequence("F6"), self, self._menu)
        FileDrops(self, self.desk, self._shown)
        Fresh(self, self.desk, self.look_again)

    def _arrange(self) -> None:
        self.write = button(say("登记…"), self.fill_in, key="Ctrl+Return")
        main, head, filters = QWidget(), QWidget(), QWidget()
        self._place = vbox(main, (0, 0, 0, 0), 0)
        vbox(filters, (24, 0, 16, 8)).addLayout(Flow(self.filter, self.words, None))
        self._place.addWidget(filters)
        self.split = WithPanel(main, self.panel, "registers")
        acts = Acts(self.write, more=self._more)
        title = label(say("登记簿"), "title")
        vbox(head, (24, 12, 16, 12)).addLayout(Flow(title, self.box, self.count, None, self.split.opener, acts))
        across = hbox(body := QWidget(), (0, 0, 0, 0), 0)
        self.left = QWidget()
        vbox(self.left, (24, 0, 8, 12)).addWidget(self.forms)
        self.left.setFixedWidth(round(WIDE * breadth(self)))
        across.addWidget(self.left)
        across.addWidget(self.split, 1)
        whole = vbox(self, (0, 0, 0, 0), 0)
        whole.addWidget(head)
        whole.addWidget(body, 1)
        self.setFocusProxy(self.forms)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window a box stands for the list of registers."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW * breadth(self)
        self.left.setHidden(narrow)
        self.box.setVisible(narrow)
        self.setFocusProxy(self.box if narrow else self.forms)

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
        self.box.clear()
        for form in found:
            item = QListWidgetItem(form.title.of(self.desk.office.language))
            item.setData(Qt.ItemDataRole.UserRole, form.name)
            item.setData(ICON, "notebook")
            item.setToolTip(f"{form.number}  {item.text()}")
            item.setSizeHint(QSize(0, round(SECTION * scale())))
            self.forms.addItem(item)
            self.box.addItem(item.text())
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
        self.box.setCurrentIndex(self.forms.currentRow())
        if item is None:
            self._form = None
            self.count.setText("")
            self._show_record(None)
            return
        form = self._found[item.data(Qt.ItemDataRole.UserRole)]
        if self._form != form:
            self._form = form
            self._make_table(form)
        self._read()

    def _make_table(self, form: Form) -> None:
        if self.table:
            self.table.hide()
            self.table.deleteLater()
        office, entry = self.desk.office, registers.entry_of(form)
        columns = record_list.record_columns(office, entry)
        self.table = RowsTable(RowsListing(columns), f"register-{form.name}", form.title.of(office.language))
        self.table.two_lines()
        self.table.on_paper = record_list.paper_columns(office, entry)
        self.table.looked_at.connect(self._show_record)
        self.table.opened.connect(lambda _: self._next())
        self._place.addWidget(self.table, 1)

    def _read(self) -> None:
        if self._form and self.table:
            self._lines = record_list.lines(self.desk.office, self._form.name, self.filter.chosen())
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
        self._show_record(self.table.current())

    def _nothing(self, wanted: str) -> str:
        """The words of an empty list, which tell an empty register from a filter without results."""
        if wanted:
            return say("所选范围内没有找到“{words}”。", words=wanted)
        if self._form and registers.entry_of(self._form).anonymous:
            return say("箱子在当月过后打开，这里看到的是已开箱的。按 Ctrl+Enter 匿名投入一张。")
        if self.filter.chosen() == "all":
            return say("还没有记录。按 Ctrl+Enter 登记第一条。")
        return say("“{which}”没有记录。按 Ctrl+Enter 登记，或改选“全部”。", which=self.filter.box.currentText())

    def _show_record(self, line: Line | None) -> None:
        office = self.desk.office
        self.write.setEnabled(office.may("records") and self._form is not None and self._form.name in self._in_use)
        if line:
            self.panel.show_record(line)
        elif self._form:
            waiting = sum(each.duty is not None or not each.record.closed(each.entry) for each in self._lines)
            sentence = say("选中一条，这里显示全文、经过和下一步。")
            self.panel.show_register(self._form.title.of(office.language), sentence, waiting)
        else:
            words = say("现行制度没有要填写的表单。请在“制度”中启用制度，或在“设置 → 表单”中自己设计。")
            self.panel.show_register(say("登记簿"), words, 0)

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
        if line is None or self._form is None or line.entry.anonymous:
            return None
        number = line.record.number
        return Owner(
            number, line.record.dossier or "", {number: f"{self._form.title.of(self.desk.office.language)} {number}"}
        )

    def _next(self) -> None:
        """Do the next act, or print a record without one (Enter); where it is not in view, show what it says first."""
        if self.split.narrow and not self.panel.isVisible():
            self.split.ask()
        elif self._line() and self.panel.acts_now():
            self._do(self.panel.acts_now()[0])
        else:
            self._print()

    def _menu(self) -> None:
        """Do the act, or offer all of them (F6)."""
        acts = self.panel.acts_now() if self._line() else ()
        if len(acts) < 2:
            for act in acts:
                self._do(act)
            return
        menu = QMenu(self)
        for act in acts:
            menu.addAction(act.title.of(self.desk.office.language), partial(self._do, act))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.panel.acts.mapToGlobal(QPoint(0, 0)))

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
        record, number = line.record, line.record.number
        words = say("编号保留，由它引起的期限取消。")
        title = say("作废 {number}", number=number)

        def ahead(at: datetime) -> dict[str, Foreseen]:
            return {record.id: foreseeing.voiding(self.desk.office, record, at)}

        dialog = AheadReasonDialog(self.desk, title, words, say("作废"), ahead, self)
        dialog.given.connect(lambda reason: self.desk.do(records.void, number, reason))
        dialog.open()

    def _print(self) -> None:
        from app.forms.printing import show_sheet

        line = self._line()
        if line:
            show_sheet(self.desk, line.record.form, line.record.number, self)

    def _more(self, menu: QMenu) -> None:
        from app.forms.printing import show_sheet

        if self._form is None:
            return
        name, today = self._form.name, self.desk.office.today()
        month = period_labels.written("month", today)
        for words, form, record in (
            (say("打印空白表"), name, ""),
            (say("本月汇总"), "register-summary", f"{name} {month}"),
            (say("本年汇总"), "register-summary", f"{name} {today.year}"),
            (say("本年装订封面"), "register-cover", f"{name} {today.year}"),
        ):
            menu.addAction(words, partial(show_sheet, self.desk, form, record, self))


def make(window: OfficeWindow) -> QWidget:
    """The page for a window."""
    return RegistersPage(window.desk)
