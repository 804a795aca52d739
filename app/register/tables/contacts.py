"""What was said with clients, what somebody wants to follow up, and the letters that the office writes."""

from __future__ import annotations

import peewee as pw

from app.register.tables.base import Table
from app.register.tables.papers import Dossier


class Contact(Table):
    """Append-only: a call, visit or message, and what was promised in it."""

    id = pw.TextField(primary_key=True)
    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier")
    way = pw.TextField()
    words = pw.TextField()
    promised = pw.TextField()
    at = pw.IntegerField()
    entered_at = pw.IntegerField()
    by = pw.TextField()


class FollowUp(Table):
    """What a person wants to do about a dossier on a day."""

    id = pw.TextField(primary_key=True)
    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier")
    words = pw.TextField()
    day = pw.TextField()
    person = pw.TextField()
    at = pw.IntegerField()
    by = pw.TextField()
    done_at = pw.IntegerField(null=True)
    result = pw.TextField()
    version = pw.IntegerField()


class Template(Table):
    """A Word or Excel document of the office's own with placeholders; ``digest`` is its file's address."""

    id = pw.TextField(primary_key=True)
    name = pw.TextField(unique=True)
    subject = pw.TextField()
    format = pw.TextField()
    digest = pw.TextField()
    size = pw.IntegerField()
    at = pw.IntegerField()
    by = pw.TextField()
