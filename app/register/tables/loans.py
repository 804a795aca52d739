"""Papers on loan, when they are due back, and how borrowers were chased."""

from __future__ import annotations

import peewee as pw

from app.register.tables.base import Table
from app.register.tables.papers import Dossier, Handoff, Paper


class Loan(Table):
    """``handoff`` is the hand-off by which the papers left; ``ended`` tells how it ended if they never did."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier")
    borrower = pw.TextField()
    contact = pw.TextField()
    purpose = pw.TextField()
    at = pw.IntegerField()
    by = pw.TextField()
    handoff = pw.ForeignKeyField(Handoff, column_name="handoff", null=True)
    ended = pw.TextField()
    reason = pw.TextField()
    version = pw.IntegerField()


class LoanTerm(Table):
    """When a loan is due back: ``round`` 0 is the first request, each renewal another; approved or not yet."""

    id = pw.AutoField()
    loan = pw.ForeignKeyField(Loan, column_name="loan")
    round = pw.IntegerField()
    due = pw.TextField()
    reason = pw.TextField()
    at = pw.IntegerField()
    by = pw.TextField()
    approved_at = pw.IntegerField(null=True)
    approver = pw.TextField()
    signer = pw.TextField()
    way = pw.TextField()


class LoanLine(Table):
    """A paper of a loan; ``back`` is the hand-off by which it came back, in what ``condition``."""

    id = pw.AutoField()
    loan = pw.ForeignKeyField(Loan, column_name="loan")
    paper = pw.ForeignKeyField(Paper, column_name="paper")
    originals = pw.IntegerField()
    copies = pw.IntegerField()
    back = pw.ForeignKeyField(Handoff, column_name="back", null=True)
    condition = pw.TextField()
    damaged = pw.IntegerField()


class LoanChase(Table):
    """Append-only: how a borrower was chased for overdue papers."""

    id = pw.AutoField()
    loan = pw.ForeignKeyField(Loan, column_name="loan")
    at = pw.IntegerField()
    by = pw.TextField()
    way = pw.TextField()
    words = pw.TextField()
