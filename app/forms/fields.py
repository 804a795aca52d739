"""Fields 栏目 of a form: what is filled in, what bounds it, and what is computed from the others."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from app.base.file_slips import written
from app.base.words import Names, say
from app.forms.parts import Name, Part, Positive

FieldKind = Literal[
    "text",
    "phone",
    "choice",
    "person",
    "client",
    "unit",
    "document",
    "money",
    "number",
    "percent",
    "count",
    "date",
    "time",
    "moment",
    "tick",
    "table",
    "checklist",
    "signature",
    "attachment",
]
"""What a field holds: ``money`` in fen, ``number`` and ``percent`` in hundredths, ``client`` a dossier, ``signature``
the names of those who signed the paper, ``attachment`` what the scan shows; ``table`` rows of its columns, ``checklist``
ticks."""

NUMBERS = frozenset({"money", "number", "percent", "count"})
When = dict[str, str | tuple[str, ...]]
"""Another field -> the value, or one of the values, that it must have; ticks are ``yes`` or ``no``."""

MOMENTS = frozenset({"today", "now", "at"})
"""What a field may be bounded by that is no field; ``at`` is when it happens."""

Bound = Annotated[str, written(r"^(-?\d{1,12}(\.\d{1,2})?)?$", "100.00")]


class Choice(Part, frozen=True):
    """One of the values of a ``choice``; ``id`` is stored."""

    id: Annotated[str, written("^[a-z0-9][a-z0-9-]*$", "by-post")]
    label: Names


class Compute(Part, frozen=True):
    """A value that the program computes from the fields in ``of``; ``table.column`` is the sum of a column. Only rows that
    agree with ``where`` count.

    sum: of all; product: of all, as days by an amount; share: the third's part that the first is of the second; interest: of
    a sum, at the percent a year, from a day to a day (not counted), by the year's ``basis`` in days; difference: the first minus the others; rate: the first divided by the second, in hundredths of a
    percent; average: the first divided by the second, in hundredths; rows: the number of rows of a table; ticked: the
    number of ticked items, or of cells of ``table.column`` that are filled in; step: the result of the step that the
    first reaches on the scale of ``clause``; change: the percent of that step, in hundredths; days: working days from
    the first date to the second; calendar-days: all days, 0 if the dates are in the wrong order; join: the fields'
    words joined by hyphens, where ``number`` is the record's own.
    """

    how: Literal[
        "sum",
        "difference",
        "product",
        "share",
        "interest",
        "rate",
        "rows",
        "ticked",
        "step",
        "change",
        "days",
        "calendar-days",
        "join",
        "average",
    ]
    of: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    clause: str = ""
    where: When = msgspec.field(default_factory=dict)
    basis: Literal[360, 365] = 365


class Field(Part, frozen=True, kw_only=True):
    """One thing to fill in.

    It is asked for only if other fields have the values in ``when``. ``least`` and ``most`` bound a number, or the
    number of rows of a table; ``at_least`` and ``at_most`` name another field, of the row or the form, ``today``, ``now``
    or ``at`` (when it happens), that bounds a number, day, moment or time, or a clause's figure in hours (``GS-6.from``) that
    bounds a time; ``role`` limits persons to holders of a role, ``list`` words to the entries of the office's list, once it has any; ``default`` is ``today``, ``now``, ``me`` or
    a fixed value; ``share`` is its relative width as a column.
    """

    name: Name
    label: Names
    kind: FieldKind = "text"
    required: bool = False
    lines: Positive = 1
    choices: tuple[Choice, ...] = ()
    least: Bound = ""
    most: Bound = ""
    at_least: str = ""
    at_most: str = ""
    when: When = msgspec.field(default_factory=dict)
    role: str = ""
    list: str = ""
    columns: tuple[Field, ...] = ()
    items: tuple[Names, ...] = ()
    default: str = ""
    compute: Compute | None = None
    help: Names | None = None
    share: Positive = 30

    def __post_init__(self) -> None:
        if (self.kind == "choice") != bool(self.choices):
            raise ValueError(say("{name}：choices 属于 choice，choice 不能没有 choices", name=self.name))
        if (self.kind == "table") != bool(self.columns):
            raise ValueError(say("{name}：columns 属于 table，table 不能没有 columns", name=self.name))
        if (self.kind == "checklist") != bool(self.items):
            raise ValueError(say("{name}：items 属于 checklist，checklist 不能没有 items", name=self.name))
        if (self.least or self.most) and self.kind not in NUMBERS | {"table"}:
            raise ValueError(say("{name}：least 和 most 限定的是数，或表的行数", name=self.name))
        if any(column.kind in {"table", "checklist", "attachment"} for column in self.columns):
            raise ValueError(say("{name}：表里不能再有表", name=self.name))
