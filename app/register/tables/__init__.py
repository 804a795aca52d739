"""The register's tables as peewee declares them. Rows stay within stores; everything else sees values.

Moments are integers (UTC microseconds), money integers (fen), dates ISO texts, identifiers UUID texts. The
tables are created by migrations; a test compares the result with what is declared here.
"""

from __future__ import annotations

from app.register.tables.archive import (
    Blank,
    BlankStep,
    Content,
    Destruction,
    DestructionLine,
    Inspected,
    Inspection,
    Location,
    Placing,
    Volume,
    VolumePlace,
)
from app.register.tables.base import Rows, Table
from app.register.tables.cases import (
    Chase,
    Complaint,
    ComplaintStep,
    ComplaintWaiting,
    Occasion,
    PeriodReport,
    Standing,
    Task,
)
from app.register.tables.contacts import Contact, FollowUp, Template
from app.register.tables.fines import Fine, FineEntry, FineWaiting, Wage, WageSheet
from app.register.tables.journal import Amendment, CalendarDay, Duty, Journal, Notice, Proof, Tally
from app.register.tables.loans import Loan, LoanChase, LoanLine, LoanTerm
from app.register.tables.office import Counter, Credential, Deputy, Person, Printed, Role, Setting, Signoff
from app.register.tables.papers import (
    Attachment,
    Batch,
    BatchReport,
    Buyer,
    Dossier,
    DossierPerson,
    ExtraField,
    Former,
    Handoff,
    HqMark,
    Line,
    Mapping,
    Merged,
    Movement,
    Paper,
    PaperKind,
    Project,
    Submission,
    SubmissionHandoff,
    Unneeded,
    Withdrawal,
)
from app.register.tables.parties import Party, PartyChoice, PartyDefault
from app.register.tables.registers import FormEdition, Record, RecordStep

__all__ = [
    "TABLES", "Amendment", "Attachment", "Batch", "BatchReport", "Blank", "BlankStep", "Buyer", "CalendarDay", "Chase", "Complaint",
    "ComplaintStep", "ComplaintWaiting", "Contact", "Content", "Counter", "Credential", "Deputy", "Destruction", "DestructionLine", "Dossier",
    "DossierPerson", "Duty", "ExtraField", "Fine", "FineEntry", "FineWaiting", "FollowUp", "FormEdition", "Former", "Handoff", "HqMark", "Inspected", "Inspection", "Journal", "Line", "Loan",
    "LoanChase", "LoanLine", "LoanTerm", "Location", "Mapping", "Merged", "Movement", "Notice", "Occasion", "Paper", "PaperKind", "Party",
    "PartyChoice", "PartyDefault", "PeriodReport", "Person", "Placing", "Printed", "Project", "Proof", "Record", "RecordStep", "Role", "Rows",
    "Setting", "Signoff", "Standing", "Submission", "SubmissionHandoff", "Table", "Tally", "Task", "Template", "Unneeded", "Volume", "VolumePlace", "Wage", "WageSheet",
    "Withdrawal", "columns_of", "moments_of", "named",
]  # fmt: skip

TABLES = (
    Setting, Counter, Person, Batch, Mapping, Project, Dossier, ExtraField, BatchReport, Buyer, DossierPerson, Former, Merged, Paper, Handoff, Line, Movement, Journal, Proof, Duty, Tally,
    CalendarDay, Printed, Attachment, Withdrawal, Role, Deputy, Credential, Signoff, Amendment, Occasion, Task,
    Complaint, ComplaintStep, Record, RecordStep, FormEdition, Chase, PeriodReport, Fine, FineEntry, Wage, WageSheet,
    Location, Volume, Content, Placing, Loan, LoanTerm, LoanLine, LoanChase, Submission, SubmissionHandoff, Blank,
    BlankStep, Inspection, Inspected, Destruction, DestructionLine, Party, PartyChoice, PartyDefault, PaperKind, Unneeded,
    Contact, FollowUp, Notice, Template, Standing, FineWaiting, ComplaintWaiting, HqMark, VolumePlace,
)  # fmt: skip


def columns_of(table: type[Table]) -> tuple[str, ...]:
    """The columns of a table."""
    return tuple(field.column_name for field in table._meta.sorted_fields)


def moments_of(table: type[Table]) -> tuple[str, ...]:
    """The columns of a table that hold moments."""
    return tuple(name for name in columns_of(table) if name == "at" or name.endswith("_at"))


def named() -> dict[str, type[Table]]:
    """Every table by its name in the register."""
    return {table._meta.table_name: table for table in TABLES}
