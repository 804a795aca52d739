"""With which outside parties 往来单位 each project works, in the settings beside the projects."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.words import labelled, say
from app.dossiers import projects
from app.kit.boxes import ComboBox
from app.kit.flow import Flow
from app.kit.parts import Field, card, clear, label, vbox, wrapped
from app.parties import service as parties

if TYPE_CHECKING:
    from app.dossiers.rules import Project
    from app.kit.desk import Desk


class ProjectPartiesTab(QWidget):
    """A line of boxes per project, one for each kind of which parties are known; hidden while there is one project."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.boxes: dict[tuple[int, str], ComboBox] = {}
        self._lines = QVBoxLayout()
        told = wrapped(say("客户档案没有另选时，按项目的；项目没有定的，按“往来单位”里的常用。"), "quiet")
        vbox(self).addWidget(card(label(say("各项目常用的往来单位"), "panel"), told, self._lines))
        self.look_again()

    def look_again(self) -> None:
        """Read projects and parties again."""
        office = self.desk.office
        known = [each for each in parties.everybody(office) if each.active]
        every = projects.every(office)
        clear(self._lines)
        self.boxes.clear()
        self.setVisible(len(every) > 1 and bool(known))
        for project in every:
            usual = parties.usual(office, project.id)
            line = Flow()
            for kind, name in office.rules.party_kinds().items():
                offered = {each.id: each.name for each in known if each.kind == kind}
                if offered:
                    self.boxes[project.id, kind] = box = self._box(project, kind, offered, usual.get(kind, ""))
                    line.append(Field(labelled(project.name, name), box))
            shown = QWidget()
            shown.setLayout(line)
            self._lines.addWidget(shown)

    def _box(self, project: Project, kind: str, offered: dict[str, str], now: str) -> ComboBox:
        box = ComboBox()
        box.addItem(say("按单位的"), "")
        for party, name in offered.items():
            box.addItem(name, party)
        if now and box.findData(now) < 0:
            # It was retired since.
            box.addItem(self.desk.office.rules.holder(f"{kind}:{now}"), now)
        box.setCurrentIndex(max(0, box.findData(now)))
        box.setEnabled(self.desk.office.may("office"))
        box.activated.connect(partial(self._set, project, kind, box))
        return box

    def _set(self, project: Project, kind: str, box: ComboBox, _place: int) -> None:
        if self.desk.do(parties.set_default, kind=kind, party=str(box.currentData()), project=project.id):
            self.desk.said.emit(say("已保存"), [])
