"""What a department signs: the complaint and the solution of its round, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access.matters import NothingToSign
from app.complaints import service as complaints
from app.complaints.signing import MATTERS, complaint
from app.register.moments import stamp
from tests.conftest import local

if TYPE_CHECKING:
    from app.office.office import Office


def test_a_department_signs_the_complaint_and_its_solution(office: Office) -> None:
    made = complaints.receive(
        office, dossier=None, client="陈䶮", phone="", channel="call", cause="", words="漏水", concerned=["工程部"]
    )
    made = complaints.resolve(office, made, text="已重做防水")
    made = complaints.signed_on_paper(office, made, department="工程部", signer="孟工")
    at = stamp(local("2026-10-12 10:00"))
    first = [["received", at, {"departments": ["工程部"]}], ["resolved", at, {"text": "已重做防水"}]]
    assert complaint(office, "TS2026-0001/工程部") == {
        "complaint": "TS2026-0001",
        "client": "陈䶮",
        "words": "漏水",
        "department": "工程部",
        "round": first,
    }
    made = complaints.call_back(office, complaints.close(office, made), outcome="dissatisfied", words="又漏了")
    complaints.resolve(office, made, text="换管")
    assert complaint(office, "TS2026-0001/工程部")["round"] == first
    assert complaint(office, "TS2026-0001-2/工程部")["round"] == [
        ["received", at, {"departments": ["工程部"], "words": "又漏了"}],
        ["resolved", at, {"text": "换管"}],
    ]


def test_an_unknown_complaint_is_not_signed(office: Office) -> None:
    with pytest.raises(NothingToSign):
        complaint(office, "TS2026-0001/工程部")


def test_whoever_handles_complaints_may_sign() -> None:
    assert MATTERS["complaint"].right == "complaints"
