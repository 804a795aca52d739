"""Every number belongs to one series, is found, and is missed when it is gone."""

from __future__ import annotations

import ast
import importlib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import app
from app.archive.blanks import rules as blanks
from app.archive.loans import rules as loans
from app.archive.locations import rules as locations
from app.archive.volumes import rules as volumes
from app.base import features
from app.base.features import series as every_series
from app.base.series import Dated
from app.complaints import rules as complaints
from app.custody import rules as custody
from app.dossiers import rules as dossiers
from app.dossiers.finding import RECORDS
from app.find.series import of_counter
from app.fines import deductions
from app.forms.library import packaged_forms
from app.imports import ledgers
from app.office import fine_ledger
from app.registers.record_rules import RECORD, series

if TYPE_CHECKING:
    from app.base.series import Series

AUTUMN = date(2026, 11, 5)
SERIES = every_series()
DATED = tuple(each for each in features.table("series") if isinstance(each, Dated))
RESERVED = {each.letters for each in features.table("series") if each.letters}
BY_TEXT = {dossiers.DOSSIER}
"""Found by its number as by any other piece of what a clerk remembers of it."""
UNSOUGHT = {ledgers.BATCH}
"""Imports have a page of their own, and their numbers stand on no form."""


@pytest.mark.parametrize(
    ("kind", "number", "written"),
    [
        (custody.RECEIPT, 7, "2026-0007"),
        (custody.PAPER, 12345, "00012345"),
        (dossiers.DOSSIER, 21, "KH000021"),
        (ledgers.BATCH, 3, "DR00003"),
        (locations.LOCATION, 12, "WZ0012"),
        (loans.LOAN, 9999, "JY2026-9999"),
        (loans.LOAN, 10000, "JY2026-10000"),
    ],
)
def test_numbers_are_written_as_they_stand_on_paper(kind: Series, number: int, written: str) -> None:
    assert kind.written(number, 2026) == written
    assert kind.read(written) == (written, 0)


@pytest.mark.parametrize(
    ("kind", "written", "record"),
    [
        (deductions.WAGE_SHEET, "KK202611", "2026-11"),
        (complaints.ANALYSIS, "TSFX2026Q4", "2026-Q4"),
        (blanks.STOCK_REGISTER, "KB20261105", ""),
        (volumes.FIGURES, "TJ20261105", ""),
    ],
)
def test_the_number_of_a_dated_sheet_says_its_record(kind: Dated, written: str, record: str) -> None:
    assert kind.written(AUTUMN) == written
    assert kind.read(written) == (record, 0)


def test_a_statement_is_of_the_person_in_a_place() -> None:
    assert fine_ledger.STATEMENT.written(AUTUMN, 3) == "DZ202611-03"
    assert fine_ledger.STATEMENT.read("DZ202611-03") == ("2026-11", 3)
    assert fine_ledger.STATEMENT.read("DZ202611") is None


def test_a_renewal_is_part_of_its_loan() -> None:
    assert loans.LOAN.read("JY2026-0001-2") == ("JY2026-0001", 2)
    assert loans.LOAN.read("JY20260001") is None


def test_no_number_is_of_two_series() -> None:
    of_forms = {form.entry.series: form.name for form in packaged_forms() if form.entry}
    assert not of_forms.keys() & RESERVED
    every = (*SERIES, *(series(letters) for letters in of_forms))
    written = [*(each.written(20261105, 2026) for each in every), *(each.written(3, 2026) for each in every)]
    written += [each.written(AUTUMN, 3) for each in DATED]
    for number in written:
        # Eight digits are a paper, a year and more a receipt.
        assert sum(each.read(number) is not None for each in (*every, *DATED)) == 1, number
    assert len({each.counter for each in every}) == len(every)


def test_every_series_is_found() -> None:
    found = features.table("finders").keys() - {RECORDS}
    assert found | BY_TEXT | UNSOUGHT == set(SERIES)
    assert not found & (BY_TEXT | UNSOUGHT)


def test_every_series_is_checked_for_gaps() -> None:
    # An import that is undone takes its dossiers back, numbers and all.
    assert {each for each in SERIES if not each.stored_in} == {dossiers.DOSSIER}
    assert all(of_counter(each.counter) is each for each in SERIES)
    assert of_counter(f"{RECORD}YJ") == series("YJ")
    assert of_counter("something else") is None


def test_every_form_that_carries_a_number_exists() -> None:
    assert {each.form for each in (*SERIES, *DATED) if each.form} <= {form.name for form in packaged_forms()}


def test_every_declared_series_is_in_the_table() -> None:
    house = Path(app.__file__).parent
    for path in house.rglob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            value = node.value if isinstance(node, ast.Assign) else None
            if (
                isinstance(value, ast.Call)
                and isinstance(value.func, ast.Name)
                and value.func.id in {"Series", "Dated"}
            ):
                module = importlib.import_module(".".join(path.relative_to(house.parent).with_suffix("").parts))
                (target,) = node.targets
                assert isinstance(target, ast.Name)
                assert getattr(module, target.id) in (*SERIES, *DATED), (path, target.id)
