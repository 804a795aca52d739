"""What can be checked in the register's own tables."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from app.register import search
from app.register.engine import EngineError
from app.register.moments import stamp

if TYPE_CHECKING:
    from collections.abc import Iterator


MOMENTS = {
    "journal": ("at", "entered_at"),
    "movement": ("at", "entered_at"),
    "handoff": ("at", "entered_at", "settled_at"),
    "credential": ("at",),
    "signoff": ("at",),
    "attachment": ("at",),
    "record": ("at",),
    "record_step": ("at", "entered_at"),
    "withdrawal": ("at",),
    "placing": ("at",),
    "loan": ("at",),
    "loan_term": ("at", "approved_at"),
    "loan_chase": ("at",),
    "submission": ("at",),
    "blank_step": ("at", "entered_at"),
    "inspection": ("at", "ended_at"),
    "inspected": ("seen_at",),
    "destruction": ("at", "executed_at"),
    "fine_entry": ("at",),
    "wage": ("at",),
    "wage_sheet": ("at",),
}


def pages(connection: Any) -> list[str]:
    """What the engine finds wrong with its pages and references."""
    faults = [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")]
    faults += [row[0] for row in connection.execute("PRAGMA integrity_check(5)") if row[0] != "ok"]
    faults += [f"{row[0]} {row[1]}" for row in connection.execute("PRAGMA foreign_key_check")]
    return faults


def sound(connection: Any) -> bool:
    """Whether the engine finds its pages whole; quicker than ``pages``, for a start after a dirty exit."""
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except EngineError:
        return False


LAST_MOMENT = stamp(datetime.max.replace(tzinfo=UTC))


def misdated(connection: Any) -> Iterator[str]:
    """Tables with a moment that no calendar has, and which nobody can read any more."""
    for table, columns in MOMENTS.items():
        outside = " OR ".join(f"{column} NOT BETWEEN 0 AND {LAST_MOMENT}" for column in columns)
        if connection.execute(f"SELECT 1 FROM {table} WHERE {outside} LIMIT 1").fetchone():
            yield table


NUMBERED = {
    "receipt": ("{year}-{number:04d}", "SELECT number FROM handoff"),
    "paper": ("{number:08d}", "SELECT number FROM paper"),
    "fine": ("FK{year}-{number:04d}", "SELECT number FROM fine_entry"),
    "fine-decision": ("JD{year}-{number:04d}", "SELECT decision FROM fine_entry"),
    "complaint": ("TS{year}-{number:04d}", "SELECT number FROM complaint"),
    "chase": ("DB{year}-{number:04d}", "SELECT number FROM chase"),
    "progress": ("JB{year}-{number:04d}", "SELECT number FROM period_report"),
    "occasion": ("HD{year}-{number:04d}", "SELECT number FROM occasion"),
    "loan": ("JY{year}-{number:04d}", "SELECT number FROM loan"),
    "volume": ("AJ{year}-{number:04d}", "SELECT number FROM volume"),
    "location": ("WZ{number:04d}", "SELECT number FROM location"),
    "submission": ("SJ{year}-{number:04d}", "SELECT number FROM submission"),
    "blank-step": ("KB{year}-{number:04d}", "SELECT number FROM blank_step"),
    "inspection": ("PD{year}-{number:04d}", "SELECT number FROM inspection"),
    "destruction": ("XH{year}-{number:04d}", "SELECT number FROM destruction"),
    "loss": ("YS{year}-{number:04d}", "SELECT body ->> 'number' FROM journal WHERE kind = 'documents.lost'"),
}
"""Series of numbers without their year: how a number is written, and where all of them stand."""


def _register(series: str) -> tuple[str, str] | None:
    """The same for the series of a register of forms, ``record-BX``."""
    kind, _, prefix = series.partition("-")
    return (prefix + "{year}-{number:04d}", "SELECT number FROM record") if kind == "record" and prefix else None


def gaps(connection: Any) -> Iterator[tuple[str, str]]:
    """Numbers missing below their counter: (series, number)."""
    for series, following in connection.execute("SELECT name, next FROM counter").fetchall():
        name, _, year = series.rpartition("-") if series[-4:].isdecimal() else (series, "", "")
        told = _register(name) or NUMBERED.get(name)
        if told:
            written, query = told
            known = {row[0] for row in connection.execute(query)}
            missing = (
                number for number in range(1, following) if written.format(year=year, number=number) not in known
            )
            yield from ((series, str(number)) for number in missing)


SAMPLE = 1000
"""So many dossiers are looked up in the index; all of them where there are no more."""


def unindexed(connection: Any) -> Iterator[str]:
    """Units of dossiers, out of an even sample, that searching for their own number does not find."""
    count = connection.execute("SELECT count(*) FROM dossier").fetchone()[0]
    every = max(1, count // SAMPLE)
    sample = connection.execute("SELECT seq, unit, number FROM dossier WHERE seq % ? = 0", (every,))
    for seq, unit, number in sample.fetchall():
        if seq not in search.find(connection, number, 10):
            yield unit
