"""Work for which two processors are better than one: rows are made while the engine, which needs no Python, stores those
before them; signatures are checked while what they cover is looked at, and pages while their rows are."""

from __future__ import annotations

import sys
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

T = TypeVar("T")
R = TypeVar("R")

_WAITS = 3
"""How many pieces are made before somebody takes one."""

_TURN = 0.000_5
"""Seconds after which whoever waits for the interpreter gets it; Python's own 5 ms are longer than a piece takes to store."""


def pieces(made: Iterable[T], size: int) -> Generator[list[T], None, None]:
    """What ``made`` gives, in lists of ``size``, each made while whoever asks works with the one before.

    ``made`` runs in a thread of its own as soon as there is more than one piece, so it must not ask the register. What it
    raises is raised here. Whoever stops before the end closes the generator, which ends the thread.
    """
    source = iter(made)
    first = list(islice(source, size))
    if len(first) < size:
        if first:
            yield first
        return
    yield from _side_by_side(source, first, size)


def _side_by_side(source: Iterator[T], first: list[T], size: int) -> Iterator[list[T]]:
    from queue import Queue
    from threading import Event, Thread

    ready: Queue[list[T] | BaseException] = Queue(_WAITS)
    enough = Event()

    def make() -> None:
        try:
            while not enough.is_set():
                piece = list(islice(source, size))
                ready.put(piece)
                if not piece:
                    return
        except BaseException as error:  # noqa: BLE001 - raised where the pieces are taken
            ready.put(error)

    turn = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    maker = Thread(target=make, daemon=True)
    maker.start()
    try:
        yield first
        while piece := ready.get():
            if isinstance(piece, BaseException):
                raise piece
            yield piece
    finally:
        enough.set()
        while maker.is_alive():
            while not ready.empty():
                ready.get()
            maker.join(0.01)
        sys.setswitchinterval(turn)


def meanwhile(work: Callable[[], R]) -> Callable[[], R]:
    """Begins work in a thread of its own; answers how to wait for what it gives, or raises."""
    from concurrent.futures import ThreadPoolExecutor

    thread = ThreadPoolExecutor(1)
    begun = thread.submit(work)
    thread.shutdown(wait=False)
    return begun.result


class Aside(Generic[T, R]):
    """Does ``work`` on one piece after the other in two threads, while whoever hands them in makes the next ones.

    It gains where the work lets other threads run, as the check of a signature does; it must not ask the register.
    """

    def __init__(self, work: Callable[[T], R]) -> None:
        from concurrent.futures import Future, ThreadPoolExecutor

        self._work, self._threads = work, ThreadPoolExecutor(2)
        self._begun: list[Future[R]] = []

    def hand_in(self, piece: T) -> None:
        """Begin with a piece."""
        self._begun.append(self._threads.submit(self._work, piece))

    def results(self) -> Iterator[R]:
        """The results of all pieces, in their order; what the work raises is raised here."""
        for each in self._begun:
            yield each.result()
        self._threads.shutdown()
