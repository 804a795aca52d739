"""Inputs for values of the office: a moment, a day, one of several values, a holder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolTip, QWidget

from app.base.refusals import Refusal
from app.base.typed_dates import ImpossibleDay, is_doubtful, is_possible
from app.base.words import say, say_many
from app.kit.boxes import ComboBox
from app.office import phrases
from app.office.words import sentence
from app.rulebook.vocabulary import kind_of_holder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from PySide6.QtCore import QMimeData

    from app.kit.parts import Field
    from app.office.office import Office

CONFIRMED = "confirmed-day"

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)


MOST_TYPED = 20_000
"""How many letters a text of several lines takes; a hundred pages of a remark are a slip of the clipboard."""


class WordsEdit(QPlainTextEdit):
    """A text of several lines, of at most ``MOST_TYPED`` letters: Qt takes minutes to break a long one without a blank."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste; what does not fit is left out as a whole, which is said beside the cursor."""
        taken = self.document().characterCount() - 1 - len(self.textCursor().selectedText())
        if taken + len(source.text()) <= MOST_TYPED:
            super().insertFromMimeData(source)
            return
        where = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        QToolTip.showText(where, say("没有贴入：这里最多 {n} 字。", n=MOST_TYPED), self)


class MomentEdit(QLineEdit):
    """A moment, typed in any short way; empty means now."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.setPlaceholderText(say("现在；也可输入 1122、昨天 16:30、11-22 9:05"))
        self.editingFinished.connect(self._spell_out)

    def today(self) -> date:
        """Today by the office's clocks."""
        return self._office.today()

    def moment(self) -> datetime:
        """The moment typed; now if empty. Raises NotADate."""
        from app.base.typed_dates import typed_moment

        return typed_moment(self.text(), self._office.now(), self._office.rules.calendar)

    def _spell_out(self) -> None:
        try:
            if self.text().strip():
                self.setText(phrases.at(self._office, self.moment()))
        except Refusal:
            return


class DayEdit(QLineEdit):
    """A day, typed in any short way; empty means none."""

    def __init__(self, office: Office, shown: date | None = None) -> None:
        super().__init__()
        self._office = office
        self.setPlaceholderText(say("如 2026-11-22、1122、明天、+2工作日"))
        self.shown = shown
        self.show_day(shown)
        self.editingFinished.connect(self._spell_out)

    def today(self) -> date:
        """Today by the office's clocks."""
        return self._office.today()

    def show_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.setText(phrases.day(day) if day else "")

    def day(self) -> date | None:
        """The day typed; None if empty. Raises NotADate."""
        from app.base.typed_dates import typed_day

        return typed_day(self.text(), self._office.now(), self._office.rules.calendar)

    def _spell_out(self) -> None:
        try:
            self.show_day(self.day())
        except Refusal:
            return


class ChoiceBox(ComboBox, Generic[T]):
    """One of several values, each under its words."""

    def offer(self, words: str, value: T) -> None:
        """Append a value under its words."""
        self.addItem(words, value)

    def chosen(self) -> T | None:
        """The chosen value, or None."""
        found: T | None = self.currentData()
        return found

    def the_chosen(self) -> T:
        """The chosen value, where there is always one. Raises LookupError."""
        found = self.chosen()
        if found is None:
            raise LookupError(self.accessibleName())
        return found


class HolderBox(ComboBox):
    """A holder of papers 保管方, any except ``but``, or those of one ``kind``; ``first`` is chosen at first, or nobody."""

    def __init__(self, office: Office, *, but: str = "", kind: str = "", first: str = "") -> None:
        super().__init__()
        self._but, self._kind = but, kind
        self.offer(office)
        self.choose(first)

    def offer(self, office: Office) -> None:
        """Offer the holders there are now; the chosen one stays chosen."""
        chosen = self.holder()
        self.clear()
        self.addItem(say("请选择…"), "")
        for holder, name in office.rules.holders().items():
            if holder != self._but and self._kind in {"", kind_of_holder(holder)}:
                self.addItem(name, holder)
        self.choose(chosen)

    def put_first(self, words: Mapping[str, str]) -> None:
        """Offer these holders (id -> words) before all others, in their order."""
        chosen = self.holder()
        with QSignalBlocker(self):
            for place, (holder, said) in enumerate(words.items(), 1):
                at = self.findData(holder, Qt.ItemDataRole.UserRole)
                if at > 0:
                    self.removeItem(at)
                    self.insertItem(place, said, holder)
            self.choose(chosen)

    def holder(self) -> str:
        """The chosen holder's id."""
        return str(self.currentData() or "")

    def choose(self, holder: str) -> None:
        """Choose a holder by its id."""
        self.setCurrentIndex(max(0, self.findData(holder, Qt.ItemDataRole.UserRole)))


def moment_in(field: Field[MomentEdit], *, long_ago: bool = False) -> datetime | None:
    """The moment typed into the field; None if it cannot be read or is doubtful, which the field then shows.

    ``long_ago``: a moment long past is as likely as any.
    """
    moment = _typed(field, field.input.moment)
    return moment if moment is None or long_ago or settled(field, moment.date()) else None


def day_in(field: Field[DayEdit]) -> date | None:
    """The day typed into the field; None if it is missing, cannot be read or is doubtful, which the field then shows."""
    day = _typed(field, field.input.day)
    if day is None and not field.complaint:
        field.complain(say("请填写日期，如 2026-11-22、1122 或 +5工作日。"))
        field.input.setFocus()
    return day if day is None or day == field.input.shown or settled(field, day) else None


def settled(field: Field[MomentEdit] | Field[DayEdit], day: date, *, long_ago: bool = False) -> bool:
    """Whether a day is usual or was confirmed; else the field asks, saying what was understood: the next try confirms.

    An impossible year is refused however often it is said, unless the field is for days ``long_ago``, such as birthdays.
    """
    asked, planned = day.isoformat(), isinstance(field.input, DayEdit)
    if not long_ago and not is_possible(day, field.input.today(), planned=planned):
        field.complain(sentence(ImpossibleDay(day)))
        field.input.setFocus()
        return False
    if not is_doubtful(day, field.input.today()) or field.property(CONFIRMED) == asked:
        return True
    field.setProperty(CONFIRMED, asked)
    field.complain(_doubt(day, field.input.today()), warning=True)
    field.input.setFocus()
    return False


def _doubt(day: date, today: date) -> str:
    if day < today:
        past = say_many("{n} 天", (today - day).days)
        return say("读成 {day}，是 {past} 以前。没有写错，就再按一次。", day=phrases.day(day), past=past)
    return say(
        "读成 {day}，是 {years} 以后。没有写错，就再按一次。",
        day=phrases.day(day),
        years=say_many("{n} 年", day.year - today.year),
    )


def _typed(field: Field[W], read: Callable[[], T]) -> T | None:
    field.complain("")
    try:
        return read()
    except Refusal as refusal:
        field.complain(sentence(refusal))
        field.input.setFocus()
        return None
