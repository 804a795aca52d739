"""Below the roster: what is missing, who asked for leave, and the open shift with what it hands over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.base.words import labelled, listed, say, say_many
from app.kit.flow import Flow
from app.kit.painted.timeline import Event, Timeline
from app.kit.parts import button, clear, hairline, hbox, held, label, vbox, wrapped
from app.office import phrases
from app.registers import reading, records
from app.registers import values as record_values
from app.registers.duty_desk import marks as marking
from app.registers.duty_desk import rules as rosters
from app.registers.duty_desk import service as rostering
from app.registers.record_rules import rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QPushButton

    from app.forms.entries import Act
    from app.kit.desk import Desk
    from app.registers.duty_desk.marks import Marks
    from app.registers.duty_desk.rules import Gap
    from app.registers.duty_desk.service import Month
    from app.registers.record_rules import Record

LEAST = 250
"""The least width of the panels in pixels."""


class Panel(QWidget):
    """A title with a count, and rows below it; ``acted`` carries a record and what to do with it."""

    acted = Signal(object, object)

    def __init__(self, title: str, empty: str) -> None:
        super().__init__()
        self._empty = empty
        self.setAccessibleName(title)
        self.count = label("", "small")
        inside = vbox(self, (0, 8, 0, 8), 6)
        inside.addWidget(held(_across(label(title, "section"), self.count)))
        self._rows = QWidget()
        self._body = vbox(self._rows, spacing=6)
        inside.addWidget(self._rows)
        inside.addStretch(1)

    def show_rows(self, parts: Sequence[QWidget], count: str) -> None:
        """Show these rows, or say that there are none."""
        clear(self._body)
        self.count.setText(count)
        for part in parts or (wrapped(self._empty, "quiet"),):
            self._body.addWidget(part)
            if parts:
                self._body.addWidget(hairline())

    def acts(self, record: Record, acts: Sequence[Act], language: str) -> list[QPushButton]:
        """A button for each act."""
        return [button(each.title.of(language) + "…", partial(self.acted.emit, record, each)) for each in acts]


def _across(*parts: QWidget) -> Flow:
    return Flow(*parts, None)


def _row(words: str, below: str, buttons: Sequence[QPushButton]) -> QWidget:
    """What it is about in words, a second line, and what can be done."""
    made, text = QWidget(), QWidget()
    lines = vbox(text, spacing=0)
    lines.addWidget(wrapped(words))
    if below:
        lines.addWidget(wrapped(below, "small"))
    across = hbox(made, (0, 0, 0, 0), 8)
    across.addWidget(text, 1)
    for each in buttons:
        across.addWidget(each)
    return made


class Missing(Panel):
    """The gaps of the month; ``chosen`` carries a gap and who should close it."""

    chosen = Signal(object, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(say("要处理的"), say("每一班都有人。"))
        self.desk = desk

    def show_month(self, month: Month, marks: Marks) -> None:
        """Show the gaps of a month."""
        self.show_rows(
            [self._gap(gap, rosters.free(month.turns, gap, month.rule), marks) for gap in month.gaps],
            say_many("{n} 处空缺", len(month.gaps)) if month.gaps else "",
        )

    def _gap(self, gap: Gap, free: Sequence[str], marks: Marks) -> QWidget:
        office = self.desk.office
        could = listed(map(office.name_of, free)) or say("当天没有空着的人")
        choose = button(say("选人"), lambda: self._offer(gap, free, choose))
        choose.setEnabled(bool(free) and office.may("records"))
        words = marking.gap_words(office, gap, marks)
        choose.setAccessibleName(labelled(words, say("选人")))
        return _row(words, labelled(say("可以排"), could), [choose])

    def _offer(self, gap: Gap, free: Sequence[str], below: QWidget) -> None:
        menu = QMenu(self)
        for each in free:
            menu.addAction(self.desk.office.name_of(each), partial(self.chosen.emit, gap, each))
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))


class Asked(Panel):
    """The month's leave: who asked for it, and what became of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(say("请假与顶班"), say("这个月没有人请假。在格子上按 J 登记。"))
        self.desk = desk

    def show_month(self, day: date) -> None:
        """Show the absences of the month in which ``day`` lies: those to be decided first."""
        found = rostering.absences(self.desk.office, day)
        waiting = [each for each in found if self._open(each)]
        self.show_rows(
            [self._absence(each) for each in (*waiting, *(each for each in found if each not in waiting))],
            say_many("{n} 件待批", len(waiting)) if waiting else "",
        )

    def _open(self, record: Record) -> bool:
        return not record.closed(reading.entry_of(self.desk.office, record))

    def _absence(self, record: Record) -> QWidget:
        office, entry = self.desk.office, reading.entry_of(self.desk.office, record)
        at = rostering.shift_begins(office, record)
        who = office.name_of(str(record.values["who"]))
        words = say("{name} {day} {hour} 的班请假", name=who, day=phrases.with_weekday(at.date()), hour=f"{at:%H:%M}")
        instead = str(record.values.get("proposed") or "")
        approved = next((str(step.data["substitute"]) for step in record.steps if step.name == "approved"), "")
        below = [record_values.state(office, record, entry)]
        if approved or instead:
            below.append(labelled(say("顶班"), office.name_of(approved or instead)))
        acts = records.acts_of(entry, record) if self._open(record) else ()
        return _row(words, "  ".join(below), self.acts(record, acts, office.language))


class Shift(Panel):
    """The shift that is open: what it took over, what happened, what can be done, and who takes over."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(say("本班与交接"), say("还没有开班。接班时按“开班”，未结事项会自动列出。"))
        self.desk = desk

    def show_shift(self, record: Record | None) -> None:
        """Show the record of the open shift."""
        if record is None:
            self.show_rows([], "")
            return
        office = self.desk.office
        entry = reading.entry_of(office, record)
        acts = self.acts(record, records.acts_of(entry, record), office.language)
        on_duty = office.name_of(str(record.values.get("on_duty", "")))
        head = say("{name} 值班，{state}", name=on_duty, state=record_values.state(office, record, entry))
        parts: list[QWidget] = [_row(head, self._below(record), ()), held(Flow(*acts, None))]
        parts += [_row(_taken(each), "", ()) for each in rows(record.values.get("open"))]
        self.show_rows([*parts, Timeline(self._events(record))], record.number)

    def _below(self, record: Record) -> str:
        incoming = str(record.values.get("incoming") or "")
        return labelled(say("接班人"), self.desk.office.name_of(incoming)) if incoming else ""

    def _events(self, record: Record) -> list[Event]:
        office = self.desk.office
        entry = reading.entry_of(office, record)
        done = [step for step in record.steps if step.kind == "done"]
        return [
            Event(
                record_values.step_words(office, entry, step),
                f"{phrases.near_moment(office, step.at)} · {office.name_of(step.by)}",
                "done",
            )
            for step in reversed(done)
        ]


def _taken(row: object) -> str:
    """One thing that was taken over."""
    cells = row if isinstance(row, dict) else {}
    return "  ".join(str(cells[name]) for name in ("number", "words", "state") if cells.get(name))
