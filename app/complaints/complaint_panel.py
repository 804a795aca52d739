"""The chosen complaint beside the list: its clock, the ladder, what was said and found, who signs, what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QWidget

from app.base.words import listed, say, say_many
from app.complaints import clock
from app.complaints import service as complaints
from app.complaints import words as complaint_words
from app.complaints.rules import TAKES, next_step
from app.dossiers import names
from app.duties import words as duties_words
from app.kit.flow import Flow
from app.kit.painted.day_bar import DayBar
from app.kit.painted.ladder import Ladder, Level
from app.kit.painted.one_line import StateChip
from app.kit.painted.timeline import Event, Timeline
from app.kit.parts import KeyButton, Scrolled, button, card, clear, flush, hairline, held, label, row, vbox, wrapped
from app.office import phrases
from app.scans.signed_sheet_dialog import scan_links

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.complaints.rules import Complaint, Kind, Rung, Step
    from app.kit.desk import Desk
    from app.rulebook.duties import Duty

ASIDE, STACKED = 240, 760
"""The width of what stands right of the cards, and below which width it stands under them, in pixels."""

QWIDGETSIZE_MAX = 16_777_215
"""Qt's word for no limit."""

ORDER: tuple[Kind, ...] = ("informed", "resolved", "escalated", "signed", "called-back")
"""The acts at the foot from left to right; closing stands at the right end."""

GOOD: frozenset[Kind] = frozenset({"resolved", "signed", "closed"})


class ComplaintPanel(QFrame):
    """Tells a complaint's whole story. ``act`` carries the kind of step to take, ``sign`` the department that signs."""

    act = Signal(str)
    sign = Signal(str)
    opened = Signal(str)
    printed = Signal()
    wants_sheet = Signal()

    def __init__(self, desk: Desk, empty: str) -> None:
        super().__init__()
        self.desk, self._empty = desk, empty
        self._complaint: Complaint | None = None
        self._phone = ""
        self.setProperty("surface", True)
        self.setAccessibleName(say("投诉经过"))
        top, cards, self._aside = QWidget(), QWidget(), QWidget()
        self.head, self.cards, self.aside = vbox(top, spacing=4), vbox(cards, spacing=12), vbox(self._aside, spacing=4)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(16)
        self._across.addWidget(cards, 1)
        self._across.addWidget(self._aside)
        self.foot, holder = QFrame(), QWidget()
        self.buttons = vbox(holder, (24, 10, 16, 10))
        self._arrange(top, holder)

    def _arrange(self, top: QWidget, acts: QWidget) -> None:
        inside = QWidget()
        whole = vbox(inside, (24, 12, 16, 16), 12)
        whole.addWidget(top)
        whole.addLayout(self._across)
        whole.addStretch(1)
        down = vbox(self.foot, spacing=0)
        down.addWidget(hairline())
        down.addWidget(acts)
        outer = vbox(self, spacing=0)
        outer.addWidget(Scrolled(inside, say("投诉经过")), 1)
        outer.addWidget(self.foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, what stands beside the cards goes below them."""
        super().resizeEvent(event)
        stacked = self.width() < STACKED
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(way)
        self._aside.setMinimumWidth(0 if stacked else ASIDE)
        self._aside.setMaximumWidth(QWIDGETSIZE_MAX if stacked else ASIDE)

    def show_complaint(self, complaint: Complaint | None, duty: Duty | None) -> None:
        """Show a complaint with its open duty, or how the list stands if None."""
        if not (complaint and self._complaint and complaint.number == self._complaint.number):
            self._phone = ""
        self._complaint = complaint
        for part in (self.head, self.cards, self.aside, self.buttons):
            clear(part)
        self.foot.setVisible(complaint is not None)
        if complaint is None:
            self.head.addWidget(wrapped(self._empty, "quiet"))
            return
        self._show_head(complaint)
        for each in (self._clock(complaint, duty), self._said(complaint), self._ladder(complaint)):
            if each:
                self.cards.addWidget(each)
        self.cards.addWidget(self._signatures(complaint))
        self.cards.addStretch(1)
        self._show_aside(complaint, duty)
        self.buttons.addWidget(held(self._feet(complaint)))

    def _show_head(self, complaint: Complaint) -> None:
        office = self.desk.office
        number = say("{number}，第 {round} 轮", number=complaint.number, round=complaint.round)
        kind = StateChip(complaint.cause, "coming", "tag")
        title = wrapped(complaint_words.headline(complaint), "panel")
        self.head.addWidget(held(Flow(title, kind, None, label(number, "small"))))
        came = phrases.near_moment(office, complaint.steps[0].at)
        about = f"{came} {complaint_words.channel(complaint.channel)}"
        self.head.addWidget(held(Flow(self._client(complaint), label(about, "quiet"), *self._numbers(complaint), None)))

    def _client(self, complaint: Complaint) -> QWidget:
        whose = f"{complaint.client} {complaint.unit}".rstrip()
        if not complaint.dossier:
            return label(whose)
        dossier = complaint.dossier
        return flush(button(whose, lambda: self.opened.emit(dossier), link=True))

    def _numbers(self, complaint: Complaint) -> list[QWidget]:
        """The phone, masked until somebody who may asks for it."""
        if not complaint.phone:
            return []
        shown: list[QWidget] = [label(self._phone or names.masked(complaint.phone), "quiet")]
        if not self._phone and self.desk.office.may("see-personal"):
            shown.append(button(say("显示"), self._show_phone, link=True))
        return shown

    def _show_phone(self) -> None:
        complaint = self._complaint
        if complaint and (found := self.desk.quietly(self.desk.refused.emit, complaints.phone, complaint)):
            self._phone = found
            clear(self.head)
            self._show_head(complaint)

    def _clock(self, complaint: Complaint, duty: Duty | None) -> QWidget | None:
        office = self.desk.office
        course = clock.course(office, complaint, duty)
        if course is None:
            return None
        words, below = clock.words(office, complaint, duty)
        bar = DayBar(course, "，".join(filter(None, (words, below))))
        return card(Flow(label(words, "panel"), wrapped(below, "small"), None), bar)

    def _said(self, complaint: Complaint) -> QWidget:
        again = complaint.received.data.get("words", "")
        later = say("第 {round} 轮：{words}", round=complaint.round, words=again) if again else ""
        said = _titled(say("客户说的"), wrapped(complaint.words), *([wrapped(later)] if later else []))
        solution = complaint.resolution
        found = _titled(say("处理结果"), wrapped(solution) if solution else wrapped(say("还没有处理结果"), "quiet"))
        both = row()
        both.setSpacing(24)
        both.addLayout(said, 1)
        both.addLayout(found, 1)
        return card(both)

    def _ladder(self, complaint: Complaint) -> QWidget | None:
        office = self.desk.office
        rungs = complaints.rungs(office, complaint)
        if len(rungs) == 1:
            return None
        levels = [self._level(each) for each in rungs]
        at = next(each for each in levels if each.current)
        sentence = say("逐级上报，现在在{role} {who}，{when}", role=at.role, who=at.who, when=at.when)
        away = listed(complaint_words.absence(office, each) for each in complaints.absences(office))
        return card(Flow(label(say("逐级上报"), "section"), wrapped(away, "small"), None), Ladder(levels, sentence))

    def _level(self, rung: Rung) -> Level:
        office = self.desk.office
        who = office.name_of(rung.person) or say("还没有人")
        since = phrases.near_moment(office, rung.since) if rung.since else ""
        when = say("{since} 起", since=since) if since else ""
        return Level(office.rules.role(rung.role) or say("受理人"), who, when, bool(rung.since), rung.current)

    def _signatures(self, complaint: Complaint) -> QWidget:
        signed = len(complaint.departments) - len(complaint.unsigned)
        count = say("已签 {signed}，共 {all}", signed=signed, all=len(complaint.departments))
        head = Flow(label(say("会签"), "section"), label(say("签齐才能结案"), "small"), None, label(count, "small"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(0, 72)
        grid.setColumnMinimumWidth(1, 96)
        for place, department in enumerate(complaint.departments):
            self._signature(grid, place, complaint, department)
        return card(head, grid, *self._sheet(complaint))

    def _signature(self, grid: QGridLayout, place: int, complaint: Complaint, department: str) -> None:
        office, step = self.desk.office, complaint.signature(department)
        who = step.data["signer"] if step else say("见签字页") if complaint.signed_on_sheet else "–"
        how = complaint_words.how_signed(step.data["how"]) if step else say("还没有签字")
        when = phrases.near_moment(office, step.at) if step else ""
        grid.addWidget(label(department), place, 0)
        grid.addWidget(label(who, "" if step else "quiet"), place, 1)
        told = "" if complaint.signed_on_sheet and not step else " · ".join(filter(None, (how, when)))
        grid.addWidget(wrapped(told, "small"), place, 2)
        grid.addWidget(self._standing(complaint, department), place, 3)

    def _standing(self, complaint: Complaint, department: str) -> QWidget:
        """A chip whether a department has signed, or the link with which it does."""
        if department not in complaint.unsigned:
            return StateChip(say("已签"), "done", "check-circle")
        if complaint.state == "resolved" and self.desk.office.may("complaints"):
            return button(say("请他签"), lambda: self.sign.emit(department), link=True)
        return StateChip(say("待签"), "coming", "pencil-line")

    def _sheet(self, complaint: Complaint) -> list[QWidget]:
        """What was scanned: when the signed form came back, and buttons to show it and the others; empty if nothing was."""
        links = scan_links(self.desk, complaint.number, self, signed=False)
        others = [held(Flow(*links, None))] if links else []
        if complaint.sheet is None:
            return others
        show = button(say("看签字页"), self.wants_sheet.emit, link=True)
        show.setEnabled(self.desk.office.may("scans"))
        return [
            *others,
            held(row(wrapped(complaint_words.sheet_back(self.desk.office, complaint)), show, stretch=(1, 0))),
        ]

    def _show_aside(self, complaint: Complaint, duty: Duty | None) -> None:
        office = self.desk.office
        self.aside.addWidget(wrapped(say("经过"), "section"))
        newest = complaint.steps[-1]
        self.aside.addWidget(Timeline([self._event(each, newest) for each in reversed(complaint.steps)]))
        lines = duties_words.if_late(office, duty) if duty else []
        if lines:
            self.aside.addWidget(wrapped(say("没有按时办结会怎样"), "section"))
            for each in lines:
                self.aside.addWidget(wrapped(each, "small"))
        self.aside.addStretch(1)

    def _event(self, step: Step, newest: Step) -> Event:
        office = self.desk.office
        below = f"{phrases.near_moment(office, step.at)} · {office.name_of(step.by)}"
        what = complaint_words.step(office, step)
        return Event(what, below, "done" if step.kind in GOOD else "now" if step is newest else "past")

    def _feet(self, complaint: Complaint) -> Flow:
        """What has to be done next as the filled button, what else can be done beside it, closing at the right end."""
        next_, feet = next_step(complaint), Flow()
        if self.desk.office.may("complaints"):
            if next_:
                feet.append(self._primary(complaint, next_))
            for kind in ORDER:
                if kind != next_ and complaint.state in TAKES[kind]:
                    feet.append(self._act(complaint, kind))
        feet.append(None)
        feet.append(button(say("打印投诉单"), self.printed.emit))
        if complaint.state != "closed" and next_ != "closed":
            feet.append(self._not_yet(complaint))
        return feet

    def _primary(self, complaint: Complaint, kind: Kind) -> QWidget:
        made = KeyButton(self._verb(complaint, kind), "Enter")
        made.clicked.connect(lambda: self.act.emit(kind))
        made.setProperty("primary", True)
        self.setFocusProxy(made)
        return made

    def _act(self, complaint: Complaint, kind: Kind) -> QWidget:
        made = button(self._verb(complaint, kind), lambda: self.act.emit(kind))
        if kind == "escalated" and not complaints.above(self.desk.office, complaint):
            made.setEnabled(False)
            made.setToolTip(say("已经在最高一级。"))
        return made

    def _not_yet(self, complaint: Complaint) -> QWidget:
        """Closing, grey, with the reason."""
        made = button(say("结案"), lambda: None)
        made.setEnabled(False)
        missing = say_many("签齐才能结案，还缺 {n} 个部门", len(complaint.unsigned))
        made.setToolTip(missing if complaint.resolution else say("写明处理结果、部门签齐才能结案"))
        return made

    def _verb(self, complaint: Complaint, kind: Kind) -> str:
        up = next(iter(complaints.above(self.desk.office, complaint)), "")
        return {
            "informed": say("告知客户解决日期"),
            "resolved": say("已解决"),
            "escalated": say("上报{role}", role=self.desk.office.rules.role(up)) if up else say("上报"),
            "signed": say("会签"),
            "closed": say("结案"),
            "called-back": say("回访客户"),
        }[kind]


def _titled(title: str, *below: QWidget) -> QBoxLayout:
    """A section title with paragraphs below it."""
    made = QBoxLayout(QBoxLayout.Direction.TopToBottom)
    made.setSpacing(4)
    for each in (label(title, "section"), *below):
        made.addWidget(each)
    made.addStretch(1)
    return made
