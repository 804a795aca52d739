"""Complaints 投诉 (SO-2): receiving, informing, escalating, resolving, signing, closing and calling back."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from app.access import signoffs
from app.base.refusals import ReasonMissing, known
from app.complaints import rules
from app.complaints import store as stored
from app.complaints.rules import Absence, Complaint, NotUpwards, NoWords, PromisePast, Rung, Satisfaction, Step
from app.custody.rules import InTheFuture
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.office import people_store, roles
from app.office.personal import note
from app.register import numbers
from app.register.settings import set_setting, setting
from app.scans import attachments

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from app.forms.paper.wording import Row
    from app.office.office import Office
    from app.rulebook.duties import Duty

CAUSES = ("房屋质量", "交付延期", "合同条款", "资料办理", "费用", "服务态度", "其他")
DEPARTMENTS = ("销售部", "工程部", "财务部", "法务部", "物业", "客服部")
"""The lists an office begins with; it can change both."""

REPEATED = timedelta(days=90)
"""Within this time another complaint about the unit or by the person is a repeat."""


def causes(office: Office) -> tuple[str, ...]:
    """The office's list of causes."""
    return tuple(filter(None, setting(office.register, "complaint-causes").split("\n"))) or CAUSES


def departments(office: Office) -> tuple[str, ...]:
    """The office's list of departments."""
    return tuple(filter(None, setting(office.register, "departments").split("\n"))) or DEPARTMENTS


def keep_lists(office: Office, *, causes: Sequence[str], departments: Sequence[str]) -> None:
    """Change the office's lists; earlier complaints keep their words.

    Raises:
        NotAllowed

    """
    office.require("office")
    with office.register.transaction():
        for name, words in (("complaint-causes", causes), ("departments", departments)):
            set_setting(office.register, name, "\n".join(dict.fromkeys(each.strip() for each in words if each.strip())))
        office.record("complaint.lists", causes=list(causes), departments=list(departments))


def receive(
    office: Office,
    *,
    dossier: str | None,
    client: str,
    phone: str,
    channel: str,
    cause: str,
    words: str,
    concerned: Sequence[str],
    at: datetime | None = None,
) -> Complaint:
    """Take a complaint in, to be settled the same day or the client informed (SO-2.1).

    An empty ``phone`` is taken from the dossier.

    Raises:
        NotAllowed, NoWords, InTheFuture, UnknownRecord

    """
    office.require("complaints")
    now = office.now()
    at = at or now
    if at > now:
        raise InTheFuture(at)
    if not client.strip() or not words.strip() or not concerned:
        raise NoWords
    with office.register.transaction():
        known = dossiers.load(office, dossier) if dossier else None
        unit, phone = (known.unit, phone.strip() or known.phone) if known else ("", phone.strip())
        year = office.local(at).year
        number = numbers.take(office.register, rules.COMPLAINT, year)
        begun = Step(1, "received", at, now, office.signed_in, {"departments": list(concerned)})
        complaint = Complaint(
            str(uuid4()), number, dossier, unit, client.strip(), phone, channel, cause, words.strip(), (begun,)
        )
        stored.add(office.register, complaint)
        office.record(
            "complaint.received", at=at, dossier=complaint.file, number=complaint.case, complaint=complaint.id
        )
    return complaint


def inform(office: Office, complaint: Complaint, *, promised: date, how: str, at: datetime | None = None) -> Complaint:
    """Record that the client was told a day for the solution (SO-2.2).

    Raises:
        NotAllowed, NotNow, PromisePast, InTheFuture

    """
    office.require("complaints")
    at = at or office.now()
    if promised < office.local(at).date():
        raise PromisePast(promised)
    data = {"promised": promised.isoformat(), "how": how.strip()}
    return _step(office, complaint, "informed", data, at, "complaint.informed", promised=promised.isoformat())


def ladder(office: Office) -> tuple[str, ...]:
    """The ladder 逐级上报, lowest role first: the roles named by the clauses that the complaint form proves."""
    found = office.rules.book.proven_on(rules.COMPLAINT.form, office.local(office.now()).date())
    return tuple(role for terms in found for step in terms.escalation if step.when == "unclear" for role in step.to)


def above(office: Office, complaint: Complaint) -> tuple[str, ...]:
    """The roles a complaint can be passed up to from its present level."""
    return rules.above(ladder(office), complaint.level)


def holder_of(office: Office, role: str) -> str:
    """The key of who answers in a role today: its holder, or the deputy 代理 if there is one; empty if nobody does."""
    today = office.today()
    here = {each.id: each for each in people_store.load(office.register) if each.active}
    for person in here.values():
        if person.role == role:
            deputies = (
                here[each.deputy].key
                for each in roles.deputies(office)
                if each.person == person.id and each.first <= today <= each.last and each.deputy in here
            )
            return next(deputies, person.key)
    return ""


def rungs(office: Office, complaint: Complaint) -> tuple[Rung, ...]:
    """The ladder of a complaint's present round: from who received it to the highest role, and who answers there."""
    roles_up = ladder(office)
    people = people_store.load(office.register)
    receiver = next((each.role for each in people if each.key == office.names.key(complaint.received.by)), "")
    return rules.rungs(complaint, receiver, roles_up, {role: holder_of(office, role) for role in roles_up})


def absences(office: Office) -> list[Absence]:
    """Who on the ladder is represented today."""
    today, up = office.today(), ladder(office)
    people = {each.id: each for each in people_store.load(office.register)}
    return [
        Absence(people[each.person].key, people[each.deputy].key, each.first, each.last)
        for each in roles.deputies(office)
        if each.first <= today <= each.last and people[each.person].role in up
    ]


def phone(office: Office, complaint: Complaint) -> str:
    """A complaint's whole phone number; that it was shown is logged.

    Raises:
        NotAllowed

    """
    office.require("see-personal")
    note(office, "personal.shown", complaint.dossier)
    return complaint.phone


def escalate(office: Office, complaint: Complaint, *, to: str, why: str) -> Complaint:
    """Pass a complaint up to a role (SO-2.3).

    Raises:
        NotAllowed, NotNow, NotUpwards, ReasonMissing

    """
    office.require("complaints")
    if not why.strip():
        raise ReasonMissing
    if to not in above(office, complaint):
        raise NotUpwards(to)
    data = {"of": complaint.level, "to": to, "person": holder_of(office, to), "why": why.strip()}
    return _step(office, complaint, "escalated", data, None, "complaint.escalated", to_role=to)


def resolve(office: Office, complaint: Complaint, *, text: str, at: datetime | None = None) -> Complaint:
    """Record the solution; the duties of this round are met (SO-2.1, SO-2.2).

    Raises:
        NotAllowed, NotNow, ReasonMissing, InTheFuture

    """
    office.require("complaints")
    if not text.strip():
        raise ReasonMissing
    return _step(office, complaint, "resolved", {"text": text.strip()}, at, "complaint.settled")


def sign(office: Office, complaint: Complaint, *, department: str, name: str, secret: str) -> Complaint:
    """Sign for a department, with the signer's secret (SO-2.4).

    Raises:
        NotAllowed, NotNow, WrongSecret, Throttled, MayNotSign, NotHere

    """
    office.require("complaints")
    with office.register.transaction():
        data = {"department": department, "signer": name, "how": "secret"}
        signed = _step(office, complaint, "signed", data, None, "complaint.signed")
        signoffs.sign(office, matter="complaint", record=f"{signed.case}/{department}", name=name, secret=secret)
    return signed


def signed_on_paper(office: Office, complaint: Complaint, *, department: str, signer: str) -> Complaint:
    """Record that a department signed the printed form.

    Raises:
        NotAllowed, NotNow, ReasonMissing: no signer is named

    """
    office.require("complaints")
    if not signer.strip():
        raise ReasonMissing
    data = {"department": department, "signer": signer.strip(), "how": "paper"}
    return _step(office, complaint, "signed", data, None, "complaint.signed")


def close(office: Office, complaint: Complaint) -> Complaint:
    """Close a complaint that all departments signed, here or on the form that was scanned back (SO-2.4).

    Raises:
        NotAllowed, NotNow, NotSigned

    """
    office.require("complaints")
    return _step(office, complaint, "closed", {}, None, "complaint.closed")


def call_back(office: Office, complaint: Complaint, *, outcome: Satisfaction, words: str) -> Complaint:
    """Record a call-back; a dissatisfied client opens the next round under the same number, with duties of its own.

    Raises:
        NotAllowed, NotNow, ReasonMissing: dissatisfied without words

    """
    office.require("complaints")
    if outcome == "dissatisfied" and not words.strip():
        raise ReasonMissing
    data = {"outcome": outcome, "words": words.strip()}
    with office.register.transaction():
        called = _step(office, complaint, "called-back", data, None, "complaint.called-back")
        if outcome != "dissatisfied":
            return called
        now = office.now()
        again = {"departments": list(called.departments), "words": words.strip()}
        begun = Step(called.round + 1, "received", now, now, office.signed_in, again)
        stored.append(office.register, called.id, begun)
        reopened = replace(called, steps=(*called.steps, begun))
        office.record("complaint.received", dossier=reopened.file, number=reopened.case, complaint=reopened.id)
    return reopened


def _step(
    office: Office,
    complaint: Complaint,
    kind: rules.Kind,
    data: Mapping[str, object],
    at: datetime | None,
    event: str,
    **facts: object,
) -> Complaint:
    now = office.now()
    at = at or now
    if at > now:
        raise InTheFuture(at)
    with office.register.transaction():
        known = by_number(office, complaint.number)
        rules.check(known, kind)
        step = Step(known.round, kind, at, now, office.signed_in, dict(data))
        stored.append(office.register, known.id, step)
        office.record(event, at=at, dossier=known.file, number=known.case, complaint=known.id, **facts)
    return replace(known, steps=(*known.steps, step))


def unclosed_count(office: Office) -> int:
    """How many complaints are not closed."""
    return stored.waiting_count(office.register, "open")


def call_count(office: Office) -> int:
    """How many clients of closed complaints have not been reached since."""
    return stored.waiting_count(office.register, "call")


def listed(office: Office) -> list[Complaint]:
    """Every complaint, newest first."""
    return _with_sheets(office, stored.load(office.register))


def unclosed(office: Office) -> list[Complaint]:
    """The complaints that are not closed, newest first."""
    return _with_sheets(office, stored.waiting(office.register, "open"))


def awaiting_call(office: Office) -> list[Complaint]:
    """The closed complaints whose client has not been reached since, newest first."""
    return _with_sheets(office, stored.waiting(office.register, "call"))


def unfinished(office: Office) -> list[Complaint]:
    """The complaints that are not closed, or whose client has not been reached since; newest first."""
    return _with_sheets(office, stored.waiting(office.register))


def of_dossier(office: Office, dossier: str) -> list[Complaint]:
    """The complaints of a client's dossier, newest first."""
    return _with_sheets(office, stored.load(office.register, dossier=dossier))


def _with_sheets(office: Office, found: list[Complaint]) -> list[Complaint]:
    """Complaints, each with the moment its signed form was scanned back."""
    back = attachments.last_signed(office, [each.number for each in found])
    return [replace(each, sheet=back[each.number]) if each.number in back else each for each in found]


def by_number(office: Office, number: str) -> Complaint:
    """The complaint with this number.

    Raises:
        UnknownRecord

    """
    return known(_with_sheets(office, stored.load(office.register, number=number.upper())), number)


def by_case(office: Office, case: str) -> Complaint:
    """The complaint of a ``case``, such as TS2026-0001-2.

    Raises:
        UnknownRecord

    """
    number, _ = rules.COMPLAINT.read(case) or (case, 0)
    return by_number(office, number)


def clocks(office: Office) -> dict[str, Duty]:
    """Case -> its open duty; of several, the one due first."""
    return {case: duty for case, duty in duties.of_cases(office).items() if rules.COMPLAINT.read(case)}


def repeats(office: Office, *, dossier: str | None, client: str) -> int:
    """How many complaints of this dossier or person came in the last 90 days."""
    since = office.now() - REPEATED
    return sum(
        1
        for each in stored.received(office.register, since)
        if (dossier and each.dossier == dossier) or each.client == client.strip()
    )


def received_in(office: Office, first: date, last: date) -> list[Complaint]:
    """The complaints that came in from ``first`` to ``last``."""
    calendar = office.rules.calendar
    return _with_sheets(office, stored.received(office.register, calendar.moment(first, time()), calendar.end(last)))


def by_cause(office: Office, first: date, last: date) -> list[Row]:
    """The number of complaints by cause, most frequent first, as rows of a chart."""
    count = Counter(each.cause for each in received_in(office, first, last))
    return [{"label": cause, "value": number} for cause, number in count.most_common()]
