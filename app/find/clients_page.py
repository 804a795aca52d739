"""Clients 客户: every dossier, found by any part of its unit, names, numbers or phone."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.base.features import key_of
from app.base.words import listed, say, say_in, say_many
from app.dossiers import names
from app.dossiers import service as dossiers
from app.kit import commands
from app.kit.acts import Acts
from app.kit.chips import Chip, Value
from app.kit.desk import Fresh
from app.kit.finding.search_box import SearchBox
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    PagedListing,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import button, label, vbox
from app.kit.side_panel import WithPanel
from app.kit.tables import PagedTable, RowsTable
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from app.find.client_panel import ClientPanel
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow

MOST = 200
"""How many hits are shown at most; typing more narrows them."""

SOUGHT, BROAD, BESIDE = 220, 420, 970
"""The least and the greatest width of the box to search in, and what else of the head needs room, in pixels."""

USUAL = "active"
"""The state of the dossiers that are listed at first; others are found, and shown by the filter."""


class ClientsPage(QWidget):
    """The list of dossiers, with a box that narrows it while the clerk types."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._searching = self._counted = False
        self.chips = self._chips()
        self.clear_button = button(say("清除筛选"), self.clear_filters, link=True)
        self.clear_button.hide()
        self.box = SearchBox()
        self.box.setPlaceholderText(say("房号、姓名、拼音、电话或证件号后四位、合同号…"))
        self.box.setAccessibleName(say("查找客户"))
        self.count = label("", "quiet")
        self.hidden = label("", "quiet")
        self.all_button = button(say("全部显示"), self._show_all, link=True)
        self.all_button.hide()
        self.everybody = PagedTable(self._paged(), "clients", say_in("several", "客户")).sortable(0)
        self.everybody.records = "dossier", lambda row: row.id
        self._none = say(
            "还没有客户档案。按 {new} 新建一份，或导入现有的销售台账（{ledger}）。",
            new=key_of("new-dossier"),
            ledger=key_of("import-ledger"),
        )
        self.everybody.empty = self._none
        self.everybody.on_paper = self._paper_columns()
        self.everybody.two_lines()
        self.everybody.opened.connect(lambda each: self.opened.emit(each.id))
        self.everybody.looked_at.connect(self._tell)
        self._arrange()
        self._connect()
        self.chips["project"].setVisible(len(dossiers.project_names(desk.office)) > 1)

    def _columns(self) -> list[Column[dossiers.Row]]:
        office = self.desk.office
        return [
            Column(
                say_in("one", "客户"),
                _names,
                width=170,
                order="unit",
                second=lambda each: each.unit,
                tip=_names,
                stretches=True,
            ),
            Column(
                say("最近到期"),
                lambda each: phrases.near_stamp(office, each.next_due),
                width=120,
                colour=lambda each: colour("late") if phrases.is_past(office, each.next_due) else None,
                tip=lambda each: phrases.stamp_words(office, each.next_due),
            ),
            Column(
                say("合同编号"),
                lambda each: each.contract or "",
                width=115,
                order="contract",
                second=lambda each: each.signed or "",
            ),
            Column(
                say("付款方式"),
                lambda each: names.payment(each.payment),
                width=84,
                second=lambda each: names.dossier_state(each.state),
            ),
            Column(
                say("档案编号"),
                lambda each: each.number,
                width=84,
                order="number",
                second=lambda each: each.tier,
                above=680,
            ),
            Column(say("置业顾问"), lambda each: each.adviser, width=70, above=760),
            Column(say("总价（元）"), lambda each: phrases.money(each.price), width=110, right=True, above=560),
        ]

    def _paper_columns(self) -> list[Column[dossiers.Row]]:
        """The columns on paper and in files: one fact each."""
        office = self.desk.office
        return [
            Column(say("房号"), lambda each: each.unit, width=115),
            Column(say("买受人"), _names, width=160),
            Column(say("合同编号"), lambda each: each.contract or "", width=115),
            Column(say("付款方式"), lambda each: names.payment(each.payment), width=80),
            Column(say("签约日期"), lambda each: each.signed or "", width=100),
            Column(say("总价（元）"), lambda each: phrases.money(each.price), width=110, right=True),
            Column(say("状态"), lambda each: names.dossier_state(each.state), width=70),
            Column(say("最近到期"), lambda each: phrases.stamp_words(office, each.next_due), width=125),
            Column(say("档案编号"), lambda each: each.number, width=95),
            Column(say("置业顾问"), lambda each: each.adviser, width=75),
            Column(say("客户等级"), lambda each: each.tier, width=70),
        ]

    def _chips(self) -> dict[str, Chip]:
        office = self.desk.office
        words: dict[str, tuple[str, Callable[[Value], str]]] = {
            "project": (
                say_in("an estate", "项目"),
                lambda each: dossiers.project_names(office).get(int(each)) or say("（未定名）"),
            ),
            "building": (say("楼栋"), str),
            "state": (say("状态"), lambda each: names.dossier_state(str(each))),
            "payment": (say("付款方式"), lambda each: names.payment(str(each))),
            "adviser": (say("置业顾问"), lambda each: str(each) or say("未填")),
            "tier": (say("客户等级"), lambda each: str(each) or say("未定")),
        }
        made = {name: Chip(title, partial(self._choices, name), shown) for name, (title, shown) in words.items()}
        made["state"].choose(USUAL)
        for chip in made.values():
            chip.changed.connect(self.look_again)
        return made

    def _choices(self, name: str) -> list[Value]:
        return dossiers.choices(self.desk.office, name, self.wanted)

    @property
    def wanted(self) -> dossiers.Wanted:
        """What the list is narrowed to by the chips."""
        return dossiers.Wanted.of({name: chip.value for name, chip in self.chips.items()})

    @property
    def sought(self) -> dossiers.Wanted:
        """Where typed words are looked for: in dossiers of every state, unless another one than usual was chosen."""
        wanted = self.wanted
        return wanted._replace(state=None) if wanted.state == USUAL else wanted

    def clear_filters(self) -> None:
        """Show what is usually shown."""
        for name, chip in self.chips.items():
            chip.choose(USUAL if name == "state" else None)

    def _show_all(self) -> None:
        self.chips["state"].choose(None)

    def _show_board(self) -> None:
        from app.find.board_dialog import BoardDialog

        dialog = BoardDialog(self.desk, self.wanted.project, self.wanted.building, self)
        dialog.opened.connect(self.opened)
        dialog.open()

    def _paged(self) -> PagedListing[dossiers.Row]:
        office = self.desk.office
        return PagedListing(
            self._columns(),
            lambda: dossiers.count(office, self.wanted),
            lambda offset, size, order, down: dossiers.page(
                office, offset, size, order, down, self.wanted, self._total()
            ),
            "unit",
        )

    def _total(self) -> int:
        """How many rows the list has, once they are counted; before, its first page is all there is."""
        return self.everybody.listing.rowCount() if self._counted else 0

    def _arrange(self) -> None:
        main = QWidget()
        self.split = WithPanel(main, None, "clients")
        whole = vbox(self, (0, 0, 0, 0), 0)
        head = QWidget()
        top = vbox(head, (24, 12, 16, 8), 8)
        top.addLayout(
            Flow(
                label(say_in("several", "客户"), "title"),
                self.count,
                12,
                self.box,
                None,
                self.split.opener,
                Acts(
                    commands.button("new-dossier"),
                    commands.button("import-ledger"),
                    button(say("楼栋表"), self._show_board),
                    commands.button("rest"),
                ),
            )
        )
        top.addLayout(Flow(*self.chips.values(), self.clear_button, None, self.hidden, self.all_button))
        self.box.setMinimumWidth(SOUGHT)
        self._column = vbox(main, (0, 0, 0, 0), 0)
        self._column.addWidget(self.everybody, 1)
        whole.addWidget(head)
        whole.addWidget(self.split, 1)
        self.setFocusProxy(self.box)

    @cached_property
    def panel(self) -> ClientPanel:
        """The panel beside the list, made after the first paint."""
        from app.find.client_panel import ClientPanel

        made = ClientPanel(self.desk.office)
        made.opened.connect(self._open_current)
        self.split.give(made)
        return made

    def _open_current(self) -> None:
        current = (self.hits if self._searching else self.everybody).current()
        if current:
            self.opened.emit(current.id)

    def _tell(self, row: dossiers.Row | None) -> None:
        """Tell in the panel who is chosen."""
        if self._counted:
            self.panel.show_client(row)

    def _connect(self) -> None:
        self.box.sought.connect(self.narrow)
        self.box.returnPressed.connect(self._open_first)
        Fresh(self, self.desk, self.look_again)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down moves from the box to the list."""
        if event.key() == Qt.Key.Key_Down:
            (self.hits if self._searching else self.everybody).setFocus()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Count the dossiers only after the first paint."""
        super().paintEvent(event)
        if not self._counted:
            self._counted = True
            QTimer.singleShot(0, self, self._count)

    def _count(self) -> None:
        self.everybody.listing.complete()
        self._say_count()
        self._tell(self.everybody.current())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is wide, so is the box."""
        super().resizeEvent(event)
        self.box.setMinimumWidth(min(max(SOUGHT, self.width() - BESIDE), BROAD))

    def narrow(self, text: str) -> None:
        """Show the dossiers that match ``text``, or all if it is empty."""
        searching = bool(text.strip())
        if searching:
            self.box.setClearButtonEnabled(True)
            self.hits.listing.show(dossiers.matching(self.desk.office, text, MOST, self.sought))
        if searching != self._searching:
            self._searching = searching
            self.hits.setVisible(searching)
            self.everybody.setVisible(not searching)
        self._say_count()

    @cached_property
    def hits(self) -> RowsTable[dossiers.Row]:
        """The list of hits, made when the clerk first types, since the first paint must not wait for it."""
        made = RowsTable(RowsListing(self._columns()), "clients", say_in("several", "客户"))
        made.records = "dossier", lambda row: row.id
        made.empty = say("没有符合的客户。试试姓名中的两个字、拼音首字母、电话后四位或房号。")
        made.on_paper = self._paper_columns()
        made.two_lines()
        made.opened.connect(lambda each: self.opened.emit(each.id))
        made.looked_at.connect(self._tell)
        made.hide()
        self._column.addWidget(made, 1)
        return made

    def _say_count(self) -> None:
        self._say_hidden()
        if not self._searching:
            self.count.setText(say_many("共 {n} 份", self.everybody.listing.rowCount()))
            return
        found = self.hits.listing.rowCount()
        text = say("找到 {count} 份") if found < MOST else say("只显示前 {count} 份，请再多输几个字")
        self.count.setText(text.format(count=found))

    def _say_hidden(self) -> None:
        """Say how many dossiers the list leaves out because of their state."""
        if self._searching and self.wanted.state == USUAL:
            self.hidden.setText(say("查找不限状态，在办的排在前面"))
            self.all_button.hide()
            return
        state = self.wanted.state
        left = {
            each: n for each, n in dossiers.states(self.desk.office, self.wanted).items() if state not in {None, each}
        }
        told = listed(f"{names.dossier_state(each)} {n}" for each, n in sorted(left.items()))
        self.hidden.setText(say("未显示：{states}", states=told) if told else "")
        self.all_button.setVisible(bool(told))
        shown = say("没有符合筛选的档案。{hidden}", hidden=self.hidden.text()) if told else self._none
        self.everybody.empty = shown

    def _open_first(self) -> None:
        """Open the first hit; without a hit, the dossier of the paper or receipt whose number was typed."""
        from app.dossiers import finding

        office, text = self.desk.office, self.box.text().strip()
        if self._searching and self.hits.listing.rowCount():
            if finding.chooses(office, text):
                self.opened.emit(self.hits.listing.at(0).id)
            return
        found = next((each.dossier for each in finding.by_number(office, text) if each.dossier), "")
        if found:
            self.opened.emit(found)

    def look_again(self) -> None:
        """Read the list again after the register changed."""
        self.everybody.listing.reload()
        self.chips["project"].setVisible(len(dossiers.project_names(self.desk.office)) > 1)
        self.clear_button.setVisible(any(self.wanted._replace(state=None).given) or self.wanted.state != USUAL)
        self.narrow(self.box.text())


def _names(each: dossiers.Row) -> str:
    """The buyers, and what the dossier once was called if it was found by that alone."""
    return f"{say('曾用 {former}', former=each.former)}   {each.buyers}" if each.former else each.buyers


def make(window: OfficeWindow) -> QWidget:
    """Build the page for a window; an opened dossier opens in that window."""
    page = ClientsPage(window.desk)
    page.opened.connect(window.open_dossier)
    return page
