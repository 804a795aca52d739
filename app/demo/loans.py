"""Loans 借阅 of the demonstration office (SO-1.4): requested, approved on paper, lent, renewed, returned in time or late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from app.access import staff
from app.archive.loans import service as loans
from app.archive.loans.service import Condition
from app.custody import filing, whereabouts
from app.custody.losses import service as losses
from app.custody.rules import Line
from app.demo.people import director
from app.scans import attachments

if TYPE_CHECKING:
    from datetime import date

    from app.archive.loans.rules import Loan
    from app.custody.whereabouts import Held
    from app.demo.life import Life
    from app.office.office import Office

BORROWERS = (
    ("孟律师", "法务部", "应诉举证"),
    ("康敏", "财务部", "核对合同价款"),
    ("邢刚", "工程部", "核对面积"),
    ("白洁", "销售部", "补签附件"),
)
LENT = ("subscription-agreement", "power-of-attorney")


def lendable(office: Office) -> list[tuple[str, Held]]:
    """Papers of the LENT kinds that the office holds and that are neither lost nor on a loan, each with its unit."""
    asked = {line.paper for each in loans.listed(office) if each.loan.state != "returned" for line in each.loan.lines}
    lost, us = losses.lost_anywhere(office), office.rules.this_office
    return [
        (unit, held)
        for unit, held in whereabouts.all_held(office)
        if held.paper.kind in LENT and us in held.holders and held.paper.id not in asked
        if (held.paper.dossier, filing.document(held.paper)) not in lost
    ]


@dataclass
class Lending:
    """One loan from its request to its return, if it is returned."""

    life: Life
    place: int
    number: str = ""
    rounds: int = 0

    def ask(self) -> None:
        """Request a loan of a purchase's filed papers, and plan to lend them; nothing if there are none."""
        office, (borrower, contact, purpose) = self.life.office, BORROWERS[self.place % len(BORROWERS)]
        found = lendable(office)
        if not found:
            return
        unit, first = found[self.place * 7 % len(found)]
        filed = filing.filed(office, first.paper.dossier)
        lines = [
            Line(held.paper.id, held.holders[office.rules.this_office])
            for its, held in found
            if its == unit and filing.document(held.paper) in filed
        ]
        if not lines:
            return
        due = self.life.today + timedelta(days=3 + self.place % 5)
        made = loans.request(
            office,
            dossier=first.paper.dossier,
            lines=lines,
            borrower=borrower,
            contact=contact,
            purpose=purpose,
            due=due,
        )
        self.number = made.number
        self.life.soon(25, self._lend)

    @property
    def _loan(self) -> Loan:
        return loans.by_number(self.life.office, self.number)

    def _lend(self) -> None:
        office = self.life.office
        self._sign(self.number)
        lent = loans.lend(office, self._loan)
        self._tell("lent", [line.paper for line in lent.lines], due=lent.due)
        self._expect(lent.due)

    def _sign(self, slip: str) -> None:
        """Scan the slip back as signed by the director, and approve the loan on paper."""
        office = self.life.office
        sheet = attachments.keep(office, _signed_sheet(slip), slip)
        attachments.enter(office, self._loan.dossier, sheet, record=slip, signed=True)
        signer = next(each for each in staff.everybody(office) if each.name == director(office))
        loans.approve_on_paper(office, slip, signer)

    def _tell(self, what: str, papers: list[str], **more: Any) -> None:
        office, dossier = self.life.office, self._loan.dossier
        labels = {held.paper.id: filing.document(held.paper) for held in whereabouts.held(office, dossier)}
        self.life.tell(what, self.life.names[dossier], papers=[labels[paper] for paper in papers], **more)

    def _expect(self, due: date) -> None:
        """Plan the return, renewal and chasing of the loan."""
        life = self.life
        fate = life.fate("loan")
        late = timedelta(days=0 if fate == "in time" else 2)
        if fate != "undone" and self.place % 4 == 1 and not self.rounds:
            life.on(due + late, 15, 10, self._renew)
        elif fate != "undone":
            several = len(self._loan.out) > 1
            life.on(due + late - timedelta(days=several), 16, 15, partial(self._back, first=several))
            if several:
                life.on(due + late, 17, 15, self._back)
        if fate != "in time":
            life.on(due + timedelta(days=1), 10, 30, self._chase)

    def _renew(self) -> None:
        office, due = self.life.office, self.life.today + timedelta(days=4)
        self.rounds += 1
        loans.renew(office, self._loan, due=due, reason="案件延期开庭")
        self._sign(f"{self.number}-{self.rounds}")
        self._tell("renewed", [line.paper for line in self._loan.out], due=due)
        self._expect(due)

    def _back(self, *, first: bool = False) -> None:
        out = [line.paper for line in self._loan.out][: 1 if first else None]
        if out:
            condition = Condition("封面折角", damaged=True) if self.place % 5 == 2 else Condition()
            loans.give_back(self.life.office, self._loan, dict.fromkeys(out, condition))
            self._tell("brought back", out)

    def _chase(self) -> None:
        if self._loan.state == "lent":
            loans.chase(self.life.office, self._loan, way="call", words="出差在外，回来即还")


def _signed_sheet(number: str) -> bytes:
    """A scan of the slip as a minimal PDF, since drawing the form would cost the demonstration half a second."""
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
