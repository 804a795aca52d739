"""Loans in the register: the request, its terms, its papers, and how borrowers were chased."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import peewee as pw

from app.archive.loans.rules import Loan, LoanLine, Term
from app.custody.rules import Count
from app.register import rows, tables
from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.register.register import Register


@dataclass(frozen=True, slots=True)
class Chase:
    """One time a borrower was asked for the papers."""

    loan: str
    at: datetime
    by: str
    way: str
    words: str


def add(register: Register, loan: Loan) -> None:
    """Store a new loan with its papers and first term."""
    tables.Loan.insert(
        id=loan.id,
        number=loan.number,
        dossier=loan.dossier,
        borrower=loan.borrower,
        contact=loan.contact,
        purpose=loan.purpose,
        at=stamp(loan.at),
        by=loan.by,
        handoff=None,
        ended=loan.ended,
        reason=loan.reason,
        version=loan.version,
    ).execute(register.rows)
    tables.LoanLine.insert_many(
        [
            {
                "loan": loan.id,
                "paper": line.paper,
                "originals": line.count.originals,
                "copies": line.count.copies,
                "condition": "",
                "damaged": 0,
            }
            for line in loan.lines
        ]
    ).execute(register.rows)
    add_term(register, loan, loan.terms[0])


def add_term(register: Register, loan: Loan, term: Term) -> None:
    """Store a term that waits for its approval."""
    tables.LoanTerm.insert(
        loan=loan.id,
        round=term.round,
        due=term.due.isoformat(),
        reason=term.reason,
        at=stamp(term.at),
        by=term.by,
        approver="",
        signer="",
        way="",
    ).execute(register.rows)


def approve(register: Register, loan: Loan, term: Term) -> bool:
    """Store that a term was approved; False if it already was."""
    row = tables.LoanTerm
    return bool(
        row.update(
            approved_at=stamp(term.approved_at) if term.approved_at else None,
            approver=term.approver,
            signer=term.signer,
            way=term.way,
        )
        .where(row.loan == loan.id, row.round == term.round, row.approved_at.is_null())
        .execute(register.rows)
    )


def replace(register: Register, loan: Loan) -> bool:
    """Store that a loan left or ended; False if somebody changed it since ``loan.version``."""
    row = tables.Loan
    return bool(
        row.update(handoff=loan.handoff or None, ended=loan.ended, reason=loan.reason, version=loan.version + 1)
        .where(row.id == loan.id, row.version == loan.version)
        .execute(register.rows)
    )


def give_back(register: Register, loan: Loan, lines: Iterable[LoanLine]) -> None:
    """Store the hand-off by which papers came back, and their condition."""
    row = tables.LoanLine
    for line in lines:
        row.update(back=line.back, condition=line.condition, damaged=int(line.damaged)).where(
            row.loan == loan.id, row.paper == line.paper
        ).execute(register.rows)


def load(register: Register, newest: int | None = None, **of: Any) -> list[Loan]:
    """Loans whose columns have the values ``of``, newest first, all or so many. Voided hand-offs are left out."""
    query = tables.Loan.select()
    for name, value in of.items():
        query = query.where(getattr(tables.Loan, name) == value)
    return _loaded(register, query.limit(newest))


_UNRETURNED = (
    "ended = '' AND id IN (SELECT loan FROM loan_line WHERE back IS NULL UNION "
    "SELECT loan FROM loan_line WHERE back IN (SELECT id FROM handoff WHERE state = 'voided'))"
)


def unfinished(register: Register) -> list[Loan]:
    """The loans that have neither ended nor come back as a whole, newest first."""
    return _loaded(register, tables.Loan.select().where(pw.SQL(_UNRETURNED)))


def of_handoffs(register: Register, handoffs: Iterable[str]) -> list[Loan]:
    """The loans that left or came back by one of these hand-offs (ids), newest first."""
    found: dict[str, Loan] = {}
    every = list(handoffs)
    for start in range(0, len(every), 500):
        some = every[start : start + 500]
        back = tables.LoanLine.select(tables.LoanLine.loan).where(tables.LoanLine.back.in_(some))
        query = tables.Loan.select().where(tables.Loan.handoff.in_(some) | tables.Loan.id.in_(back))
        found |= {each.id: each for each in _loaded(register, query)}
    return list(found.values())


def count(register: Register) -> int:
    """How many loans there ever were."""
    return int(tables.Loan.select().count(register.rows))


def _loaded(register: Register, query: pw.ModelSelect[tables.Loan]) -> list[Loan]:
    ordered = query.order_by(tables.Loan.at.desc(), tables.Loan.number.desc())
    found = list(ordered.dicts().execute(register.rows))
    ids = [row["id"] for row in found]
    voided = _voided(register)
    terms: dict[str, list[Term]] = {}
    lines: dict[str, list[LoanLine]] = {}
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        for row in _of(tables.LoanTerm, some).execute(register.rows):
            terms.setdefault(row["loan"], []).append(_term(row))
        for row in _of(tables.LoanLine, some).execute(register.rows):
            lines.setdefault(row["loan"], []).append(_line(row, voided))
    return [_loan(row, tuple(lines[row["id"]]), tuple(terms[row["id"]]), voided) for row in found]


def _of(table: Any, loans: list[str]) -> Any:
    return table.select().where(table.loan.in_(loans)).order_by(table.id).dicts()


def _voided(register: Register) -> set[str]:
    """The hand-offs that moved lent papers and were voided."""
    sql = (
        "SELECT id FROM handoff h WHERE state = 'voided' AND (EXISTS (SELECT 1 FROM loan WHERE loan.handoff = h.id) "
        "OR EXISTS (SELECT 1 FROM loan_line WHERE loan_line.back = h.id))"
    )
    return set(rows.values(register.connection, sql))


def _loan(row: dict[str, Any], lines: tuple[LoanLine, ...], terms: tuple[Term, ...], voided: set[str]) -> Loan:
    return Loan(
        id=row["id"],
        number=row["number"],
        dossier=row["dossier"],
        borrower=row["borrower"],
        contact=row["contact"],
        purpose=row["purpose"],
        at=moment(row["at"]),
        by=row["by"],
        lines=lines,
        terms=terms,
        handoff="" if row["handoff"] in voided else row["handoff"] or "",
        ended=row["ended"],
        reason=row["reason"],
        version=row["version"],
    )


def _term(row: dict[str, Any]) -> Term:
    return Term(
        round=row["round"],
        due=date.fromisoformat(row["due"]),
        at=moment(row["at"]),
        by=row["by"],
        reason=row["reason"],
        approved_at=moment(row["approved_at"]) if row["approved_at"] is not None else None,
        approver=row["approver"],
        signer=row["signer"],
        way=row["way"],
    )


def _line(row: dict[str, Any], voided: set[str]) -> LoanLine:
    count = Count(row["originals"], row["copies"])
    if row["back"] is None or row["back"] in voided:
        return LoanLine(row["paper"], count)
    return LoanLine(
        paper=row["paper"], count=count, back=row["back"], condition=row["condition"], damaged=bool(row["damaged"])
    )


def add_chase(register: Register, chase: Chase) -> None:
    """Store that a borrower was chased."""
    tables.LoanChase.insert(loan=chase.loan, at=stamp(chase.at), by=chase.by, way=chase.way, words=chase.words).execute(
        register.rows
    )


def chases(register: Register, loans: Iterable[str]) -> list[Chase]:
    """Every time the borrowers of these loans (ids) were chased, oldest first."""
    row, every = tables.LoanChase, list(loans)
    found = (
        each
        for start in range(0, len(every), 500)
        for each in row.select()
        .where(row.loan.in_(every[start : start + 500]))
        .order_by(row.id)
        .dicts()
        .execute(register.rows)
    )
    return [
        Chase(loan=each["loan"], at=moment(each["at"]), by=each["by"], way=each["way"], words=each["words"])
        for each in found
    ]
