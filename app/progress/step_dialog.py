"""The dialogs of a step 办完一步: when it was done, what the step asks for, and why it was late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.base.words import labelled, say
from app.dossiers import service as dossiers
from app.kit.boxes import ComboBox
from app.kit.dialogs import Dialog
from app.kit.fields import moment_in
from app.kit.foresight.ahead import AheadDialog
from app.kit.parts import Field, wrapped
from app.office import phrases
from app.progress import ahead, late_reasons
from app.progress import service as progress
from app.progress import words as progress_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from app.kit.desk import Desk
    from app.rulebook.answers.foresight import Foreseen
    from app.rulebook.track_standings import StepStanding, TrackStanding


class StepDialog(AheadDialog):
    """Enters that the current step is done: when, what it asks for, a note, and the reason if it is late; beside it what
    follows.
    """

    def __init__(self, desk: Desk, dossier: str, shown: TrackStanding, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, QSize(760, 400))
        current = shown.current
        self.shown, self.dossier = shown, dossier
        self.track, self.step = shown.id, current.step.id if current else ""
        self.late = bool(current and current.late)
        name = current.step.name.of(desk.office.language) if current else ""
        self.entitle(say("办完：{step}", step=name), say("办完"))
        self.note_edit, self.at_field = QLineEdit(), Field(say("何时(&T)"), self.at)
        self.answers: dict[str, QLineEdit] = {}
        self._say_whose()
        self._add_fields()
        self.at.setFocus()
        self.reckon()

    def _say_whose(self) -> None:
        """The left column: whose step it is, how it stands, and what follows."""
        office, current = self.desk.office, self.shown.current
        known = dossiers.load(office, self.dossier)
        standing = progress_words.state(office, current) if current else ""
        for words, role in (
            (known.names, "section"),
            (known.unit, "small"),
            (labelled(progress_words.track(office, self.track), standing), "small"),
        ):
            self.side.addWidget(wrapped(words, role))
        self.afterwards.name(say("办完以后"), say("没有新的期限，也没有事项随之办完。"))
        self.end_side()

    def _add_fields(self) -> None:
        fields, language = self.add_fields(), self.desk.office.language
        fields.addWidget(self.at_field)
        for ask in self.shown.current.step.asks if self.shown.current else ():
            self.answers[ask.id] = QLineEdit()
            title = ask.name.of(language)
            fields.addWidget(Field(f"{title} *" if ask.required else title, self.answers[ask.id]))
        self.reason = reasons_box(self.desk)
        self.reason_field = Field(say("逾期原因(&R)"), self.reason)
        self.reason_field.setVisible(self.late)
        fields.addWidget(self.reason_field)
        fields.addWidget(Field(say("备注(&N)"), self.note_edit))
        fields.addStretch(1)

    def foresee(self, at: datetime) -> Mapping[str, Foreseen]:
        return {self.dossier: ahead.finishing(self.desk.office, self.dossier, self.track, self.step, at)}

    def note(self) -> str:
        """Which step begins, and how long it may take."""
        following = ahead.next_step(self.desk.office, self.shown)
        name = progress_words.track(self.desk.office, self.track)
        if following is None:
            return say("这是最后一步，{track}随之办完。", track=name)
        step = following.name.of(self.desk.office.language)
        limit = phrases.short_limit(following.limit) or phrases.limit(following.limit)
        return say("接着是“{step}”，时限 {limit}。", step=step, limit=limit)

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
            note=self.note_edit.text(),
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
