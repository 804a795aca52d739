"""Sign-offs 签批: a person signs a record's content; a later change of the content or the sign-off is detected."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Literal
from uuid import uuid4

from app.access import credentials, signoffs_store
from app.access import service as access
from app.access.matters import Matter, NothingToSign
from app.access.signoffs_store import Signoff
from app.base import features
from app.base.refusals import Refusal
from app.base.words import say
from app.office import people_store
from app.office.roles import rights_held
from app.register import journal, signing
from app.register.moments import stamp

if TYPE_CHECKING:
    from datetime import datetime

    from app.office.office import Office, Signer

Verdict = Literal["holds", "changed", "forged"]
"""``changed``: the signature is genuine, but the record's content has changed since; ``forged``: it is not."""


@dataclass(frozen=True, slots=True)
class SignoffRow:
    """A sign-off as it is shown: who signed, in which role at that time, when, and whether it still holds."""

    matter: str
    record: str
    name: str
    role: str
    at: datetime
    verdict: Verdict


@dataclass(eq=False)
class MayNotSign(Refusal):
    """``name`` does not have the ``right`` that this sign-off requires."""

    name: str
    right: str


@dataclass(eq=False)
class ChangedSinceShown(Refusal):
    """``record`` says something else than what was shown to whoever signs."""

    record: str


def _journal(office: Office, record: str) -> dict[str, object]:
    """The number and hash of the journal entry with the number ``record``; the hash covers all entries before it."""
    found = next((each for each in journal.signatures(office.register) if str(each.seq) == record), None)
    if found is None:
        raise NothingToSign(record)
    return {"entry": found.seq, "hash": found.hash}


MATTERS = {"journal": Matter(_journal, "approve", lambda: say("日志封签"))}
"""Sealing the journal 日志封签 at a month's end; other rooms declare their own matters."""


def matter_of(name: str) -> Matter:
    """The matter that is declared under a name."""
    found: Matter = features.table("matters")[name]
    return found


def title(name: str) -> str:
    """What people call a matter; the name itself of one that nobody declares, as a forged sign-off may have it."""
    declared = features.table("matters").get(name)
    return declared.title() if declared else name


def shown_as(office: Office, matter: str, record: str) -> str:
    """The digest of what there is to sign now, taken when it is shown; empty if there is nothing yet."""
    try:
        return _digest(_canonical(matter_of(matter).content(office, record)))
    except NothingToSign:
        return ""


def _digest(content: str) -> str:
    return sha256(content.encode()).hexdigest()


def sign(office: Office, *, matter: str, record: str, name: str, secret: str, shown: str = "") -> Signoff:
    """Sign ``record`` as the person ``name`` (key); who is signed in does not change. ``shown`` is what they saw (``shown_as``).

    Raises:
        WrongSecret, Throttled, NotHere, NotSecured, CredentialChanged, MayNotSign, NothingToSign, ChangedSinceShown

    """
    signer = access.confirm(office, name, secret)
    if matter_of(matter).right not in rights_held(office, signer.person):
        raise MayNotSign(office.name_of(name), matter_of(matter).right)
    return sign_as(office, signer, matter=matter, record=record, shown=shown)


def sign_as(office: Office, signer: Signer, *, matter: str, record: str, shown: str = "") -> Signoff:
    """Sign ``record`` as ``signer``, whose secret was confirmed. Raises NothingToSign, ChangedSinceShown."""
    with office.register.transaction():
        content = _canonical(matter_of(matter).content(office, record))
        if shown and _digest(content) != shown:
            raise ChangedSinceShown(record)
        unsigned = Signoff(
            str(uuid4()),
            matter,
            record,
            content,
            journal.head(office.register),
            office.now(),
            signer.credential,
        )
        signed = replace(unsigned, signature=signer.sign(_message(unsigned))[1])
        signoffs_store.add(office.register, signed)
        office.record("signed-off", matter=matter, record=record, credential=signer.credential, signoff=signed.id)
        matter_of(matter).then(office, signer.person, record)
    return signed


def _canonical(content: dict[str, object]) -> str:
    import msgspec

    return msgspec.json.Encoder(order="sorted").encode(content).decode()


def _message(signoff: Signoff) -> str:
    fields = (signoff.id, signoff.matter, signoff.record, signoff.content, signoff.head)
    return _canonical({"juanzong sign-off": [*fields, stamp(signoff.at), signoff.credential]})


def of_record(office: Office, record: str, matter: str = "") -> list[SignoffRow]:
    """The sign-offs of a record, for one matter or all, each verified now."""
    found = signoffs_store.load(office.register, record=record)
    return [shown(office, each) for each in found if matter in {"", each.matter}]


def valid(office: Office, record: str, matter: str = "") -> dict[str, datetime]:
    """Who validly signed a record, and when by the office's clocks; oldest first."""
    return {each.name: office.local(each.at) for each in of_record(office, record, matter) if each.verdict == "holds"}


def holds(office: Office, record: str) -> bool:
    """Whether somebody signed a record and it still says what was signed."""
    return any(each.verdict == "holds" for each in of_record(office, record))


def shown(office: Office, signoff: Signoff) -> SignoffRow:
    """A sign-off as it is shown, verified now."""
    credential = people_store.credentials(office.register)[signoff.credential]
    return SignoffRow(
        signoff.matter, signoff.record, credential.name, credential.role, signoff.at, verdict(office, signoff)
    )


def verdict(office: Office, signoff: Signoff) -> Verdict:
    """Whether a sign-off was made by a key that the root key certified, and over the record's present content."""
    credential, root = people_store.credentials(office.register).get(signoff.credential), credentials.root_of(office)
    if (
        credential is None
        or root is None
        or not credentials.genuine(credential, root)
        or not signing.is_valid(bytes.fromhex(credential.public), _message(signoff).encode(), signoff.signature)
    ):
        return "forged"
    try:
        now = _canonical(matter_of(signoff.matter).content(office, signoff.record))
    except (NothingToSign, KeyError):
        return "changed"
    return "holds" if now == signoff.content else "changed"


def every(office: Office) -> list[Signoff]:
    """All sign-offs, oldest first."""
    return signoffs_store.load(office.register)
