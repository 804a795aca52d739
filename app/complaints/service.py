"""Complaints 投诉 (SO-2): taken in, the client informed, passed up, resolved, signed, closed, called back."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from app.access import signoffs
from app.base.refusals import ReasonMissing, known
from app.complaints import rules
from app.complaints import store as stored
from app.complaints.rules import Complaint, NotUpwards, NoWords, PromisePast, Satisfaction, Step
from app.custody.rules import InTheFuture
from app.dossiers import service as dossiers
from app.office import duties_store, people_store, roles
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
"""What an office begins with; it keeps its own lists."""

REPEATED = timedelta(days=90)
"""Within so many days another complaint of the unit or the person is a repeat."""


def causes(office: Office) -> tuple[str, ...]:
    """The causes an office tells apart."""
    return tuple(filter(None, setting(office.register, "complaint-causes").split("\n"))) or CAUSES


def departments(office: Office) -> tuple[str, ...]:
    """The departments that may be concerned."""
    return tuple(filter(None, setting(office.register, "departments").split("\n"))) or DEPARTMENTS


def keep_lists(office: Office, *, causes: Sequence[str], departments: Sequence[str]) -> None:
    """Change the office's lists; what was recorded keeps its words.

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
    """Take a complaint in; it is to be settled, or the client informed, the same day (SO-2.1).

    Without a ``phone`` the dossier's is taken.

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
        made = Complaint(
            str(uuid4()), number, dossier, unit, client.strip(), phone, channel, cause, words.strip(), (begun,)
        )
        stored.add(office.register, made)
        office.record("complaint.received", at=at, dossier=made.file, number=made.case, complaint=made.id)
    return made


def inform(office: Office, complaint: Complaint, *, promised: date, how: str, at: datetime | None = None) -> Complaint:
    """The client is told by when it will be solved (SO-2.2).

    Raises:
        NotAllowed, NotNow, PromisePast, InTheFuture

    """
    office.require("complaints")
    at = at or office.now()
    if promised < office.local(at).date():
        raise PromisePast(promised)
    told = {"promised": promised.isoformat(), "how": how.strip()}
    return _step(office, complaint, "informed", told, at, "complaint.informed", promised=promised.isoformat())


def ladder(office: Office) -> tuple[str, ...]:
    """The roles a complaint is passed up to, from the lowest: those whom the clauses of the complaint form name."""
    found = office.rules.book.proven_on(rules.COMPLAINT.form, office.local(office.now()).date())
    return tuple(role for terms in found for step in terms.escalation if step.when == "unclear" for role in step.to)


def above(office: Office, complaint: Complaint) -> tuple[str, ...]:
    """The roles it can be passed up to from where it is."""
    return rules.above(ladder(office), complaint.level)


def holder_of(office: Office, role: str) -> str:
    """Who answers in a role today: its holder, or the deputy of one who is away; empty if nobody has it."""
    today = office.today()
    here = {each.id: each for each in people_store.load(office.register) if each.active}
    for person in here.values():
        if person.role == role:
            standing_in = (
                here[each.deputy].name
                for each in roles.deputies(office)
                if each.person == person.id and each.first <= today <= each.last and each.deputy in here
            )
            return next(standing_in, person.name)
    return ""


def escalate(office: Office, complaint: Complaint, *, to: str, why: str) -> Complaint:
    """Pass it up to a role, nothing decided alone; whoever answers in that role is told (SO-2.3).

    Raises:
        NotAllowed, NotNow, NotUpwards, ReasonMissing

    """
    office.require("complaints")
    if not why.strip():
        raise ReasonMissing
    if to not in above(office, complaint):
        raise NotUpwards(to)
    told = {"of": complaint.level, "to": to, "person": holder_of(office, to), "why": why.strip()}
    return _step(office, complaint, "escalated", told, None, "complaint.escalated", to_role=to)


def resolve(office: Office, complaint: Complaint, *, text: str, at: datetime | None = None) -> Complaint:
    """What was done for the client: the clocks of this round stop (SO-2.1, SO-2.2).

    Raises:
        NotAllowed, NotNow, ReasonMissing, InTheFuture

    """
    office.require("complaints")
    if not text.strip():
        raise ReasonMissing
    return _step(office, complaint, "resolved", {"text": text.strip()}, at, "complaint.settled")


def sign(office: Office, complaint: Complaint, *, department: str, name: str, secret: str) -> Complaint:
    """Somebody with a secret signs for a department (SO-2.4).

    Raises:
        NotAllowed, NotNow, WrongSecret, Throttled, MayNotSign, NotHere

    """
    office.require("complaints")
    with office.register.transaction():
        told = {"department": department, "signer": name, "how": "secret"}
        signed = _step(office, complaint, "signed", told, None, "complaint.signed")
        signoffs.sign(office, matter="complaint", record=_signed(complaint, department), name=name, secret=secret)
    return signed


def signed_on_paper(office: Office, complaint: Complaint, *, department: str, signer: str) -> Complaint:
    """A department signed the printed form.

    Raises:
        NotAllowed, NotNow, ReasonMissing: nobody named

    """
    office.require("complaints")
    if not signer.strip():
        raise ReasonMissing
    told = {"department": department, "signer": signer.strip(), "how": "paper"}
    return _step(office, complaint, "signed", told, None, "complaint.signed")


def _signed(complaint: Complaint, department: str) -> str:
    return f"{complaint.case}/{department}"


def close(office: Office, complaint: Complaint) -> Complaint:
    """Close it; never without the departments' signatures (SO-2.4): each given, or on the form that was scanned back.

    Raises:
        NotAllowed, NotNow, NotSigned

    """
    office.require("complaints")
    return _step(office, complaint, "closed", {}, None, "complaint.closed")


def call_back(office: Office, complaint: Complaint, *, outcome: Satisfaction, words: str) -> Complaint:
    """Ask the client; whoever is dissatisfied opens the next round on the same form, with a clock of its own.

    Raises:
        NotAllowed, NotNow, ReasonMissing: dissatisfied with what?

    """
    office.require("complaints")
    if outcome == "dissatisfied" and not words.strip():
        raise ReasonMissing
    told = {"outcome": outcome, "words": words.strip()}
    with office.register.transaction():
        called = _step(office, complaint, "called-back", told, None, "complaint.called-back")
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
    told: Mapping[str, object],
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
        step = Step(known.round, kind, at, now, office.signed_in, dict(told))
        stored.append(office.register, known.id, step)
        office.record(event, at=at, dossier=known.file, number=known.case, complaint=known.id, **facts)
    return replace(known, steps=(*known.steps, step))


def listed(office: Office) -> list[Complaint]:
    """Every complaint, newest first."""
    return _loaded(office)


def of_dossier(office: Office, dossier: str) -> list[Complaint]:
    """The complaints of a client's dossier, newest first."""
    return _loaded(office, dossier=dossier)


def _loaded(office: Office, **of: str) -> list[Complaint]:
    """Complaints, each with the moment its signed form came back."""
    found = stored.load(office.register, **of)
    back = attachments.last_signed(office, [each.number for each in found])
    return [replace(each, sheet=back[each.number]) if each.number in back else each for each in found]


def by_number(office: Office, number: str) -> Complaint:
    """The complaint under a number.

    Raises:
        UnknownRecord

    """
    return known(_loaded(office, number=number.upper()), number)


def by_case(office: Office, case: str) -> Complaint:
    """The complaint whose round the regulations know as ``case`` (TS2026-0001-2).

    Raises:
        UnknownRecord

    """
    number, _ = rules.COMPLAINT.read(case) or (case, 0)
    return by_number(office, number)


def clocks(office: Office) -> dict[str, Duty]:
    """The open duty of each complaint's present round, by its case."""
    return {duty.case: duty for duty in duties_store.outstanding(office.register) if rules.COMPLAINT.read(duty.case)}


def repeats(office: Office, *, dossier: str | None, client: str) -> int:
    """How many complaints of this unit or person came in the last 90 days."""
    since = office.now() - REPEATED
    return sum(
        1
        for each in listed(office)
        if each.steps[0].at >= since and ((dossier and each.dossier == dossier) or each.client == client.strip())
    )


def received_in(office: Office, first: date, last: date) -> list[Complaint]:
    """The complaints whose first round began from the first day to the last."""
    return [each for each in listed(office) if first <= office.local(each.steps[0].at).date() <= last]


def by_cause(office: Office, first: date, last: date) -> list[Row]:
    """How many complaints of each cause, the most first."""
    count = Counter(each.cause for each in received_in(office, first, last))
    return [{"label": cause, "value": number} for cause, number in count.most_common()]
