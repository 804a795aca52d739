"""Printing and exporting any list 列表 as shown: filtered, sorted, with its columns in their order on screen."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFileDialog, QLineEdit, QProgressDialog, QWidget

from app.base.file_names import safe
from app.base.table_values import Formatted
from app.base.words import say, say_many
from app.forms.preview_dialog import PreviewDialog
from app.kit.dialogs import ReasonDialog
from app.kit.leaving import passing
from app.kit.painted.month_grid import MonthGrid
from app.kit.parts import MNEMONIC
from app.kit.tables import Table
from app.lists import service as lists
from app.lists.service import ListContent
from app.spreadsheets.writer import (
    parse,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.base.table_values import Value
    from app.kit.desk import Desk
    from app.kit.listings import (
        Column,
    )
    from app.kit.office_window import OfficeWindow

T = TypeVar("T")

_AS_TEXT = """ style='mso-number-format:"\\@"'"""
"""How Excel is told that a cell is text."""
NAME, DAY, TOTAL = 60, 24, 30
"""The relative widths of a month's columns on paper."""

STEP = 500
"""Rows between two updates of the progress dialog."""


def in_view(page: QWidget | None) -> Table[object] | None:
    """The list with the focus, else the first visible one on ``page``, or None."""
    focused: QWidget | None = QApplication.focusWidget()
    while focused is not None and not isinstance(focused, Table):
        focused = focused.parentWidget()
    if focused is not None:
        return focused
    return next((each for each in page.findChildren(Table) if each.isVisible()), None) if page else None


def gather(table: Table[T]) -> ListContent | None:
    """All rows and visible columns of a list; None if the person cancelled."""
    listing = table.listing
    listing.complete()
    rows = []
    progress = _progress(table, listing.rowCount())
    try:
        for place, row in enumerate(listing.values()):
            if place % STEP == 0:
                progress.setValue(place)
                if progress.wasCanceled():
                    return None
            rows.append(row)
    finally:
        progress.deleteLater()
    return content(table, rows)


def content(table: Table[T], rows: Sequence[T]) -> ListContent:
    """These rows of a list with its visible columns."""
    header, listing = table.horizontalHeader(), table.listing
    order = [header.logicalIndex(place) for place in range(header.count())]
    shown = [place for place in order if not table.isColumnHidden(place) and not listing.columns[place].acts]
    columns = table.on_paper or [listing.columns[place] for place in shown]
    widths = [column.width for column in columns] if table.on_paper else [table.columnWidth(place) for place in shown]
    return ListContent(
        table.accessibleName(),
        _filtered(table),
        [column.title for column in columns],
        [max(1, width) for width in widths],
        [[column.whole(row) for column in columns] for row in rows],
        [[_value(column, row) for column in columns] for row in rows],
    )


def shown_in(page: QWidget | None) -> ListContent | None:
    """The list in view on ``page``, or else the month; None if there is neither, or if the person cancelled."""
    table = in_view(page)
    if table is not None:
        return gather(table)
    months = page.findChildren(MonthGrid) if page else []
    return next((_month(each) for each in months if each.isVisible() and each.lines), None)


def _month(grid: MonthGrid) -> ListContent:
    """A month as it is drawn: a row per person, a column per day, then the totals and the rows at the foot."""
    days = len(grid.days)
    titles = [grid.corner, *(f"{day.number} {day.below}" for day in grid.days), *grid.totals]
    rows = [[line.name, *(mark.letters for mark in line.marks), *line.totals] for line in grid.lines]
    rows += [[foot.title, *foot.texts, *[""] * len(grid.totals)] for foot in grid.feet]
    widths = [NAME, *[DAY] * days, *[TOTAL] * (len(titles) - 1 - days)]
    values: list[list[Value]] = [[parse(text, number=place > days) for place, text in enumerate(row)] for row in rows]
    return ListContent(grid.accessibleName(), grid.corner, titles, widths, rows, values)


def _progress(table: QWidget, count: int) -> QProgressDialog:
    words = say("正在读取列表…")
    dialog = QProgressDialog(words, say("取消"), 0, count, table)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(500)
    return dialog


def _value(column: Column[T], row: T) -> Value:
    """A cell's value for a spreadsheet: a day, local moment or number (with its unit as format), else its text."""
    text = column.whole(row)
    key = column.key(row) if column.key else None
    counted = re.fullmatch(r"(-?\d+)([^\d.,].*)?", text)
    if isinstance(key, int) and not isinstance(key, bool) and counted and counted[1] == str(key):
        unit = (counted[2] or "").replace('"', "")
        return Formatted(key, f'0"{unit}"') if unit else key
    return parse(text, number=column.right)


def _filtered(table: QWidget) -> str:
    """The filters of the page around a list in words: its visible inputs and ticked boxes; "all" if there are none."""
    page = table.parentWidget()
    filters = []
    while page is not None and not page.isWindow():
        # Asked for by their kinds: whoever asks PySide6 for all children climbing up sees it delete layouts later on.
        edits = [each for each in page.findChildren(QLineEdit) if each.isVisible() and not _inside_other(each)]
        boxes = [each for each in page.findChildren(QComboBox) if each.isVisible()]
        filters = [*(each.text() for each in edits), *(each.currentText() for each in boxes)]
        ticked = [each for each in page.findChildren(QCheckBox) if each.isVisible() and each.isChecked()]
        filters += [MNEMONIC.sub("", each.text()) for each in ticked]
        if any(filters):
            break
        page = page.parentWidget()
    return say("；").join(filter(None, filters)) or say("全部")


def _inside_other(edit: QLineEdit) -> bool:
    return edit.objectName().startswith("qt_spinbox") or isinstance(edit.parentWidget(), QComboBox)


def copy_rows(window: OfficeWindow) -> None:
    """Copy the chosen rows of the list in view as a table, for a spreadsheet or a letter."""
    table = in_view(window.centralWidget())
    chosen = table.chosen() if table else []
    if not table or not chosen:
        window.desk.said.emit(say("先在列表里选中要复制的行。"), [])
        return
    shown = content(table, chosen)
    if window.desk.quietly(window.desk.refused.emit, lists.copy, shown):
        QGuiApplication.clipboard().setMimeData(pasted(shown))
        window.desk.said.emit(say_many("已复制 {n} 行，可以粘贴到表格里", len(chosen)), [])


def pasted(shown: ListContent) -> QMimeData:
    """Rows with their titles as a spreadsheet pastes them, each fact in a cell of its own, as people read it."""
    lines = [shown.titles, *shown.texts]
    data = QMimeData()
    data.setText("\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines))
    data.setHtml(f"<table>{''.join(map(_html_row, lines, [shown.titles, *shown.values]))}</table>")
    return data


def _html_row(texts: Sequence[str], values: Sequence[Value]) -> str:
    """A row in HTML; what is no number stays the text it is, so that 00000001 keeps its zeros."""
    kinds = (_AS_TEXT if isinstance(value, str) else "" for value in values)
    return f"<tr>{''.join(f'<td{kind}>{escape(text)}</td>' for kind, text in zip(kinds, texts, strict=True))}</tr>"


def print_list(window: OfficeWindow) -> None:
    """Preview the list in view for printing."""
    shown = shown_in(window.centralWidget())
    if shown is None:
        return
    long = len(shown.texts) > lists.AT_ONCE
    sheet = window.desk.ask(lists.draw, shown, lists.AT_ONCE if long else None)
    if sheet:
        preview = PreviewDialog(window.desk, sheet, window)
        if long:
            words = say_many("共 {n} 行，正在排其余各页…", len(shown.texts))
            preview.await_rest(lambda office: lists.draw(office, shown), words)
        preview.open()


def export_list(window: OfficeWindow) -> None:
    """Ask why and where, then write the list in view as a spreadsheet."""
    shown = shown_in(window.centralWidget())
    if shown:
        _export(window.desk, shown, window)


def export_table(desk: Desk, table: Table[T], window: QWidget) -> None:
    """Ask why and where, then write a list as a spreadsheet; ``window`` is what the questions stand over."""
    shown = gather(table)
    if shown:
        _export(desk, shown, window)


def _export(desk: Desk, shown: ListContent, window: QWidget) -> None:
    title = say("导出“{title}”", title=shown.title)
    words = say_many("共 {n} 行，按现在的筛选和顺序导出。原因会记入日志。", len(shown.texts))
    verb = say("选择文件…")
    dialog = ReasonDialog(desk, title, words, verb, window)
    dialog.given.connect(lambda reason: _ask_where(desk, shown, reason, window))
    dialog.open()


def _ask_where(desk: Desk, shown: ListContent, reason: str, parent: QWidget) -> None:
    name = f"{safe(shown.title)}.xlsx"
    dialog = passing(QFileDialog(parent, say("导出"), name, "Excel (*.xlsx)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("xlsx")
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: write(desk, shown, Path(path), reason))
    dialog.open()


def write(desk: Desk, shown: ListContent, path: Path, reason: str) -> None:
    """Write a list to ``path`` and say so; the system's dialog has asked before replacing a file."""
    count = desk.do(lists.export, shown, path, reason, asked=True)
    if count is not None:
        desk.said.emit(say_many("已导出 {n} 行：{file}", 0 if count is True else count, file=path.name), [])
