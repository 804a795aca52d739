"""Outside parties: named firms and persons, and which of them a dossier or a project works with."""

from __future__ import annotations

import peewee as pw

from app.register.tables.base import Table
from app.register.tables.papers import Dossier


class Party(Table):
    """``kind`` is the regulation's holder that the party is one of."""

    id = pw.TextField(primary_key=True)
    kind = pw.TextField()
    name = pw.TextField()
    contact = pw.TextField()
    phone = pw.TextField()
    address = pw.TextField()
    note = pw.TextField()
    active = pw.IntegerField()
    version = pw.IntegerField()

    class Meta:
        indexes = ((("kind", "name"), True),)


class PartyChoice(Table):
    """Which party of a kind a dossier works with; ``step`` is a track's step (``mortgage/submitted``), empty for all others."""

    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier")
    kind = pw.TextField()
    step = pw.TextField()
    party = pw.ForeignKeyField(Party, column_name="party")

    class Meta:
        primary_key = pw.CompositeKey("dossier", "kind", "step")


class PartyDefault(Table):
    """Which party of a kind the dossiers of a project work with unless they say otherwise; an empty project is the office."""

    project = pw.TextField()
    kind = pw.TextField()
    party = pw.ForeignKeyField(Party, column_name="party")

    class Meta:
        primary_key = pw.CompositeKey("project", "kind")
