"""Who may do what: by role, by the office's own word, as somebody's deputy from day to day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from app.access import staff
from app.base.refusals import ChangedMeanwhile
from app.base.rights import RIGHTS, default_rights
from app.office import history as histories
from app.office import roles
from app.office.office import Office
from app.office.roles import NobodyAdministers, NoDeputy, NoRoleName, RoleNameTaken
from tests.fixtures.secured import ADMINISTRATOR, CLERK, DIRECTOR

if TYPE_CHECKING:
    from tests.fixtures.secured import Seats


def named(office: Office, name: str) -> staff.Person:
    return next(each for each in staff.everybody(office) if each.name == name)


def role(office: Office, of: str) -> roles.Role:
    return next(each for each in roles.everything(office) if each.id == of)


def test_in_an_open_office_everybody_may_everything(office: Office) -> None:
    assert all(office.may(right) for right in RIGHTS)
    assert office.sign is None


def test_in_one_with_secrets_nobody_may_anything_who_is_not_signed_in(seat: Seats) -> None:
    office = seat(CLERK)
    nobody = Office(office.register, office.clock, root_public=office.root_public)
    assert not any(nobody.may(right) for right in RIGHTS)
    nobody.recovering = b"root"
    assert all(nobody.may(right) for right in RIGHTS)


def test_whoever_founds_may_everything_a_role_named_by_nobody_nothing() -> None:
    assert default_rights("administrator", "desk", {"void"}) == set(RIGHTS)
    assert default_rights("other", "", ()) == frozenset()
    assert default_rights("other", "desk", {"void"}) == {"void"}
    assert (
        default_rights("other", "desk", ()) < default_rights("other", "lead", ()) < default_rights("other", "head", ())
    )
    assert "people" not in default_rights("other", "head", ())
    assert "restore" not in default_rights("other", "head", ())


def test_a_role_of_the_offices_own_has_the_rights_it_is_given(office: Office) -> None:
    made = roles.add(office, " 实习生 ", ["void", "no such right"])
    kept = role(office, made.id)
    assert (kept.name, kept.rights, kept.version) == ("实习生", {"void"}, 1)
    told = histories.of_office(office)[0]
    assert (told.kind, told.body) == ("role.added", {"role": made.id, "name": "实习生", "rights": ["void"]})


def test_a_role_has_a_name_that_no_other_has(office: Office) -> None:
    with pytest.raises(NoRoleName):
        roles.add(office, " ")
    with pytest.raises(RoleNameTaken):
        roles.add(office, office.rules.role("clerk"))
    clerk = role(office, "clerk")
    with pytest.raises(RoleNameTaken):
        roles.change(office, clerk, name=office.rules.role("sales-director"), rights=clerk.rights)
    with pytest.raises(NoRoleName):
        roles.change(office, clerk, name="", rights=clerk.rights)


def test_a_change_is_told_with_before_and_after(office: Office) -> None:
    clerk = role(office, "clerk")
    roles.change(office, clerk, name="客服专员", rights=["void", "fines", "none such"])
    told = histories.of_office(office)[0].body
    assert told == {
        "role": "clerk",
        "before": {"name": clerk.name, "rights": sorted(clerk.rights)},
        "after": {"name": "客服专员", "rights": ["fines", "void"]},
    }
    assert (role(office, "clerk").rights, role(office, "clerk").version) == ({"void", "fines"}, 1)
    with pytest.raises(ChangedMeanwhile):
        roles.change(office, clerk, name="前台", rights=())
    again = roles.change(office, role(office, "clerk"), name="前台", rights=())
    assert again is None
    assert (role(office, "clerk").name, role(office, "clerk").rights) == ("前台", frozenset())


def test_a_deputy_acts_from_the_first_day_to_the_last_and_for_nobody_else(office: Office) -> None:
    clerk, director = named(office, CLERK), named(office, DIRECTOR)
    day = office.today()
    made = roles.appoint(office, person=director.id, deputy=clerk.id, first=day, last=day)
    assert roles.roles_of(office, clerk.id) == {"clerk", "sales-director"}
    assert roles.roles_of(office, director.id) == {"sales-director"}
    assert roles.represented(office, clerk.id, "sales-director") == DIRECTOR
    assert roles.represented(office, clerk.id, "clerk") == CLERK
    assert roles.represented(office, clerk.id, "general-manager") == ""
    assert roles.rights_held(office, clerk.id) == office.rights_of("clerk") | office.rights_of("sales-director")
    told = histories.of_office(office)[0]
    assert (told.kind, told.body) == (
        "deputy.appointed",
        {"person": director.id, "deputy": clerk.id, "first": str(day), "last": str(day)},
    )
    assert roles.deputies(office) == [made]


def test_dismissed_a_deputy_acts_no_more_and_the_past_stays(office: Office) -> None:
    clerk, director = named(office, CLERK), named(office, DIRECTOR)
    day = office.today()
    made = roles.appoint(office, person=director.id, deputy=clerk.id, first=date(2026, 10, 1), last=date(2026, 10, 31))
    roles.dismiss(office, made)
    assert roles.roles_of(office, clerk.id) == {"clerk"}
    assert [(each.first, each.last) for each in roles.deputies(office)] == [(made.first, day - timedelta(days=1))]
    told = histories.of_office(office)[0]
    assert (told.kind, told.body) == (
        "deputy.dismissed",
        {"person": director.id, "deputy": clerk.id, "last": str(day - timedelta(days=1))},
    )
    over = roles.appoint(office, person=director.id, deputy=clerk.id, first=date(2026, 9, 1), last=date(2026, 9, 2))
    roles.dismiss(office, over)
    assert date(2026, 9, 2) in {each.last for each in roles.deputies(office)}


def test_nobody_stands_in_for_himself_or_backwards(office: Office) -> None:
    clerk, director, day = named(office, CLERK).id, named(office, DIRECTOR).id, office.today()
    for person, deputy, last in ((clerk, clerk, day), (director, clerk, day - timedelta(days=1))):
        with pytest.raises(NoDeputy):
            roles.appoint(office, person=person, deputy=deputy, first=day, last=last)
    assert roles.deputies(office) == []


def test_an_open_office_needs_nobody_who_administers(office: Office) -> None:
    roles.check_somebody_administers(office)


def test_somebody_who_is_here_and_has_a_secret_must_administer(seat: Seats) -> None:
    secured = seat(ADMINISTRATOR)
    roles.check_somebody_administers(secured)
    administrator = role(secured, "administrator")
    with pytest.raises(NobodyAdministers):
        roles.change(secured, administrator, name=administrator.name, rights=set(RIGHTS) - {"people"})
    assert secured.may("people")
    director = role(secured, "sales-director")
    roles.change(secured, director, name=director.name, rights={*director.rights, "people"})
    roles.change(secured, administrator, name=administrator.name, rights=set(RIGHTS) - {"people"})
    assert not secured.may("people")
