"""Notices a clock that jumps while the office is open: it is compared with one that nobody can set."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.office.office import SLACK

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.office.office import Office

MINUTE = 60_000


class ClockWatch(QObject):
    """Emits ``jumped`` with the moment it should be when the office's clock shows another one.

    ``steady`` gives seconds from an arbitrary start; it goes on while the PC sleeps.
    """

    jumped = Signal(object)

    def __init__(self, office: Office, steady: Callable[[], float]) -> None:
        super().__init__()
        self._office, self._steady = office, steady
        self._asking = False
        self.begin_again()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(MINUTE)

    def begin_again(self) -> None:
        """Take the clock as it is now for right."""
        self._asking = False
        self._shown, self._began = self._office.now(), self._steady()

    def off(self) -> datetime | None:
        """The moment it should be if the clock shows another one; None if it agrees within ``SLACK``."""
        due = self._shown + timedelta(seconds=self._steady() - self._began)
        return due if abs(self._office.now() - due) > SLACK else None

    def agrees(self) -> bool:
        """Whether nobody is asked about the clock, nor should be."""
        return not self._asking and self.off() is None

    def ask(self) -> None:
        """Somebody is asked about the clock until ``begin_again``."""
        self._asking = True

    def look(self) -> None:
        """Compare; what jumped is asked about once."""
        due = self.off()
        if due and not self._asking:
            self.ask()
            self.jumped.emit(due)
        elif due is None and not self._asking:
            # Clocks drift apart; only a jump counts.
            self.begin_again()

    def stop(self) -> None:
        """The office is closed."""
        self._timer.stop()
        self.deleteLater()
