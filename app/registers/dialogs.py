"""Dialogs built from a form's definition: filling it in 登记, acting on a record 办理, correcting one 更正."""

from __future__ import annotations

from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

import msgspec
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.access.sign_in import SecretEdit
from app.base import period_labels
from app.base.refusals import Refusal
from app.base.words import say
from app.kit.fields import moment_in
from app.kit.foresight.ahead import AheadDialog
from app.kit.parts import Field, wrapped
from app.kit.person_box import PersonBox
from app.office import drafts
from app.office.words import sentence
from app.registers import allowed, reading, records
from app.registers import service as registers
from app.registers import values as record_values
from app.registers import words as record_words
from app.registers.duty_desk import passing
from app.registers.inputs import foreseeing
from app.registers.inputs.form import WIDE, EntryForm
from app.registers.reckoning import samples
from app.registers.record_rules import Unfit, Values, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime

    from app.forms import fields
    from app.forms.entries import Act
    from app.forms.rules import Form
    from app.kit.desk import Desk
    from app.office.drafts import Draft
    from app.office.office import Office
    from app.registers.record_rules import Record, Value
    from app.rulebook.answers.foresight import Foreseen

MANY = 5
"""How many columns of a table need a wider dialog."""

P = ParamSpec("P")
R = TypeVar("R")


class EntryDialog(AheadDialog):
    """What all dialogs over a form's fields share: the fields at the right; at the left when and by whom, and what follows."""

    def __init__(self, desk: Desk, fields: Sequence[fields.Field], parent: QWidget | None = None) -> None:
        rows = sum(5 if each.kind == "table" else 3 if each.kind in WIDE or each.lines > 1 else 1 for each in fields)
        columns = max((len(each.columns) for each in fields), default=0)
        super().__init__(desk, parent, QSize(900 if columns < MANY else 1100, min(640, max(440, 160 + 50 * rows))))
        self.form = EntryForm(desk.office, fields)
        self.at.setPlaceholderText(say("现在"))
        self.body.addWidget(self.form, 1)
        for each in self.form.inputs.values():
            each.watch(self.reckon)

    def foresee(self, at: datetime) -> Mapping[str, Foreseen]:
        try:
            return {"": self.follows(self.form.readable(), at)}
        except Refusal:
            return {}

    def follows(self, values: Values, at: datetime) -> Foreseen:
        """What would follow from these values. Raises Refusal while they are incomplete."""
        raise NotImplementedError

    def note(self) -> str:
        try:
            self.follows(self.form.readable(), self.desk.office.now())
        except Refusal:
            return say("填完必填栏以后，这里列出随之开始计时或办完的事项。")
        return ""

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
    """A form in a draft: its values, and the time as typed."""

    values: dict[str, object] = {}
    at: str = ""


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
        self._about: tuple[str, ...] = ()
        self.entitle(form.title.of(desk.office.language), say("登记"))
        self.at_field = Field(say("发生时间(&T)"), self.at)
        self.side.addWidget(self.at_field)
        if entry.privacy:
            self.side.addWidget(wrapped(entry.privacy.of(desk.office.language), "warning"))
        self.afterwards.name(say("登记以后"), say("没有事项随之开始计时。"))
        self.end_side()
        self.at_field.setVisible(not entry.anonymous)
        self.afterwards.setVisible(not entry.anonymous)
        self._assemble(values or {})
        for name in (each for each in self._tells_about() if each in self.form.inputs):
            self.form.inputs[name].watch(self._look_at_period)
        first = self.form.first()
        if first:
            first.setFocus()
        self.reckon()

    def follows(self, values: Values, at: datetime) -> Foreseen:
        return foreseeing.writing(self.desk.office, self.declared, values, at)

    def draft(self) -> Draft:
        if registers.entry_of(self.declared).anonymous:
            return {}
        values, at = self.form.readable(), self.at.text()
        return {"form": self.declared.name, "values": values, "at": at}

    def keeps_drafts(self) -> bool:
        return not registers.entry_of(self.declared).anonymous

    def fits(self, draft: Draft) -> bool:
        return draft.get("form") == self.declared.name

    def take_up(self, draft: Draft) -> None:
        drafted = drafts.read(draft, _Drafted)
        self.form.fill(drafted.values)
        self.at.setText(drafted.at)

    def _tells_about(self) -> tuple[str, ...]:
        """The fields that say what a report is about: its period, and whose records alone it collects."""
        entry = registers.entry_of(self.declared)
        return tuple(dict.fromkeys([entry.names_period, *(each.of for each in entry.collects if each.of)]))

    def _about_of(self, values: Mapping[str, Value]) -> tuple[str, ...]:
        return tuple(str(values.get(name) or "") for name in self._tells_about())

    def _look_at_period(self) -> None:
        """Collect other data once the report names another period, person, company or site."""
        entry, values = registers.entry_of(self.declared), self.form.readable()
        period = str(values.get(entry.names_period) or "")
        try:
            day = registers.owed_day(self.desk.office, self.declared, period) if period else None
        except ValueError:
            return
        if day and entry.period and period_labels.written(entry.period, day) not in {period, ""}:
            return
        if day and self._about_of(values) != self._about:
            self._assemble({name: values[name] for name in self._tells_about()[1:] if name in values}, day)

    def _assemble(self, values: Mapping[str, Value], day: date | None = None) -> None:
        from app.registers import contents

        entry = registers.entry_of(self.declared)
        try:
            assembled = contents.assemble(self.desk.office, self.declared, day, values)
        except Refusal as refusal:
            self.complain(sentence(refusal))
        else:
            self._about = self._about_of({**self.form.readable(), **assembled.values, **values})
            self.form.fill(assembled.values)
            drawn = {draw.into: rows(assembled.values.get(draw.into)) for draw in entry.draws}
            self.form.fix(
                {table: {name for row in found for name in row} | {samples.NUMBER} for table, found in drawn.items()}
            )
        self.form.fill(values)

    def commit(self) -> None:
        at, values = moment_in(self.at_field), self.form.values()
        if at is None or values is None:
            return
        made = self.run(records.write, self.declared.name, values, at=at)
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
        entry = reading.entry_of(office, record)
        self.form.compute_with(record.all_values(entry))
        self.form.fill(passing.brought(office, entry, record, act))
        self.form.fill(samples.refilled(entry, record, act, {}))
        own = {
            table: {column.name for column in declared.columns}
            for table in act.fills
            if (declared := entry.field(table))
        }
        self.form.fix(own)
        title = act.title.of(office.language)
        self.entitle(f"{title} {record.number}", title)
        self.side.addWidget(wrapped(record_words.sentence_of(office, record), "section"))
        self.side.addWidget(wrapped(f"{record.number} · {record_values.state(office, record, entry)}", "small"))
        self.form.setVisible(bool(act.fields))
        self.afterwards.name(say("办理以后"), say("没有期限随之改变。"))
        able = allowed.who(office, act.role)
        self.who, self.secret = PersonBox(office, able), SecretEdit()
        self.secret_field = Field(say("本人口令(&S)"), self.secret)
        self.at_field = Field(say("办理时间(&T)"), self.at)
        for field in (Field(say("办理人(&N)"), self.who), self.secret_field, self.at_field):
            self.side.addWidget(field)
        self.end_side()
        self.who.currentIndexChanged.connect(lambda _: self._look())
        self._look()
        if not able:
            role = office.rules.role(act.role)
            self.complain(say("没有在职的{role}，请先在“设置 → 人员”中安排。", role=role))
            self.primary.setEnabled(False)
        (self.form.first() or self.who).setFocus()
        self.reckon()

    def follows(self, values: Values, at: datetime) -> Foreseen:
        return foreseeing.acting(self.desk.office, self.record, self.act, values, at)

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
        entry = reading.entry_of(desk.office, record)
        super().__init__(desk, [field for field in entry.fields if field.kind != "attachment"], parent)
        self.record = record
        self.entitle(say("更正 {number}", number=record.number), say("更正"))
        self.reason = QLineEdit()
        self.reason_field = Field(say("更正原因(&R)"), self.reason)
        self.side.addWidget(wrapped(record_words.sentence_of(desk.office, record), "section"))
        self.side.addWidget(wrapped(f"{record.number} · {record_values.state(desk.office, record, entry)}", "small"))
        self.side.addWidget(self.reason_field)
        self.afterwards.name(say("更正以后"), "")
        self.end_side()
        self.form.fill(record.values)
        self._shown = self.form.readable()
        (self.form.first() or self.reason).setFocus()
        self.reckon()

    def foresee(self, _at: datetime) -> Mapping[str, Foreseen]:
        return {}

    def note(self) -> str:
        return say("原值留着可查，期限不变；事情本身变了，请作废这条重新登记。")

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
