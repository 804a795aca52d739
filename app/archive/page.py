"""Archive 档案: volumes, locations, loans, submissions, inspections, destruction, blank contracts, figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from app.archive.blanks.rules import STOCK_STEP
from app.archive.blanks.tab import BlanksTab
from app.archive.destructions.rules import DESTRUCTION
from app.archive.destructions.tab import DestructionsTab
from app.archive.figures_tab import HoldingsTab
from app.archive.inspections.rules import INSPECTION
from app.archive.inspections.tab import InspectionsTab
from app.archive.loans.rules import LOAN
from app.archive.loans.tab import LoansTab
from app.archive.locations.rules import LOCATION
from app.archive.locations.tab import LocationsTab
from app.archive.runs.rules import SUBMISSION
from app.archive.runs.tab import RunsTab
from app.archive.volumes.rules import VOLUME
from app.archive.volumes.tab import VolumesTab
from app.base.words import say
from app.kit.flow import Flow
from app.kit.painted.segmented import Folding
from app.kit.parts import label, vbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.archive.tab import Subject
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow


SUBJECTS: dict[str, tuple[Callable[[], str], Callable[[Desk], Subject]]] = {
    "volumes": (lambda: say("案卷"), VolumesTab),
    "locations": (lambda: say("位置"), LocationsTab),
    "loans": (lambda: say("借阅"), LoansTab),
    "runs": (lambda: say("上交"), RunsTab),
    "inspections": (lambda: say("盘点"), InspectionsTab),
    "destructions": (lambda: say("销毁"), DestructionsTab),
    "blanks": (lambda: say("空白合同"), BlanksTab),
    "holdings": (lambda: say("统计"), HoldingsTab),
}
"""The subjects: their titles, and what shows them."""

NUMBERED = {
    "volumes": VOLUME,
    "locations": LOCATION,
    "loans": LOAN,
    "runs": SUBMISSION,
    "inspections": INSPECTION,
    "destructions": DESTRUCTION,
    "blanks": STOCK_STEP,
}
"""The series of numbers of each subject's records."""


class ArchivePage(QWidget):
    """One view per subject, made when somebody first looks; a number such as JY2026-0001 shows its record in its view."""

    opened = Signal(str)
    """A dossier to be shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._made: dict[str, Subject] = {}
        self.chosen = Folding(say("档案"), {name: title() for name, (title, _) in SUBJECTS.items()})
        self.acts, self.stack = QStackedWidget(), QStackedWidget()
        self.acts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        head = QWidget()
        vbox(head, (24, 12, 16, 12)).addLayout(Flow(label(say("档案"), "title"), 8, self.chosen, None, self.acts))
        whole = vbox(self, (0, 0, 0, 0), 0)
        whole.addWidget(head)
        whole.addWidget(self.stack, 1)
        self.chosen.changed.connect(self.show_tab)
        self.show_tab(next(iter(SUBJECTS)))

    def subject(self, name: str) -> Subject:
        """The view of a subject."""
        if name not in self._made:
            made = self._made[name] = SUBJECTS[name][1](self.desk)
            made.opened.connect(self.opened)
            self.stack.addWidget(made)
            self.acts.addWidget(made.acts)
        return self._made[name]

    def show_tab(self, name: str) -> None:
        """Show a subject by its name, as in ``SUBJECTS``."""
        shown = self.subject(name)
        self.chosen.mark(name)
        self.stack.setCurrentWidget(shown)
        self.acts.setCurrentWidget(shown.acts)
        self.setFocusProxy(shown)
        shown.setFocus()

    def show_record(self, number: str) -> None:
        """Show the record under a number in its view."""
        name = next(name for name, series in NUMBERED.items() if series.read(number))
        self.show_tab(name)
        self.subject(name).show_record(number)


def make(window: OfficeWindow) -> QWidget:
    """Build the page for a window; an opened dossier opens in that window."""
    page = ArchivePage(window.desk)
    page.opened.connect(window.open_dossier)
    return page
