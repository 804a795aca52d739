"""Regulations 制度: the clauses in force by regulation, and beside them the chosen one, which can be changed there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.base.words import listed, say, say_many
from app.forms import printing
from app.kit.desk import Fresh
from app.kit.finding.search_box import SearchBox
from app.kit.flow import Flow
from app.kit.listings import Column
from app.kit.look import colour
from app.kit.painted.grouped import GroupedListing, GroupedTable
from app.kit.painted.painting import font, width
from app.kit.painted.two_lines import ROW as TWO
from app.kit.painted.two_lines import Group
from app.kit.parts import KeyButton, breadth, button, label, vbox
from app.kit.side_panel import BOTH, WithPanel
from app.office import phrases
from app.regulations import amendments
from app.regulations import words as regulation_words
from app.regulations.clause_panel import ClausePanel

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QResizeEvent

    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.regulations.amendments import ClauseRow

LIST, BROAD, SHORT, ROW, EDGES = 312, 400, 120, 36, 36
"""The widths of the list, of one with long titles, and of a limit, the height of rows, and what they leave at their sides,
in pixels."""


class RegulationsPage(QWidget):
    """A row per clause; Enter or a link of its sentence begins to change it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._rows = amendments.clauses(desk.office)
        self._broad = max((width(self._title(each), font()) for each in self._rows), default=0) + EDGES
        # Long titles stand on a line of their own, above their limits.
        self._above = self._broad > (LIST - SHORT) * breadth(self)
        listing = GroupedListing(self._desk_columns(), lambda each: each.clause.id, ticks=False)
        high = TWO if self._above else ROW
        self.table: GroupedTable[ClauseRow] = GroupedTable(listing, "clauses", say("制度"), high=high)
        self.table.on_paper = self._columns()
        self.table.horizontalHeader().hide()
        self.table.empty = say("没有符合的条款。")
        self.sought, self.names = SearchBox(), label("", "quiet")
        self.sought.setPlaceholderText(say("查找条款"))
        self.sought.setAccessibleName(say("查找条款"))
        self.sought.setClearButtonEnabled(True)
        self.panel = ClausePanel(desk, say("选中一条，这里显示它的内容和修订经过。"))
        self.change = KeyButton(say("修改规定"), "Ctrl+E")
        self.change.setShortcut("Ctrl+E")
        self._arrange()
        self._connect()
        self.look_again()

    def _arrange(self) -> None:
        main = QWidget()
        left = vbox(main, spacing=0)
        search = QWidget()
        vbox(search, (24, 0, 12, 12)).addWidget(self.sought)
        left.addWidget(search)
        left.addWidget(self.table, 1)
        main.setFocusProxy(self.table)
        wide = min(max(LIST, round(self._broad / breadth(self))), BROAD) if self._above else LIST
        self.split = WithPanel(main, self.panel, "regulations", wide=wide)
        head = QWidget()
        switch = button(say("启用或停用…"), self._switch)
        printed = button(say("打印制度"), self._print, key="Ctrl+P")
        acts = (self.split.opener, switch, self.change, printed)
        vbox(head, (24, 12, 16, 12)).addLayout(Flow(label(say("制度"), "title"), self.names, None, *acts))
        outer = vbox(self, spacing=0)
        outer.addWidget(head)
        outer.addWidget(self.split, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.change.clicked.connect(self._begin)
        self.sought.sought.connect(lambda _: self._list())
        self.table.opened.connect(lambda _: self._begin())
        self.table.looked_at.connect(lambda _: self._tell())
        self.panel.chosen.connect(self.show_clause)
        self.panel.began.connect(self.table.viewport().update)
        self.panel.left.connect(self.table.viewport().update)
        self.panel.left.connect(self.split.go_on)
        Fresh(self, self.desk, self.look_again)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the head has room for its acts alone."""
        super().resizeEvent(event)
        self.names.setHidden(self.width() < BOTH)

    def look_again(self) -> None:
        """Read the clauses again."""
        self._rows = amendments.clauses(self.desk.office)
        known = [each for each in self.desk.office.rules.book.regulations if each.clause]
        names = listed(each.name.of(self.desk.office.language) for each in known[:1])
        more = say_many("{n} 项制度", len(known)) if len(known) > 1 else names
        self.names.setText(say("{names}，{clauses}", names=more, clauses=say_many("{n} 条规定", len(self._rows))))
        self.change.setEnabled(self.desk.office.may("regulations"))
        self._list()

    def _list(self) -> None:
        """List the clauses that are sought, by regulation; the chosen one stays chosen."""
        before, language = self.panel.shown, self.desk.office.language
        wanted = self.sought.text().strip().casefold()
        rows = [each for each in self._rows if wanted in self._searched(each)]
        groups = []
        for regulation in self.desk.office.rules.book.regulations:
            own = {clause.id for clause in regulation.clause}
            groups.append(Group(regulation.name.of(language), [each for each in rows if each.clause.id in own]))
        self.table.listing.show(groups)
        kept = before is not None and self.table.select(lambda each: each.clause.id == before.clause.id)
        if not kept and rows:
            self.table.select(lambda each: each.clause.id == rows[0].clause.id)
        self._tell()

    def _searched(self, each: ClauseRow) -> str:
        language = self.desk.office.language
        words = (each.clause.id, each.clause.title.of(language), each.terms.duty.text.of(language))
        return " ".join(words).casefold()

    def _current(self) -> ClauseRow | None:
        row = self.table.currentIndex().row()
        return None if row < 0 or row in self.table.listing.headings() else self.table.current()

    def _tell(self) -> None:
        self.panel.show_clause(self._current())

    def show_clause(self, number: str) -> None:
        """Show a clause by its number."""
        self.sought.clear()
        self.table.select(lambda each: each.clause.id == number)
        self._tell()

    def _desk_columns(self) -> list[Column[ClauseRow]]:
        if self._above:
            return [Column(say("条款"), self._title, second=self._short, stretches=True, colour=self._shade)]
        return [
            Column(say("条款"), self._title, stretches=True),
            Column(say("时限"), self._short, width=SHORT, right=True, colour=self._shade),
        ]

    def _title(self, each: ClauseRow) -> str:
        return f"{each.clause.id}  {each.clause.title.of(self.desk.office.language)}"

    def _short(self, each: ClauseRow) -> str:
        return say("正在修改") if self.panel.is_changing(each.clause.id) else phrases.short_limit(each.terms.limit)

    def _shade(self, each: ClauseRow) -> QColor | None:
        return colour("today") if self.panel.is_changing(each.clause.id) else None

    def _columns(self) -> list[Column[ClauseRow]]:
        """The columns of the list on paper and in files."""
        office = self.desk.office
        language = office.language
        return [
            Column(say("条款"), lambda each: each.clause.id, width=80),
            Column(say("名称"), lambda each: each.clause.title.of(language), width=150),
            Column(say("时限"), lambda each: phrases.limit(each.terms.limit), width=170),
            Column(say("责任岗位"), lambda each: regulation_words.who(office, each.terms), width=90),
            Column(
                say("自何日起"),
                lambda each: phrases.day(each.since) if each.since else "",
                key=lambda each: each.since or date.min,
                width=100,
            ),
            Column(
                say("将修订"),
                lambda each: phrases.day(each.coming) if each.coming else "",
                key=lambda each: each.coming,
                width=100,
            ),
        ]

    def _switch(self) -> None:
        from app.regulations.switch_dialog import SwitchDialog

        SwitchDialog(self.desk, self).open()

    def _begin(self) -> None:
        """Begin to change the chosen clause; where it is not in view, show it first."""
        if self._current():
            self.split.ask()
            self.panel.begin()

    def _print(self) -> None:
        printing.show_sheet(self.desk, "regulation", "", self)


def make(window: OfficeWindow) -> QWidget:
    """Build the page for a window."""
    return RegulationsPage(window.desk)
