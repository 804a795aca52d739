"""Lists 列表 as shown: exporting one as a spreadsheet, which is logged, or drawing it on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base.table_values import Table
from app.base.words import say_many
from app.forms import library, logo, sheets
from app.forms import rules as forms
from app.office import personal
from app.register import outputs
from app.register.settings import setting
from app.spreadsheets import writer as spreadsheet_writing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.base.table_values import Value
    from app.forms.paper.wording import Values
    from app.office.office import Office

FORM = "list"

AT_ONCE = 200
"""As many rows are drawn before anybody has to wait."""

FREELY = 20
"""As many rows as somebody can read off the screen are copied freely; more are taken out."""


@dataclass(frozen=True, slots=True)
class ListContent:
    """A list as shown: its title, filters in words, columns with their widths (pixels), and rows.

    ``values`` are the ``texts`` as days and numbers where possible, for a spreadsheet to calculate with.
    """

    title: str
    filtered: str
    titles: Sequence[str]
    widths: Sequence[int]
    texts: Sequence[Sequence[str]]
    values: Sequence[Sequence[Value]]


def export(office: Office, shown: ListContent, path: Path, reason: str, *, asked: bool = False) -> int:
    """Write a list as .xlsx; return the number of rows. ``asked``: a file at ``path`` may be replaced.

    Raises:
        NotAllowed, ReasonMissing, OfficesOwn, LinkInTheWay, FileInTheWay, OSError

    """
    office.require("export")
    with office.register.transaction(), outputs.replacing(path, asked=asked) as part:
        personal.export(office, what=shown.title, reason=reason)
        return spreadsheet_writing.write(part, Table(shown.title, shown.titles, shown.values))


def copy(office: Office, shown: ListContent) -> None:
    """Log that rows of a list were copied, to be pasted elsewhere. Raises NotAllowed for more than ``FREELY``."""
    if len(shown.texts) > FREELY:
        office.require("export")
    reason = say_many("复制 {n} 行", len(shown.texts))
    personal.note(office, "personal.exported", what=shown.title, reason=reason)


def draw(office: Office, shown: ListContent, most: int | None = None) -> sheets.Sheet:
    """Draw a list on paper, or only its ``most`` first rows. Raises NoFormInForce, MissingGlyphs."""
    from app.forms.paper.draw import Drawing, lay_out

    now = office.local(office.now())
    form = forms.in_force(library.packaged_forms(), FORM, now.date())
    own = forms.for_list(form, shown.title, list(zip(shown.titles, shown.widths, strict=True)))
    rows = [{f"c{place}": text for place, text in enumerate(row)} for row in shown.texts[:most]]
    values: Values = {"filtered": shown.filtered, "count": len(shown.texts), "rows": rows}
    laid = lay_out(
        [Drawing(own, values)],
        language=office.language,
        printed_by=sheets.printed_by(office),
        printed_at=now,
        office=setting(office.register, "name"),
        logo=logo.load(office.register),
    )
    return sheets.Sheet(laid, form.name, form.version, f"{now:%Y-%m-%d %H:%M}", shown.title)
