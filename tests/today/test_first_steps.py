"""The first quarter of an hour: an empty office shows three steps, which go once they are done or put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.dossiers import service as dossiers
from app.forms import printed_store
from tests import hands
from tests.conftest import a_purchase
from tests.counter import LOAN, receive

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office
    from app.shell.main_window import MainWindow
    from app.today.first_steps_panel import FirstSteps

    Open = Callable[..., MainWindow]


def steps(window: MainWindow) -> FirstSteps:
    return window.stack.currentWidget().steps  # type: ignore[union-attr]


def asked(window: MainWindow) -> list[bool]:
    """Which of the three steps still have a button."""
    return [any(not act.isHidden() for act in each.acts) for each in steps(window).rows]


def print_receipt(office: Office, number: str) -> None:
    with office.register.transaction():
        printed_store.add(office.register, "handoff-receipt", "1", number, 1, office.now(), office.signed_in)


def test_an_empty_office_is_led_step_by_step(open_window: Open, office: Office) -> None:
    window = open_window()
    assert steps(window).isVisible()
    assert (asked(window), steps(window).print.isEnabled()) == ([True, True, True], False)
    dossier = dossiers.open_dossier(office, a_purchase("2-1-1001"))
    window.desk.changed.emit()
    assert asked(window) == [False, True, True]
    number = receive(office, dossier, *LOAN).number
    window.desk.changed.emit()
    assert (asked(window), steps(window).print.isEnabled()) == ([False, False, True], True)
    print_receipt(office, number)
    window.desk.changed.emit()
    assert not steps(window).isVisible()


def test_who_received_twice_needs_no_steps(open_window: Open, office: Office) -> None:
    dossier = dossiers.open_dossier(office, a_purchase("2-1-1001"))
    receive(office, dossier, *LOAN)
    receive(office, dossier, "sign-photo")
    assert not steps(open_window()).isVisible()


def test_steps_that_were_put_away_stay_away(open_window: Open) -> None:
    window = open_window()
    hands.click(steps(window).dismiss)
    assert not steps(window).isVisible()
    window.desk.changed.emit()
    assert not steps(window).isVisible()
    assert not steps(open_window()).isVisible()


@pytest.mark.parametrize(("size", "shown"), [((1366, 696), 3), ((911, 440), 1), ((683, 312), 1)])
def test_a_low_window_shows_the_next_step_alone(open_window: Open, size: tuple[int, int], shown: int) -> None:
    window = open_window()
    window.resize(*size)
    hands.settle(window)
    assert [each.isVisible() for each in steps(window).rows].count(True) == shown
    needed = window.minimumSizeHint()
    assert (needed.width() <= size[0], needed.height() <= size[1]) == (True, True)
