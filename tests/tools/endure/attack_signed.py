"""Attempts that he signs with his own key: the program's own means, used for what he had no right to."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from app.access import service as access
from app.access import signoffs
from app.access.credentials import certify_with
from app.contacts import service as contacts
from app.office import people_store, roles
from app.register import journal, signing
from app.regulations import amendments
from app.rulebook.clauses import Amendment
from tests.tools.endure.intruder import CLERK, DIRECTOR, DIRECTOR_SECRET

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.office.office import Office
    from tests.tools.endure.intruder import Intruder


def work(director: Office) -> None:
    """What happens before the attack: a sealed journal, an amendment, a note, a print, a deputy whose days are over."""
    from app.dossiers import service as dossiers
    from app.forms import printed_store

    dossier = dossiers.all_of_them(director)[0]
    contacts.note(director, dossier=dossier.id, way="call", words="答应周五来")
    with director.register.transaction():
        printed_store.add(director.register, "handoff-receipt", "1", "2026-0001", 1, director.now(), DIRECTOR)
    today = director.today()
    slower = Amendment(from_=today + timedelta(days=30), limit="9 working days", reason="试行")
    amendments.amend(director, "SO-1.5", slower, name=DIRECTOR, secret=DIRECTOR_SECRET)
    last = str(journal.last(director.register))
    signoffs.sign(director, matter="journal", record=last, name=DIRECTOR, secret=DIRECTOR_SECRET)


class _Own(NamedTuple):
    kind: str
    statement: str
    body: Mapping[str, Any] = MappingProxyType({})


_SIGNED = {
    "he makes himself a director": _Own("person.changed", "UPDATE person SET role = 'sales-director' WHERE name = '周敏'"),
    "he makes himself a director, and tells of a call": _Own("client.contacted", "UPDATE person SET role = 'sales-director' WHERE name = '周敏'"),
    "he makes himself a director, and tells nothing": _Own("", "UPDATE person SET role = 'sales-director' WHERE name = '周敏'"),
    "he gives his role all rights": _Own("role.changed", "INSERT INTO role VALUES ('clerk', '', 'people approve regulations', 1)"),
    "he appoints himself a deputy": _Own("deputy.appointed", "INSERT INTO deputy VALUES ('x', (SELECT id FROM person WHERE name = '何志远'), (SELECT id FROM person WHERE name = '周敏'), '2020-01-01', '2030-01-01')"),
    "he brings a leaver back": _Own("person.changed", "UPDATE person SET active = 1, version = version + 1 WHERE name = '何志远'"),
    "he decides a fine": _Own("fine.decided", "INSERT INTO fine_entry SELECT max(id) + 1, fine, 'approved', at, by, 10000, '何志远', '', 'FK2026-9999', 'CD2026-9999', '', '' FROM fine_entry", {"number": "CD2026-9999", "count": 1}),
    "he decides a fine and says it was proposed": _Own("fine.proposed", "INSERT INTO fine_entry SELECT max(id) + 1, fine, 'approved', at, by, 10000, '何志远', '', 'FK2026-9999', 'CD2026-9999', '', '' FROM fine_entry", {"count": 1}),
    "he lowers a fine that was decided": _Own("fine.objected", "UPDATE fine_entry SET amount = 1 WHERE amount > 1"),
    "he approves a loan": _Own("loan.approved", "UPDATE loan_term SET approver = '何志远', approved_at = at + 1", {"way": "signed"}),
    "he changes a receipt's counts": _Own("documents.filed", "UPDATE line SET originals = originals + 1"),
    "he changes a receipt's giver": _Own("documents.filed", "UPDATE handoff SET giver = 'bank'"),
    "he changes a complaint's words": _Own("complaint.informed", "UPDATE complaint SET words = '没有投诉'"),
    "he takes a complaint's step out": _Own("complaint.informed", "DELETE FROM complaint_step WHERE id = (SELECT max(id) FROM complaint_step)"),
    "he sets the wage percentage": _Own("wages.limits", "UPDATE setting SET value = '90' WHERE name = 'wage-percent'"),
    "he sets the wage percentage and tells of a call": _Own("client.contacted", "UPDATE setting SET value = '90' WHERE name = 'wage-percent'"),
    "he raises a wage": _Own("wage.set", "INSERT INTO wage SELECT max(id) + 1, '周敏', '2026-11', 999999, at, by FROM wage"),
    "he settles a month": _Own("wages.settled", "INSERT INTO wage_sheet SELECT '2026-11', at, by, decider, body FROM wage_sheet LIMIT 1"),
    "he adds a rest day": _Own("calendar.changed", "INSERT INTO calendar_day VALUES ('2026-11-23', 'rest')"),
    "he switches a regulation off": _Own("regulation.switched-off", "UPDATE setting SET value = '' WHERE name = 'regulations'"),
    "he amends a clause": _Own("regulation.amended", "INSERT INTO amendment VALUES ('x', 'SO-1.1', '2026-01-01', json_object('from', '2026-12-01', 'limit', '9 working days'), 1, '周敏')"),
    "he amends a clause and tells of a call": _Own("client.contacted", "INSERT INTO amendment VALUES ('x', 'SO-1.1', '2026-01-01', json_object('from', '2026-12-01', 'limit', '9 working days'), 1, '周敏')"),
    "he says secrets begin now": _Own("office.secured", "UPDATE setting SET value = value || ' ' WHERE name = 'language'"),
    "he lets the office stand open": _Own("office.secured", "INSERT INTO setting VALUES ('stands-open', '1')"),
    "he renames the office": _Own("office.renamed", "UPDATE setting SET value = '别处' WHERE name = 'name'"),
    "he restores what was": _Own("office.restored", "UPDATE setting SET value = value || ' ' WHERE name = 'language'"),
    "he changes a wage sheet": _Own("fine.objected", "UPDATE wage_sheet SET body = replace(body, '1', '2')"),
    "he takes a sign-off out": _Own("signed-off", "DELETE FROM signoff"),
    "he moves a scan to another record": _Own("attachment.shown", "UPDATE attachment SET record = '2026-0001'"),
    "he names another borrower": _Own("loan.chased", "UPDATE loan SET borrower = '别人'"),
    "he puts a loan off": _Own("loan.chased", "UPDATE loan_term SET due = '2027-12-31'"),
}  # fmt: skip


def _sign(own: _Own, intruder: Intruder) -> None:
    intruder.signs(own.kind, own.statement, **own.body)


def _in_anothers_name(intruder: Intruder) -> None:
    intruder.signs("client.contacted", by=DIRECTOR)


def _a_year_back(intruder: Intruder) -> None:
    intruder.signs("client.contacted", at=intruder.now - timedelta(days=365))


def _own_credential(intruder: Intruder) -> None:
    """He certifies a key of his own as the director's, with a root key of his own."""
    mine = intruder.seat()
    director = next(each for each in people_store.load(mine.register) if each.name == DIRECTOR)
    with mine.register.transaction():
        certify_with(mine, signing.new_key(), director, signing.public(signing.new_key()))
        mine.record("secret.set", person=director.id, name=director.name)


def _signs_for_the_director(intruder: Intruder) -> None:
    """A sign-off under the director's credential, with his own key."""
    mine = intruder.seat()
    assert mine.signer
    theirs = next(each for each in people_store.credentials(mine.register).values() if each.name == DIRECTOR)
    forged = type(mine.signer)(mine.signer.person, theirs.id, mine.signer.private, mine.signer.root_public)
    signoffs.sign_as(mine, forged, matter="journal", record=str(journal.last(mine.register)))


def _signs_without_the_right(intruder: Intruder) -> None:
    """A genuine sign-off of his own for what only others may sign."""
    mine = intruder.seat()
    assert mine.signer
    signoffs.sign_as(mine, mine.signer, matter="journal", record=str(journal.last(mine.register)))


def _expired_deputy(intruder: Intruder) -> None:
    """He was the director's deputy until yesterday, and sets the clock back."""
    director = access.sign_in(intruder.home, lambda: intruder.now - timedelta(days=0), DIRECTOR, DIRECTOR_SECRET)
    director.register.close()
    founder = access.sign_in(intruder.home, lambda: intruder.now, "沈立", "湖边三棵柳树2026")
    people = {each.name: each.id for each in people_store.load(founder.register)}
    roles.appoint(
        founder, person=people[DIRECTOR], deputy=people[CLERK], first=date(2026, 11, 1), last=date(2026, 11, 19)
    )
    founder.register.close()
    intruder.signs(
        "wages.limits",
        "UPDATE setting SET value = '90' WHERE name = 'wage-percent'",
        at=intruder.now - timedelta(days=1),
    )


def _expired_deputy_in_the_program(intruder: Intruder) -> None:
    """The same in the program itself."""
    from app.fines import wages

    founder = access.sign_in(intruder.home, lambda: intruder.now, "沈立", "湖边三棵柳树2026")
    people = {each.name: each.id for each in people_store.load(founder.register)}
    roles.appoint(
        founder, person=people[DIRECTOR], deputy=people[CLERK], first=date(2026, 11, 1), last=date(2026, 11, 19)
    )
    founder.register.close()
    wages.set_limits(intruder.seat(intruder.now - timedelta(days=1)), wages.Limits(90, None))


def _unproven(intruder: Intruder) -> None:
    """An entry that no proof covers, chained as it should be."""
    mine = intruder.seat()
    told = journal.Entry("x", "documents.filed", DIRECTOR, mine.now(), mine.now(), None, {})
    key = mine.register.key
    intruder.close()
    from app.register.engine import Connections
    from app.register.register import FILE, Register

    plain = Register(intruder.home, Connections(intruder.home / FILE, key, guarded=False), key)
    with plain.transaction():
        journal.append(plain, [told])
    plain.close()


def _laundered(intruder: Intruder) -> None:
    """He changes a price; the director then changes the note of the same client, and so signs the whole row."""
    from dataclasses import replace

    from app.dossiers import service as dossiers

    intruder.sql("UPDATE dossier SET price = 1")
    director = access.sign_in(intruder.home, lambda: intruder.now + timedelta(hours=1), DIRECTOR, DIRECTOR_SECRET)
    for each in dossiers.all_of_them(director)[:1]:
        dossiers.change(director, replace(each, note="已核对"))
    director.register.close()


def _swapped(intruder: Intruder) -> None:
    """Two loans change places."""
    intruder.sql(
        "UPDATE loan SET id = CASE id WHEN (SELECT min(id) FROM loan) THEN 'x' ELSE id END, version = version + 1"
    )


ATTEMPTS: Mapping[str, Callable[[Intruder], None]] = {
    **{name: partial(_sign, own) for name, own in _SIGNED.items()},
    "he enters something in another's name": _in_anothers_name,
    "he enters something a year back": _a_year_back,
    "he certifies a key of his own": _own_credential,
    "he signs for the director": _signs_for_the_director,
    "he signs what he may not sign": _signs_without_the_right,
    "he was a deputy until yesterday": _expired_deputy,
    "he was a deputy until yesterday, in the program": _expired_deputy_in_the_program,
    "an entry that nobody signed": _unproven,
    "a change that another signs with his own": _laundered,
    "two loans change places": _swapped,
}
