"""An office where something of everything is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app import start
from app.custody import handoffs
from app.custody.handoffs import Item
from app.office import founding as offices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.dossiers.rules import Dossier
    from app.office.office import Office


@pytest.fixture(params=["zh_CN", "en"])
def busy(request: pytest.FixtureRequest, office: Office, purchase: Dossier) -> Iterator[Dossier]:
    """A dossier with papers, duties, and a bundle that waits, in an office of either language."""
    offices.choose_language(office, request.param)
    start.speak(request.param)
    items = [Item(kind) for kind in ("presale-contract", "income-proof", "bank-statement")]
    lines = handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items).lines
    handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=lines[1:2], accepted=False)
    yield purchase
    start.speak("zh_CN")


@pytest.fixture
def secured(program: start.Program) -> start.Program:
    """The program in an office where everybody has a secret."""
    from tests.access.locking import sit_down

    sit_down(program)
    return program
