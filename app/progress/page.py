"""The page of progress 进度: purchases with their tracks, chase letters and progress reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from app.base.words import say, say_in
from app.dossiers import service as dossiers
from app.forms import printing
from app.kit.acts import Acts
from app.kit.boxes import ComboBox
from app.kit.desk import Fresh
from app.kit.dialogs import Dialog, ReasonDialog
from app.kit.fields import DayEdit, MomentEdit, day_in, moment_in
from app.kit.flow import Flow
from app.kit.listings import Column, RowsListing
from app.kit.look import colour
from app.kit.painted.segmented import Folding, Segmented
from app.kit.parts import Field, button, label, vbox
from app.kit.side_panel import WithPanel
from app.kit.tables import RowsTable
from app.office import phrases
from app.parties.dialogs import ChoosePartyDialog
from app.progress import coming, payouts, period_reports, segments
from app.progress import service as progress
from app.progress import words as progress_words
from app.progress.by_step_panel import StepBoard
from app.progress.progress_panel import ProgressPanel
from app.progress.reports_dialog import ReportsDialog
from app.progress.step_dialog import LateDialog, StepDialog
from app.rulebook.tracks import number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QShowEvent

    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.kit.painted.steps import Segment
    from app.progress.payouts import Payout
    from app.progress.service import Purchase
    from app.progress.store import Chase
    from app.rulebook.track_standings import StepStanding, TrackStanding


def _payouts_title() -> str:
    return say("放款")


class ProgressPage(QWidget):
    """Lists purchases, late ones first, with the steps of the chosen one beside them; or by step, in columns."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._seen: list[Purchase] = []
        self.view = Segmented(say("怎样看"), {"clients": say("按客户"), "step": say("按步骤")})
        self.board = StepBoard(desk)
        self.filter = Folding(
            say("显示哪些"),
            {
                "all": say("全部"),
                "late": say("逾期"),
                "paused": say("客户原因暂停"),
                "idle": say("没有下一步"),
                "expiring": say("有文件将过期"),
                "payouts": _payouts_title(),
            },
        )
        self.table = RowsTable(RowsListing(self._columns()), "progress", say("进度"))
        self.table.two_lines()
        self.table.empty = say("没有这样的客户。收到文件后，按揭、备案等进度会自动开始。")
        self.payouts = RowsTable(RowsListing(self._payout_columns()), "payouts", _payouts_title())
        self.payouts.two_lines()
        self.payouts.empty = say("还没有贷款办到这里。批准贷款时填写金额，这里列出待放款和已放款。")
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
        """Read all purchases again if the page is visible; this reads the whole journal."""
        if not self.isVisible():
            return
        steps = self.view.chosen() == "step"
        self.filters.setHidden(steps)
        self.split.opener.setVisible(self.split.narrow and not steps)
        loans = not steps and self.filter.chosen() == "payouts"
        self.shown.setCurrentWidget(self.board if steps else self.payouts if loans else self.split)
        if loans:
            self.payouts.listing.show(payouts.listed(self.desk.office))
            return
        self._seen = progress.every(self.desk.office)
        if steps:
            self.board.show_purchases(self._seen)
            return
        self.table.listing.show(self._wanted(self._seen))
        self._tell(self.table.current())

    def _wanted(self, seen: list[Purchase]) -> list[Purchase]:
        """The purchases that the filter lets through."""
        office, wanted = self.desk.office, self.filter.chosen()
        if wanted == "late":
            return [each for each in seen if each.late]
        if wanted == "paused":
            return [each for each in seen if each.paused]
        if wanted == "all":
            return seen
        found = (
            {each.id for each in progress.without_next_step(office, seen)}
            if wanted == "idle"
            else {each.dossier.id for each in coming.expiring(office, seen)}
        )
        return [each for each in seen if each.dossier.id in found]

    def _columns(self) -> list[Column[Purchase]]:
        office = self.desk.office
        tracks = office.rules.book.vocabulary.tracks

        def one(name: str) -> Column[Purchase]:
            def track_of(each: Purchase) -> TrackStanding | None:
                return next((track for track in each.tracks if track.id == name), None)

            def text(each: Purchase) -> str:
                shown = track_of(each)
                return segments.current(office, shown)[0] if shown else say("不需要")

            def shade(each: Purchase) -> QColor | None:
                shown = track_of(each)
                return colour(segments.current(office, shown)[1]) if shown else None

            def steps(each: Purchase) -> Sequence[Segment]:
                shown = track_of(each)
                return segments.segments(office, shown) if shown else ()

            return Column(progress_words.track(office, name), text, width=150, colour=shade, steps=steps, tip=text)

        return [
            Column(
                say_in("one", "客户"),
                lambda each: each.dossier.names,
                width=130,
                second=lambda each: each.dossier.unit,
                tip=lambda each: f"{each.dossier.unit} {each.dossier.names}",
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
            self.panel.show_none(self._seen)

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


class StampDialog(Dialog):
    """Enters the day on which the developer's stamp duty falls due (SO-1.12)."""

    def __init__(self, desk: Desk, dossier: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=420)
        self.entitle(say("印花税缴纳日期"), say("登记"))
        self.dossier, self.day = dossier, DayEdit(desk.office)
        self.field = Field(say("哪天到期(&D)"), self.day)
        self.body.addWidget(self.field)
        self.day.setFocus()

    def commit(self) -> None:
        day = day_in(self.field)
        if day is None:
            return
        if self.attempt(progress.set_stamp_duty, dossier=self.dossier, due=day):
            self.accept()


class StampPaidDialog(Dialog):
    """Enters that the stamp duty was paid (SO-1.12): when, and the number of the payment record."""

    def __init__(self, desk: Desk, dossier: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=480)
        self.entitle(say("印花税已缴"), say("已缴"))
        self.dossier = dossier
        self.receipt, self.at = QLineEdit(), MomentEdit(desk.office)
        self.at_field = Field(say("缴款时间(&T)"), self.at)
        known = dossiers.load(desk.office, dossier)
        self.body.addWidget(label(f"{known.unit}  {known.names}", "section"))
        self.body.addWidget(Field(say("缴款凭证号(&N)"), self.receipt))
        self.body.addWidget(self.at_field)
        self.receipt.setFocus()

    def commit(self) -> None:
        at = moment_in(self.at_field)
        if at is None:
            return
        if self.attempt(progress.pay_stamp_duty, dossier=self.dossier, receipt=self.receipt.text(), at=at):
            self.accept()
            self.desk.said.emit(say("已登记印花税缴款"), [])


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
