"""The panel beside a list, which tells the chosen row's whole story: a head, sections, and at its foot what to do now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSplitter, QWidget

from app.base.words import say
from app.kit.acts import Acts
from app.kit.parts import Scrolled, breadth, button, clear, hairline, hbox, label, vbox, wrapped

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

WIDTH, LEAST, BOTH = 360, 280, 860
"""The usual and the least width of a panel, and from which width on there is room for a list beside it, in pixels."""


NAME, SHORT = 92, 24
"""The width in pixels of a name beside what is told of it, and how many letters a fact has at most on one line."""


class SidePanel(QFrame):
    """A head of two lines, sections that scroll, and a foot of buttons."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("sunken", True)
        self.setAccessibleName(title)
        self.setMinimumWidth(LEAST)
        self.title, self.below = wrapped("", "panel"), wrapped("", "small")
        head = QWidget()
        lines = vbox(head, (16, 12, 16, 12), 2)
        lines.addWidget(self.title)
        lines.addWidget(self.below)
        self.inside = QWidget()
        self.body = vbox(self.inside, (16, 12, 16, 16), 6)
        self.foot = QFrame()
        self.buttons = hbox(self.foot, (16, 10, 16, 10), 8)
        outer = vbox(self, (0, 0, 0, 0), 0)
        outer.addWidget(head)
        outer.addWidget(hairline())
        self.scrolled = Scrolled(self.inside, title)
        outer.addWidget(self.scrolled, 1)
        outer.addWidget(hairline())
        outer.addWidget(self.foot)

    def begin(self, title: str, below: str) -> None:
        """Empty the panel and give it another head."""
        self.title.setText(title)
        self.below.setText(below)
        self.below.setVisible(bool(below))
        clear(self.body)
        clear(self.buttons)

    def section(self, title: str, fact: str = "") -> None:
        """Begin a section; ``fact`` stands at the right end of its title."""
        if self.body.count():
            self.body.addSpacing(12)
        across = QWidget()
        row: QHBoxLayout = hbox(across, (0, 0, 0, 0), 8)
        row.addWidget(wrapped(title, "section"), 1)
        if fact:
            row.addWidget(label(fact, "small"), 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(across)

    def sentence(self, words: str, role: str = "") -> QLabel:
        """A line or paragraph in the present section."""
        made = wrapped(words, role)
        self.body.addWidget(made)
        return made

    def fact(self, name: str, value: str) -> None:
        """A name with its value at the right end of the line."""
        across = QWidget()
        row = hbox(across, (0, 2, 0, 2), 8)
        row.addWidget(wrapped(name), 1)
        told = label(value, "small") if len(value) <= SHORT else wrapped(value, "small")
        row.addWidget(told, int(len(value) > SHORT), Qt.AlignmentFlag.AlignRight)
        self.body.addWidget(across)

    def told(self, name: str, words: str) -> None:
        """A name with what is to be told of it beside it, however long."""
        across = QWidget()
        row = hbox(across, (0, 2, 0, 2), 8)
        title = wrapped(name, "small")
        title.setFixedWidth(round(NAME * breadth(self)))
        row.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(wrapped(words), 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(across)

    def end(self) -> None:
        """Push what was added to the top."""
        self.body.addStretch(1)


class ActsPanel(SidePanel):
    """A panel whose foot offers what can be done with the chosen row: the first act filled, those without room behind ⋯."""

    def __init__(self, title: str, page: QWidget, *acts: QPushButton) -> None:
        """The keys of the ``acts`` work on the whole ``page``, also where there is no room for the panel."""
        super().__init__(title)
        self._all = acts
        for act in acts:
            if not act.shortcut().isEmpty():
                QShortcut(act.shortcut(), page, partial(self._press, act))
                act.setShortcut("")
        self.acts = Acts(*acts, left=True)
        self.foot.hide()
        self._below = QFrame()
        vbox(self._below, (16, 10, 16, 10), 0).addWidget(self.acts)
        whole = self.layout()
        if whole:
            whole.addWidget(self._below)
        self.offer()

    def offer(self, *offered: QPushButton) -> None:
        """Offer these acts, of which the first is filled."""
        for act in self._all:
            act.setProperty("primary", act in offered[:1])
            act.style().unpolish(act)
            act.style().polish(act)
        self.acts.offer(*offered)
        self._below.setVisible(bool(offered))

    def _press(self, act: QPushButton) -> None:
        if self.acts.offers(act):
            act.click()


class WithPanel(QSplitter):
    """A list with its panel, whose width is kept in the PC user's settings under ``name``.

    Where there is no room for both, the panel stays away until Alt+P or the ``opener``, a button that the page may show,
    asks for it; Esc puts it away.
    """

    def __init__(
        self,
        main: QWidget,
        panel: QWidget | None,
        name: str,
        *,
        width: int = WIDTH,
        wide: int = 0,
        both: int = BOTH,
    ) -> None:
        """Without a ``panel`` the list stands alone until one is given. Either the panel has a ``width`` in pixels, or the
        list is so ``wide`` and the panel takes the rest. ``both`` is from which width on there is room for both. Larger
        letters need more.
        """
        super().__init__(Qt.Orientation.Horizontal)
        self._panel, self._asked, self._name = panel, False, name
        self._main = main
        self._escape: QObject | None = None
        self._width, self._wide, self._both = (round(each * breadth(self)) for each in (width, wide, both))
        self.opener = button(say("详情"), self.toggle)
        self.opener.setToolTip(say("详情 (Alt+P)"))
        self.opener.setCheckable(True)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(main)
        self.setStretchFactor(0, 0 if wide else 1)
        self.splitterMoved.connect(lambda: QSettings().setValue(f"panels/{name}", self.saveState()))
        QShortcut(QKeySequence("Alt+P"), self, self.toggle)
        self._show()
        if panel:
            self.give(panel)

    def give(self, panel: QWidget) -> None:
        """Put a panel beside the list."""
        self._panel = panel
        self.addWidget(panel)
        self.setStretchFactor(1, 1 if self._wide else 0)
        kept = QSettings().value(f"panels/{self._name}")
        if not kept or not self.restoreState(kept):
            self.setSizes([self._wide, 2_000] if self._wide else [2_000, self._width])
        self._show()

    @property
    def narrow(self) -> bool:
        """Whether there is no room for both."""
        return self.width() < self._both

    @property
    def _instead(self) -> bool:
        """Whether the panel, asked for, stands in the list's place."""
        return self.narrow and self._asked and (bool(self._wide) or self.width() < self._width + LEAST)

    def ask(self) -> None:
        """Show the panel, wherever there is little room."""
        if self._panel and not self._panel.isVisible():
            self.toggle()

    def has_focus(self) -> bool:
        """Whether the keys go to the panel, now or once a dialog is closed."""
        focused = self.window().focusWidget()
        return bool(self._panel and focused and (focused is self._panel or self._panel.isAncestorOf(focused)))

    def go_on(self) -> None:
        """Give the keys to the list, or to the panel that stands in its place: what had them in the panel is gone."""
        place = self._panel if self._panel and not self._main.isVisible() else self._main
        place.setFocus()

    def toggle(self) -> None:
        """Show the panel where there is little room, or put it away again."""
        self._asked = self.narrow and not self._asked
        self._show()
        if self._panel and self.narrow:
            (self._panel if self._asked else self._main).setFocus()

    def _show(self) -> None:
        if self._panel:
            self._panel.setVisible(not self.narrow or self._asked)
            self._main.setVisible(not self._instead)
        if self.opener.parentWidget():
            self.opener.setVisible(self.narrow and bool(self._panel))
        self.opener.setChecked(self._asked)
        self._watch_for_escape(wanted=self.narrow and self._asked)

    def _watch_for_escape(self, *, wanted: bool) -> None:
        """While the panel was asked for, Esc puts it away before it does anything else, such as leaving the page."""
        application = QCoreApplication.instance()
        if wanted and not self._escape and application:
            from app.kit.leaving import Escape

            self._escape = Escape(self, self.toggle)
            application.installEventFilter(self._escape)
        elif not wanted and self._escape and application:
            application.removeEventFilter(self._escape)
            self._escape.deleteLater()
            self._escape = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()
