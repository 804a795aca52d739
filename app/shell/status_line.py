"""The status line at the foot of the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar

from app.base.words import say
from app.kit.offers import Offer
from app.kit.parts import button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LOOK_AGAIN = 15_000
"""After how many milliseconds offers are looked at again, since some are accepted for a time only."""


class StatusLine(QStatusBar):
    """Says what was just done, with links for what can be done next; a link goes once it would be refused."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.setMinimumHeight(max(32, self.fontMetrics().height() + 12))
        self._text, self._offers = QLabel(), list[tuple[Offer, QPushButton]]()
        self._text.setContentsMargins(12, 0, 0, 0)
        self.addWidget(self._text)
        self._note: QPushButton | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN)
        self._timer.timeout.connect(self.look_again)

    @property
    def text(self) -> str:
        """The words shown now."""
        return self._text.text()

    def say(self, text: str, acts: Sequence[Offer | tuple[str, Callable[[], object]]]) -> None:
        """Show words and links until the next call."""
        self._show(text, warning=False)
        self._offer(acts)

    def _offer(self, acts: Sequence[Offer | tuple[str, Callable[[], object]]]) -> None:
        for each in acts:
            offer = Offer(*each)
            self._offers.append((offer, button(offer.title, partial(self._do, offer), link=True)))
            self.addWidget(self._offers[-1][1])
        if any(offer.still for offer, _ in self._offers):
            self._timer.start()

    def note(self, words: str, act: Callable[[], object] | None = None) -> None:
        """Show a notice on the right, in place of the one before; pressed, it goes and ``act`` is done. Empty: none."""
        if self._note:
            self._drop(self._note)
            self._note = None
        if words and act:
            self._note = button(words, partial(self._noted, act), link=True)
            self.addPermanentWidget(self._note)

    @property
    def noted(self) -> str:
        """The notice that is shown now."""
        return self._note.text() if self._note else ""

    def _noted(self, act: Callable[[], object]) -> None:
        self.note("")
        act()

    def look_again(self) -> None:
        """Take away the links that would be refused by now."""
        for offer, link in [each for each in self._offers if not each[0].stands]:
            self._offers.remove((offer, link))
            self._drop(link)

    def _do(self, offer: Offer) -> None:
        if not offer.stands:
            self.warn(say("“{act}”现在已经不能做了：后来又有变动，或时间已过。", act=offer.title))
            return
        self.say("", [])
        offer.act()

    def warn(self, text: str, acts: Sequence[Offer | tuple[str, Callable[[], object]]] = ()) -> None:
        """Show a refusal, with links for what mends it."""
        self._show(text, warning=True)
        self._offer(acts)

    def _show(self, text: str, *, warning: bool) -> None:
        self._timer.stop()
        for _, link in self._offers:
            self._drop(link)
        self._offers.clear()
        # Not at the first words: a style's class costs a start more than the whole line.
        if warning != bool(self._text.property("error")):
            self._text.setProperty("error", warning)
            self._text.style().polish(self._text)
        self._text.setText(text)

    def _drop(self, link: QPushButton) -> None:
        self.removeWidget(link)
        link.deleteLater()
