"""An office's own form is valid once a second person has approved it (DC-1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.base.refusals import UnknownRecord
from app.forms import editing, editions
from tests.fixtures.secured import ADMINISTRATOR, DIRECTOR

if TYPE_CHECKING:
    from app.office.office import Office
    from tests.fixtures.secured import Seats


def drafted(office: Office) -> str:
    draft = editing.Draft("钥匙", "KY-01", "KYA", "首版", office.today(), (editing.Line("内容"),))
    editions.keep(office, editing.as_json(editing.form_of(draft, "own-keys", 1, "zh_CN")))
    return "own-keys"


def test_who_made_a_form_does_not_approve_it(seat: Seats) -> None:
    office = seat(DIRECTOR)
    name = drafted(office)
    with pytest.raises(editions.OwnApproval):
        editions.approve(office, name, 1)
    assert name not in {form.name for form in editions.library(office)}


def test_somebody_else_does(seat: Seats) -> None:
    name = drafted(seat(ADMINISTRATOR))
    office = seat(DIRECTOR)
    made = editions.approve(office, name, 1)
    assert (made.made_by, made.approved_by, made.approved_at) == (ADMINISTRATOR, DIRECTOR, office.now())
    assert name in {form.name for form in editions.library(office)}
    with pytest.raises(editions.AlreadyApproved):
        editions.approve(office, name, 1)
    with pytest.raises(editions.AlreadyApproved):
        editions.discard(seat(ADMINISTRATOR), name, 1)


def test_an_open_office_knows_nobody_so_one_person_is_enough(office: Office) -> None:
    name = drafted(office)
    assert editions.approve(office, name, 1).approved_by == office.signed_in


def test_what_nobody_drafted_is_not_approved(office: Office) -> None:
    with pytest.raises(UnknownRecord):
        editions.approve(office, "own-keys", 1)
