"""The page of duty shifts 值班: the month's roster at a glance, what is missing, and the shift that is open."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QMenu, QWidget

from app.base.words import say, say_many
from app.kit import commands
from app.kit.dialogs import ReasonDialog
from app.kit.flow import Flow
from app.kit.painted.month_grid import Mark, MonthGrid
from app.kit.painted.one_line import OneLine
from app.kit.painted.segmented import Segmented
from app.kit.parts import Scrolled, button, label, vbox, wrapped
from app.office import phrases
from app.registers import reading, records
from app.registers import service as registers
from app.registers.dialogs import ActDialog, WriteDialog
from app.registers.duty_desk import marks as marking
from app.registers.duty_desk import rules as rosters
from app.registers.duty_desk import service as rostering
from app.registers.duty_desk.legend_panel import Legend
from app.registers.duty_desk.marks import LEAVE, REST, Marks
from app.registers.duty_desk.roster_panel import LEAST, Asked, Missing, Shift
from app.registers.duty_desk.rules import LEAD, Turn

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QPushButton

    from app.forms.entries import Act
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.registers.record_rules import Record, Value

NARROW, LOW, LOWEST, LEAST_HIGH = 860, 560, 320, 220
"""Below which width of the page acts fold into ⋯; below which heights panels stand in the roster's place, and what its
letters mean is left to the tips of its cells; and its least height; in pixels.
"""


class DutyPage(QWidget):
    """Shows a month's roster; in a cell the letters Z, W, X and J change it, or Enter offers what can be done."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._shown = desk.office.today().replace(day=1)
        self._marks: Marks | None = None
        self.month, self.state = label("", "section"), label("", "small")
        self.problem, self.now = OneLine(shade="today"), label("", "small")
        self.views = Segmented(
            say("看什么"), {"roster": say("值班表"), "shift": say("交接班"), "leave": say("待办与请假")}
        )
        self.grid = MonthGrid(say("值班安排"))
        self.legend = Legend()
        self.empty = wrapped(say("这个月还没有排班。按“排下月班”，程序按轮换排好，改动后公布。"), "quiet")
        self.missing, self.asked, self.shift = Missing(desk), Asked(desk), Shift(desk)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        whole = vbox(self, spacing=0)
        whole.addWidget(self._head())
        body = QFrame()
        body.setProperty("surface", True)
        inside = vbox(body, (24, 0, 16, 8), 8)
        for part in (self.problem, self.empty, self.grid, self.legend):
            inside.addWidget(part)
        row = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(24)
        for panel in (self.missing, self.asked, self.shift):
            self._row.addWidget(panel, 1)
        self._panels = Scrolled(row, say("要处理的"))
        # In a window that becomes narrow the panels go below each other.
        self._panels.setMinimumWidth(LEAST)
        inside.addWidget(self._panels, 1)
        whole.addWidget(body, 1)
        self.setFocusProxy(self.grid)

    def _head(self) -> QWidget:
        before, after = self._arrow("‹", say("上月"), -1, "Alt+PgUp"), self._arrow("›", say("下月"), 1, "Alt+PgDown")
        self.draw = button(say("排下月班…"), self._draw)
        self.publish = button(say("公布…"), self._publish)
        self.publish.setProperty("primary", True)
        self.begin = button(say("开班…"), self._begin, key="F6")
        self.more = button("⋯", self._offer_more)
        self.more.setAccessibleName(say("更多"))
        self.more.setToolTip(say("打印、请假顶班"))
        head = QWidget()
        title = label(say("值班"), "title")
        dated = Flow(title, 8, before, self.month, after, 8, self.views, self.state, self.now)
        for part in (None, self.begin, self.draw, self.publish, self.more):
            dated.append(part)
        vbox(head, (24, 12, 16, 12)).addLayout(dated)
        return head

    def _arrow(self, sign: str, words: str, by: int, key: str) -> QPushButton:
        made = button(sign, partial(self._turn, by), key=key)
        made.setAccessibleName(words)
        made.setToolTip(f"{words} ({key})")
        made.setProperty("plain", True)
        return made

    def _connect(self) -> None:
        self.views.changed.connect(lambda _: self._make_room())
        self.grid.asked.connect(self._offer)
        self.grid.typed.connect(self._type)
        self.missing.chosen.connect(lambda gap, person: self._assign(gap.day, person, gap.shift))
        for panel in (self.missing, self.asked, self.shift):
            panel.acted.connect(self._do)
        QShortcut(QKeySequence("Ctrl+P"), self, self._print)
        self.desk.changed.connect(self.look_again)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        """Whatever is shown now: in a low window less is."""
        return QSize(super().minimumSizeHint().width(), LEAST_HIGH)

    def _make_room(self) -> None:
        """Show what was asked for; below a roster the panels have room only in a high window."""
        view, low, there = self.views.chosen(), self.height() < LOW, bool(self.grid.lines)
        roster = view == "roster"
        self.grid.setVisible(roster and there)
        self.legend.setVisible(roster and there and self.height() >= LOWEST)
        self.empty.setVisible(roster and not there)
        self.problem.setVisible(roster and bool(self.problem.text()))
        self.shift.setVisible(view == "shift" or roster)
        for panel in (self.missing, self.asked):
            panel.setVisible(view == "leave" or roster)
        self._panels.setVisible(not (roster and low))
        narrow = self.width() < NARROW
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        for folded in (self.begin, self.draw, self.now, self.state):
            folded.setHidden(narrow)

    def _turn(self, by: int) -> None:
        first = self._shown
        self._shown = (first + timedelta(days=32 if by > 0 else -1)).replace(day=1)
        self.look_again()

    def look_again(self) -> None:
        """Read the roster, the leave and the open shift again."""
        if not self.isVisible() or not rostering.has_roster(self.desk.office):
            return
        office = self.desk.office
        self._marks = self._marks or Marks(office)
        self._month = rostering.month(office, self._shown)
        self.month.setText(phrases.month(self._shown))
        record = self._month.record
        self.publish.setVisible(record is not None and not self._month.published)
        self.state.setText("" if record is None else say("已公布") if self._month.published else say("待公布"))
        self.problem.show_text(self._problem())
        self._show_month(self._marks)
        self.now.setText(self._now())
        self.missing.show_month(self._month, self._marks)
        self.asked.show_month(self._shown)
        self.shift.show_shift(rostering.open_shift(office))
        self._make_room()

    def _show_month(self, marks: Marks) -> None:
        office, days, month = self.desk.office, marking.days_of(self._shown), self._month
        lines, feet = [], []
        if month.record:
            lines = marking.lines(office, month, days, marks)
            feet = marking.feet(office, month, days, marks)
        corner = say("{month} 月", month=self._shown.month)
        self.grid.setAccessibleName(say("值班安排 {month}", month=phrases.month(self._shown)))
        self.grid.show_month(corner, marking.heads(office, days), marking.totals(marks), lines, feet)
        self.legend.show_marks(marks)

    def _now(self) -> str:
        name_of = self.desk.office.name_of
        names = say("、").join(
            say("{name}（带班）", name=name_of(turn.person)) if turn.shift == LEAD else name_of(turn.person)
            for turn in rostering.now_on_duty(self.desk.office)
        )
        return say("此刻值班：{names}", names=names) if names else ""

    def _problem(self) -> str:
        """What is missing, in words."""
        found = self._month.gaps
        if not self._month.record or not found or not self._marks:
            return ""
        words = say_many("有 {n} 处要补", len(found))
        first = say("、").join(marking.gap_words(self.desk.office, gap, self._marks) for gap in found[:2])
        return say("{what}：{words}", what=words, words=first) + ("…" if len(found) > 2 else "")

    def _offer_more(self) -> None:
        menu = QMenu(self)
        there = self._month.record is not None
        menu.addAction(say("打印值班表"), self._print).setEnabled(there)
        for words, command in ((say("打印当月一览"), "print-list"), (say("导出当月一览…"), "export-list")):
            menu.addAction(words, partial(commands.call, self, command)).setEnabled(there)
        menu.addAction(say("排下月班…"), self._draw)
        menu.addAction(say("开班…"), self._begin)
        menu.addAction(say("请假顶班…"), partial(self._write, rostering.ABSENCE))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _turn_at(self, row: int, place: int) -> tuple[str, date, str]:
        """Person, day and shift (empty: none) of a cell, as the roster was drawn."""
        person, day = marking.people_of(self._month)[row], marking.days_of(self._shown)[place]
        had = (turn.shift for turn in self._month.drawn if (turn.person, turn.day) == (person, day))
        return person, day, next((shift for shift in had if shift != LEAD), "")

    def _offer(self, row: int, place: int, at: QPoint) -> None:
        """A menu of what can be done with a cell."""
        if not self._marks:
            return
        person, day, shift = self._turn_at(row, place)
        menu, settled = QMenu(self), self._settled(row, place)
        menu.addAction(marking.turn_words(self.desk.office, person, day, self.grid.mark_at(row, place).words))
        menu.actions()[0].setEnabled(False)
        for each in self._marks.parts:
            words = say("改上{shift}", shift=self._marks.words(each))
            self._entry(menu, words, self._marks.key(each), partial(self._assign, day, person, each), each != shift)
        self._entry(menu, say("改为轮休"), REST, partial(self._assign, day, person, ""), bool(shift))
        for action in menu.actions()[1:]:
            action.setEnabled(action.isEnabled() and not settled)
        self._entry(menu, say("请假顶班"), LEAVE, partial(self._ask_leave, person, day, shift), bool(shift))
        menu.popup(at)

    def _entry(self, menu: QMenu, words: str, key: str, act: Callable[[], object], can: bool) -> None:
        may = self.desk.office.may("records")
        menu.addAction(f"{words}…\t{key}", act).setEnabled(can and may)

    def _settled(self, row: int, place: int) -> bool:
        """Whether an approved leave says who is on duty, so that the roster is not changed."""
        mark: Mark = self.grid.mark_at(row, place)
        return mark.look == "leave" or mark.ring == "today_mark"

    def _type(self, row: int, place: int, letter: str) -> None:
        person, day, shift = self._turn_at(row, place)
        wanted = self._marks.by_key(letter) if self._marks else ""
        if letter == LEAVE and shift:
            self._ask_leave(person, day, shift)
        elif (wanted or letter == REST) and self._settled(row, place):
            self.desk.refused.emit(say("这一班已批准请假或由人替班，不能再改。"))
        elif (wanted or letter == REST) and wanted != shift:
            self._assign(day, person, wanted)

    def _ask_leave(self, person: str, day: date, shift: str) -> None:
        at = rostering.begins(self.desk.office, Turn(day, shift, person))
        self._write(rostering.ABSENCE, {"who": person, "shift_at": at.isoformat() if at else None})

    def _assign(self, day: date, person: str, shift: str) -> None:
        """Say what follows, ask why, and correct the roster."""
        record = self._month.record
        if record is None or self._marks is None:
            return
        words = self._marks.words(shift) if shift else say("轮休")
        title = marking.turn_words(self.desk.office, person, day, words)
        dialog = ReasonDialog(self.desk, title, self._follows(day, person, shift), say("改班"), self)
        dialog.given.connect(partial(self._correct, record, day, person, shift, title))
        dialog.open()

    def _follows(self, day: date, person: str, shift: str) -> str:
        """What a change means for everybody on that day, in words."""
        office, marks = self.desk.office, self._marks
        had = {turn.shift: turn.person for turn in self._month.drawn if turn.day == day}
        now = rosters.reassigned(had, person, shift)
        told = [
            say(
                "{shift}：{before} → {after}。",
                shift=marks.words(each) if marks else each,
                before=office.name_of(had.get(each, "")) or say("没有人"),
                after=office.name_of(name) or say("没有人"),
            )
            for each, name in now.items()
            if name != had.get(each, "")
        ]
        return " ".join([*told, say("原来的安排可查；已公布的值班表请重新打印。")])

    def _correct(self, record: Record, day: date, person: str, shift: str, words: str, reason: str) -> None:
        done = self.desk.do(rostering.assign, record, day, person=person, shift=shift, reason=reason)
        if done:
            self.desk.said.emit(say("已改班，{words}", words=words), [(say("打印"), self._print)])

    def _draw(self) -> None:
        self._write(rostering.roster_form(self.desk.office))

    def _begin(self) -> None:
        """Open a shift: who takes over from whom is on the roster."""
        taking_over = rostering.next_on_duty(self.desk.office)
        self._write(rostering.SHIFT, {"incoming": taking_over} if taking_over else None)

    def _write(self, form: str, values: dict[str, Value] | None = None) -> None:
        WriteDialog(self.desk, registers.form_of(self.desk.office, form), self, values).open()

    def _publish(self) -> None:
        if record := self._month.record:
            self._do(record, records.acts_of(reading.entry_of(self.desk.office, record), record)[0])

    def _do(self, record: Record, act: Act) -> None:
        ActDialog(self.desk, record, act, self).open()

    def _print(self) -> None:
        from app.forms.printing import show_sheet

        if record := self._month.record:
            show_sheet(self.desk, record.form, record.number, self)


def make(window: OfficeWindow) -> QWidget:
    """The page for a window."""
    return DutyPage(window.desk)
