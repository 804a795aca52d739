"""The status line at the foot of the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from app.kit.parts import button

if TYPE_CHECKING:
    from collections.abc import Callable


class StatusLine(QStatusBar):
    """Says what was just done, with links for what can be done next."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._text, self._acts = QLabel(), list[QWidget]()
        self._text.setContentsMargins(12, 0, 0, 0)
        self.addWidget(self._text)

    @property
    def text(self) -> str:
        """The words shown now."""
        return self._text.text()

    def say(self, text: str, acts: list[tuple[str, Callable[[], object]]]) -> None:
        """Show words and links (title, act) until the next call."""
        self._show(text, warning=False)
        for title, act in acts:
            self._acts.append(button(title, partial(self._do, act), link=True))
            self.addWidget(self._acts[-1])

    def _do(self, act: Callable[[], object]) -> None:
        self.say("", [])
        act()

    def warn(self, text: str) -> None:
        """Show a refusal."""
        self._show(text, warning=True)

    def _show(self, text: str, *, warning: bool) -> None:
        for act in self._acts:
            self.removeWidget(act)
            act.deleteLater()
        self._acts.clear()
        self._text.setProperty("error", warning)
        self._text.style().polish(self._text)
        self._text.setText(text)
