"""The form editor 表单设计: a form's fields beside a preview; saves a draft of its next version."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QLineEdit, QScrollArea, QWidget

from app.base.refusals import Refusal
from app.base.words import say
from app.forms import editing as form_editing
from app.forms import editions
from app.forms.editing import LISTED, Draft, Line
from app.forms.fields import FieldKind
from app.kit.boxes import ComboBox
from app.kit.dialogs import Dialog
from app.kit.fields import DayEdit, day_in
from app.kit.flow import Flow
from app.kit.parts import Field, button, clear, fit, row
from app.office.words import sentence
from app.registers import sheets as record_sheets
from app.registers.editor import words as form_words

if TYPE_CHECKING:
    from app.forms.rules import Form
    from app.kit.desk import Desk

PREVIEW_DPI, LABEL = 48, 130
"""The fineness of the preview, and the least width in pixels of a field's name."""


class LineEdit(QWidget):
    """Edits one field: its label, kind, items, and whether it is required or long."""

    def __init__(self, line: Line, place: int) -> None:
        super().__init__()
        self._was = line.was
        self.label, self.kind, self.listed = QLineEdit(line.label), ComboBox(), QLineEdit(line.listed)
        for kind in get_args(FieldKind):
            self.kind.addItem(form_words.kind(kind), kind)
        self.kind.setCurrentIndex(self.kind.findData(line.kind))
        self.required, self.long = QCheckBox(say("必填")), QCheckBox(say("多行"))
        self.required.setChecked(line.required)
        self.long.setChecked(line.long)
        self.label.setPlaceholderText(say("栏目名称"))
        names = (say("栏目名称"), say("填什么"), say("各项，用顿号隔开"), say("必填"), say("多行"))
        widgets = (self.label, self.kind, self.listed, self.required, self.long)
        for widget, name in zip(widgets, names, strict=True):
            widget.setAccessibleName(f"{name} {place}")
        self.listed.setPlaceholderText(say("各项，用顿号隔开"))
        # Their longest words would leave no room for the names.
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(7)
        self.label.setMinimumWidth(LABEL)
        inside = row(*widgets, stretch=(3, 0, 3, 0, 0))
        self.setLayout(inside)
        self.kind.currentIndexChanged.connect(lambda _: self._look())
        self._look()

    def _look(self) -> None:
        self.listed.setVisible(self.kind.currentData() in LISTED)
        self.long.setVisible(self.kind.currentData() == "text")

    def line(self) -> Line:
        """The field as edited."""
        kind: FieldKind = self.kind.currentData()
        return Line(
            self.label.text().strip(),
            kind,
            self.required.isChecked(),
            self.long.isChecked() and kind == "text",
            self.listed.text() if kind in LISTED else "",
            self._was,
        )


class FormEditor(Dialog):
    """Edits a new form (None), or the next version of ``form``."""

    def __init__(self, desk: Desk, form: Form | None, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=1080)
        self.base = form
        office = desk.office
        today = office.today()
        self.language = office.language
        self.draft_ = (
            form_editing.draft_of(form, self.language, today)
            if form
            else Draft("", "", "", say("首版"), today, (Line("", required=True),))
        )
        self.entitle(say("设计表单"), say("存为草稿"))
        self._head()
        self._lines = QWidget()
        self.rows: list[LineEdit] = []
        self._grid = QGridLayout(self._lines)
        self._grid.setContentsMargins(0, 0, 4, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self._lines)
        self.page = QLabel()
        self.page.setMinimumWidth(400)
        self.page.setAccessibleName(say("预览"))
        shown = QScrollArea()
        shown.setWidget(self.page)
        shown.setWidgetResizable(True)
        shown.setFrameShape(QScrollArea.Shape.NoFrame)
        self.body.addLayout(row(area, shown, stretch=(3, 2)), 1)
        look = button(say("刷新预览"), self.look, key="F5")
        self.body.addLayout(Flow(button(say("加一栏"), self.add, key="Ctrl+Return"), look, None))
        self._show(self.draft_)
        fit(self, 1180, 700)
        self.title.setFocus()
        QTimer.singleShot(0, self, self.look)

    def _head(self) -> None:
        self.title, self.number = QLineEdit(self.draft_.title), QLineEdit(self.draft_.number)
        self.series, self.change = QLineEdit(self.draft_.series), QLineEdit(self.draft_.change)
        self.day = DayEdit(self.desk.office, self.draft_.valid_from)
        self.series.setPlaceholderText("KYJ")
        self.series.setMaxLength(5)
        self.day_field = Field(say("生效日期(&D)"), self.day)
        first = (
            Field(say("表单名称(&N)"), self.title),
            Field(say("表单编号(&M)"), self.number),
            Field(say("记录编号字头（大写字母）(&S)"), self.series),
        )
        self.body.addLayout(row(*first, stretch=(3, 2, 2)))
        self.body.addLayout(row(Field(say("本版修改说明(&C)"), self.change), self.day_field, stretch=(4, 1)))

    def _show(self, draft: Draft) -> None:
        clear(self._grid)
        self.rows = [LineEdit(line, place) for place, line in enumerate(draft.lines, 1)]
        for place, each in enumerate(self.rows):
            self._grid.addWidget(each, place, 0)
            for column, (words, name, by) in enumerate(
                (("↑", say("上移"), -1), ("↓", say("下移"), 1), ("✕", say("去掉"), 0)), 1
            ):
                act = button(words, partial(self._move, place, by), link=True)
                act.setAccessibleName(f"{name} {place + 1}")
                act.setToolTip(name)
                self._grid.addWidget(act, place, column)
        self._grid.setRowStretch(len(self.rows), 1)
        self._grid.setColumnStretch(0, 1)

    def _typed(self) -> Draft:
        return replace(
            self.draft_,
            title=self.title.text().strip(),
            number=self.number.text().strip(),
            series=self.series.text().strip().upper(),
            change=self.change.text().strip(),
            lines=tuple(each.line() for each in self.rows),
        )

    def add(self) -> None:
        """Add a field at the end."""
        draft = self._typed()
        self._show(replace(draft, lines=(*draft.lines, Line(""))))
        self.rows[-1].label.setFocus()

    def _move(self, place: int, by: int) -> None:
        draft = self._typed()
        if by:
            draft = form_editing.moved(draft, place, by)
        else:
            draft = replace(draft, lines=draft.lines[:place] + draft.lines[place + 1 :])
        self._show(draft)
        self.look()

    def _made(self, draft: Draft) -> Form:
        name = self.base.name if self.base else f"own-{draft.series.lower() or 'form'}"
        return form_editing.form_of(draft, name, editions.next_version(self.desk.office, name), self.language)

    def look(self) -> None:
        """Draw the preview, or say why the form cannot be drawn."""
        from app.forms.preview_dialog import images

        typed = self._typed()
        try:
            form = self._made(replace(typed, change=typed.change or "-", number=typed.number or "-"))
        except Refusal as refusal:
            self.page.setText(sentence(refusal))
            return
        first = next(iter(images(record_sheets.preview(self.desk.office, form, draft=True).pdf, PREVIEW_DPI)))
        self.page.setPixmap(QPixmap.fromImage(first))

    def commit(self) -> None:
        day = day_in(self.day_field)
        if day is None:
            return
        try:
            form = self._made(replace(self._typed(), valid_from=day))
            if self.base is None and form.entry:
                # A new form must not become the next version of another one with the same letters.
                editions.check_series(self.desk.office, form.entry.series)
        except Refusal as refusal:
            self.complain(sentence(refusal))
            return
        if self.attempt(editions.keep, form_editing.as_json(form)):
            self.accept()
            title = form.title.of(self.language)
            words = say("《{title}》第 {version} 版已存为草稿，批准后生效", title=title, version=form.version)
            self.desk.said.emit(words, [])
