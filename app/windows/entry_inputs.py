"""Inputs for the fields of a form that people fill in: one widget per kind, read and shown as the record keeps it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.entries import NUMBERS
from app.domain.refusals import UnknownRecord
from app.domain.typed_amounts import fen
from app.domain.typed_numbers import typed_number, typed_time
from app.services import records
from app.windows.fields import DayEdit, DossierEdit, MomentEdit
from app.windows.parts import button, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from app.domain.entries import Field
    from app.services.office import Office


W = TypeVar("W", bound=QWidget)


class Input(Generic[W]):
    """What reads and shows the value of one field; ``widget`` is what stands in the dialog."""

    widget: W

    def value(self) -> Any:
        """The value as the record keeps it, None for nothing. Raises a Refusal for what cannot be read."""
        raise NotImplementedError

    def show(self, value: Any) -> None:
        """Show a value."""
        raise NotImplementedError

    def watch(self, changed: Any) -> None:
        """Call ``changed`` when somebody types or chooses."""
        for kind, signal in _SIGNALS:
            for each in (self.widget, *self.widget.findChildren(kind)):
                if isinstance(each, kind):
                    getattr(each, signal).connect(lambda *_: changed())


_SIGNALS: tuple[tuple[type[QWidget], str], ...] = (
    (QLineEdit, "textChanged"),
    (QComboBox, "currentIndexChanged"),
    (QCheckBox, "toggled"),
    (QPlainTextEdit, "textChanged"),
)


class TextInput(Input[QLineEdit | QPlainTextEdit]):
    """One line, or several."""

    def __init__(self, field: Field) -> None:
        self.widget = QPlainTextEdit() if field.lines > 1 else QLineEdit()
        if isinstance(self.widget, QPlainTextEdit):
            self.widget.setTabChangesFocus(True)
            self.widget.setMinimumHeight(24 * field.lines + 16)

    def value(self) -> Any:
        text = self.widget.toPlainText() if isinstance(self.widget, QPlainTextEdit) else self.widget.text()
        return text.strip() or None

    def show(self, value: Any) -> None:
        text = str(value or "")
        if isinstance(self.widget, QPlainTextEdit):
            self.widget.setPlainText(text)
        else:
            self.widget.setText(text)


class NumberInput(Input[QLineEdit]):
    """A number in the field's own unit: yuan, percent, pieces."""

    def __init__(self, field: Field) -> None:
        self.field, self.widget = field, QLineEdit()
        self.widget.setPlaceholderText({"money": "元", "percent": "%"}.get(field.kind, ""))

    def value(self) -> Any:
        if self.field.kind == "money":
            return fen(self.widget.text())
        return typed_number(self.widget.text(), 0 if self.field.kind == "count" else 2)

    def show(self, value: Any) -> None:
        if value is None:
            self.widget.setText("")
        else:
            self.widget.setText(str(value) if self.field.kind == "count" else f"{Decimal(value) / 100:f}")


class ChoiceInput(Input[QComboBox]):
    """One of several; nothing is chosen beforehand unless the form says so."""

    def __init__(self, choices: list[tuple[str, str]]) -> None:
        self.widget = QComboBox()
        self.widget.addItem("", "")
        for value, words in choices:
            self.widget.addItem(words, value)

    def value(self) -> Any:
        return self.widget.currentData() or None

    def show(self, value: Any) -> None:
        if value and self.widget.findData(value) < 0:
            # Somebody who left, a document of a regulation that is off: what was written stays.
            self.widget.addItem(str(value), value)
        self.widget.setCurrentIndex(max(0, self.widget.findData(value or "")))


class DayInput(Input[DayEdit]):
    """A day typed in any short way."""

    def __init__(self, office: Office) -> None:
        self.widget = DayEdit(office)

    def value(self) -> Any:
        day = self.widget.day()
        return day.isoformat() if day else None

    def show(self, value: Any) -> None:
        self.widget.show_day(date.fromisoformat(value) if value else None)


class MomentInput(Input[MomentEdit]):
    """A moment typed in any short way; empty is nothing."""

    def __init__(self, office: Office) -> None:
        self.office, self.widget = office, MomentEdit(office)

    def value(self) -> Any:
        return self.widget.moment().isoformat() if self.widget.text().strip() else None

    def show(self, value: Any) -> None:
        moment = self.office.local(datetime.fromisoformat(value)) if value else None
        self.widget.setText(f"{moment:%Y-%m-%d %H:%M}" if moment else "")


class TimeInput(Input[QLineEdit]):
    """A time of day: 830, 8:30, 16：30."""

    def __init__(self) -> None:
        self.widget = QLineEdit()
        self.widget.setPlaceholderText("8:30")

    def value(self) -> Any:
        return typed_time(self.widget.text())

    def show(self, value: Any) -> None:
        self.widget.setText(str(value or ""))


class ClientInput(Input[DossierEdit]):
    """A client on file."""

    def __init__(self, office: Office) -> None:
        self.widget = DossierEdit(office)

    def value(self) -> Any:
        # A name that was typed and not picked would be lost unseen.
        if not self.widget.dossier and self.widget.text().strip():
            raise UnknownRecord(self.widget.text().strip())
        return self.widget.dossier or None

    def show(self, value: Any) -> None:
        if value:
            self.widget.show_dossier(value)
        else:
            self.widget.dossier = ""
            self.widget.clear()


class FileInput(Input[QWidget]):
    """A file to be kept with the record."""

    def __init__(self) -> None:
        self.path = QLineEdit()
        self.path.setPlaceholderText(QCoreApplication.translate("entries", "PDF、JPEG、PNG 或 TIFF 文件"))
        choose = button(QCoreApplication.translate("entries", "选择…"), self._choose)
        self.widget = QWidget()
        self.widget.setLayout(row(self.path, choose, stretch=(1, 0)))
        self.widget.setFocusProxy(self.path)

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self.widget, "", "", QCoreApplication.translate("entries", "扫描件 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)")
        )
        if path:
            self.path.setText(path)

    def value(self) -> Any:
        return self.path.text().strip() or None

    def show(self, value: Any) -> None:
        self.path.setText(str(value or ""))


class TickInput(Input[QCheckBox]):
    """Yes or no."""

    def __init__(self, words: str) -> None:
        self.widget = QCheckBox(words)

    def value(self) -> Any:
        return self.widget.isChecked()

    def show(self, value: Any) -> None:
        self.widget.setChecked(bool(value))


class ChecklistInput(Input[QWidget]):
    """Items to be ticked, below each other."""

    def __init__(self, items: list[str]) -> None:
        self.widget = QWidget()
        inside = QVBoxLayout(self.widget)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        self.boxes = [QCheckBox(item) for item in items]
        for box in self.boxes:
            inside.addWidget(box)
        self.widget.setFocusProxy(self.boxes[0])

    def value(self) -> Any:
        return [box.isChecked() for box in self.boxes]

    def show(self, value: Any) -> None:
        for box, ticked in zip(self.boxes, value or [], strict=False):
            box.setChecked(bool(ticked))


class ShownInput(Input[QLabel]):
    """A value that the program works out."""

    def __init__(self) -> None:
        self.widget = QLabel()
        self._value: Any = None

    def value(self) -> Any:
        return self._value

    def show(self, value: Any) -> None:
        self._value = value

    def say(self, words: str) -> None:
        """Show it in words."""
        self.widget.setText(words or "—")


class Grid(QTableWidget):
    """Columns as wide as their shares of the width, as on paper."""

    def __init__(self, shares: Sequence[int]) -> None:
        super().__init__(0, len(shares))
        self._shares = shares
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, share in enumerate(self._shares):
            self.setColumnWidth(column, self.viewport().width() * share // sum(self._shares))


class TableEdit(QWidget):
    """Rows of inputs; an empty row is left out."""

    changed = Signal()
    BEGIN = 3

    def __init__(self, office: Office, field: Field) -> None:
        super().__init__()
        self._office, self._field = office, field
        self._rows: list[dict[str, Input[Any]]] = []
        self.grid = Grid([column.share for column in field.columns])
        self.grid.setHorizontalHeaderLabels([column.label.read(office.language) for column in field.columns])
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.grid.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.grid.setTabKeyNavigation(False)
        self.grid.setShowGrid(False)
        self.grid.verticalHeader().setDefaultSectionSize(34)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.grid)
        self.more = button(QCoreApplication.translate("entries", "加一行"), self._one_more, link=True)
        inside.addLayout(row(self.more, None))
        for _ in range(max(int(field.least or 0), self.BEGIN)):
            self.add()

    def add(self) -> None:
        """One more empty row."""
        place = self.grid.rowCount()
        self.grid.insertRow(place)
        inputs = {column.name: input_for(self._office, column) for column in self._field.columns}
        for number, (column, made) in enumerate(zip(self._field.columns, inputs.values(), strict=True)):
            made.widget.setAccessibleName(f"{column.label.read(self._office.language)} {place + 1}")
            made.watch(self.changed.emit)
            self.grid.setCellWidget(place, number, made.widget)
        # Tab goes on from the row before, and from the last one to the button for one more.
        before = [list(each.values())[-1] for each in self._rows[-1:]]
        chain = [*(each.widget for each in (*before, *inputs.values())), self.more]
        for one, next_ in pairwise(chain):
            QWidget.setTabOrder(one, next_)
        self._rows.append(inputs)
        self.grid.setMinimumHeight(min(34 * self.grid.rowCount() + 34, 260))

    def _one_more(self) -> None:
        self.add()
        next(iter(self._rows[-1].values())).widget.setFocus()

    def rows(self) -> list[dict[str, Any]]:
        """The rows that say something. Raises a Refusal for what cannot be read."""
        found = [{name: each.value() for name, each in inputs.items()} for inputs in self._rows]
        return [cells for cells in found if any(value not in (None, "", False) for value in cells.values())]

    def fill(self, rows: list[dict[str, Any]]) -> None:
        """Show rows."""
        while len(self._rows) < len(rows):
            self.add()
        for place, inputs in enumerate(self._rows):
            cells = rows[place] if place < len(rows) else {}
            for name, each in inputs.items():
                each.show(cells.get(name))


class TableInput(Input[TableEdit]):
    """Rows of a table."""

    def __init__(self, office: Office, field: Field) -> None:
        self.widget = TableEdit(office, field)

    def value(self) -> Any:
        return self.widget.rows()

    def show(self, value: Any) -> None:
        self.widget.fill(list(value or []))

    def watch(self, changed: Any) -> None:
        self.widget.changed.connect(lambda: changed())


def input_for(office: Office, field: Field) -> Input[Any]:
    """The input for a field."""
    if field.compute:
        return ShownInput()
    if field.kind in NUMBERS:
        return NumberInput(field)
    match field.kind:
        case "choice":
            return ChoiceInput([(choice.id, choice.label.read(office.language)) for choice in field.choices])
        case "person":
            return ChoiceInput([(name, name) for name in records.who(office, field.role)])
        case "document":
            return ChoiceInput(list(office.rules.documents().items()))
        case "client":
            return ClientInput(office)
        case "date":
            return DayInput(office)
        case "moment":
            return MomentInput(office)
        case "time":
            return TimeInput()
        case "attachment":
            return FileInput()
        case "tick":
            return TickInput(field.label.read(office.language))
        case "checklist":
            return ChecklistInput([item.read(office.language) for item in field.items])
        case "table":
            return TableInput(office, field)
        case _:
            return TextInput(field)


def begun(office: Office, field: Field) -> Any:
    """What a field begins with: today, now, me, or a fixed value."""
    match field.default:
        case "":
            return None
        case "today":
            return office.local(office.now()).date().isoformat()
        case "now":
            return office.now().isoformat()
        case "me":
            able = not field.role or office.signed_in in records.who(office, field.role)
            return office.signed_in if able else None
        case fixed:
            return int(fixed) if field.kind in NUMBERS else fixed
