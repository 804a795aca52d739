"""The archive: locations and volumes, inspections, destruction lists, the stock of blank contracts."""

from __future__ import annotations

import peewee as pw

from app.register.tables.base import Table
from app.register.tables.papers import Dossier, Paper


class Location(Table):
    """A location of the archive: a room, a cabinet in it, a shelf, a box; ``capacity`` counts volumes."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    parent = pw.ForeignKeyField("self", column_name="parent", null=True)
    kind = pw.TextField()
    name = pw.TextField()
    capacity = pw.IntegerField(null=True)
    version = pw.IntegerField()


class Volume(Table):
    """``retention`` is in years, null is permanent; ``dossier`` is the one whose papers usually go into it."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    title = pw.TextField()
    year = pw.IntegerField()
    retention = pw.IntegerField(null=True)
    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier", null=True)
    note = pw.TextField()
    made_by = pw.TextField()
    made_on = pw.TextField()
    checked_by = pw.TextField()
    checked_on = pw.TextField()
    state = pw.TextField(index=True)
    version = pw.IntegerField()


class VolumePlace(Table):
    """Where a volume is, if anywhere. Derived from its last placing."""

    volume = pw.ForeignKeyField(Volume, column_name="volume", primary_key=True)
    location = pw.ForeignKeyField(Location, column_name="location")


class Content(Table):
    """Which volume a paper is in, and its line in the contents list."""

    paper = pw.ForeignKeyField(Paper, column_name="paper", primary_key=True)
    volume = pw.ForeignKeyField(Volume, column_name="volume")
    position = pw.IntegerField()
    responsible = pw.TextField()
    day = pw.TextField()
    pages = pw.IntegerField(null=True)
    remark = pw.TextField()


class Placing(Table):
    """Append-only: where every volume has been; a null location means that it has none any more."""

    id = pw.AutoField()
    volume = pw.ForeignKeyField(Volume, column_name="volume")
    location = pw.ForeignKeyField(Location, column_name="location", null=True)
    at = pw.IntegerField()
    by = pw.TextField()


class Inspection(Table):
    """One inspection of the archive; ``papers`` says whether papers are counted or only volumes."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    quarter = pw.TextField()
    location = pw.ForeignKeyField(Location, column_name="location", null=True)
    papers = pw.IntegerField()
    at = pw.IntegerField()
    by = pw.TextField()
    ended_at = pw.IntegerField(null=True)
    note = pw.TextField()


class Inspected(Table):
    """A volume or paper of an inspection, expected or not; ``record`` is its id, empty if it is unknown."""

    id = pw.AutoField()
    inspection = pw.ForeignKeyField(Inspection, column_name="inspection")
    kind = pw.TextField()
    record = pw.TextField()
    number = pw.TextField()
    expected = pw.IntegerField()
    seen_at = pw.IntegerField(null=True)
    damage = pw.TextField()
    repair = pw.TextField()

    class Meta:
        indexes = ((("inspection", "number"), True),)


class Destruction(Table):
    """A destruction list; ``state`` is drawn-up, executed or withdrawn."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    reason = pw.TextField()
    at = pw.IntegerField()
    by = pw.TextField()
    approver = pw.TextField()
    executor = pw.TextField()
    witness = pw.TextField()
    state = pw.TextField()
    executed_at = pw.IntegerField(null=True)


class DestructionLine(Table):
    """A volume of a destruction list; ``obstacle`` is why it was left out, or empty."""

    id = pw.AutoField()
    destruction = pw.ForeignKeyField(Destruction, column_name="destruction")
    volume = pw.ForeignKeyField(Volume, column_name="volume")
    obstacle = pw.TextField()


class Blank(Table):
    """A blank contract by its printed number, in its present state; ``step`` is the stock register's line that set it."""

    number = pw.TextField(primary_key=True)
    state = pw.TextField()
    step = pw.TextField()


class BlankStep(Table):
    """Append-only: the stock register. Blanks ``first`` to ``last`` were fetched, stamped, issued or voided."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    kind = pw.TextField()
    at = pw.IntegerField()
    entered_at = pw.IntegerField()
    by = pw.TextField()
    first = pw.TextField()
    last = pw.TextField()
    count = pw.IntegerField()
    recipient = pw.TextField()
    reason = pw.TextField()
