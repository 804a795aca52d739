"""Dossiers as the headless command ``list`` prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.dossiers import projects
from app.dossiers import service as dossiers
from app.office.nouns import Noun

if TYPE_CHECKING:
    from app.office.office import Office


def _files(office: Office) -> list[dict[str, object]]:
    known = {each.id: each.name for each in projects.every(office)}
    return [
        {
            "unit": each.unit,
            "project": known.get(each.project) or None,
            "buyers": [
                {"name": buyer.name, "id": buyer.identity, "id_state": buyer.identity_state} for buyer in each.buyers
            ],
            "phone": each.phone or None,
            "contract": each.contract,
            "signed": each.signed.isoformat() if each.signed else None,
            "payment": each.payment,
            "price": f"{each.price // 100}.{each.price % 100:02d}" if each.price is not None else None,
            "state": each.state,
            "resting": each.resting or None,
            "number": each.number,
        }
        for each in dossiers.all_of_them(office)
    ]


NOUNS = {
    "files": Noun(_files, personal=True),
}
