"""The booklet 帮助手册: a page of contents and, behind it, a sheet for each help text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.base.refusals import UnknownRecord
from app.base.words import Names
from app.forms import rules as forms
from app.forms.library import packaged_forms
from app.guide import service

if TYPE_CHECKING:
    from app.forms.paper.wording import Values
    from app.forms.rules import Form
    from app.forms.sheets import Maker, Packer
    from app.office.office import Office

BOOKLET, PAGE = "help-booklet", "help-page"

COLUMNS = ("steps", "keys", "words", "mishaps")
"""The tables of a sheet, one for each section."""


def contents(office: Office, _record: str) -> tuple[Form, Values]:
    """The page of contents, with the page on which each text begins."""
    form = forms.in_force(packaged_forms(), BOOKLET, office.today())
    names = service.topics(office)
    told = [service.text(name, office.language) for name in names]
    rows = [{"topic": each.title, "about": each.purpose} for each in told]
    long = [_pages(office, form, {"topics": rows}), *(_pages(office, *page(office, name)) for name in names)]
    begins = [1 + sum(long[: place + 1]) for place in range(len(names))]
    return form, {"topics": [{**row, "page": at} for row, at in zip(rows, begins, strict=True)]}


def _pages(office: Office, form: Form, values: Values) -> int:
    from app.forms.paper.draw import pages_of

    return pages_of(form, values, office.language)


def page(office: Office, name: str) -> tuple[Form, Values]:
    """The sheet of one help text, under the text's own title. Raises UnknownRecord."""
    if name not in service.names(office.language):
        raise UnknownRecord(name)
    told = service.text(name, office.language)
    form = forms.in_force(packaged_forms(), PAGE, office.today())
    tables = {
        column: [{"term": each.term, "text": each.text} for each in section.items]
        for column, section in zip(COLUMNS, told.sections, strict=True)
    }
    return msgspec.structs.replace(form, title=Names({office.language: told.title})), {
        "purpose": told.purpose,
        **tables,
    }


def behind(office: Office, _record: str) -> list[tuple[str, str]]:
    """The sheets behind the contents."""
    return [(PAGE, name) for name in service.topics(office)]


SHEETS: dict[str, Maker] = {BOOKLET: contents, PAGE: page}
PACKS: dict[str, Packer] = {BOOKLET: behind}
