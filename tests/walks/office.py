"""Whoever walks through a day of a real office: fills in its forms, sets its clock, sees what is owed, prints, decides.

People, forms, acts and values are named as in the headless commands (``people``, ``write``, ``act``, ``correct``,
``due``, ``list proposals``, ``decide``, ``print``), whose use cases these are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pypdfium2

from app.commands import registers as commands
from app.duties import service as duties
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.forms import sheets
from app.office import periods
from app.registers import contents, reading, records
from app.registers import service as registers
from app.registers import values as record_values
from app.registers.reporting import anniversaries
from tests.conftest import local

if TYPE_CHECKING:
    from datetime import datetime

    from app.duties.service import DutyRow
    from app.office.fine_ledger import Line
    from app.office.office import Office
    from app.registers.record_rules import Record


class Walk:
    """A walk through an office; what an answer names is written as people read it: ``林晓燕 2026-10-09 24:00``."""

    def __init__(self, office: Office) -> None:
        self.office = office

    def at(self, moment: str, who: str = "") -> None:
        """The office's clock shows ``moment``; ``who`` sits down and opens the program."""
        shown = local(moment)
        self.office.clock = lambda: shown
        if who:
            self.office.signed_in = who
        periods.bring_up_to_date(self.office)
        anniversaries.tell(self.office)
        fines.bring_up_to_date(self.office)

    def when(self, moment: str) -> datetime:
        """A moment by the office's clocks."""
        return local(moment)

    def write(self, form: str, **values: object) -> str:
        """Fill in a form, with what it fills in by itself; the number of the record."""
        return commands.written(self.office, form, values).number

    def draft(self, form: str, period: str = "") -> dict[str, Any]:
        """What a form begins with before anybody writes on it."""
        declared = registers.form_of(self.office, form)
        day = registers.owed_day(self.office, declared, period) if period else None
        return dict(contents.assemble(self.office, declared, day).values)

    def act(self, number: str, act: str, by: str = "", **values: object) -> None:
        """Do the next thing about a record."""
        records.act(self.office, number, act, values, by=by)

    def correct(self, number: str, reason: str, **values: object) -> None:
        """Correct some values of a record."""
        commands.corrected(self.office, number, values, reason)

    def record(self, number: str) -> Record:
        """A record as it stands."""
        return reading.by_number(self.office, number)

    def all(self, form: str) -> list[Record]:
        """Every record of a register, newest first."""
        return reading.listed(self.office, form)

    def values(self, number: str) -> dict[str, Any]:
        """Everything entered on a record, its acts' values over its own."""
        record = self.record(number)
        return dict(record.all_values(reading.entry_of(self.office, record)))

    def closed(self, number: str) -> bool:
        """Whether nothing is left to do about a record."""
        record = self.record(number)
        return record.closed(reading.entry_of(self.office, record))

    def state(self, number: str) -> str:
        """What a record's state is called."""
        record = self.record(number)
        return record_values.state(self.office, record, reading.entry_of(self.office, record))

    def can(self, number: str) -> set[str]:
        """What can be done about a record now."""
        record = self.record(number)
        return {act.name for act in records.acts_of(self.office, reading.entry_of(self.office, record), record)}

    def _duties(self, clause: str, case: str = "") -> list[DutyRow]:
        found = [each for each in duties.every(self.office) if each.duty.clause == clause]
        found = [each for each in found if not case or each.duty.case == case]
        return sorted(found, key=lambda row: (row.duty.due, row.duty.case))

    def owed(self, clause: str, case: str = "") -> list[str]:
        """Who still owes what the clause asks, and by when."""
        open_ones = [each.duty for each in self._duties(clause, case) if each.duty.outstanding]
        name, due = self.office.name_of, self.office.due_words
        return sorted(f"{name(each.responsible)} {due(each.due)}" for each in open_ones)

    def states(self, clause: str, case: str = "") -> list[str]:
        """What became of every duty under a clause, in order of due."""
        return [each.state for each in self._duties(clause, case)]

    def told(self, clause: str, case: str = "") -> list[tuple[str, ...]]:
        """The roles to whom what is late under a clause has gone up by now, level by level."""
        rows = self._duties(clause, case)
        return [level.roles for row in rows for level in duties.escalation_levels(self.office, row.duty)]

    def lines(self, clause: str) -> list[Line]:
        """The ledger's lines for breaches of a clause that stand, in order of their people."""
        fines.bring_up_to_date(self.office)
        found = [each for each in fine_lines.listed(self.office) if each.proposal.breached == clause]
        stand = (each for each in found if each.state != "withdrawn")
        return sorted(stand, key=lambda line: (line.proposal.person, line.proposal.at, line.proposal.low))

    def fined(self, clause: str) -> list[str]:
        """The ledger's lines for breaches of a clause: whose, how much, ``+`` if jointly, and what became of it."""
        return [
            f"{self.office.name_of(each.proposal.person)} {_range(each)}{'+' if each.proposal.joint else ''} {each.state}"
            for each in self.lines(clause)
        ]

    def decide(self, clause: str, amount: str, by: str, of: str, reason: str = "") -> None:
        """Decide on what is proposed against ``of``, in yuan, points or percent."""
        (line,) = [each for each in self.lines(clause) if each.proposal.person == of and each.state == "proposed"]
        self.decide_line(line, by, round(float(amount) * 100), reason)

    def decide_line(self, line: Line, by: str, amount: int | None = None, reason: str = "") -> None:
        """Decide on one line; as it is proposed, unless an amount (fen or hundredths) is given."""
        self.office.signed_in = by
        fines.decide(self.office, [fines.Verdict(line.id, line.proposal.low if amount is None else amount, reason)])

    def lacks(self, form: str, record: str, *words: str) -> list[str]:
        """Print a form: which of the words are not on it, blanks aside."""
        printed = self.sheet(form, record)
        return [each for each in words if "".join(each.split()) not in printed]

    def sheet(self, form: str, record: str = "") -> str:
        """Print a form: everything that is written on it, without blanks."""
        drawn = sheets.draw(self.office, form, record)
        sheets.log(self.office, drawn, 1)
        with pypdfium2.PdfDocument(drawn.pdf) as document:
            return "".join("".join(page.get_textpage().get_text_bounded().split()) for page in document)


def _range(line: Line) -> str:
    low, high = line.proposal.low, line.proposal.high
    ends = [_number(low)] if high == low else [_number(low), "" if high is None else _number(high)]
    unit = {"CNY": "元", "percent": "%", "points": "分"}.get(line.proposal.unit, line.proposal.unit)
    return "–".join(ends) + unit


def _number(hundredths: int) -> str:
    return f"{hundredths / 100:g}"
