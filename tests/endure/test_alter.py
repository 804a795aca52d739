"""What is changed behind the program's back is found."""

from __future__ import annotations

from tests.tools.endure import alter


def test_every_change_in_any_table_is_found() -> None:
    outcome = alter.run(positions=2, in_file=4, every=200, ways=1)
    assert outcome.endured, outcome.told
    assert outcome.figures["cells changed"] > 100
