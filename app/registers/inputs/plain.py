"""Inputs for the fields of a form: one class for each kind, reading and showing values as records keep them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.base.refusals import UnknownRecord
from app.base.typed_amounts import fen
from app.base.typed_numbers import typed_number, typed_time
from app.base.words import say
from app.dossiers.dossier_edit import DossierEdit
from app.kit.fields import DayEdit, MomentEdit, WordsEdit
from app.kit.parts import button, row, vbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.forms.fields import Field
    from app.office.office import Office
    from app.registers.record_rules import Value

W_co = TypeVar("W_co", bound=QWidget, covariant=True)


class Input(Generic[W_co]):
    """Reads and shows the value of one field; ``widget`` is the one in the dialog."""

    widget: W_co

    def value(self) -> Value:
        """The value as records keep it, or None. Raises a Refusal if it cannot be read."""
        raise NotImplementedError

    def show(self, value: object) -> None:
        """Show a value as records keep it; a value of another type, as drafts may have, is shown as empty."""
        raise NotImplementedError

    def watch(self, changed: Callable[[], object]) -> None:
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
    """A text of one line or several."""

    def __init__(self, field: Field) -> None:
        self.widget = WordsEdit() if field.lines > 1 else QLineEdit()
        if isinstance(self.widget, QPlainTextEdit):
            self.widget.setTabChangesFocus(True)
            self.widget.setMinimumHeight(24 * field.lines + 16)

    def value(self) -> str | None:
        text = self.widget.toPlainText() if isinstance(self.widget, QPlainTextEdit) else self.widget.text()
        return text.strip() or None

    def show(self, value: object) -> None:
        text = str(value or "")
        if isinstance(self.widget, QPlainTextEdit):
            self.widget.setPlainText(text)
        else:
            self.widget.setText(text)
            # What does not fit is read from its beginning.
            self.widget.setCursorPosition(0)


class NumberInput(Input[QLineEdit]):
    """A number in the unit of the field: yuan, percent, hundredths or a count."""

    def __init__(self, field: Field) -> None:
        self.field, self.widget = field, QLineEdit()
        self.widget.setPlaceholderText({"money": say("元"), "percent": "%"}.get(field.kind, ""))

    def value(self) -> int | None:
        if self.field.kind == "money":
            return fen(self.widget.text())
        return typed_number(self.widget.text(), 0 if self.field.kind == "count" else 2)

    def show(self, value: object) -> None:
        if not isinstance(value, int):
            self.widget.setText("")
        else:
            self.widget.setText(str(value) if self.field.kind == "count" else f"{Decimal(value) / 100:f}")


class DayInput(Input[DayEdit]):
    """A day, typed in any short form."""

    def __init__(self, office: Office) -> None:
        self.widget = DayEdit(office)

    def value(self) -> str | None:
        day = self.widget.day()
        return day.isoformat() if day else None

    def show(self, value: object) -> None:
        # What is shown is not asked about again, however long ago it is.
        self.widget.shown = date.fromisoformat(value) if isinstance(value, str) and value else None
        self.widget.show_day(self.widget.shown)


class MomentInput(Input[MomentEdit]):
    """A moment, typed in any short form."""

    def __init__(self, office: Office) -> None:
        self.office, self.widget = office, MomentEdit(office)

    def value(self) -> str | None:
        return self.widget.moment().isoformat() if self.widget.text().strip() else None

    def show(self, value: object) -> None:
        written = isinstance(value, str) and value
        self.widget.setText(f"{self.office.local(datetime.fromisoformat(written)):%Y-%m-%d %H:%M}" if written else "")


class TimeInput(Input[QLineEdit]):
    """A time of day: 830, 8:30, 16：30."""

    def __init__(self) -> None:
        self.widget = QLineEdit()
        self.widget.setPlaceholderText("8:30")

    def value(self) -> str | None:
        return typed_time(self.widget.text())

    def show(self, value: object) -> None:
        self.widget.setText(str(value or ""))


class ClientInput(Input[DossierEdit]):
    """A client on file."""

    def __init__(self, office: Office) -> None:
        self.widget = DossierEdit(office)

    def value(self) -> str | None:
        # A name that was typed but not picked would be lost without notice.
        if not self.widget.dossier and self.widget.text().strip():
            raise UnknownRecord(self.widget.text().strip())
        return self.widget.dossier or None

    def show(self, value: object) -> None:
        if isinstance(value, str) and value:
            self.widget.show_dossier(value)
        else:
            self.widget.dossier = ""
            self.widget.clear()


class FileInput(Input[QWidget]):
    """A file to be kept with the record."""

    def __init__(self) -> None:
        self.path = QLineEdit()
        self.path.setPlaceholderText(say("PDF、JPEG、PNG 或 TIFF 文件"))
        choose = button(say("选择…"), self._choose)
        self.widget = QWidget()
        self.widget.setLayout(row(self.path, choose, stretch=(1, 0)))
        self.widget.setFocusProxy(self.path)

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self.widget, "", "", say("扫描件 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)")
        )
        if path:
            self.path.setText(path)

    def value(self) -> str | None:
        return self.path.text().strip() or None

    def show(self, value: object) -> None:
        self.path.setText(str(value or ""))


class ShownInput(Input[QWidget]):
    """Shows a computed value; a number may be replaced by another, with the reason, if it ``may`` be."""

    def __init__(self, field: Field | None = None) -> None:
        self._shown, self.widget = QLabel(), QWidget()
        self._value: Value = None
        self.number, self.reason = NumberInput(field) if field else None, QLineEdit()
        inside = vbox(self.widget)
        inside.addWidget(self._shown)
        if self.number:
            other = button(say("另填…"), lambda: self.replace(None, ""), link=True)
            self.reason.setPlaceholderText(say("为什么不用算出的数"))
            self._other = QWidget()
            inside.addLayout(row(other, None))
            below = vbox(self._other)
            below.addWidget(self.number.widget)
            below.addWidget(self.reason)
            inside.addWidget(self._other)
            self._other.hide()

    def replace(self, value: Value, reason: str) -> None:
        """Show the fields for another number, with these values."""
        if self.number:
            self._other.show()
            self.number.show(value)
            self.reason.setText(reason)
            self.number.widget.setFocus()

    def other(self) -> tuple[Value, str] | None:
        """The other number with its reason; None if none was entered. Raises a Refusal if it cannot be read."""
        typed = self.number.value() if self.number and not self._other.isHidden() else None
        return None if typed is None else (typed, self.reason.text().strip())

    def value(self) -> Value:
        return self._value

    def show(self, value: object) -> None:
        """Do nothing: the value is always computed anew."""

    def say(self, value: Value, words: str) -> None:
        """Show a computed value in words."""
        self._value = value
        self._shown.setText(words or "—")
