"""用模板生成文件: which template, for whom, where to, and what is kept of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.base.words import labelled, say, say_many
from app.kit.boxes import ComboBox
from app.kit.dialogs import WorkingDialog
from app.kit.fields import ChoiceBox
from app.kit.folder_edit import FolderEdit
from app.kit.parts import Field, wrapped
from app.templates import service as templates
from app.templates import words
from app.templates.chosen import chosen
from app.templates.rules import FREELY

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.office.office import Office
    from app.templates.chosen import Chosen
    from app.templates.rules import Template

FOLDER = "letters"
"""Where the PC user's settings keep the folder into which letters were last written."""


class FillDialog(WorkingDialog):
    """Makes documents from a template for what is chosen."""

    HELP = "dossier"

    def __init__(self, desk: Desk, wanted: Chosen, found: list[Template], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, say("生成进度"))
        self.entitle(say("用模板生成文件"), say("生成"))
        self.wanted = wanted
        self.template: ChoiceBox[Template] = ChoiceBox()
        for each in found:
            self.template.offer(f"{each.name}  {words.kind(each.format)}", each)
        self.whom = ComboBox()
        self.folder, self.reason = FolderEdit(say("保存到文件夹")), QLineEdit()
        self.each_own = QCheckBox(say("每一份单独成一个文件(&E)"))
        self.noted = QCheckBox(say("记入客户的联系记录(&N)"))
        self.filed = QCheckBox(say("在客户的扫描件里留一份(&K)"))
        self._arrange()
        self._offer_whom()
        self._ask()

    def _arrange(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.folder.set_text(str(QSettings().value(FOLDER) or documents))
        self.folder_field = Field(say("保存到文件夹(&F)"), self.folder)
        self.reason_field = Field(say("原因(&R)"), self.reason)
        self.hint = wrapped("", "quiet")
        self.body.addWidget(Field(say("模板(&T)"), self.template))
        self.body.addWidget(Field(say("写给(&W)"), self.whom))
        self.body.addWidget(self.folder_field)
        for tick in (self.each_own, self.noted, self.filed):
            self.body.addWidget(tick)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.reason_field)
        self.body.addWidget(self.busy)
        self.body.addStretch(1)
        about_client = self.wanted.subject != "party"
        self.noted.setVisible(about_client)
        self.filed.setVisible(about_client and self.desk.office.may("scans"))
        self.template.currentIndexChanged.connect(self._ask)
        self.whom.currentIndexChanged.connect(self._ask)
        self.each_own.toggled.connect(self._ask)
        self.template.setFocus()

    def _offer_whom(self) -> None:
        one = len(self.wanted.records)
        if one:
            self.whom.addItem(self._called() if one == 1 else say_many("选中的 {n} 份", one), 0)
        if self.wanted.listed > one:
            self.whom.addItem(say_many("列表里的全部 {n} 份", self.wanted.listed), 1)

    def _called(self) -> str:
        subject, record = self.wanted.subject, self.wanted.records[0]
        return self.desk.ask(templates.title, subject, record) or record

    def _count(self) -> int:
        return self.wanted.listed if self.whom.currentData() else len(self.wanted.records)

    def _ask(self) -> None:
        """Ask only what the template and the number of records need."""
        office, template, many = self.desk.office, self.template.the_chosen(), self._count()
        asks, apart = templates.whole(office, template), templates.apart(office, template)
        self.each_own.setVisible(many > 1)
        self.each_own.setEnabled(not apart)
        self.each_own.setChecked(apart or self.each_own.isChecked())
        self.each_own.setToolTip(say("页眉或页脚里有客户的资料，所以各成一个文件。") if apart else "")
        why = say("模板里有完整的号码，用途会记入日志。") if asks else ""
        if many > FREELY:
            why = say("一次写出这么多客户的资料，用途会记入日志。")
        self.hint.setText(why)
        self.hint.setVisible(bool(why))
        self.reason_field.setVisible(bool(why))

    def commit(self) -> None:
        folder, template, wanted = Path(self.folder.text()), self.template.the_chosen(), self.wanted
        known = bool(self.folder.text()) and folder.is_dir()
        self.folder_field.complain("" if known else say("请选择一个已有的文件夹。"))
        if not known:
            self.folder.setFocus()
            return
        records = wanted.everything() if self.whom.currentData() else wanted.records
        options = {
            "each_own": self.each_own.isChecked(),
            "noted": self.noted.isChecked() and not self.noted.isHidden(),
            "filed": self.filed.isChecked() and not self.filed.isHidden(),
        }
        reason = self.reason.text()
        QSettings().setValue(FOLDER, str(folder))

        def make(office: Office, tell: Callable[[tuple[int, int]], None]) -> list[Path]:
            return templates.make(
                office, template, records, folder, reason=reason, tell=lambda *moved: tell(moved), **options
            )

        self.carry_out(make, self._done)

    def give_up(self, sentence: str) -> None:
        super().give_up(sentence)
        if not self.reason_field.isHidden() and not self.reason.text().strip():
            self.reason.setFocus()

    def _done(self, made: list[Path]) -> None:
        self.accept()
        first = made[0] if len(made) == 1 else made[0].parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(first)))
        name = made[0].name if len(made) == 1 else say_many("{n} 个文件", len(made))
        folder = QUrl.fromLocalFile(str(made[0].parent))
        self.desk.said.emit(
            labelled(say("已生成"), name), [(say("打开文件夹"), lambda: QDesktopServices.openUrl(folder))]
        )


def fill(window: OfficeWindow) -> None:
    """Ask for a template for what is chosen in the window; say what is wanting where there is nothing."""
    wanted = chosen(window)
    if wanted is None or not (wanted.records or wanted.listed):
        window.desk.said.emit(say("先打开一位客户，或在客户、投诉、文件、往来单位的列表里选中几行。"), [])
        return
    found = templates.every(window.desk.office, wanted.subject)
    if not found:
        subject = words.subject(wanted.subject)
        words_ = say("还没有用于“{subject}”的模板，请在“设置 → 文件模板”里添加。", subject=subject)
        window.desk.said.emit(words_, [(say("去添加"), lambda: window.show_settings(say("文件模板")))])
        return
    FillDialog(window.desk, wanted, found, window).open()
