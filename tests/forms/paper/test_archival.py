"""What leaves the program as a PDF is one that an archive keeps: the clauses of ISO 19005-2 (PDF/A-2u) that concern our drawings."""

from __future__ import annotations

import re
import zlib
from base64 import a85decode
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageCms
from reportlab.pdfgen.canvas import Canvas

from app.forms.paper.archival import grey_profile, make_archival
from app.forms.stamps import VOID, Stamp
from tests.forms.paper.conftest import CHINA, OFFICE

AT = datetime(2026, 10, 12, 14, 6, tzinfo=CHINA)


@pytest.fixture(params=["plain", "stamped"])
def pdf(request, printed, receipt) -> bytes:
    stamp = Stamp(VOID, "录错了", "林晓燕", AT) if request.param == "stamped" else None
    return printed("handoff-receipt", receipt(3, buyers="李𪚥、Łukasz"), stamp=stamp)


def objects(pdf: bytes) -> dict[int, bytes]:
    """The PDF's objects by number, as they are written."""
    return {int(number): body for number, body in re.findall(rb"(\d+) 0 obj\s(.*?)\sendobj", pdf, re.DOTALL)}


def decoded(body: bytes) -> bytes:
    """The content of a stream."""
    data = body.split(b"stream", 1)[1].lstrip(b"\r\n").rsplit(b"endstream", 1)[0].rstrip(b"\r\n")
    if b"/ASCII85Decode" in body:
        data = (
            a85decode(data, adobe=not data.startswith(b"<~"))
            if data.startswith(b"<~")
            else a85decode(data.removesuffix(b"~>"))
        )
    return zlib.decompress(data) if b"/FlateDecode" in body else data


def fonts(pdf: bytes) -> list[bytes]:
    return [body for body in objects(pdf).values() if re.search(rb"/Type /Font\b(?!D)", body)]


def referred(pdf: bytes, body: bytes, key: bytes) -> bytes:
    found = re.search(key + rb" (\d+) 0 R", body)
    assert found, key
    return objects(pdf)[int(found[1])]


def test_the_file_begins_and_ends_as_it_should(pdf):
    """6.1.2, 6.1.3: a header, a comment of bytes above 127, an identifier, no encryption, nothing after the end."""
    first, second = pdf.split(b"\n")[:2]
    assert re.fullmatch(rb"%PDF-1\.[0-7]", first)
    assert len([byte for byte in second[1:5] if byte > 127]) == 4
    assert re.search(rb"/ID\s*\[<[0-9a-f]{32}><[0-9a-f]{32}>\]", pdf)
    assert b"/Encrypt" not in pdf
    assert pdf.rstrip(b"\r\n").endswith(b"%%EOF")


def test_every_colour_is_a_grey_and_the_profile_says_which(pdf):
    """6.2.3, 6.2.4.3: device greys, and an output intent with a profile of one component."""
    intent = re.search(rb"/OutputIntents \[[^\]]*/DestOutputProfile (\d+) 0 R[^\]]*/S /GTS_PDFA1", pdf, re.DOTALL)
    assert intent
    profile = objects(pdf)[int(intent[1])]
    assert b"/N 1" in profile
    assert decoded(profile) == grey_profile()
    drawn = [decoded(body) for body in objects(pdf).values() if b"stream" in body and b"/Length1" not in body]
    for content in drawn:
        if b" Tf" in content or b" re" in content:
            assert not re.search(rb"(?m)\b(rg|RG|k|K|cs|CS|sc|SC|scn|SCN|sh)\b\s*$", content)


def test_the_profile_is_one_that_others_read():
    profile = ImageCms.getOpenProfile(BytesIO(grey_profile()))
    assert profile.profile.xcolor_space.strip() == "GRAY"
    assert profile.profile.connection_space.strip() == "XYZ"


def test_every_font_is_in_the_file_and_says_its_characters(pdf):
    """6.2.11.4, 6.2.11.6, 6.2.11.7: embedded, symbolic with one table of codes and no encoding, with a map to Unicode."""
    assert len(fonts(pdf)) == 4
    for font in fonts(pdf):
        descriptor = referred(pdf, font, rb"/FontDescriptor")
        flags = re.search(rb"/Flags (\d+)", descriptor)
        assert flags
        assert int(flags[1]) & 0b100100 == 0b100
        assert b"/Encoding" not in font
        tables = TTFont(BytesIO(decoded(referred(pdf, descriptor, rb"/FontFile2"))))["cmap"].tables
        assert len(tables) == 1
        to_unicode = decoded(referred(pdf, font, rb"/ToUnicode"))
        assert not set(re.findall(rb"> <([0-9A-F]+)>", to_unicode)) & {b"0000", b"FEFF", b"FFFE"}


def test_what_the_file_says_of_itself_is_said_twice_alike(pdf):
    """6.6.2, 6.6.4: metadata, not compressed, that agree with the older dictionary, and name the standard."""
    [metadata] = [body for body in objects(pdf).values() if b"/Type /Metadata" in body]
    assert b"/Filter" not in metadata.split(b"stream")[0]
    told = ElementTree.fromstring(decoded(metadata).split(b"?>", 1)[1].rsplit(b"<?xpacket", 1)[0])
    words = {each.tag.rsplit("}")[-1]: "".join(each.itertext()).strip() for each in told.iter()}
    assert (words["part"], words["conformance"]) == ("2", "U")
    assert words["title"] == "文件交接单 R2026-0412"
    assert words["creator"] == OFFICE
    assert words["language"] == "zh-CN"
    assert datetime.fromisoformat(words["CreateDate"]) == AT
    assert b"/CreationDate (D:20261012140600+08'00')" in pdf
    assert b"/ModDate (D:20261012140600+08'00')" in pdf
    assert b"/Lang (zh-CN)" in pdf


def test_nothing_in_it_runs_or_points_outside(pdf):
    """6.5, 6.8: no actions, no scripts, no files inside, no forms to fill in."""
    assert not re.search(rb"/(JavaScript|JS|Launch|EmbeddedFile|AcroForm|OpenAction|URI|Movie|Sound)\b", pdf)


@given(st.integers(946_684_800, 4_102_444_800), st.integers(-56, 56))
def test_its_dates_are_the_moment_in_every_zone(second, quarters):
    at = datetime.fromtimestamp(second, timezone(timedelta(minutes=15 * quarters)))
    file = BytesIO()
    canvas = Canvas(file, invariant=1)
    make_archival(canvas, title="t", subject="s", author="a", language="en", at=at)
    canvas.save()
    found = re.search(rb"/CreationDate \(D:(\d{14})([+-]\d\d)'(\d\d)'\)", file.getvalue())
    assert found
    written = datetime.strptime(f"{found[1].decode()}{found[2].decode()}{found[3].decode()}", "%Y%m%d%H%M%S%z")
    assert written.astimezone(UTC) == at.replace(microsecond=0).astimezone(UTC)
