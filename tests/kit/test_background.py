"""Long work beside the window: who asked hears what came of it, unless it was cancelled or has gone."""

from __future__ import annotations

import gc
from threading import Event, get_ident
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtWidgets import QLabel

from app.base.refusals import ReasonMissing
from app.kit import background
from app.kit.desk import Desk
from app.office.words import sentence
from tests.hands import until

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office

pytestmark = pytest.mark.usefixtures("qapp")


class Asker(QLabel):
    """Somebody who asks, and notes what is told."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, what: object) -> None:
        """Note it."""
        self.heard.append(what)

    def rest(self) -> None:
        """Note that it is over."""
        self.heard.append("over")


def over() -> bool:
    """Whether nothing is under way any more."""
    return until(lambda: not background.busy())


def once(let_go: Event) -> Callable[[Office, Callable[[str], None]], str]:
    """Work that tells its first step, waits until it is let go, and answers."""

    def work(_office: Office, tell: Callable[[str], None]) -> str:
        tell("first step")
        let_go.wait(30)
        return "answer"

    return work


def test_steps_are_told_then_it_is_over_then_comes_the_answer(office: Office) -> None:
    asker, let_go = Asker(), Event()
    let_go.set()
    Desk(office).beside(once(let_go), told=asker.hear, done=asker.hear, failed=asker.hear, ended=asker.rest)
    assert over()
    assert asker.heard == ["first step", "over", "answer"]


def test_it_runs_in_a_thread_of_its_own(office: Office) -> None:
    asker = Asker()
    Desk(office).beside(lambda _: get_ident(), done=asker.hear, failed=asker.hear)
    assert over()
    assert asker.heard
    assert asker.heard != [get_ident()]


def test_a_refusal_and_trouble_are_told_as_sentences(office: Office) -> None:
    refusal, asker = ReasonMissing(), Asker()

    def refuse(_office: Office) -> None:
        raise refusal

    def break_down(_office: Office) -> None:
        raise OSError(28, "No space left on device")

    Desk(office).beside(refuse, done=asker.rest, failed=asker.hear)
    assert over()
    Desk(office).beside(break_down, done=asker.rest, failed=asker.hear)
    assert over()
    assert asker.heard[0] == sentence(refusal)
    assert len(asker.heard) == 2
    assert asker.heard[1]


def test_cancelled_between_two_steps_it_goes_no_further(office: Office) -> None:
    asker, let_go, gone_further = Asker(), Event(), Event()

    def work(_office: Office, tell: Callable[[str], None]) -> str:
        let_go.wait(30)
        tell("second step")
        gone_further.set()
        return "answer"

    beside = Desk(office).beside(work, told=asker.hear, done=asker.hear, failed=asker.hear, ended=asker.rest)
    beside.cancel()
    let_go.set()
    assert over()
    assert asker.heard == ["over"]
    assert not gone_further.is_set()


def test_an_answer_that_comes_after_the_cancelling_is_dropped(office: Office) -> None:
    asker, let_go = Asker(), Event()
    beside = Desk(office).beside(once(let_go), told=asker.hear, done=asker.hear, failed=asker.hear)
    assert until(lambda: asker.heard)
    beside.cancel()
    let_go.set()
    assert over()
    assert asker.heard == ["first step"]


def test_what_changed_the_register_is_told_even_if_it_was_cancelled_too_late(office: Office) -> None:
    asker, let_go, desk = Asker(), Event(), Desk(office)
    desk.changed.connect(asker.rest)
    beside = desk.beside(once(let_go), told=asker.hear, done=asker.hear, failed=asker.hear, changes=True)
    assert until(lambda: asker.heard)
    beside.cancel()
    let_go.set()
    assert over()
    assert asker.heard == ["first step", "over", "answer"]


def test_whoever_is_gone_hears_nothing(office: Office) -> None:
    asker, let_go = Asker(), Event()
    heard = asker.heard
    Desk(office).beside(once(let_go), told=asker.hear, done=asker.hear, failed=asker.hear)
    assert until(lambda: heard)
    shiboken6.delete(asker)
    let_go.set()
    assert over()
    assert heard == ["first step"]


def test_nothing_of_a_window_is_cleared_away_in_another_thread(office: Office) -> None:
    """A widget in a circle of references ends wherever garbage is collected: while work runs, that is never its thread."""
    asker, let_go = Asker(), Event()
    assert gc.isenabled()
    Desk(office).beside(once(let_go), told=asker.hear, done=asker.hear, failed=asker.hear)
    assert until(lambda: asker.heard)
    assert not gc.isenabled()
    let_go.set()
    assert over()
    assert until(gc.isenabled)
