"""What registers open for a duty: the next act on its record, or the form that is to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.kit.duty_acts import (
    Act,
)
from app.registers import records
from app.registers import service as registers

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.rulebook.clauses import Met
    from app.rulebook.duties import Duty


def fill_in(desk: Desk, duty: Duty, _met: Met, parent: QWidget | None) -> bool:
    """What comes next about the record that the duty is about, or a form that is to be filled in."""
    from app.registers.dialogs import ActDialog, WriteDialog

    office, terms = desk.office, desk.office.rules.terms(duty)
    wanted = {met.event for met in terms.duty.met_by}
    record = records.about(office, duty.case, terms.evidence.papers)
    if record:
        acts = records.acts_of(records.entry_of(office, record), record)
        telling = [act for act in acts if wanted & {act.event, *(also.event for also in act.also)}]
        for act in (telling or acts)[:1]:
            ActDialog(desk, record, act, parent).open()
        return bool(acts)
    for form in registers.in_use(office):
        if form.name in terms.evidence.papers and not duty.trigger:
            WriteDialog(desk, form, parent).open()
            return True
    return False


ACTS = {"record": Act(frozenset(), fill_in, rank=0)}
