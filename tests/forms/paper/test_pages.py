"""Strips onto pages."""

from hypothesis import given
from hypothesis import strategies as st

from app.forms.paper.marks import Strip
from app.forms.paper.pages import paged

HEAD = Strip(10, ())


def heights(pages):
    return [[strip.height for _, strip in page.placed] for page in pages]


def test_what_fits_stays_on_one_page():
    assert heights(paged([Strip(40, ()), Strip(60, ())], 100)) == [[40, 60]]


def test_the_gap_above_a_strip_counts_except_at_the_top_of_a_page():
    strips = [Strip(40, (), gap=9), Strip(60, (), gap=1)]
    assert [page.used for page in paged(strips, 100)] == [40, 60]
    assert [page.used for page in paged(strips, 101)] == [101]


def test_a_head_comes_again_on_every_page_that_its_strip_opens():
    rows = [Strip(40, (), heads=[HEAD]) for _ in range(3)]
    assert heights(paged(rows, 100)) == [[10, 40, 40], [10, 40]]


def test_tied_strips_move_together():
    assert heights(paged([Strip(50, ()), Strip(30, ()), Strip(30, (), tied=True)], 100)) == [[50], [30, 30]]


def test_tied_strips_taller_than_a_page_are_parted():
    assert heights(paged([Strip(60, ()), Strip(60, (), tied=True)], 100)) == [[60], [60]]


@given(st.lists(st.builds(Strip, st.integers(1, 90), st.just(()), st.integers(0, 5), st.just([HEAD]), st.booleans())))
def test_no_strip_is_lost_and_no_page_overflows(strips):
    pages = paged(strips, 100)
    placed = [strip for page in pages for _, strip in page.placed if strip is not HEAD]
    assert [id(strip) for strip in placed] == [id(strip) for strip in strips]
    assert all(page.used <= 100 for page in pages)
