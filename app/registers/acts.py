"""What the clerk can do about a duty here: the next act 办理 on its record, or fill in a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.kit.duty_acts import (
    Act,
)
from app.registers import reading, records
from app.registers import service as registers

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.registers.record_rules import Value
    from app.rulebook.clauses import Met
    from app.rulebook.duties import Duty


def fill_in(desk: Desk, duty: Duty, _met: Met, parent: QWidget | None) -> bool:
    """Open the next act on the duty's record, preferring one that meets the duty, or a form that is its evidence.

    Return whether there was one to open.
    """
    from app.registers.dialogs import ActDialog, WriteDialog

    office, terms = desk.office, desk.office.rules.terms(duty)
    wanted = {met.event for met in terms.duty.met_by}
    entry: dict[str, Value] = {terms.who.names: duty.case} if duty.case and not duty.trigger else {}
    if record := reading.about(office, "" if entry else duty.case, terms.evidence.papers, entry):
        acts = records.acts_of(office, reading.entry_of(office, record), record)
        meeting = [act for act in acts if wanted & {act.event, *(also.event for also in act.also)}]
        for act in (meeting or acts)[:1]:
            ActDialog(desk, record, act, parent).open()
        return bool(acts)
    for form in registers.in_use(office):
        if form.name in terms.evidence.papers and not duty.trigger:
            WriteDialog(desk, form, parent, entry).open()
            return True
    return False


ACTS = {"record": Act(frozenset(), fill_in, rank=0)}
