"""The fields of a form as inputs, in two columns, with what is wrong said at each."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QWidget

from app.base.refusals import Refusal
from app.kit.fields import DayEdit, settled
from app.kit.parts import Field
from app.office.words import sentence
from app.registers import values as record_values
from app.registers import words as record_words
from app.registers.inputs.fields import input_for
from app.registers.inputs.plain import Input, ShownInput
from app.registers.inputs.table import TableInput
from app.registers.reckoning import computed_values
from app.registers.reckoning.defaults import initial_value
from app.registers.reckoning.fitting import because
from app.registers.record_rules import Unfit, Values, meets, rows

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from app.forms import fields
    from app.office.office import Office
    from app.registers.record_rules import Value

WIDE = frozenset({"table", "checklist"})
"""The kinds of fields that take both columns."""


class EntryForm(QScrollArea):
    """The fields of a form in order, in two columns; fields that do not apply are hidden.

    Computed values may also depend on values beside the form: those of the record that an act is about.
    """

    def __init__(self, office: Office, fields: Sequence[fields.Field]) -> None:
        super().__init__()
        self._office, self._declared = office, tuple(fields)
        self._beside: Mapping[str, Value] = {}
        self.inputs: dict[str, Input[QWidget]] = {}
        self.fields: dict[str, Field[QWidget]] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(24, 16, 24, 16)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self.setWidget(inside)
        for each in self._declared:
            self._add(each)
        self._place()
        for each_input in self.inputs.values():
            each_input.watch(self._look)

    def _add(self, each: fields.Field) -> None:
        made = input_for(self._office, each)
        name = each.label.of(self._office.language)
        self.inputs[each.name] = made
        shown = self.fields[each.name] = Field(f"{name} *" if each.required else name, made.widget)
        if each.help:
            made.widget.setToolTip(each.help.of(self._office.language))
            if isinstance(made.widget, QLineEdit) and not made.widget.placeholderText():
                made.widget.setPlaceholderText(each.help.of(self._office.language))
        made.show(initial_value(self._office, each))
        shown.setMinimumWidth(120)

    def _place(self) -> None:
        line, place = 0, 0
        for each in self._declared:
            wide = each.kind in WIDE or each.lines > 1
            if wide and place:
                line, place = line + 1, 0
            self._grid.addWidget(self.fields[each.name], line, place, 1, 2 if wide else 1)
            line, place = (line + 1, 0) if wide or place else (line, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(line + 1, 1)
        self._look()

    def fill(self, values: Mapping[str, object]) -> None:
        """Show these values in their fields."""
        for name, value in values.items():
            if name in self.inputs:
                self.inputs[name].show(value)
                shown, reason = self.inputs[name], values.get(because(name))
                if isinstance(shown, ShownInput) and isinstance(value, int) and isinstance(reason, str):
                    shown.replace(value, reason)
        self._look()

    def compute_with(self, beside: Mapping[str, Value]) -> None:
        """Compute with these further values, too."""
        self._beside = beside
        self._look()

    def first(self) -> QWidget | None:
        """The first widget that takes input, or None."""
        return next((each.widget for each in self.inputs.values() if not isinstance(each, ShownInput)), None)

    def _look(self) -> None:
        """Hide fields that do not apply now, and compute values."""
        values = self.readable()
        for each in self._declared:
            self.fields[each.name].setVisible(meets(values, each.when))
        computed = computed_values.completed(self._office, self._declared, values, self._beside)
        for each in self._declared:
            shown = self.inputs[each.name]
            if isinstance(shown, ShownInput):
                value = computed.get(each.name)
                shown.say(value, record_values.words(self._office, each, value))
            elif isinstance(shown, TableInput):
                shown.widget.tell(
                    rows(computed.get(each.name)), lambda column, cell: record_values.words(self._office, column, cell)
                )

    def fix(self, tables: Mapping[str, Collection[str]]) -> None:
        """Keep the rows of these tables, and what stands in these columns of them."""
        for name, columns in tables.items():
            shown = self.inputs[name]
            if isinstance(shown, TableInput):
                shown.widget.fix(set(columns))

    def readable(self) -> Values:
        """The values filled in so far, without those that cannot be read."""
        found: Values = {}
        for name, each in self.inputs.items():
            try:
                found[name] = each.value()
                found |= _replaced(name, each)
            except Refusal:
                continue
        return found

    def values(self) -> Values | None:
        """The values filled in; None after pointing out fields that cannot be read."""
        found, wrong = Values(), None
        for each in self._declared:
            shown = self.fields[each.name]
            shown.complain("")
            try:
                found[each.name] = self.inputs[each.name].value()
                found |= _replaced(each.name, self.inputs[each.name])
                # Days are asked about one after another, so that each question is seen.
                if wrong is None and not _usual(shown):
                    wrong = shown
            except Refusal as refusal:
                shown.complain(sentence(refusal))
                wrong = wrong or shown
        if wrong:
            wrong.input.setFocus()
            return None
        return found

    def complain(self, unfit: Unfit) -> None:
        """Point out beside each field what is wrong with it."""
        for path, why in reversed(unfit.problems):
            name, _, rest = path.partition(".")
            declared = next((each for each in self._declared if each.name == name), None)
            if declared and name in self.fields:
                self.fields[name].complain(record_words.wrong(self._office, declared, rest, why))
                self.inputs[name].widget.setFocus()
                self.ensureWidgetVisible(self.fields[name])


def _replaced(name: str, shown: Input[QWidget]) -> Values:
    """The number that somebody entered instead of the computed one, with the reason. Raises a Refusal."""
    other = shown.other() if isinstance(shown, ShownInput) else None
    return {name: other[0], because(name): other[1]} if other else {}


def _usual(field: Field[QWidget]) -> bool:
    """Whether a day typed into a field is usual, was shown before or was confirmed; else the field asks."""
    edit = field.input
    if not isinstance(edit, DayEdit):
        return True
    day = edit.day()
    return day is None or day == edit.shown or settled(cast("Field[DayEdit]", field), day, long_ago=True)
