"""The dialog that gives a scan to another client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.custody.moving.dialog import MoveDialog
from app.scans import attachments

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.scans.rules import Attachment


class MoveScanDialog(MoveDialog):
    """Gives a scan to another client."""

    def __init__(self, desk: Desk, attachment: Attachment, parent: QWidget | None) -> None:
        super().__init__(desk, attachment.title, say("这里注明撤下的原因，正确的客户那里列出。"), parent)
        self.attachment = attachment

    def moved(self, dossier: str, reason: str) -> bool:
        return bool(self.attempt(attachments.move, self.attachment, dossier, reason))
