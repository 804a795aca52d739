"""The register's tables as peewee declares them. Rows never leave this room; values do.

Moments are integers (UTC microseconds), money integers (fen), dates ISO texts, identifiers UUID texts. The
tables are made by migrations; a test compares what these make with what is declared here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import peewee as pw

if TYPE_CHECKING:
    from app.storage.engine import Connections


class Rows(pw.SqliteDatabase):
    """peewee on the register's own connections; queries are executed as ``query.execute(rows)``."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        super().__init__(str(connections.path))

    def _connect(self) -> Any:
        return self._connections.here()

    def _close(self, conn: Any) -> None:
        """The connection belongs to the register, which closes it."""

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        """Run one statement; trouble comes as the engine's own error, as from everywhere else, not as peewee's."""
        return self._connections.here().execute(sql, params or ())


class Table(pw.Model):
    """What all tables share: names are singular and strict about types."""

    class Meta:
        legacy_table_names = False
        strict_tables = True


class Setting(Table):
    name = pw.TextField(primary_key=True)
    value = pw.TextField()


class Counter(Table):
    """The next number of a series; taken at confirmation, never given back."""

    name = pw.TextField(primary_key=True)
    next = pw.IntegerField()


class Person(Table):
    id = pw.TextField(primary_key=True)
    name = pw.TextField(unique=True)
    role = pw.TextField()
    active = pw.IntegerField(default=1)
    version = pw.IntegerField(default=1)


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


class Dossier(Table):
    """``seq`` is the row the search index points at; ``haystack`` is what the index is made of."""

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


class Journal(Table):
    """Append-only and chained: every entry carries the hash of the one before.

    The last entry of a transaction carries its hash signed by who acted; ``signer`` is the credential.
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


class Duty(Table):
    """A duty as it stands; ``body`` is the whole value, the other columns are for lists."""

    id = pw.TextField(primary_key=True)
    clause = pw.TextField()
    dossier = pw.TextField(null=True, index=True)
    responsible = pw.TextField(null=True)
    started = pw.IntegerField()
    due = pw.IntegerField(null=True)
    provisional = pw.IntegerField()
    open = pw.IntegerField()
    body = pw.TextField()


class Tally(Table):
    """A cause in a scope in which it counts together with others; ``body`` is the whole value."""

    scope = pw.TextField()
    cause = pw.TextField(index=True)
    body = pw.TextField()

    class Meta:
        primary_key = pw.CompositeKey("scope", "cause")


class CalendarDay(Table):
    """The office's own rest and working days over the published calendar."""

    day = pw.TextField(primary_key=True)
    kind = pw.TextField()


class Printed(Table):
    """Print log: which form, of which record, how many copies, by whom."""

    id = pw.AutoField()
    form = pw.TextField()
    version = pw.TextField()
    record = pw.TextField()
    copies = pw.IntegerField()
    at = pw.IntegerField()
    by = pw.TextField()


class Attachment(Table):
    """Append-only: a scan or a signed sheet. ``digest`` is where its sealed file lies."""

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
    """Append-only: an attachment was taken away from its dossier; its file stays."""

    attachment = pw.ForeignKeyField(Attachment, column_name="attachment", primary_key=True)
    at = pw.IntegerField()
    by = pw.TextField()
    reason = pw.TextField()


class Role(Table):
    """What the office changed about a role, or a role of its own; ``rights`` are separated by spaces."""

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
    """Append-only: who signed what about which record; ``head`` is the journal's head he signed along."""

    id = pw.TextField(primary_key=True)
    matter = pw.TextField()
    record = pw.TextField(index=True)
    content = pw.TextField()
    head = pw.TextField()
    at = pw.IntegerField()
    credential = pw.ForeignKeyField(Credential, column_name="credential")
    signature = pw.TextField()


class Fine(Table):
    """Append-only: a proposed fine, once per breach; ``body`` is the whole value, the other columns are for looking up."""

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


class Wage(Table):
    """Append-only: what somebody earns a month, from a month (2026-11) on; the last word counts."""

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


class Location(Table):
    """A place of the archive: a room, a cabinet in it, a shelf, a box; ``capacity`` counts volumes."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    parent = pw.ForeignKeyField("self", column_name="parent", null=True)
    kind = pw.TextField()
    name = pw.TextField()
    capacity = pw.IntegerField(null=True)
    version = pw.IntegerField()


class Volume(Table):
    """``retention`` is in years, null is for ever; ``dossier`` is whose papers are usually put in it."""

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
    state = pw.TextField()
    version = pw.IntegerField()


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
    """Append-only: where every volume has been; null is nowhere any more."""

    id = pw.AutoField()
    volume = pw.ForeignKeyField(Volume, column_name="volume")
    location = pw.ForeignKeyField(Location, column_name="location", null=True)
    at = pw.IntegerField()
    by = pw.TextField()


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


class Submission(Table):
    """One run to headquarters; its hand-offs are one per dossier."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    at = pw.IntegerField()
    by = pw.TextField()
    counterpart = pw.TextField()


class SubmissionHandoff(Table):
    handoff = pw.ForeignKeyField(Handoff, column_name="handoff", primary_key=True)
    submission = pw.ForeignKeyField(Submission, column_name="submission")


class Blank(Table):
    """A blank contract by its printed number, as it stands; ``step`` is the register's line that says so."""

    number = pw.TextField(primary_key=True)
    state = pw.TextField()
    step = pw.TextField()


class BlankStep(Table):
    """Append-only: the stock register of blanks. Blanks ``first`` to ``last`` were fetched, stamped, issued or void."""

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


class Inspection(Table):
    """One stock-taking of the archive; ``papers`` says whether papers are counted or volumes alone."""

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
    """A volume or paper of an inspection, expected or not; ``record`` is its id, empty for what nobody knows."""

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


class Amendment(Table):
    """Append-only: new terms of a clause from the day ``first`` on; ``body`` is the whole value."""

    id = pw.TextField(primary_key=True)
    clause = pw.TextField()
    first = pw.TextField()
    body = pw.TextField()
    at = pw.IntegerField()
    by = pw.TextField()


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
    """Append-only: what happened to a record, its writing first."""

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


class Chase(Table):
    """Append-only: a chase letter to a lawyer or bank."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    outside = pw.TextField()
    at = pw.IntegerField()
    by = pw.TextField()
    body = pw.TextField()


class PeriodReport(Table):
    """Append-only: a progress report over some days, as it was made."""

    id = pw.TextField(primary_key=True)
    number = pw.TextField(unique=True)
    first = pw.TextField()
    last = pw.TextField()
    at = pw.IntegerField()
    by = pw.TextField()
    body = pw.TextField()


TABLES = (
    Setting,
    Counter,
    Person,
    Batch,
    Mapping,
    Dossier,
    Buyer,
    Paper,
    Handoff,
    Line,
    Movement,
    Journal,
    Duty,
    Tally,
    CalendarDay,
    Printed,
    Attachment,
    Withdrawal,
    Role,
    Deputy,
    Credential,
    Signoff,
    Amendment,
    Occasion,
    Task,
    Complaint,
    ComplaintStep,
    Record,
    RecordStep,
    FormEdition,
    Chase,
    PeriodReport,
    Fine,
    FineEntry,
    Wage,
    WageSheet,
    Location,
    Volume,
    Content,
    Placing,
    Loan,
    LoanTerm,
    LoanLine,
    LoanChase,
    Submission,
    SubmissionHandoff,
    Blank,
    BlankStep,
    Inspection,
    Inspected,
    Destruction,
    DestructionLine,
)
