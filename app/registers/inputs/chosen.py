"""Inputs without typing: choices, ticks and checklists."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app.kit.boxes import ComboBox
from app.kit.parts import vbox
from app.registers.inputs.plain import Input


class ChoiceInput(Input[QComboBox]):
    """One of several choices, or none."""

    def __init__(self, choices: list[tuple[str, str]]) -> None:
        self.widget = ComboBox()
        self.widget.addItem("", "")
        for value, words in choices:
            self.widget.addItem(words, value)

    def value(self) -> str | None:
        return str(self.widget.currentData() or "") or None

    def show(self, value: object) -> None:
        if value and self.widget.findData(value) < 0:
            # A person who left, or a document of a regulation that was switched off, stays in the record.
            self.widget.addItem(str(value), value)
        self.widget.setCurrentIndex(max(0, self.widget.findData(value or "")))


class TickInput(Input[QCheckBox]):
    """Yes or no."""

    def __init__(self, words: str) -> None:
        self.widget = QCheckBox(words)

    def value(self) -> bool:
        return self.widget.isChecked()

    def show(self, value: object) -> None:
        self.widget.setChecked(bool(value))


class ChecklistInput(Input[QWidget]):
    """Items to be ticked, one below the other."""

    def __init__(self, items: list[str]) -> None:
        self.widget = QWidget()
        inside = vbox(self.widget, (0, 0, 0, 0), 4)
        self.boxes = [QCheckBox(item) for item in items]
        for box in self.boxes:
            inside.addWidget(box)
        self.widget.setFocusProxy(self.boxes[0])

    def value(self) -> list[bool]:
        return [box.isChecked() for box in self.boxes]

    def show(self, value: object) -> None:
        for box, ticked in zip(self.boxes, value if isinstance(value, list) else [], strict=False):
            box.setChecked(bool(ticked))
