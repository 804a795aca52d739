"""The page of fines 罚款: what waits for a decision, what was decided this month, or everybody's; one decides beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from app.access import sign_dialog
from app.base.words import say, say_in, say_many
from app.duties import words as duties_words
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines import wages
from app.fines import words as fine_words
from app.fines.fine_panel import WIDTH, FinePanel
from app.forms import printing
from app.kit.acts import Acts
from app.kit.desk import Fresh
from app.kit.flow import Flow
from app.kit.icons import icon
from app.kit.listings import Column
from app.kit.look import colour
from app.kit.painted.grouped import GroupedListing, GroupedTable
from app.kit.painted.segmented import Segmented
from app.kit.painted.two_lines import Group
from app.kit.parts import button, hairline, hbox, label, vbox
from app.kit.side_panel import WithPanel
from app.office import phrases
from app.office.fine_ledger import WAITING
from app.office.fines_store import Decided
from app.scans import attachments
from app.scans import words as scan_words

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.office.fine_ledger import Line

BOTH = 1060
"""From which width on there is room for the ledger beside its panel, in pixels."""


MOST = 300
"""How many lines are listed at once: of those that wait one's own first, of all the newest."""


class FinesPage(QWidget):
    """Lists lines of the ledger: a person's own, or everybody's with the right ``fines``. Enter begins what is to be done."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._units: dict[str, str] = {}
        self._clients: dict[str, str] = {}
        self._ended: dict[str, datetime | None] = {}
        self._verified: dict[str, str] = {}
        self._decided = Decided(0, 0)
        self._settled = True
        self.month = label("", "quiet")
        self.shown = Segmented(
            say("显示哪些"), {"waiting": say("待决定"), "month": say("本月已决定"), "people": say("全部，按人")}
        )
        listing = GroupedListing(self._desk_columns(), lambda each: each.id)
        self.table: GroupedTable[Line] = GroupedTable(listing, "fines", say("罚款"))
        self.table.on_paper = self._columns()
        self.table.empty = say("没有罚款。逾期的事项和遗失的文件会自动列为待决定，由制度写明的岗位决定。")
        self.panel = FinePanel(desk)
        self.sums, self.decided = label("", "small"), label("", "small")
        self.bar, self.several = QFrame(), label("")
        self._arrange()
        self._connect()
        self.look_again()

    def _arrange(self) -> None:
        main = QWidget()
        left = vbox(main, spacing=0)
        self.bar.setProperty("bar", True)
        bar = hbox(self.bar, (24, 4, 16, 4), 8)
        bar.addWidget(self.several, 1)
        bar.addWidget(button(say("取消选择"), self.table.listing.untick))
        self.bar.hide()
        feet = QWidget()
        hbox(feet, (24, 6, 16, 6), 12).addLayout(Flow(self.sums, None, self.decided), 1)
        for part in (self.bar, self.table, hairline(), feet):
            left.addWidget(part, int(part is self.table))
        main.setFocusProxy(self.table)
        self.split = WithPanel(main, self.panel, "fines", width=WIDTH, both=BOTH)
        whole = vbox(self, spacing=0)
        whole.addWidget(self._head())
        whole.addWidget(self.split, 1)
        self.setFocusProxy(self.table)

    def _head(self) -> QWidget:
        head = QWidget()
        self.wages = button(say("工资扣款表"), self._open_wages)
        self.wages.setToolTip(say("工资扣款表 (F8)"))
        self.notice = button(say("处罚通知单"), self._print_notice)
        self.notice.setToolTip(say("处罚通知单 (Ctrl+P)"))
        title = label(say("罚款"), "title")
        acts = Acts(self.wages, self.notice, more=self._offer_more)
        vbox(head, (24, 12, 16, 12)).addLayout(Flow(title, self.month, 8, self.shown, None, self.split.opener, acts))
        return head

    def _connect(self) -> None:
        self.shown.changed.connect(lambda _: self.look_again())
        self.table.opened.connect(lambda _: self._begin())
        self.table.looked_at.connect(lambda _: self._tell())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.table.listing.ticks_changed.connect(self._ticked)
        self.panel.act.connect(self._act)
        self.panel.look.connect(self.opened)
        for key, act in (
            ("F6", self._begin),
            ("F8", self._open_wages),
            ("Ctrl+P", self._print_notice),
            ("Ctrl+Y", self._explain),
            ("Ctrl+D", self._look),
        ):
            QShortcut(QKeySequence(key), self, act)
        Fresh(self, self.desk, self.look_again)

    def showEvent(self, event: QShowEvent) -> None:
        """Propose fines for what became late meanwhile."""
        super().showEvent(event)
        self.desk.do(fines.bring_up_to_date)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.month.setHidden(self.width() < BOTH)

    def _desk_columns(self) -> list[Column[Line]]:
        """The columns on screen, in rows of two lines."""
        office = self.desk.office
        return [
            Column(
                say("被处罚人"),
                lambda each: office.name_of(each.proposal.person),
                width=140,
                second=lambda each: each.number,
            ),
            Column(say("事由"), self._ground, width=240, second=self._clause, stretches=True, tip=self._because),
            Column(say_in("one", "客户"), self._client, width=130, second=self._unit, tip=self._client, above=700),
            Column(say("金额（元）"), fine_words.short_span, width=90, right=True),
            Column(
                say("状态"),
                lambda each: fine_words.state(each.state),
                width=130,
                above=480,
                second=lambda each: fine_words.decider(office, each),
                colour=lambda each: colour(fine_words.shade(each.state)),
                icon=lambda each: icon(fine_words.ICONS[each.state], fine_words.shade(each.state)),
            ),
        ]

    def _ground(self, line: Line) -> str:
        """What a line is for; until when its duty was late is asked when its row is first drawn."""
        if line.id not in self._ended:
            self._ended[line.id] = fine_lines.late_until(self.desk.office, line)
        return fine_words.ground(self.desk.office, line, self._ended[line.id])

    def _because(self, line: Line) -> str:
        return fine_lines.because(self.desk.office, line)

    def _clause(self, line: Line) -> str:
        office = self.desk.office
        day = phrases.near_day(office, office.local(line.proposal.at).date())
        return f"{fine_words.clauses(line)} · {day}"

    def _client(self, line: Line) -> str:
        return self._clients.get(line.proposal.file) or self._units.get(line.proposal.file, "")

    def _unit(self, line: Line) -> str:
        return self._units.get(line.proposal.file, "") if line.proposal.file in self._clients else ""

    def _columns(self) -> list[Column[Line]]:
        """The columns on paper and in files."""
        office = self.desk.office
        return [
            Column(say("单号"), lambda each: each.number, width=104),
            Column(say("被处罚人"), lambda each: office.name_of(each.proposal.person), width=76),
            Column(say("条款"), lambda each: each.proposal.breached, width=76),
            Column(say("房号"), lambda each: self._units.get(each.proposal.file, ""), width=76),
            Column(say("发生"), lambda each: office.due_words(each.proposal.at), width=132),
            Column(
                say("金额（元）"),
                lambda each: (
                    duties_words.amount(each.proposal, each.amount) if each.decision else fine_words.span(each)
                ),
                width=116,
                right=True,
            ),
            Column(say("状态"), lambda each: fine_words.state(each.state), width=96),
            Column(say("决定人"), lambda each: fine_words.decider(office, each), width=78),
            Column(say("签名"), self._signatures, width=80),
        ]

    def _signatures(self, line: Line) -> str:
        """The state of a decision's signature, verified when the list is printed, and again after each change."""
        if line.decision is None:
            return ""
        if line.number not in self._verified:
            office = self.desk.office
            signed = sign_dialog.standing(office, line.decision.decision or "")
            back = bool(attachments.signed_back(office, [line.number]))
            self._verified[line.number] = signed or scan_words.signed_back(back)
        return self._verified[line.number]

    def look_again(self) -> None:
        """Read the lines again that are shown; all of them only where everybody's are asked for."""
        office = self.desk.office
        for known in (self._verified, self._ended):
            known.clear()
        first = office.today().replace(day=1)
        self._decided = fine_lines.decided_sum(office, first)
        waiting, view = fine_lines.undecided_count(office), self.shown.chosen()
        self.shown.show_count("waiting", waiting)
        self.shown.show_count("month", self._decided.lines)
        self.month.setText(phrases.month(office.today()))
        self.wages.setEnabled(office.may("approve"))
        if view == "waiting":
            rows = fine_lines.undecided(office, MOST)
        else:
            rows = fine_lines.decided_in(office, first) if view == "month" else fine_lines.listed(office, MOST)
        self._units, self._clients = fine_lines.units(office, rows), fine_lines.clients(office, rows)
        self._list(self._groups(view, rows))
        self._sum(rows, waiting - len(rows) if view == "waiting" else 0)

    def _groups(self, view: str, rows: list[Line]) -> list[Group[Line]]:
        if view == "waiting":
            return self._waiting(rows)
        if view == "month":
            return [Group(say("本月已决定"), rows)]
        people: dict[str, list[Line]] = {}
        for line in rows:
            people.setdefault(self.desk.office.name_of(line.proposal.person), []).append(line)
        return [Group(name, people[name]) for name in sorted(people)]

    def _waiting(self, rows: list[Line]) -> list[Group[Line]]:
        """What waits, by what is to be done and by whom."""
        mine = {line.id for line in fine_lines.mine(self.desk.office, rows)}

        def of(state: str) -> list[Line]:
            return [line for line in rows if line.id in mine and line.state == state]

        return [
            Group(say("等您决定"), of("proposed")),
            Group(say("有异议，等您答复"), of("objected")),
            Group(say("起因已不存在，等您决定冲销"), of("undone")),
            Group(say("等别人决定"), [line for line in rows if line.id not in mine]),
        ]

    def _list(self, groups: list[Group[Line]]) -> None:
        """Show groups; the chosen row stays chosen, or the one in its place is."""
        before, row = self.table.current(), self.table.currentIndex().row()
        listing, self._settled = self.table.listing, False
        in_panel = self.split.has_focus()
        listing.show(groups)
        if not (before and self.table.select(lambda each: each.id == before.id)):
            rows = sorted(set(range(listing.rowCount())) - set(listing.headings()))
            if rows:
                self.table.selectRow(next((each for each in rows if each >= row), rows[-1]))
        self._settled = True
        if self._tell() and in_panel:
            self.split.go_on()

    def _sum(self, rows: list[Line], more: int) -> None:
        """What the list comes to, how many wait beyond it, and what was decided this month; a range where amounts are not
        decided yet."""
        money = [line for line in rows if line.in_money]
        low = sum(line.amount if line.decision else line.proposal.low for line in money)
        high = sum(line.amount if line.decision else line.proposal.high or line.proposal.low for line in money)
        span = fine_words.short(low) if low == high else f"{fine_words.short(low)}–{fine_words.short(high)}"
        told = say_many("{n} 项，金额合计 {sum} 元", len(rows), sum=span)
        self.sums.setText(f"{told}  {say_many('另有 {n} 项，先列出这些', more)}" if more else told)
        self.decided.setText(say("本月已决定 {sum} 元", sum=phrases.money(self._decided.fen)))

    def _ticked(self) -> None:
        """Show the bar over several ticked rows, in the place of the list's titles."""
        ticked = self.table.listing.ticked()
        self.bar.setVisible(bool(ticked))
        self.table.horizontalHeader().setVisible(not ticked)
        self.several.setText(say_many("已选 {n} 项", len(ticked)))
        self._tell()

    def _chosen(self) -> list[Line]:
        """The ticked lines, else the chosen ones."""
        chosen = self.table.chosen()
        return list({line.id: line for line in chosen}.values())

    def _tell(self) -> bool:
        """Tell in the panel what is chosen, once the list stands; what is typed there about the same line stays.

        Returns whether the panel tells something else now.
        """
        if not self._settled:
            return False
        chosen = self._chosen()
        changed = self.panel.show_lines(chosen, self.table.empty)
        one = chosen[0] if len(chosen) == 1 else None
        self.notice.setEnabled(bool(one and one.decision))
        return changed

    def _begin(self) -> None:
        """Begin what the chosen lines wait for: the cursor goes to the decision; else the notice is shown."""
        chosen = self._chosen()
        if not chosen:
            return
        if any(line.state in WAITING for line in chosen):
            self.split.ask()
        if self.panel.decision:
            self.panel.decide()
        elif chosen[0].state in {"undone", "objected"}:
            self._act("settle" if chosen[0].state == "undone" else "answer")
        else:
            self._print_notice()

    def _act(self, name: str) -> None:
        from app.fines import dialogs

        chosen = self._chosen()
        if name == "settle":
            dialogs.SettleDialog(self.desk, chosen, self).open()
        elif name == "notice":
            self._print_notice()
        else:
            kinds = {"object": dialogs.ObjectDialog, "answer": dialogs.AnswerDialog, "reverse": dialogs.ReverseDialog}
            kinds[name](self.desk, chosen[0], self).open()

    def _offer_more(self, menu: QMenu) -> None:
        line = self.table.current()
        if line:
            menu.addAction(say("打印对账单"), partial(self._print_statement, line))
        if line and line.proposal.file in self._clients:
            menu.addAction(say("看档案"), self._look)
        if line and line.proposal.duty:
            menu.addAction(say("为何到期"), self._explain)

    def _explain(self) -> None:
        from app.duties.explain_dialog import ExplainDialog

        line = self.table.current()
        shown = fine_lines.duty_of(self.desk.office, line) if line else None
        if shown:
            ExplainDialog(self.desk, shown, self).open()

    def _look(self) -> None:
        line = self.table.current()
        if line and line.proposal.file in self._clients:
            self.opened.emit(line.proposal.file)

    def _print_notice(self) -> None:
        line = self.table.current()
        if line and line.decision:
            printing.show_sheet(self.desk, "fine-notice", line.number, self)

    def _print_statement(self, line: Line) -> None:
        """Preview the person's statement for the month the line was decided in, or for this month."""
        office = self.desk.office
        month = wages.month_of(office, line.decision.at if line.decision else office.now())
        printing.show_sheet(self.desk, "fine-statement", f"{line.proposal.person}/{month}", self)

    def _open_wages(self) -> None:
        if not self.desk.office.may("approve"):
            return
        from app.fines.wage_dialog import WageDialog

        WageDialog(self.desk, self).open()


def make(window: OfficeWindow) -> QWidget:
    """The page for a window, connected to it."""
    page = FinesPage(window.desk)
    page.opened.connect(window.open_dossier)
    return page
