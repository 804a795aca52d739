"""Settings 设置: the office, people, rights, deputies, own 休/班 days, lists, limits, forms, imports and backups."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from app.access import lock
from app.access.deputies_tab import DeputiesTab
from app.access.people_tab import PeopleTab
from app.access.rights_tab import RightsTab
from app.base.words import say, say_in, say_many
from app.custody.kinds.tab import PaperKindsTab
from app.dossiers.projects_tab import ProjectsTab
from app.duties import calendars, duty_time
from app.imports import service as imports
from app.imports.report_dialog import ReportDialog
from app.keeping.backup_tab import BackupTab
from app.kit.boxes import ComboBox, SpinBox, TimeBox
from app.kit.dialogs import Dialog, ReasonDialog
from app.kit.fields import DayEdit, day_in
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.office_window import OfficeWindow
from app.kit.parts import Field, Scrolled, button, label, tabs, vbox
from app.kit.tables import RowsTable
from app.office import founding as offices
from app.office import phrases, tolerance
from app.parties.projects_tab import ProjectPartiesTab
from app.parties.tab import PartiesTab
from app.registers.editor.tab import FormsTab
from app.regulations.step_limits_tab import StepLimitsTab
from app.shell.first_start import language_box
from app.shell.lists_tab import ListsTab

if TYPE_CHECKING:
    from datetime import date

    from app.imports.batches_store import Batch
    from app.kit.desk import Desk


class SettingsPage(QWidget):
    """One tab per subject. ``restored``: the office must be opened again."""

    language_chosen = Signal(str)
    restored = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.people, self.rights, self.deputies = PeopleTab(desk), RightsTab(desk), DeputiesTab(desk)
        self.days = RowsTable(RowsListing(self._day_columns()), "office-days", say("日历 休/班"))
        self.days.empty = say("没有本单位自定的休息日或上班日；按国家公布的节假日安排计算。")
        self.batches = RowsTable(RowsListing(self._batch_columns()), "batches", say("导入记录"))
        self.batches.empty = say("还没有导入过台账。")
        self.tabs = tabs(say("设置"))
        self.tabs.addTab(self._office_tab(), say("单位"))
        self.projects, self.project_parties = ProjectsTab(desk), ProjectPartiesTab(desk)
        self.tabs.addTab(self._projects_tab(), say_in("several", "项目"))
        self.tabs.addTab(self.people, say("人员"))
        self.tabs.addTab(self.rights, say("权限"))
        self.tabs.addTab(self.deputies, say("代理"))
        self.tabs.addTab(self._days_tab(), say("日历 休/班"))
        self.parties, self.kinds = PartiesTab(desk), PaperKindsTab(desk)
        self.tabs.addTab(self.parties, say("往来单位"))
        self.tabs.addTab(self.kinds, say("文件种类"))
        self.lists, self.limits = ListsTab(desk), StepLimitsTab(desk)
        self.tabs.addTab(self.lists, say("投诉和部门"))
        self.tabs.addTab(self.limits, say("办理时限"))
        self.forms = FormsTab(desk)
        self.tabs.addTab(self.forms, say("表单"))
        self.tabs.addTab(self._batches_tab(), say("导入记录"))
        self.backups = BackupTab(desk)
        self.backups.restored.connect(self.restored)
        self.tabs.addTab(self.backups, say("备份"))
        outer = vbox(self, (16, 12, 16, 12), 8)
        outer.addWidget(label(say("设置"), "title"))
        outer.addWidget(self.tabs, 1)
        self.setFocusProxy(self.tabs)
        desk.changed.connect(self.look_again)
        self.look_again()

    def look_again(self) -> None:
        """Read the settings again."""
        office = self.desk.office
        for tab in (
            self.projects,
            self.project_parties,
            self.people,
            self.rights,
            self.deputies,
            self.parties,
            self.kinds,
            self.lists,
            self.limits,
            self.forms,
        ):
            tab.look_again()
        self.days.listing.show(calendars.own_days(office))
        self.batches.listing.show(imports.history(office))
        self._enable_undo()

    def _projects_tab(self) -> QWidget:
        inside = QWidget()
        down = vbox(inside)
        down.addWidget(self.projects)
        down.addWidget(self.project_parties)
        down.addStretch(1)
        return Scrolled(inside, say_in("several", "项目"))

    def _office_tab(self) -> QWidget:
        office = self.desk.office
        self.name = QLineEdit(offices.name(office))
        self.languages = language_box(office.language)
        self.languages.activated.connect(lambda _: self._choose_language())
        self.at_once = SpinBox()
        self.at_once.setRange(0, tolerance.MOST)
        self.at_once.setSuffix(say(" 分钟"))
        self.at_once.setValue(tolerance.minutes(office))
        self.at_once.setEnabled(office.may("regulations"))
        times = duty_time.read(office)
        self.opens, self.closes = TimeBox(_clock(times.first)), TimeBox(_clock(times.last))
        self.rest_days = QCheckBox(say("休息日也值班(&R)"))
        self.rest_days.setChecked(times.rest_days)
        for each in (self.opens, self.closes, self.rest_days):
            each.setEnabled(office.may("office"))
        for each in (self.opens, self.closes):
            each.setDisplayFormat("HH:mm")
        self.idle = SpinBox()
        self.idle.setRange(0, 120)
        self.idle.setSpecialValueText(say("不锁"))
        self.idle.setSuffix(say(" 分钟"))
        self.idle.setValue(lock.minutes())
        self.idle.valueChanged.connect(lambda value: QSettings().setValue(lock.SETTING, value))
        tab = QWidget()
        inside = QVBoxLayout(tab)
        inside.setSpacing(12)
        inside.addWidget(Field(say("单位名称（印在表单上）(&O)"), self.name))
        inside.addWidget(Field(say("时限写“立即”的，多久以内算立即办（改后只对新的事项有效）(&A)"), self.at_once))
        inside.addLayout(
            Flow(
                Field(say("值班时间从(&F)"), self.opens),
                Field(say("到（快到期的事项只在值班时间提醒）(&T)"), self.closes),
                self.rest_days,
                None,
            )
        )
        inside.addLayout(Flow(button(say("保存"), self._save_name), None))
        inside.addWidget(Field(say("语言 Language(&L)"), self.languages))
        inside.addWidget(Field(say("这台电脑多久没人操作就锁屏(&K)"), self.idle))
        if offices.is_demonstration(office):
            self.leave_demonstration = button(say("移除演示单位…"), self._leave_demonstration)
            inside.addLayout(Flow(self.leave_demonstration, None))
        inside.addStretch(1)
        return tab

    def _leave_demonstration(self) -> None:
        if window := OfficeWindow.around(self):
            window.call("remove-demonstration")

    def _save_name(self) -> None:
        allowed = self.at_once.value()
        if allowed != tolerance.minutes(self.desk.office) and not self.desk.do(tolerance.change, allowed):
            return
        times = duty_time.DutyTime(_moment(self.opens), _moment(self.closes), self.rest_days.isChecked())
        if times != duty_time.read(self.desk.office) and not self.desk.do(duty_time.change, times):
            return
        if self.desk.do(offices.rename, name=self.name.text()):
            self.desk.said.emit(say("已保存"), [])

    def _choose_language(self) -> None:
        language = str(self.languages.currentData())
        if self.desk.do(offices.choose_language, language):
            self.language_chosen.emit(language)

    def _days_tab(self) -> QWidget:
        return _tab(
            self.days,
            button(say("添加休/班日"), lambda: DayDialog(self.desk, self).open()),
            button(say("恢复为国家安排"), self._give_back_day),
        )

    def _give_back_day(self) -> None:
        chosen = self.days.current()
        if chosen:
            self.desk.do(calendars.set_day, chosen[0], "")

    def _batches_tab(self) -> QWidget:
        self.batches.opened.connect(lambda _batch: self._show_report())
        self.batches.looked_at.connect(lambda _batch: self._enable_undo())
        self.undo_batch = button(say("撤销这次导入…"), self._undo_batch)
        self._enable_undo()
        return _tab(
            self.batches,
            button(say("逐行结果…"), self._show_report),
            self.undo_batch,
        )

    def _enable_undo(self) -> None:
        """Undo is offered only for an import that can be undone."""
        batch: Batch | None = self.batches.current()
        self.undo_batch.setEnabled(batch is not None and bool(self.desk.ask(imports.undoable, batch)))

    def _show_report(self) -> None:
        batch: Batch | None = self.batches.current()
        report = self.desk.ask(imports.report_of, batch) if batch else None
        if batch and report:
            ReportDialog(self.desk, batch, report, self).open()
        elif batch:
            self.desk.said.emit(say("导入 {number} 没有留下逐行结果。", number=batch.number), [])

    def _undo_batch(self) -> None:
        batch: Batch | None = self.batches.current()
        if batch is None:
            return
        dialog = ReasonDialog(
            self.desk,
            say("撤销导入 {number}", number=batch.number),
            say("新建的 {new} 份档案将取消，更新的 {changed} 份恢复原样。", new=batch.new, changed=batch.changed),
            say("撤销导入"),
            self,
            final=True,
        )
        dialog.given.connect(lambda reason: self.desk.do(imports.undo, batch, reason))
        dialog.open()

    def _day_columns(self) -> list[Column[tuple[date, str]]]:
        return [
            Column(say("日期"), lambda each: phrases.long_day(each[0]), key=lambda each: each[0], width=240),
            Column(say("性质"), lambda each: phrases.standing(f"office-{each[1]}"), width=160),
        ]

    def _batch_columns(self) -> list[Column[Batch]]:
        office = self.desk.office
        return [
            Column(say("导入号"), lambda each: each.number, width=100),
            Column(say("时间"), lambda each: phrases.at(office, each.at), width=150),
            Column(say("文件"), lambda each: each.source, width=260),
            Column(say("新增"), lambda each: str(each.new), width=70, right=True),
            Column(say("变更"), lambda each: str(each.changed), width=70, right=True),
            Column(say("经办人"), lambda each: office.name_of(each.by), width=100),
            Column(
                say("撤销时间"),
                lambda each: phrases.at(office, each.undone_at) if each.undone_at else "",
                width=150,
            ),
        ]


def _clock(at: time) -> QTime:
    return QTime(at.hour, at.minute)


def _moment(edit: TimeBox) -> time:
    return time(edit.time().hour(), edit.time().minute())


def _tab(table: QWidget, *acts: QWidget) -> QWidget:
    tab = QWidget()
    inside = vbox(tab, (0, 8, 0, 0))
    inside.addLayout(Flow(*acts, None))
    inside.addWidget(table, 1)
    return tab


class DayDialog(Dialog):
    """Asks for a day on which this office rests or works, unlike the published calendar."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=420)
        self.entitle(say("本单位休/班日"), say("设定"))
        self.day, self.kind = DayEdit(desk.office), ComboBox()
        self.kind.addItem(say("休：不上班"), "rest")
        self.kind.addItem(say("班：上班"), "work")
        self.day_field = Field(say("日期(&D)"), self.day)
        self.body.addWidget(self.day_field)
        self.body.addWidget(Field(say("性质(&K)"), self.kind))
        self.day.setFocus()

    def commit(self) -> None:
        day = day_in(self.day_field)
        if day is None:
            return
        moved = self.attempt(calendars.set_day, day, str(self.kind.currentData()))
        if moved is not None:
            self.accept()
            self.desk.said.emit(say_many("已设定；{n} 项期限随之重算", moved), [])


def make(window: OfficeWindow) -> QWidget:
    """Build the page for a window, which changes language or opens the office again when the page asks."""
    page = SettingsPage(window.desk)
    page.language_chosen.connect(window.language_chosen)
    page.restored.connect(window.restored)
    return page
