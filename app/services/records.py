"""Records 登记: written, acted upon, corrected visibly, reviewed, voided; the regulations hear of each (DC-4, DC-5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from app.domain import records as rules
from app.domain.custody import InTheFuture
from app.domain.records import NotOfRole, NotOpen, Record, SamePerson, Step, StillToDo, Unfit, Values
from app.domain.refusals import ReasonMissing, UnknownRecord
from app.domain.scales import reached, signed
from app.services import access, dossiers, registers, roles, signoffs
from app.storage import journal, numbers, people
from app.storage import records as stored
from app.storage.moments import stamp

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from app.domain.entries import Act, Also, Compute, Entry, Field
    from app.domain.forms import Form
    from app.domain.working_calendar import Calendar
    from app.services.office import Office

REVIEW = "reviewed"
"""The act of the superior who countersigns (DC-4)."""


def write(
    office: Office,
    form: str,
    values: Mapping[str, Any],
    *,
    dossier: str | None = None,
    at: datetime | None = None,
    drawn: Mapping[str, Any] | None = None,
) -> Record:
    """Fill in a form. It gets its number; its event starts and meets what the regulations say.

    ``drawn`` is how a sample was drawn, kept beside the values.

    Raises:
        NotAllowed, NoFormInForce, Unfit, InTheFuture, UnknownRecord, NotOfRole

    """
    office.require("records")
    now = office.now()
    at = at or now
    if at > now:
        raise InTheFuture(at)
    declared = registers.form_of(office, form)
    entry = registers.entry_of(declared)
    dossier = dossier or _client(entry, values)
    taken = completed(office, entry.fields, rules.fit(entry.fields, values, known(office)))
    with office.register.transaction() as connection:
        year = office.local(at).year
        number = f"{entry.series}{year}-{numbers.take(connection, f'record-{entry.series}-{year}'):04d}"
        step = Step("written", "", at, now, office.signed_in, str(uuid4()), taken)
        made = Record(str(uuid4()), declared.name, declared.version, number, dossier, (step,))
        stored.add(office.register, made)
        _tell(office, entry.event or "record.written", made, step, taken, drawn=drawn)
        _tell_also(office, entry.also, made, step, taken)
    return made


def _client(entry: Entry, values: Mapping[str, Any]) -> str | None:
    """The dossier that the form's client field names."""
    named = (values.get(field.name) for field in entry.fields if field.kind == "client")
    return next((value for value in named if value), None)


def known(office: Office) -> dict[str, Collection[str]]:
    """The right words for the fields that take only words the office knows."""
    return {
        "person": [person.name for person in people.load(office.register)],
        "document": office.rules.documents(),
    }


def completed(office: Office, fields: Iterable[Field], values: Values) -> Values:
    """The values with those that the program works out."""
    full, counted = dict(values), {field.name for field in fields if field.kind == "count"}
    for field in fields:
        if field.compute is None:
            continue
        value = (
            _step(office, field.compute, full, counted)
            if field.compute.how in {"step", "change"}
            else worked_out(field.compute, full, office.rules.calendar)
        )
        if value is not None:
            full[field.name] = value
    return full


def worked_out(compute: Compute, values: Mapping[str, Any], calendar: Calendar) -> int | None:
    """A number that follows from others; None while these are missing."""
    found = [_numbers(values, name) for name in compute.of]
    match compute.how:
        case "sum":
            return sum(sum(each) for each in found)
        case "difference":
            return sum(found[0]) - sum(sum(each) for each in found[1:])
        case "rate":
            whole = sum(found[1])
            return round(sum(found[0]) * 10_000 / whole) if whole else None
        case "rows":
            return len(values.get(compute.of[0]) or ())
        case "ticked":
            return sum(bool(each) for each in _cells(values, compute.of[0]))
        case _:
            first, last = (values.get(name) for name in compute.of[:2])
            if not first or not last:
                return None
            start, end = date.fromisoformat(first), date.fromisoformat(last)
            if compute.how == "calendar-days":
                return max(0, (end - start).days)
            return calendar.worked_between(calendar.end(start), calendar.end(end))


def _step(office: Office, compute: Compute, values: Mapping[str, Any], counted: Collection[str]) -> str | int | None:
    """What the scale of a clause calls the figure, or by how much it changes it; pieces count as whole ones."""
    found = _numbers(values, compute.of[0])
    if not found:
        return None
    value = sum(found) * (100 if compute.of[0] in counted else 1)
    step = reached(office.rules.book.terms_on(compute.clause, registers.today(office)).scale, value)
    if step is None:
        return None
    return signed(step.percent) if compute.how == "change" else step.result.of(office.language)


def _numbers(values: Mapping[str, Any], name: str) -> list[int]:
    found = _cells(values, name) if "." in name else [values.get(name)]
    return [each for each in found if isinstance(each, int)]


def _cells(values: Mapping[str, Any], name: str) -> list[Any]:
    """The items of a checklist, or those of one column of a table."""
    table, _, column = name.partition(".")
    rows = values.get(table) or ()
    return [row.get(column) for row in rows] if column else list(rows)


def act(
    office: Office,
    number: str,
    name: str,
    values: Mapping[str, Any],
    *,
    by: str = "",
    secret: str = "",
    at: datetime | None = None,
) -> Record:
    """Do what the form foresees next; ``by`` whom, who is signed in if empty, with ``secret`` where it is signed here.

    In an office without secrets a signature is made on the printed sheet, which is scanned back.

    Raises:
        NotAllowed, UnknownRecord, NotOpen, Unfit, NotOfRole, SamePerson, StillToDo, InTheFuture, WrongSecret, Throttled, NotHere, NotSecured

    """
    office.require("records")
    now, by = office.now(), by or office.signed_in
    at = at or now
    record = by_number(office, number)
    entry = entry_of(office, record)
    wanted = next((each for each in acts_of(entry, record) if each.name == name), None)
    if wanted is None:
        raise NotOpen(number, name)
    if at > now:
        raise InTheFuture(at)
    _of_role(office, by, wanted.role)
    before = [record.written] if name == REVIEW else [each for each in record.acts(entry) if each.name == wanted.other_than]
    if any(step.by == by for step in before):
        raise SamePerson(by)
    _in_full(office, record, entry, wanted, by)
    taken = completed(office, wanted.fields, rules.fit(wanted.fields, values, known(office)))
    if unticked := rules.unticked(wanted, taken):
        raise Unfit(unticked)
    signer = access.confirm(office, by, secret) if wanted.signs and office.signer else None
    with office.register.transaction():
        step = Step("reviewed" if name == REVIEW else "done", name, at, now, by, str(uuid4()), taken)
        stored.append(office.register, record.id, step)
        grown = rules.grown(record, step)
        _tell(office, wanted.event or "record.done", grown, step, record.values | taken)
        _tell_also(office, wanted.also, grown, step, record.values | taken)
        if signer:
            signoffs.sign_as(office, signer, matter="record", record=f"{number}/{name}")
    return grown


def acts_of(entry: Entry, record: Record) -> tuple[Act, ...]:
    """What can be done about a record now, the superior's review included."""
    from app.domain.entries import Act
    from app.domain.form_parts import Words

    found = record.open_acts(entry)
    if entry.review and not record.voided and record.reviewed is None:
        title = Words("复核", "複核", "Review")
        done = Words("已复核", "已複核", "Reviewed")
        found = (*found, Act(name=REVIEW, title=title, done=done, role=entry.review, signs=True))
    return found


def who(office: Office, role: str) -> list[str]:
    """Who can act in a role today: its holders, deputies of those who are away; everybody where no role is named."""
    here = [each for each in people.load(office.register) if each.active]
    if not role:
        return [each.name for each in here]
    today = registers.today(office)
    own = [each.name for each in here if each.role == role]
    names = {each.id: each for each in here}
    standing_in = [
        names[each.deputy].name
        for each in roles.deputies(office)
        if each.first <= today <= each.last
        and each.deputy in names
        and each.person in names
        and names[each.person].role == role
    ]
    return list(dict.fromkeys([*own, *standing_in]))


def _of_role(office: Office, person: str, role: str) -> None:
    if role and person not in who(office, role):
        raise NotOfRole(person, role)


def _in_full(office: Office, record: Record, entry: Entry, wanted: Act, by: str) -> None:
    """What everybody does is done by each once, and by all before what comes after it."""
    done = {(step.name, step.by) for step in record.acts(entry)}
    if wanted.everyone and (wanted.name, by) in done:
        raise NotOpen(record.number, wanted.name)
    for before in entry.acts:
        if before.everyone and before.name in wanted.after:
            holders = office.rules.in_force.people_with(before.role)
            if missing := tuple(name for name in holders if (before.name, name) not in done):
                raise StillToDo(missing)


def correct(office: Office, number: str, values: Mapping[str, Any], reason: str) -> Record:
    """Correct what was written: old and new value stay visible with who and when (DC-5).

    Clocks are not moved by it: what happened otherwise is voided and written anew.

    Raises:
        NotAllowed, UnknownRecord, ReasonMissing, Unfit, NothingChanged, NotOpen

    """
    office.require("records")
    if not reason.strip():
        raise ReasonMissing
    record = by_number(office, number)
    if record.voided:
        raise NotOpen(number, "corrected")
    entry = entry_of(office, record)
    taken = completed(office, entry.fields, rules.fit(entry.fields, values, known(office)))
    changes = rules.changed(record, taken)
    return _grow(office, record, "corrected", {"changes": changes, "reason": reason.strip()})


def void(office: Office, number: str, reason: str) -> Record:
    """Void a record: its number stays, what it started is cancelled.

    Raises:
        NotAllowed, UnknownRecord, ReasonMissing, NotOpen

    """
    office.require("records")
    if not reason.strip():
        raise ReasonMissing
    record = by_number(office, number)
    if record.voided:
        raise NotOpen(number, "voided")
    with office.register.transaction():
        grown = _grow(office, record, "voided", {"reason": reason.strip()})
        for entry in journal.read(office.register.connection, dossier=record.dossier or record.id):
            if (entry.body or {}).get("record") == record.id and not entry.kind.startswith("record."):
                office.record("record.undone", dossier=entry.dossier, of=entry.id, reason=reason.strip())
    return grown


def _grow(office: Office, record: Record, kind: rules.StepKind, data: dict[str, Any]) -> Record:
    with office.register.transaction():
        now = office.now()
        step = Step(kind, "", now, now, office.signed_in, str(uuid4()), data)
        stored.append(office.register, record.id, step)
        _tell(office, f"record.{kind}", record, step, {"reason": data["reason"]})
    return rules.grown(record, step)


def _tell(office: Office, kind: str, record: Record, step: Step, said: Mapping[str, Any], **more: Any) -> None:
    """The journal and the regulations hear of a step: its number, and the values that the kind of event has room for."""
    event = office.rules.book.vocabulary.events.get(kind)
    fields = event.fields if event else {"reason": "text"}
    told = {name: _plain(said[name]) for name in fields if said.get(name) not in (None, "", [])}
    told |= {name: value for name, value in more.items() if value}
    told.setdefault("number", record.number)
    if ALSO not in step.event:
        told["seal"] = sealed(record, step)
    _record(office, kind, record, step.at, id=step.event, person=told.pop("person", None) or step.by, **told)


ALSO = "+"
"""Between a step's event and a further one that the same step tells of."""


def sealed(record: Record, step: Step) -> str:
    """A digest of a step and the record it belongs to; the journal keeps it, so that ``verify`` sees a change."""
    import msgspec

    facts = [record.id, record.form, record.version, record.number, record.dossier, step.kind, step.name]
    told = [*facts, stamp(step.at), stamp(step.entered_at), step.by, step.data]
    return sha256(msgspec.json.Encoder(order="sorted").encode(told)).hexdigest()


def _tell_also(office: Office, also: Iterable[Also], record: Record, step: Step, said: Mapping[str, Any]) -> None:
    for each in also:
        rows = [{**said, **row} for row in said.get(each.rows) or ()] if each.rows else [said]
        for place, known in enumerate(rows):
            if rules.meets(known, each.when) and all(known.get(name) for name in each.given):
                own = f"{step.event}{ALSO}{each.event}" + (f"+{place}" if each.rows else "")
                _tell(office, each.event, record, replace(step, event=own), known)


def _record(office: Office, kind: str, record: Record, at: datetime, **told: Any) -> None:
    """A record about no client on file is a file of its own: its clocks are derived from its own events."""
    office.record(kind, at=at, dossier=record.dossier or record.id, record=record.id, form=record.form, **told)


def _plain(value: Any) -> Any:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value


def by_number(office: Office, number: str) -> Record:
    """The record of a number. Raises UnknownRecord."""
    found = stored.load(office.register, number=number)
    if not found:
        raise UnknownRecord(number)
    return found[0]


def about(office: Office, number: str, forms: Sequence[str]) -> Record | None:
    """The record of a number; without one the latest of these forms that waits for something to be done."""
    if number:
        return next(iter(stored.load(office.register, number=number)), None)
    for form in forms:
        for record in stored.load(office.register, form=form):
            if not record.closed(entry_of(office, record)):
                return record
    return None


def entry_of(office: Office, record: Record) -> Entry:
    """What the version of the form that a record was written on says."""
    return registers.entry_of(declared(office, record))


def declared(office: Office, record: Record) -> Form:
    """The version of the form that a record was written on."""
    return registers.version_of(office, record.form, record.version)


def listed(office: Office, form: str, *, since: datetime | None = None, until: datetime | None = None) -> list[Record]:
    """The records of a form, newest first."""
    return stored.load(office.register, since=since, until=until, form=form)


def of_dossier(office: Office, dossier: str) -> list[Record]:
    """The records about a client, newest first."""
    return stored.load(office.register, dossier=dossier)


def client(office: Office, dossier: str) -> str:
    """How a record names a client."""
    known = dossiers.load(office, dossier)
    return f"{known.unit} {known.names}"
