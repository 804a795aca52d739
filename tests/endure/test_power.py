"""The current fails: whatever was confirmed is there, whichever unsynced writes reached the disk."""

from __future__ import annotations

import pytest

from tests.tools.endure import fail, power

pytestmark = pytest.mark.skipif(bool(fail.cannot()), reason=fail.cannot())


def test_nothing_confirmed_is_lost_when_the_current_fails() -> None:
    outcome = power.run(cuts=power.CUTS)
    assert outcome.endured, outcome.told
    assert outcome.figures["confirmed actions"] > 0


def test_the_trial_would_notice_a_disk_that_lies_about_its_syncs() -> None:
    assert not power.run(cuts=power.CUTS, lies=True).endured
