"""The input for a table: as many rows of inputs as are needed."""

from __future__ import annotations

from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QLineEdit, QTableWidget, QWidget

from app.base.refusals import Refusal
from app.base.words import say
from app.kit.flow import Flow
from app.kit.parts import button, vbox
from app.registers.inputs.plain import Input, ShownInput

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from app.forms.fields import Field
    from app.office.office import Office
    from app.registers.record_rules import Cell, Row


EDGES = 34
"""What the frame of a cell and its padding take of its width, in pixels."""


class Grid(QTableWidget):
    """A table whose columns share its width as on paper."""

    def __init__(self, shares: Sequence[int]) -> None:
        super().__init__(0, len(shares))
        self._shares, self._needs = shares, dict[int, int]()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def need(self, needs: dict[int, int]) -> None:
        """Keep columns at least so wide, in pixels: what stands there is read, and the others give way."""
        self._needs = needs
        self._share()

    def _share(self) -> None:
        room = self.viewport().width()
        widths = [room * share // sum(self._shares) for share in self._shares]
        widths = [max(width, self._needs.get(column, 0)) for column, width in enumerate(widths)]
        over, free = sum(widths) - room, sum(each for column, each in enumerate(widths) if column not in self._needs)
        for column, width in enumerate(widths):
            gives = ceil(over * width / free) if over > 0 and column not in self._needs else 0
            self.setColumnWidth(column, width - min(gives, width // 2))
        self.updateGeometries()


class TableEdit(QWidget):
    """Rows of inputs, which ``cell`` makes for each column; empty rows are left out."""

    changed = Signal()
    BEGIN = 3

    def __init__(self, office: Office, field: Field, cell: Callable[[Office, Field], Input[QWidget]]) -> None:
        super().__init__()
        self._office, self._field, self._cell = office, field, cell
        self._rows: list[dict[str, Input[QWidget]]] = []
        self._here: dict[str, Input[QWidget]] | None = None
        self._fixed = False
        self.grid = Grid([column.share for column in field.columns])
        self.grid.setHorizontalHeaderLabels([column.label.of(office.language) for column in field.columns])
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.grid.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.grid.setTabKeyNavigation(False)
        self.grid.setShowGrid(False)
        self.grid.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.grid.verticalHeader().setDefaultSectionSize(34)
        inside = vbox(self)
        inside.addWidget(self.grid)
        self.more = button(say("加一行"), self._one_more, link=True)
        self.fewer = button(say("划去这一行 Ctrl+Del"), self.strike, link=True)
        key = QShortcut(QKeySequence("Ctrl+Del"), self, self.strike)
        # A form may have several tables: the key is that of the one in which the cursor is.
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        inside.addLayout(Flow(self.more, self.fewer, None))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._look)
        for _ in range(max(int(field.least or 0), self.BEGIN)):
            self.add()

    def add(self) -> None:
        """Add an empty row."""
        place = self.grid.rowCount()
        self.grid.insertRow(place)
        inputs = {column.name: self._cell(self._office, column) for column in self._field.columns}
        for number, (column, made) in enumerate(zip(self._field.columns, inputs.values(), strict=True)):
            made.widget.setAccessibleName(f"{column.label.of(self._office.language)} {place + 1}")
            made.watch(self.changed.emit)
            self.grid.setCellWidget(place, number, made.widget)
        # Tab goes from the row before to this one, and from the last row to the button.
        before = [list(each.values())[-1] for each in self._rows[-1:]]
        chain = [*(each.widget for each in (*before, *inputs.values())), self.more]
        for one, next_ in pairwise(chain):
            QWidget.setTabOrder(one, next_)
        self._rows.append(inputs)
        self.grid.setMinimumHeight(min(34 * self.grid.rowCount() + 34, 260))

    def fix(self, columns: Collection[str]) -> None:
        """Keep the rows that are shown, and what stands in these columns: only the others are filled in."""
        while len(self._rows) > max(1, len(self.rows())):
            self._rows.pop()
            self.grid.removeRow(self.grid.rowCount() - 1)
        needs = dict[int, int]()
        for inputs in self._rows:
            for place, name in enumerate(inputs):
                if name in columns:
                    shown = inputs[name].widget
                    shown.setEnabled(False)
                    words = shown.text() if isinstance(shown, QLineEdit) else ""
                    needs[place] = max(needs.get(place, 0), shown.fontMetrics().horizontalAdvance(words) + EDGES)
        self.grid.need(needs)
        for each in (self.more, self.fewer):
            each.hide()
        self._fixed = True

    def tell(self, rows: Sequence[Row], words: Callable[[Field, Cell], str]) -> None:
        """Show what was computed for the rows that are not empty."""
        computed = [column for column in self._field.columns if column.compute]
        told = iter(rows if computed else ())
        for inputs in self._rows:
            if not computed or not _filled(inputs):
                continue
            row = next(told, {})
            for column in computed:
                shown = inputs[column.name]
                if isinstance(shown, ShownInput):
                    shown.say(row.get(column.name), words(column, row.get(column.name)))

    def _one_more(self) -> None:
        self.add()
        next(iter(self._rows[-1].values())).widget.setFocus()

    def strike(self) -> None:
        """Take away the row in which the cursor was last."""
        if self._fixed:
            return
        place = next((place for place, inputs in enumerate(self._rows) if inputs is self._here), None)
        if place is None:
            return
        self._here = None
        del self._rows[place]
        self.grid.removeRow(place)
        if self._rows:
            after = self._rows[min(place, len(self._rows) - 1)]
            next(iter(after.values())).widget.setFocus()
        else:
            self.more.setFocus()
        self.changed.emit()

    def _look(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Remember the row in which the cursor is."""
        if now is None or not self.isAncestorOf(now):
            return
        for inputs in self._rows:
            if any(each.widget is now or each.widget.isAncestorOf(now) for each in inputs.values()):
                self._here = inputs

    def rows(self) -> list[Row]:
        """The rows that are not empty. Raises a Refusal if a cell cannot be read."""
        found: list[Row] = [
            {
                name: value
                for name, each in inputs.items()
                if not isinstance(each, ShownInput) and not isinstance(value := each.value(), list)
            }
            for inputs in self._rows
        ]
        return [cells for cells in found if any(value not in (None, "", False) for value in cells.values())]

    def fill(self, rows: Sequence[Mapping[str, object]]) -> None:
        """Show these rows."""
        while len(self._rows) < len(rows):
            self.add()
        for place, inputs in enumerate(self._rows):
            cells = rows[place] if place < len(rows) else {}
            for name, each in inputs.items():
                each.show(cells.get(name))


def _filled(inputs: Mapping[str, Input[QWidget]]) -> bool:
    """Whether something was filled in in a row. What cannot be read was."""
    try:
        return any(
            each.value() not in (None, "", False) for each in inputs.values() if not isinstance(each, ShownInput)
        )
    except Refusal:
        return True


class TableInput(Input[TableEdit]):
    """The rows of a table."""

    def __init__(self, office: Office, field: Field, cell: Callable[[Office, Field], Input[QWidget]]) -> None:
        self.widget = TableEdit(office, field, cell)

    def value(self) -> list[Row]:
        return self.widget.rows()

    def show(self, value: object) -> None:
        self.widget.fill([row for row in value if isinstance(row, dict)] if isinstance(value, list) else [])

    def watch(self, changed: Callable[[], object]) -> None:
        self.widget.changed.connect(lambda: changed())
