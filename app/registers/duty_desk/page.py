"""The page of duty shifts 值班: the month's roster with its gaps, who is on duty now, and the open shift's record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base import period_labels
from app.base.words import say, say_many
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import button, card, label, vbox, wrapped
from app.kit.story import (
    Story,
    beside,
)
from app.kit.tables import RowsTable
from app.office import phrases
from app.registers import records
from app.registers import service as registers
from app.registers import values as record_values
from app.registers.dialogs import ActDialog, WriteDialog
from app.registers.duty_desk import service as rostering
from app.registers.duty_desk.rules import (
    LEAD,
)
from app.registers.record_rules import rows

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QShowEvent

    from app.forms.entries import Act
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.registers.record_rules import Record, Value


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the roster: shift -> person, and what is wrong in words."""

    day: date
    turns: dict[str, str]
    wrong: str


class DutyPage(QWidget):
    """Shows a month's roster on the left, the open shift on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._shown = desk.office.today()
        self.month = label("", "section")
        self.problem = wrapped("", "warning")
        self.now = label("", "name")
        self.table: RowsTable[Day] | None = None
        self.story = Story(say("本班"), say("还没有开班。接班时按“开班”，未结事项会自动列出。"))
        self._arrange()
        desk.changed.connect(self.look_again)

    def _arrange(self) -> None:
        before = button(say("上月"), partial(self._turn, -1), key="Alt+PgUp")
        after = button(say("下月"), partial(self._turn, 1), key="Alt+PgDown")
        draw = button(say("排下月班…"), self._draw)
        self.publish = button(say("公布…"), self._publish)
        absence = button(say("请假顶班…"), partial(self._write, rostering.ABSENCE))
        self.print = button(say("打印"), self._print, key="Ctrl+P")
        self.begin = button(say("开班…"), partial(self._write, rostering.SHIFT), key="F6")
        outer = vbox(self, (16, 12, 16, 12), 8)
        outer.addLayout(Flow(label(say("值班"), "title"), 12, self.now, None, self.begin))
        outer.addLayout(Flow(before, self.month, after, None, draw, self.publish, absence, self.print))
        outer.addWidget(self.problem)
        self._place = QVBoxLayout()
        outer.addLayout(self._place, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_again()

    def _turn(self, by: int) -> None:
        first = self._shown.replace(day=1)
        self._shown = (
            (first + timedelta(days=32)).replace(day=1) if by > 0 else (first - timedelta(days=1)).replace(day=1)
        )
        self.look_again()

    def look_again(self) -> None:
        """Read the roster and the open shift again."""
        if not self.isVisible() or not rostering.has_roster(self.desk.office):
            return
        if self.table is None:
            self._make_table()
        office = self.desk.office
        self._month = rostering.month(office, self._shown)
        self.month.setText(period_labels.written("month", self._shown))
        self.publish.setEnabled(self._month.record is not None and not self._month.published)
        self.print.setEnabled(self._month.record is not None)
        self.problem.setText(self._problem())
        self._days()
        turns, name_of = rostering.now_on_duty(office), office.name_of
        names = say("、").join(
            say("{name}（带班）", name=name_of(turn.person)) if turn.shift == LEAD else name_of(turn.person)
            for turn in turns
        )
        self.now.setText(say("此刻值班：{names}", names=names) if names else "")
        self._show_story(rostering.open_shift(office))

    def _make_table(self) -> None:
        hours = rostering.shift_hours(self.desk.office)
        columns: list[Column[Day]] = [
            Column(say("日期"), lambda each: f"{each.day:%m-%d}", width=70, colour=self._today),
            Column(say("星期"), self._weekday, width=72, colour=self._rest),
            *(Column(words, partial(_person, shift), width=110) for shift, words in hours.items()),
            Column(say("带班"), partial(_person, LEAD), width=90),
            Column(say("缺什么"), lambda each: each.wrong, width=160, colour=lambda _: colour("late")),
        ]
        self.table = RowsTable(RowsListing(columns), "roster", say("值班安排"))
        self.table.empty = say("这个月还没有排班。按“排下月班”，程序按轮换排好，改动后公布。")
        self._place.addWidget(beside(self.table, self.story, 640))
        self.setFocusProxy(self.table)

    def _weekday(self, each: Day) -> str:
        return QLocale(self.desk.office.language).dayName(each.day.isoweekday(), QLocale.FormatType.ShortFormat)

    def _today(self, each: Day) -> QColor | None:
        return colour("accent") if each.day == self.desk.office.today() else None

    def _rest(self, each: Day) -> QColor | None:
        return None if self.desk.office.rules.calendar.is_working(each.day) else colour("late")

    def _days(self) -> None:
        turns: dict[date, dict[str, str]] = {}
        for turn in self._month.turns:
            turns.setdefault(turn.day, {})[turn.shift] = self.desk.office.name_of(turn.person)
        wrong: dict[date, list[str]] = {}
        for gap in self._month.gaps:
            wrong.setdefault(gap.day, []).append(f"{self.desk.office.name_of(gap.person)} {self._why(gap.why)}".strip())
        if self.table:
            self.table.listing.show([Day(day, turns[day], say("；").join(wrong.get(day, []))) for day in sorted(turns)])

    def _why(self, why: str) -> str:
        return {
            "nobody": say("无人值班"),
            "away": say("不在岗"),
            "twice": say("一天两班"),
            "no leader": say("节假日无人带班"),
        }[why]

    def _problem(self) -> str:
        if self._month.record is None:
            return say("{month} 还没有排班。", month=period_labels.written("month", self._shown))
        problems = [] if self._month.published else [say("{number} 还没有公布。", number=self._month.record.number)]
        if self._month.gaps:
            problems.append(say_many("有 {n} 处要补，公布前请更正。", len(self._month.gaps)))
        return " ".join(problems)

    def _show_story(self, record: Record | None) -> None:
        if record is None:
            self.story.show_parts()
            return
        office = self.desk.office
        entry = records.entry_of(office, record)
        acts = QWidget()
        below = vbox(acts)
        for act in records.acts_of(entry, record):
            words = act.title.of(office.language) + "…"
            below.addLayout(Flow(button(words, partial(self._do, record, act)), None))
        done = (step for step in record.steps if step.kind == "done")
        steps = [
            wrapped(
                f"{phrases.at(office, step.at)}  {office.name_of(step.by)}  {record_values.step_words(office, entry, step)}"
            )
            for step in done
        ]
        head = f"{record.number}  {record.values.get('on_duty', '')}  {record_values.state(office, record, entry)}"
        taken = [
            wrapped(f"{each.get('number', '')}  {each.get('words', '')}  {each.get('state', '')}")
            for each in rows(record.values.get("open"))
        ]
        self.story.show_parts(wrapped(head, "name"), *([card(*taken)] if taken else []), *steps, acts)

    def _draw(self) -> None:
        self._write(rostering.roster_form(self.desk.office))

    def _write(self, form: str) -> None:
        office = self.desk.office
        taking_over = rostering.next_on_duty(office) if form == rostering.SHIFT else ""
        values: dict[str, Value] = {"incoming": taking_over} if taking_over else {}
        WriteDialog(self.desk, registers.form_of(office, form), self, values).open()

    def _publish(self) -> None:
        record = self._month.record
        if record:
            self._do(record, records.acts_of(records.entry_of(self.desk.office, record), record)[0])

    def _do(self, record: Record, act: Act) -> None:
        ActDialog(self.desk, record, act, self).open()

    def _print(self) -> None:
        from app.forms.printing import show_sheet

        if self._month.record:
            show_sheet(self.desk, self._month.record.form, self._month.record.number, self)


def _person(shift: str, each: Day) -> str:
    return each.turns.get(shift, "")


def make(window: OfficeWindow) -> QWidget:
    """The page for a window."""
    return DutyPage(window.desk)
