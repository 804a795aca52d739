"""Import 导入: choose a sheet, correct the columns, check and mend its rows, then import it as one batch."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QProgressBar, QWidget

from app.base import cells as sheets
from app.base.words import say, say_in, say_many
from app.dossiers import service as dossiers
from app.dossiers.names import payment as payment_name
from app.dossiers.rules import PAYMENTS
from app.imports import report_lines
from app.imports import service as imports
from app.imports.columns_page import ColumnsArea
from app.imports.problem_words import problem
from app.kit.background import unwatched
from app.kit.boxes import ComboBox
from app.kit.dialogs import Dialog
from app.kit.flow import Flow
from app.kit.leaving import passing
from app.kit.listings import Column, RowsListing
from app.kit.offers import Offer
from app.kit.parts import button, fit, label, wrapped
from app.kit.tables import RowsTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.cells import Worksheet as Grid
    from app.base.problems import Problem
    from app.dossiers.rules import Payment
    from app.imports.batches_store import Batch
    from app.imports.columns import Mapping
    from app.imports.columns_page import Meaning
    from app.imports.report_lines import Line
    from app.imports.service import Plan
    from app.kit.background import Beside
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.office.office import Office
    from app.spreadsheets.service import Workbook

R = TypeVar("R")


def report_columns() -> list[Column[Line]]:
    """The columns of a row report."""
    return [
        Column(say_in("several", "结果"), lambda each: each.what, width=90),
        Column(say("单元格"), lambda each: each.cell, width=90),
        Column(say("内容"), lambda each: each.text, width=640),
    ]


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
        self.mended: dict[tuple[int, int], str] = {}
        self._build()
        self._arrange()
        self._connect()
        fit(self, 1100, 720)

    def _build(self) -> None:
        self.sheets = ComboBox()
        self.sheets.setAccessibleName(say("工作表"))
        self.sheets.setMinimumWidth(200)
        self.file = label(say("请选择 .xlsx、.xls、.et、.ods 或 .csv 文件"), "quiet")
        self.choose_button = button(say("选择文件…(&O)"), self.choose)
        self.columns = ColumnsArea()
        self.boxes = self.columns.boxes
        self.keep = QCheckBox(say("不认识的列也保存，作为档案的附加栏目(&E)"))
        self.payment = ComboBox()
        self.payment.setAccessibleName(say("表中没有付款方式列，新档案按哪种导入"))
        for kind in PAYMENTS[::-1]:
            self.payment.addItem(say("表中没有付款方式：按{payment}导入", payment=payment_name(kind)), kind)
        self.project = ComboBox()
        self.project.setAccessibleName(say("表中没有写明项目的行，属于哪个项目"))
        self.project.addItem(say("没有写明项目的行：不导入"), 0)
        for id_, name in dossiers.project_names(self.desk.office).items():
            self.project.addItem(say("没有写明项目的行：都是{project}", project=name or say("（未定名）")), id_)
        self.questions = wrapped("", "warning")
        self.summary = label("", "section")
        self.report = RowsTable(RowsListing(report_columns()), "import-report", say_in("several", "结果"))
        self.report.empty = say("选好文件后，这里逐行列出将新增、变更、不导入的内容和原因。")
        self.cell = label("", "quiet")
        self.cell_edit = QLineEdit()
        self.mend_button = button(say("改好这一格(&M)"), self.mend)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        for each in (self.busy, self.questions, self.payment, self.project, self.keep):
            each.hide()
        self.primary.setEnabled(False)
        self._offer_cell()

    def _arrange(self) -> None:
        self.body.addLayout(Flow(self.choose_button, self.file, None, self.sheets))
        self.body.addWidget(label(say("各列的含义（可更正，下次遇到同样的表头会记住）"), "section"))
        self.body.addWidget(self.columns)
        self.body.addLayout(Flow(self.keep, None, self.project, self.payment))
        self.body.addWidget(self.questions)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.report, 1)
        self.body.addLayout(Flow(self.cell, self.cell_edit, self.mend_button))
        self.body.addWidget(self.busy)

    def _connect(self) -> None:
        self.sheets.activated.connect(lambda _: self._choose_sheet())
        self.columns.corrected.connect(self._correct)
        self.keep.clicked.connect(self._keep)
        self.payment.activated.connect(lambda _: self._try())
        self.project.activated.connect(lambda _: self._try())
        self.report.selectionModel().selectionChanged.connect(lambda *_: self._offer_cell())
        self.report.opened.connect(lambda _line: self.cell_edit.setFocus())
        self.cell_edit.returnPressed.connect(self.mend)

    def choose(self) -> None:
        """Ask for a file."""
        dialog = passing(
            QFileDialog(
                self,
                say("选择销售台账"),
                "",
                say("台账 (*.xlsx *.xlsm *.xls *.et *.ods *.xml *.htm *.html *.csv *.txt);;所有文件 (*)"),
            )
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
        self.grid, self.mended = grid, {}
        self.show_mapping(imports.mapping_for(self.desk.office, grid))

    def show_mapping(self, mapping: Mapping) -> None:
        """Show what each column means, and what would be imported."""
        if self.grid:
            self.columns.show_columns(self.grid, mapping, self.sheets)
            self.keep.setVisible(bool(mapping.unstored))
            self.keep.setChecked(bool(mapping.kept))
        self.mapping = mapping
        self._try()

    def _try(self) -> None:
        """Read the sheet as it is chosen, mended and mapped now, beside the window."""
        grid, mapping, mended = self.grid, self.mapping, dict(self.mended)
        if grid and mapping:
            self.columns.show_meanings(mapping)
            self.payment.setVisible("payment" not in mapping.fields)
            self.project.setVisible(self.project.count() > 2 and "project" not in mapping.fields)
            payment: Payment = self.payment.currentData()
            project = int(self.project.currentData()) if self.project.isVisibleTo(self) else 0
            self._look(
                lambda office: imports.dry_run(office, sheets.mended(grid, mended), mapping, payment, project),
                self.show_plan,
            )

    def _correct(self, place: int, meaning: Meaning) -> None:
        if self.mapping:
            field, fen, kept = meaning
            self.mapping = self.mapping.corrected(place, field, fen, kept=kept)
            self._try()

    def _keep(self) -> None:
        if self.mapping:
            self.mapping = self.mapping.keeping(self.keep.isChecked())
            self._try()

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
                warnings=say_many("{n} 处", len(warnings) + sum(plan.more.values())),
            )
        )
        asked = [problem(each) for each in plan.warnings if each.code in imports.QUESTIONS]
        self.questions.setText("\n".join(asked))
        self.questions.setVisible(bool(asked))
        self.report.listing.show(report_lines.of_plan(plan, warnings[: len(warnings) - len(plan.warnings)]))
        self._offer_cell()
        self.primary.setEnabled(bool(plan.new or plan.changed))
        if self.primary.isEnabled() and self.choose_button.hasFocus():
            self.primary.setFocus()

    def _offer_cell(self) -> None:
        """Show the cell that the chosen line is about, to be mended."""
        line = self.report.current() if self.grid else None
        at = line.at if line else None
        for each in (self.cell, self.cell_edit, self.mend_button):
            each.setVisible(at is not None)
        if line and at and self.grid:
            row, column = at
            cells = self.grid.rows[row] if row < len(self.grid.rows) else ()
            written = sheets.written(cells[column]) if column < len(cells) else ""
            name = self.mapping.columns[column].header if self.mapping and column < len(self.mapping.columns) else ""
            self.cell.setText(f"{line.cell} {name}".strip())
            self.cell_edit.setAccessibleName(self.cell.text())
            self.cell_edit.setText(self.mended.get(at, written))

    def mend(self) -> None:
        """Read the chosen line's cell as it was typed, and everything again; the file itself stays as it is."""
        line = self.report.current()
        if line and line.at:
            self.mended[line.at] = self.cell_edit.text()
            self._try()

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
        desk = self.desk
        desk.said.emit(
            say(
                "已导入 {number}：新增 {new} 份，变更 {changed} 份。逐行结果留在“设置 → 导入记录”。",
                number=batch.number,
                new=batch.new,
                changed=batch.changed,
            ),
            [Offer(say("撤销导入"), lambda: _undo(desk, batch), lambda: bool(desk.ask(imports.undoable, batch)))],
        )

    def let_go(self) -> None:
        if self.work:
            self.work.cancel()
            self.work.wait()


def _undo(desk: Desk, batch: Batch) -> None:
    if desk.do(imports.undo, batch, say("导入后随即撤销")):
        desk.said.emit(say("已撤销导入 {number}", number=batch.number), [])


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
