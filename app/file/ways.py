"""How far a purchase is: a step bar for each of its tracks, and below them the complaints that are not closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.base.words import labelled, listed, say
from app.complaints import service as complaints
from app.complaints import words as complaint_words
from app.kit.painted.steps import Steps
from app.kit.parts import clear, label, wrapped
from app.progress import segments
from app.progress import service as progress
from app.progress import words as progress_words

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office


class Ways(QWidget):
    """Shows the tracks of one dossier."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say("进度"))
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 4, 0, 0)
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnStretch(2, 1)

    def show_dossier(self, office: Office, dossier: Dossier) -> None:
        """Show the tracks as they stand now."""
        clear(self.grid)
        place = 0
        for place, track in enumerate(progress.of_dossier(office, dossier).tracks):
            name = progress_words.track(office, track.id)
            words, _ = segments.current(office, track)
            self.grid.addWidget(label(name, "section"), place, 0)
            count = label(f"{track.done}/{len(track.steps)}", "small")
            self.grid.addWidget(count, place, 1, Qt.AlignmentFlag.AlignVCenter)
            self.grid.addWidget(Steps(segments.segments(office, track), labelled(name, words)), place, 2)
        told = listed(
            say("投诉 {number} {state}", number=each.number, state=complaint_words.state(each))
            for each in complaints.of_dossier(office, dossier.id)
            if each.state != "closed"
        )
        if told:
            self.grid.addWidget(wrapped(told, "warning"), place + 1, 0, 1, 3)
