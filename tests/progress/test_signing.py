"""What is signed of a progress report: as it was drawn up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access.matters import NothingToSign
from app.progress import period_reports
from app.progress.signing import MATTERS, period_report
from app.register.moments import stamp
from tests.conftest import local

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office


def test_a_report_is_signed_as_it_was_drawn_up(office: Office, at: Callable[[str], None]) -> None:
    with pytest.raises(NothingToSign):
        period_report(office, "JB2026-0001")
    at("2026-10-18 09:00")
    made = period_reports.bring_up_to_date(office)
    assert made
    at("2026-10-19 09:00")
    assert period_report(office, "JB2026-0001") == {
        "report": "JB2026-0001",
        "days": ["2026-10-12", "2026-10-18"],
        "at": stamp(local("2026-10-18 09:00")),
        "by": "林晓燕",
        "body": made.body,
    }
    assert made.body


def test_it_takes_the_right_to_approve() -> None:
    assert MATTERS["period-report"].right == "approve"
