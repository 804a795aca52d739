"""Figures 统计 of the archive: what there is, what came and went, how full the places are."""

from __future__ import annotations

from functools import partial
from itertools import dropwhile
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.archive import figures as holdings
from app.archive.tab import Subject
from app.base.words import say, say_in, say_many
from app.dossiers import service as dossiers
from app.forms import printing
from app.kit.acts import Acts
from app.kit.desk import Fresh, Looking
from app.kit.flow import Flow
from app.kit.listings import Column, RowsListing
from app.kit.painted.bars import Bar, Bars
from app.kit.painted.report_tiles import ReportTile, Standing
from app.kit.parts import Scrolled, button, card, label, vbox
from app.kit.tables import RowsTable

if TYPE_CHECKING:
    from app.archive.figures import Figures, KindFigures, Month
    from app.archive.locations.service import LocationRow
    from app.kit.desk import Desk

MONTH = 32
"""The height of a month's row in pixels."""


PLACES = 60
"""How many locations are drawn: the outermost with what is in them, in their order; the others are in their own list."""


class HoldingsTab(Subject):
    """Four tiles, and cards below them: the months, the kinds of papers, the places."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._looking = Looking(desk)
        self.acts = Acts(
            button(say("打印统计表"), partial(printing.show_sheet, desk, "archive-figures", "", self), key="Ctrl+P")
        )
        self.tiles = {
            "volumes": ReportTile(say("案卷")),
            "papers": ReportTile(say("登记文件")),
            "held": ReportTile(say("在本部门")),
            "lent": ReportTile(say("借出")),
        }
        self.table = RowsTable(RowsListing(_month_columns()), "archive-months", say("各月收进、上交、借阅"))
        self.table.empty = say("还没有登记文件。")
        self.kinds, self.places = Bars(say("文件种类")), Bars(say("位置占用"))
        self._arrange()
        self.setFocusProxy(self.tiles["volumes"])
        Fresh(self, desk, self.look_again)
        self.look_again()

    def _arrange(self) -> None:
        inside = QWidget()
        down = vbox(inside, (24, 0, 16, 16), 12)
        down.addLayout(Flow(*self.tiles.values()))
        for title, part in (
            (say("各月收进、上交、借阅"), self.table),
            (say("文件种类"), self.kinds),
            (say("位置占用"), self.places),
        ):
            down.addWidget(card(label(title, "section"), part))
        down.addStretch(1)
        vbox(self, (0, 0, 0, 0), 0).addWidget(Scrolled(inside, say("统计")))

    def look_again(self) -> None:
        """Count again."""
        self._looking.find(holdings.figures, self._show, few=dossiers.few(self.desk.office), meanwhile=self._wait)

    def _wait(self) -> None:
        for tile in self.tiles.values():
            tile.say_instead(say("正在统计…"))

    def _show(self, now: Figures) -> None:
        self._show_tiles(now)
        months = list(dropwhile(_idle, now.months)) or now.months[-1:]
        self.table.listing.show(months)
        self.table.setFixedHeight(MONTH * len(months) + 40)
        self.kinds.show_bars(self._kind_bars(now.kinds))
        self.places.show_bars([_place_bar(each) for each in now.places[:PLACES]])

    def _show_tiles(self, now: Figures) -> None:
        received = [month.received for month in now.months]
        lent = [month.lent for month in now.months]
        gone = say_many("已销毁 {n} 卷", now.destroyed) if now.destroyed else ""
        overdue = say_many("逾期 {n} 件", now.overdue) if now.overdue else ""
        piece = say_in("of papers", "件")
        for name, shown in {
            "volumes": Standing(str(now.volumes), say_in("of volumes", "卷"), "", "quiet", gone, ()),
            "papers": Standing(str(now.papers), piece, "", "quiet", say("各月收进"), received[-6:], running=True),
            "held": Standing(str(now.held), piece, "", "quiet", "", ()),
            "lent": Standing(str(now.lent), piece, overdue, "late", say("各月借出"), lent[-6:], running=True),
        }.items():
            self.tiles[name].show_standing(shown)

    def _kind_bars(self, kinds: tuple[KindFigures, ...]) -> list[Bar]:
        most = max((each.papers for each in kinds), default=1)
        document = self.desk.office.rules.document
        return [
            Bar(
                each.kind,
                document(each.kind),
                each.papers / most,
                str(each.papers),
                _here(each),
                f"{document(each.kind)} {each.papers}，{_here(each)}",
            )
            for each in sorted(kinds, key=lambda each: -each.papers)
        ]


def _here(each: KindFigures) -> str:
    """How many of a kind are kept here."""
    return say("在库原件 {originals}，复印件 {copies}", originals=each.here.originals, copies=each.here.copies)


def _place_bar(each: LocationRow) -> Bar:
    capacity = each.location.capacity
    size = each.held / capacity if capacity else 0
    value = f"{each.held} / {capacity}" if capacity else str(each.held)
    free = "" if each.free is None else say_many("还可放 {n} 卷", max(0, each.free))
    name = "　" * each.depth + each.location.name
    return Bar(each.number, name, size, value, free, f"{each.path} {value}", shade="late_mark" if size >= 1 else "fill")


def _month_columns() -> list[Column[Month]]:
    return [
        Column(say("月份"), lambda each: each.month, width=110, stretches=True),
        Column(say("收进"), lambda each: _figure(each.received), width=100, right=True),
        Column(say("上交"), lambda each: _figure(each.submitted), width=100, right=True),
        Column(say("借出"), lambda each: _figure(each.lent), width=100, right=True),
        Column(say("归还"), lambda each: _figure(each.returned), width=100, right=True),
    ]


def _idle(month: Month) -> bool:
    """Whether nothing came or went."""
    return not (month.received or month.submitted or month.lent or month.returned)


def _figure(count: int) -> str:
    return str(count) if count else "–"
