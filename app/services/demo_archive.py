"""The archive of the demonstration office: a room with boxes, blanks, loans, runs to headquarters, an inspection begun."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from app.domain.custody import OFFICE, Line
from app.services import attachments, blanks, handoffs, inspections, loans, locations, staff, submissions, volumes
from app.services.handoffs import Item
from app.services.loans import Condition

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.dossiers import Dossier
    from app.services.office import Office

    Later = Callable[[int, int, int, Callable[[], object]], None]

DIRECTOR = "何志远"


def plan(office: Office, dossiers: Sequence[Dossier], later: Later) -> None:
    """What happens in the archive, by day, hour and minute."""
    later(0, 8, 40, lambda: _furnish(office))
    later(0, 8, 50, lambda: _stock(office))
    for day in range(5, 26, 6):
        later(day, 17, 5, lambda: _shelve(office))
    later(6, 9, 20, lambda: _issue(office, 12))
    later(13, 9, 20, lambda: _issue(office, 11))
    later(15, 9, 30, lambda: _restock(office))
    later(11, 15, 40, lambda: _lend(office, "孟律师", "法务部", "应诉举证", days=5))
    later(14, 15, 50, lambda: _give_back(office))
    later(15, 10, 40, lambda: _lend(office, "康敏", "财务部", "核对合同价款", days=4))
    later(21, 16, 10, lambda: _chase(office))
    later(23, 11, 10, lambda: _ask(office, "邢刚", "工程部", "核对面积", days=6))
    for day, first in ((8, 0), (16, 3), (22, 6), (24, 9)):
        later(day, 10, 10, partial(_certificates, office, dossiers[first : first + 3], all_copied=day != 22))
    for day in (11, 19, 23):
        later(day, 16, 20, lambda: _submit(office))
    later(23, 9, 45, lambda: _inspect(office))


def _furnish(office: Office) -> None:
    """A room, two cabinets with four boxes each, and one old volume that may be destroyed."""
    room = locations.add(office, kind="room", name="档案室")
    for cabinet in ("一号柜", "二号柜"):
        inside = locations.add(office, kind="cabinet", name=cabinet, parent=room.id, capacity=40)
        for number in range(1, 5):
            locations.add(office, kind="box", name=f"盒 {number}", parent=inside.id, capacity=8)
    old = replace(volumes.fresh(office, "2014 年认购书（已作废）"), year=2014, retention=10)
    volumes.place(office, volumes.draw_up(office, old), _boxes(office)[-1].location.id)


def _boxes(office: Office) -> list[locations.Shown]:
    return [each for each in locations.listed(office) if each.location.kind == "box"]


def _shelve(office: Office) -> None:
    """What was put together lately gets its place, box after box."""
    loose = [each for each in reversed(volumes.listed(office)) if not each.location]
    rooms = [each.location.id for each in _boxes(office) for _ in range(each.free or 0)]
    for each, box in zip(loose[:-1], rooms, strict=False):
        volumes.place(office, each.volume, box)


def _stock(office: Office) -> None:
    blanks.fetch(office, first="YS0260101", last="YS0260140", reason="开盘备用")
    blanks.stamp(office, first="YS0260101", last="YS0260140")


def _issue(office: Office, count: int) -> None:
    """The back office takes the next ones; one is spoilt."""
    first = next(each.range.first for each in blanks.listed(office) if each.state == "stamped")
    number = int(first[2:])
    blanks.issue(office, first=first, last=f"YS{number + count - 1:07d}", recipient="孔国晨")
    blanks.void(office, first=f"YS{number + count:07d}", last="", reason="印刷缺页")


def _restock(office: Office) -> None:
    blanks.fetch(office, first="YS0260141", last="YS0260180")
    blanks.stamp(office, first="YS0260141", last="YS0260180")
    _issue(office, 10)


def _lendable(office: Office) -> tuple[str, Line]:
    """A contract that lies here and is not asked for."""
    taken = {line.paper for each in loans.listed(office) for line in each.loan.lines}
    for _, held in handoffs.all_held(office):
        here = held.holders.get(OFFICE)
        if here and here.originals and not held.waiting and held.paper.id not in taken:
            return held.paper.dossier, Line(held.paper.id, here)
    raise LookupError


def _ask(office: Office, borrower: str, contact: str, purpose: str, *, days: int) -> str:
    dossier, line = _lendable(office)
    due = office.local(office.now()).date() + timedelta(days=days)
    made = loans.request(
        office, dossier=dossier, lines=[line], borrower=borrower, contact=contact, purpose=purpose, due=due
    )
    return made.number


def _lend(office: Office, borrower: str, contact: str, purpose: str, *, days: int) -> None:
    """Signed with a pen; the printed slip came back through the scanner."""
    number = _ask(office, borrower, contact, purpose, days=days)
    slip = attachments.keep(office, _signed_sheet(number), number)
    attachments.enter(office, loans.by_number(office, number).dossier, slip, record=number, signed=True)
    director = next(each for each in staff.everybody(office) if each.name == DIRECTOR)
    loans.lend(office, loans.approve_on_paper(office, number, director))


def _signed_sheet(number: str) -> bytes:
    """A scan of the slip, as plain as PDF can be: drawing the form would cost the demonstration half a second."""
    text = f"BT /F 24 Tf 72 760 Td (JIE YUE DAN  {number}) Tj 0 -60 Td (He Zhiyuan) Tj ET"
    parts = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(text)}>>stream\n{text}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    written, places = "%PDF-1.4\n", []
    for place, part in enumerate(parts, 1):
        places.append(len(written))
        written += f"{place} 0 obj{part}endobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    count = len(parts) + 1
    trailer = f"trailer<</Size {count}/Root 1 0 R>>\nstartxref\n{len(written)}\n%%EOF\n"
    return f"{written}xref\n0 {count}\n0000000000 65535 f \n{table}{trailer}".encode("ascii")


def _give_back(office: Office) -> None:
    loan = next(each.loan for each in loans.listed(office) if each.loan.state == "lent")
    loans.give_back(office, loan, {line.paper: Condition("封面折角", damaged=True) for line in loan.out})


def _chase(office: Office) -> None:
    for each in loans.overdue(office):
        loans.chase(office, each.loan, way="call", words="出差在外，回来即还")


def _certificates(office: Office, dossiers: Sequence[Dossier], *, all_copied: bool) -> None:
    """Certificates of registration come back and are to go to headquarters; the first one may lack its photocopy."""
    for place, dossier in enumerate(dossiers):
        items = [Item("presale-registration-proof", 1, int(all_copied or place > 0))]
        came = handoffs.receive(
            office, dossier=dossier.id, giver="signing-lawyer", items=items, counterpart="王律师", filed=True
        )
        papers = [line.paper for line in came.lines]
        volumes.put_in(office, dossier=dossier.id, papers=papers)
        handoffs.mark_for_hq(office, dossier=dossier.id, papers=papers)


def _submit(office: Office) -> None:
    going = submissions.plan(office).going
    if going:
        submissions.submit(office, [each.paper.id for each in going], counterpart="程档案")


def _inspect(office: Office) -> None:
    """One cabinet is being counted; some of it was seen."""
    cabinet = next(each.location.id for each in locations.listed(office) if each.location.kind == "cabinet")
    begun = inspections.begin(office, location=cabinet)
    for each in inspections.lines(office, begun)[:9]:
        inspections.scan(office, begun, each.number)
