"""A write that fails leaves everything as it was, and says so."""

from __future__ import annotations

import pytest

from tests.tools.endure import fail


@pytest.mark.skipif(bool(fail.cannot()), reason=fail.cannot())
def test_a_failing_write_leaves_nothing_half_done() -> None:
    outcome = fail.run(most=2)
    assert outcome.endured, outcome.told
    assert outcome.figures["refused, nothing changed"] > 10
