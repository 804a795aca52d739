"""The panel beside a register: what a record says, what happened to it, its corrections, and what can be done next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.access import sign_dialog
from app.base.words import say, say_in, say_many
from app.kit.painted.one_line import StateChip
from app.kit.painted.timeline import Event, Timeline
from app.kit.parts import KeyButton, button, flush, held, row
from app.kit.side_panel import ActsPanel
from app.office import phrases
from app.registers import records
from app.registers import sheets as registers_sheets
from app.registers import values as record_values
from app.registers import words as record_words
from app.registers.reckoning.fitting import because
from app.scans import attachments
from app.scans.signed_sheet_dialog import SignedSheetDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton, QWidget

    from app.forms.entries import Act, Entry
    from app.kit.desk import Desk
    from app.registers.list import Line
    from app.registers.record_rules import Record, Step
    from app.scans.rules import Attachment

TOLD = frozenset({"done", "reviewed", "voided"})
"""The kinds of steps that are told after the writing itself; corrections have a section of their own."""


class RecordPanel(ActsPanel):
    """``act_chosen`` carries an act that was chosen. The page connects the other buttons."""

    act_chosen = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self.desk = desk
        self._acts: Sequence[Act] = ()
        self.next = KeyButton("", "Enter")
        self.next.clicked.connect(self._choose_first)
        self.others = button(say("其他办理…"), lambda: None)
        self.print = button(say("打印"), lambda: None, key="Ctrl+P")
        self.correct, self.void = button(say("更正…"), lambda: None), button(say("作废…"), lambda: None)
        super().__init__(say_in("one", "记录"), page, self.next, self.others, self.print, self.correct, self.void)

    def _choose_first(self) -> None:
        self.act_chosen.emit(self._acts[0])

    def show_register(self, title: str, sentence: str, open_: int) -> None:
        """Show how a register stands, while no record is chosen."""
        self.begin(title, phrases.with_weekday(self.desk.office.today()))
        self.fact(say("待办"), say_many("{n} 条", open_) if open_ else say("没有"))
        self.sentence(sentence, "quiet")
        self.end()
        self.offer()

    def show_record(self, line: Line) -> None:
        """Show a record with what can be done about it."""
        office, record, entry = self.desk.office, line.record, line.entry
        written = f"{phrases.near_moment(office, record.written.at)} · {office.name_of(record.written.by)}"
        self.begin(record_words.sentence_of(office, record), f"{record.number} · {written}")
        self._tell_state(line)
        self._tell_values(record, entry)
        self._tell_steps(record, entry)
        self._tell_corrections(record)
        self._tell_scans(record)
        self.end()
        self._offer(line)

    def _tell_state(self, line: Line) -> None:
        office, record = self.desk.office, line.record
        chips = [StateChip(record_values.state(office, record, line.entry), record_words.shade(line.entry, record))]
        if line.duty:
            late = line.duty.state_at(office.now()) == "late"
            chips.append(StateChip(phrases.remaining(office, line.duty), "late" if late else "today", "clock"))
        self.body.addWidget(held(row(*chips, None)))
        if until := record_values.up_to(office, line.entry, record):
            self.sentence(until, "small")
        if line.duty:
            self.sentence(office.rules.duty_words(line.duty), "small")

    def _tell_values(self, record: Record, entry: Entry) -> None:
        office, now = self.desk.office, record_values.current(entry, record)
        self.section(say("内容"))
        for field in entry.fields:
            words = record_words.long(office, field, now.get(field.name))
            if because(field.name) in now:
                words = record_values.told(office, field, now)
            if words:
                self.told(field.label.of(office.language), words.strip("\n"))

    def _tell_steps(self, record: Record, entry: Entry) -> None:
        told = [self._event(record, entry, step) for step in reversed(record.steps) if step.kind in TOLD]
        if told:
            self.section(say("经过"))
            self.body.addWidget(Timeline(told))

    def _event(self, record: Record, entry: Entry, step: Step) -> Event:
        office = self.desk.office
        signed = sign_dialog.standing(office, record.signed_as(step)) if step.name else ""
        below = (phrases.near_moment(office, step.at), office.name_of(step.by), signed)
        what = record_values.step_words(office, entry, step)
        return Event(what, " · ".join(filter(None, below)), "past" if step.kind == "voided" else "done")

    def _tell_corrections(self, record: Record) -> None:
        if found := registers_sheets.corrections(self.desk.office, record):
            self.section(say("更正"), say_many("{n} 处", len(found)))
        for each in found:
            self.sentence(each, "small")

    def _tell_scans(self, record: Record) -> None:
        office = self.desk.office
        if not office.may("scans"):
            return
        for each in attachments.of_record(office, record.number):
            words = say("看扫描件：{title}", title=each.title)
            self.body.addWidget(held(row(flush(button(words, partial(self._show_scan, each), link=True)), None)))

    def _show_scan(self, scan: Attachment) -> None:
        SignedSheetDialog(self.desk, scan, self).open()

    def _offer(self, line: Line) -> None:
        """Offer the acts that may be done now, the next one first; printing where nothing else is to do."""
        office, entry, record = self.desk.office, line.entry, line.record
        self._acts = records.acts_of(entry, record) if office.may("records") else ()
        offered: list[QPushButton] = []
        if self._acts:
            self.next.setText(self._acts[0].title.of(office.language))
            offered.append(self.next)
        if len(self._acts) > 1:
            offered.append(self.others)
        offered.append(self.print)
        if record.voided is None and not entry.anonymous:
            offered += [
                *([self.correct] if office.may("records") else []),
                *([self.void] if office.may("void") else []),
            ]
        self.offer(*offered)

    def acts_now(self) -> Sequence[Act]:
        """The acts that can be done on the record that is shown."""
        return self._acts
