"""How what is handed over is signed for: at once, or later by the receiver."""

from __future__ import annotations

from PySide6.QtWidgets import QRadioButton, QWidget

from app.base.words import say
from app.kit.parts import label, vbox


class SigningWays(QWidget):
    """Two ways, of which the first is usual."""

    def __init__(self) -> None:
        super().__init__()
        self.signed, self.offered = QRadioButton(say("当面签收(&S)")), QRadioButton(say("带走，稍后签收(&L)"))
        self.signed.setChecked(True)
        inside = vbox(self, (0, 0, 0, 0), 6)
        inside.addWidget(label(say("怎样签收"), "section"))
        inside.addWidget(self.signed)
        inside.addWidget(self.offered)
        self.offered.setToolTip(self._later())

    @staticmethod
    def _later() -> str:
        return say("对方签收以前，文件仍由本部门保管，事项也不算办完。")

    def note(self) -> str:
        """What is to be known of the chosen way."""
        return self._later() if self.offered.isChecked() else ""
