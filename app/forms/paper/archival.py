"""PDF/A-2u (ISO 19005-2): what makes a PDF one that an archive keeps: metadata, true dates, a language, a colour profile."""

from __future__ import annotations

import struct
from html import escape
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import XMP, PDFArray, PDFDictionary, PDFName, PDFStream, PDFString

from app.base.file_names import MAKER

if TYPE_CHECKING:
    from datetime import datetime

    from reportlab.pdfbase.pdfdoc import PDFDocument
    from reportlab.pdfgen.canvas import Canvas

    from app.forms.parts import Language

CODES: dict[Language, str] = {"zh_CN": "zh-CN", "zh_TW": "zh-TW", "en": "en"}
"""Languages as a PDF names them (RFC 3066)."""

GREY = "Grey, gamma 2.2"

PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool><xmp:CreateDate>{at}</xmp:CreateDate><xmp:ModifyDate>{at}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer><pdf:Keywords></pdf:Keywords><pdf:Trapped>False</pdf:Trapped>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def make_archival(canvas: Canvas, *, title: str, subject: str, author: str, language: Language, at: datetime) -> None:
    """Say in a new PDF what an archive asks for; ``at`` is aware, in the office's time zone, and its dates."""
    canvas.setTitle(title)
    canvas.setSubject(subject)
    canvas.setAuthor(author)
    canvas.setCreator(MAKER)
    canvas.setDateFormatter(lambda *_: pdf_date(at))
    canvas.setViewerPreference("DisplayDocTitle", "true")
    document = canvas._doc
    catalog = document.Catalog
    # reportlab's catalogue has no place for an output intent.
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.Lang = PDFString(CODES[language])
    catalog.OutputIntents = PDFArray([_intent(document)])
    said = {"title": title, "author": author, "subject": subject, "language": CODES[language], "creator": MAKER}
    written = {name: escape(words, quote=False) for name, words in {**said, "producer": document.info.producer}.items()}
    packet = PACKET.format(at=at.isoformat(timespec="seconds"), **written)
    catalog.Metadata = XMP(creator=lambda _: packet.encode())


def pdf_date(at: datetime) -> str:
    """A moment as a PDF writes it (ISO 32000-1, 7.9.4)."""
    away = f"{at:%z}"
    return f"D:{at:%Y%m%d%H%M%S}{away[:3]}'{away[3:5]}'"


def _intent(document: PDFDocument) -> PDFDictionary:
    profile = PDFStream(PDFDictionary({"N": 1}), content=grey_profile().decode("latin-1"))
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(GREY),
            "Info": PDFString(GREY),
            "DestOutputProfile": document.Reference(profile),
        }
    )


def grey_profile() -> bytes:
    """An ICC profile (ICC.1:2001-04) for what is printed here, greys: white D50, gamma 2.2; the same bytes every time."""
    words = GREY.encode() + b"\0"
    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(words)) + words + bytes(4 + 4 + 2 + 1 + 67),
        b"cprt": b"text\0\0\0\0" + b"No copyright, use freely\0",
        b"wtpt": b"XYZ \0\0\0\0" + struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D),
        b"kTRC": b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256)),
    }
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += struct.pack(">4sII", name, start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    head = struct.pack(">I4sI4s4s4s", start + len(body), b"\0\0\0\0", 0x02100000, b"mntr", b"GRAY", b"XYZ ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D)
    return head.ljust(128, b"\0") + table + body
