"""Dossiers and their papers: how they came in, where they went, what was scanned."""

from __future__ import annotations

import peewee as pw

from app.register.tables.base import Table


class Batch(Table):
    """One import; undone as a whole or not at all."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    source = pw.TextField()
    at = pw.IntegerField()
    by = pw.TextField()
    new = pw.IntegerField()
    changed = pw.IntegerField()
    undone_at = pw.IntegerField(null=True)


class Mapping(Table):
    """How a sheet with this header was read last time."""

    signature = pw.TextField(primary_key=True)
    columns = pw.TextField()


class Project(Table):
    """An estate that the office sells; ``phases`` is a JSON list of names. There is always one, nameless while it is alone."""

    id = pw.AutoField()
    name = pw.TextField()
    phases = pw.TextField()


class Dossier(Table):
    """``unit`` is without the project's name; ``unit_order`` is the unit's key, the same for all its spellings. ``seq`` is the row id in the search index; ``haystack`` is the text that is indexed."""

    seq = pw.AutoField()
    id = pw.TextField(unique=True)
    number = pw.TextField(unique=True)
    unit = pw.TextField()
    unit_order = pw.TextField(index=True)
    buyers = pw.TextField()
    contract = pw.TextField(null=True, index=True)
    signed = pw.TextField(null=True, index=True)
    payment = pw.TextField()
    payment_words = pw.TextField()
    price = pw.IntegerField(null=True)
    phone = pw.TextField()
    address = pw.TextField()
    adviser = pw.TextField()
    state = pw.TextField()
    note = pw.TextField()
    haystack = pw.TextField()
    version = pw.IntegerField()
    batch = pw.ForeignKeyField(Batch, column_name="batch", null=True)
    project = pw.IntegerField(constraints=[pw.SQL("DEFAULT 1")])
    building = pw.TextField(constraints=[pw.SQL("DEFAULT ''")])
    kind = pw.TextField(constraints=[pw.SQL("DEFAULT 'flat'")])
    tier = pw.TextField(constraints=[pw.SQL("DEFAULT ''")])
    resting = pw.IntegerField(constraints=[pw.SQL("DEFAULT 0")])


class DossierPerson(Table):
    """Somebody in a dossier who buys nothing, such as an agent or a guarantor."""

    id = pw.AutoField()
    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier")
    position = pw.IntegerField()
    part = pw.TextField()
    name = pw.TextField()
    identity = pw.TextField()
    phone = pw.TextField()


class Former(Table):
    """What a dossier's name, number, contract or unit once was; ``value`` is ``written`` as it is looked for."""

    id = pw.AutoField()
    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier")
    field = pw.TextField()
    written = pw.TextField()
    value = pw.TextField(index=True)
    until_at = pw.IntegerField()


class Merged(Table):
    """A dossier that was merged into another, which has everything that was its own; both numbers mean the other."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier")
    at = pw.IntegerField()
    by = pw.TextField()


class ExtraField(Table):
    """What a ledger's column held that is no field of the dossier, under its own heading."""

    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier")
    name = pw.TextField()
    value = pw.TextField()

    class Meta:
        primary_key = pw.CompositeKey("dossier", "name")


class BatchReport(Table):
    """What an import told of its rows, as JSON."""

    batch = pw.ForeignKeyField(Batch, column_name="batch", primary_key=True)
    body = pw.TextField()


class Buyer(Table):
    id = pw.AutoField()
    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier")
    position = pw.IntegerField()
    kind = pw.TextField()
    name = pw.TextField()
    identity = pw.TextField(null=True, index=True)
    identity_state = pw.TextField()
    written = pw.TextField()
    share = pw.IntegerField(null=True)


class Paper(Table):
    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier")
    kind = pw.TextField()
    title = pw.TextField()
    valid_until = pw.TextField()
    note = pw.TextField()


class Handoff(Table):
    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier")
    giver = pw.TextField()
    taker = pw.TextField()
    at = pw.IntegerField(index=True)
    entered_at = pw.IntegerField()
    by = pw.TextField()
    counterpart = pw.TextField()
    note = pw.TextField()
    state = pw.TextField()
    settled_at = pw.IntegerField(null=True)
    reason = pw.TextField()
    version = pw.IntegerField()


class Line(Table):
    id = pw.AutoField()
    handoff = pw.ForeignKeyField(Handoff, column_name="handoff")
    paper = pw.ForeignKeyField(Paper, column_name="paper")
    originals = pw.IntegerField()
    copies = pw.IntegerField()
    refused = pw.TextField()


class Movement(Table):
    """Append-only: where every paper has been."""

    id = pw.AutoField()
    paper = pw.ForeignKeyField(Paper, column_name="paper")
    at = pw.IntegerField()
    entered_at = pw.IntegerField()
    giver = pw.TextField()
    taker = pw.TextField()
    originals = pw.IntegerField()
    copies = pw.IntegerField()
    handoff = pw.ForeignKeyField(Handoff, column_name="handoff")


class Submission(Table):
    """One list of hand-offs, one per dossier, to one party or headquarters."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    at = pw.IntegerField()
    by = pw.TextField()
    counterpart = pw.TextField()
    giver = pw.TextField(constraints=[pw.SQL("DEFAULT ''")])
    taker = pw.TextField(constraints=[pw.SQL("DEFAULT ''")])


class SubmissionHandoff(Table):
    handoff = pw.ForeignKeyField(Handoff, column_name="handoff", primary_key=True)
    submission = pw.ForeignKeyField(Submission, column_name="submission")


class HqMark(Table):
    """A document of a dossier that is marked for headquarters and has not gone there since. Derived from the journal."""

    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier", index=False)
    document = pw.TextField()

    class Meta:
        primary_key = pw.CompositeKey("dossier", "document")


class Attachment(Table):
    """Append-only: a scan or a signed sheet. ``digest`` locates its sealed file."""

    id = pw.TextField(primary_key=True)
    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier", null=True)
    record = pw.TextField(index=True)
    title = pw.TextField()
    media = pw.TextField()
    size = pw.IntegerField()
    digest = pw.TextField()
    pages = pw.IntegerField()
    signed = pw.IntegerField()
    at = pw.IntegerField()
    by = pw.TextField()


class Withdrawal(Table):
    """Append-only: an attachment was withdrawn from its dossier; its file stays."""

    attachment = pw.ForeignKeyField(Attachment, column_name="attachment", primary_key=True)
    at = pw.IntegerField()
    by = pw.TextField()
    reason = pw.TextField()


class PaperKind(Table):
    """A kind of paper that the office added, or its own counts for one of the regulations (an empty name)."""

    id = pw.TextField(primary_key=True)
    name = pw.TextField()
    group = pw.TextField()
    originals = pw.IntegerField()
    copies = pw.IntegerField()
    payments = pw.TextField()
    valid_days = pw.IntegerField()
    active = pw.IntegerField()
    version = pw.IntegerField()


class Unneeded(Table):
    """A kind of paper that a dossier does not need, and why."""

    dossier = pw.ForeignKeyField(Dossier, field="id", column_name="dossier")
    kind = pw.TextField()
    reason = pw.TextField()
    at = pw.IntegerField()
    by = pw.TextField()

    class Meta:
        primary_key = pw.CompositeKey("dossier", "kind")
