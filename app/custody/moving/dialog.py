"""The dialog that gives a paper or a scan to another client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.base.words import say
from app.dossiers.dossier_edit import DossierEdit
from app.kit.dialogs import Dialog
from app.kit.parts import Field, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.kit.desk import Desk


class MoveDialog(Dialog):
    """Asks for the right client and the reason; ``move`` does it, and returns whether it was done."""

    def __init__(
        self, desk: Desk, what: str, follows: str, move: Callable[[MoveDialog, str, str], bool], parent: QWidget | None
    ) -> None:
        """``what`` is to be moved; ``follows`` says what comes of it."""
        super().__init__(desk, parent, width=560)
        self.entitle(say("改到另一客户"), say("改过去"))
        self.client, self.reason, self._given_to = DossierEdit(desk.office), QLineEdit(), move
        self.client_field = Field(say("正确的客户(&C)"), self.client)
        self.body.addWidget(wrapped(what, "section"))
        self.body.addWidget(self.client_field)
        self.body.addWidget(Field(say("原因(&R)"), self.reason))
        self.body.addWidget(wrapped(follows, "quiet"))
        self.client.setFocus()

    def commit(self) -> None:
        if not self.client.dossier:
            self.client_field.complain(say("请先选一位客户：输入房号或姓名，按回车。"))
            self.client.setFocus()
        elif self._given_to(self, self.client.dossier, self.reason.text()):
            self.accept()
            self.desk.said.emit(say("已改到另一客户"), [])
