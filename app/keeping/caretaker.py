"""What looks after the office while the program runs: one program a register, backups, the clock, the place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.kit.one_program import OneProgram
from app.office.office import TROUBLE

if TYPE_CHECKING:
    from pathlib import Path

    from app.keeping.backup_keeper import Keeper
    from app.kit.office_window import OfficeWindow
    from app.kit.one_program import Elsewhere
    from app.office.office import Office


class Keeping(QObject):
    """``wanted``: the program was started once more, and its window belongs in front."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._one: OneProgram | None = None
        self._keeper: Keeper | None = None
        self.elsewhere: Elsewhere | None = None

    def hold(self, folder: Path, *, over: bool = False) -> bool:
        """Let this be the one program at the office in ``folder``; if another is, ask it to the front: False.

        ``over``: a lock that another PC left does not count. ``elsewhere`` then says which PC holds the folder.
        """
        if self._one and self._one.folder == folder:
            return True
        one, self.elsewhere = OneProgram(folder), None
        if not (one.take_over() if over else one.take()):
            self.elsewhere = one.elsewhere()
            if self.elsewhere is None:
                one.ask()
            return False
        self._release()
        self._one = one
        one.wanted.connect(self.wanted)
        return True

    def is_sound(self, office: Office) -> bool:
        """Whether the register is whole; looked at only if the program did not end as it should the last time."""
        from app.register import checks

        one = self._one
        if one is None or not one.left_open:
            return True
        sound = checks.sound(office.register)
        one.left_open = not sound
        return sound

    def watch(self, office: Office, window: OfficeWindow) -> None:
        """Look after an office from the first paint of its window on."""
        window.after_paint(partial(self._watch, office, window))

    def _watch(self, office: Office, window: OfficeWindow) -> None:
        from app.keeping.backup_keeper import Keeper

        if self._keeper is None or self._keeper.office is not office:
            self.forget()
            self._keeper = Keeper(office)
        self._keeper.warned.connect(window.desk.refused)
        try:
            self._look_at_clock(office, window)
        except TROUBLE:
            # The page on screen says what is the matter with the register.
            return
        self._look_at_place(office, window)

    def _look_at_clock(self, office: Office, window: OfficeWindow) -> None:
        from app.office import clock as clocks

        last = clocks.behind(office)
        if last:
            from app.keeping.clock_dialog import ClockDialog

            dialog = ClockDialog(window.desk, last, window)
            dialog.left.connect(window.signed_out)
            dialog.open()

    def _look_at_place(self, office: Office, window: OfficeWindow) -> None:
        from app.keeping import place_checks
        from app.keeping.backup_words import place_warning

        words = place_warning(place_checks.look(office.register.folder))
        if words:
            window.desk.refused.emit(words)

    def hand_back(self) -> None:
        """Nobody is signed in any more: what happened since is backed up while the sign-in page is shown."""
        if self._keeper:
            self._keeper.hand_back()
            self._keeper = None

    def forget(self) -> None:
        """The office is about to be opened anew."""
        if self._keeper:
            self._keeper.rest()
            self._keeper = None

    def end(self) -> None:
        """The program ends: back up once more, and leave the folder in good order."""
        if self._keeper:
            self._keeper.close_office()
            self._keeper = None
        self._release()

    def _release(self) -> None:
        if self._one:
            self._one.release()
            self._one = None
