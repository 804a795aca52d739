"""What somebody could use as a weapon is refused in words or handled right."""

from __future__ import annotations

from tests.tools.endure import hostile


def test_hostile_files_values_and_names_do_no_harm() -> None:
    outcome = hostile.run(times=150)
    assert outcome.endured, outcome.told
