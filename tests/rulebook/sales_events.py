"""Events of a sales office, and the duties after them: what tests of the rulebook are written with."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from app.rulebook.events import Event, Person
from app.rulebook.files import load_calendar, load_regulations
from app.rulebook.reactions import react
from app.rulebook.regulations import InForce

ZONE = ZoneInfo("Asia/Shanghai")
CALENDAR = load_calendar()
PEOPLE = (Person("Li", "clerk"), Person("Wang", "clerk"), Person("Zhao", "sales-director"))
OFFICE = InForce(load_regulations(["sales-office"]), CALENDAR, PEOPLE)
LOAN = ("loan-application#1", "income-proof#2")


def local(text):
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def happened(kind, at, number="e1", documents=(), by="Li", file="f1", **data):
    data = {field.rstrip("_"): word for field, word in data.items()}
    moment = at if isinstance(at, datetime) else local(at)
    return Event(
        id=number, kind=kind, at=moment, entered_at=moment, by=by, file=file, documents=tuple(documents), data=data
    )


def received(at="2026-09-30T16:00", documents=LOAN, **more):
    told = {"from_": "sales-back-office", "payment": "mortgage"} | more
    return happened("documents.received", at, documents=documents, **told)


def handed(at, documents=LOAN, number="e2", to="mortgage-lawyer", **more):
    return happened("documents.handed-over", at, number, documents, to=to, **more)


def after(*events, office=OFFICE):
    """All duties once the events have happened, under their ids."""
    duties, past = {}, []
    for event in events:
        changes = react(event, past, duties.values(), office)
        duties |= {duty.id: duty for duty in (*changes.changed, *changes.opened)}
        past.append(event)
    return duties
