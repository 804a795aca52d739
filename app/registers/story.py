"""The story of one record: its values, steps and corrections, and the acts that can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.access import sign_dialog
from app.base.words import say, say_in
from app.kit.flow import Flow
from app.kit.parts import (
    button,
    card,
    vbox,
    wrapped,
)
from app.kit.story import (
    Story,
)
from app.office import phrases
from app.registers import records
from app.registers import sheets as registers_sheets
from app.registers import values as record_values
from app.registers import words as record_words
from app.scans.signed_sheet_dialog import scan_links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.forms.entries import Entry
    from app.kit.desk import Desk
    from app.registers.list import Line
    from app.registers.record_rules import Record


class RecordStory(Story):
    """Shows one record, or a hint while none is chosen; ``act_chosen`` carries the act whose button was pressed."""

    act_chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(say_in("one", "记录"), say("选中一条，这里显示全文、经过和下一步。"))
        self.desk = desk

    def tell(self, line: Line | None) -> None:
        """Show a record, or the hint if None."""
        if line is None:
            self.show_parts()
            return
        office, record, entry = self.desk.office, line.record, line.entry
        self.show_parts(
            wrapped(f"{record.number}  {record_values.state(office, record, entry)}", "name"),
            wrapped(f"{phrases.at(office, record.written.at)}  {office.name_of(record.written.by)}", "quiet"),
            card(*self._values(record, entry)),
            *self._steps(record, entry),
            *(wrapped(each, "quiet") for each in registers_sheets.corrections(office, record)),
            *self._signed(record),
            *scan_links(self.desk, record.number, self),
            self._acts(record, entry),
        )

    def _values(self, record: Record, entry: Entry) -> Iterator[QWidget]:
        office = self.desk.office
        now, line = record_values.current(entry, record), say("{label}：{words}")
        for field in entry.fields:
            if words := record_words.long(office, field, now.get(field.name)):
                yield wrapped(line.format(label=field.label.of(office.language), words=words))

    def _steps(self, record: Record, entry: Entry) -> Iterator[QWidget]:
        office = self.desk.office
        for step in record.steps:
            if step.kind in {"done", "reviewed", "voided"}:
                yield wrapped(
                    f"{phrases.at(office, step.at)}  {office.name_of(step.by)}  {record_values.step_words(office, entry, step)}"
                )

    def _signed(self, record: Record) -> Iterator[QWidget]:
        for step in record.steps:
            if step.name and (each := sign_dialog.standing(self.desk.office, record.signed_as(step))):
                yield wrapped(each)

    def _acts(self, record: Record, entry: Entry) -> QWidget:
        acts = QWidget()
        below = vbox(acts)
        for act in records.acts_of(entry, record):
            words = act.title.of(self.desk.office.language) + "…"
            below.addLayout(Flow(button(words, partial(self.act_chosen.emit, act)), None))
        return acts
