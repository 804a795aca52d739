"""The values of the printed regulation."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.base.refusals import UnknownRecord
from app.base.words import listed
from app.office import phrases
from app.regulations import amendments
from app.regulations.series import PRINTED
from app.regulations.words import sanctions, who

if TYPE_CHECKING:
    from app.forms.paper.wording import Values
    from app.forms.sheets import Maker
    from app.office.office import Office


def values(office: Office, record: str) -> Values:
    """The values of the printed regulation; ``record`` is the ISO day, today if empty. Raises UnknownRecord."""
    try:
        day = date.fromisoformat(record) if record else office.today()
    except ValueError as error:
        raise UnknownRecord(record) from error
    language = office.language
    return {
        "number": PRINTED.written(day),
        "name": listed(each.name.of(language) for each in office.rules.book.regulations if each.clause),
        "valid_on": day,
        "clauses": [
            {
                "clause": each.clause.id,
                "title": each.clause.title.of(language),
                "duty": each.terms.duty.text.of(language),
                "limit": phrases.limit(each.terms.limit),
                "who": who(office, each.terms),
                "sanction": sanctions(office, each.terms),
                "version": str(each.version),
                "since": each.since or "",
            }
            for each in amendments.clauses(office, day)
        ],
    }


SHEETS: dict[str, Maker] = {"regulation": values}
