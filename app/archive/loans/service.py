"""Loans 借阅 (SO-1.4): requested, approved, lent, renewed, chased, returned."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from app.archive.loans import rules
from app.archive.loans import store as stored
from app.archive.loans.rules import Loan, LoanLine, Term
from app.archive.loans.store import Chase
from app.base.refusals import ChangedMeanwhile, ReasonMissing, UnknownRecord, known
from app.custody import filing, handoffs, handoffs_store, whereabouts
from app.custody import rules as custody
from app.custody.rules import Line
from app.dossiers import service as dossiers
from app.office import people_store, roles
from app.register import numbers
from app.scans import attachments

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from typing import Literal

    from app.archive.loans.rules import Way
    from app.office.office import Office
    from app.office.people_store import Person

__all__ = ["Chase"]

APPROVED = "loan.approved"


def approver_role(office: Office) -> str:
    """The role (id) that approves loans under the regulations in force."""
    today = office.today()
    consents = (terms.duty.only_after for _, _, terms in office.rules.book.in_force(today))
    return next(consent.role for consent in consents if consent and consent.event == APPROVED)


def request(
    office: Office, *, dossier: str, lines: Sequence[Line], borrower: str, purpose: str, due: date, contact: str = ""
) -> Loan:
    """Enter a request to borrow papers that this office holds.

    Raises:
        NotAllowed, NoBorrower, NoPurpose, DueNotAhead, NothingChosen, NotHeldBy, PromisedElsewhere

    """
    office.require("archive")
    now, here, away = office.now(), office.rules.this_office, office.rules.borrower
    rules.check_request(borrower, purpose, due, office.local(now).date())
    with office.register.transaction():
        custody.check_bundle(lines, here, away, now, now)
        movements = handoffs_store.movements(office.register, dossier=dossier)
        custody.check_held(lines, here, now, movements, whereabouts.promised(office), now)
        year = office.local(now).year
        loan = Loan(
            id=str(uuid4()),
            number=numbers.take(office.register, rules.LOAN, year),
            dossier=dossier,
            borrower=borrower.strip(),
            contact=contact.strip(),
            purpose=purpose.strip(),
            at=now,
            by=office.signed_in,
            lines=tuple(LoanLine(line.paper, line.count) for line in lines),
            terms=(Term(0, due, now, office.signed_in),),
        )
        stored.add(office.register, loan)
        office.record(
            "loan.requested",
            dossier=dossier,
            documents=documents_of(office, loan.lines),
            to=away,
            borrower=loan.borrower,
            number=loan.number,
            back_by=str(due),
        )
    return loan


def documents_of(office: Office, lines: Sequence[LoanLine]) -> list[str]:
    """The papers of these lines as the journal names them."""
    known = handoffs_store.by_ids(office.register, [line.paper for line in lines])
    return [filing.document(known[line.paper]) for line in lines]


def approvers(office: Office) -> list[Person]:
    """The people who can approve loans today: those with the role, and their deputies."""
    role = approver_role(office)
    here = [each for each in people_store.load(office.register) if each.active]
    return [each for each in here if roles.represented(office, each.id, role)]


def sign(office: Office, person: str, slip: str) -> None:
    """Approve the loan or renewal of a ``slip`` that a person (id) signed with their own secret, in the caller's
    transaction.

    Raises:
        UnknownRecord, NotTheirs, NotNow, ChangedMeanwhile

    """
    _approve(office, slip, person, "signature")


def approve_on_paper(office: Office, slip: str, approver: Person) -> Loan:
    """Approve the loan or renewal of a ``slip`` that ``approver`` signed on paper and that was scanned back.

    Raises:
        NotAllowed, SheetMissing, UnknownRecord, NotTheirs, NotNow, ChangedMeanwhile

    """
    office.require("archive")
    if slip not in attachments.signed_back(office, [slip]):
        raise rules.SheetMissing(slip)
    with office.register.transaction():
        return _approve(office, slip, approver.id, "paper")


def _approve(office: Office, slip: str, person: str, way: Way) -> Loan:
    loan, of_round = by_slip(office, slip)
    term = loan.waiting
    if term is None or term.round != of_round:
        raise rules.NotNow(loan.number, loan.state)
    role = approver_role(office)
    signer = next(each.key for each in people_store.load(office.register) if each.id == person)
    approver = roles.represented(office, person, role)
    if not approver:
        raise rules.NotTheirs(office.name_of(signer), office.rules.role(role))
    approved = replace(term, approved_at=office.now(), approver=approver, signer=signer, way=way)
    if not stored.approve(office.register, loan, approved):
        raise ChangedMeanwhile(loan.number)
    documents = documents_of(office, loan.out or loan.lines)
    dossier, number, back_by = loan.dossier, loan.number, str(term.due)
    office.record(
        APPROVED,
        dossier=dossier,
        documents=documents,
        number=number,
        back_by=back_by,
        approver=approver,
        signer=signer,
        way=way,
        slip=slip,
    )
    if of_round:
        office.record("loan.renewed", dossier=dossier, documents=documents, number=number, back_by=back_by)
    return by_number(office, loan.number)


def lend(office: Office, loan: Loan, *, at: datetime | None = None, counterpart: str = "") -> Loan:
    """Hand the papers to the borrower, who signs the slip.

    Raises:
        NotAllowed, NotApproved, NotNow, DueNotAhead, InTheFuture, NotHeldBy, PromisedElsewhere, BeforeLastMovement,
        ChangedMeanwhile

    """
    office.require("archive")
    at = at or office.now()
    with office.register.transaction():
        loan = by_number(office, loan.number)
        rules.check_may_leave(loan, office.rules.role(approver_role(office)), office.local(at).date())
        handoff, moved = handoffs.exchange(
            office,
            dossier=loan.dossier,
            giver=office.rules.this_office,
            taker=office.rules.borrower,
            lines=[Line(line.paper, line.count) for line in loan.lines],
            at=at,
            counterpart=counterpart or loan.borrower,
            note=loan.number,
        )
        if not stored.replace(office.register, replace(loan, handoff=handoff.id)):
            raise ChangedMeanwhile(loan.number)
        office.record(
            "documents.lent",
            at=at,
            dossier=loan.dossier,
            **rules.told_of_lending(loan, documents_of(office, loan.lines), office.rules.borrower),
            handoff=handoff.id,
            moved=moved,
        )
    return by_number(office, loan.number)


@dataclass(frozen=True, slots=True)
class Condition:
    """The condition in which a paper came back."""

    words: str = ""
    damaged: bool = False


def give_back(
    office: Office,
    loan: Loan,
    papers: Mapping[str, Condition],
    *,
    at: datetime | None = None,
    counterpart: str = "",
) -> Loan:
    """Take papers (ids) back, each in its condition; damage must be described.

    Raises:
        NotAllowed, NotNow, NothingChosen, ReasonMissing, InTheFuture, BeforeLastMovement

    """
    office.require("archive")
    at = at or office.now()
    if any(each.damaged and not each.words.strip() for each in papers.values()):
        raise ReasonMissing
    with office.register.transaction():
        loan = by_number(office, loan.number)
        if loan.state != "lent":
            raise rules.NotNow(loan.number, loan.state)
        lines = [line for line in loan.out if line.paper in papers]
        handoff, moved = handoffs.exchange(
            office,
            dossier=loan.dossier,
            giver=office.rules.borrower,
            taker=office.rules.this_office,
            lines=[Line(line.paper, line.count) for line in lines],
            at=at,
            counterpart=counterpart or loan.borrower,
            note=loan.number,
        )
        back = [_returned(line, handoff.id, papers[line.paper]) for line in lines]
        stored.give_back(office.register, loan, back)
        office.record(
            "loan.returned",
            at=at,
            dossier=loan.dossier,
            documents=documents_of(office, back),
            condition="；".join(line.condition for line in back if line.condition),
            damaged=[line.paper for line in back if line.damaged],
            number=loan.number,
            handoff=handoff.id,
            moved=moved,
        )
    return by_number(office, loan.number)


def _returned(line: LoanLine, handoff: str, condition: Condition) -> LoanLine:
    return replace(line, back=handoff, condition=condition.words.strip(), damaged=condition.damaged)


def renew(office: Office, loan: Loan, *, due: date, reason: str) -> Term:
    """Enter that the borrower asks for more time; the new day takes effect once it is approved like the first.

    Raises:
        NotAllowed, ReasonMissing, NotNow, RenewalWaiting, DueNotAhead

    """
    office.require("archive")
    if not reason.strip():
        raise ReasonMissing
    now = office.now()
    with office.register.transaction():
        loan = by_number(office, loan.number)
        rules.check_renewal(loan, due, office.local(now).date())
        term = Term(len(loan.terms), due, now, office.signed_in, reason.strip())
        stored.add_term(office.register, loan, term)
        office.record(
            "loan.renewal-asked", dossier=loan.dossier, number=loan.number, back_by=str(due), reason=term.reason
        )
    return term


def end(office: Office, loan: Loan, how: Literal["refused", "withdrawn"], reason: str) -> None:
    """Refuse or withdraw a request whose papers have not left.

    Raises:
        NotAllowed, ReasonMissing, NotNow, ChangedMeanwhile

    """
    office.require("archive")
    if not reason.strip():
        raise ReasonMissing
    with office.register.transaction():
        loan = by_number(office, loan.number)
        if loan.state not in {"requested", "approved"}:
            raise rules.NotNow(loan.number, loan.state)
        if not stored.replace(office.register, replace(loan, ended=how, reason=reason.strip())):
            raise ChangedMeanwhile(loan.number)
        office.record(f"loan.{how}", dossier=loan.dossier, number=loan.number, reason=reason.strip())


def chase(office: Office, loan: Loan, *, way: str, words: str) -> Chase:
    """Enter that the borrower was chased: ``way`` is call, visit or letter, ``words`` the answer.

    Raises:
        NotAllowed, NotNow, ReasonMissing

    """
    office.require("archive")
    if not words.strip():
        raise ReasonMissing
    made = Chase(loan.id, office.now(), office.signed_in, way, words.strip())
    with office.register.transaction():
        loan = by_number(office, loan.number)
        if loan.state != "lent":
            raise rules.NotNow(loan.number, loan.state)
        stored.add_chase(office.register, made)
        office.record("loan.chased", dossier=loan.dossier, number=loan.number, way=way, words=made.words)
    return made


def by_slip(office: Office, slip: str) -> tuple[Loan, int]:
    """The loan and the round that a slip's number names.

    Raises:
        UnknownRecord

    """
    read = rules.read_record(slip)
    if read is None:
        raise UnknownRecord(slip)
    loan = by_number(office, read[0])
    if read[1] >= len(loan.terms):
        raise UnknownRecord(slip)
    return loan, read[1]


def by_number(office: Office, number: str) -> Loan:
    """The loan under a number.

    Raises:
        UnknownRecord

    """
    return known(stored.load(office.register, number=number), number)


@dataclass(frozen=True, slots=True)
class LoanRow:
    """A loan in a list: its unit, whether it is overdue today, and each time it was chased."""

    loan: Loan
    unit: str
    overdue: bool
    chased: tuple[Chase, ...]


def listed(office: Office, dossier: str | None = None, newest: int | None = None) -> list[LoanRow]:
    """Loans, newest first: all, or those of one dossier, or so many."""
    return _rows(office, stored.load(office.register, newest, **({"dossier": dossier} if dossier else {})))


def unfinished(office: Office) -> list[LoanRow]:
    """The loans that have neither ended nor come back as a whole, newest first."""
    return _rows(office, stored.unfinished(office.register))


def row(office: Office, number: str) -> LoanRow:
    """The loan under a number as lists show it. Raises UnknownRecord."""
    return _rows(office, [by_number(office, number)])[0]


def count(office: Office) -> int:
    """How many loans there ever were."""
    return stored.count(office.register)


def _rows(office: Office, found: Sequence[Loan]) -> list[LoanRow]:
    units = dossiers.units(office, {loan.dossier for loan in found})
    today = office.today()
    chased: dict[str, list[Chase]] = {}
    for each in stored.chases(office.register, [loan.id for loan in found]):
        chased.setdefault(each.loan, []).append(each)
    return [LoanRow(loan, units[loan.dossier], loan.overdue(today), tuple(chased.get(loan.id, ()))) for loan in found]


def overdue(office: Office) -> list[LoanRow]:
    """The loans that are overdue, longest first."""
    return sorted((each for each in unfinished(office) if each.overdue), key=lambda each: each.loan.due)


def out(office: Office) -> dict[str, Loan]:
    """Paper (id) -> loan of every paper that is out now."""
    return {line.paper: loan for loan in stored.unfinished(office.register) for line in loan.out}
