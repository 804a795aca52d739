"""The dialog of yearly rest 休眠: what was closed in past years leaves the lists, several at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.base.words import say, say_many
from app.closing import resting
from app.dossiers.names import dossier_state
from app.kit.dialogs import Dialog
from app.kit.fields import ChoiceBox
from app.kit.listings import Column, RowsListing
from app.kit.look import colour
from app.kit.parts import Field, fit, row, wrapped
from app.kit.tables import RowsTable
from app.office import phrases

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.closing.resting import Candidate
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow


class RestDialog(Dialog):
    """Lists what was closed or given back up to a year; what has something open stays awake. ``opened`` carries an id."""

    opened = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=760)
        self.entitle(say("年度休眠"), say("转入休眠"), final=True)
        self.found = desk.ask(resting.candidates) or []
        self.year: ChoiceBox[int] = ChoiceBox()
        last = resting.past_year(desk.office)
        for year in sorted({last, *(each.since.year for each in self.found)}, reverse=True):
            self.year.offer(str(year), year)
        self.table = RowsTable(RowsListing(self._columns()), "resting", say("年度休眠"))
        self.table.empty = say("没有 {year} 年度或以前办结的档案。", year=last)
        self.left = wrapped("", "quiet")
        words = say(
            "以前年度已结案、已退房的档案转入休眠后，列表、楼栋表里不再出现；查找仍查得到，有收件或投诉就自动唤醒。"
        )
        self.body.addWidget(wrapped(words, "quiet"))
        self.body.addLayout(row(Field(say("哪一年和以前办结的(&Y)"), self.year), None))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.left)
        self.year.currentIndexChanged.connect(lambda _: self._show())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.table.opened.connect(self._open)
        self._show()
        fit(self, 820, 560)
        self.table.setFocus()

    def _columns(self) -> list[Column[Candidate]]:
        return [
            Column(say("房号"), lambda each: each.dossier.unit, width=120),
            Column(say("买受人"), lambda each: each.dossier.names, width=170),
            Column(say("状态"), lambda each: dossier_state(each.dossier.state), width=80),
            Column(say("自何时"), lambda each: phrases.day(each.since), key=lambda each: each.since, width=110),
            Column(
                say("没办完的"),
                lambda each: say("；").join(each.open),
                width=280,
                colour=lambda each: colour("late") if each.open else None,
            ),
        ]

    def _show(self) -> None:
        """Show what belongs to the chosen year, everything that can rest chosen."""
        shown = [each for each in self.found if each.since.year <= self.year.the_chosen()]
        self.table.listing.show(sorted(shown, key=lambda each: bool(each.open)))
        self.table.selectAll()
        awake = sum(bool(each.open) for each in shown)
        self.left.setText(say_many("{n} 份还有没办完的，先不转入休眠", awake) if awake else "")
        self._enable()

    def _chosen(self) -> list[str]:
        return [each.dossier.id for each in self.table.chosen() if not each.open]

    def _enable(self) -> None:
        count = len(self._chosen())
        self.primary.setEnabled(count > 0)
        self.primary.setText(say_many("{n} 份转入休眠", count) if count else say("转入休眠"))

    def _open(self, each: Candidate) -> None:
        self.accept()
        self.opened.emit(each.dossier.id)

    def commit(self) -> None:
        year = self.year.the_chosen()
        count = self.attempt(resting.put_to_rest, chosen=self._chosen(), year=year)
        if count:
            self.accept()
            self.desk.said.emit(say_many("{n} 份档案转入 {year} 年度休眠", count, year=year), [])


def rest(window: OfficeWindow) -> None:
    """Open the dialog; a row that is opened shows its dossier."""
    dialog = RestDialog(window.desk, window)
    dialog.opened.connect(window.open_dossier)
    dialog.open()
