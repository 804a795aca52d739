"""Finding papers, receipts and loss reports by their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.custody import handoffs_store
from app.custody.lists import store as lists_store
from app.custody.rules import LIST, LOSS, PAPER, RECEIPT
from app.dossiers.finding import Found, known, sheets
from app.register import journal

if TYPE_CHECKING:
    from app.base.series import Series
    from app.office.office import Office


def _paper(office: Office, _series: Series, number: str) -> list[Found]:
    found = handoffs_store.paper(office.register, number)
    return [Found("paper", found.id, found.dossier, found.number, found.kind)] if found else []


def _receipt(office: Office, _series: Series, number: str) -> list[Found]:
    return [
        Found("receipt", each.id, each.dossier, each.number, each.giver, each.taker)
        for each in handoffs_store.load(office.register, number=number)
    ]


def _loss(office: Office, series: Series, number: str) -> list[Found]:
    lost = journal.read(office.register, kind="documents.lost")
    files = [entry.dossier or "" for entry in lost if (entry.body or {}).get("number") == number]
    return sheets(series, number, known(office, files))


def _list(office: Office, series: Series, number: str) -> list[Found]:
    """A list; its signed sheet comes back to the first client on it."""
    found = lists_store.load(office.register, number)
    made = handoffs_store.load(office.register, ids=found[0].handoffs) if found else []
    return sheets(series, number, known(office, [each.dossier for each in made][:1]))


FINDERS = {PAPER: _paper, RECEIPT: _receipt, LOSS: _loss, LIST: _list}
