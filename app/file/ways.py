"""How far a purchase is: a step bar for each of its tracks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.base.words import labelled, say
from app.kit.painted.steps import LARGE, SmallSteps, Steps
from app.kit.parts import clear, label
from app.progress import segments
from app.progress import words as progress_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.office.office import Office
    from app.progress.service import Purchase
    from app.rulebook.track_standings import TrackStanding

SMALL = 280
"""The least width of a small bar with its words, in pixels."""


class Ways(QWidget):
    """Shows the tracks of one dossier: large bars below each other or, ``small``, as many beside each other as fit."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.setAccessibleName(say("进度"))
        self._office = office
        self._purchase: Purchase | None = None
        self._small, self._room = True, 2 * SMALL
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(12)

    def show_purchase(self, purchase: Purchase) -> None:
        """Show the tracks as they stand now."""
        self._purchase = purchase
        self._show()

    def fold(self, *, small: bool, room: int) -> None:
        """Show small bars, or large ones again; ``room`` is the width in pixels."""
        before = self._small, self._beside()
        self._small, self._room = small, room
        if (small, self._beside()) != before:
            self._show()

    def least(self) -> int:
        """The height of small bars in this room, in pixels."""
        return -(-len(self._tracks()) // self._beside()) * LARGE

    def _beside(self) -> int:
        """How many small bars fit side by side."""
        return max(1, self._room // SMALL)

    def _tracks(self) -> Sequence[TrackStanding]:
        return self._purchase.tracks if self._purchase else ()

    def _show(self) -> None:
        clear(self.grid)
        self.grid.setVerticalSpacing(0 if self._small else 6)
        beside = self._beside()
        for column in range(max(4, self.grid.columnCount())):
            self.grid.setColumnStretch(column, int(column < beside if self._small else column == 2))
        for place, track in enumerate(self._tracks()):
            if self._small:
                self.grid.addWidget(self._bar(track), *divmod(place, beside))
            else:
                self._line(place, track)

    def _bar(self, track: TrackStanding) -> SmallSteps:
        words, shade = segments.current(self._office, track)
        name = progress_words.track(self._office, track.id)
        return SmallSteps(name, segments.segments(self._office, track), words, shade)

    def _line(self, place: int, track: TrackStanding) -> None:
        """The name of a track, how many of its steps are done, the bar, and who has to do the present step."""
        name = progress_words.track(self._office, track.id)
        words, _ = segments.current(self._office, track)
        self.grid.addWidget(label(name, "section"), place, 0)
        self.grid.addWidget(label(f"{track.done}/{len(track.steps)}", "small"), place, 1)
        self.grid.addWidget(Steps(segments.segments(self._office, track), labelled(name, words)), place, 2)
        if who := self._who(track):
            self.grid.addWidget(label(who, "small"), place, 3, Qt.AlignmentFlag.AlignRight)

    def _who(self, track: TrackStanding) -> str:
        step = track.current
        if step is None or self._purchase is None:
            return ""
        return self._office.rules.holder(self._purchase.outside(track.id, step.step))
