"""The page of progress 进度: purchases with their tracks, chase letters and progress reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.base.words import say, say_in
from app.dossiers import service as dossiers
from app.forms import printing
from app.kit.acts import Acts
from app.kit.boxes import ComboBox
from app.kit.desk import Fresh, Looking
from app.kit.dialogs import Dialog, ReasonDialog
from app.kit.flow import Flow
from app.kit.listings import Column, PagedListing, RowsListing
from app.kit.look import colour
from app.kit.painted.segmented import Folding, Segmented
from app.kit.parts import Field, button, label, vbox
from app.kit.side_panel import WithPanel
from app.kit.tables import PagedTable, RowsTable
from app.office import phrases
from app.parties.dialogs import ChoosePartyDialog
from app.progress import kept, lists, payouts, period_reports, segments
from app.progress import service as progress
from app.progress import words as progress_words
from app.progress.by_step_panel import StepBoard
from app.progress.lists import Wanted
from app.progress.progress_panel import ProgressPanel
from app.progress.reports_dialog import ReportsDialog
from app.progress.stamp_dialogs import StampDialog, StampPaidDialog
from app.progress.standings_store import UNIT
from app.progress.step_dialog import LateDialog, StepDialog
from app.rulebook.tracks import number_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QColor, QShowEvent

    from app.kit.background import Beside
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.kit.painted.steps import Segment
    from app.office.office import Office
    from app.progress.lists import Lists
    from app.progress.payouts import Payout
    from app.progress.service import Purchase
    from app.progress.store import Chase
    from app.rulebook.track_standings import StepStanding, TrackStanding

T = TypeVar("T")


def _nobody() -> str:
    return say("没有这样的客户。收到文件后，按揭、备案等进度会自动开始。")


def _looking() -> str:
    return say("正在看所有客户…")


def _no_payouts() -> str:
    return say("还没有贷款办到这里。批准贷款时填写金额，这里列出待放款和已放款。")


def _payouts_title() -> str:
    return say("放款")


class ProgressPage(QWidget):
    """Lists purchases, late ones first, with the steps of the chosen one beside them; or by step, in columns."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._lists: Lists = lists.Told(desk.office, ())
        self._looking = Looking(desk)
        self._keeping: Beside | None = None
        self.view = Segmented(say("怎样看"), {"clients": say("按客户"), "step": say("按步骤")})
        self.board = StepBoard(desk)
        self.filter = Folding(
            say("显示哪些"),
            {
                "open": say("在办"),
                "late": say("逾期"),
                "paused": say("客户原因暂停"),
                "idle": say("没有下一步"),
                "expiring": say("有文件将过期"),
                "payouts": _payouts_title(),
                "all": say("全部"),
            },
        )
        listing = PagedListing(self._columns(), lambda: self._lists.count(self._wanted()), self._page, "")
        self.table = PagedTable(listing, "progress", say("进度")).sortable()
        self.table.two_lines()
        self.table.empty = _nobody()
        self.payouts = RowsTable(RowsListing(self._payout_columns()), "payouts", _payouts_title())
        self.payouts.two_lines()
        self.payouts.empty = _no_payouts()
        self.payouts.opened.connect(lambda each: self.opened.emit(each.dossier.id))
        self.panel = ProgressPanel(desk, self)
        self._arrange()
        self._connect()

    def _connect(self) -> None:
        for each in (self.filter, self.view):
            each.changed.connect(lambda _: self.look_again())
        self.board.opened.connect(self.opened)
        self.table.looked_at.connect(self._tell)
        self.table.opened.connect(lambda each: self.opened.emit(each.dossier.id))
        self.panel.act.connect(self._act)
        self.panel.started.connect(self._start)
        self.panel.late.connect(self._explain_late)
        Fresh(self, self.desk, self.look_again)

    def _arrange(self) -> None:
        acts = Acts(
            button(say("督办函…"), lambda: ChaseDialog(self.desk, self).open()),
            button(say("立即汇报"), self._report),
            button(say("进度汇报…"), lambda: ReportsDialog(self.desk, self).open()),
        )
        head, self.filters = QWidget(), QWidget()
        self.split = WithPanel(self.table, self.panel, "progress")
        vbox(head, (24, 12, 16, 12)).addLayout(
            Flow(label(say("进度"), "title"), 8, self.view, None, self.split.opener, acts)
        )
        vbox(self.filters, (24, 0, 16, 8)).addLayout(Flow(self.filter, None))
        self.shown = QStackedWidget()
        for each in (self.split, self.payouts, self.board):
            self.shown.addWidget(each)
        whole = vbox(self, spacing=0)
        for part in (head, self.filters, self.shown):
            whole.addWidget(part, int(part is self.shown))
        self.setFocusProxy(self.table)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_again()

    def look_again(self) -> None:
        """Read again what is in view, if the page is: a list a page at a time, what needs all purchases beside the window."""
        if not self.isVisible():
            return
        self._looking.drop()
        steps = self.view.chosen() == "step"
        self.filters.setHidden(steps)
        self.split.opener.setVisible(self.split.narrow and not steps)
        loans = not steps and self.filter.chosen() == "payouts"
        self.shown.setCurrentWidget(self.board if steps else self.payouts if loans else self.split)
        if self._keeping or self._keep():
            return
        if loans:
            self._find(payouts.listed, self._show_payouts)
        elif steps:
            self._find(progress.every, self.board.show_purchases)
        elif self.filter.chosen() == "expiring":
            self._find(lists.expiring, self._show)
        else:
            self._show(lists.source(self.desk.office))

    def _keep(self) -> bool:
        """Keep where everybody stands, if that has to be done anew. Returns whether it is being done beside the window."""
        office, desk = self.desk.office, self.desk
        if kept.is_current(office) or not office.derives():
            return False
        if dossiers.few(office):
            desk.quietly(desk.refused.emit, kept.bring_up_to_date)
            return False
        self._wait()
        self._keeping = desk.beside(
            kept.bring_up_to_date, told=self._tell_kept, done=self._kept, failed=desk.refused.emit, ended=self._ended
        )
        return True

    def _tell_kept(self, done: tuple[int, int]) -> None:
        self.table.empty = f"{_looking()} {done[0]} / {done[1]}"
        self.table.viewport().update()

    def _ended(self) -> None:
        self._keeping = None

    def _kept(self, _done: object) -> None:
        """Look again once where everybody stands is kept."""
        if kept.is_current(self.desk.office):
            self.look_again()

    def _find(self, look: Callable[[Office], T], show: Callable[[T], object]) -> None:
        """Look through all purchases, beside the window where they are many."""
        self._looking.find(look, show, few=dossiers.few(self.desk.office), meanwhile=self._wait)

    def _wait(self) -> None:
        self._show(lists.Told(self.desk.office, ()), _looking())
        self.payouts.empty = _looking()

    def _show_payouts(self, found: list[Payout]) -> None:
        self.payouts.empty = _no_payouts()
        self.payouts.listing.show(found)

    def _show(self, found: Lists, instead: str = "") -> None:
        self.table.empty = instead or _nobody()
        self._lists = found
        self.table.listing.reload()
        self._tell(self.table.current())

    def _wanted(self) -> Wanted:
        """Which list is shown; of those that expire all are found before."""
        chosen = self.filter.chosen()
        for each in get_args(Wanted):
            if each == chosen:
                return cast("Wanted", each)
        return "all"

    def _page(self, offset: int, size: int, order: str, down: bool) -> list[Purchase]:
        return self._lists.page(self._wanted(), offset, size, order, down=down)

    def _columns(self) -> list[Column[Purchase]]:
        office = self.desk.office
        tracks = office.rules.book.vocabulary.tracks

        def one(name: str) -> Column[Purchase]:
            def track_of(each: Purchase) -> TrackStanding | None:
                return next((track for track in each.tracks if track.id == name), None)

            def text(each: Purchase) -> str:
                shown = track_of(each)
                return segments.parts(office, shown)[0] if shown else say("不需要")

            def left(each: Purchase) -> str:
                shown = track_of(each)
                return segments.parts(office, shown)[1] if shown else ""

            def shade(each: Purchase) -> QColor | None:
                shown = track_of(each)
                return colour(segments.parts(office, shown)[2]) if shown else None

            def steps(each: Purchase) -> Sequence[Segment]:
                shown = track_of(each)
                return segments.segments(office, shown) if shown else ()

            title = progress_words.track(office, name)
            return Column(title, text, width=150, colour=shade, second=left, steps=steps, order=name)

        return [
            Column(
                say_in("one", "客户"),
                lambda each: each.dossier.names,
                width=130,
                second=lambda each: each.dossier.unit,
                tip=lambda each: f"{each.dossier.unit} {each.dossier.names}",
                order=UNIT,
            ),
            *(one(name) for name, track in tracks.items() if not track.aside),
            Column(say("其他进度"), self._aside, width=40, tip=self._aside, above=1100),
        ]

    def _aside(self, each: Purchase) -> str:
        """The tracks aside that have begun, in one line."""
        office = self.desk.office
        shown = (track for track in each.tracks if track.track.aside)
        return "    ".join(
            f"{progress_words.track(office, track.id)} {progress_words.bar(office, track)}" for track in shown
        )

    def _payout_columns(self) -> list[Column[Payout]]:
        office = self.desk.office
        return [
            Column(
                say("客户"),
                lambda each: each.dossier.names,
                width=160,
                second=lambda each: each.dossier.unit,
                stretches=True,
            ),
            Column(
                say("放款银行"),
                lambda each: each.bank,
                width=180,
                second=lambda each: progress_words.track(office, each.track),
            ),
            Column(
                say("金额（元）"),
                lambda each: phrases.money(each.amount),
                key=lambda each: each.amount or 0,
                width=130,
                right=True,
            ),
            Column(say("预计放款"), lambda each: phrases.day(each.expected) if each.expected else "", width=110),
            Column(say("实际放款"), lambda each: phrases.day(each.actual) if each.actual else "", width=110),
        ]

    def _tell(self, purchase: Purchase | None) -> None:
        if purchase:
            self.panel.show_purchase(purchase)
        else:
            self.panel.show_none(self._lists)

    def _start(self, track: str) -> None:
        self.desk.do(progress.start, dossier=self.table.the_row().dossier.id, track=track)

    def _explain_late(self, track: TrackStanding, step: StepStanding) -> None:
        LateDialog(self.desk, self.table.the_row().dossier.id, track.id, step, self).open()

    def _act(self, name: str, track: TrackStanding | None) -> None:
        """Do what was chosen in the panel, about a track where it is about one."""
        purchase = self.table.the_row()
        dossier = purchase.dossier.id
        if name == "open":
            self.opened.emit(dossier)
        elif name in {"stamp", "paid"}:
            (StampDialog if name == "stamp" else StampPaidDialog)(self.desk, dossier, self).open()
        elif track and name == "done":
            StepDialog(self.desk, dossier, track, self).open()
        elif track and name == "pause":
            self._pause(dossier, track)
        elif track and name == "resume":
            self.desk.do(progress.resume, dossier=dossier, track=track.id)
        elif track and name == "party":
            self._choose_party(purchase, track)

    def _choose_party(self, purchase: Purchase, shown: TrackStanding) -> None:
        if shown.current:
            step = shown.current.step
            now, at = purchase.outside(shown.id, step), number_of(shown.id, step.id)
            ChoosePartyDialog(self.desk, purchase.dossier.id, now, at, self).open()

    def _pause(self, dossier: str, shown: TrackStanding) -> None:
        dialog = ReasonDialog(
            self.desk,
            say("因客户原因暂停"),
            say("暂停期间不计时，督办和用时统计也扣除。"),
            say("暂停"),
            self,
        )
        dialog.given.connect(
            lambda reason: self.desk.do(progress.pause, dossier=dossier, track=shown.id, reason=reason)
        )
        dialog.open()

    def _report(self) -> None:
        report = self.desk.do(period_reports.draw_up)
        if report:
            printing.show_sheet(self.desk, "progress-report", report.number, self)


def show_letter(desk: Desk, chase: Chase, parent: QWidget) -> None:
    """Preview a chase letter."""
    printing.show_sheet(desk, "chase-letter", chase.number, parent)


class ChaseDialog(Dialog):
    """Sends a chase letter 督办函 to somebody with late steps; earlier letters can be printed again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=640)
        self.entitle(say("督办函"), say("发出"))
        self.to = ComboBox()
        for outside, name in progress.outsiders(desk.office).items():
            count = len(progress.late_with(desk.office, outside))
            self.to.addItem(say("{name}（逾期 {count} 项）", name=name, count=count), outside)
            if count and self.to.currentIndex() == 0:
                self.to.setCurrentIndex(self.to.count() - 1)
        self.table = RowsTable(RowsListing(self._columns()), "chases", say("已发督办函"))
        self.table.empty = say("还没有发过督办函。")
        self.table.setMinimumHeight(160)
        self.body.addWidget(Field(say("发给谁(&T)"), self.to))
        self.body.addWidget(label(say("已发督办函，回车重印"), "section"))
        self.body.addWidget(self.table, 1)
        self.table.listing.show(progress.chases(desk.office))
        self.table.opened.connect(lambda chase: show_letter(desk, chase, self))
        self.to.setFocus()

    def _columns(self) -> list[Column[Chase]]:
        office = self.desk.office
        return [
            Column(say("编号"), lambda each: each.number, width=120),
            Column(say("发给"), lambda each: office.rules.holder(each.outside), width=120),
            Column(say("时间"), lambda each: phrases.at(office, each.at), width=140),
            Column(say("项数"), lambda each: str(len(each.lines)), width=60, right=True),
            Column(say("经办人"), lambda each: office.name_of(each.by), width=100),
        ]

    def commit(self) -> None:
        chase = self.attempt(progress.chase, str(self.to.currentData()))
        if chase:
            self.accept()
            parent = self.parentWidget()
            if parent:
                show_letter(self.desk, chase, parent)


def make(window: OfficeWindow) -> QWidget:
    """The page for a window, connected to it."""
    page = ProgressPage(window.desk)
    page.opened.connect(window.open_dossier)
    return page
