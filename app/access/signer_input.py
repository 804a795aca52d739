"""The inputs for a signer in a dialog: a name and that person's secret; hidden in an open office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.access import service as access
from app.access import staff
from app.access.sign_in import SecretEdit
from app.base.words import say
from app.kit.parts import Field, row
from app.kit.person_box import PersonBox
from app.office import roles

if TYPE_CHECKING:
    from app.office.office import Office


def able(office: Office, right: str) -> list[str]:
    """The keys of active people with ``right`` and a secret to sign with."""
    return [
        each.key
        for each in staff.everybody(office)
        if each.active and access.has_secret(office, each) and right in roles.rights_held(office, each.id)
    ]


class Signing(QWidget):
    """Who signs, and their secret, side by side."""

    def __init__(self, office: Office, right: str) -> None:
        super().__init__()
        self.name, self.secret = PersonBox(office, able(office, right)), SecretEdit()
        self.setLayout(
            row(Field(say("签名人(&N)"), self.name), Field(say("本人口令(&S)"), self.secret), stretch=(1, 1))
        )
        if office.signer is None:
            # To show what has no parent yet would open a window.
            self.hide()

    def given(self) -> tuple[str, str]:
        """The signer (key) and their secret; the secret is cleared, so it must be typed again."""
        secret = self.secret.text()
        self.secret.clear()
        return self.name.chosen(), secret
