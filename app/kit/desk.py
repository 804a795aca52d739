"""The desk: the only caller of use cases. It turns refusals into sentences and makes pages refresh after changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, overload

from PySide6.QtCore import QEvent, QObject, Signal

from app.base.refusals import Refusal
from app.kit.background import Beside
from app.office.office import TROUBLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.office.office import Office

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


class Desk(QObject):
    """One office on one screen."""

    changed = Signal()
    """The register changed; pages refresh."""
    said = Signal(str, list)
    """A line for the status bar, with acts beside it as (label, callable)."""
    refused = Signal(str)
    """The sentence of a refusal that no dialog shows in place."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.office = office

    @overload
    def do(
        self, use_case: Callable[Concatenate[Office, P], None], /, *arguments: P.args, **named: P.kwargs
    ) -> bool: ...

    @overload
    def do(
        self, use_case: Callable[Concatenate[Office, P], R], /, *arguments: P.args, **named: P.kwargs
    ) -> R | None: ...

    def do(
        self, use_case: Callable[Concatenate[Office, P], R | None], /, *arguments: P.args, **named: P.kwargs
    ) -> R | bool | None:
        """Run a use case; returns its result, or True if that is None, or None if it was refused (see ``refused``)."""
        return self._run(self.refused.emit, use_case, *arguments, **named)

    @overload
    def attempt(
        self,
        tell: Callable[[str], object],
        use_case: Callable[Concatenate[Office, P], None],
        /,
        *arguments: P.args,
        **named: P.kwargs,
    ) -> bool: ...

    @overload
    def attempt(
        self,
        tell: Callable[[str], object],
        use_case: Callable[Concatenate[Office, P], R],
        /,
        *arguments: P.args,
        **named: P.kwargs,
    ) -> R | None: ...

    def attempt(
        self,
        tell: Callable[[str], object],
        use_case: Callable[Concatenate[Office, P], R | None],
        /,
        *arguments: P.args,
        **named: P.kwargs,
    ) -> R | bool | None:
        """Like ``do``, but a refusal goes to ``tell``, so a dialog can show it beside the field."""
        return self._run(tell, use_case, *arguments, **named)

    @overload
    def quietly(
        self,
        tell: Callable[[str], object],
        use_case: Callable[Concatenate[Office, P], None],
        /,
        *arguments: P.args,
        **named: P.kwargs,
    ) -> bool: ...

    @overload
    def quietly(
        self,
        tell: Callable[[str], object],
        use_case: Callable[Concatenate[Office, P], R],
        /,
        *arguments: P.args,
        **named: P.kwargs,
    ) -> R | None: ...

    def quietly(
        self,
        tell: Callable[[str], object],
        use_case: Callable[Concatenate[Office, P], R | None],
        /,
        *arguments: P.args,
        **named: P.kwargs,
    ) -> R | bool | None:
        """Like ``attempt``, but without ``changed``: no page shows what it changes, or the office is reopened anyway."""
        try:
            answer = use_case(self.office, *arguments, **named)
        except (Refusal, *TROUBLE) as error:
            tell(_words(error))
            return None
        return True if answer is None else answer

    def ask(self, question: Callable[Concatenate[Office, P], R], /, *arguments: P.args, **named: P.kwargs) -> R | None:
        """Like ``do``, for what changes nothing on a page, such as drawing a sheet; returns its result, None if refused."""
        try:
            return question(self.office, *arguments, **named)
        except (Refusal, *TROUBLE) as error:
            self.refused.emit(_words(error))
            return None

    def _run(
        self,
        tell: Callable[[str], object],
        use_case: Callable[Concatenate[Office, P], R | None],
        /,
        *arguments: P.args,
        **named: P.kwargs,
    ) -> R | bool | None:
        answer = self.quietly(tell, use_case, *arguments, **named)
        if answer is not None:
            tell("")
            self.changed.emit()
        return answer

    @overload
    def beside(
        self,
        function: Callable[[Office], R],
        *,
        done: Callable[[R], object],
        failed: Callable[[str], object],
        ended: Callable[[], object] | None = None,
        changes: bool = False,
    ) -> Beside: ...

    @overload
    def beside(
        self,
        function: Callable[[Office, Callable[[T], None]], R],
        *,
        told: Callable[[T], object],
        done: Callable[[R], object],
        failed: Callable[[str], object],
        ended: Callable[[], object] | None = None,
        changes: bool = False,
    ) -> Beside: ...

    def beside(
        self,
        function: Callable[..., R],
        *,
        told: Callable[[T], object] | None = None,
        done: Callable[[R], object],
        failed: Callable[[str], object],
        ended: Callable[[], object] | None = None,
        changes: bool = False,
    ) -> Beside:
        """Run a function of the office in the background, with the register's own connection there.

        Its result goes to ``done``, a refusal or other error as a sentence to ``failed``, its progress to ``told``; all
        are methods of widgets and are called in the window's thread. ``changes``: the work changes the register, so
        pages refresh after it, and ``done`` is called even if it was cancelled too late.
        """

        def work(tell: Callable[[object], None]) -> R:
            try:
                return function(self.office, tell) if told else function(self.office)
            finally:
                self.office.register.close()

        beside = Beside(work, keep=changes)
        if told:
            beside.told.connect(told)
        if ended:
            beside.ended.connect(ended)
        if changes:
            beside.done.connect(self.changed)
        beside.done.connect(done)
        beside.failed.connect(failed)
        beside.begin()
        return beside


class Looking:
    """Looks something up for a page: at once where it is little, else beside the window; what comes too late is dropped."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._work: Beside | None = None

    def find(
        self,
        look: Callable[[Office], R],
        show: Callable[[R], object],
        *,
        few: bool,
        meanwhile: Callable[[], object] | None = None,
    ) -> None:
        """Call ``show``, a method of a widget, with what ``look`` finds; ``meanwhile`` is called first if that takes long."""
        self.drop()
        if few:
            found = self._desk.ask(look)
            if found is not None:
                show(found)
            return
        if meanwhile:
            meanwhile()
        self._work = self._desk.beside(look, done=show, failed=self._desk.refused.emit)

    def drop(self) -> None:
        """Nobody waits any more for what is being looked up."""
        if self._work:
            self._work.cancel()
            self._work = None


class Fresh(QObject):
    """Makes a page, or a part of one, look again after changes: at once while it is in view, else when it comes into view."""

    def __init__(self, page: QWidget, desk: Desk, look_again: Callable[[], object]) -> None:
        super().__init__(page)
        self._page, self._look_again, self._stale = page, look_again, False
        desk.changed.connect(self._changed)
        page.installEventFilter(self)

    def _changed(self) -> None:
        # What stands in no window on screen is looked at by somebody else, such as the printer of a list.
        if self._page.isVisible() or not self._page.window().isVisible():
            self._look()
        else:
            self._stale = True

    def _look(self) -> None:
        self._stale = False
        self._look_again()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._stale and watched is self._page and event.type() == QEvent.Type.Show:
            self._look()
        return False


def _words(error: BaseException) -> str:
    """The sentence for a refusal or other error."""
    from app.office.words import sentence, trouble

    return sentence(error) if isinstance(error, Refusal) else trouble(error)
