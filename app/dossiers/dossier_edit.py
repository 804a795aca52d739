"""The field in which a dossier is chosen, by typing or scanning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.base.words import say
from app.dossiers import finding, hits
from app.dossiers import service as dossiers
from app.kit.parts import Field

if TYPE_CHECKING:
    from app.office.office import Office


MOST = 20


class DossierEdit(QLineEdit):
    """Chooses a dossier by any part of its data, or by a scanned number of its own, of a paper or of a receipt, and Enter."""

    chosen = Signal(str)
    """The dossier's id."""
    dropped = Signal()
    """The dossier that was chosen is not any more, since the text was changed."""
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
        had, self.dossier = self.dossier, ""
        self._tell("")
        if had:
            self.dropped.emit()
        self._found = self._dossiers(text)
        self._words.setStringList([hits.line(self._office, found) for found in self._found])
        self.completer().complete()

    def _dossiers(self, text: str) -> list[finding.Found]:
        return [found for found in finding.find(self._office, text, MOST) if found.dossier]

    def _pick_text(self, line: str) -> None:
        lines = self._words.stringList()
        if line in lines:
            self._pick(self._found[lines.index(line)])

    def _pick_first(self) -> None:
        # A scanner types faster than the completer updates.
        if not self.dossier:
            self._found = self._dossiers(self.text())
            if not self._found and self.text().strip():
                self._tell(say("找不到“{text}”，请核对。", text=self.text().strip()))
            if self._found and finding.chooses(self._office, self.text()):
                self._pick(self._found[0])

    def _tell(self, sentence: str) -> None:
        """Say it at the field, so that no scan is silent."""
        field = self.parentWidget()
        if isinstance(field, Field):
            field.complain(sentence)

    def _pick(self, found: finding.Found) -> None:
        self.show_dossier(found.dossier)
        popup = self.completer().popup()
        if popup:
            popup.hide()
        if found.kind == "paper":
            self.scanned.emit(found.id)
