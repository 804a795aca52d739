"""The base of all dialogs: they edit a copy, have one primary button named by its verb, show refusals in place.

Most are one column; a ``SplitDialog`` has two halves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, overload

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.base import features
from app.base.words import labelled, say, say_in
from app.kit.background import unwatched
from app.kit.drafts import Keeper, retype, typed
from app.kit.fields import WordsEdit
from app.kit.leaving import AskingDialog, mark_typed, typed_words
from app.kit.office_window import OfficeWindow
from app.kit.parts import FRAME, Field, KeyButton, Scrolled, breadth, button, fit, hbox, row, screen_room, vbox, wrapped
from app.office import drafts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

    from app.kit.background import Beside
    from app.kit.desk import Desk
    from app.office.drafts import Draft
    from app.office.office import Office

P = ParamSpec("P")
R = TypeVar("R")


SIDE, NARROW, LEAST = 292, 256, 600
"""The width of the left column, what it is where there is little room, and the least width of the dialog, in pixels."""

LITTLE = 760
"""Under which width there is little room, in pixels."""

FOOT = 56
"""The height of the foot in pixels."""

LOW, AROUND = 560, 8
"""Under which height of the window below it a dialog takes all of that window, less what stays around it, in pixels."""


class Dialog(AskingDialog):
    """A dialog: a title, a body, a line for refusals, and the buttons.

    What is typed in a dialog with a ``DRAFT`` name survives a crash (``kit/drafts.py``); in every dialog it is asked
    about before it is lost (``kit/leaving.py``).
    """

    DRAFT = ""
    HELP = ""
    """The help text that F1 shows; by default that of the page below."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, width: int = 640) -> None:
        super().__init__(parent)
        self.desk = desk
        if self.HELP or (parent and OfficeWindow.below(parent)):
            QShortcut(QKeySequence(features.key_of("help")), self, self._help)
        self._low = parent is not None and parent.window().height() < LOW + FRAME
        self.setMinimumWidth(min(width, self.room().width()))
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.left_draft: QPushButton | None = None
        self.sum, self.problem = wrapped(""), wrapped("", "error")
        self.primary = KeyButton("", "Enter")
        self.primary.setProperty("primary", True)
        self.primary.setDefault(True)
        self.primary.clicked.connect(self.commit)
        self.cancel = KeyButton(say("取消"), "Esc")
        self.cancel.clicked.connect(self.reject)
        self.buttons: QHBoxLayout = row(self.cancel, self.primary)
        self.outer = vbox(self, (0, 0, 0, 0), 0)
        self.lay_out()

    def _help(self) -> None:
        features.loaded(features.commands()["help"].act)(self)

    def room(self) -> QSize:
        """How large the dialog can be at most, in pixels: a low window below is taken whole."""
        parent: QWidget | None = self.parentWidget()
        if parent and self._low:
            return parent.window().size() - QSize(AROUND, AROUND)
        return screen_room(self) - QSize(0, FRAME)

    def lay_out(self) -> None:
        """Put the body where it belongs."""
        inside = QWidget()
        vbox(inside, (24, 16, 24, 16), 12).addLayout(self.body, 1)
        around = QFrame()
        around.setProperty("surface", True)
        vbox(around, (0, 0, 0, 0), 0).addWidget(_Body(self, inside))
        self.outer.addWidget(around, 1)

    def _lay_foot(self) -> None:
        """Put the sum, or the line for refusals in its place, and the buttons where they belong."""
        foot = QFrame()
        foot.setProperty("foot", True)
        across = hbox(foot, (24, 11, 24, 11), 8)
        lines = vbox(said := QWidget(), (0, 0, 0, 0), 0)
        lines.addWidget(self.sum)
        lines.addWidget(self.problem)
        self.complain(self.problem.text())
        across.addWidget(said, 1)
        across.addLayout(self.buttons)
        self.outer.addWidget(foot)

    def entitle(self, title: str, verb: str, *, final: bool = False) -> None:
        """Set the title and the primary button; a ``final`` act cannot be undone, so Enter does not trigger it."""
        self.setWindowTitle(title)
        self.primary.setText(verb)
        if final:
            self.primary.setProperty("danger", True)
            self.leave_enter()

    def leave_enter(self) -> None:
        """Let Enter press nothing."""
        self.primary.setProperty("primary", False)
        self.primary.setDefault(False)
        self.primary.setAutoDefault(False)
        self.primary.name_key("")

    def setVisible(self, visible: bool) -> None:
        """Add the buttons at the first show: Tab follows the order in which widgets were added; they come last."""
        if visible and not self.buttons.parent():
            self._lay_foot()
            if self.DRAFT:
                self.keeper = Keeper(self, self.desk, self.DRAFT, self.draft)
                self._offer_draft()
            self.take_room()
        super().setVisible(visible)

    def take_room(self) -> None:
        """Take what a low window below leaves, which is all of it."""
        parent: QWidget | None = self.parentWidget()
        if parent and self._low:
            self.resize(self.room())
            self.move(parent.window().frameGeometry().topLeft() + QPoint(AROUND // 2, AROUND // 2))

    def _offer_draft(self) -> None:
        """Offer what was left as a draft of this kind of dialog."""
        left = self.desk.ask(drafts.waiting) or {}
        if self.DRAFT in left and self.fits(left[self.DRAFT]):
            self.left_draft = button(say("接着填上次的"), lambda: self.resume(left[self.DRAFT]), link=True)
            self.buttons.insertWidget(self.buttons.indexOf(self.cancel), self.left_draft)

    def draft(self) -> Draft:
        """What is typed so far, as JSON values."""
        return typed(self)

    def take_up(self, draft: Draft) -> None:
        """Fill the inputs from ``draft``."""
        retype(self, draft)

    def fits(self, draft: Draft) -> bool:
        """Whether a draft is about what this dialog is about; a hook for subclasses that are about several things."""
        return bool(draft)

    def resume(self, draft: Draft) -> None:
        """Go on with a draft."""
        self.take_up(draft)
        mark_typed(self)
        self.keeper.kept = True
        if self.left_draft:
            self.left_draft.hide()

    def keeps_drafts(self) -> bool:
        return bool(self.DRAFT)

    def keep_draft(self) -> bool:
        if not self.keeper.leave():
            self.complain(say("草稿没有存成，请再试一次。"))
            return False
        self.desk.said.emit(say("“{name}”留作草稿，再打开时可以接着填", name=self.windowTitle()), [])
        return True

    def keep_words(self) -> None:
        words = [each for each in typed_words(self) if each[1].strip()]
        if self.DRAFT:
            self.keeper.leave()
        elif words:
            self.desk.quietly(unwatched, drafts.keep, f"{drafts.WORDS}{self.windowTitle()}", {drafts.WORDS: words})

    def commit(self) -> None:
        """Called by the primary button; subclasses implement it."""
        raise NotImplementedError

    def complain(self, sentence: str) -> None:
        """Show a refusal beside the buttons, in the place of the sum."""
        self.problem.setText(sentence)
        if self.problem.parent():
            self.problem.setVisible(bool(sentence))
            self.sum.setVisible(not sentence)

    @overload
    def attempt(
        self, use_case: Callable[Concatenate[Office, P], None], /, *arguments: P.args, **named: P.kwargs
    ) -> bool: ...

    @overload
    def attempt(
        self, use_case: Callable[Concatenate[Office, P], R], /, *arguments: P.args, **named: P.kwargs
    ) -> R | None: ...

    def attempt(
        self, use_case: Callable[Concatenate[Office, P], R | None], /, *arguments: P.args, **named: P.kwargs
    ) -> R | bool | None:
        """Run a use case, with its refusal shown in this dialog."""
        return self.desk.attempt(self.complain, use_case, *arguments, **named)


class _Body(Scrolled):
    """What scrolls only where the dialog has no room for all of it."""

    def __init__(self, dialog: Dialog, inside: QWidget) -> None:
        super().__init__(inside, "")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._dialog, self._within = dialog, inside
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._within:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        inside, wide = self._within, max(self.width(), self._dialog.minimumWidth())
        layout = inside.layout()
        high = layout.totalHeightForWidth(wide) if layout and layout.hasHeightForWidth() else 0
        high = max(high, inside.minimumSizeHint().height())
        return QSize(inside.minimumSizeHint().width(), min(high, self._dialog.room().height() - FOOT))


class ReasonDialog(Dialog):
    """Asks for the reason without which nothing is ended, cancelled or voided; ``given`` carries it."""

    given = Signal(str)

    def __init__(
        self,
        desk: Desk,
        title: str,
        explanation: str,
        verb: str,
        parent: QWidget | None = None,
        *,
        final: bool = False,
    ) -> None:
        super().__init__(desk, parent, width=480)
        self.entitle(title, verb, final=final)
        words = wrapped(explanation)
        self.reason = QLineEdit()
        self.field = Field(say_in("given by somebody", "原因"), self.reason)
        self.body.addWidget(words)
        self.ask_first()
        self.body.addWidget(self.field)
        self.reason.setFocus()

    def ask_first(self) -> None:
        """Hook for a subclass that asks something before the reason."""

    def commit(self) -> None:
        if not self.reason.text().strip():
            self.field.complain(say("请写明原因，日后可以查到。"))
            self.reason.setFocus()
            return
        self.given.emit(self.reason.text().strip())
        self.accept()


class WordsDialog(Dialog):
    """Shows the words of each input; the primary button copies them all and drops the draft, which then is in use."""

    def __init__(
        self, desk: Desk, kind: str, name: str, words: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """``kind`` is the draft's, ``name`` the title of the dialog that the words are from."""
        super().__init__(desk, parent, width=520)
        self.kind = kind
        self.entitle(say("没填完的“{name}”", name=name), say("复制，不再留着"))
        self.cancel.setText(say("先留着"))
        self.body.addWidget(wrapped(say("换人登录时这个窗口还没有填完，填过的内容都在这里。")))
        self.words = WordsEdit("\n".join(labelled(each, text) if each else text for each, text in words))
        self.words.setReadOnly(True)
        self.words.setAccessibleName(say("填过的内容"))
        self.body.addWidget(self.words, 1)
        self.words.setFocus()

    def commit(self) -> None:
        QGuiApplication.clipboard().setText(self.words.toPlainText())
        self.desk.ask(drafts.drop, self.kind)
        self.accept()


class WorkingDialog(Dialog):
    """A dialog whose work takes long: it shows how far that is in ``busy``, and gives the work up when somebody closes it."""

    def __init__(self, desk: Desk, parent: QWidget | None, name: str, *, width: int = 560) -> None:
        """``name`` is the accessible name of the progress."""
        super().__init__(desk, parent, width=width)
        self.work: Beside | None = None
        self.busy = QProgressBar()
        self.busy.setAccessibleName(name)
        self.busy.hide()

    def carry_out(
        self, function: Callable[[Office, Callable[[tuple[int, int]], None]], R], done: Callable[[R], object]
    ) -> None:
        """Do in the background what changes the register; ``function`` tells (steps done, steps in all)."""
        self.primary.setEnabled(False)
        self.complain("")
        self.busy.setRange(0, 0)
        self.busy.show()
        self.work = self.desk.beside(function, told=self._move, done=done, failed=self.give_up, changes=True)

    def _move(self, moved: tuple[int, int]) -> None:
        done, steps = moved
        self.busy.setRange(0, steps)
        self.busy.setValue(done)

    def give_up(self, sentence: str) -> None:
        """Say why it could not be done; it can be tried again."""
        self.busy.hide()
        self.primary.setEnabled(True)
        self.complain(sentence)

    def let_go(self) -> None:
        if self.work:
            self.work.cancel()
            self.work.wait()


class SplitDialog(Dialog):
    """A dialog in two: at the left who, when and how, at the right what; at the foot the sum, and what can be done with it.

    ``side`` is the layout of the left column, ``body`` that of the right, ``sum`` what the foot says of it."""

    def __init__(self, desk: Desk, parent: QWidget | None, wanted: QSize) -> None:
        """``wanted`` is the size in pixels where there is room for it."""
        super().__init__(desk, parent, width=LEAST)
        self._wanted = wanted
        fit(self, wanted.width(), wanted.height())

    def lay_out(self) -> None:
        self.left, inside = QFrame(), QWidget()
        self.left.setProperty("side", True)
        self.side = vbox(inside, (20, 14, 20, 14), 12)
        self.scrolled = Scrolled(inside, "")
        self.scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        vbox(self.left, (0, 0, 0, 0), 0).addWidget(self.scrolled)
        right = QFrame()
        right.setProperty("surface", True)
        self.body.setSpacing(0)
        vbox(right, (0, 0, 0, 0), 0).addLayout(self.body)
        across = hbox(halves := QWidget(), (0, 0, 0, 0), 0)
        across.addWidget(self.left)
        across.addWidget(right, 1)
        self.outer.addWidget(halves, 1)

    def take_room(self) -> None:
        super().take_room()
        parent: QWidget | None = self.parentWidget()
        if parent and not self._low:
            wanted = QSize(round(self._wanted.width() * breadth(self)), self._wanted.height())
            self.resize(wanted.boundedTo(parent.window().size() - QSize(AROUND, AROUND)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        little = event.size().width() < LITTLE
        self.side.setContentsMargins(12 if little else 20, 14, 12 if little else 20, 14)
        self.left.setFixedWidth(round((NARROW if little else SIDE) * min(breadth(self), 1.2)))
        self.fold(folded=event.size().height() < min(LOW, self._wanted.height()))

    def fold(self, *, folded: bool) -> None:
        """Hook for a subclass: show what is long in the left column on one line, or whole again."""
