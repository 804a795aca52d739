"""A signature holds over exactly what was signed, by a key that the root certified."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from app.access import credentials, signoffs, signoffs_store
from app.access.matters import NothingToSign
from app.access.signoffs import ChangedSinceShown, MayNotSign
from app.custody import handoffs
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.forms import sheets
from app.forms.paper.wording import moment
from app.office import history as histories
from app.office import people_store, roles
from app.register import journal, signing
from tests.conftest import a_purchase
from tests.fixtures.secured import ADMINISTRATOR, CLERK, DIRECTOR, SECRET
from tests.tampering import unguarded

if TYPE_CHECKING:
    from app.access.signoffs_store import Signoff
    from app.office.office import Office
    from tests.fixtures.secured import Seats


@pytest.fixture
def office(seat: Seats) -> Office:
    return seat(CLERK)


@pytest.fixture
def signed(office: Office) -> Signoff:
    """The director signed for a receipt at the clerk's PC."""
    purchase = dossiers.open_dossier(office, a_purchase("2-1-1001"))
    handoff = handoffs.receive(office, dossier=purchase.id, giver="client", items=[Item("presale-contract")])
    return signoffs.sign(office, matter="acceptance", record=handoff.number, name=DIRECTOR, secret=SECRET[DIRECTOR])


def test_a_receipt_that_was_signed_says_by_whom_and_when_and_leaves_nothing_to_sign_there(
    office: Office, signed: Signoff
) -> None:
    with pypdfium2.PdfDocument(sheets.draw(office, "handoff-receipt", signed.record).pdf) as document:
        page = "".join(document[0].get_textpage().get_text_range().split())
    when = "".join(moment(office.local(signed.at), "zh_CN").split())
    assert page.count(f"已电子签名{when}") == page.count(f"接收人：{DIRECTOR}") == page.count("签字：") == 2


def test_a_signature_holds_and_is_told(office: Office, signed: Signoff) -> None:
    assert signoffs.verdict(office, signed) == "holds"
    assert signoffs.every(office) == [signed]
    told = histories.of_office(office)[0]
    assert (told.kind, told.body) == (
        "signed-off",
        {"matter": "acceptance", "record": signed.record, "credential": signed.credential, "signoff": signed.id},
    )
    assert signed.head
    assert signed.at == office.now()


@pytest.mark.parametrize(
    "change",
    [
        {"id": "other"},
        {"matter": "loan"},
        {"record": "2026-0009"},
        {"content": "{}"},
        {"head": "other"},
        {"signature": "00" * 64},
        {"signature": ""},
        {"credential": "other"},
    ],
    ids=lambda change: str(*change),
)
def test_nothing_of_it_can_be_altered(office: Office, signed: Signoff, change: dict[str, str]) -> None:
    assert signoffs.verdict(office, replace(signed, **change)) == "forged"  # type: ignore[arg-type]


def test_nor_when_it_was(office: Office, signed: Signoff) -> None:
    assert signoffs.verdict(office, replace(signed, at=signed.at.replace(minute=1))) == "forged"


def test_another_persons_genuine_key_did_not_make_it(office: Office, signed: Signoff) -> None:
    clerk = credentials.current(office, office.signer.person if office.signer else "")
    assert clerk
    assert signoffs.verdict(office, replace(signed, credential=clerk.id)) == "forged"


def test_a_record_that_cannot_be_read_any_more_was_changed(office: Office, signed: Signoff) -> None:
    """Signed genuinely, over a record that is not there: told as changed, not as forged."""
    assert office.signer
    unsigned = replace(signed, record="2026-0009", credential=office.signer.credential)
    message = signoffs._message(unsigned)
    assert signoffs.verdict(office, replace(unsigned, signature=office.signer.sign(message)[1])) == "changed"


def test_it_takes_the_right_of_the_matter_and_something_to_sign(office: Office, signed: Signoff) -> None:
    with pytest.raises(MayNotSign) as refused:
        signoffs.sign(office, matter="journal", record="1", name=CLERK, secret=SECRET[CLERK])
    assert (refused.value.name, refused.value.right) == (CLERK, "approve")
    before = journal.head(office.register)
    with pytest.raises(NothingToSign):
        signoffs.sign(office, matter="journal", record="999999", name=DIRECTOR, secret=SECRET[DIRECTOR])
    assert journal.head(office.register) == before
    assert signoffs_store.load(office.register) == [signed]


def test_nothing_else_is_signed_than_what_was_shown(office: Office, signed: Signoff) -> None:
    shown = signoffs.shown_as(office, "acceptance", signed.record)
    asked = {"matter": "acceptance", "record": signed.record, "name": DIRECTOR, "secret": SECRET[DIRECTOR]}
    assert signoffs.verdict(office, signoffs.sign(office, **asked, shown=shown)) == "holds"
    unguarded(office.register).execute("UPDATE line SET originals = originals + 1")
    with pytest.raises(ChangedSinceShown):
        signoffs.sign(office, **asked, shown=shown)
    assert len(signoffs.every(office)) == 2
    assert signoffs.shown_as(office, "acceptance", "nothing") == ""


def test_the_journal_is_sealed_by_the_hash_of_an_entry(office: Office, signed: Signoff) -> None:
    sealed = signoffs.sign(office, matter="journal", record="3", name=DIRECTOR, secret=SECRET[DIRECTOR])
    entry = next(each for each in journal.signatures(office.register) if each.seq == 3)
    assert sealed.content == f'{{"entry":3,"hash":"{entry.hash}"}}'
    assert signoffs.verdict(office, sealed) == "holds"


def test_those_of_one_record_and_matter_are_shown_with_name_and_role(office: Office, signed: Signoff) -> None:
    signoffs.sign(office, matter="acceptance", record=signed.record, name=ADMINISTRATOR, secret=SECRET[ADMINISTRATOR])
    assert [(each.name, each.role) for each in signoffs.of_record(office, signed.record)] == [
        (DIRECTOR, "sales-director"),
        (ADMINISTRATOR, "administrator"),
    ]
    assert len(signoffs.of_record(office, signed.record, "acceptance")) == 2
    assert signoffs.of_record(office, signed.record, "loan") == []
    assert signoffs.of_record(office, "2026-0009") == []


def test_a_certificate_is_of_exactly_one_person_name_role_key_and_moment(office: Office) -> None:
    root = credentials.root_of(office)
    known = people_store.credentials(office.register).values()
    assert root
    assert len(known) == 3
    for each in known:
        assert credentials.genuine(each, root)
        for name in ("id", "person", "name", "role", "public"):
            assert not credentials.genuine(replace(each, **{name: "00"}), root)
        assert not credentials.genuine(replace(each, at=each.at.replace(year=2025)), root)
        assert not credentials.genuine(each, signing.public(signing.new_key()))


def test_only_the_root_certifies(seat: Seats) -> None:
    office = seat(DIRECTOR)
    me = next(each for each in people_store.load(office.register) if each.name == DIRECTOR)
    with pytest.raises(credentials.NoRoot), office.register.transaction():
        credentials.certify(office, me, signing.public(signing.new_key()))
    office = seat(ADMINISTRATOR)
    with office.register.transaction():
        made = credentials.certify(office, me, signing.public(signing.new_key()))
    assert credentials.current(office, me.id) == made
    assert (made.name, made.role, made.person, made.at) == (DIRECTOR, "sales-director", me.id, office.now())


def test_whose_key_is_newest_is_asked_of_one_person(office: Office) -> None:
    assert credentials.current(office, "nobody") is None
    assert len({each.id for each in people_store.load(office.register)}) == 3
    assert all(
        (found := credentials.current(office, each.id)) and found.person == each.id
        for each in people_store.load(office.register)
    )


def test_a_deputy_signs_with_the_right_of_whom_he_stands_in_for(seat: Seats) -> None:
    office = seat(ADMINISTRATOR)
    people = {each.name: each.id for each in people_store.load(office.register)}
    roles.appoint(office, person=people[DIRECTOR], deputy=people[CLERK], first=office.today(), last=office.today())
    sealed = signoffs.sign(office, matter="journal", record="1", name=CLERK, secret=SECRET[CLERK])
    assert signoffs.verdict(office, sealed) == "holds"
