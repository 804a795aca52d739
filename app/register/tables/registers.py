"""Filled-in forms, and the forms that the office made itself."""

from __future__ import annotations

import peewee as pw

from app.register.tables.base import Table
from app.register.tables.papers import Dossier


class Record(Table):
    """Append-only: one filled-in form."""

    id = pw.TextField(primary_key=True)
    form = pw.TextField()
    version = pw.IntegerField()
    number = pw.TextField(unique=True)
    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier", null=True)
    at = pw.IntegerField()

    class Meta:
        indexes = ((("form", "at"), False),)


class RecordStep(Table):
    """Append-only: what happened to a record; its writing is the first step."""

    id = pw.AutoField()
    record = pw.ForeignKeyField(Record, column_name="record")
    kind = pw.TextField()
    name = pw.TextField()
    at = pw.IntegerField()
    entered_at = pw.IntegerField()
    by = pw.TextField()
    event = pw.TextField()
    body = pw.TextField()


class FormEdition(Table):
    """A version of a form that the office made itself; valid once it is approved (DC-1, DC-6)."""

    name = pw.TextField()
    version = pw.IntegerField()
    text = pw.TextField()
    made_by = pw.TextField()
    made_at = pw.IntegerField()
    approved_by = pw.TextField()
    approved_at = pw.IntegerField(null=True)

    class Meta:
        primary_key = pw.CompositeKey("name", "version")
