"""Before a purchase is closed or given back one sees which duties end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.closing import ahead
from app.closing.service import Approval
from app.custody.rules import Count, Line
from tests.closing.procedures import DIRECTOR, carried_out
from tests.counter import LOAN, papers_of, receive
from tests.office.foreseen import comes_true

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office


@pytest.mark.parametrize(
    ("procedure", "back", "dropped"),
    [
        ("closing", 0, {"SO-1.1", "SO-1.5"}),
        ("return", 0, {"SO-1.1", "SO-1.5"}),
        ("return", 3, {"SO-1.1"}),
    ],
)
def test_what_ends_is_told_before_it_ends(
    office: Office, purchase: Dossier, procedure: str, back: int, dropped: set[str]
) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))[:back]
    lines = tuple(Line(paper, Count(1, 0)) for paper in papers)
    seen = comes_true(
        office,
        purchase.id,
        lambda: ahead.carrying_out(office, purchase.id, procedure, papers, office.now()),
        lambda: carried_out(office, purchase, procedure, back=lines, approval=Approval(DIRECTOR)),
    )
    assert {each.clause for each in seen.dropped} >= dropped
    assert all(each.closing is None or each.closing.stands for each in seen.dropped), "fines of these stay"
