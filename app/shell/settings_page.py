"""Settings 设置: the office, people, rights, deputies, own 休/班 days, lists, limits, forms, imports and backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.access.deputies_tab import DeputiesTab
from app.access.people_tab import PeopleTab
from app.access.rights_tab import RightsTab
from app.base.words import say, say_in
from app.custody.kinds.tab import PaperKindsTab
from app.dossiers.projects_tab import ProjectsTab
from app.duties.calendar_tab import CalendarTab
from app.keeping.backup_tab import BackupTab
from app.kit.desk import Fresh
from app.kit.flow import Flow
from app.kit.painted.sections import Sections
from app.kit.painted.setting_cards import column
from app.kit.parts import card, label, vbox
from app.parties.projects_tab import ProjectPartiesTab
from app.parties.tab import PartiesTab
from app.registers.editor.tab import FormsTab
from app.regulations.step_limits_tab import StepLimitsTab
from app.shell.about_tab import AboutTab
from app.shell.general_tab import GeneralTab
from app.shell.imports_tab import ImportsTab
from app.shell.lists_tab import ListsTab
from app.templates.tab import TemplatesTab

if TYPE_CHECKING:
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow

TABLE = 200
"""The least height of a card with a list, in pixels; where the window has less, it scrolls."""


class SettingsPage(QWidget):
    """One section per subject. ``restored``: the office must be opened again."""

    language_chosen = Signal(str)
    look_chosen = Signal()
    restored = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.general, self.calendar = GeneralTab(desk), CalendarTab(desk)
        self.people, self.rights, self.deputies = PeopleTab(desk), RightsTab(desk), DeputiesTab(desk)
        self.projects, self.project_parties = ProjectsTab(desk), ProjectPartiesTab(desk)
        self.parties, self.kinds = PartiesTab(desk), PaperKindsTab(desk)
        self.lists, self.limits, self.forms = ListsTab(desk), StepLimitsTab(desk), FormsTab(desk)
        self.templates, self.imports, self.backups = TemplatesTab(desk), ImportsTab(desk), BackupTab(desk)
        self.sections = Sections(say("设置"))
        self.shown = label("", "quiet")
        self._fill()
        outer = vbox(self, spacing=0)
        head = QWidget()
        vbox(head, (24, 12, 16, 12)).addLayout(
            Flow(label(say("设置"), "title"), 4, self.shown, self.sections.box, None)
        )
        outer.addWidget(head)
        outer.addWidget(self.sections, 1)
        self.setFocusProxy(self.sections)
        self.general.language_chosen.connect(self.language_chosen)
        self.general.look_chosen.connect(self.look_chosen)
        self.backups.restored.connect(self.restored)
        Fresh(self, desk, self.look_again)
        self.look_again()

    def _fill(self) -> None:
        """The sections in their groups: the office, with whom and by what it works, the register itself."""
        self.sections.shown.connect(self.shown.setText)
        self.sections.folded.connect(self.shown.setHidden)
        add, projects = self.sections.add, column(card(self.projects), self.project_parties)
        add(say("常规"), "sliders", self.general)
        add(say_in("several", "项目"), "buildings", projects)
        add(say("人员"), "users", _listed(self.people))
        add(say("权限"), "key", _listed(self.rights))
        add(say("代理"), "users-three", _listed(self.deputies))
        add(say("往来单位"), "briefcase", _listed(self.parties), 1)
        add(say("文件种类"), "files", _listed(self.kinds), 1)
        add(say("投诉和部门"), "list-bullets", _listed(self.lists), 1)
        add(say("日历 休/班"), "calendar-blank", self.calendar, 1)
        add(say("办理时限"), "timer", _listed(self.limits), 1)
        add(say("表单"), "file-text", _listed(self.forms), 1)
        add(say("文件模板"), "envelope-simple", _listed(self.templates), 1)
        add(say("导入记录"), "download-simple", _listed(self.imports), 2)
        add(say("备份"), "shield-check", self.backups, 2)
        add(say_in("the program", "关于"), "info", AboutTab(self.desk), 2)

    def look_again(self) -> None:
        """Read the settings again."""
        for section in (
            *(self.general, self.calendar, self.projects, self.project_parties, self.people, self.rights),
            *(self.deputies, self.parties, self.kinds, self.lists, self.limits, self.forms, self.imports, self.backups),
        ):
            section.look_again()


def _listed(section: QWidget) -> QWidget:
    """A section on a card that takes the height there is."""
    made, outer = card(section), QWidget()
    made.setMinimumHeight(TABLE)
    vbox(outer).addWidget(made, 1)
    return outer


def make(window: OfficeWindow) -> QWidget:
    """Build the page for a window, which changes language or opens the office again when the page asks."""
    page = SettingsPage(window.desk)
    page.language_chosen.connect(window.language_chosen)
    page.look_chosen.connect(window.look_chosen)
    page.restored.connect(window.restored)
    return page
