"""Credentials 签名凭证: whose signing key is whose, certified by the office's root key, which only administrators hold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from app.base.refusals import Refusal
from app.office import people_store
from app.office.founding import ROOT
from app.office.people_store import Credential, Person
from app.register import signing
from app.register.moments import stamp
from app.register.settings import setting

if TYPE_CHECKING:
    from app.office.office import Office


class NoRoot(Refusal):
    """The person who acts may manage people but lacks the root key; another administrator must reset their secret."""


def certify(office: Office, person: Person, public: bytes) -> Credential:
    """Certify ``public`` as the key of ``person`` under their present name and role; call it inside a transaction.

    Raises:
        NoRoot

    """
    root = office.signer.root if office.signer else office.recovering
    if root is None:
        raise NoRoot
    return certify_with(office, root, person, public)


def certify_with(office: Office, root: bytes, person: Person, public: bytes) -> Credential:
    """Like ``certify``, with a given private root key: at the founding, and with the recovery sheet."""
    made = Credential(str(uuid4()), person.id, person.name, person.role, public.hex(), office.now())
    certified = replace(made, certificate=signing.sign(root, statement(made)))
    people_store.add_credential(office.register, certified)
    return certified


def statement(credential: Credential) -> bytes:
    """The bytes that the root key signs to certify a credential."""
    import msgspec

    fields = (credential.id, credential.person, credential.name, credential.role, credential.public)
    return msgspec.json.encode(("juanzong credential", *fields, stamp(credential.at)))


def genuine(credential: Credential, root_public: bytes) -> bool:
    """Whether the root key certified exactly these values."""
    return signing.is_valid(root_public, statement(credential), credential.certificate)


def root_of(office: Office) -> bytes | None:
    """The public root key: from the slot that opened the office, else from the register; None if there is none."""
    kept = setting(office.register, ROOT)
    return office.root_public or (bytes.fromhex(kept) if kept else None)


def current(office: Office, person: str) -> Credential | None:
    """The newest credential of a person (id); None if there is none."""
    mine = [each for each in people_store.credentials(office.register).values() if each.person == person]
    return mine[-1] if mine else None
