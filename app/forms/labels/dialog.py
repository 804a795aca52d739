"""Labels 标签: their preview, with the stock they are printed on and the label of a used sheet at which they begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSettings, Qt
from PySide6.QtGui import QColor, QPen

from app.base.words import say
from app.forms import words
from app.forms.labels import rules, sheets
from app.forms.labels.stocks import known
from app.forms.paper.marks import MM
from app.forms.preview_dialog import PreviewDialog
from app.kit.boxes import Counter
from app.kit.fields import ChoiceBox
from app.kit.flow import Flow
from app.kit.parts import Field, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from app.forms.labels.kinds import LabelKind
    from app.forms.labels.rules import Stock
    from app.forms.sheets import Sheet
    from app.kit.desk import Desk
    from app.office.office import Office

EDGES = QColor(190, 190, 190)
"""The colour of what is shown on white paper and not printed."""


MOST = 99
"""More labels has no sheet; the chosen stock says how many."""


class LabelsDialog(PreviewDialog):
    """The preview of labels; whoever changes the stock or the first label sees it at once. The stock is remembered."""

    def __init__(
        self, desk: Desk, kind: LabelKind, records: Sequence[str], sheet: Sheet, parent: QWidget | None = None
    ) -> None:
        self.kind, self.records = kind, records
        self.stock, self.first = ChoiceBox[str](), Counter(1, MOST, 1)
        self.hint = wrapped(say("用过的标签纸：在预览里点一下要开始的那一枚。"), "small")
        self._stocks: dict[str, Stock] = {each.id: each for each in sheets.offered(desk.office, kind)}
        self._offer(desk.office, remembered(desk.office, kind, sheet.form))
        super().__init__(desk, sheet, parent)
        self.first_field = Field(say("从第几枚开始(&F)"), self.first)
        name = say("脊背宽度(&W)") if kind.strips else say("标签纸(&S)")
        above = Flow(Field(name, self.stock), self.first_field, self.hint)
        above.setContentsMargins(20, 12, 20, 12)
        self.outer.insertLayout(0, above)
        self._fit_first()
        self.stock.currentIndexChanged.connect(self._choose)
        # What was clicked is replaced, so its own event must be over.
        self.area.clicked.connect(self._begin_at, Qt.ConnectionType.QueuedConnection)
        self.first.changed.connect(lambda _: self._draw())

    def _offer(self, office: Office, chosen: str) -> None:
        if self.kind.strips:
            self.stock.offer(say("按案卷厚度"), "")
            for width in known(office.register.folder).strips.widths:
                self.stock.offer(say("{width} 毫米", width=f"{width:g}"), f"{width:g}")
        for each in () if self.kind.strips else self._stocks.values():
            self.stock.offer(words.stock(each), each.id)
        self.stock.setCurrentIndex(max(0, self.stock.findData(chosen)))

    def _fit_first(self) -> None:
        """Ask for the first label only where a sheet has several."""
        stock = self._stock()
        several = bool(stock and stock.on_each > 1)
        self.first.set_most(stock.on_each if stock and several else 1)
        self.first_field.setVisible(several)
        self.hint.setVisible(several)

    def _choose(self) -> None:
        QSettings().setValue(_kept_as(self.desk.office, self.sheet.form), self.stock.chosen() or "")
        self.first.set_value(1)
        self._fit_first()
        self._draw()

    def _draw(self) -> None:
        stock = self.stock.chosen() or ""
        drawn = self.desk.quietly(
            self.problem.setText, sheets.draw, self.sheet.form, self.records, stock, self.first.value()
        )
        if drawn:
            self.problem.setText("")
            self.show_sheet(drawn)

    def _stock(self) -> Stock | None:
        """The stock that is chosen; None for strips."""
        return self._stocks.get(self.stock.chosen() or "")

    def finish(self, painter: QPainter) -> None:
        """The edges of the labels, which are not printed."""
        stock = self._stock()
        if stock is None or stock.on_each == 1:
            return
        painter.setPen(QPen(EDGES, 0))
        for each in range(1, stock.on_each + 1):
            place = rules.place_of(stock, each)
            box = QRectF(place.x * MM, place.y * MM, place.width * MM, place.height * MM)
            painter.drawRoundedRect(box, stock.corner * MM, stock.corner * MM)

    def _begin_at(self, page: int, x: float, y: float) -> None:
        stock = self._stock()
        number = rules.number_at(stock, x / MM, y / MM) if stock and not page else 0
        if number and self.first_field.isVisibleTo(self):
            self.first.set_value(number)


def _kept_as(office: Office, form: str) -> str:
    return f"labels/{office.signed_in or '-'}/{form}"


def remembered(office: Office, kind: LabelKind, form: str) -> str:
    """The stock (id) on which this person last printed such labels, else the first; for strips a width or nothing."""
    kept = str(QSettings().value(_kept_as(office, form), ""))
    if kind.strips:
        return kept if kept in {f"{each:g}" for each in known(office.register.folder).strips.widths} else ""
    there = [each.id for each in sheets.offered(office, kind)]
    return kept if kept in there else there[0]


def begin(office: Office, kind: str, records: Sequence[str]) -> Sheet:
    """The labels of records on the stock last used, from its first label.

    Raises:
        NothingToLabel, UnknownRecord, MissingGlyphs, WrongStockFile

    """
    return sheets.draw(office, kind, records, remembered(office, sheets.of_kind(kind), kind))
