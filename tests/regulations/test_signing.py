"""What is signed when a clause gets new terms: all of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from app.access.matters import NothingToSign
from app.office import amendments_store
from app.regulations import amendments, switch_off
from app.regulations import service as regulations
from app.regulations.signing import MATTERS, amendment, regulation_off
from app.rulebook.clauses import Amendment

if TYPE_CHECKING:
    from app.office.office import Office


def test_new_terms_are_signed_whole(office: Office) -> None:
    with pytest.raises(NothingToSign):
        amendment(office, "nothing")
    amendments.amend(
        office, "SO-1.5", Amendment(from_=date(2026, 10, 13), reason="律师改为每日来取", limit="1 working day")
    )
    (kept,) = amendments_store.load(office.register)
    told = amendment(office, kept.id)
    assert (told.keys(), told["clause"], told["by"]) == ({"clause", "terms", "by"}, "SO-1.5", "林晓燕")
    terms = {name: value for name, value in told["terms"].items() if value not in (None, [], (), {}, "")}
    assert (terms["reason"], terms["limit"]) == ("律师改为每日来取", "1 working day")
    assert str(terms["from"]) == "2026-10-13"


def test_it_takes_the_right_to_change_regulations() -> None:
    assert MATTERS["amendment"].right == "regulations"


def test_switching_off_is_signed_with_its_day_and_reason(office: Office) -> None:
    today = office.today()
    last = today + timedelta(days=1)
    regulations.switch_on(office, "duty-desk", today)
    with pytest.raises(NothingToSign):
        regulation_off(office, f"duty-desk/{last}")
    switch_off.switch_off(office, "duty-desk", last, reason="试用结束")
    told = {"regulation": "duty-desk", "off": last.isoformat(), "reason": "试用结束"}
    assert regulation_off(office, f"duty-desk/{last}") == told
    with pytest.raises(NothingToSign):
        regulation_off(office, f"duty-desk/{today}")
