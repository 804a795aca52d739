"""Templates 文件模板 in the settings: the office's own Word and Excel documents, and what they may say."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListWidget, QWidget

from app.base.file_names import safe
from app.base.words import say
from app.kit.dialogs import Dialog, ReasonDialog
from app.kit.fields import ChoiceBox
from app.kit.flow import Flow
from app.kit.leaving import passing
from app.kit.listings import Column, RowsListing
from app.kit.parts import Field, button, hbox, vbox, wrapped
from app.kit.tables import RowsTable
from app.templates import service as templates
from app.templates import words
from app.templates.documents import EXAMPLE
from app.templates.rules import SUBJECTS, Subject, Template

if TYPE_CHECKING:
    from app.kit.desk import Desk

KILOBYTE = 1024


class TemplatesTab(QWidget):
    """The list of templates, with buttons to add one, change it, take its document out, and delete it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.templates = RowsTable(RowsListing(self._columns()), "templates", say("文件模板"))
        self.templates.empty = say(
            "还没有模板。把办公室自己的 Word、Excel 文件加进来，用 {example} 这样的占位符，就能为一位或许多客户生成。",
            example=EXAMPLE,
        )
        self.templates.opened.connect(self._edit)
        self.templates.looked_at.connect(lambda _: self._enable())
        self.add = button(say("添加模板"), lambda: TemplateDialog(desk, None, self).open())
        self.edit = button(say("修改"), lambda: self._edit(self.templates.current()))
        self.save = button(say("另存模板文件…"), self._save)
        self.remove = button(say("删除"), self._remove)
        inside = vbox(self)
        inside.addLayout(Flow(self.add, self.edit, self.save, self.remove, None))
        inside.addWidget(self.templates, 1)
        self.look_again()

    def look_again(self) -> None:
        """Read the templates again."""
        self.templates.listing.show(templates.every(self.desk.office))
        self._enable()

    def _columns(self) -> list[Column[Template]]:
        office = self.desk.office
        return [
            Column(say("名称"), lambda each: each.name, width=240),
            Column(say("用于"), lambda each: words.subject(each.subject), width=110),
            Column(say("格式"), lambda each: words.kind(each.format), width=80),
            Column(
                say("大小"),
                lambda each: f"{-(-each.size // KILOBYTE)} KB",
                width=80,
                right=True,
                key=lambda each: each.size,
            ),
            Column(say("添加人"), lambda each: office.name_of(each.by, each.at), width=100),
        ]

    def _enable(self) -> None:
        some, may = self.templates.current() is not None, self.desk.office.may("office")
        self.add.setEnabled(may)
        self.save.setEnabled(some)
        for each in (self.edit, self.remove):
            each.setEnabled(some and may)

    def _edit(self, template: Template | None) -> None:
        if template and self.edit.isEnabled():
            TemplateDialog(self.desk, template, self).open()

    def _save(self) -> None:
        template = self.templates.the_row()
        name = f"{safe(template.name)}.{template.format}"
        dialog = passing(QFileDialog(self, say("另存模板文件"), name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(template.format)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self.save_as(template, Path(path)))
        dialog.open()

    def save_as(self, template: Template, path: Path) -> None:
        """Write a template's document; the system's dialog has asked before replacing a file."""
        if self.desk.do(templates.save, template, path):
            open_it = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
            self.desk.said.emit(say("已另存 {file}", file=path.name), [(say("打开"), open_it)])

    def _remove(self) -> None:
        template = self.templates.the_row()
        dialog = ReasonDialog(
            self.desk,
            say("删除模板“{name}”", name=template.name),
            say("用它生成过的文件不受影响。"),
            say("删除"),
            self,
            final=True,
        )
        dialog.given.connect(lambda reason: self.desk.do(templates.remove, template, reason))
        dialog.open()


class TemplateDialog(Dialog):
    """Adds a template, or gives one another name, subject or document; lists what it may say."""

    def __init__(self, desk: Desk, template: Template | None, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=620)
        self.entitle(say("修改模板") if template else say("添加模板"), say("保存"))
        self.template = template
        self.subject: ChoiceBox[Subject] = ChoiceBox()
        for each in SUBJECTS:
            self.subject.offer(words.subject(each), each)
        self.name, self.file = QLineEdit(template.name if template else ""), QLineEdit()
        if template:
            self.subject.setCurrentIndex(SUBJECTS.index(template.subject))
            self.file.setPlaceholderText(say("不换文件就不选"))
        self.names = QListWidget()
        self.names.setAccessibleName(say("占位符"))
        self.names.itemActivated.connect(lambda _: self._copy())
        self._arrange()
        self.subject.currentIndexChanged.connect(self._list)
        self._list()
        self.file.setFocus()

    def _arrange(self) -> None:
        chooser = QWidget()
        across = hbox(chooser, (0, 0, 0, 0), 8)
        across.addWidget(self.file, 1)
        across.addWidget(button(say("选择文件…"), self._choose))
        chooser.setFocusProxy(self.file)
        self.body.addWidget(Field(say("Word 或 Excel 文件(&F)"), chooser))
        self.body.addWidget(Field(say("名称(&N)"), self.name))
        self.body.addWidget(Field(say("用于(&S)"), self.subject))
        self.body.addWidget(
            wrapped(
                say("在文件里需要填写的地方写上下面的占位符；Excel 里写着占位符的一行，有几份就重复几行。"), "quiet"
            )
        )
        self.body.addWidget(Field(say("可用的占位符(&P)"), self.names), 1)
        self.body.addLayout(Flow(button(say("复制占位符"), self._copy), None))

    def _list(self) -> None:
        self.names.clear()
        self.names.addItems([f"{{{{{name}}}}}" for name in templates.placeholders(self.subject.the_chosen())])
        self.names.setCurrentRow(0)

    def _copy(self) -> None:
        if item := self.names.currentItem():
            QGuiApplication.clipboard().setText(item.text())
            self.desk.said.emit(say("已复制 {name}，粘贴到文件里", name=item.text()), [])

    def _choose(self) -> None:
        dialog = passing(QFileDialog(self, say("选择模板文件"), "", say("Word、Excel 文件 (*.docx *.xlsx)")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, file: str) -> None:
        """Take a file, which also names the template if nothing else does."""
        self.file.setText(file)
        if not self.name.text().strip():
            self.name.setText(Path(file).stem)

    def commit(self) -> None:
        file, name, subject = self.file.text().strip(), self.name.text(), self.subject.the_chosen()
        if self.template:
            other = Path(file) if file else None
            done = self.attempt(templates.change, self.template, file=other, name=name, subject=subject)
        else:
            done = self.attempt(templates.add, file=Path(file), name=name, subject=subject)
        if done:
            self.accept()
