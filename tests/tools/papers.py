"""Every form on paper: ``python dev.py papers DIR [FORM…]`` draws each blank, with a real record of a demonstration, and full.

``DIR/zh_CN`` and ``DIR/en`` hold a PDF and the pages as pictures for each: ``FORM-blank``, ``FORM-real``, ``FORM-full``. A form
of which no demonstration holds a record is named at the end.
"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage

from app.access import staff
from app.base.refusals import Refusal
from app.base.words import speak
from app.demo import service as demo
from app.dossiers import service as dossiers
from app.forms import sheets
from app.forms.library import packaged_forms
from app.forms.paper.draw import draw
from app.forms.paper.preview import pictures
from app.forms.rules import Chart, Fields, Form, Heading, Signatures, Table, in_force
from app.register import journal
from app.registers import layouts
from app.rulebook import kind_files
from app.shell import features  # noqa: F401 - installs them

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.forms.paper.wording import Value, Values
    from app.forms.parts import Language
    from app.forms.rules import Kind
    from app.office.office import Office

NOW = datetime(2026, 11, 30, 1, 30, tzinfo=UTC)
CHINA = timezone(timedelta(hours=8))
DPI = 80
ROWS = 14
"""So many rows has a table of a full sheet, enough for a second page of some."""

WORDS = "请于本周内把缺少的材料补齐，并当面核对名称和份数"
EXAMPLES: dict[Kind, Value] = {
    "text": WORDS,
    "mask": "32010219800101123X",
    "date": date(2026, 11, 5),
    "weekday": date(2026, 11, 5),
    "period": "2026-Q4",
    "moment": datetime(2026, 11, 5, 14, 5, tzinfo=CHINA),
    "money": 128_600_00,
    "count": 12,
    "tick": True,
    "ordinal": None,
}


def full(form: Form) -> Values:
    """Values for every place of a form."""
    values: dict[str, Value | list[dict[str, Value]]] = {
        name: "YB2026-0041" if name == form.record else EXAMPLES[kind] for name, kind in form.fields().items()
    }
    for block in form.blocks:
        if isinstance(block, Signatures):
            values |= {person.name: "欧阳明月" for person in block.people if person.name}
        elif isinstance(block, Heading) and block.name and block.name != form.record:
            values[block.name] = "二〇二六年十一月"
        elif isinstance(block, Table):
            row = {column.name: EXAMPLES[column.kind] for column in block.columns}
            values[block.name] = [row] * ROWS
        elif isinstance(block, Chart):
            values[block.name] = [{"label": f"第 {n} 项", "value": n * 7, "part": n * 3} for n in range(1, 9)]
        elif isinstance(block, Fields):
            values |= {cell.name: WORDS * cell.lines for cell in block.cells if cell.kind == "text" and cell.lines > 1}
    return values


def drawn(form: Form, values: Values, language: Language) -> bytes:
    """A form that needs no office to be drawn."""
    laid = layouts.with_layout(form)
    return draw(
        laid,
        values,
        language=language,
        printed_by="林晓燕",
        printed_at=NOW.astimezone(CHINA),
        office="翠湖置业客户服务部",
    )


def offices(place: Path, language: Language) -> Iterator[Office]:
    """A demonstration of every kind of office."""
    for kind in kind_files.every():
        if kind.regulations:
            office = demo.make(place / language / kind.id, lambda: NOW, language=language, kind=kind.id)
            office.clock = lambda: NOW
            yield office


def numbers(office: Office) -> list[str]:
    """Whatever a sheet may be asked for in an office: numbers that the journal names, units, a month, a quarter, a day."""
    told = [value for entry in journal.read(office.register) for value in (entry.body or {}).values()]
    named = [each for each in told if isinstance(each, str) and 0 < len(each) < 30]
    opened = [each.number for each in dossiers.all_of_them(office)]
    persons = [f"{each.key}/2026-11" for each in staff.everybody(office)]
    registers = [f"{name} 2026-11" for name in sorted({form.name for form in packaged_forms() if form.entry})]
    periods = ["2026-10", "2026-Q3", "2026-11-27", *kind_files.every()[0].regulations]
    return list(dict.fromkeys([*reversed(named), *opened, *persons, *registers, *periods]))


def real(office: Office, form: str, known: list[str]) -> bytes | None:
    """The form with the first record that fits, or None."""
    for number in known:
        with suppress(Refusal, KeyError, ValueError, TypeError, IndexError):
            return sheets.draw(office, form, number).pdf
    return None


def keep(pdf: bytes, place: Path) -> None:
    """Write a PDF, and its pages beside it as pictures."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.with_suffix(".pdf").write_bytes(pdf)
    for number, page in enumerate(pictures(pdf, DPI), 1):
        image = QImage(page.pixels, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888)
        image.save(str(place.with_name(f"{place.name}-{number}.png")))


def take(folder: Path, language: Language, wanted: list[str]) -> set[str]:
    """Draw everything in a language. Returns the names of forms without a real record."""
    speak(language)
    forms = {form.name: in_force(packaged_forms(), form.name, NOW.date()) for form in packaged_forms()}
    forms = {name: form for name, form in forms.items() if not wanted or name in wanted}
    for name, form in forms.items():
        keep(drawn(form, full(layouts.with_layout(form)), language), folder / language / f"{name}-full")
    missing = set(forms)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        for office in offices(Path(place), language):
            known = numbers(office)
            for name in sorted(missing):
                if pdf := real(office, name, known):
                    keep(pdf, folder / language / f"{name}-real")
                    missing.discard(name)
            for name, form in forms.items():
                if form.entry:
                    with suppress(Refusal):
                        keep(sheets.draw(office, name, "").pdf, folder / language / f"{name}-blank")
            office.register.close()
    return missing


def main() -> None:
    """Draw all forms, or those that are named."""
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    for language in ("zh_CN", "en"):
        missing = take(Path(sys.argv[1]), language, sys.argv[2:])
        print(f"{language}: no real record of {', '.join(sorted(missing)) or 'none'}")


if __name__ == "__main__":
    main()
