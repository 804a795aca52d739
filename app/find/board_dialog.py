"""A building's board 楼栋表: which of its flats have a dossier, in which state; a click opens it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from app.base.words import say, say_in, say_many
from app.dossiers import names, projects
from app.dossiers import service as dossiers
from app.find.board_rules import arranged
from app.kit.fields import ChoiceBox
from app.kit.leaving import PassingDialog
from app.kit.painted.empties import speak_empty
from app.kit.painted.tiles import CardButton, Face
from app.kit.parts import Field, KeyButton, clear, fit, label, over_foot, row, vbox

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from app.kit.desk import Desk

_SHADES = {"closed": "done", "returned": "today"}
"""The colours of what is no longer under way."""


class _Storeys(QWidget):
    """The places of a building; without one it says what would stand here."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = QGridLayout()
        self.grid.setSpacing(8)
        around = vbox(self)
        around.addLayout(self.grid)
        around.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.grid.count():
            speak_empty(self, say("还没有客户档案。新建档案或导入台账后，这里按楼层列出每一套。"))


class BoardDialog(PassingDialog):
    """One building at a time; a place without a dossier stays empty."""

    opened = Signal(str)

    def __init__(self, desk: Desk, project: int | None, building: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowTitle(say("楼栋表"))
        self.project: ChoiceBox[int] = ChoiceBox()
        self.building: ChoiceBox[str] = ChoiceBox()
        self.count = label("", "quiet")
        self.inside = _Storeys()
        self.grid = self.inside.grid
        for each in projects.every(desk.office):
            self.project.offer(each.name or say("（未定名）"), each.id)
        self.project.setCurrentIndex(max(0, self.project.findData(project)))
        self._arrange()
        self._offer(building)
        self.project.activated.connect(lambda _: self._offer(None))
        self.building.activated.connect(lambda _: self._show())
        self.building.setFocus()
        fit(self, 960, 620)
        if parent:
            self.resize(self.size().boundedTo(parent.window().size() - QSize(16, 16)))

    def _arrange(self) -> None:
        close = KeyButton(say("关闭"), "Esc")
        close.clicked.connect(self.reject)
        outer = over_foot(self, self.count, None, close)
        of_project = Field(say("项目(&J)"), self.project)
        of_project.setVisible(self.project.count() > 1)
        outer.addLayout(row(of_project, Field(say("楼栋(&B)"), self.building), None))
        area = QScrollArea()
        area.setWidget(self.inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(say("楼栋表"))
        outer.addWidget(area, 1)

    def _offer(self, chosen: str | None) -> None:
        """Offer the buildings of the project."""
        self.building.clear()
        project = self.project.the_chosen()
        for building in dossiers.choices(self.desk.office, "building", dossiers.Wanted(project=project)):
            self.building.offer(str(building) or say_in("a building", "未分楼栋"), str(building))
        self.building.setCurrentIndex(max(0, self.building.findData(chosen)))
        self._show()

    def _show(self) -> None:
        """Show the chosen building, the top storey first."""
        clear(self.grid)
        building = self.building.chosen()
        flats = dossiers.board(self.desk.office, self.project.the_chosen(), building) if building is not None else []
        board = arranged(flats, lambda flat: flat.unit)
        for place, door in enumerate(board.doors, 1):
            self.grid.addWidget(label(door, "small"), 0, place)
        for line, storey in enumerate(board.storeys, 1):
            self.grid.addWidget(label(say("{storey} 层", storey=storey) if storey else "", "small"), line, 0)
            for place, door in enumerate(board.doors, 1):
                flat = board.cells.get((storey, door))
                self.grid.addWidget(self._cell(flat) if flat else _nobody(), line, place)
        self.inside.update()
        wanted = dossiers.Wanted(project=self.project.the_chosen(), building=building)
        resting = dossiers.states(self.desk.office, wanted).get("resting", 0) if building is not None else 0
        left = say_many("休眠的 {n} 份未显示", resting) if resting else ""
        self.count.setText(say("；").join(filter(None, (say_many("{n} 套有档案", len(flats)), left))))

    def _cell(self, flat: dossiers.Flat) -> CardButton:
        state, shade = names.dossier_state(flat.state), _SHADES.get(flat.state, "coming")
        made = CardButton(
            Face(flat.buyers, "", flat.unit.rpartition("-")[2], state, shade),
            f"{flat.buyers} {flat.unit} {flat.number} {state}",
        )
        made.clicked.connect(partial(self._open, flat.id))
        return made

    def _open(self, dossier: str) -> None:
        self.accept()
        self.opened.emit(dossier)


def _nobody() -> QWidget:
    """A place without a dossier."""
    made = label("–", "small")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
