"""Import 导入: choose a sheet, correct the columns, check the row report, then import it as one batch."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, get_args

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QWidget,
)

from app.base.words import say, say_in, say_many
from app.dossiers.names import field_name
from app.imports import service as imports
from app.imports.headers import Field as LedgerField
from app.imports.problem_words import problem
from app.kit.background import unwatched
from app.kit.dialogs import Dialog
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import Field, button, clear, fit, label
from app.kit.tables import RowsTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from app.base.cells import Worksheet as Grid
    from app.imports.batches_store import Batch
    from app.imports.columns import Column as LedgerColumn
    from app.imports.columns import Mapping
    from app.imports.ledgers import Problem
    from app.imports.service import Plan
    from app.kit.background import Beside
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.office.office import Office
    from app.spreadsheets.service import Workbook

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the row report."""

    what: str
    cell: str
    text: str


class ImportDialog(Dialog):
    """The import: nothing changes before the primary button, then everything in one transaction."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=860)
        self.entitle(say("导入销售台账"), say("导入"))
        self.path = ""
        self.work: Beside | None = None
        self.looking: Beside | None = None
        self.grid: Grid | None = None
        self.ledgers: list[Grid] = []
        self.about: tuple[Problem, ...] = ()
        self.mapping: Mapping | None = None
        self.plan: Plan | None = None
        self.sheets = QComboBox()
        self.sheets.setAccessibleName(say("工作表"))
        self.sheets.setMinimumWidth(200)
        self.file = label(say("请选择 .xlsx、.xls 或 .csv 文件"), "quiet")
        self.choose_button = button(say("选择文件…(&O)"), self.choose)
        self.columns, self.boxes = QWidget(), dict[int, QComboBox]()
        self.summary = label("", "section")
        self.report = RowsTable(RowsListing(self._report_columns()), "import-report", say_in("several", "结果"))
        self.report.empty = say("选好文件后，这里逐行列出将新增、变更、不导入的内容和原因。")
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.hide()
        self._arrange()
        self.sheets.activated.connect(lambda _: self._choose_sheet())
        self.primary.setEnabled(False)
        fit(self, 1100, 680)

    def _arrange(self) -> None:
        self.body.addLayout(Flow(self.choose_button, self.file, None, self.sheets))
        self.body.addWidget(label(say("各列的含义（可更正，下次遇到同样的表头会记住）"), "section"))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.columns)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFixedHeight(112)
        self.column_row = QHBoxLayout(self.columns)
        self.body.addWidget(area)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.report, 1)
        self.body.addWidget(self.busy)

    def _report_columns(self) -> list[Column[Line]]:
        return [
            Column(say_in("several", "结果"), lambda each: each.what, width=90),
            Column(say("单元格"), lambda each: each.cell, width=90),
            Column(say("内容"), lambda each: each.text, width=640),
        ]

    def choose(self) -> None:
        """Ask for a file."""
        dialog = QFileDialog(
            self,
            say("选择销售台账"),
            "",
            say("台账 (*.xlsx *.xlsm *.xls *.csv *.txt);;所有文件 (*)"),
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.read)
        dialog.open()

    def read(self, path: str) -> None:
        """Open a file in the background and show its first ledger, or its first visible sheet."""
        self.path = path
        self.file.setText(Path(path).name)
        self._look(lambda _office: _open(path), self._opened)

    def _look(self, function: Callable[[Office], R], then: Callable[[R], object]) -> None:
        if self.looking:
            self.looking.cancel()
        self._wait()
        self.looking = self.desk.beside(function, done=then, failed=self._failed, ended=self.busy.hide)
        self.work = self.looking

    def _wait(self) -> None:
        self.busy.show()
        self.primary.setEnabled(False)
        self.complain("")

    def _failed(self, sentence: str) -> None:
        self.complain(sentence)
        self.primary.setEnabled(self.plan is not None)

    def _opened(self, workbook: Workbook) -> None:
        self.sheets.clear()
        for grid in workbook.sheets:
            if not grid.hidden:
                self.sheets.addItem(grid.name, grid)
        if self.sheets.count():
            self.about = workbook.warnings
            self.ledgers = imports.ledgers_among(self.desk.office, workbook.sheets)
            self.sheets.setCurrentIndex(self.sheets.findText(self.ledgers[0].name) if self.ledgers else 0)
            self._choose_sheet()
        else:
            self.complain(say("所有工作表都是隐藏的。请在表格软件中取消隐藏，保存后再试。"))

    def _choose_sheet(self) -> None:
        grid: Grid = self.sheets.currentData()
        self.grid = grid
        self.show_mapping(imports.mapping_for(self.desk.office, grid))

    def show_mapping(self, mapping: Mapping) -> None:
        """Show what each column means, and what would be imported."""
        clear(self.column_row)
        self.boxes.clear()
        before: QWidget = self.sheets
        for place, column in enumerate(mapping.columns):
            if column.header or column.field:
                box = self.boxes[place] = meaning_box()
                box.activated.connect(partial(self._correct, place))
                self.column_row.addWidget(Field(column.header or say("（无表头）"), box))
                self.setTabOrder(before, box)
                before = box
        self.column_row.addStretch(1)
        self._try(mapping)

    def _try(self, mapping: Mapping) -> None:
        self.mapping = mapping
        for place, box in self.boxes.items():
            show_meaning(box, mapping.columns[place])
        grid = self.grid
        if grid:
            self._look(lambda office: imports.dry_run(office, grid, mapping), self.show_plan)

    def _correct(self, place: int, _chosen: int) -> None:
        if self.mapping:
            self._try(self.mapping.corrected(place, *self.boxes[place].currentData()))

    def show_plan(self, plan: Plan) -> None:
        """Show the row report of a dry run."""
        self.plan = plan
        warnings = (*self.about, *(imports.left_out(self.ledgers, self.grid) if self.grid else ()), *plan.warnings)
        self.summary.setText(
            say(
                "将新增 {new} 份，变更 {changed} 份，相同 {same} 份；不导入 {refused}，提醒 {warnings}",
                new=len(plan.new),
                changed=len(plan.changed),
                same=plan.same,
                refused=say_many("{n} 行", len(plan.refused)),
                warnings=say_many("{n} 处", len(warnings)),
            )
        )
        self.report.listing.show(self._lines(plan, warnings))
        self.primary.setEnabled(bool(plan.new or plan.changed))
        if self.primary.isEnabled() and self.choose_button.hasFocus():
            self.primary.setFocus()

    def _lines(self, plan: Plan, warnings: tuple[Problem, ...]) -> list[Line]:
        def of(what: str, problems: tuple[Problem, ...]) -> list[Line]:
            return [Line(what, each.cell, problem(each)) for each in problems]

        return [
            *of(say("不导入"), plan.refused),
            *of(say("提醒"), warnings),
            *(Line(say("变更"), str(plan.rows[new.id]), f"{new.unit} {new.names}") for _, new in plan.changed),
            *(Line(say("新增"), str(plan.rows[each.id]), f"{each.unit} {each.names}") for each in plan.new),
        ]

    def commit(self) -> None:
        plan, grid, mapping, source = self.plan, self.grid, self.mapping, Path(self.path).name
        if plan and grid and mapping:
            self._wait()
            self.work = self.desk.beside(
                lambda office, tell: _carry_out(office, plan, source, grid, mapping, tell),
                told=unwatched,
                done=self._carried,
                failed=self._failed,
                ended=self.busy.hide,
                changes=True,
            )

    def _carried(self, batch: Batch) -> None:
        self.accept()
        self.desk.said.emit(
            say(
                "已导入 {number}：新增 {new} 份，变更 {changed} 份。可在 设置-导入记录 中撤销。",
                number=batch.number,
                new=batch.new,
                changed=batch.changed,
            ),
            [],
        )

    def reject(self) -> None:
        if self.work:
            self.work.cancel()
            self.work.wait()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reject()
        super().closeEvent(event)


MONEY = ("price", "loan")
UNITS = (100, 1_000_000)
"""Fen in one 元 and in one 万元."""


def meaning_box() -> QComboBox:
    """A choice of what a column may mean: a field and, for money, its unit in fen."""
    box = QComboBox()
    box.addItem("—", (None, None))
    for name in get_args(LedgerField):
        for unit in UNITS if name in MONEY else (None,):
            box.addItem(_meaning(name, unit), (name, unit))
    return box


def _meaning(name: str, unit: int | None) -> str:
    words = {
        None: "{field}",
        100: say("{field}（元）"),
        1_000_000: say("{field}（万元）"),
    }
    return words[unit].format(field=field_name(name))


def show_meaning(box: QComboBox, column: LedgerColumn) -> None:
    """Choose in ``box`` what ``column`` means."""
    wanted = (column.field, column.fen if column.field in MONEY else None)
    meanings = [box.itemData(place) for place in range(box.count())]
    box.setCurrentIndex(meanings.index(wanted))


def _open(path: str) -> Workbook:
    from app.spreadsheets import service as spreadsheets

    return spreadsheets.open_workbook(Path(path))


def _carry_out(
    office: Office, plan: Plan, source: str, grid: Grid, mapping: Mapping, tell: Callable[[str], None]
) -> Batch:
    """Carry an import out, and remember what its columns mean."""
    batch = imports.carry_out(office, plan, source, tell)
    imports.remember(office, grid, mapping)
    return batch


def import_ledger(window: OfficeWindow) -> None:
    """Import a sales ledger."""
    ImportDialog(window.desk, window).open()
