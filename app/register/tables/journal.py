"""What happened and what follows from it: the journal, duties, the office's own calendar and terms."""

from __future__ import annotations

import peewee as pw

from app.register.tables.base import Table


class Journal(Table):
    """Append-only and chained: every entry carries the hash of the one before.

    Before there were proofs, the last entry of a transaction carried a signature over its hash by whoever acted;
    ``signer`` is the credential.
    """

    seq = pw.AutoField()
    id = pw.TextField(unique=True)
    kind = pw.TextField()
    dossier = pw.TextField(null=True, index=True)
    by = pw.TextField()
    at = pw.IntegerField()
    entered_at = pw.IntegerField()
    body = pw.TextField()
    previous = pw.TextField()
    hash = pw.TextField()
    signer = pw.TextField(null=True)
    signature = pw.TextField(null=True)


Journal.add_index(Journal.index(Journal.seq, name="journal_clock", where=Journal.kind == "clock.confirmed"))


class Proof(Table):
    """Append-only and chained: what one transaction stored, signed by whoever acted (``proofs.py``)."""

    seq = pw.AutoField()
    first = pw.IntegerField()
    entry = pw.IntegerField()
    head = pw.TextField()
    rows = pw.TextField()
    previous = pw.TextField()
    hash = pw.TextField()
    signer = pw.TextField(null=True)
    signature = pw.TextField(null=True)


class Duty(Table):
    """A duty in its present state; ``body`` is the whole value, the other columns serve lists."""

    id = pw.TextField(primary_key=True)
    clause = pw.TextField()
    dossier = pw.TextField(null=True, index=True)
    responsible = pw.TextField(null=True)
    started = pw.IntegerField()
    due = pw.IntegerField(null=True, index=True)
    provisional = pw.IntegerField()
    open = pw.IntegerField()
    body = pw.TextField()


class Notice(Table):
    """Somebody was told of a duty before it fell due, or that it did."""

    duty = pw.TextField()
    person = pw.TextField()
    at = pw.IntegerField()

    class Meta:
        primary_key = pw.CompositeKey("duty", "person")


class Tally(Table):
    """A cause in the scope in which it is counted; ``body`` is the whole value."""

    scope = pw.TextField()
    cause = pw.TextField(index=True)
    body = pw.TextField()

    class Meta:
        primary_key = pw.CompositeKey("scope", "cause")


class CalendarDay(Table):
    """The office's own rest and working days over the published calendar."""

    day = pw.TextField(primary_key=True)
    kind = pw.TextField()


class Amendment(Table):
    """Append-only: new terms of a clause from the day ``first`` on; ``body`` is the whole value."""

    id = pw.TextField(primary_key=True)
    clause = pw.TextField()
    first = pw.TextField()
    body = pw.TextField()
    at = pw.IntegerField()
    by = pw.TextField()
