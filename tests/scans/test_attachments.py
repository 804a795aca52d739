"""Scans belong to a dossier: what is accepted, that nobody else can read or alter them, that nothing disappears."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from app.base.refusals import ReasonMissing
from app.dossiers import service as dossiers
from app.keeping import verification
from app.office import history as histories
from app.office.words import sentence
from app.register.backups import ATTACHMENTS as FOLDER
from app.scans import attachments
from app.scans.pages import picture
from app.scans.rules import (
    AlreadyAttached,
    AlreadyWithdrawn,
    NotAScan,
    PhoneFormat,
    ScanAltered,
    ScanMissing,
    ScanTooLarge,
    ScanUnreadable,
)
from tests import invented_scans as scans
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.office.office import Office

CARD = scans.jpeg()


def files(office: Office) -> list[Path]:
    return [path for path in (office.register.folder / FOLDER).rglob("*") if path.is_file()]


def kinds(office: Office, purchase: Dossier) -> list[str]:
    return [each.kind for each in reversed(histories.of_dossier(office, purchase.id))]


@pytest.mark.parametrize(
    ("content", "media", "pages"),
    [
        (CARD, "image/jpeg", 1),
        (scans.png(30, 20), "image/png", 1),
        (scans.tiff(3), "image/tiff", 3),
        (scans.pdf(4), "application/pdf", 4),
        (scans.webp(), "image/webp", 1),
        (scans.webp(lossless=True), "image/webp", 1),
        (b"\x1b%-12345X@PJL ENTER LANGUAGE=PDF\r\n" + scans.pdf(2), "application/pdf", 2),
        (b"\n" * 1000 + scans.pdf(1), "application/pdf", 1),
    ],
    ids=["jpeg", "png", "tiff", "pdf", "webp", "lossless", "printed", "blank lines"],
)
def test_a_scan_comes_out_as_it_went_in(
    office: Office, purchase: Dossier, content: bytes, media: str, pages: int
) -> None:
    made = attachments.add(office, purchase.id, content, "身份证复印件")
    assert (made.media, made.pages, made.size, made.title) == (media, pages, len(content), "身份证复印件")
    assert attachments.of_dossier(office, purchase.id) == [made]
    assert attachments.read(office, made) == content


def test_a_scan_is_called_by_its_file_unless_it_is_given_a_title(
    office: Office, purchase: Dossier, tmp_path: Path
) -> None:
    path = tmp_path / "收入证明.pdf"
    path.write_bytes(CARD)
    made = attachments.add(office, purchase.id, path)
    assert (made.title, made.media) == ("收入证明", "image/jpeg")


def test_nobody_reads_a_scan_without_the_key(office: Office, purchase: Dossier) -> None:
    attachments.add(office, purchase.id, CARD, "身份证")
    (file,) = files(office)
    assert CARD[20:60] not in file.read_bytes()


def test_another_office_has_another_address_for_the_same_file(office: Office, purchase: Dossier) -> None:
    from hashlib import sha256

    made = attachments.add(office, purchase.id, CARD, "身份证")
    assert made.digest != sha256(CARD).hexdigest()


def test_the_same_content_in_two_dossiers_is_stored_once(office: Office, purchase: Dossier) -> None:
    other = dossiers.open_dossier(office, a_purchase("2-1-1002"))
    for dossier in (purchase, other):
        attachments.add(office, dossier.id, CARD, "授权书")
    assert len(files(office)) == 1


def test_the_same_file_is_not_added_to_a_dossier_twice(office: Office, purchase: Dossier) -> None:
    attachments.add(office, purchase.id, CARD, "身份证")
    with pytest.raises(AlreadyAttached):
        attachments.add(office, purchase.id, CARD, "又一次")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"%PDF-1.7\nnothing more", "damaged"),
        (scans.jpeg(900, 900)[:2000], "damaged"),
        (scans.png(900, 900)[:60], "damaged"),
        (scans.tiff(2)[:9], "damaged"),
    ],
    ids=["empty", "pdf", "jpeg", "png", "tiff"],
)
@pytest.mark.filterwarnings("ignore:Corrupt EXIF")
def test_what_cannot_be_read_is_refused(office: Office, purchase: Dossier, content: bytes, why: str) -> None:
    with pytest.raises(ScanUnreadable) as refused:
        attachments.add(office, purchase.id, content, "扫描")
    assert refused.value.why == why
    assert files(office) == []


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\0",
        b"<html></html>",
        b"PK\3\4",
        "%PDF".encode("utf-16"),
        b"MZ\x90\0 %PDF-1.7",
        b" " * 1024 + scans.pdf(1),
    ],
)
def test_what_is_no_scan_is_refused_whatever_its_name(
    office: Office, purchase: Dossier, content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "身份证.jpg"
    path.write_bytes(content)
    with pytest.raises(NotAScan):
        attachments.add(office, purchase.id, path)


@pytest.mark.parametrize(
    ("brand", "format_"), [(b"heic", "HEIC"), (b"mif1", "HEIC"), (b"heix", "HEIC"), (b"avif", "AVIF")]
)
def test_a_photo_that_only_telephones_read_is_named_with_what_to_do(
    office: Office, purchase: Dossier, brand: bytes, format_: str
) -> None:
    with pytest.raises(PhoneFormat) as refused:
        attachments.add(office, purchase.id, scans.heic(brand), "IMG_0042")
    said = sentence(refused.value)
    assert format_ in said
    assert "JPEG" in said
    assert "手机" in said


@pytest.mark.parametrize(("across", "down"), [(8192, 6144), (8160, 6144), (7101, 7101), (12000, 9000)])
def test_a_photo_of_fifty_megapixels_and_more_is_taken_reduced(
    office: Office, purchase: Dossier, across: int, down: int
) -> None:
    photo = scans.jpeg(across, down)
    made = attachments.add(office, purchase.id, photo, "合同照片")
    assert attachments.read(office, made) == photo
    seen = picture(photo, "image/jpeg", 0, 1000)
    assert max(seen.width, seen.height) == 1000
    assert abs(seen.width / seen.height - across / down) < 0.01


@pytest.mark.parametrize(
    ("content", "limit"),
    [
        (scans.pdf(501), "pages"),
        (scans.tiff(501), "pages"),
        (scans.png(7100, 7100), "pixels"),
        (scans.png(12000, 12000), "pixels"),
        (scans.webp(7100, 7100), "pixels"),
        (scans.jpeg(15000, 15000), "pixels"),
        (b"%PDF-" + bytes(100 * 1024 * 1024), "bytes"),
    ],
    ids=["pdf", "tiff", "picture", "bomb", "webp", "huge photo", "bytes"],
)
def test_what_is_too_large_is_refused_before_it_is_unpacked(
    office: Office, purchase: Dossier, content: bytes, limit: str
) -> None:
    with pytest.raises(ScanTooLarge) as refused:
        attachments.add(office, purchase.id, content, "扫描")
    assert refused.value.limit == limit


def test_a_file_that_is_gone_or_a_folder_is_refused_by_name(office: Office, purchase: Dossier, tmp_path: Path) -> None:
    for path, why in ((tmp_path / "没有.pdf", "missing"), (tmp_path, "folder")):
        with pytest.raises(ScanUnreadable) as refused:
            attachments.add(office, purchase.id, path)
        assert (refused.value.file, refused.value.why) == (path.name, why)


def test_a_changed_file_is_not_shown_and_verify_names_it(office: Office, purchase: Dossier) -> None:
    made = attachments.add(office, purchase.id, CARD, "身份证")
    (file,) = files(office)
    sealed = bytearray(file.read_bytes())
    sealed[-1] ^= 1
    file.write_bytes(sealed)
    with pytest.raises(ScanAltered):
        attachments.read(office, made)
    assert verification.first_wrong(office) == "扫描件“身份证”的文件损坏或被改动"


def test_two_files_that_changed_places_are_not_shown(office: Office, purchase: Dossier) -> None:
    one = attachments.add(office, purchase.id, CARD, "甲")
    attachments.add(office, purchase.id, scans.jpeg(61), "乙")
    first, second = files(office)
    kept = first.read_bytes()
    first.write_bytes(second.read_bytes())
    second.write_bytes(kept)
    with pytest.raises(ScanAltered):
        attachments.read(office, one)


def test_a_missing_file_is_named_and_adding_it_again_heals_it(office: Office, purchase: Dossier) -> None:
    made = attachments.add(office, purchase.id, CARD, "身份证")
    files(office)[0].unlink()
    with pytest.raises(ScanMissing):
        attachments.read(office, made)
    assert verification.first_wrong(office) == "扫描件“身份证”的文件不见了"
    attachments.keep(office, CARD)
    assert verification.first_wrong(office) is None


def test_a_withdrawn_scan_leaves_the_list_but_not_the_office(office: Office, purchase: Dossier) -> None:
    made = attachments.add(office, purchase.id, CARD, "身份证")
    attachments.withdraw(office, made, "扫错了客户")
    assert attachments.of_dossier(office, purchase.id) == []
    (gone,) = attachments.of_dossier(office, purchase.id, withdrawn=True)
    assert (gone.reason, gone.withdrawn_by) == ("扫错了客户", "林晓燕")
    assert attachments.read(office, gone) == CARD
    assert verification.first_wrong(office) is None


def test_withdrawing_needs_a_reason_and_happens_once(office: Office, purchase: Dossier) -> None:
    made = attachments.add(office, purchase.id, CARD, "身份证")
    with pytest.raises(ReasonMissing):
        attachments.withdraw(office, made, " ")
    attachments.withdraw(office, made, "扫错了")
    with pytest.raises(AlreadyWithdrawn):
        attachments.withdraw(office, made, "又一次")


def test_a_withdrawn_scan_can_be_added_again(office: Office, purchase: Dossier) -> None:
    attachments.withdraw(office, attachments.add(office, purchase.id, CARD, "身份证"), "放错了")
    assert attachments.add(office, purchase.id, CARD, "身份证")


@pytest.mark.parametrize(
    "change",
    ["DELETE FROM attachment", "UPDATE attachment SET title = 'x'", "DELETE FROM withdrawal"],
)
def test_a_row_is_neither_deleted_nor_rewritten(office: Office, purchase: Dossier, change: str) -> None:
    attachments.withdraw(office, attachments.add(office, purchase.id, CARD, "身份证"), "扫错了")
    with pytest.raises(dbapi2.DatabaseError):
        office.register.connection.execute(change)


def test_everything_done_with_a_scan_is_in_the_journal(office: Office, purchase: Dossier, tmp_path: Path) -> None:
    made = attachments.add(office, purchase.id, CARD, "身份证")
    attachments.show(office, made)
    attachments.save(office, made, tmp_path / "out.jpg", "法院调取")
    attachments.withdraw(office, made, "扫错了")
    assert kinds(office, purchase)[1:] == [f"attachment.{what}" for what in ("added", "shown", "saved", "withdrawn")]
    assert (tmp_path / "out.jpg").read_bytes() == CARD


def test_a_scan_leaves_the_office_only_with_a_reason(office: Office, purchase: Dossier, tmp_path: Path) -> None:
    made = attachments.add(office, purchase.id, CARD, "身份证")
    with pytest.raises(ReasonMissing):
        attachments.save(office, made, tmp_path / "out.jpg", "")
    assert not (tmp_path / "out.jpg").exists()


def test_a_photocopy_has_white_paper(office: Office, purchase: Dossier) -> None:
    grainy = scans.scanned(scans.pdf(1), dpi=100, noise=90)
    plain, copied = (picture(grainy, "image/jpeg", 0, 400, copied=copied).pixels for copied in (False, True))
    assert plain.count(255) < len(plain) // 2 < copied.count(255)


def test_a_page_is_no_larger_than_asked_for_and_keeps_its_shape() -> None:
    seen = picture(scans.jpeg(600, 800), "image/jpeg", 0, 400)
    assert (seen.width, seen.height, len(seen.pixels)) == (300, 400, 300 * 400 * 3)
