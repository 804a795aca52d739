"""What a report fills in by itself: the records of its period, a sample of them, the month's points."""

from __future__ import annotations

from typing import Annotated

import msgspec

from app.forms.fields import Bound, When
from app.forms.parts import Name, Part

ANY_FORM = "*"
"""In place of a form's name: every register."""


class Collect(Part, frozen=True, kw_only=True):
    """Rows that a report collects in the table ``into``: the period's records of ``form``, counted ``by`` a field; of the form
    ``*``, every entry of every register that waits for its superior's review by then.

    Without ``by`` every record is a row, its columns filled from fields of the same names. ``open`` takes only records
    that are not closed; ``sum`` names fields that are summed beside the count; ``where`` filters the records; with
    ``of``, a field of the report, only those of the person (who wrote them, if they name nobody), company or site that is in it;
    with ``back``, those of the period so many before the report's own, as what it is compared with or begins with.
    """

    form: str
    into: Name
    by: str = ""
    sum: tuple[str, ...] = ()
    of: str = ""
    open: bool = False
    back: Annotated[int, msgspec.Meta(ge=0, le=60)] = 0
    where: When = msgspec.field(default_factory=dict)


class Draw(Part, frozen=True, kw_only=True):
    """A sample 抽查 of the period's records of ``form``, drawn by lot into the table ``into`` as ``clause`` prescribes.

    With ``each``, a sample is drawn for every value of that field (20 per person); ``where`` filters the records.
    ``percent`` is the share if the clause allows a range (OT-3); without it the smallest is used.
    """

    form: str
    into: Name
    clause: str
    each: str = ""
    percent: Bound = ""
    where: When = msgspec.field(default_factory=dict)


class Balance(Part, frozen=True, kw_only=True):
    """The month's points 积分 in the table ``into``, one row per person, by the scale of ``clause`` (SS-4).

    Its columns may be person, base, taken, proposed, left (points in hundredths), result and amount (fen).
    """

    into: Name
    clause: str
