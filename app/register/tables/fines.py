"""Fines, what was entered on them, and the wages that bear them."""

from __future__ import annotations

import peewee as pw

from app.register.tables.base import Table


class Fine(Table):
    """Append-only: a proposed fine, once per breach; ``body`` is the whole value, the other columns serve queries."""

    id = pw.TextField(primary_key=True)
    dossier = pw.TextField(null=True, index=True)
    person = pw.TextField(index=True)
    duty = pw.TextField(index=True)
    event = pw.TextField(index=True)
    document = pw.TextField()
    body = pw.TextField()


class FineEntry(Table):
    """Append-only: what was entered on a fine; ``number`` is the line's, ``decision`` may be about several."""

    id = pw.AutoField()
    fine = pw.ForeignKeyField(Fine, column_name="fine")
    kind = pw.TextField()
    at = pw.IntegerField()
    by = pw.TextField()
    amount = pw.IntegerField()
    decider = pw.TextField()
    reason = pw.TextField()
    number = pw.TextField(null=True, unique=True)
    decision = pw.TextField(null=True, index=True)
    on = pw.TextField()
    evidence = pw.TextField()


FineEntry.add_index(
    FineEntry.index(FineEntry.at, FineEntry.fine, name="fine_entry_decided", where=FineEntry.number.is_null(False))
)


class FineWaiting(Table):
    """A fine that waits for a decision, since it is proposed, objected to or undone; ``decider`` is a role, empty: anybody.
    Derived from its entries.
    """

    fine = pw.ForeignKeyField(Fine, column_name="fine", primary_key=True)
    state = pw.TextField()
    person = pw.TextField()
    decider = pw.TextField()


class Wage(Table):
    """Append-only: somebody's monthly wage from a month (2026-11) on; the last row counts."""

    id = pw.AutoField()
    person = pw.TextField(index=True)
    month = pw.TextField()
    amount = pw.IntegerField()
    at = pw.IntegerField()
    by = pw.TextField()


class WageSheet(Table):
    """Append-only: a month's deductions as they were settled; ``body`` is all of them."""

    month = pw.TextField(primary_key=True)
    at = pw.IntegerField()
    by = pw.TextField()
    decider = pw.TextField()
    body = pw.TextField()
