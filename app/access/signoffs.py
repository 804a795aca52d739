"""Sign-offs 签批: a person signs a record's content with the own secret; a later change of either shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal
from uuid import uuid4

from app.access import credentials, signoffs_store
from app.access import service as access
from app.access.signoffs_store import Signoff
from app.archive import signing as archive_matters
from app.archive.loans import service as loans
from app.base.refusals import Refusal
from app.complaints import store as complaints
from app.custody import handoffs_store
from app.fines import wages_store
from app.occasions import store as occasions
from app.office import amendments_store, fines_store, people_store
from app.office.roles import held
from app.progress import store as progress
from app.register import journal, signing
from app.register.moments import stamp
from app.register.settings import setting
from app.registers import records_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.access.credentials import Signer
    from app.office.office import Office

Verdict = Literal["holds", "changed", "forged"]
"""``changed``: the signature is genuine, but the record says something else now; ``forged``: it is not genuine."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A sign-off as it is shown: who signed, in which role then, when, and whether it still holds."""

    matter: str
    record: str
    name: str
    role: str
    at: datetime
    verdict: Verdict


@dataclass(eq=False)
class MayNotSign(Refusal):
    """``name`` does not have the ``right`` that this sign-off takes."""

    name: str
    right: str


@dataclass(eq=False)
class NothingToSign(Refusal):
    """``record`` is not in a state that can be signed."""

    record: str


def _acceptance(office: Office, number: str) -> dict[str, Any]:
    """A hand-off 交接单 as the receiver signs it: every paper with its counts, and what was refused."""
    found = handoffs_store.load(office.register, number=number)
    if not found or found[0].state not in {"accepted", "voided"}:
        raise NothingToSign(number)
    handoff = found[0]
    papers = {paper.id: paper for paper in handoffs_store.papers(office.register, handoff.dossier)}
    return {
        "receipt": handoff.number,
        "dossier": handoff.dossier,
        "from": handoff.giver,
        "to": handoff.taker,
        "at": stamp(handoff.at),
        "state": handoff.state,
        "papers": [
            {
                "number": papers[line.paper].number,
                "kind": papers[line.paper].kind,
                "originals": line.count.originals,
                "copies": line.count.copies,
                "refused": line.refused,
            }
            for line in handoff.lines
        ],
    }


def _journal(office: Office, record: str) -> dict[str, Any]:
    """The journal up to an entry (its number): whoever signs its hash vouches that nothing before was exchanged."""
    found = next((each for each in journal.signatures(office.register.connection) if str(each[0]) == record), None)
    if found is None:
        raise NothingToSign(record)
    return {"entry": found[0], "hash": found[2]}


def _fine(office: Office, decision: str) -> dict[str, Any]:
    """A decision about fines 处罚决定: every line it is about, with what was decided, why and on what evidence."""
    lines = fines_store.numbered(office.register.connection, "decision", decision)
    if not lines:
        raise NothingToSign(decision)
    return {
        "decision": decision,
        "lines": [
            {
                "number": line.number,
                "line": line.id,
                "person": line.proposal.person,
                "clause": line.proposal.clause,
                "breached": line.proposal.breached,
                "kind": entry.kind,
                "amount": entry.amount,
                "at": stamp(entry.at),
                "decider": entry.decider,
                "reason": entry.reason,
                "evidence": entry.evidence,
            }
            for line in lines
            for entry in line.entries
            if entry.decision == decision
        ],
    }


def _wage_sheet(office: Office, record: str) -> dict[str, Any]:
    """A month's wage deductions 扣款表 as they were settled."""
    found = next((each for each in wages_store.sheets(office.register.connection) if each.record == record), None)
    if found is None:
        raise NothingToSign(record)
    return {"sheet": record, "decider": found.decider, "at": stamp(found.at), "slips": found.body}


def _amendment(office: Office, record: str) -> dict[str, Any]:
    """New terms of a clause (制度修订), whole."""
    import msgspec

    found = next((each for each in amendments_store.load(office.register) if each.id == record), None)
    if found is None:
        raise NothingToSign(record)
    return {"clause": found.clause, "terms": msgspec.to_builtins(found.amendment), "by": found.by}


def _regulation_off(office: Office, record: str) -> dict[str, Any]:
    """A regulation that is switched off 停用制度; the record is its id and the day, ``sales-office/2026-11-30``."""
    import msgspec

    name, _, day = record.rpartition("/")
    entries = journal.read(office.register.connection, kind="regulation.switched-off")
    bodies = (each.body or {} for each in entries)
    told = next((each for each in bodies if (each["regulation"], each["first"]) == (name, day)), None)
    days = msgspec.json.decode(setting(office.register.connection, "regulation-days", "{}"))
    if told is None or not any(off == day for _, off in days.get(name, ())):
        raise NothingToSign(record)
    return {"regulation": name, "off": day, "reason": told.get("reason", "")}


def _task(office: Office, record: str) -> dict[str, Any]:
    """A task of an occasion 活动任务 as the director accepts it (SO-3)."""
    found = next((task for each in occasions.load(office.register) for task in each.tasks if task.id == record), None)
    if found is None or found.state != "accepted":
        raise NothingToSign(record)
    return {"task": found.id, "words": found.words, "assignee": found.assignee, "due": found.due.isoformat()}


def _period_report(office: Office, record: str) -> dict[str, Any]:
    """A progress report 进度汇报 as it was drawn up (SO-1.9)."""
    found = next((each for each in progress.reports(office.register) if each.number == record), None)
    if found is None:
        raise NothingToSign(record)
    days = [found.first.isoformat(), found.last.isoformat()]
    return {"report": found.number, "days": days, "at": stamp(found.at), "by": found.by, "body": found.body}


def _complaint(office: Office, record: str) -> dict[str, Any]:
    """A department's signature under a complaint 投诉单 and its solution (SO-2.4); the record is case/department."""
    case, _, department = record.partition("/")
    found = next((each for each in complaints.load(office.register) if case.startswith(each.number)), None)
    if found is None:
        raise NothingToSign(record)
    number = int(case.removeprefix(found.number).removeprefix("-") or 1)
    steps = [step for step in found.steps if step.round == number and step.kind in {"received", "resolved"}]
    return {
        "complaint": found.number,
        "client": found.client,
        "words": found.words,
        "department": department,
        "round": [[step.kind, stamp(step.at), step.data] for step in steps],
    }


def _record(office: Office, record: str) -> dict[str, Any]:
    """What a filled-in form 表单 says, and what was filled in with the act or review that is signed (DC-4).

    The record is called as ``Record.signed_as`` says.
    """
    found = next(iter(records_store.load(office.register, number=record.partition("/")[0])), None)
    step = next((step for step in found.steps if found.signed_as(step) == record), None) if found else None
    if found is None or step is None:
        raise NothingToSign(record)
    told = {"number": found.number, "form": found.form, "version": found.version, "values": found.values}
    return told | {"act": step.name, "filled": step.data}


@dataclass(frozen=True, slots=True)
class Matter:
    """What can be signed off: what its content is, and which right it takes.

    ``then`` is what follows at once, from who signed (a person's id) and the record.
    """

    content: Callable[[Office, str], dict[str, Any]]
    right: str
    then: Callable[[Office, str, str], None] = lambda _office, _person, _record: None


def _there(content: Callable[[Office, str], dict[str, Any] | None]) -> Callable[[Office, str], dict[str, Any]]:
    """A content that refuses what is not there."""

    def told(office: Office, record: str) -> dict[str, Any]:
        found = content(office, record)
        if found is None:
            raise NothingToSign(record)
        return found

    return told


MATTERS = {
    "acceptance": Matter(_acceptance, "handoffs"),
    "journal": Matter(_journal, "approve"),
    "amendment": Matter(_amendment, "regulations"),
    "regulation-off": Matter(_regulation_off, "regulations"),
    "task": Matter(_task, "approve"),
    "complaint": Matter(_complaint, "complaints"),
    "period-report": Matter(_period_report, "approve"),
    "fine": Matter(_fine, "approve"),
    "record": Matter(_record, "records"),
    "wage-sheet": Matter(_wage_sheet, "approve"),
    "destruction-approval": Matter(_there(archive_matters.destruction), "approve"),
    "destruction": Matter(_there(archive_matters.destruction), "archive"),
    "inspection": Matter(_there(archive_matters.inspection), "archive"),
    "loan": Matter(_there(archive_matters.loan), "approve", loans.sign),
}
"""Acceptance of papers 签收, sealing the journal 封签 at a month's end, fines 罚款, a month's wage deductions 扣款."""


def sign(office: Office, *, matter: str, record: str, name: str, secret: str) -> Signoff:
    """``name`` signs ``record``; who is signed in stays so.

    Raises:
        WrongSecret, Throttled, NotHere, NotSecured, CredentialChanged, MayNotSign, NothingToSign

    """
    signer = access.confirm(office, name, secret)
    if MATTERS[matter].right not in held(office, signer.person):
        raise MayNotSign(name, MATTERS[matter].right)
    return sign_as(office, signer, matter=matter, record=record)


def sign_as(office: Office, signer: Signer, *, matter: str, record: str) -> Signoff:
    """Store the signature of somebody whose secret was given.

    Raises:
        NothingToSign

    """
    with office.register.transaction() as connection:
        unsigned = Signoff(
            str(uuid4()),
            matter,
            record,
            _canonical(MATTERS[matter].content(office, record)),
            journal.head(connection),
            office.now(),
            signer.credential,
        )
        signed = replace(unsigned, signature=signer.sign(_message(unsigned))[1])
        signoffs_store.add(office.register, signed)
        office.record("signed-off", matter=matter, record=record, credential=signer.credential, signoff=signed.id)
        MATTERS[matter].then(office, signer.person, record)
    return signed


def _canonical(content: dict[str, Any]) -> str:
    import msgspec

    return msgspec.json.Encoder(order="sorted").encode(content).decode()


def _message(signoff: Signoff) -> str:
    told = (signoff.id, signoff.matter, signoff.record, signoff.content, signoff.head)
    return _canonical({"juanzong sign-off": [*told, stamp(signoff.at), signoff.credential]})


def of_record(office: Office, record: str, matter: str = "") -> list[Shown]:
    """The sign-offs of a record, each verified now."""
    found = signoffs_store.load(office.register, record=record)
    return [shown(office, each) for each in found if matter in {"", each.matter}]


def shown(office: Office, signoff: Signoff) -> Shown:
    """One sign-off, verified now."""
    credential = people_store.credentials(office.register)[signoff.credential]
    return Shown(signoff.matter, signoff.record, credential.name, credential.role, signoff.at, verdict(office, signoff))


def verdict(office: Office, signoff: Signoff) -> Verdict:
    """Whether a sign-off holds: made by a key that the root certified, over what the record says now."""
    credential, root = people_store.credentials(office.register).get(signoff.credential), credentials.root_of(office)
    if (
        credential is None
        or root is None
        or not credentials.genuine(credential, root)
        or not signing.holds(bytes.fromhex(credential.public), _message(signoff).encode(), signoff.signature)
    ):
        return "forged"
    try:
        now = _canonical(MATTERS[signoff.matter].content(office, signoff.record))
    except (NothingToSign, KeyError):
        return "changed"
    return "holds" if now == signoff.content else "changed"


def every(office: Office) -> list[Signoff]:
    """All sign-offs, oldest first."""
    return signoffs_store.load(office.register)
