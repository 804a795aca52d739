"""Asks before the demonstration is removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.kit.dialogs import Dialog
from app.kit.parts import wrapped

if TYPE_CHECKING:
    from app.kit.office_window import OfficeWindow


class DemonstrationDialog(Dialog):
    """Says what goes away and what stays; the window then closes the office and removes it."""

    def __init__(self, window: OfficeWindow) -> None:
        super().__init__(window.desk, window, width=480)
        self._window = window
        self.entitle(say("演示看够了？"), say("移除演示"), final=True)
        folder = window.desk.office.register.folder
        self.body.addWidget(
            wrapped(say("演示单位和您在里面试过的一切都会删掉，连同它的备份，不能恢复：{folder}", folder=folder))
        )
        self.body.addWidget(wrapped(say("您自己的单位、别的文件都不受影响；以后可以再打开新的演示。"), "quiet"))
        self.cancel.setFocus()

    def commit(self) -> None:
        self.accept()
        self._window.demonstration_left.emit()


def remove(window: OfficeWindow) -> None:
    """Ask, then remove the demonstration."""
    DemonstrationDialog(window).open()
