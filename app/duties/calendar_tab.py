"""The calendar 日历 休/班 in the settings: a month in which a click makes a day free or worked, and the duty time."""

from __future__ import annotations

from datetime import date, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, QTime
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QSizePolicy, QWidget

from app.base import period_labels
from app.base.words import labelled, say, say_in, say_many
from app.duties import calendars, duty_time
from app.kit.boxes import ComboBox, TimeBox
from app.kit.dialogs import Dialog
from app.kit.fields import DayEdit, day_in
from app.kit.flow import Flow
from app.kit.offers import undoing
from app.kit.painted.month_days import MonthDay, MonthDays
from app.kit.painted.one_line import StateChip
from app.kit.painted.painting import line, rounded, scale, small, width
from app.kit.painted.setting_cards import Setting, column, settings_card
from app.kit.parts import Field, breadth, button, card, clear, flush, hbox, held, label, row, vbox, wrapped
from app.office import phrases

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from app.base.working_calendar import Calendar
    from app.kit.desk import Desk
    from app.kit.painted.month_days import Kind

SIDE, BOTH, LEAST = 344, 820, 350
"""The width of the cards at the right, from which width on they have room there, and the least width, in pixels."""

KINDS: dict[str, Kind] = {
    "working": "work",
    "weekend": "rest",
    "holiday": "holiday",
    "moved": "moved",
    "office-rest": "rest",
    "office-work": "moved",
}
"""What each standing of a day looks like."""


def month_days(calendar: Calendar, first: date, language: str) -> list[MonthDay]:
    """The days of the month that begins on ``first``."""
    _, last = period_labels.bounds("month", first)
    before, found = None, []
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        standing, named = calendar.standing(day), calendar.named(day)
        free = say("休")
        mark = "" if standing == "working" else say("班") if calendar.is_working(day) else free
        name = named.of(language) if named and standing == "holiday" else say("调休") if standing == "moved" else ""
        note = "" if name == before else name
        before = name
        found.append(
            MonthDay(day, KINDS[standing], mark, note, standing.startswith("office"), phrases.standing(standing))
        )
    return found


def day_words(kind: str) -> str:
    """What a day is set to, in words."""
    return {"rest": say("休：不上班"), "work": say("班：上班")}.get(kind, say("国家安排"))


class CalendarTab(QWidget):
    """The month, what was published, the office's own days, and the time in which people are told."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._first = desk.office.today().replace(day=1)
        self.month, self.worked = label("", "panel"), label("", "small")
        self.days = MonthDays(say("日历 休/班"))
        self.years, self.own = QWidget(), QWidget()
        vbox(self.years, spacing=0)
        vbox(self.own, spacing=0)
        self.times = DutyTimeCard(desk)
        self._arrange()
        self.days.pressed.connect(self._press)
        self.look_again()

    def _arrange(self) -> None:
        left = column(card(self._head(), self.days, self._legend()), self.times)
        self.add = button(say("加一天…"), lambda: DayDialog(self.desk, self).open(), link=True)
        note = say("公布以后随程序更新带来；也可以照通知，在月历上一天一天点选。")
        follows = say("改一天，会重算还没办完的到期日，改之前先说有几项；已办结的和已定的处罚不变，改动记入日志。")
        own = row(label(say("本单位另定的日子"), "section"), None, flush(self.add))
        self._right = column(
            card(label(say("国务院放假安排"), "section"), self.years, wrapped(note, "small")),
            card(own, self.own),
            card(wrapped(follows, "small")),
        )
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(12)
        self._both.addWidget(left, 1)
        self._both.addWidget(self._right)

    def _head(self) -> QWidget:
        before, after = self._arrow("‹", say("上月"), -1), self._arrow("›", say("下月"), 1)
        today = button(say("今天"), self._go_home, link=True)
        return held(Flow(self.month, before, after, today, None, self.worked))

    def _arrow(self, sign: str, words: str, by: int) -> QWidget:
        made = button(sign, partial(self._turn, by))
        made.setAccessibleName(words)
        made.setToolTip(words)
        made.setProperty("plain", True)
        return made

    def _legend(self) -> QWidget:
        flow = Flow(
            _Sample("late_tint", say("法定节假日")),
            _Sample("coming_tint", say("休息日")),
            _Sample("tint", say("调休上班")),
            _Sample("provisional", say("本单位另定"), dot=True),
            None,
            label(say("点一天，改成休或班"), "small"),
        )
        return held(flow)

    def minimumSizeHint(self) -> QSize:
        """As wide as one column of cards: where there is no room for two they stand below each other."""
        return QSize(round(LEAST * breadth(self)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= BOTH
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._right.setMaximumWidth(SIDE if beside else 16_777_215)
        self._right.setMinimumWidth(SIDE if beside else 0)

    def _turn(self, by: int) -> None:
        self._first = (self._first + timedelta(days=32 if by > 0 else -1)).replace(day=1)
        self.look_again()

    def _go_home(self) -> None:
        self._first = self.desk.office.today().replace(day=1)
        self.look_again()

    def look_again(self) -> None:
        """Read the calendar again."""
        office = self.desk.office
        calendar = office.rules.calendar
        days = month_days(calendar, self._first, office.language)
        self.month.setText(phrases.month(self._first))
        self.worked.setText(say_many("{n} 个工作日", sum(calendar.is_working(each.day) for each in days)))
        self.days.show_days(days, office.today())
        self.add.setEnabled(office.may("calendar"))
        self._show_years(calendar)
        self._show_own()
        self.times.look_again()

    def _show_years(self, calendar: Calendar) -> None:
        clear(self.years.layout() or vbox(self.years))
        known = {each.year: each for each in calendar.years}
        this = self.desk.office.today().year
        for year in (this - 1, this, this + 1):
            table = known.get(year)
            free = sum(len(each.rest) for each in table.holiday) if table else 0
            worked = sum(len(each.work) for each in table.holiday) if table else 0
            words = say("休 {free} 天，班 {worked} 天", free=free, worked=worked) if table else say("先按周末推算")
            chip = StateChip(say("已公布"), "done") if table else StateChip(say("暂算"), "provisional")
            line_ = row(label(str(year), "section"), 12, wrapped(words, "quiet"), chip, stretch=(0, 0, 1))
            self._line(self.years, held(line_))

    def _show_own(self) -> None:
        clear(self.own.layout() or vbox(self.own))
        found = calendars.own_days(self.desk.office)
        for day, kind in found:
            back = button(say_in("a day", "恢复"), partial(self._ask, day, ""), link=True)
            back.setEnabled(self.desk.office.may("calendar"))
            back.setAccessibleName(labelled(phrases.long_day(day), say("恢复为国家安排")))
            words = say("{day}，{kind}", day=phrases.long_day(day), kind=day_words(kind))
            self._line(self.own, held(row(wrapped(words), flush(back), stretch=(1,))))
        if not found:
            self._line(self.own, wrapped(say("没有本单位自定的休息日或上班日；按国家公布的节假日安排计算。"), "quiet"))

    def _line(self, place: QWidget, line_: QWidget) -> None:
        line_.setMinimumHeight(34)
        layout = place.layout()
        if layout:
            layout.addWidget(line_)

    def _press(self, day: date) -> None:
        """Somebody wants a day to be the other."""
        kind = self.desk.ask(calendars.other_kind, day)
        if kind is not None:
            self._ask(day, kind)

    def _ask(self, day: date, kind: str) -> None:
        """Say how many dues change, and set the day; at once where none does."""
        count = self.desk.ask(calendars.would_change, day, kind)
        if count and self.desk.office.may("calendar"):
            ConfirmDay(self.desk, day, kind, count, self).open()
        elif count is not None:
            set_day(self.desk, day, kind)


def set_day(desk: Desk, day: date, kind: str) -> None:
    """Set a day, and say what moved, with the way back."""
    before = dict(calendars.own_days(desk.office)).get(day, "")
    moved = desk.do(calendars.set_day, day, kind)
    if moved is not None:
        _tell(desk, day, kind, moved, before)


def _tell(desk: Desk, day: date, kind: str, moved: int, before: str) -> None:
    words = say("{day} 改为{kind}", day=phrases.with_weekday(day), kind=day_words(kind))
    told = say("{what}；{moved}", what=words, moved=say_many("{n} 项期限随之重算", moved)) if moved else words
    desk.said.emit(told, [undoing(partial(desk.do, calendars.set_day, day, before))])


class ConfirmDay(Dialog):
    """Says how many dues change before a day becomes free or worked."""

    def __init__(self, desk: Desk, day: date, kind: str, count: int, parent: QWidget) -> None:
        super().__init__(desk, parent, width=420)
        self._day, self._kind = day, kind
        words = {"rest": say("改成休"), "work": say("改成班")}.get(kind, say("恢复为国家安排"))
        self.entitle(say("{day} {words}", day=phrases.with_weekday(day), words=words), words)
        self.body.addWidget(wrapped(say_many("会重算 {n} 项还没办完的到期日。", count), "section"))
        self.body.addWidget(wrapped(say("已办结的和已定的处罚不变；改动记入日志，可以撤销。"), "quiet"))

    def commit(self) -> None:
        before = dict(calendars.own_days(self.desk.office)).get(self._day, "")
        moved = self.attempt(calendars.set_day, self._day, self._kind)
        if moved is not None:
            self.accept()
            _tell(self.desk, self._day, self._kind, moved, before)


class DayDialog(Dialog):
    """Asks for a day on which this office rests or works, unlike the published calendar."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=420)
        self.entitle(say("本单位休/班日"), say("设定"))
        self.day, self.kind = DayEdit(desk.office), ComboBox()
        for kind in ("rest", "work"):
            self.kind.addItem(day_words(kind), kind)
        self.day_field = Field(say("日期(&D)"), self.day)
        self.body.addWidget(self.day_field)
        self.body.addWidget(Field(say("性质(&K)"), self.kind))
        self.day.setFocus()

    def commit(self) -> None:
        day = day_in(self.day_field)
        if day is None:
            return
        moved = self.attempt(calendars.set_day, day, str(self.kind.currentData()))
        if moved is not None:
            self.accept()
            self.desk.said.emit(say_many("已设定；{n} 项期限随之重算", moved), [])


class DutyTimeCard(QWidget):
    """From when to when people are told what falls due, and whether on rest days, too; kept when it is changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.opens, self.closes = TimeBox(QTime(0, 0)), TimeBox(QTime(0, 0))
        self.rest_days = QCheckBox(say("休息日也值班(&R)"))
        both = QWidget()
        across = hbox(both, (0, 0, 0, 0), 8)
        for each, name in ((self.opens, say("值班时间从")), (self.closes, say("值班时间到"))):
            each.setDisplayFormat("HH:mm")
            each.editingFinished.connect(self._save)
            across.addWidget(each)
            each.setAccessibleName(name)
        across.insertWidget(1, label(say_in("time", "至")))
        self.rest_days.clicked.connect(self._save)
        told = say("快到期的事项只在值班时间提醒；按小时算的时限不受影响，夜里和节假日照算。")
        vbox(self).addWidget(
            settings_card(say("值班时间"), Setting(say("值班时间(&F)"), both, told), Setting("", self.rest_days))
        )

    def look_again(self) -> None:
        """Read the duty time again."""
        times = duty_time.read(self.desk.office)
        for box, at in ((self.opens, times.first), (self.closes, times.last)):
            box.setEnabled(self.desk.office.may("office"))
            if not box.hasFocus():
                box.setTime(QTime(at.hour, at.minute))
        self.rest_days.setEnabled(self.desk.office.may("office"))
        self.rest_days.setChecked(times.rest_days)

    def _save(self) -> None:
        before = duty_time.read(self.desk.office)
        times = duty_time.DutyTime(_moment(self.opens), _moment(self.closes), self.rest_days.isChecked())
        if times == before:
            return
        if self.desk.do(duty_time.change, times):
            undo = undoing(partial(self.desk.do, duty_time.change, before))
            self.desk.said.emit(say("值班时间已保存"), [undo])


def _moment(edit: TimeBox) -> time:
    return time(edit.time().hour(), edit.time().minute())


class _Sample(QWidget):
    """A colour of the month with what it means."""

    def __init__(self, shade: str, words: str, *, dot: bool = False) -> None:
        super().__init__()
        self._shade, self._words, self._dot = shade, words, dot
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(26 + width(self._words, small()), round(20 * scale()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, size = QPainter(self), 6 if self._dot else 12
        box = QRect(6 - size // 2, (self.height() - size) // 2, size, size)
        rounded(painter, box, 3, self._shade, "tint_edge" if self._shade == "tint" else "")
        line(painter, self.rect().adjusted(18, 0, 0, 0), self._words, small(), "quiet")
