"""Rows made while those before them are stored."""

import threading
from contextlib import closing

import pytest

from app.base.ahead import pieces


@pytest.mark.parametrize("count", [0, 1, 299, 300, 301, 5_000])
def test_everything_comes_once_and_in_order(count):
    assert [each for piece in pieces(range(count), 300) for each in piece] == list(range(count))


@pytest.mark.parametrize("at", [0, 299, 300, 4_999])
def test_what_making_raises_is_raised_where_the_pieces_are_taken(at):
    def made():
        for place in range(5_000):
            if place == at:
                raise LookupError(at)
            yield place

    with pytest.raises(LookupError), closing(pieces(made(), 300)) as taken:
        for _ in taken:
            pass


def test_who_stops_early_leaves_no_thread_behind():
    before = threading.active_count()
    taken = pieces(iter(int, 1), 10)
    assert len(next(taken)) == len(next(taken)) == 10
    taken.close()
    assert threading.active_count() == before


def test_a_single_piece_needs_no_thread():
    made_in = []

    def made():
        made_in.append(threading.current_thread())
        yield 1

    assert list(pieces(made(), 10)) == [[1]]
    assert made_in == [threading.current_thread()]
