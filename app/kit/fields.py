"""Inputs that know the office: a moment that can be typed, a dossier or paper that can be typed or scanned, a holder."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from app.base.refusals import Refusal
from app.base.words import say
from app.dossiers import service as dossiers
from app.find import service as finding
from app.kit import said
from app.shell.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from app.kit.parts import Field
    from app.office.office import Office

T = TypeVar("T")

MOST = 20


class MomentEdit(QLineEdit):
    """A moment, typed in any short way; empty means now."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.setPlaceholderText(say("现在；也可输入 1122、昨天 16:30、11-22 9:05"))
        self.editingFinished.connect(self._spell_out)

    def moment(self) -> datetime:
        """What was typed. Raises NotADate."""
        from app.base.typed_dates import typed_moment

        return typed_moment(self.text(), self._office.now(), self._office.rules.calendar)

    def _spell_out(self) -> None:
        try:
            if self.text().strip():
                self.setText(said.at(self._office, self.moment()))
        except Refusal:
            return


class DayEdit(QLineEdit):
    """A day, typed in any short way; empty means none."""

    def __init__(self, office: Office, shown: date | None = None) -> None:
        super().__init__()
        self._office = office
        self.setPlaceholderText(say("如 2026-11-22、1122、明天、+2工作日"))
        self.show_day(shown)
        self.editingFinished.connect(self._spell_out)

    def show_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.setText(said.day(day) if day else "")

    def day(self) -> date | None:
        """What was typed. Raises NotADate."""
        from app.base.typed_dates import typed_day

        return typed_day(self.text(), self._office.now(), self._office.rules.calendar)

    def _spell_out(self) -> None:
        try:
            self.show_day(self.day())
        except Refusal:
            return


class DossierEdit(QLineEdit):
    """Choose a dossier: type any piece of it, or scan its number, a paper's or a receipt's, and press Enter."""

    chosen = Signal(str)
    """The dossier's id."""
    scanned = Signal(str)
    """A paper's id, after its dossier was chosen by the paper's number."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office, self._found = office, list[finding.Found]()
        self.dossier = ""
        self.setPlaceholderText(say("房号、姓名、拼音、电话后四位、合同号，或扫描条码"))
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(10)
        completer.activated.connect(self._pick_text)
        self.setCompleter(completer)
        self.textEdited.connect(self._look)
        self.returnPressed.connect(self._pick_first)

    def show_dossier(self, dossier: str) -> None:
        """Show a dossier that is already known."""
        known = dossiers.load(self._office, dossier)
        self.dossier = dossier
        self.setText(f"{known.unit} {known.names}")
        self.chosen.emit(dossier)

    def _look(self, text: str) -> None:
        self.dossier = ""
        self._found = self._dossiers(text)
        self._words.setStringList([self._line(found) for found in self._found])
        self.completer().complete()

    def _dossiers(self, text: str) -> list[finding.Found]:
        return [found for found in finding.find(self._office, text, MOST) if found.dossier]

    def _line(self, found: finding.Found) -> str:
        if found.kind == "dossier":
            return "  ".join(filter(None, [found.title, found.detail, said.dossier_state(found.state)]))
        known = dossiers.load(self._office, found.dossier)
        return f"{found.number}  {known.unit} {known.names}  {said.dossier_state(known.state)}"

    def _pick_text(self, line: str) -> None:
        lines = self._words.stringList()
        if line in lines:
            self._pick(self._found[lines.index(line)])

    def _pick_first(self) -> None:
        # A scanner types faster than the list follows.
        if not self.dossier:
            self._found = self._dossiers(self.text())
            if self._found and finding.chooses(self._office, self.text()):
                self._pick(self._found[0])

    def _pick(self, found: finding.Found) -> None:
        self.show_dossier(found.dossier)
        popup = self.completer().popup()
        if popup:
            popup.hide()
        if found.kind == "paper":
            self.scanned.emit(found.id)


class HolderBox(QComboBox):
    """A holder of papers; nobody is chosen beforehand unless ``first`` says so."""

    def __init__(self, office: Office, *, but: str = "", first: str = "") -> None:
        super().__init__()
        self.addItem(say("请选择…"), "")
        for holder, name in office.rules.holders().items():
            if holder != but:
                self.addItem(name, holder)
        self.choose(first)

    def holder(self) -> str:
        """The chosen holder's id."""
        return str(self.currentData() or "")

    def choose(self, holder: str) -> None:
        """Choose a holder by its id."""
        self.setCurrentIndex(max(0, self.findData(holder, Qt.ItemDataRole.UserRole)))


def moment_in(field: Field) -> datetime | None:
    """The moment that was typed into the field's ``MomentEdit``; what cannot be read the field says."""
    return _typed(field, field.input.moment)  # type: ignore[attr-defined]


def day_in(field: Field) -> date | None:
    """The day that was typed into the field's ``DayEdit``; without one the field says so."""
    day: date | None = _typed(field, field.input.day)  # type: ignore[attr-defined]
    if day is None and not field.complaint:
        field.complain(say("请填写日期，如 2026-11-22、1122 或 +5工作日。"))
        field.input.setFocus()
    return day


def _typed(field: Field, read: Callable[[], T]) -> T | None:
    field.complain("")
    try:
        return read()
    except Refusal as refusal:
        field.complain(sentence(refusal))
        field.input.setFocus()
        return None
