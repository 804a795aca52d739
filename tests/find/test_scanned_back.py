"""Signed sheets come back from the scanner, and every page finds its record by the code printed on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.base.refusals import ChangedMeanwhile, UnknownRecord
from app.custody import handoffs
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.find import signed_sheets
from app.find.signed_sheets import (
    Record,
)
from app.forms import sheets
from app.keeping import verification
from app.scans import attachments
from app.scans.codes import numbers
from app.scans.pages import examine
from tests import invented_scans as scans
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.find.signed_sheets import (
        Page,
    )
    from app.office.office import Office


def receipt(office: Office, dossier: Dossier) -> tuple[str, bytes]:
    """The number of a new receipt, and its printed sheet."""
    handoff = handoffs.receive(office, dossier=dossier.id, giver="sales-back-office", items=[Item("income-proof")])
    return handoff.number, sheets.draw(office, "handoff-receipt", handoff.number).pdf


def pages(office: Office, path: Path, content: bytes) -> list[Page]:
    path.write_bytes(content)
    return signed_sheets.place(office, signed_sheets.look(office, path))


@pytest.mark.parametrize("dpi", [150, 200, 300])
@pytest.mark.parametrize(("angle", "noise"), [(0, 0), (1.5, 60), (-6, 90), (90, 60), (181, 90), (272, 0)])
def test_a_receipt_is_known_however_it_lay_in_the_scanner(
    office: Office, purchase: Dossier, dpi: int, angle: float, noise: float
) -> None:
    number, sheet = receipt(office, purchase)
    assert numbers(scans.scanned(sheet, dpi, angle, noise), "image/jpeg", 0) == (number,)


def test_a_stack_of_receipts_is_split_by_record(office: Office, purchase: Dossier, tmp_path: Path) -> None:
    other = dossiers.open_dossier(office, a_purchase("2-1-1002"))
    (one, first), (two, second) = receipt(office, purchase), receipt(office, other)
    stack = scans.bound(map(scans.scanned, (first, second, first)))
    signed_sheets.store(office, pages(office, tmp_path / "stack.pdf", stack))
    found = {each.record: each.pages for each in attachments.every(office)}
    assert found == {one: 2, two: 1}
    assert [each.record for each in attachments.of_dossier(office, other.id)] == [two]
    assert attachments.signed_back(office, [one, two, "2026-0099"]) == {one, two}
    assert verification.first_wrong(office) is None


def test_the_split_off_pages_are_the_scanned_ones(office: Office, purchase: Dossier, tmp_path: Path) -> None:
    (one, first), (_, second) = receipt(office, purchase), receipt(office, purchase)
    stack = scans.bound(map(scans.scanned, (second, first)))
    signed_sheets.store(office, pages(office, tmp_path / "stack.pdf", stack))
    made = next(each for each in attachments.every(office) if each.record == one)
    assert numbers(attachments.read(office, made), made.media, 0) == (one,)


def test_a_file_of_one_record_is_kept_as_it_came(office: Office, purchase: Dossier, tmp_path: Path) -> None:
    _, sheet = receipt(office, purchase)
    photo = scans.scanned(sheet)
    (made,) = signed_sheets.store(office, pages(office, tmp_path / "photo.jpg", photo))
    assert attachments.read(office, made) == photo
    assert made.signed


def test_scanning_the_same_stack_twice_keeps_it_once(office: Office, purchase: Dossier, tmp_path: Path) -> None:
    (_, first), (_, second) = receipt(office, purchase), receipt(office, purchase)
    found = pages(office, tmp_path / "stack.pdf", scans.bound(map(scans.scanned, (first, second))))
    assert len(signed_sheets.store(office, found)) == 2
    assert signed_sheets.store(office, found) == []


def test_a_covers_code_leads_to_its_dossier(office: Office, purchase: Dossier, tmp_path: Path) -> None:
    cover = sheets.draw(office, "dossier-cover", purchase.id).pdf
    (page,) = pages(office, tmp_path / "cover.jpg", scans.scanned(cover))
    assert page.records == (Record(purchase.id, "2-1-1001", purchase.number),)


def test_a_page_without_a_code_waits_for_a_person(office: Office, purchase: Dossier, tmp_path: Path) -> None:
    (page,) = pages(office, tmp_path / "blank.jpg", scans.jpeg(800, 1100))
    assert page.records == ()
    assert signed_sheets.store(office, [page]) == []
    assert signed_sheets.named(office, "2-1-1001") == Record(purchase.id, "2-1-1001", "")


def test_a_code_of_another_office_names_nothing_here(office: Office, purchase: Dossier, tmp_path: Path) -> None:
    _, sheet = receipt(office, purchase)
    (page,) = signed_sheets.look(office, _written(tmp_path / "a.jpg", scans.scanned(sheet)))
    assert signed_sheets.by_code(office, "2031-0001") is None
    assert page.codes == ("2026-0001",)


def test_a_day_sheets_code_belongs_to_no_dossier(office: Office, purchase: Dossier, tmp_path: Path) -> None:
    (page,) = pages(office, tmp_path / "day.jpg", scans.scanned(sheets.draw(office, "day-sheet", "").pdf))
    assert (page.codes, page.records) == (("RB20261012",), ())


def test_an_unknown_number_is_refused_when_typed(office: Office, purchase: Dossier) -> None:
    for text in ("", "2031-0001"):
        with pytest.raises(UnknownRecord):
            signed_sheets.named(office, text)


def test_a_file_that_changed_after_it_was_looked_at_is_not_stored(
    office: Office, purchase: Dossier, tmp_path: Path
) -> None:
    _, sheet = receipt(office, purchase)
    found = pages(office, tmp_path / "a.jpg", scans.scanned(sheet))
    _written(tmp_path / "a.jpg", scans.jpeg())
    with pytest.raises(ChangedMeanwhile):
        signed_sheets.store(office, found)
    assert list(attachments.every(office)) == []


def test_the_pages_of_an_old_scanners_file_are_split_without_loss(office: Office) -> None:
    from app.scans.arranging import pick

    picked = pick(scans.tiff(4), "image/tiff", [1, 3])
    assert examine(picked, "x").pages == 2


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
