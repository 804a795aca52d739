"""What is followed up: occasions with their tasks, complaints, chase letters, progress reports."""

from __future__ import annotations

import peewee as pw

from app.register.tables.base import Table
from app.register.tables.papers import Dossier


class Occasion(Table):
    """A promotion, fair or PR event with its task list (SO-3)."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    title = pw.TextField()
    day = pw.TextField()
    at = pw.IntegerField()
    by = pw.TextField()


class Task(Table):
    """One item of a task list: assigned, done, accepted, rejected or cancelled."""

    id = pw.TextField(primary_key=True)
    occasion = pw.ForeignKeyField(Occasion, column_name="occasion")
    position = pw.IntegerField()
    words = pw.TextField()
    assignee = pw.TextField()
    due = pw.TextField()
    state = pw.TextField()
    note = pw.TextField()
    version = pw.IntegerField()


class Complaint(Table):
    """Append-only: a client's complaint as it came in."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier", null=True)
    unit = pw.TextField()
    client = pw.TextField()
    phone = pw.TextField()
    channel = pw.TextField()
    cause = pw.TextField()
    words = pw.TextField()


class ComplaintStep(Table):
    """Append-only: what was done about a complaint."""

    id = pw.AutoField()
    complaint = pw.ForeignKeyField(Complaint, column_name="complaint")
    round = pw.IntegerField()
    kind = pw.TextField()
    at = pw.IntegerField()
    entered_at = pw.IntegerField()
    by = pw.TextField()
    body = pw.TextField()


ComplaintStep.add_index(
    ComplaintStep.index(
        ComplaintStep.at,
        ComplaintStep.complaint,
        name="complaint_step_received",
        where=(ComplaintStep.kind == "received") & (ComplaintStep.round == 1),
    )
)


class ComplaintWaiting(Table):
    """A complaint that is not closed (``open``), or is and its client has not been reached since (``call``). Derived from
    its steps.
    """

    complaint = pw.ForeignKeyField(Complaint, column_name="complaint", primary_key=True)
    state = pw.TextField(index=True)


class Chase(Table):
    """Append-only: a chase letter to a lawyer or bank."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    outside = pw.TextField()
    at = pw.IntegerField()
    by = pw.TextField()
    body = pw.TextField()


class PeriodReport(Table):
    """Append-only: a progress report from a first to a last day, as it was drawn up."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    first = pw.TextField()
    last = pw.TextField()
    at = pw.IntegerField()
    by = pw.TextField()
    body = pw.TextField()


class Standing(Table):
    """Where a purchase stands on a track on which anything happened: its current ``step``, empty if there is none, and
    when that is due. Derived from the journal; ``body`` is what happened, the other columns serve lists.
    """

    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier", index=False)
    track = pw.TextField()
    step = pw.TextField()
    due = pw.IntegerField(null=True)
    paused = pw.IntegerField()
    body = pw.TextField()

    class Meta:
        primary_key = pw.CompositeKey("dossier", "track")


Standing.add_index(Standing.index(Standing.dossier, name="standing_busy", where=Standing.step != ""))
Standing.add_index(
    Standing.index(Standing.paused, Standing.due, Standing.dossier, name="standing_open", where=Standing.step != "")
)
Standing.add_index(
    Standing.index(
        Standing.track, Standing.step, Standing.paused, Standing.due, name="standing_step", where=Standing.step != ""
    )
)
