"""Every form on paper: whatever is entered can be read on it, and the code of each page leads back to its record."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from itertools import count
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import zxingcpp

from app.forms.library import packaged_forms
from app.forms.paper.draw import draw
from app.forms.paper.wording import shown
from app.forms.rules import Chart, Opinion, Signatures, Table, in_force
from app.registers import layouts
from app.shell import features  # noqa: F401 - installs them

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.forms.paper.wording import Value, Values
    from app.forms.rules import Form, Kind

AT = datetime(2026, 11, 30, 9, 30, tzinfo=timezone(timedelta(hours=8)))
NUMBER = "YB2026-0041"
NAMES = sorted({form.name for form in packaged_forms()})


def form_of(name: str) -> Form:
    return layouts.with_layout(in_force(packaged_forms(), name, AT.date()))


def different(kind: Kind, place: int) -> Value:
    """A value of this kind that no other place has; a word is short enough for the narrowest column."""
    match kind:
        case "date" | "weekday":
            return date(2026, 1, 1) + timedelta(days=place)
        case "moment":
            return datetime(2026, 1, 1, 0, 0, tzinfo=AT.tzinfo) + timedelta(minutes=37 * place)
        case "money":
            return 1_000_00 + place * 101
        case "count":
            return 100 + place
        case "tick" | "ordinal":
            return None
        case "period":
            return f"20{place % 80 + 10}-10"
    return f"v{place:03}"


def filled(form: Form) -> tuple[dict[str, Value | list[dict[str, Value]]], list[str]]:
    """Values for every place of a form, and how each is said on it."""
    places, said = count(1), list[str]()

    def fill(kind: Kind) -> Value:
        value = different(kind, next(places))
        said.append(shown(value, kind, "zh_CN"))
        return value

    values: dict[str, Value | list[dict[str, Value]]] = {}
    for name, kind in form.fields().items():
        values[name] = NUMBER if name == form.record else fill(kind)
    for block in form.blocks:
        if isinstance(block, Table):
            values[block.name] = [{each.name: fill(each.kind) for each in block.columns} for _ in range(2)]
        elif isinstance(block, Chart):
            values[block.name] = [{"label": fill("text"), "value": fill(block.of)} for _ in range(2)]
        elif isinstance(block, Signatures):
            values |= {f"{each.name}_at": fill("moment") for each in block.people if each.name}
        elif isinstance(block, Opinion):
            values |= {f"{block.name}_by": fill("text"), f"{block.name}_at": fill("moment")}
    return values, [each for each in said if each]


def pdf_of(form: Form, values: Values) -> bytes:
    return draw(form, values, language="zh_CN", printed_by="林晓燕", printed_at=AT, office="客户服务部")


def codes(document: pypdfium2.PdfDocument) -> Iterator[list[str]]:
    for page in document:
        picture = page.render(scale=2).to_pil().convert("L")
        yield [each.text for each in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("name", NAMES)
def test_what_was_entered_can_be_read_and_every_page_leads_back(name: str) -> None:
    form = form_of(name)
    values, said = filled(form)
    with pypdfium2.PdfDocument(pdf_of(form, values)) as document:
        told = "".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
        # A moment in a narrow column has its time on a second line, another cell between them.
        lost = [each for each in said if any("".join(part.split()) not in told for part in each.rsplit(" ", 1))]
        assert lost == []
        if form.record:
            assert all(set(found) == {NUMBER} for found in codes(document))
