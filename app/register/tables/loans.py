"""Papers on loan, by when they are to be back, and how they were asked for."""

from __future__ import annotations

import peewee as pw

from app.register.tables.base import Table
from app.register.tables.papers import Dossier, Handoff, Paper


class Loan(Table):
    """``handoff`` is the receipt it left under; ``ended`` how it ended without leaving."""

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
    """By when a loan is to be back: asked for first as ``round`` 0, then by every renewal; approved or not yet."""

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
    """A paper of a loan; ``back`` is the receipt it came back under, in what ``condition``."""

    id = pw.AutoField()
    loan = pw.ForeignKeyField(Loan, column_name="loan")
    paper = pw.ForeignKeyField(Paper, column_name="paper")
    originals = pw.IntegerField()
    copies = pw.IntegerField()
    back = pw.ForeignKeyField(Handoff, column_name="back", null=True)
    condition = pw.TextField()
    damaged = pw.IntegerField()


class LoanChase(Table):
    """Append-only: how a borrower was asked for papers that are overdue."""

    id = pw.AutoField()
    loan = pw.ForeignKeyField(Loan, column_name="loan")
    at = pw.IntegerField()
    by = pw.TextField()
    way = pw.TextField()
    words = pw.TextField()
