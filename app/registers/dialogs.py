"""Dialogs built from a form's definition: filling it in 登记, acting on a record 办理, correcting one 更正."""

from __future__ import annotations

from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, cast

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QWidget

from app.access.sign_in import SecretEdit
from app.base import period_labels
from app.base.refusals import Refusal
from app.base.words import say
from app.kit.dialogs import Dialog
from app.kit.fields import DayEdit, MomentEdit, moment_in, settled
from app.kit.parts import Field, row, wrapped
from app.kit.person_box import PersonBox
from app.office import drafts
from app.office.words import sentence
from app.registers import computed_values, records
from app.registers import service as registers
from app.registers import values as record_values
from app.registers import words as record_words
from app.registers.duty_desk import passing
from app.registers.inputs.fields import initial_value, input_for
from app.registers.inputs.plain import Input, ShownInput
from app.registers.record_rules import Unfit, Values, meets

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from app.forms import entries
    from app.forms.entries import Act
    from app.forms.rules import Form
    from app.kit.desk import Desk
    from app.office.drafts import Draft
    from app.office.office import Office
    from app.registers.record_rules import Record, Value

PERIOD = "period"
"""The field of a report that says which period it is about."""
WIDE = frozenset({"table", "checklist"})
MANY = 5
"""How many columns of a table need a wider dialog."""

P = ParamSpec("P")
R = TypeVar("R")


class EntryForm(QScrollArea):
    """The fields of a form in order, in two columns; fields that do not apply are hidden.

    Computed values may also depend on values beside the form: those of the record that an act is about.
    """

    def __init__(self, office: Office, fields: Sequence[entries.Field]) -> None:
        super().__init__()
        self._office, self._declared = office, tuple(fields)
        self._beside: Mapping[str, Value] = {}
        self.inputs: dict[str, Input[QWidget]] = {}
        self.fields: dict[str, Field[QWidget]] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self.setWidget(inside)
        for each in self._declared:
            self._add(each)
        self._place()
        for each_input in self.inputs.values():
            each_input.watch(self._look)

    def _add(self, each: entries.Field) -> None:
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

    def readable(self) -> Values:
        """The values filled in so far, without those that cannot be read."""
        found: Values = {}
        for name, each in self.inputs.items():
            try:
                found[name] = each.value()
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


def _usual(field: Field[QWidget]) -> bool:
    """Whether a day typed into a field is usual, was shown before or was confirmed; else the field asks."""
    edit = field.input
    if not isinstance(edit, DayEdit):
        return True
    day = edit.day()
    return day is None or day == edit.shown or settled(cast("Field[DayEdit]", field), day)


class EntryDialog(Dialog):
    """What all dialogs over a form's fields share."""

    def __init__(self, desk: Desk, fields: Sequence[entries.Field], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=720)
        self.form = EntryForm(desk.office, fields)
        rows = sum(5 if each.kind == "table" else 2 if each.kind in WIDE or each.lines > 1 else 1 for each in fields)
        columns = max((len(each.columns) for each in fields), default=0)
        self.resize(760 if columns < MANY else 960, min(620, 190 + 46 * rows))

    def run(self, use_case: Callable[Concatenate[Office, P], R], /, *arguments: P.args, **named: P.kwargs) -> R | None:
        """Run a use case; problems of ``Unfit`` are pointed out beside their fields."""

        def complaining(office: Office) -> R:
            try:
                return use_case(office, *arguments, **named)
            except Unfit as unfit:
                self.form.complain(unfit)
                raise

        return self.attempt(complaining)


class _Drafted(msgspec.Struct):
    """A form in a draft: its values, the time as typed, and how samples were drawn."""

    values: dict[str, object] = {}
    at: str = ""
    drawn: dict[str, object] = {}


class WriteDialog(EntryDialog):
    """Fills in a form 登记; ``values`` are filled in beforehand."""

    DRAFT = "record"
    written = Signal(object)

    def __init__(
        self, desk: Desk, form: Form, parent: QWidget | None = None, values: Mapping[str, Value] | None = None
    ) -> None:
        entry = registers.entry_of(form)
        super().__init__(desk, entry.fields, parent)
        self.declared = form
        self.drawn: Mapping[str, object] = {}
        self._period = ""
        self.entitle(form.title.of(desk.office.language), say("登记"))
        if entry.privacy:
            self.body.addWidget(wrapped(entry.privacy.of(desk.office.language), "warning"))
        self.body.addWidget(self.form, 1)
        self.at = MomentEdit(desk.office)
        self.at_field = Field(say("发生时间(&T)"), self.at)
        self.body.addWidget(self.at_field)
        self.at_field.setVisible(not entry.anonymous)
        self._assemble(values or {})
        if entry.period and PERIOD in self.form.inputs:
            self.form.inputs[PERIOD].watch(self._look_at_period)
        first = self.form.first()
        if first:
            first.setFocus()

    def draft(self) -> Draft:
        if registers.entry_of(self.declared).anonymous:
            return {}
        values, at = self.form.readable(), self.at.text()
        return {"form": self.declared.name, "values": values, "at": at, "drawn": dict(self.drawn)}

    def keeps_drafts(self) -> bool:
        return not registers.entry_of(self.declared).anonymous

    def fits(self, draft: Draft) -> bool:
        return draft.get("form") == self.declared.name

    def take_up(self, draft: Draft) -> None:
        drafted = drafts.read(draft, _Drafted)
        self.drawn = drafted.drawn
        self.form.fill(drafted.values)
        self.at.setText(drafted.at)

    def _look_at_period(self) -> None:
        """Collect another period's data once the report names that period."""
        period = str(self.form.readable().get(PERIOD) or "")
        try:
            day = registers.owed_day(self.desk.office, self.declared, period) if period else None
        except ValueError:
            return
        entry = registers.entry_of(self.declared)
        if day and entry.period and period_labels.written(entry.period, day) not in {period, ""}:
            return
        if day and period != self._period:
            self._assemble({}, day)

    def _assemble(self, values: Mapping[str, Value], day: date | None = None) -> None:
        from app.registers import contents

        try:
            assembled = contents.assemble(self.desk.office, self.declared, day)
        except Refusal as refusal:
            self.complain(sentence(refusal))
        else:
            self._period = str(assembled.values.get(PERIOD) or "")
            self.drawn = assembled.drawn
            self.form.fill(assembled.values)
        self.form.fill(values)

    def commit(self) -> None:
        at, values = moment_in(self.at_field), self.form.values()
        if at is None or values is None:
            return
        made = self.run(records.write, self.declared.name, values, at=at, drawn=self.drawn)
        if made:
            self.accept()
            self.written.emit(made)
            if registers.entry_of(self.declared).anonymous:
                words = say("已投入，编号 {number} 只有您知道；本月过后开箱")
                self.desk.said.emit(words.format(number=made.number), [])
                return
            words = say("已登记 {number}", number=made.number)
            self.desk.said.emit(words, [(say("打印"), lambda: _print(self.desk, made, self.parentWidget()))])


class ActDialog(EntryDialog):
    """Does an act 办理 on a record."""

    def __init__(self, desk: Desk, record: Record, act: Act, parent: QWidget | None = None) -> None:
        super().__init__(desk, act.fields, parent)
        self.record, self.act = record, act
        office = desk.office
        entry = records.entry_of(office, record)
        self.form.compute_with(record.all_values(entry))
        self.form.fill(passing.brought(office, entry, record, act))
        title = act.title.of(office.language)
        self.entitle(f"{title} {record.number}", title)
        self.body.addWidget(wrapped(record_words.brief(office, record)))
        self.body.addWidget(self.form, 1)
        self.form.setVisible(bool(act.fields))
        able = records.who(office, act.role)
        self.who, self.secret, self.at = PersonBox(office, able), SecretEdit(), MomentEdit(office)
        self.secret_field = Field(say("本人口令(&S)"), self.secret)
        self.at_field = Field(say("办理时间(&T)"), self.at)
        self.body.addLayout(row(Field(say("办理人(&N)"), self.who), self.at_field, stretch=(1, 1)))
        self.body.addWidget(self.secret_field)
        self.who.currentIndexChanged.connect(lambda _: self._look())
        self._look()
        if not able:
            role = office.rules.role(act.role)
            self.complain(say("没有在职的{role}，请先在“设置 → 人员”中安排。", role=role))
            self.primary.setEnabled(False)
        (self.form.first() or self.who).setFocus()

    def _look(self) -> None:
        self.secret_field.setVisible(records.needs_secret(self.desk.office, self.act, self.who.chosen()))

    def commit(self) -> None:
        at, values = moment_in(self.at_field), self.form.values()
        if at is None or values is None:
            return
        secret = self.secret.text()
        self.secret.clear()
        by = self.who.chosen()
        done = self.run(records.act, self.record.number, self.act.name, values, by=by, secret=secret, at=at)
        if done:
            self.accept()
            words = f"{self.record.number} {self.act.done.of(self.desk.office.language)}"
            self.desk.said.emit(words, [])


class CorrectDialog(EntryDialog):
    """Corrects a record; the old values stay visible."""

    def __init__(self, desk: Desk, record: Record, parent: QWidget | None = None) -> None:
        entry = records.entry_of(desk.office, record)
        super().__init__(desk, [field for field in entry.fields if field.kind != "attachment"], parent)
        self.record = record
        self.entitle(say("更正 {number}", number=record.number), say("更正"))
        self.body.addWidget(self.form, 1)
        self.reason = QLineEdit()
        self.reason_field = Field(say("更正原因(&R)"), self.reason)
        self.body.addWidget(self.reason_field)
        self.form.fill(record.values)
        self._shown = self.form.readable()
        (self.form.first() or self.reason).setFocus()

    def commit(self) -> None:
        values = self.form.values()
        if values is None:
            return
        for name, value in values.items():
            if value == self._shown.get(name):
                # An untouched moment keeps its seconds, which its input does not show.
                values[name] = self.record.values.get(name)
        if self.run(records.correct, self.record.number, values, self.reason.text(), seen=self.record):
            self.accept()
            self.desk.said.emit(say("{number} 已更正，原值可查", number=self.record.number), [])


def _print(desk: Desk, record: Record, parent: QWidget | None) -> None:
    from app.forms.printing import show_sheet

    show_sheet(desk, record.form, record.number, parent)
