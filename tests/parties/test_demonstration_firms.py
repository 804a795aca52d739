"""The demonstration shows what several projects and firms look like."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from app.custody import handoffs
from app.dossiers import projects
from app.dossiers import service as dossiers
from app.keeping import verification
from app.office import founding as offices
from app.parties import service as parties
from app.progress import service as progress
from app.rulebook.vocabulary import kind_of_holder
from tests.fixtures.demonstrations import LAST_DAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_it_has_two_projects_four_banks_and_three_law_firms(demonstration: Callable[..., Path], tmp_path: Path) -> None:
    office = offices.open_office(demonstration(tmp_path / "demo"), lambda: LAST_DAY)
    every = projects.every(office)
    assert len(every) == 2
    kinds = Counter(each.kind for each in parties.everybody(office))
    assert kinds == {"bank": 4, "mortgage-lawyer": 3}
    assert {each.project for each in dossiers.all_of_them(office)} == {each.id for each in every}
    # Papers went to each of the firms, and their steps are told apart.
    took = {each.taker for each in handoffs.listed(office)}
    assert len({each for each in took if kind_of_holder(each) == "mortgage-lawyer" and ":" in each}) == 3
    late = {each for each in progress.outsiders(office) if progress.late_with(office, each)}
    assert any(":" in each for each in late)
    assert {step for _, _, step in parties.choices(office).chosen} > {""}
    assert verification.first_wrong(office) is None
    office.register.close()
