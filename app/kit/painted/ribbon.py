"""The custody ribbon: a lane for each paper along one axis of time, and in it who had it from when to when."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.base.words import labelled, listed, say, say_many
from app.kit.look import colour
from app.kit.painted.painting import SMALL_LINE, line, rounded, scale, small, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

ROW, BAR, EDGE = 26, 20, 16
"""The height of a lane and of the bar in it, and the space right of now, in pixels."""

_FILL = {"ours": "fill", "outside": "keep_tint", "inside": "coming_tint"}
_INK = {"ours": "on_fill", "outside": "keep", "inside": "coming"}

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_STEPS = (
    _HOUR,
    3 * _HOUR,
    6 * _HOUR,
    12 * _HOUR,
    _DAY,
    *(_DAY * days for days in (2, 7, 14, 28, 91, 182, 364, 728, 1820)),
)
"""How far apart the marks of the axis may be."""


class Span(NamedTuple):
    """Who had it, or how many sheets of it, from one moment up to another (None: still), and under which receipt it came."""

    keeper: str
    begin: datetime
    end: datetime | None
    kind: Literal["ours", "inside", "outside"]
    receipt: str
    sheets: str = ""

    def covers(self, at: datetime) -> bool:
        """Whether the keeper had it at a moment."""
        return self.begin <= at and (self.end is None or at < self.end)


class Lane(NamedTuple):
    """A paper, and who had it one after the other. A paper that several had at once has several lanes of one name."""

    name: str
    spans: Sequence[Span]

    def at(self, at: datetime) -> Span | None:
        """Who had it at a moment."""
        return next((each for each in self.spans if each.covers(at)), None)


def keepers(lanes: Sequence[Lane], at: datetime) -> dict[str, list[str]]:
    """Who had which papers at a moment: keeper -> names."""
    found: dict[str, list[str]] = {}
    for lane in lanes:
        span = lane.at(at)
        if span:
            found.setdefault(span.keeper, []).append(f"{lane.name} {span.sheets}".rstrip())
    return found


def changes(lanes: Sequence[Lane], now: datetime) -> list[datetime]:
    """Every moment at which a paper came to somebody, and now, in order."""
    return sorted({min(span.begin, now) for lane in lanes for span in lane.spans} | {now})


class CustodyRibbon(QWidget):
    """Paints the lanes; the arrow keys or the mouse move a cursor that names every keeper at its minute.

    ``opened`` carries the receipt under the cursor in the current lane, at Enter or a double click; ``moved`` where that
    lane is, so that it can be scrolled into view.
    """

    opened = Signal(str)
    moved = Signal(int)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._lanes: tuple[Lane, ...] = ()
        self._rest: tuple[date, ...] = ()
        self._begin = self._now = datetime(1970, 1, 1, tzinfo=UTC)
        self.cursor_at: datetime | None = None
        self.lane = 0
        self.setAccessibleName(title)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lanes(self, lanes: Sequence[Lane], rest: Sequence[date], now: datetime) -> None:
        """Show what was up to now; ``rest`` are the days not worked. All moments are of one time zone."""
        self._lanes, self._rest, self._now = tuple(lanes), tuple(rest), now
        first = changes(lanes, now)[0]
        # A ribbon of one day begins with the hour, a longer one with the day.
        self._begin = first.replace(minute=0, second=0, microsecond=0)
        if now - first > 2 * _DAY:
            self._begin = self._begin.replace(hour=0)
        self._begin = min(self._begin, now - _HOUR)
        self.lane = min(self.lane, max(0, len(lanes) - 1))
        self.setFixedHeight(self.sizeHint().height())
        self._put((self.cursor_at or now) if lanes and self.hasFocus() else None)

    def head(self) -> int:
        """The height of what stands above the lanes: the words at the cursor, and the days."""
        return round(2 * (SMALL_LINE + 4) * scale())

    def _row(self) -> int:
        return round(ROW * scale())

    def sizeHint(self) -> QSize:
        return QSize(640, self.head() + self._row() * len(self._lanes) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.head() + self._row())

    def sentence(self, *, whole: bool = False) -> str:
        """Who had how many papers at the cursor, or which ones; without a cursor, how to read the ribbon."""
        if self.cursor_at is None:
            return say("灰色为休息日，红线为现在；左右键看某一时刻由谁保管，上下键换文件，回车看交接单")
        found = keepers(self._lanes, self.cursor_at).items()
        who = say("；").join(
            say("{holder}（{count}）", holder=keeper, count=listed(names) if whole else say_many("{n} 件", len(names)))
            for keeper, names in found
        )
        moment = f"{self._day(self.cursor_at.date())} {self.cursor_at.hour:02d}:{self.cursor_at.minute:02d}"
        return say("{time}：{who}", time=moment, who=who or say("还没有收到文件"))

    def _put(self, at: datetime | None) -> None:
        """Put the cursor at a moment on the axis, or take it away, and say what is there."""
        self.cursor_at = None if at is None else min(max(at, self._begin), self._now)
        whole = self.sentence(whole=True)
        current = self._under()
        if current:
            self.setAccessibleDescription(f"{labelled(self._lanes[self.lane].name, current.keeper)}\n{whole}")
        else:
            self.setAccessibleDescription(whole)
        self.setToolTip(whole)
        self.update()

    def _under(self) -> Span | None:
        return self._lanes[self.lane].at(self.cursor_at) if self._lanes and self.cursor_at else None

    def _day(self, day: date) -> str:
        if day.year == self._now.year:
            return say("{month} 月 {day} 日", month=day.month, day=day.day)
        return say("{year} 年 {month} 月 {day} 日", year=day.year, month=day.month, day=day.day)

    def _left(self) -> int:
        longest = max((width(each.name, small()) for each in self._lanes), default=0)
        return min(longest + 20, max(96, round(self.width() * 0.28)))

    def _x(self, at: datetime) -> int:
        room = self.width() - EDGE - self._left()
        return self._left() + round(room * ((at - self._begin) / (self._now - self._begin)))

    def _moment(self, x: int) -> datetime:
        share = (x - self._left()) / max(1, self.width() - EDGE - self._left())
        return (self._begin + (self._now - self._begin) * min(max(share, 0), 1)).replace(second=0, microsecond=0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go to the change before or after, with Ctrl by a day; Home and End to the ends of the axis."""
        key, at = event.key(), self.cursor_at or self._now
        by_day = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        known = changes(self._lanes, self._now)
        if key == Qt.Key.Key_Left:
            self._put(at - _DAY if by_day else max((each for each in known if each < at), default=at))
        elif key == Qt.Key.Key_Right:
            self._put(at + _DAY if by_day else min((each for each in known if each > at), default=at))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._put(known[0] if key == Qt.Key.Key_Home else self._now)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._choose(self.lane + (1 if key == Qt.Key.Key_Down else -1), at)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        else:
            super().keyPressEvent(event)

    def _choose(self, lane: int, at: datetime) -> None:
        self.lane = min(max(lane, 0), max(0, len(self._lanes) - 1))
        self._put(at)
        self.moved.emit(self.head() + self.lane * self._row() + self._row() // 2)

    def _open(self) -> None:
        if (current := self._under()) and current.receipt:
            self.opened.emit(current.receipt)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.cursor_at is None and self._lanes:
            self._put(self._now)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._lanes:
            self._put(self._moment(round(event.position().x())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (lane := self._lane_at(event)) is not None:
            self._choose(lane, self._moment(round(event.position().x())))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (lane := self._lane_at(event)) is not None:
            self._choose(lane, self._moment(round(event.position().x())))
            self._open()

    def _lane_at(self, event: QMouseEvent) -> int | None:
        below = round(event.position().y()) - self.head()
        hidden = round(event.position().y()) < self._top() + self.head()
        return below // self._row() if not hidden and below < self._row() * len(self._lanes) else None

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._put(None)

    def _top(self) -> int:
        """Where the visible part begins: the head stays there while the lanes are scrolled."""
        return max(0, self.visibleRegion().boundingRect().top())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._lanes:
            return
        painter, row, top = QPainter(self), self._row(), self.head()
        bottom = top + row * len(self._lanes)
        for x, broad in self._rests():
            painter.fillRect(QRect(x, top, broad, bottom - top), colour("ground"))
        for place, lane in enumerate(self._lanes):
            self._lane(painter, QRect(0, top + place * row, self.width(), row), place, lane)
        if self.cursor_at is not None:
            painter.fillRect(QRect(self._x(self.cursor_at), top, 1, bottom - top), colour("text"))
        painter.fillRect(QRect(self._x(self._now) - 1, top, 2, bottom - top), colour("late_mark"))
        self._head(painter)

    def _rests(self) -> Iterator[tuple[int, int]]:
        """Where days of rest are: x and width; none where days are narrower than a pixel."""
        zone = self._now.tzinfo
        for day in self._rest:
            begin = max(datetime.combine(day, time(), zone), self._begin)
            end = min(datetime.combine(day + _DAY, time(), zone), self._now)
            if begin < end and (broad := self._x(end) - self._x(begin)) > 0:
                yield self._x(begin), broad

    def _lane(self, painter: QPainter, at: QRect, place: int, lane: Lane) -> None:
        left = self._left()
        focused = self.hasFocus() and place == self.lane
        if focused:
            rounded(painter, at.adjusted(0, 0, -1, 0), 4, "", "accent", 2)
        repeated = place > 0 and self._lanes[place - 1].name == lane.name
        shade = "faint" if repeated else "text"
        line(painter, at.adjusted(6, 0, left - 8 - self.width(), 0), lane.name, small(bold=focused), shade)
        bar = round(BAR * scale())
        for span in lane.spans:
            begin = self._x(min(max(span.begin, self._begin), self._now))
            end = self._x(min(span.end or self._now, self._now))
            box = QRect(begin, at.top() + (at.height() - bar) // 2, max(3, end - begin - 2), bar)
            rounded(painter, box, 4, _FILL[span.kind], "" if span.kind == "ours" else "edge")
            if box.width() > 28:
                line(
                    painter,
                    box.adjusted(6, 0, -4, 0),
                    f"{span.keeper} {span.sheets}".rstrip(),
                    small(),
                    _INK[span.kind],
                )

    def _head(self, painter: QPainter) -> None:
        at, half = QPoint(0, self._top()), self.head() // 2
        painter.fillRect(QRect(at.x(), at.y(), self.width(), self.head()), colour("surface"))
        words = QRect(6, at.y(), self.width() - 12, half)
        line(painter, words, self.sentence(), small(), "quiet" if self.cursor_at is None else "text")
        for x, broad, name in self._marks():
            line(painter, QRect(x, at.y() + half, broad, half), name, small(), "quiet")

    def _marks(self) -> Iterator[tuple[int, int, str]]:
        """The days, or the hours of a short ribbon, as far apart as their names need: x, width, name."""
        letters, whole, room = small(), self._now - self._begin, self.width() - EDGE - self._left()
        days = width(self._day(self._begin.replace(month=12, day=28).date()), letters) + 16
        step = next((each for each in _STEPS if room * (each / whole) >= days), _STEPS[-1])
        midnight, at = self._begin.replace(hour=0), self._begin
        if step < _DAY:
            at = midnight + step * -(-(self._begin - midnight) // step)
        elif at != midnight:
            at = midnight + _DAY
        while at <= self._now:
            hour = f" {at.hour:02d}:00" if step < _DAY and at.hour else ""
            name = hour.strip() or self._day(at.date())
            broad = width(name, letters) + 2
            yield min(self._x(at), self.width() - broad), broad, name
            at += step
