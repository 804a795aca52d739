"""The list behind a figure: whose duties, complaints or papers it counts; Enter opens the client, Esc leads back."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.base.words import say, say_in, say_many
from app.complaints import words as complaint_words
from app.custody import filing
from app.duties.columns import urgency_word
from app.kit.flow import Flow
from app.kit.listings import Column, RowsListing
from app.kit.look import colour
from app.kit.parts import button, label, vbox
from app.kit.tables import RowsTable
from app.office import phrases
from app.reports import figures
from app.reports import words as report_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from app.complaints.rules import Complaint
    from app.custody.whereabouts import Held
    from app.duties.service import DutyRow
    from app.office.office import Office
    from app.reports.figures import Share
    from app.reports.service import Score

T = TypeVar("T")


class BehindPanel(QWidget):
    """A list with its title. ``opened`` carries a dossier, ``left`` says that it is put away."""

    opened = Signal(str)
    left = Signal()

    def __init__(self, title: str, table: RowsTable[T], dossier: Callable[[T], str | None] | None = None) -> None:
        super().__init__()
        self.table: RowsTable[T] = table
        table.empty = say("没有。")
        back = button(say("‹ 返回"), self.left.emit)
        back.setToolTip(say("返回 (Esc)"))
        head = QWidget()
        count = say_many("{n} 行", table.listing.rowCount())
        vbox(head, (24, 0, 16, 8)).addLayout(Flow(back, label(title, "panel"), label(count, "quiet"), None))
        outer = vbox(self, spacing=0)
        outer.addWidget(head)
        outer.addWidget(table, 1)
        if dossier:
            table.opened.connect(lambda row: self.opened.emit(dossier(row) or ""))
        away = QShortcut(QKeySequence("Esc"), self, self.left.emit)
        away.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.setFocusProxy(table)


def duties(office: Office, title: str, rows: Sequence[DutyRow]) -> BehindPanel:
    """Duties, with when each was due and met."""
    columns: list[Column[DutyRow]] = [
        Column(say("客户"), lambda each: f"{each.client} {each.unit}".strip(), width=150),
        Column(say_in("duties", "事项"), lambda each: office.rules.duty_words(each.duty), stretches=True),
        Column(say("条款"), lambda each: each.duty.clause, width=80, above=880),
        Column(
            say("期限"),
            lambda each: phrases.near_due(office, each.duty.due),
            key=lambda each: each.duty.due,
            width=130,
        ),
        Column(
            say("办完"),
            lambda each: phrases.near_moment(office, each.duty.met_at) if each.duty.met_at else "–",
            key=lambda each: each.duty.met_at,
            width=130,
            above=680,
        ),
        Column(
            say("结果"),
            urgency_word,
            width=100,
            above=540,
            colour=lambda each: colour("late") if figures.is_late(each) else None,
        ),
        Column(say("责任人"), lambda each: report_words.person(office, each.duty.responsible), width=90, above=780),
    ]
    return BehindPanel(title, _table(columns, rows, "behind-duties", title), lambda each: each.dossier)


def complaints(office: Office, title: str, rows: Sequence[Complaint]) -> BehindPanel:
    """Complaints, with when each came in and how it stands."""
    columns: list[Column[Complaint]] = [
        Column(say("投诉人"), lambda each: f"{each.client} {each.unit}".strip(), width=150),
        Column(say("投诉"), complaint_words.headline, stretches=True),
        Column(say_in("cause", "原因"), lambda each: each.cause, width=90, above=480),
        Column(
            say("受理"),
            lambda each: phrases.near_moment(office, each.steps[0].at),
            key=lambda each: each.steps[0].at,
            width=130,
            above=620,
        ),
        Column(say("状态"), complaint_words.state, width=100),
        Column(say("编号"), lambda each: each.number, width=120, above=760),
    ]
    return BehindPanel(title, _table(columns, rows, "behind-complaints", title), lambda each: each.dossier)


def papers(office: Office, title: str, rows: Sequence[tuple[str, Held]]) -> BehindPanel:
    """Papers with their holders."""
    columns: list[Column[tuple[str, Held]]] = [
        Column(say("房号"), lambda each: each[0], width=120),
        Column(say("文件"), lambda each: filing.name(office, each[1].paper), stretches=True),
        Column(say("编号"), lambda each: each[1].paper.number, width=130, above=560),
        Column(
            say("原件在谁手里"),
            lambda each: say("、").join(
                office.rules.holder(holder) for holder, count in each[1].holders.items() if count.originals
            ),
            width=150,
        ),
    ]
    return BehindPanel(title, _table(columns, rows, "behind-papers", title), lambda each: each[1].paper.dossier)


def people(title: str, rows: Sequence[Share], posts: Mapping[str, str]) -> BehindPanel:
    """Everybody's duties of the month."""
    return BehindPanel(title, _table(people_columns(posts), rows, "behind-people", title))


def scores(title: str, rows: Sequence[Score]) -> BehindPanel:
    """What outside parties did in the month."""
    return BehindPanel(title, _table(score_columns(), rows, "behind-scores", title))


def people_columns(posts: Mapping[str, str]) -> list[Column[Share]]:
    """The columns of people: who, and of how many duties how many are late."""
    return [
        Column(say("姓名"), lambda each: each.label or say("没有责任人"), width=110, stretches=True),
        Column(say("岗位"), lambda each: posts.get(each.key, ""), width=120, above=420),
        Column(
            say_in("counted", "到期"),
            lambda each: str(each.now.whole),
            key=lambda each: each.now.whole,
            width=64,
            right=True,
        ),
        Column(
            say("逾期"),
            lambda each: str(each.now.late),
            key=lambda each: each.now.late,
            width=64,
            right=True,
            colour=lambda each: colour("late") if each.now.late else None,
        ),
        Column(
            say("按时办结率"),
            lambda each: report_words.percent(each.now),
            key=lambda each: each.now.rate,
            width=104,
            right=True,
        ),
    ]


def score_columns() -> list[Column[Score]]:
    """The columns of outside parties: who, which step, how long it took, how many were late."""
    return [
        Column(say("单位"), lambda each: each.outside, width=130, stretches=True),
        Column(say("步骤"), lambda each: each.step, width=150, above=480),
        Column(
            say_in("counted", "户数"),
            lambda each: str(each.clients),
            key=lambda each: each.clients,
            width=64,
            right=True,
        ),
        Column(
            say("中位天数"),
            lambda each: say("{days}，限 {limit}", days=f"{each.median:g}", limit=report_words.short_limit(each.limit)),
            key=lambda each: each.median,
            width=104,
            right=True,
        ),
        Column(
            say("逾期"),
            lambda each: str(each.late),
            key=lambda each: each.late,
            width=64,
            right=True,
            colour=lambda each: colour("late") if each.late else None,
        ),
    ]


def _table(columns: Sequence[Column[T]], rows: Sequence[T], name: str, title: str) -> RowsTable[T]:
    table = RowsTable(RowsListing(columns, rows), name, title)
    table.on_paper = columns
    return table
