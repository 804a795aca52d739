"""A hand-off, the list of dues, a receipt on paper: each against the barest way."""

from __future__ import annotations

import gc
import random
import shutil
from contextlib import contextmanager
from datetime import timedelta
from itertools import cycle, islice
from statistics import median
from typing import TYPE_CHECKING

from app.custody import handoffs
from app.custody.handoffs import Item
from app.custody.rules import Line as PaperLine
from app.duties import service as duties
from app.forms import sheets
from app.forms.paper.draw import Drawing, lay_out
from app.forms.paper.ink import squares
from app.office import duties_store
from app.office import founding as offices
from app.register.engine import connect
from app.register.moments import stamp
from app.register.register import FILE, key_beside
from app.rulebook.duties import WHOLE, Duty, Mark
from tests.tools.bench import invented, plainly
from tests.tools.bench.lines import Line, busy, milliseconds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.office.office import Office

TIMES, THOUSAND = 60, 1_000
DUTIES, OPEN = 200_000, 400
WRITING = ("BEGIN", "INSERT", "UPDATE", "DELETE", "COMMIT")


def come_and_go(office: Office, dossier: str) -> None:
    """Two papers come in and go to the lawyer: two transactions, two receipts."""
    items = [Item("loan-application", 1, 1), Item("income-proof", 1, 0)]
    came = handoffs.receive(office, dossier=dossier, giver="sales-back-office", items=items, filed=True)
    lines = [PaperLine(line.paper, line.count) for line in came.lines]
    handoffs.hand_over(office, dossier=dossier, taker="mortgage-lawyer", lines=lines)


@contextmanager
def written(office: Office) -> Iterator[list[str]]:
    """The statements that change the register meanwhile, with their values; one that is prepared anew is told of twice."""
    told: list[str] = []
    connection = office.register.connection
    connection.set_trace_callback(
        lambda sql: (
            told.append(sql) if sql.startswith(WRITING) and "temp." not in sql and sql not in told[-1:] else None
        )
    )
    yield told
    connection.set_trace_callback(None)


def handoff_lines(folder: Path, people: Sequence[Dossier]) -> Iterator[Line]:
    """Hand-offs, and the same changes in a copy of the register with nobody thinking about them."""
    office = invented.office(folder / "one", people)
    come_and_go(office, people[-1].id)
    ours = [milliseconds(lambda one=one: come_and_go(office, one.id)) for one in people[:TIMES]]
    office.register.close()
    shutil.copytree(folder / "one", folder / "two")
    office = offices.open_office(folder / "one", office.clock)
    other = connect(folder / "two" / FILE, key_beside(folder / "two"))
    office.signed_in = "林晓燕"
    bare = []
    for one in people[TIMES : 2 * TIMES]:
        with written(office) as told:
            come_and_go(office, one.id)
        bare.append(milliseconds(lambda told=told: other.executescript(";".join(told))))
    yield Line("handoff: two papers in and out, with duties and journal", median(ours), median(bare), 4.5)
    office.register.close()
    other.close()


def duty(chance: random.Random, place: int, clause: str, file: str) -> Duty:
    """A duty of some day of the last years; of all, ``OPEN`` wait for somebody."""
    started = invented.NOW - timedelta(minutes=chance.randrange(60 * 24 * 1000))
    met = () if place % (DUTIES // OPEN) == 0 else (Mark(WHOLE, "e", started),)
    return Duty(
        id=f"d{place}",
        clause=clause,
        version=1,
        file=file,
        responsible="林晓燕",
        trigger="e",
        started=started,
        limit="24 hours",
        due=started + timedelta(hours=24),
        provisional=False,
        settled=met,
    )


def due_lines(folder: Path, people: Sequence[Dossier]) -> Iterator[Line]:
    """What is due, out of 200 000 duties of which most are met."""
    office, chance = invented.office(folder / "due", people), random.Random(3)
    clause = next(iter(office.rules.book.clauses))
    with office.register.transaction():
        duties_store.store(
            office.register, (duty(chance, place, clause, chance.choice(people).id) for place in range(DUTIES))
        )
    until = stamp(invented.NOW + duties.COMING)
    statement = "SELECT body FROM duty WHERE open = 1 AND due <= ? ORDER BY due, clause, id"
    ours, bare = [], []
    for _ in range(20):
        ours.append(milliseconds(lambda: duties.due(office)))
        bare.append(milliseconds(lambda: office.register.connection.execute(statement, (until,)).fetchall()))
    yield Line(
        f"due: {len(duties.due(office))} of {DUTIES} duties, against their rows alone", median(ours), median(bare)
    )
    office.register.close()


def pdf_lines(folder: Path, people: Sequence[Dossier]) -> Iterator[Line]:
    """Receipts of different clients, from the register to the bytes of a PDF, each alone and a thousand in one file, against a plain
    canvas; processor time."""
    office = invented.office(folder / "paper", people)
    for one in people:
        come_and_go(office, one.id)
    numbers = [each.number for each in handoffs.listed(office)]
    ours, bare = [], []
    for number in numbers:
        page = plainly.pages_of(sheets.draw(office, "handoff-receipt", number).laid)
        squares.cache_clear()
        ours.append(busy(lambda number=number: sheets.draw(office, "handoff-receipt", number)))
        bare.append(busy(lambda page=page: plainly.draw(page)))
    each = f"pdf: a receipt in its own file, {1000 / median(ours):.0f} a second"
    yield Line(each, median(ours), median(bare), 1.5)
    yield Line("pdf: 1 000 receipts in one file", *_thousand(office, numbers), 1.25)
    office.register.close()


def _thousand(office: Office, known: Sequence[str]) -> tuple[float, float]:
    """Milliseconds for receipts in one file, each with a number of its own, laid out and plainly."""
    named = {"language": "zh_CN", "printed_by": "林晓燕", "printed_at": office.local(office.now()), "office": "客服部"}
    filled = [sheets.filled(office, "handoff-receipt", number) for number in known]
    many = [
        Drawing(form, {**values, "number": f"R2026-{place:04}"})
        for place, (form, values) in enumerate(islice(cycle(filled), THOUSAND), 1)
    ]
    pages = plainly.pages_of(lay_out(many, **named))  # type: ignore[arg-type]
    # Else the garbage collector goes through the million strokes that are remembered for the plain side, on both.
    gc.collect()
    gc.freeze()
    ours = busy(lambda: lay_out(many, **named))  # type: ignore[arg-type]
    return ours, busy(lambda: plainly.draw(pages))
