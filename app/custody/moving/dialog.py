"""The dialogs that give a paper or a scan to another client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.base.words import say
from app.custody import filing
from app.custody.moving import service as moving
from app.dossiers.dossier_edit import DossierEdit
from app.kit.dialogs import Dialog
from app.kit.parts import Field, wrapped

if TYPE_CHECKING:
    from app.custody.rules import Paper
    from app.kit.desk import Desk


class MoveDialog(Dialog):
    """Asks for the right client and the reason; a subclass moves ``what``, and says what ``follows``."""

    def __init__(self, desk: Desk, what: str, follows: str, parent: QWidget | None) -> None:
        super().__init__(desk, parent, width=560)
        self.entitle(say("改到另一客户"), say("改过去"))
        self.client, self.reason = DossierEdit(desk.office), QLineEdit()
        self.client_field = Field(say("正确的客户(&C)"), self.client)
        self.body.addWidget(wrapped(what, "section"))
        self.body.addWidget(self.client_field)
        self.body.addWidget(Field(say("原因(&R)"), self.reason))
        self.body.addWidget(wrapped(follows, "quiet"))
        self.client.setFocus()

    def moved(self, dossier: str, reason: str) -> bool:
        """Move it to the dossier (id). Returns whether it was done."""
        raise NotImplementedError

    def commit(self) -> None:
        if not self.client.dossier:
            self.client_field.complain(say("请先选一位客户：输入房号或姓名，按回车。"))
            self.client.setFocus()
        elif self.moved(self.client.dossier, self.reason.text()):
            self.accept()
            self.desk.said.emit(say("已改到另一客户"), [])


class MovePaperDialog(MoveDialog):
    """Gives a paper to another client."""

    def __init__(self, desk: Desk, paper: Paper, parent: QWidget | None) -> None:
        follows = say("原客户由它产生的事项撤销，正确的客户从收到那天起算；交接单上注明。")
        super().__init__(desk, f"{filing.name(desk.office, paper)} {paper.number}", follows, parent)
        self.paper = paper

    def moved(self, dossier: str, reason: str) -> bool:
        return self.attempt(moving.move_paper, paper=self.paper.id, dossier=dossier, reason=reason)
