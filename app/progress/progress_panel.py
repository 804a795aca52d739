"""The panel beside the purchases: each track's steps on a line of time, and what can be done with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.base.words import say, say_many
from app.kit.flow import Flow
from app.kit.painted.timeline import Event, Timeline
from app.kit.parts import button, flush, held
from app.kit.side_panel import ActsPanel
from app.office import phrases
from app.progress import words as progress_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.kit.painted.timeline import State
    from app.progress.lists import Lists
    from app.progress.service import Purchase
    from app.rulebook.track_standings import StepStanding, TrackStanding


class ProgressPanel(ActsPanel):
    """``act`` carries the name of an act and the track that it is about; ``started`` the name of a track to begin;
    ``late`` a track and its step whose lateness is to be explained.
    """

    act = Signal(str, object)
    started = Signal(str)
    late = Signal(object, object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self.desk = desk
        self._purchase: Purchase | None = None
        self._urgent: TrackStanding | None = None
        acts = {
            "done": say("这步办完…"),
            "pause": say("客户原因暂停…"),
            "resume": say("恢复"),
            "party": say("由哪家办…"),
            "open": say("看档案"),
            "stamp": say("登记印花税日期…"),
            "paid": say("印花税已缴…"),
        }
        self._named = {name: button(words, partial(self._emit, name)) for name, words in acts.items()}
        super().__init__(say("步骤"), page, *self._named.values())

    def _emit(self, name: str) -> None:
        self.act.emit(name, self._urgent)

    def show_none(self, lists: Lists) -> None:
        """Show how all purchases stand."""
        self.begin(say("进度"), phrases.with_weekday(self.desk.office.today()))
        for words, count in (
            (say("在办"), lists.count("open")),
            (say("逾期"), lists.count("late")),
            (say("客户原因暂停"), lists.count("paused")),
        ):
            self.fact(words, say_many("{n} 户", count) if count else "–")
        self.end()
        self.offer()

    def show_purchase(self, purchase: Purchase) -> None:
        """Show a purchase's tracks; the acts at the foot are about the one that is late, or else the first under way."""
        self._purchase = purchase
        under_way = [track for track in purchase.tracks if track.current]
        late = [track for track in under_way if track.current and track.current.state == "late"]
        self._urgent = next(iter((*late, *under_way)), None)
        self.begin(purchase.dossier.names, purchase.dossier.unit)
        for track in purchase.tracks:
            self._tell_track(purchase, track)
        if purchase.more:
            self.section(say("其他进度"))
            links = [
                flush(
                    button(
                        each.track.name.of(self.desk.office.language), partial(self.started.emit, each.id), link=True
                    )
                )
                for each in purchase.more
            ]
            self.body.addWidget(held(Flow(*links, None)))
        self.end()
        self._offer()

    def _offer(self) -> None:
        named, offered = self._named, list[str]()
        if self._urgent and self._urgent.current:
            offered = ["done", "resume" if self._urgent.paused else "pause"]
            if self._urgent.current.step.outside in self.desk.office.rules.party_kinds():
                offered.append("party")
        self.offer(*(named[name] for name in (*offered, "paid", "stamp", "open")))

    def _tell_track(self, purchase: Purchase, track: TrackStanding) -> None:
        office = self.desk.office
        steps = say("第 {done} 步，共 {all} 步", done=min(track.done + 1, len(track.steps)), all=len(track.steps))
        self.section(track.track.name.of(office.language), steps if track.current else "")
        if track.current is None and not track.done:
            self._link(say("开始"), partial(self.started.emit, track.id))
            return
        self.body.addWidget(Timeline([self._event(purchase, track, step) for step in track.steps]))
        for pause in track.pauses:
            until = phrases.near_moment(office, pause.ended) if pause.ended else say("现在")
            since = phrases.near_moment(office, pause.begun)
            self.sentence(
                say("暂停 {since} 至 {until}：{reason}", since=since, until=until, reason=pause.reason), "small"
            )
        for step in track.steps:
            if step.done and step.late and not step.reason:
                words = say("{step}：逾期原因…", step=step.step.name.of(office.language))
                self._link(words, partial(self.late.emit, track, step))
        if track.current is None and track.done < len(track.steps):
            self._link(say("开始"), partial(self.started.emit, track.id))
        elif track.current and track is not self._urgent:
            words = say("{track}：这步办完…", track=track.track.name.of(office.language))
            self._link(words, partial(self.act.emit, "done", track))

    def _link(self, words: str, act: partial[None]) -> None:
        self.body.addWidget(held(Flow(flush(button(words, act, link=True)), None)))

    def _event(self, purchase: Purchase, track: TrackStanding, step: StepStanding) -> Event:
        office = self.desk.office
        who = office.rules.holder(purchase.outside(track.id, step.step)) if step.step.outside else ""
        state: State = "past"
        if step.done:
            state = "done"
        elif step.state == "late":
            state = "late"
        elif step is track.current:
            state = "now"
        below = " · ".join(filter(None, (who, progress_words.state(office, step))))
        return Event(step.step.name.of(office.language), below, state)
