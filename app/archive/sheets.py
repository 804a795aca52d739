"""The values of the archive's forms: submission list and figures here, the others in their own rooms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive import figures as holdings
from app.archive.blanks import sheets as stock_sheets
from app.archive.inspections import sheets as inspection_sheets
from app.archive.loans import sheets as loan_sheets
from app.archive.volumes import sheets as volume_sheets
from app.archive.volumes.rules import FIGURES
from app.custody import sheets as custody_sheets

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.forms.paper.wording import Values
    from app.office.office import Office


def hq_submission(office: Office, record: str) -> Values:
    """The values of a run's submission list; ``record`` is its number."""
    return custody_sheets.handoff_list(office, record)


def archive_figures(office: Office, _record: str) -> Values:
    """The values of the archive's figures as they are today."""
    today, now = office.today(), holdings.figures(office)
    return {
        "number": FIGURES.written(today),
        "day": today,
        "department": office.rules.holder(office.rules.this_office),
        "volumes": now.volumes,
        "destroyed": now.destroyed,
        "papers": now.papers,
        "held": now.held,
        "lent": now.lent,
        "overdue": now.overdue,
        "months": [
            {
                "month": each.month,
                "received": each.received,
                "submitted": each.submitted,
                "lent": each.lent,
                "returned": each.returned,
            }
            for each in now.months
        ],
        "kinds": [
            {
                "kind": office.rules.document(each.kind),
                "papers": each.papers,
                "originals": each.here.originals,
                "copies": each.here.copies,
            }
            for each in now.kinds
        ],
        "places": [
            {
                "place": each.path,
                "capacity": each.location.capacity,
                "held": each.held,
                "filled": f"{100 * each.held // each.location.capacity}%" if each.location.capacity else "",
            }
            for each in now.places
        ],
    }


SHEETS: dict[str, Callable[[Office, str], Values]] = {
    "borrowing-slip": loan_sheets.borrowing_slip,
    "loan-reminder": loan_sheets.loan_reminder,
    "volume-cover": volume_sheets.volume_cover,
    "volume-contents": volume_sheets.volume_contents,
    "volume-reference": volume_sheets.volume_reference,
    "hq-submission": hq_submission,
    "blank-slip": stock_sheets.blank_slip,
    "archive-figures": archive_figures,
    "destruction-list": inspection_sheets.destruction_list,
    "inspection-report": inspection_sheets.inspection_report,
    "blank-register": stock_sheets.blank_register,
}
"""Where the values of each form of the archive come from."""
