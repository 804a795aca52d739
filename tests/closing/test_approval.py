"""A return is approved by the role that the procedure names: with their secret here, or on paper that was scanned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access import signoffs, staff
from app.access.service import WrongSecret
from app.base.rights import NotAllowed
from app.closing import rules
from app.closing import service as closing
from app.closing.service import Approval
from app.dossiers import service as dossiers
from app.dossiers.words import happened
from app.keeping import verification
from app.office import history as histories
from app.office import roles
from app.scans import attachments
from tests.closing.procedures import carried_out
from tests.conftest import a_purchase
from tests.fixtures.secured import ADMINISTRATOR, CLERK, DIRECTOR, SECRET
from tests.invented_scans import jpeg

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from tests.fixtures.secured import Seats


@pytest.fixture
def secured(seat: Seats) -> Office:
    """The office as the clerk sits at it."""
    return seat(CLERK)


@pytest.fixture
def purchase(secured: Office) -> Dossier:
    return dossiers.open_dossier(secured, a_purchase("2-1-1001"))


def test_the_directors_signature_is_kept_and_holds(secured: Office, purchase: Dossier) -> None:
    done = carried_out(secured, purchase, "return", approval=Approval(DIRECTOR, SECRET[DIRECTOR]))
    (signed,) = signoffs.of_record(secured, done.number, "procedure")
    assert (signed.name, signed.verdict) == (DIRECTOR, "holds")
    assert any("已经批准" in happened(secured, each) for each in histories.of_dossier(secured, purchase.id))
    assert verification.first_wrong(secured) is None


def test_a_wrong_secret_changes_nothing(secured: Office, purchase: Dossier) -> None:
    with pytest.raises(WrongSecret):
        carried_out(secured, purchase, "return", approval=Approval(DIRECTOR, "不是这个口令"))
    assert dossiers.load(secured, purchase.id).state == "active"


def test_the_clerk_does_not_approve_with_her_own_secret(secured: Office, purchase: Dossier) -> None:
    with pytest.raises(rules.NotApproved):
        carried_out(secured, purchase, "return", approval=Approval(CLERK, SECRET[CLERK]))


def test_a_scan_of_the_approval_will_do(secured: Office, purchase: Dossier) -> None:
    scan = attachments.add(secured, purchase.id, jpeg(), "退房审批表")
    with pytest.raises(rules.NoSuchScan):
        carried_out(secured, purchase, "return", approval=Approval(DIRECTOR, scan="another"))
    done = carried_out(secured, purchase, "return", approval=Approval(DIRECTOR, scan=scan.id))
    assert not signoffs.of_record(secured, done.number)
    entry = closing.last_of(secured, purchase.id)
    assert entry
    assert (entry.body or {})["scan"] == scan.id


def test_where_nobody_has_the_role_those_who_may_approve_do(office: Office) -> None:
    procedure = closing.the_procedure(office, "return")
    director = next(each for each in staff.everybody(office) if each.key == DIRECTOR)
    assert closing.approvers(office, procedure) == [DIRECTOR]
    staff.change(office, director, name=DIRECTOR, role="deputy-director", active=True)
    assert closing.approvers(office, procedure) == [DIRECTOR]


def test_closing_takes_the_right_to_change_dossiers(seat: Seats, secured: Office, purchase: Dossier) -> None:
    administrator = seat(ADMINISTRATOR)
    clerk = next(each for each in roles.everything(administrator) if each.id == "clerk")
    roles.change(administrator, clerk, name=clerk.name, rights=clerk.rights - {"dossiers"})
    secured.forget_rules()
    with pytest.raises(NotAllowed):
        carried_out(secured, purchase, "closing")
