"""The tab of forms 表单 in the settings: versions, drafts and their approval, design, and forms from files (DC-1 to 6)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from app.base.words import say
from app.forms import editions
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import (
    button,
    vbox,
    wrapped,
)
from app.kit.tables import RowsTable
from app.office import phrases
from app.registers import service as registers
from app.registers.editor import adding

if TYPE_CHECKING:
    from app.forms.editions_store import Edition
    from app.forms.rules import Form
    from app.kit.desk import Desk


@dataclass(frozen=True, slots=True)
class Line:
    """One version of a form; ``edition`` is None for a packaged one, ``valid`` says that it is in use."""

    form: Form
    edition: Edition | None
    valid: bool

    @property
    def draft(self) -> bool:
        """Whether it waits for approval."""
        return self.edition is not None and self.edition.approved_at is None


class FormsTab(QWidget):
    """Lists the versions of the office's registers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.table = RowsTable(RowsListing(self._columns()), "forms", say("表单"))
        self.table.empty = say("现行制度没有登记簿。可以按“新表单”自己设计。")
        self.new = button(say("新表单…"), lambda: self._edit(None))
        self.change = button(say("出新版…"), self._change)
        self.approve = button(say("批准"), self._approve, key="F7")
        self.discard = button(say("弃用草稿"), self._discard)
        self.look = button(say("预览"), self._preview)
        self.add = button(say("从文件添加…"), self._add)
        inside = vbox(self)
        words = say("表单经批准才能使用；改动另出新版，旧版填写的记录不变。")
        inside.addWidget(wrapped(words, "quiet"))
        inside.addLayout(Flow(self.new, self.add, None, self.look, self.change, self.approve, self.discard))
        inside.addWidget(self.table, 1)
        self.table.looked_at.connect(lambda _: self._enable())
        self.table.opened.connect(lambda _: self._preview())
        self.look_again()

    def look_again(self) -> None:
        """Read the forms again."""
        office = self.desk.office
        valid = registers.in_use(office)
        own = [Line(editions.form_of(each), each, False) for each in editions.every(office)]
        lines = [Line(form, next((each.edition for each in own if each.form == form), None), True) for form in valid]
        lines += [each for each in own if each.form not in valid]
        self.table.listing.show(lines)
        self._enable()

    def _columns(self) -> list[Column[Line]]:
        office = self.desk.office
        return [
            Column(say("编号"), lambda each: each.form.number, width=90),
            Column(say("名称"), lambda each: each.form.title.of(office.language), width=220),
            Column(say("版本"), lambda each: str(each.form.version), width=60, right=True),
            Column(say("生效日期"), lambda each: phrases.day(each.form.valid_from), width=100),
            Column(say("状态"), self._state, width=90),
            Column(say("修改说明"), lambda each: each.form.change, width=200),
            Column(say("制表"), lambda each: each.edition.made_by if each.edition else "", width=90),
            Column(say("批准"), lambda each: each.edition.approved_by if each.edition else "", width=90),
        ]

    def _state(self, each: Line) -> str:
        if each.draft:
            return say("待批准")
        return say("现行") if each.valid else say("未生效或已换版")

    def _line(self) -> Line | None:
        found: Line | None = self.table.current()
        return found

    def _enable(self) -> None:
        line, office = self._line(), self.desk.office
        self.new.setEnabled(office.may("office"))
        self.add.setEnabled(office.may("office"))
        self.change.setEnabled(office.may("office") and line is not None)
        self.approve.setEnabled(office.may("approve") and line is not None and line.draft)
        self.discard.setEnabled(office.may("office") and line is not None and line.draft)
        self.look.setEnabled(line is not None)

    def _edit(self, form: Form | None) -> None:
        from app.registers.editor.dialog import FormEditor

        FormEditor(self.desk, form, self).open()

    def _change(self) -> None:
        line = self._line()
        if line:
            self._edit(line.form)

    def _approve(self) -> None:
        line = self._line()
        if line is None:
            return
        if self.desk.do(editions.approve, line.form.name, line.form.version):
            words = say(
                "《{title}》第 {version} 版已批准",
                title=line.form.title.of(self.desk.office.language),
                version=line.form.version,
            )
            self.desk.said.emit(words, [])

    def _discard(self) -> None:
        line = self._line()
        if line:
            self.desk.do(editions.discard, line.form.name, line.form.version)

    def _preview(self) -> None:
        from app.forms.preview_dialog import PreviewDialog
        from app.forms.sheets import Sheet
        from app.registers import sheets as record_sheets

        line = self._line()
        if line:
            title = line.form.title.of(self.desk.office.language)
            laid = record_sheets.preview(self.desk.office, line.form, draft=line.draft)
            PreviewDialog(self.desk, Sheet(laid, line.form.name, line.form.version, "", title), self).open()

    def _add(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, say("从文件添加表单"), "", say("表单文件 (*.toml)"))
        if path:
            self.desk.do(adding.from_file, path=Path(path))
