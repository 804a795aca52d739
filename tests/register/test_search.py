"""Find as you type: what a scan finds, the index finds, and nothing else."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.dossiers import store as dossiers
from app.dossiers.rules import Buyer, Dossier
from app.register import search
from tests.fixtures.registers import file_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.register.register import Register

ALL = 10**9
LETTERS = "王伟單仇𬭎䶮ａＡ１aAbzv019-_ \t\u3000\"'*^():.+é\u0301"
"""Few enough to meet again and again: common, rare and full-width characters, and what the engine might take for more."""

texts = st.text(LETTERS, max_size=9) | st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
_places = itertools.count()


@st.composite
def files(draw: st.DrawFn) -> list[Dossier]:
    """A few dossiers with anything in their fields."""
    found = []
    for _ in range(draw(st.integers(1, 5))):
        place = next(_places)
        buyers = tuple(Buyer(name, written=draw(texts)) for name in draw(st.lists(texts, max_size=2)))
        found.append(
            Dossier(f"id {place}", draw(texts), buyers, f"no {place}", contract=draw(texts), phone=draw(texts))
        )
    return found


def typed(draw: st.DrawFn, known: Sequence[Dossier]) -> str:
    """Pieces of what one dossier says, or anything."""
    chosen = draw(st.sampled_from(known))
    said = [chosen.unit, chosen.contract or "", chosen.phone, *dossiers.haystack(chosen).split("\n")]
    pieces = []
    for _ in range(draw(st.integers(1, 3))):
        field = draw(st.sampled_from(said) | texts)
        start = draw(st.integers(0, max(0, len(field) - 1)))
        pieces.append(field[start : start + draw(st.integers(1, 7))])
    return draw(st.sampled_from(" \u3000\t")).join(pieces)


def scanned(known: Sequence[Dossier], text: str) -> set[str]:
    """The numbers of dossiers with a field for every piece."""
    pieces = [search.normalised(piece) for piece in text.split()]
    if not any(pieces):
        return set()
    fields = {each.number: dossiers.haystack(each).split("\n") for each in known}
    return {number for number, said in fields.items() if all(any(piece in field for field in said) for piece in pieces)}


def found(register: Register, text: str) -> set[str]:
    """The numbers of dossiers that the register finds."""
    return {row.number for row in dossiers.find(register, text, 500)}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.data())
def test_what_a_scan_finds_the_index_finds_and_nothing_else(register: Register, data: st.DataObject) -> None:
    known = data.draw(files())
    register.connection.execute("BEGIN")
    try:
        dossiers.add(register, known)
        text = typed(data.draw, known)
        assert found(register, text) == scanned(known, text), text
    finally:
        register.connection.execute("ROLLBACK")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_a_changed_dossier_is_found_as_it_is_and_no_longer_as_it_was(register: Register, data: st.DataObject) -> None:
    before, after = data.draw(files())[0], data.draw(files())[0]
    after = replace(after, id=before.id, number=before.number)
    register.connection.execute("BEGIN")
    try:
        dossiers.add(register, [before])
        dossiers.replace(register, after)
        for known in (before, after):
            text = typed(data.draw, [known])
            assert found(register, text) == scanned([after], text), text
    finally:
        register.connection.execute("ROLLBACK")


def test_an_underscore_is_looked_for_as_it_is_typed(register: Register) -> None:
    with register.transaction():
        dossiers.add(register, [replace(file_of("王晓伟"), contract="YS-7")])
    assert found(register, "_\u3000") == set()


def test_a_dossier_taken_back_is_found_no_longer(register: Register) -> None:
    gone, stays = file_of("王晓伟"), file_of("王晓伟")
    with register.transaction():
        dossiers.add(register, [gone, stays])
        dossiers.remove(register, [gone.id])
    assert found(register, "王晓") == {stays.number}
    assert register.connection.execute("INSERT INTO gram(gram) VALUES ('integrity-check')").fetchall() == []


@pytest.mark.parametrize(
    "text",
    [
        *("单雄", "雄信", "单", "sxx", "shanxiongxin", "dxx", "danxiong", "SXX", "ｓｘｘ"),
        *("0137", "13800000137", "002X", "002x", "11010519491231002X"),
        *("2-1-1001", "1001", "２-1-1001", "YS2026000123", "000123", "ys2026"),
        *("单 0137", "sxx 1001", "  单\u3000雄信  ", "kh900001"),
    ],
)
def test_a_client_is_found_by_whatever_a_clerk_remembers(register: Register, text: str) -> None:
    buyer = Buyer("单雄信", identity="11010519491231002X", identity_state="ok")
    told = {"unit": "2-1-1001", "contract": "YS2026000123", "phone": "13800000137", "number": "KH900001"}
    client = replace(file_of(), buyers=(buyer,), **told)
    with register.transaction():
        dossiers.add(register, [file_of("李小龙"), client])
    assert found(register, text) == {"KH900001"}


def test_characters_of_neighbouring_fields_are_no_piece(register: Register) -> None:
    with register.transaction():
        dossiers.add(register, [file_of("王伟", "李娜", contract="YS1")])
    assert found(register, "伟李") == set()


def test_hits_come_oldest_first_and_not_more_than_wanted(register: Register) -> None:
    with register.transaction():
        dossiers.add(register, [file_of("王晓伟") for _ in range(7)])
    assert search.find(register, "王晓", 5) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("text", ["", "   ", "\u3000", "\u200a"])
def test_nothing_typed_finds_nothing(register: Register, text: str) -> None:
    with register.transaction():
        dossiers.add(register, [file_of("王晓伟")])
    assert search.find(register, text, ALL) == []


def test_a_whole_page_pasted_into_the_box_is_only_found_where_it_stands(register: Register) -> None:
    page = "按揭申请材料" * 500
    with register.transaction():
        dossiers.add(register, [file_of("王晓伟"), file_of("王晓伟", contract=page)])
    assert search.find(register, page, 5) == [2]
    assert search.find(register, page + "！", 5) == []


def test_a_query_with_very_many_pieces_is_answered(register: Register) -> None:
    with register.transaction():
        dossiers.add(register, [file_of("王晓伟")])
    assert search.find(register, "王 晓 " * 1000, 5) == [1]
    assert search.find(register, " ".join(map(str, range(2000))), 5) == []
    assert search.find(register, " ".join(map(str, range(10_000, 12_000))), 5) == []
