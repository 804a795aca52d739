"""Every clause of docs/clauses.md is carried by a regulation file, exercised by more than loading it, and done by hand."""

from __future__ import annotations

from tests.tools import clauses


def test_no_clause_is_missing_none_is_only_loaded_and_each_was_done_by_hand() -> None:
    assert len(clauses.listed()) > 100
    assert clauses.lacking() == []


def test_the_page_says_which_walk_does_each_clause() -> None:
    """``python dev.py clauses --write`` writes it."""
    assert clauses.PAGE.read_text(encoding="utf-8") == clauses.page_with_walks()


def test_a_walk_names_clauses_that_there_are() -> None:
    assert clauses.walks().keys() <= set(clauses.listed())
