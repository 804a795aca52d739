"""The dialog that merges another dossier of the same purchase into one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.dossiers import merging
from app.dossiers import service as dossiers
from app.dossiers.dossier_edit import DossierEdit
from app.dossiers.names import dossier_state
from app.kit.dialogs import ReasonDialog
from app.kit.parts import Field, wrapped

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.dossiers.rules import Dossier
    from app.kit.desk import Desk


class MergeDialog(ReasonDialog):
    """Asks for the dossier that is one too many, shows it, and for the reason; what was merged cannot be undone."""

    def __init__(self, desk: Desk, kept: Dossier, parent: QWidget | None = None) -> None:
        self.kept = kept
        self.other = DossierEdit(desk.office)
        self.shown = wrapped("", "quiet")
        words = say(
            "另一份档案的文件、交接、事项、投诉、扫描件、案卷全部并到 {number} {unit} {names}；两个编号以后都查到这一份。",
            number=kept.number,
            unit=kept.unit,
            names=kept.names,
        )
        super().__init__(desk, say("合并重复的档案"), words, say("合并"), parent, final=True)
        self.other.chosen.connect(self._show)
        self.other.dropped.connect(lambda: self.shown.setText(""))
        self.given.connect(self._merge)
        self.other.setFocus()

    def ask_first(self) -> None:
        self.other_field = Field(say("多出来的那一份(&O)"), self.other)
        self.body.addWidget(self.other_field)
        self.body.addWidget(self.shown)

    def _show(self, dossier: str) -> None:
        found = dossiers.load(self.desk.office, dossier)
        contract = found.contract or say("未填")
        self.shown.setText(f"{found.number}   {found.unit} {found.names}   {contract}   {dossier_state(found.state)}")
        same = found.id != self.kept.id and merging.one_purchase(self.kept, found)
        self.other_field.complain("" if same else say("不是同一笔购房：房号、合同编号、买受人都不相同，或就是这一份。"))

    def commit(self) -> None:
        if not self.other.dossier:
            self.other_field.complain(say("请先选多出来的那一份。"))
            self.other.setFocus()
            return
        super().commit()

    def _merge(self, reason: str) -> None:
        done = self.desk.do(merging.merge, into=self.kept.id, other=self.other.dossier, reason=reason)
        if done:
            self.desk.said.emit(say("已合并到 {number} {unit}", number=done.number, unit=done.unit), [])
