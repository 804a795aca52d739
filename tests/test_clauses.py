"""Every clause of docs/clauses.md is carried by a regulation file, and exercised by more than loading it."""

from __future__ import annotations

from tests.tools import clauses


def test_no_clause_is_missing_and_none_is_only_loaded() -> None:
    assert len(clauses.listed()) > 100
    assert clauses.lacking() == []
