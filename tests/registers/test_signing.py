"""What is signed of a filled-in form: what it says, and what the signed act filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access.matters import NothingToSign
from app.registers import records
from app.registers.signing import MATTERS, record_content

if TYPE_CHECKING:
    from app.office.office import Office


def test_an_act_is_signed_with_the_form_it_is_done_on(desk_office: Office) -> None:
    values = {"unit": "2-1-1001", "carrier": "李强", "why": "moving", "goods": [{"item": "沙发", "pieces": 1}]}
    made = records.write(desk_office, "goods-release", values)
    acted = records.act(desk_office, made.number, "consented", {"owner": "陈静", "how": "电话"})
    told = record_content(desk_office, acted.signed_as(acted.steps[-1]))
    assert told == {
        "number": made.number,
        "form": "goods-release",
        "version": made.version,
        "values": acted.values,
        "act": "consented",
        "filled": {"owner": "陈静", "how": "电话"},
    }
    assert told["values"]["carrier"] == "李强"


@pytest.mark.parametrize("record", ["nothing", "FX2026-0001/consented"])
def test_what_was_not_done_is_not_signed(desk_office: Office, record: str) -> None:
    with pytest.raises(NothingToSign):
        record_content(desk_office, record)


def test_whoever_fills_in_forms_may_sign() -> None:
    assert MATTERS["record"].right == "records"
