"""The inputs for the approval of a procedure: who, and their secret here or the scan of what they signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.access.sign_in import SecretEdit
from app.base.words import say
from app.closing import service as closing
from app.closing.service import Approval
from app.kit.fields import ChoiceBox
from app.kit.parts import Field, row
from app.kit.person_box import PersonBox
from app.scans import attachments

if TYPE_CHECKING:
    from app.kit.desk import Desk
    from app.rulebook.purchases.procedures import Procedure


class ApprovalInputs(QWidget):
    """Hidden where no approval is needed. In an open office, where nobody has a secret, a name is enough."""

    def __init__(self, desk: Desk, dossier: str) -> None:
        super().__init__()
        self.desk, self.dossier = desk, dossier
        self.secured = desk.office.root_public is not None
        self.by, self.name, self.secret = PersonBox(desk.office), QLineEdit(), SecretEdit()
        self.way: ChoiceBox[str] = ChoiceBox()
        self.by_field = Field(say("批准人(&B)"), self.by)
        self.name_field = Field(say("批准人姓名(&B)"), self.name)
        self.way_field = Field(say("怎样批准(&H)"), self.way)
        self.secret_field = Field(say("批准人口令(&S)"), self.secret)
        self.setLayout(row(self.by_field, self.name_field, self.way_field, self.secret_field, stretch=(1, 1, 2, 1)))
        self.way.currentIndexChanged.connect(lambda _: self._ask_secret())

    def ask(self, procedure: Procedure) -> None:
        """Ask for the approval of a procedure."""
        self.setVisible(bool(procedure.approval))
        if not procedure.approval:
            return
        able = closing.approvers(self.desk.office, procedure)
        self.by.clear()
        self.by.addItem(say("请选择…"), "")
        self.by.offer(self.desk.office, able)
        self.by_field.setVisible(bool(able) or self.secured)
        self.name_field.setVisible(not able and not self.secured)
        role = self.desk.office.rules.role(procedure.approval)
        self.by.setToolTip(say("由{role}批准", role=role))
        self._offer_ways()

    def _offer_ways(self) -> None:
        self.way.clear()
        if self.secured:
            self.way.offer(say("在这里用口令签"), "")
        else:
            self.way.offer(say("本人在场同意"), "")
        for each in attachments.of_dossier(self.desk.office, self.dossier):
            self.way.offer(say("已在纸上签：扫描件 {title}", title=each.title), each.id)
        self._ask_secret()

    def _ask_secret(self) -> None:
        self.secret_field.setVisible(self.secured and not self.way.chosen())

    def given(self) -> Approval:
        """The approval as typed; the secret is cleared."""
        secret = self.secret.text()
        self.secret.clear()
        by = self.name.text().strip() if self.by_field.isHidden() else self.by.chosen()
        return Approval(by, secret, self.way.chosen() or "")
