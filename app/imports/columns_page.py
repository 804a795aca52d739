"""The columns of a ledger in the import window: what each means, chosen by hand, above the first things that it holds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QWidget

from app.base import cells as sheets
from app.base.words import say
from app.dossiers.names import field_name
from app.imports.headers import Field as LedgerField
from app.kit.boxes import ComboBox
from app.kit.parts import Field, clear, hbox, label, vbox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.base.cells import Cell, Worksheet
    from app.imports.columns import Column, Mapping

MONEY = ("price", "loan")
UNITS = (100, 1_000_000)
"""Fen in one 元 and in one 万元."""
SHOWN = 3  # cells of each column
_LONGEST = 18  # characters of a cell that are shown

Meaning = tuple[LedgerField | None, int | None, bool]
"""Field, fen in its unit of money, and whether the column is kept as an extra field."""


class ColumnsArea(QScrollArea):
    """A box for every column; ``corrected`` says which was changed to what."""

    corrected = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[int, QComboBox] = {}
        self._inside = QWidget()
        self._row: QHBoxLayout = hbox(self._inside)
        self.setWidgetResizable(True)
        self.setWidget(self._inside)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_columns(self, sheet: Worksheet, mapping: Mapping, after: QWidget) -> None:
        """Show a box for each column that holds anything; they follow ``after`` in the order of Tab."""
        clear(self._row)
        self.boxes.clear()
        rows = sheet.rows[mapping.first_row : mapping.first_row + 50]
        for place, column in enumerate(mapping.columns):
            samples = _samples(rows, place)
            if not (column.header or column.field or samples):
                continue
            box = self.boxes[place] = meaning_box()
            box.activated.connect(partial(self._chosen, place))
            part = QWidget()
            inside = vbox(part, spacing=2)
            inside.addWidget(Field(column.header or say("（无表头）{letter}", letter=sheets.letters(place)), box))
            for text in [*samples, *[""] * (SHOWN - len(samples))]:
                inside.addWidget(label(text, "quiet"))
            inside.addStretch(1)
            self._row.addWidget(part)
            part.show()
            QWidget.setTabOrder(after, box)
            after = box
        self._row.addStretch(1)
        self.setFixedHeight(self._inside.sizeHint().height() + self.horizontalScrollBar().sizeHint().height() + 4)

    def show_meanings(self, mapping: Mapping) -> None:
        """Choose in each box what its column means."""
        for place, box in self.boxes.items():
            show_meaning(box, mapping.columns[place])

    def _chosen(self, place: int, _index: int) -> None:
        self.corrected.emit(place, self.boxes[place].currentData())


def _samples(rows: Sequence[Sequence[Cell]], place: int) -> list[str]:
    """The first cells of a column that hold anything, each once."""
    found = (sheets.written(cells[place]) for cells in rows if place < len(cells))
    texts = dict.fromkeys(" ".join(text.split()) for text in found if text.strip())
    return [text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…" for text in texts][:SHOWN]


def meaning_box() -> QComboBox:
    """A choice of what a column may mean: a field and, for money, its unit in fen; or that it is kept as it is."""
    box = ComboBox()
    box.addItem("—", (None, None, False))
    for name in get_args(LedgerField):
        for unit in UNITS if name in MONEY else (None,):
            box.addItem(_meaning(name, unit), (name, unit, False))
    box.addItem(say("附加栏目"), (None, None, True))
    return box


def _meaning(name: str, unit: int | None) -> str:
    words = {
        None: "{field}",
        100: say("{field}（元）"),
        1_000_000: say("{field}（万元）"),
    }
    return words[unit].format(field=field_name(name))


def show_meaning(box: QComboBox, column: Column) -> None:
    """Choose in ``box`` what ``column`` means."""
    kept = column.kept and column.field is None
    wanted = (column.field, column.fen if column.field in MONEY else None, kept)
    meanings = [box.itemData(place) for place in range(box.count())]
    box.setCurrentIndex(meanings.index(wanted))
