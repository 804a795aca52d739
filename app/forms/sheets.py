"""Sheets 表单: a record's values for its controlled form, drawn, and logged when printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from app.archive import sheets as archive_sheets
from app.base.refusals import UnknownRecord
from app.base.resources import packaged
from app.custody import handoffs, papers, whereabouts
from app.custody.rules import OFFICE
from app.dossiers import personal
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.fines import sheets as fine_sheets
from app.forms import printed_store
from app.forms import rules as forms
from app.register.settings import setting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.duties.service import Shown
    from app.office.office import Office

Values = dict[str, Any]
Maker = Callable[["Office", str], Values]
"""Fills a form from a record's number."""

MORNING = time(8, 30)
"""When the office's day begins, for a day sheet printed ahead."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawn form: the PDF, and what the print log needs to know of it."""

    pdf: bytes
    form: str
    version: int
    record: str
    title: str
    masks: bool = False
    """Whether numbers on it are hidden that could be printed whole."""
    logged: bool = True
    """Whether the print log hears of it: not of an empty sheet that is to be filled in anonymously."""


@lru_cache(maxsize=1)
def all_forms() -> tuple[forms.Form, ...]:
    """Every packaged version of every form. Raises InvalidForm."""
    found = sorted(packaged("forms").glob("*.toml"))
    return tuple(forms.parse(path.read_text(encoding="utf-8"), path.name) for path in found)


def title(office: Office, form: str) -> str:
    """What a form is called."""
    from app.registers.service import library

    return next((each.title.of(office.language) for each in reversed(library(office)) if each.name == form), form)


def draw(
    office: Office,
    form: str,
    record: str,
    copies: int = 1,
    *,
    whole_because: str | None = None,
    makers: Mapping[str, Maker] | None = None,
) -> Sheet:
    """The form ``form`` of a record: its number, a dossier's unit, a day, month or quarter for what sums one up.

    With a reason in ``whole_because`` identity numbers and phones are printed whole, which is a right and is logged.
    ``makers`` say where each form's values come from, if that is not ``VALUES``.

    Raises:
        NotAllowed, ReasonMissing, NoFormInForce, UnknownRecord, MissingGlyphs

    """
    from app.forms import stamps_of as stamps
    from app.forms.paper.draw import draw as drawn

    now = office.local(office.now())
    chosen, values = _chosen(office, form, record, makers or VALUES)
    masks = chosen.masks and whole_because is None
    if whole_because is not None:
        personal.print_whole(office, form=form, record=record, reason=whole_because)
        chosen = chosen.unmasked()
    pdf = drawn(
        chosen,
        values,
        language=office.language,
        printed_by=office.signed_in,
        printed_at=now,
        office=setting(office.register.connection, "name"),
        copies=copies,
        stamp=stamps.stamped(office, chosen, record),
    )
    number = str(values.get(chosen.record or "", "") or record)
    logged = bool(record) or chosen.entry is None or not chosen.entry.anonymous
    return Sheet(pdf, chosen.name, chosen.version, number, chosen.title.of(office.language), masks, logged)


def _chosen(office: Office, form: str, record: str, makers: Mapping[str, Maker]) -> tuple[forms.Form, Values]:
    """The form in its valid version, a register's in the one the record was written on, and what it says."""
    if form not in makers:
        from app.registers import register_sheets
        from app.registers import sheets as record_sheets

        whole = register_sheets.SHEETS.get(form)
        return whole(office, record) if whole else record_sheets.sheet(office, form, record)
    return forms.in_force(all_forms(), form, office.local(office.now()).date()), makers[form](office, record)


def log(office: Office, sheet: Sheet, copies: int) -> None:
    """Write into the print log that so many copies left the printer."""
    if not sheet.logged:
        return
    with office.register.transaction():
        printed_store.add(
            office.register, sheet.form, str(sheet.version), sheet.record, copies, office.now(), office.signed_in
        )
        office.record("form.printed", form=sheet.form, version=sheet.version, number=sheet.record, copies=copies)


def receipt(office: Office, number: str) -> Values:
    """The values of a hand-off receipt."""
    handoff = handoffs.by_number(office, number)
    dossier = dossiers.load(office, handoff.dossier)
    known = {held.paper.id: held.paper for held in whereabouts.held(office, handoff.dossier)}
    ours_first = (handoff.by, handoff.counterpart)
    handed, received = ours_first if handoff.giver == OFFICE else ours_first[::-1]
    return {
        "number": handoff.number,
        "unit": dossier.unit,
        "contract": dossier.contract or "",
        "buyers": dossier.names,
        "from_whom": office.rules.holder(handoff.giver),
        "to_whom": office.rules.holder(handoff.taker),
        "at": office.local(handoff.at),
        "reason": handoff.note,
        "handed_by": handed,
        "received_by": received,
        "papers": [
            {
                "paper": f"{office.rules.document(known[line.paper].kind)} {known[line.paper].number}",
                "originals": line.count.originals,
                "copies": line.count.copies,
                "remark": line.refused,
            }
            for line in handoff.lines
        ],
    }


def cover(office: Office, record: str) -> Values:
    """The values of a dossier's cover sheet; ``record`` is its number, unit or id."""
    dossier = dossiers.named(office, record)
    opened = dossiers.opened_on(office, dossier.id)
    return {
        "number": dossier.number,
        "unit": dossier.unit,
        "project": setting(office.register.connection, "project"),
        "contract": dossier.contract or "",
        "signed_on": dossier.signed or "",
        "payment": dossier.payment_words or office.rules.payment(dossier.payment),
        "price": dossier.price if dossier.price is not None else "",
        "opened_on": office.local(opened).date() if opened else "",
        "opened_by": office.signed_in,
        "buyers": [
            {
                "buyer": buyer.name,
                "identity": buyer.identity or "",
                "phone": dossier.phone if not place else "",
                "share": f"{buyer.share / 100:g}%" if buyer.share is not None else "",
            }
            for place, buyer in enumerate(dossier.buyers)
        ],
        "papers": [
            {
                "paper": need.name,
                "needed": True,
                "received": need.state != "missing",
                "originals": need.originals,
                "copies": need.copies,
                "expires_on": need.valid_until,
            }
            for need in papers.needed(office, dossier.id)
        ],
    }


def day_sheet(office: Office, record: str) -> Values:
    """The values of the day sheet; ``record`` is an ISO day, today if empty. Another day is seen from its morning.

    Raises:
        UnknownRecord: ``record`` is no day

    """
    now = office.now()
    day = _day(record) if record else office.local(now).date()
    at = now if day == office.local(now).date() else office.rules.calendar.moment(day, MORNING)
    shown = duties.due(office, at)
    return {
        "number": f"RB{day:%Y%m%d}",
        "day": day,
        "department": office.rules.holder(OFFICE),
        "clerk": office.signed_in,
        "late": [_line(office, each) for each in shown if each.late],
        "today": [_line(office, each) for each in shown if each.today],
        "coming": [_line(office, each) for each in shown if not each.late and not each.today],
    }


def _day(record: str) -> date:
    try:
        return date.fromisoformat(record)
    except ValueError as error:
        raise UnknownRecord(record) from error


def _line(office: Office, each: Shown) -> Values:
    return {
        "done": False,
        "due": office.due_words(each.duty.due),
        "unit": each.unit,
        "duty": office.rules.duty_words(each.duty),
        "clause": each.duty.clause,
    }


def recovery_sheet(office: Office, record: str) -> Values:
    """The values of the recovery sheet; ``record`` is the recovery key as it is written, known only now."""
    from app.access import service as access

    groups = record.split("-")
    return {
        "office": setting(office.register.connection, "name"),
        "administrator": office.signed_in,
        "made_on": office.local(office.now()).date(),
        "fingerprint": access.fingerprint(office),
        **{f"group_{place}": group for place, group in enumerate(groups[:-1], 1)},
        "group_check": groups[-1],
    }


def dashboard(office: Office, record: str) -> Values:
    """The values of a month's dashboard; ``record`` is the month, 2026-11. Raises UnknownRecord."""
    from app.today import dashboard as reports

    try:
        return reports.dashboard(office, record)
    except ValueError as error:
        raise UnknownRecord(record) from error


RECOVERY = "recovery-sheet"
"""The one form that no record has values for: it is only printed while its key is known."""

VALUES: dict[str, Maker] = {
    "handoff-receipt": receipt,
    "dossier-cover": cover,
    "day-sheet": day_sheet,
    "dashboard": dashboard,
    RECOVERY: recovery_sheet,
    "fine-notice": fine_sheets.notice,
    "fine-statement": fine_sheets.statement,
    "wage-sheet": fine_sheets.wage_sheet,
    "loss-report": fine_sheets.loss_report,
    **archive_sheets.VALUES,
}
"""Where each form's values come from."""
