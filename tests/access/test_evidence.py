"""Rights are evidence: an entry whose signer had no right then is named, and nobody else's work is."""

from __future__ import annotations

import ast
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.access import evidence_rules, founding, signoffs, staff
from app.access import service as access
from app.access.evidence import Evidence
from app.base import features
from app.base.rights import RIGHTS
from app.contacts import service as contacts
from app.dossiers import service as dossiers
from app.fines import wages
from app.keeping import verification
from app.office import clock as clocks
from app.office import roles
from app.office.office import ClockBehind
from app.register import replay
from app.register.tables import columns_of, named
from tests.conftest import a_purchase, local
from tests.fixtures.secured import ADMINISTRATOR, CLERK, DIRECTOR, MORNING, SECRET
from tests.test_house import modules

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from app.office.office import Office
    from tests.fixtures.secured import Seats


def at(folder: Path, name: str, moment: datetime) -> Office:
    return access.sign_in(folder, lambda: moment, name, SECRET[name])


def person(office: Office, name: str) -> str:
    return next(each.id for each in staff.everybody(office) if each.name == name)


def all_faults(office: Office) -> list[str]:
    return list(Evidence(office).faults())


def test_a_day_of_everybodys_work_is_right(seat: Seats) -> None:
    clerk = seat(CLERK)
    dossier = dossiers.open_dossier(clerk, a_purchase("2-1-1001"))
    contacts.note(clerk, dossier=dossier.id, way="call", words="周五来")
    director = seat(DIRECTOR)
    wages.set_wage(director, person=CLERK, month="2026-10", amount=500_000)
    assert all_faults(director) == []
    assert all(proof.signer for proof in replay.load(director.register))


def test_what_only_another_role_may_is_named_with_who_did_it(seat: Seats, monkeypatch: pytest.MonkeyPatch) -> None:
    clerk = seat(CLERK)
    # A program of the clerk's own asks for no rights.
    monkeypatch.setattr(type(clerk), "may", lambda _office, _right: True)
    wages.set_wage(clerk, person=CLERK, month="2026-10", amount=900_000)
    (found,) = all_faults(clerk)
    assert CLERK in found
    assert "没有这项权限" in found


def test_who_gives_himself_rights_is_named(seat: Seats, monkeypatch: pytest.MonkeyPatch) -> None:
    clerk = seat(CLERK)
    monkeypatch.setattr(type(clerk), "may", lambda _office, _right: True)
    role = next(each for each in roles.everything(clerk) if each.id == "clerk")
    roles.change(clerk, role, name=role.name, rights=RIGHTS)
    assert all_faults(clerk)
    assert verification.first_wrong(seat(ADMINISTRATOR))


def test_rights_given_by_who_may_hold_from_then_on(seat: Seats) -> None:
    administrator = seat(ADMINISTRATOR)
    role = next(each for each in roles.everything(administrator) if each.id == "clerk")
    roles.change(administrator, role, name=role.name, rights=RIGHTS)
    wages.set_wage(seat(CLERK), person=CLERK, month="2026-10", amount=900_000)
    assert all_faults(administrator) == []


def test_a_deputy_signs_for_as_long_as_he_stands_in(folder: Path) -> None:
    administrator = at(folder, ADMINISTRATOR, MORNING)
    day = administrator.today()
    roles.appoint(
        administrator, person=person(administrator, DIRECTOR), deputy=person(administrator, CLERK), first=day, last=day
    )
    clerk = at(folder, CLERK, MORNING + timedelta(hours=1))
    wages.set_wage(clerk, person=CLERK, month="2026-10", amount=500_000)
    assert all_faults(clerk) == []
    for office in (administrator, clerk):
        office.register.close()


def test_who_signs_a_leavers_name_after_he_left_is_named(seat: Seats) -> None:
    clerk, administrator = seat(CLERK), seat(ADMINISTRATOR)
    gone = next(each for each in staff.everybody(administrator) if each.name == CLERK)
    staff.change(administrator, gone, name=CLERK, role=gone.role, active=False)
    dossiers.open_dossier(clerk, a_purchase("2-1-1001"))
    assert any("没有这项权限" in each for each in all_faults(administrator))


def test_a_key_that_was_replaced_signs_nothing_any_more(seat: Seats) -> None:
    clerk, administrator = seat(CLERK), seat(ADMINISTRATOR)
    mine = next(each for each in staff.everybody(administrator) if each.name == CLERK)
    access.set_secret(administrator, mine, "another horse 7")
    contacts.note(clerk, dossier=dossiers.open_dossier(administrator, a_purchase("2-1-1001")).id, way="call", words="x")
    assert any("签名不符" in each for each in all_faults(administrator))


def test_an_office_that_was_open_is_verified_from_the_founders_signature_on(office: Office) -> None:
    founding.secure(office, administrator="林晓燕", secret="湖边三棵柳树2026")
    dossiers.open_dossier(office, a_purchase("2-1-1001"))
    assert all_faults(office) == []
    office.signer = office.root_public = None
    dossiers.open_dossier(office, a_purchase("2-1-1002"))
    assert any("签名不符" in each for each in all_faults(office))


def test_nothing_is_entered_while_the_clock_is_behind_the_last_entry(folder: Path) -> None:
    later = at(folder, CLERK, MORNING + timedelta(days=2))
    dossiers.open_dossier(later, a_purchase("2-1-1001"))
    earlier = at(folder, CLERK, local("2026-10-12 18:00"))
    with pytest.raises(ClockBehind):
        dossiers.open_dossier(earlier, a_purchase("2-1-1002"))
    clocks.confirm(earlier, "电池没电了")
    dossiers.open_dossier(earlier, a_purchase("2-1-1002"))
    assert all_faults(earlier) == []
    for office in (later, earlier):
        office.register.close()


def test_a_sign_off_by_who_may_not_is_named(seat: Seats) -> None:
    clerk = seat(CLERK)
    assert clerk.signer
    signoffs.sign_as(clerk, clerk.signer, matter="journal", record="1")
    assert any("签名人当时没有这项权限" in each for each in all_faults(clerk))


def _recorded() -> Iterator[tuple[str, str, frozenset[str]]]:
    """Every kind of entry in every use case that records it, with the rights that the use case asks for."""
    for path, tree in modules().items():
        if path.startswith(("app/demo/", "app/commands/")):
            continue
        functions = {each.name: each for each in tree.body if isinstance(each, ast.FunctionDef)}
        for name in functions:
            if name.startswith("_"):
                continue
            reached, new = set[str](), {name}
            while new:
                reached |= new
                new = {call for each in new for call in _calls(functions[each]) if call in functions} - reached
            nodes = [node for each in reached for node in ast.walk(functions[each]) if isinstance(node, ast.Call)]
            asked = frozenset(_text(node) for node in nodes if ast.unparse(node.func) == "office.require")
            for node in nodes:
                if ast.unparse(node.func) == "office.record" and _text(node):
                    yield _text(node), f"{path}:{name}", asked


def _calls(function: ast.FunctionDef) -> set[str]:
    return {
        node.func.id for node in ast.walk(function) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }


def _text(call: ast.Call) -> str:
    first = call.args[0] if call.args else None
    return first.value if isinstance(first, ast.Constant) else ""


ROOT_ALONE = {
    "app/access/founding.py:found",
    "app/access/founding.py:secure",
    "app/access/recovery.py:reinstate",
    "app/office/founding.py:found",
}
"""What rests on the root key, whose certificate counts as the right."""

FOLLOWS = {"app/dossiers/projects.py:enter", "app/parties/service.py:enter"}
"""What others call who have asked for a right."""


def test_no_entry_is_evidence_of_a_right_that_its_use_case_does_not_ask_for() -> None:
    wrong = [
        (kind, where, asked)
        for kind, where, asked in _recorded()
        if where not in ROOT_ALONE | FOLLOWS
        and kind in evidence_rules.NEEDS
        and asked.isdisjoint(evidence_rules.NEEDS[kind])
    ]
    assert wrong == []


def test_every_right_that_use_cases_ask_for_is_evidence_or_follows_from_something_else() -> None:
    """What asks for one of the rights of few is named in ``NEEDS``."""
    few = {"people", "regulations", "approve", "office", "calendar", "backup", "restore", "export"}
    missing = {kind for kind, _, asked in _recorded() if asked & few and kind not in evidence_rules.NEEDS}
    assert missing <= {"duties.recomputed", "duties.begun", "project.added", "project.changed"}


def test_kinds_and_tables_are_known_ones() -> None:
    kinds = set(features.table("happenings"))
    assert evidence_rules.NEEDS.keys() <= kinds
    assert evidence_rules.SIGNED.keys() <= kinds
    tables = {each.split()[0] for each in evidence_rules.COMES_FROM}
    assert tables <= named().keys()
    for each in (kind for kinds_of in evidence_rules.COMES_FROM.values() for kind in kinds_of):
        assert any(kind.startswith(each) for kind in kinds | {"ledger.import-undone", "ledger.imported"}), each
    for table, columns in evidence_rules.STAYS.items():
        assert columns <= set(columns_of(named()[table]))
