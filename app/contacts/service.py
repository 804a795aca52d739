"""Talking with clients: what was said is noted, what was promised is followed up; sentences ready to be sent."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

from app.base.refusals import ChangedMeanwhile
from app.base.resources import packaged
from app.base.words import Names
from app.contacts import rules
from app.contacts import store as stored
from app.contacts.rules import Contact, FollowUp, Way
from app.custody.rules import InTheFuture
from app.dossiers import service as dossiers
from app.register.settings import setting

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from app.office.office import Office

__all__ = ["Contact", "FollowUp"]


def note(
    office: Office,
    *,
    dossier: str,
    way: Way,
    words: str,
    promised: str = "",
    until: date | None = None,
    at: datetime | None = None,
) -> Contact:
    """Note a call, visit, message or letter; what was ``promised`` is followed up ``until`` a day by whoever notes it.

    Raises:
        NotAllowed, NothingSaid, NoDay, InTheFuture

    """
    office.require("dossiers")
    now = office.now()
    if not words.strip():
        raise rules.NothingSaid
    if promised.strip() and until is None:
        raise rules.NoDay
    if at and at > now:
        raise InTheFuture(at)
    made = Contact(str(uuid4()), dossier, way, words.strip(), promised.strip(), at or now, now, office.signed_in)
    with office.register.transaction():
        stored.add(office.register, made)
        office.record("client.contacted", id=made.id, at=made.at, dossier=dossier, way=way, words=made.words)
        if made.promised and until:
            plan(office, dossier=dossier, words=made.promised, day=until, person=office.signed_in)
    return made


def contacts(office: Office, dossier: str) -> list[Contact]:
    """What was said with a client, newest first."""
    return stored.contacts(office.register, dossier)


def plan(office: Office, *, dossier: str, words: str, day: date, person: str) -> FollowUp:
    """Plan to do something about a dossier on a day; ``person`` (key) does it.

    Raises:
        NotAllowed, NothingSaid

    """
    office.require("dossiers")
    if not words.strip():
        raise rules.NothingSaid
    made = FollowUp(str(uuid4()), dossier, words.strip(), day, person, office.now(), office.signed_in)
    with office.register.transaction():
        stored.plan(office.register, made)
        office.record("follow-up.planned", dossier=dossier, of=made.id, words=made.words, day=str(day), person=person)
    return made


def finish(office: Office, follow_up: FollowUp, result: str = "") -> None:
    """A follow-up is done, with its result.

    Raises:
        NotAllowed, AlreadyDone, ChangedMeanwhile

    """
    office.require("dossiers")
    _change(office, follow_up, replace(follow_up, done_at=office.now(), result=result.strip()), "follow-up.done")


def put_off(office: Office, follow_up: FollowUp, day: date) -> None:
    """A follow-up is put off to another day.

    Raises:
        NotAllowed, AlreadyDone, ChangedMeanwhile

    """
    office.require("dossiers")
    _change(office, follow_up, replace(follow_up, day=day), "follow-up.put-off")


def _change(office: Office, before: FollowUp, after: FollowUp, kind: str) -> None:
    if before.done_at:
        raise rules.AlreadyDone(before.words)
    with office.register.transaction():
        if not stored.replace(office.register, after):
            raise ChangedMeanwhile(before.words)
        office.record(
            kind, dossier=before.dossier, of=before.id, words=before.words, day=str(after.day), result=after.result
        )


def follow_ups(office: Office, dossier: str) -> list[FollowUp]:
    """What is to be done about a client, by day; what is done comes last."""
    return sorted(
        stored.follow_ups(office.register, dossier, done=True), key=lambda each: (bool(each.done_at), each.day)
    )


def due(office: Office, *, everybodys: bool = False) -> list[FollowUp]:
    """What the person signed in, or everybody, wanted to do by today and has not, by day."""
    found = stored.follow_ups(office.register)
    return [
        each
        for each in found
        if each.day <= office.today() and (everybodys or office.names.key(each.person) == office.signed_in)
    ]


class Sentence(NamedTuple):
    """A sentence ready to be sent: its title and text, in which ``{unit}`` and other facts are filled in."""

    title: Names
    text: Names


def read_sentences(text: str, _file: str = "") -> tuple[Sentence, ...]:
    """The sentences of a packaged file, given its text."""
    return tuple(Sentence(Names(each["title"]), Names(each["text"])) for each in tomllib.loads(text)["message"])


@cache
def _declared() -> tuple[Sentence, ...]:
    return read_sentences(packaged("resources", "messages", "clients.toml").read_text(encoding="utf-8"))


def sentences(office: Office, dossier: str, missing: str = "") -> Mapping[str, str]:
    """Title -> a sentence ready to be copied into a message to the client; ``missing`` are the papers still wanted."""
    known = dossiers.load(office, dossier)
    facts = {
        "names": known.names,
        "unit": known.unit,
        "office": setting(office.register, "name"),
        "me": office.name_of(office.signed_in),
        "missing": missing,
    }
    return {
        each.title.of(office.language): each.text.of(office.language).format(**facts)
        for each in _declared()
        if missing or "{missing}" not in each.text.of(office.language)
    }
