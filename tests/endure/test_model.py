"""The office and books kept by hand agree."""

from __future__ import annotations

from tests.tools.endure import model


def test_custody_duties_and_fines_agree_with_books_kept_by_hand() -> None:
    outcome = model.run(runs=30, steps=20, scenarios=30)
    assert outcome.endured, outcome.told
    assert outcome.figures["duties compared"] > 30
