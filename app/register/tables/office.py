"""The office itself: its settings, its people, who may do and sign what, and what it printed."""

from __future__ import annotations

import peewee as pw

from app.register.tables.base import Table


class Setting(Table):
    name = pw.TextField(primary_key=True)
    value = pw.TextField()


class Counter(Table):
    """The next number of a series (``register/numbers.py``)."""

    name = pw.TextField(primary_key=True)
    next = pw.IntegerField()


class Person(Table):
    """``key`` never changes: it is what records name a person by."""

    id = pw.TextField(primary_key=True)
    name = pw.TextField()
    role = pw.TextField()
    active = pw.IntegerField(default=1)
    version = pw.IntegerField(default=1)
    key = pw.TextField(unique=True, constraints=[pw.SQL("DEFAULT ''")])


class Role(Table):
    """A role that the office changed or made; ``rights`` are separated by spaces."""

    id = pw.TextField(primary_key=True)
    name = pw.TextField()
    rights = pw.TextField()
    version = pw.IntegerField()


class Deputy(Table):
    """Who stands in for whom, from a first to a last day."""

    id = pw.TextField(primary_key=True)
    person = pw.ForeignKeyField(Person, column_name="person", backref="deputies")
    deputy = pw.ForeignKeyField(Person, column_name="deputy", backref="stands_in_for")
    first = pw.TextField()
    last = pw.TextField()


class Credential(Table):
    """Append-only: a person's public signing key with name and role at the time, certified by the office's root key."""

    id = pw.TextField(primary_key=True)
    person = pw.ForeignKeyField(Person, column_name="person")
    name = pw.TextField()
    role = pw.TextField()
    public = pw.TextField()
    at = pw.IntegerField()
    certificate = pw.TextField()


class Signoff(Table):
    """Append-only: who signed what about which record; ``head`` is the journal's last hash, which is signed too."""

    id = pw.TextField(primary_key=True)
    matter = pw.TextField()
    record = pw.TextField(index=True)
    content = pw.TextField()
    head = pw.TextField()
    at = pw.IntegerField()
    credential = pw.ForeignKeyField(Credential, column_name="credential")
    signature = pw.TextField()


class Printed(Table):
    """Append-only: the print log: which form, of which record, how many copies, by whom."""

    id = pw.AutoField()
    form = pw.TextField()
    version = pw.TextField()
    record = pw.TextField(index=True)
    copies = pw.IntegerField()
    at = pw.IntegerField()
    by = pw.TextField()
