"""What the scanner brought is filed: to whom it belongs, what is proposed, and that no file is ever lost."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.base.features import table
from app.base.refusals import ChangedMeanwhile, Refusal
from app.custody import handoffs
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer, Dossier
from app.find import inbox
from app.find.signed_sheets import Record
from app.forms import sheets
from app.forms.paper.ink import squares
from app.keeping import verification
from app.office import founding as offices
from app.register.digit_codes import written
from app.register.outputs import OfficesOwn
from app.scans import attachments, inbox_folder
from app.scans.attachments_store import place
from app.scans.rules import PhoneFormat, ScanMissing
from tests import invented_scans as scans
from tests.conftest import a_purchase
from tests.scans.test_arranging import paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.office.office import Office


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the scanner saves."""
    made = tmp_path / "扫描"
    made.mkdir()
    return made


def receipt(office: Office, dossier: Dossier) -> tuple[str, bytes]:
    """The number of a new receipt, and its sheet as scanned."""
    made = handoffs.receive(office, dossier=dossier.id, giver="sales-back-office", items=[Item("income-proof")])
    return made.number, scans.scanned(sheets.draw(office, "handoff-receipt", made.number).pdf)


def brought(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_signed_receipt_finds_its_record_by_itself(office: Office, purchase: Dossier, folder: Path) -> None:
    number, sheet = receipt(office, purchase)
    seen = inbox.look(office, brought(folder, "SCAN0001.jpg", sheet))
    assert seen.sure
    filed = inbox.filing(seen, None, {}, keep_blank=False)
    (stored,) = inbox.file(office, filed)
    inbox.put_away(office, filed, [stored])
    assert (stored.dossier, stored.record, stored.signed) == (purchase.id, number, True)
    assert attachments.read(office, stored) == sheet
    assert inbox_folder.look(folder) == {}
    assert (folder / "已归档" / "SCAN0001.jpg").read_bytes() == sheet
    assert verification.first_wrong(office) is None


def test_a_label_of_digits_leads_to_its_client_but_signs_nothing(
    office: Office, purchase: Dossier, folder: Path
) -> None:
    series = next(each for each in table("series") if each.read(purchase.number))
    code = written(series, purchase.number)
    seen = inbox.look(office, brought(folder, "bag.png", drawn(squares(code))))
    (part,) = inbox.filing(seen, None, {}, keep_blank=False).parts
    assert part.record == Record(purchase.id, "2-1-1001", purchase.number)
    assert not part.signed


def drawn(dark: list[list[bool]]) -> bytes:
    """A QR code as a picture."""
    side = len(dark)
    code = Image.new("L", (side + 8, side + 8), 255)
    for down, line in enumerate(dark):
        for across, ink in enumerate(line):
            code.putpixel((across + 4, down + 4), 0 if ink else 255)
    file = BytesIO()
    code.resize((code.width * 8, code.height * 8), Image.Resampling.NEAREST).save(file, "PNG")
    return file.getvalue()


def test_a_stack_goes_to_each_record_without_its_blank_pages(office: Office, purchase: Dossier, folder: Path) -> None:
    other = dossiers.open_dossier(office, a_purchase("2-1-1002"))
    (one, first), (two, second) = receipt(office, purchase), receipt(office, other)
    seen = inbox.look(office, brought(folder, "stack.pdf", scans.bound([first, paper(), second, paper(grain=60)])))
    assert (seen.sure, sorted(seen.blanks)) == (True, [1, 3])
    dropped = inbox.file(office, inbox.filing(seen, None, {}, keep_blank=False))
    assert {each.record: each.pages for each in dropped} == {one: 1, two: 1}
    kept = inbox.filing(seen, None, {}, keep_blank=True)
    assert [(part.record.number, part.pages) for part in kept.parts] == [(one, (0, 1)), (two, (2, 3))]


def test_a_written_page_without_a_code_has_somebody_look_first(office: Office, purchase: Dossier, folder: Path) -> None:
    number, sheet = receipt(office, purchase)
    seen = inbox.look(office, brought(folder, "stack.pdf", scans.bound([sheet, paper(signed=True)])))
    assert not seen.sure
    (part,) = inbox.filing(seen, None, {}, keep_blank=False).parts
    assert (part.record.number, part.pages) == (number, (0, 1))


def test_a_file_of_blank_pages_alone_keeps_them(office: Office, purchase: Dossier, folder: Path) -> None:
    seen = inbox.look(office, brought(folder, "white.pdf", scans.pdf(2)))
    chosen = Record(purchase.id, purchase.unit, "")
    (made,) = inbox.file(office, inbox.filing(seen, chosen, {}, keep_blank=False))
    assert (made.pages, made.title, made.signed) == (2, "white", False)


@pytest.mark.parametrize(
    "name", ["2-1-1001 身份证.jpg", "身份证_陈䶮.jpg", "YS2026000001.jpg", "2栋1单元1001.jpg", "{number}.jpg"]
)
def test_a_files_name_tells_to_whom_it_belongs(office: Office, purchase: Dossier, folder: Path, name: str) -> None:
    dossiers.open_dossier(office, replace(a_purchase("2-1-1002"), buyers=(Buyer("周曦"),), contract="YS2026000002"))
    office.signed_in = "何志远"
    found = inbox.proposals(office, folder / name.format(number=purchase.number))
    assert [(each.record.dossier, each.why) for each in found] == [(purchase.id, "name")]


def test_whose_dossier_somebody_worked_on_last_is_proposed_next(
    office: Office, purchase: Dossier, folder: Path
) -> None:
    other = dossiers.open_dossier(office, a_purchase("2-1-1002"))
    receipt(office, purchase)
    found = inbox.proposals(office, folder / "SCAN0001.pdf")
    assert [(each.record.dossier, each.why) for each in found] == [(purchase.id, "recent"), (other.id, "recent")]
    office.signed_in = "何志远"
    assert inbox.proposals(office, folder / "SCAN0001.pdf") == []


def test_a_photo_of_a_telephone_is_explained(office: Office, folder: Path) -> None:
    with pytest.raises(PhoneFormat):
        inbox.look(office, brought(folder, "IMG_0001.HEIC", scans.heic()))


def test_a_file_that_the_scanner_wrote_over_is_not_filed(office: Office, purchase: Dossier, folder: Path) -> None:
    _, sheet = receipt(office, purchase)
    path = brought(folder, "SCAN0001.jpg", sheet)
    filed = inbox.filing(inbox.look(office, path), None, {}, keep_blank=False)
    path.write_bytes(scans.jpeg())
    with pytest.raises(ChangedMeanwhile):
        inbox.file(office, filed)
    assert list(attachments.every(office)) == []


def test_a_file_stays_in_the_inbox_until_what_was_stored_can_be_read(
    office: Office, purchase: Dossier, folder: Path
) -> None:
    _, sheet = receipt(office, purchase)
    path = brought(folder, "SCAN0001.jpg", sheet)
    filed = inbox.filing(inbox.look(office, path), None, {}, keep_blank=False)
    stored = inbox.file(office, filed)
    place(office.register, stored[0].digest).unlink()
    with pytest.raises(ScanMissing):
        inbox.put_away(office, filed, stored)
    assert path.read_bytes() == sheet
    again = inbox.file(office, filed)
    inbox.put_away(office, filed, again)
    assert [each.id for each in again] == [each.id for each in stored]
    assert attachments.read(office, again[0]) == sheet
    assert not path.exists()


def test_the_offices_own_folder_is_no_inbox(office: Office, folder: Path) -> None:
    with pytest.raises(OfficesOwn):
        inbox.check(office, office.register.folder / "attachments")
    inbox.check(office, folder)


CONTENTS = {
    "photo": scans.jpeg(),
    "three": scans.pdf(3),
    "phone": scans.heic(),
    "junk": b"MZ",
    "other": scans.jpeg(80, 60),
}

Brought = tuple[str, str, str]
"""The name of a file, what is in it, and what happens to it on the way."""


def a_day(office: Office, folder: Path, brought: Sequence[Brought], chosen: Record) -> set[bytes]:
    """File what was brought, one after another, whatever happens; returns everything that ever lay there at rest."""
    ever = set[bytes]()
    for name, what, fate in brought:
        path = folder / name
        path.write_bytes(CONTENTS[what])
        try:
            filed = inbox.filing(inbox.look(office, path), chosen, {0: 1} if fate == "turned" else {}, keep_blank=True)
            if fate == "written over before":
                path.write_bytes(CONTENTS["other"])
            stored = inbox.file(office, filed)
            if fate == "damaged":
                place(office.register, stored[0].digest).write_bytes(b"x")
            if fate == "written over after":
                path.write_bytes(CONTENTS["other"])
            inbox.put_away(office, filed, stored)
        except Refusal:
            # It waits in the inbox; the next of its name must not take its place in this test.
            path.rename(folder / f"{len(ever)}-{name}")
        ever |= {each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    return ever


@settings(max_examples=20)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["a.pdf", "b.jpg"]),
            st.sampled_from(sorted(CONTENTS)),
            st.sampled_from(["filed", "turned", "damaged", "written over before", "written over after"]),
        ),
        max_size=6,
    )
)
def test_every_file_waits_or_lies_archived_and_then_was_stored_and_can_be_read(brought: list[Brought]) -> None:
    with tempfile.TemporaryDirectory() as home:
        office = offices.found(Path(home) / "office", lambda: datetime(2026, 10, 12, 2, 0, tzinfo=UTC), name="测试")
        purchase, folder = dossiers.open_dossier(office, a_purchase("2-1-1001")), Path(home) / "scans"
        folder.mkdir()
        ever = a_day(office, folder, brought, Record(purchase.id, purchase.unit, ""))
        archived = {each.read_bytes() for each in folder.glob("已归档/*")}
        waiting = {each.read_bytes() for each in folder.glob("*") if each.is_file()}
        assert archived | waiting == ever
        assert b"" not in archived
        for each in attachments.every(office):
            assert place(office.register, each.digest).is_file()
        assert bool(archived) <= bool(list(attachments.every(office)))
        office.register.close()
