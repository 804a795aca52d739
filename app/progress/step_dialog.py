"""The dialogs of a step 办完一步: when it was done, what the step asks for, and why it was late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.base.words import say
from app.kit.boxes import ComboBox
from app.kit.dialogs import Dialog
from app.kit.fields import MomentEdit, moment_in
from app.kit.parts import Field
from app.progress import late_reasons
from app.progress import service as progress

if TYPE_CHECKING:
    from app.kit.desk import Desk
    from app.rulebook.track_standings import StepStanding, TrackStanding


class StepDialog(Dialog):
    """Enters that the current step is done: when, what it asks for, a note, and the reason if it is late."""

    def __init__(self, desk: Desk, dossier: str, shown: TrackStanding, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=480)
        current = shown.current
        language = desk.office.language
        name = current.step.name.of(language) if current else ""
        self.entitle(say("办完：{step}", step=name), say("办完"))
        self.dossier, self.track, self.step = dossier, shown.id, current.step.id if current else ""
        self.late = bool(current and current.late)
        self.at, self.note = MomentEdit(desk.office), QLineEdit()
        self.at_field = Field(say("何时(&T)"), self.at)
        self.body.addWidget(self.at_field)
        self.answers: dict[str, QLineEdit] = {}
        for ask in current.step.asks if current else ():
            self.answers[ask.id] = QLineEdit()
            title = ask.name.of(language)
            self.body.addWidget(Field(f"{title} *" if ask.required else title, self.answers[ask.id]))
        self.reason = reasons_box(desk)
        self.reason_field = Field(say("逾期原因(&R)"), self.reason)
        self.reason_field.setVisible(self.late)
        self.body.addWidget(self.reason_field)
        self.body.addWidget(Field(say("备注(&N)"), self.note))
        self.at.setFocus()

    def commit(self) -> None:
        at = moment_in(self.at_field)
        if at is None:
            return
        reason = str(self.reason.currentData() or "") if self.late else ""
        said = {name: each.text() for name, each in self.answers.items()}
        if self.attempt(
            progress.finish,
            dossier=self.dossier,
            track=self.track,
            step=self.step,
            at=at,
            note=self.note.text(),
            said=said,
            reason=reason,
        ):
            self.accept()


class LateDialog(Dialog):
    """Says why a step that is done was late, where papers, not a person, said that it is done."""

    def __init__(self, desk: Desk, dossier: str, track: str, step: StepStanding, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=420)
        self.entitle(say("逾期原因：{step}", step=step.step.name.of(desk.office.language)), say("保存"))
        self.dossier, self.track, self.step = dossier, track, step.step.id
        self.reason = reasons_box(desk)
        self.body.addWidget(Field(say("逾期原因(&R)"), self.reason))
        self.reason.setFocus()

    def commit(self) -> None:
        reason = str(self.reason.currentData() or "")
        step = {"dossier": self.dossier, "track": self.track, "step": self.step}
        if self.attempt(late_reasons.explain_lateness, **step, reason=reason):
            self.accept()


def reasons_box(desk: Desk) -> QComboBox:
    """The office's reasons of lateness, none chosen yet."""
    box = ComboBox()
    box.addItem(say("请选择"), "")
    for reason in late_reasons.listed(desk.office):
        box.addItem(reason, reason)
    return box
