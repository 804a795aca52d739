"""The inputs for a signer in a dialog: a name and that person's secret; hidden in an open office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from app.access import service as access
from app.access import staff
from app.access.sign_in import SecretEdit
from app.base.words import say
from app.kit.parts import Field, row
from app.office import roles

if TYPE_CHECKING:
    from app.office.office import Office


def able(office: Office, right: str) -> list[str]:
    """The names of active people with ``right`` and a secret to sign with; the one who is signed in comes first."""
    names = [
        each.name
        for each in staff.everybody(office)
        if each.active and access.has_secret(office, each) and right in roles.rights_held(office, each.id)
    ]
    return sorted(names, key=lambda name: name != office.signed_in)


class Signing(QWidget):
    """A name and a secret, side by side."""

    def __init__(self, office: Office, right: str) -> None:
        super().__init__()
        self.name, self.secret = QComboBox(), SecretEdit()
        self.name.addItems(able(office, right))
        self.setLayout(
            row(Field(say("签名人(&N)"), self.name), Field(say("本人口令(&S)"), self.secret), stretch=(1, 1))
        )
        self.setHidden(office.signer is None)

    def given(self) -> tuple[str, str]:
        """The signer's name and secret; the secret is cleared, so it must be typed again."""
        secret = self.secret.text()
        self.secret.clear()
        return self.name.currentText(), secret
