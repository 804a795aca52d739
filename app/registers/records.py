"""Records 登记: writing, acting 办理, correcting 更正, reviewing 复核 and voiding; each is an event (DC-4, DC-5)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from app.access import service as access
from app.access import signoffs
from app.base.refusals import ChangedMeanwhile, ReasonMissing
from app.base.words import Names
from app.custody.rules import InTheFuture
from app.forms.entries import REVIEWED
from app.office import people_store
from app.register import journal, numbers
from app.registers import allowed, boxes, reading, record_events, records_store
from app.registers import record_rules as rules
from app.registers import service as registers
from app.registers.duty_desk import passing, publishing
from app.registers.reckoning import computed_values, defaults, filling, fitting, samples
from app.registers.record_rules import (
    BeforeWritten,
    NotOpen,
    Record,
    Step,
    Unfit,
    Value,
)
from app.registers.reporting import snapshots
from app.scans import attachments

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

    from app.forms.entries import Act, Entry
    from app.forms.fields import Field
    from app.office.office import Office
    from app.scans.attachments import StoredFile


def write(
    office: Office,
    form: str,
    values: Mapping[str, object],
    *,
    dossier: str | None = None,
    at: datetime | None = None,
) -> Record:
    """Fill in a form; the record gets a number, and its event opens or meets duties.

    Samples are drawn, and the journal keeps how. Files named in attachment fields are kept with the record.
    An anonymous form only goes into its box (``registers/boxes.py``).

    Raises:
        NotAllowed, NoFormInForce, Unfit, AlreadyDrawn, InTheFuture, NotOfRole, NotAScan, ScanTooLarge, ScanUnreadable, AlreadyAttached,
        OSError

    """
    office.require("records")
    now = office.now()
    at = at or now
    if at > now:
        raise InTheFuture(at)
    declared = registers.form_of(office, form)
    entry = registers.entry_of(declared)
    dossier = dossier or client_of(entry, values)
    if office.signer:
        allowed.of_role(office, office.signed_in, entry.role)
    fitting.check_period(entry, values)
    values, drawn = samples.fixed(office, declared, values) if entry.draws else (values, {})
    scans, values = _scans(office, entry.fields, defaults.begun(office, entry.fields, values))
    taken = filling.taken(office, entry.fields, values, known(office, entry.fields), at=at)
    publishing.check_days(entry, taken)
    if entry.anonymous:
        return boxes.put(office, declared, entry.series, taken)
    with office.register.transaction():
        year = office.local(at).year
        number = numbers.take(office.register, rules.series(entry.series), year)
        taken |= computed_values.joined(office, entry.fields, {**taken, "number": number})
        step = Step("written", "", at, now, office.signed_in, str(uuid4()), taken)
        record = Record(str(uuid4()), declared.name, declared.version, number, dossier, (step,))
        records_store.add(office.register, record)
        for scan in scans:
            attachments.enter(office, dossier or "", scan, record=number)
        when = record_events.happened(office, entry.day, taken, at)
        record_events.journal(office, entry.event or "record.written", record, step, taken, at=when, drawn=drawn)
        record_events.journal_also(office, entry.also, record, step, taken, when)
    return record


def _scans(
    office: Office, fields: Iterable[Field], values: Mapping[str, object]
) -> tuple[list[StoredFile], dict[str, object]]:
    """Keep the files that attachment fields name; return them, and the values with their titles in place of the paths."""
    titled, kept = dict(values), []
    for field in fields:
        path = titled.get(field.name)
        if field.kind == "attachment" and isinstance(path, str) and path:
            kept.append(attachments.keep(office, Path(path)))
            titled[field.name] = kept[-1].title
    return kept, titled


def client_of(entry: Entry, values: Mapping[str, object]) -> str | None:
    """The dossier (id) in the form's client field, or None."""
    named = (values.get(field.name) for field in entry.fields if field.kind == "client")
    return next((value for value in named if isinstance(value, str) and value), None)


def known(office: Office, fields: Iterable[Field]) -> dict[str, Collection[str]]:
    """Kind of field -> the words it allows, for ``fitting.fit``: of persons those with the role that one of ``fields`` asks for."""
    people = [{person.key, person.name} for person in people_store.load(office.register)]
    roles = {each.role for field in fields for each in (field, *field.columns) if each.role}
    able = {role: set(allowed.who(office, role)) for role in roles}
    of_roles = {role: {word for each in people if each & who for word in each} for role, who in able.items()}
    return {
        "person": {word for each in people for word in each},
        "document": office.rules.documents(),
        **{fitting.of_kind("person", role): each for role, each in of_roles.items()},
        **{fitting.of_kind("text", name): each for name, each in office.rules.in_force.lists.items() if each},
    }


def act(
    office: Office,
    number: str,
    name: str,
    values: Mapping[str, object],
    *,
    by: str = "",
    secret: str = "",
    at: datetime | None = None,
) -> Record:
    """Do the act ``name`` on a record; ``by`` is the person signed in if empty, ``secret`` is given if ``needs_secret``.

    In an open office signatures are made on the printed sheet, which is scanned back. Files named in attachment fields
    are kept with the record.

    Raises:
        NotAllowed, UnknownRecord, NotOpen, Unfit, NotOfRole, SamePerson, StillToDo, TooEarly, InTheFuture, BeforeWritten,
        WrongSecret, Throttled, NotHere, NotSecured, NotAScan, ScanTooLarge, ScanUnreadable, AlreadyAttached, OSError

    """
    office.require("records")
    now, by = office.now(), by or office.signed_in
    at = at or now
    record = reading.whole(office, number)
    entry = reading.entry_of(office, record)
    wanted = next((each for each in acts_of(office, entry, record) if each.name == name), None)
    if wanted is None:
        raise NotOpen(number, name)
    if at > now:
        raise InTheFuture(at)
    # What is dated after now was written while the clock was ahead.
    began = min(record.written.at, now)
    if at < began.replace(second=0, microsecond=0):
        # An event before its start does not meet the duty, which would stay open for ever.
        raise BeforeWritten(number)
    at = max(at, began)
    allowed.check(office, record, entry, wanted, by, at)
    if wanted.brings and wanted.brings not in values:
        values = {**values, **passing.brought(office, entry, record, wanted)}
    publishing.check_gaps(office, entry, record, wanted, values)
    values = samples.refilled(entry, record, wanted, values)
    scans, values = _scans(office, wanted.fields, defaults.begun(office, wanted.fields, values))
    words = known(office, wanted.fields)
    taken = filling.taken(office, wanted.fields, values, words, record.all_values(entry), entry.all_fields, at)
    if unticked := fitting.unticked(wanted, taken):
        raise Unfit(unticked)
    signer = access.confirm(office, by, secret) if needs_secret(office, wanted, by) else None
    taken |= snapshots.taken_anew(office, entry, record, wanted)
    with office.register.transaction():
        step = Step("reviewed" if name == REVIEWED else "done", name, at, now, by, str(uuid4()), taken)
        records_store.append(office.register, record.id, step)
        for scan in scans:
            attachments.enter(office, record.dossier or "", scan, record=number)
        grown = rules.with_step(record, step)
        record_events.journal_act(office, wanted, grown, step, record.values | taken)
        _countersign(office, wanted, record.all_values(entry) | taken, grown)
        if signer and wanted.signs:
            signoffs.sign_as(office, signer, matter="record", record=grown.signed_as(step))
    return grown


def _countersign(office: Office, wanted: Act, values: Mapping[str, Value], bundle: Record) -> None:
    """Review the entries that a bundle lists, all under its one signature, but for those that the reviewer wrote (DC-4)."""
    done = bundle.steps[-1]
    for row in rules.rows(values.get(wanted.countersigns)) if wanted.countersigns else ():
        for entry in records_store.load(office.register, number=str(row.get("number") or "")):
            if entry.reviewed is None and not entry.voided and entry.written.by != done.by:
                step = Step(
                    "reviewed", REVIEWED, done.at, done.entered_at, done.by, str(uuid4()), {"bundle": bundle.number}
                )
                records_store.append(office.register, entry.id, step)
                record_events.journal(office, "record.reviewed", entry, step, {})


def needs_secret(office: Office, wanted: Act, by: str) -> bool:
    """Whether ``by`` has to give their secret: in an office with secrets, to sign or while somebody else is signed in."""
    return office.signer is not None and (wanted.signs or by != office.signed_in)


def acts_of(office: Office, entry: Entry, record: Record) -> tuple[Act, ...]:
    """The acts that can be done on a record now, with the superior's review."""
    from app.forms.entries import Act

    found = record.open_acts(entry)
    role = registers.reviewer(office, entry)
    if role and not record.voided and record.reviewed is None:
        title = Names("复核")
        done = Names("已复核")
        found = (*found, Act(name=REVIEWED, title=title, done=done, role=role, signs=True))
    return found


def correct(
    office: Office, number: str, values: Mapping[str, object], reason: str, *, seen: Record | None = None
) -> Record:
    """Correct the values of a record; old and new ones stay visible with who and when (DC-5).

    Duties do not change: if something else happened, the record is voided and written anew. Only the day that the form
    names moves what counts by it. ``seen`` is the record as
    it was shown. Names already in the record are allowed even if they are no longer known.

    Raises:
        NotAllowed, UnknownRecord, ReasonMissing, Unfit, NothingChanged, NotOpen, NotToRead,
        ChangedMeanwhile

    """
    office.require("records")
    if not reason.strip():
        raise ReasonMissing
    record = reading.by_number(office, number)
    entry = reading.entry_of(office, record)
    if record.voided or entry.anonymous:
        raise NotOpen(number, "corrected")
    if seen and len(seen.steps) != len(record.steps):
        raise ChangedMeanwhile(number)
    scanned = {field.name for field in entry.fields if field.kind == "attachment"} & record.values.keys()
    values = {**values, **{name: record.values[name] for name in scanned}}
    values = samples.corrected(office, entry, record, values)
    words = {kind: {*right, *_texts(record.values)} for kind, right in known(office, entry.fields).items()}
    taken = filling.taken(office, entry.fields, values, words, {"number": number}, at=record.written.at)
    publishing.check_days(entry, taken)
    with office.register.transaction():
        grown = _append(office, record, "corrected", reason.strip(), changes=rules.changes(record, taken))
        record_events.moved(office, entry, record, grown)
    return grown


def _texts(values: Mapping[str, Value]) -> set[str]:
    """Every text in a record's values, with those in its tables."""
    inside = [row for value in values.values() for row in rules.rows(value)]
    return {value for each in (values, *inside) for value in each.values() if isinstance(value, str)}


def void(office: Office, number: str, reason: str) -> Record:
    """Void a record: its number stays, and its events are undone.

    Raises:
        NotAllowed, UnknownRecord, ReasonMissing, NotOpen, NotToRead

    """
    office.require("void")
    if not reason.strip():
        raise ReasonMissing
    record = reading.by_number(office, number)
    if record.voided or reading.entry_of(office, record).anonymous:
        raise NotOpen(number, "voided")
    with office.register.transaction():
        grown = _append(office, record, "voided", reason.strip())
        for entry in undone_with(office, record):
            office.record("record.undone", dossier=entry.dossier, of=entry.id, reason=reason.strip())
    return grown


def undone_with(office: Office, record: Record) -> list[journal.Entry]:
    """What a record told the regulations, which is undone with it."""
    entries = journal.read(office.register, dossier=record_events.file_of(record))
    return [
        each for each in entries if (each.body or {}).get("record") == record.id and not each.kind.startswith("record.")
    ]


def _append(office: Office, record: Record, kind: rules.StepKind, reason: str, **more: object) -> Record:
    with office.register.transaction():
        now = office.now()
        step = Step(kind, "", now, now, office.signed_in, str(uuid4()), {**more, "reason": reason})
        records_store.append(office.register, record.id, step)
        record_events.journal(office, f"record.{kind}", record, step, {"reason": reason})
    return rules.with_step(record, step)
