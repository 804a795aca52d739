"""Today 今日: what is late, due today or coming, and what waits for acceptance or a decision; one act per row."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCursor, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QWidget

from app.base.features import key_of
from app.base.words import listed, say, say_many
from app.custody import handoffs, previews
from app.dossiers import finding
from app.duties import service as duties
from app.duties import whose
from app.duties.columns import desk_columns, duty_columns, urgency
from app.duties.duty_panel import DutyPanel
from app.forms import printing
from app.kit import commands
from app.kit.acts import Acts
from app.kit.desk import Fresh
from app.kit.duty_acts import go_together, why_not_together
from app.kit.flow import Flow
from app.kit.painted.grouped import GroupedListing, GroupedTable
from app.kit.painted.segmented import Segmented
from app.kit.painted.tiles import Tile, folds
from app.kit.painted.two_lines import Group
from app.kit.parts import button, hbox, label, vbox
from app.kit.side_panel import WithPanel
from app.office import phrases
from app.scans.inbox_watch import InboxWatch
from app.today.first_steps_panel import LOW, FirstSteps
from app.today.reminders_panel import Reminders

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from app.duties.service import DutyRow
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.office.office import Office

MINUTE = 60_000


class TodayPage(QWidget):
    """The open duties, filtered by urgency; Ctrl+Enter does what the row asks for, Enter explains it."""

    opened = Signal(str)
    wants_pending = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._all: list[DutyRow] = []
        self._looked_ahead = False
        self.date = label("", "quiet")
        self.whose = Segmented(say("谁的事项"), {"": say("全部门"), "mine": say("我的"), "told": say("报给我的")})
        self.tiles = {
            "late": Tile(say("逾期"), "warning-circle-fill", "late"),
            "today": Tile(say("今日到期"), "clock", "today"),
        }
        self.waiting = Tile(say("待对方签收"), "pencil-line")
        self.reminding = Tile(say("提醒"), "bell")
        self.scanned = Tile(say("新扫描件"), "tray")
        self.scanned.setCheckable(False)
        self.scanned.hide()
        self.table = GroupedTable(
            GroupedListing(desk_columns(desk.office), lambda each: each.duty.id), "today", say("今日")
        )
        self.table.on_paper = duty_columns(desk.office, with_dossier=True)
        self.table.empty = say(
            "今天没有待办事项。收到文件（{key}）后，按制度产生的事项会列在这里。", key=key_of("receive")
        )
        self.panel = DutyPanel(desk.office)
        self.bar, self.several = QFrame(), label("")
        self.act = button(say("办理"), self._act, key="Ctrl+Return")
        self.reminders, self.steps = Reminders(desk), FirstSteps(desk)
        self._arrange()
        self._connect()
        self.look_again()

    def _arrange(self) -> None:
        main = QWidget()
        left = vbox(main, (0, 0, 0, 0), 0)
        self.counts = QWidget()
        left.addWidget(self.counts)
        across = vbox(self.counts, (24, 0, 16, 12), 0)
        across.addLayout(Flow(*self.tiles.values(), self.waiting, self.reminding, self.scanned))
        self.reminders.hide()
        left.addWidget(self.reminders)
        left.addWidget(self.steps)
        self._arrange_bar()
        left.addWidget(self.bar)
        left.addWidget(self.table, 1)
        self.split = WithPanel(main, self.panel, "today")
        whole = vbox(self, (0, 0, 0, 0), 0)
        whole.addWidget(self._head())
        whole.addWidget(self.split, 1)
        self.setFocusProxy(self.table)

    def _arrange_bar(self) -> None:
        self.bar.setProperty("bar", True)
        bar = hbox(self.bar, (24, 4, 16, 4), 8)
        bar.addWidget(self.several, 1)
        bar.addWidget(self.act)
        bar.addWidget(button(say("取消选择"), self.table.listing.untick))
        self.bar.hide()

    def _head(self) -> QWidget:
        head = QWidget()
        inside = vbox(head, (24, 12, 16, 12), 0)
        inside.addLayout(
            Flow(
                label(say("今日"), "title"),
                self.date,
                8,
                self.whose,
                self.split.opener,
                None,
                Acts(*self._commands(), button(say("打印每日事项单"), self._print, key="Ctrl+P")),
            )
        )
        return head

    def _commands(self) -> list[QPushButton]:
        """Buttons for what begins most often here: what the regulations in force know."""
        names = self.desk.quietly(self.desk.refused.emit, duties.commands_for_clients) or ()
        return [commands.button(name) for name in names]

    def _connect(self) -> None:
        self.whose.changed.connect(lambda _: self._show())
        for name, tile in self.tiles.items():
            tile.clicked.connect(partial(self._narrow, name))
        self.waiting.clicked.connect(self._show_pending)
        self.scanned.clicked.connect(partial(commands.call, self, "scan-inbox"))
        self.reminding.clicked.connect(lambda: self.reminders.setVisible(self.reminding.isChecked()))
        self.reminders.opened.connect(self.opened)
        self.reminders.counted.connect(self.reminding.show_count)
        self.table.opened.connect(lambda _each: self._act())
        self.table.acted.connect(lambda _each: self._act())
        self.table.looked_at.connect(lambda _each: self._tell())
        self.table.listing.ticks_changed.connect(self._ticked)
        self.panel.act.connect(self._act)
        self.panel.look.connect(self._look_at_dossier)
        self.panel.more.connect(self._offer_more)
        for key, act in (("Ctrl+Y", self._explain), ("Ctrl+D", self._look_at_dossier)):
            QShortcut(QKeySequence(key), self, act)
        Fresh(self, self.desk, self.look_again)
        self._watch_the_clock()

    def _watch_the_clock(self) -> None:
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        self._clock.start(MINUTE)

    def _narrow(self, name: str) -> None:
        """Show only what a tile counts, or everything again."""
        for other, tile in self.tiles.items():
            if other != name:
                tile.setChecked(False)
        self._show()

    def _tick(self) -> None:
        """Once a minute: begin periods, draw up reports, and show the time left; trouble is shown, not raised."""
        drawn = self.desk.quietly(self.desk.refused.emit, _bring_up_to_date)
        if drawn is None:
            return
        if drawn:
            self.desk.changed.emit()
        self.look_again()
        if self.isVisible():
            self.reminders.look_ahead()

    def look_again(self) -> None:
        """Read the open duties again."""
        office = self.desk.office
        self._all = duties.due(office)
        self.date.setText(phrases.with_weekday(office.today()))
        pending = handoffs.listed(office, "pending")
        takers = Counter(office.rules.holder(each.taker) for each in pending)
        self.waiting.show_count(len(pending), " · ".join(f"{name} {n}" for name, n in takers.most_common(3)))
        self.waiting.setChecked(False)
        self.reminders.look_again(self._all)
        self.steps.look_again()
        self._make_room()
        self._show()

    def count_scans(self, inbox: InboxWatch) -> None:
        """Count what waits in the scan inbox, or say why it cannot be looked at; nothing where no folder was chosen."""
        first = next(iter(inbox.files), None)
        self.scanned.show_count(len(inbox.files), inbox.trouble or (first.name if first else say("收件夹是空的")))
        self.scanned.setVisible(bool(inbox.folder) and self.desk.office.may("scans"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """In a low window the first step stands in the place of the tiles, as long as these count nothing; in a narrow one
        tiles stand on one line."""
        for tile in (*self.tiles.values(), self.waiting, self.reminding):
            tile.fold(folded=folds(self))
        low = self.height() < LOW
        self.steps.arrange(low=low, hidden=low and bool(self._all))
        self.counts.setVisible(not low or self.steps.isHidden())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._looked_ahead:
            self._looked_ahead = True
            QTimer.singleShot(0, self, self.reminders.look_ahead)

    def _show(self) -> None:
        """List what is wanted in its groups; the chosen row stays, or the next one is chosen."""
        office = self.desk.office
        row, current = self.table.currentIndex().row(), self._current()
        before = current.duty.id if current and row >= 0 else ""
        for value in ("", "mine", "told"):
            self.whose.show_count(value, len(whose.chosen(office, self._all, _as_whose(value))))
        rows = whose.chosen(office, self._all, _as_whose(self.whose.chosen()))
        found = {
            name: [each for each in rows if urgency(each) == name] for name in (*self.tiles, "coming", "provisional")
        }
        late = found["late"]
        soonest = next((phrases.by_when(office, each.duty) for each in found["today"]), "")
        lateness = phrases.late_by(office, late[0].duty.due) if late else ""
        which = say("最久 {lateness}", lateness=lateness) if late else say("没有逾期")
        self.tiles["late"].show_count(len(late), which, lateness)
        self.tiles["today"].show_count(len(found["today"]), soonest)
        only = next((name for name, tile in self.tiles.items() if tile.isChecked()), "")
        nobody = [each for each in rows if not each.duty.responsible]
        note = say_many("{n} 项没有责任人", len(nobody)) if nobody else ""
        groups = (
            Group(say("逾期"), late, "warning-circle-fill", "late", note),
            Group(say("今日到期"), found["today"], "clock", "today"),
            Group(say("7 天内"), found["coming"], "calendar-blank", "coming"),
            Group(say("暂算"), found["provisional"], "question", "provisional"),
        )
        names = (*self.tiles, "coming", "provisional")
        # The panel tells once, of the row that is chosen in the end.
        self.table.blockSignals(True)
        self.table.listing.show([each for each, name in zip(groups, names, strict=True) if only in {"", name}])
        if not self.table.select(lambda each: each.duty.id == before) and self.table.listing.rowCount():
            self.table.selectRow(min(max(row, 1), self.table.listing.rowCount() - 1))
        self.table.blockSignals(False)
        self._tell()

    def _ticked(self) -> None:
        """Show the bar over several ticked rows, in the place of the list's titles."""
        ticked = self.table.listing.ticked()
        self.bar.setVisible(bool(ticked))
        self.table.horizontalHeader().setVisible(not ticked)
        clients = Counter(each.client or each.unit for each in ticked)
        offered = len(ticked) < 2 or go_together(self.desk.office, [each.duty for each in ticked])
        self.act.setEnabled(offered)
        self.act.setToolTip(say("办理 (Ctrl+Enter)") if offered else why_not_together())
        self.several.setText(f"{say_many('已选 {n} 项', len(ticked))}  {listed(clients)}")
        self._tell()

    def _tell(self) -> None:
        """Tell in the panel what is chosen."""
        ticked, current = self.table.listing.ticked(), self._current()
        one = ticked[0] if len(ticked) == 1 else current
        if len(ticked) > 1:
            self.panel.show_several(ticked)
        elif one:
            self.panel.show_duty(one)
        else:
            self.panel.show_none(say("今天"), [self.table.empty])

    def _offer_more(self) -> None:
        menu = QMenu(self)
        menu.addAction(say("为何到期"), self._explain)
        menu.addAction(say("不再办理…"), self._end)
        menu.popup(QCursor.pos())

    def _current(self) -> DutyRow | None:
        row = self.table.currentIndex().row()
        if row < 0 or row in self.table.listing.headings():
            return None
        return self.table.current()

    def _act(self) -> None:
        from app.kit.duty_acts import act_on, act_on_several

        chosen, current = self.table.chosen(), self._current()
        if len(chosen) > 1:
            act_on_several(self.desk, [each.duty for each in chosen], self)
        elif current:
            act_on(self.desk, current.duty, self)

    def _explain(self) -> None:
        from app.duties.explain_dialog import ExplainDialog

        current = self._current()
        if current:
            ExplainDialog(self.desk, current, self).open()

    def _look_at_dossier(self) -> None:
        current = self._current()
        if current is None:
            return
        if current.dossier:
            self.opened.emit(current.dossier)
            return
        for found in finding.find(self.desk.office, current.unit)[:1] if current.unit else []:
            printing.show_sheet(self.desk, found.title, found.id, self)
            return
        self.desk.said.emit(say("这一项是整个单位的，没有档案。按“办理”填写。"), [])

    def _end(self) -> None:
        from app.duties.explain_dialog import end_duty

        current = self._current()
        if current:
            end_duty(self.desk, current.duty, self)

    def _show_pending(self) -> None:
        self.wants_pending.emit()

    def _print(self) -> None:
        previews.preview_day_sheet(self.desk, self)


def _as_whose(value: str) -> whose.Whose:
    return "mine" if value == "mine" else "told" if value == "told" else ""


def _bring_up_to_date(office: Office) -> bool:
    """Begin the periods and draw up the reports that fell due. Returns whether reports were drawn up."""
    from app.office import periods
    from app.registers import due_reports

    periods.bring_up_to_date(office)
    return bool(due_reports.draw_up(office))


def make(window: OfficeWindow) -> QWidget:
    """Build the page for a window; its links go to the window's other pages."""
    page = TodayPage(window.desk)
    page.opened.connect(window.open_dossier)
    page.wants_pending.connect(lambda: window.go("handoffs"))
    page.reminders.wants_archive.connect(window.show_archive)
    page.reminders.wants_page.connect(window.go)
    inbox = InboxWatch.of(window, window.desk)
    inbox.changed.connect(partial(page.count_scans, inbox))
    page.count_scans(inbox)
    return page
