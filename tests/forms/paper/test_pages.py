"""Strips onto pages."""

from hypothesis import given
from hypothesis import strategies as st

from app.forms.paper.marks import Box, Strip
from app.forms.paper.pages import filled, paged

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


def test_what_repeats_comes_again_to_the_foot_of_its_page_and_nowhere_else():
    blank = Strip(12, (), heads=[HEAD], again=lambda _: Strip(12, ()))
    pages = filled(paged([Strip(90, ()), Strip(50, (), heads=[HEAD]), blank], 100), 100)
    assert heights(pages) == [[90], [10, 50, 12, 12, 12]]


def test_two_tables_take_turns_and_what_stands_below_them_moves_down():
    one, two = Strip(10, (), again=lambda n: Strip(10, (n,))), Strip(10, (), again=lambda n: Strip(10, (10 * n,)))
    (page,) = filled(paged([one, two, Strip(20, ())], 95), 95)
    assert [(top, *strip.marks) for top, strip in page.placed] == [
        (0,), (10, 1), (20, 2), (30, 3), (40,), (50, 10), (60, 20), (70,),
    ]  # fmt: skip


def test_what_grows_shares_what_the_page_has_left():
    strips = [Strip(0, (), grows=1), Strip(40, ()), Strip(0, (), grows=2)]
    (page,) = filled(paged(strips, 100), 100)
    assert [(top, strip.height) for top, strip in page.placed] == [(0, 20), (20, 40), (60, 40)]


def test_what_grows_is_drawn_anew_and_no_higher_than_it_may_become():
    strip = Strip(20, (), grows=1, most=60, taller=lambda height: (Box(0, 0, 50, height),))
    (page,) = filled(paged([strip], 100), 100)
    assert (page.placed[0][1].height, page.placed[0][1].marks) == (60, (Box(0, 0, 50, 60),))


@given(
    st.lists(st.builds(Strip, st.integers(1, 90), st.just(()), st.integers(0, 5), grows=st.integers(0, 3))),
    st.booleans(),
)
def test_no_page_overflows_however_much_grows(strips, blank):
    pages = filled(paged([*strips, *([Strip(7, (), again=lambda _: Strip(7, ()))] if blank else [])], 100), 100)
    for page in pages:
        assert page.used <= 100 + 1e-6
        assert all(top + strip.height <= page.used + 1e-6 for top, strip in page.placed)
        if any(strip.grows for _, strip in page.placed):
            assert abs(page.used - 100) < 1e-6
