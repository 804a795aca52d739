"""Who is signed in, at the foot of the sidebar: the surname in a circle, name and role; opens what concerns the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton

from app.base.words import say

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from app.office.office import Office

HEIGHT, CIRCLE = 48, 32
"""Of the button and of the circle, in pixels."""


class PersonButton(QPushButton):
    """Shows name and role of who is signed in."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self.setProperty("plain", True)
        self._name, self._role = office.name_of(office.signed_in), ""
        self._office = office
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(say("当前用户 {name}", name=self._name))

    def show_role(self) -> None:
        """Read the person's role; called later, since the first paint does not wait for the regulations."""
        people = self._office.rules.in_force.people
        role = next((each.role for each in people if each.name == self._office.signed_in), "")
        self._role = self._office.rules.role(role) if role else ""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(CIRCLE + 12, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        from app.kit.painted.painting import font, line, rounded, small

        super().paintEvent(event)
        painter = QPainter(self)
        middle = self.height() // 2
        circle = QRect(8, middle - CIRCLE // 2, CIRCLE, CIRCLE)
        rounded(painter, circle, CIRCLE / 2, "tint2")
        line(painter, circle, self._name[:1], font(bold=True), "accent", Qt.AlignmentFlag.AlignHCenter)
        if self.width() < 2 * CIRCLE:
            return
        left = circle.right() + 11
        broad = self.width() - left - 32
        first = QRect(left, middle - 18 if self._role else middle - 10, broad, 20)
        line(painter, first, self._name, font(), "text")
        if self._role:
            line(painter, QRect(left, middle + 2, broad, 16), self._role, small(), "quiet")
        for place in range(3):
            rounded(painter, QRect(self.width() - 26 + 5 * place, middle - 1, 3, 3), 1.5, "quiet")
