"""Progress 进度 in the demonstration office (SO-1.9, SO-1.12): steps, pauses, stamp duty, period reports."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from app.progress import period_reports
from app.progress import service as progress

if TYPE_CHECKING:
    from datetime import date

    from app.demo.life import Life
    from app.dossiers.rules import Dossier


class Track:
    """One track of one purchase, step after step, each in time, late, or never done."""

    def __init__(self, life: Life, dossier: Dossier, track: str) -> None:
        self.life, self.dossier, self.track = life, dossier, track
        self._expected: set[str] = set()
        self._held, self._waiting = False, ""

    def start(self) -> None:
        """Start a track that no paper starts."""
        progress.start(self.life.office, dossier=self.dossier.id, track=self.track)
        self._tell("started")
        self.follow()

    def follow(self) -> None:
        """Plan the end of the current step, unless it is planned already."""
        shown = progress.of_dossier(self.life.office, self.dossier)
        current = next(each for each in shown.tracks if each.id == self.track).current
        if current is None or current.step.id in self._expected:
            return
        step = current.step.id
        self._expected.add(step)
        days = int(current.step.limit.split()[0])
        wait = {"in time": max(days // 2, 1), "late": days + 3}.get(self.life.fate(f"track {self.track}"))
        if wait:
            minute = self.life.chance.randrange(60)
            day = self.life.calendar.after(self.life.today, wait)
            self.life.on(day, 15, minute, partial(self._finish, step), self.life.office.signed_in)

    def _finish(self, step: str) -> None:
        """Finish a step, unless the track is paused, or the step is no longer the current one."""
        if self._held:
            self._waiting = step
            return
        self._expected.discard(step)
        try:
            progress.finish(self.life.office, dossier=self.dossier.id, track=self.track, step=step)
        except progress.NotTheStep:
            return
        self._tell("step", step=step)
        self.follow()

    def pause(self, days: int) -> None:
        """Pause the track for a number of days: the client holds it up."""
        progress.pause(self.life.office, dossier=self.dossier.id, track=self.track, reason="客户出差，本人不能签字")
        self._tell("paused")
        self._held = True
        self.life.on(self.life.today + timedelta(days=days), 9, 45, self._resume, self.life.office.signed_in)

    def _resume(self) -> None:
        progress.resume(self.life.office, dossier=self.dossier.id, track=self.track)
        self._tell("resumed")
        self._held = False
        if self._waiting:
            self.life.soon(26 * 60, partial(self._finish, self._waiting))

    def _tell(self, what: str, **more: Any) -> None:
        self.life.tell(what, self.dossier.unit, track=self.track, **more)


def stamp_duty(life: Life, dossier: Dossier, due: date) -> None:
    """Enter the day on which stamp duty is due, and plan to pay it on that day, later, or never."""
    progress.set_stamp_duty(life.office, dossier=dossier.id, due=due)
    life.tell("stamp duty set", dossier.unit, due=due)
    days = {"in time": 0, "late": 2}.get(life.fate("stamp duty"))
    if days is not None:
        life.on(due + timedelta(days=days), 15, 20, partial(_pay, life, dossier), life.office.signed_in)


def _pay(life: Life, dossier: Dossier) -> None:
    progress.pay_stamp_duty(life.office, dossier=dossier.id, receipt=f"WSPZ{life.today:%Y%m%d}")
    life.tell("stamp duty paid", dossier.unit)


def report(life: Life) -> None:
    """Draw up the period report now, four days later, or not at all."""
    match life.fate("report"):
        case "in time":
            _report(life)
        case "late":
            life.on(life.today + timedelta(days=4), 9, 5, partial(_report, life))


def _report(life: Life) -> None:
    """Draw up the period report, and chase the outside holder with the most late steps."""
    made = period_reports.draw_up(life.office)
    life.tell("reported", number=made.number)
    seen = progress.every(life.office)
    late = {each: len(progress.late_with(life.office, each, seen)) for each in progress.outsiders(life.office)}
    if any(late.values()):
        progress.chase(life.office, max(late, key=lambda each: late[each]))
