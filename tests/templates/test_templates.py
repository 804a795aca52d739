"""The office's own Word and Excel documents, filled in for one client or many."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from app.base.refusals import ReasonMissing, UnknownRecord
from app.contacts import service as contacts
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer
from app.office.own.parties import Party
from app.parties import service as parties
from app.register import journal
from app.scans import attachments
from app.templates import documents, facts
from app.templates import service as templates
from app.templates.rules import (
    SUBJECTS,
    NoPlaceholder,
    NotATemplate,
    TemplateExists,
    WouldLose,
    WrongPlaceholders,
)
from tests.conftest import a_purchase as usual_purchase

if TYPE_CHECKING:
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.templates.rules import Subject, Template


def a_purchase(unit: str, **changes: object) -> Dossier:
    """Another client."""
    return replace(usual_purchase(unit), **changes)  # type: ignore[arg-type]


def word(path: Path, *lines: str, header: str = "") -> Path:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    document.save(str(path))
    return path


def excel(path: Path, *rows: list[object]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def read(path: Path) -> list[str]:
    return [each.text for each in Document(str(path)).paragraphs]


def cells(path: Path) -> list[list[object]]:
    return [[cell.value for cell in row] for row in load_workbook(path).active.iter_rows()]


@pytest.fixture
def notice(office: Office, tmp_path: Path) -> Template:
    file = word(
        tmp_path / "领证通知.docx", "{{客户}}：", "您的房屋 {{ 房号 }}（{{项目}}）可以领证了。", "{{单位}} {{今天}}"
    )
    return templates.add(office, file=file, name="领证通知", subject="dossier")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def test_a_letter_says_whose_it_is(office: Office, purchase: Dossier, notice: Template, out: Path) -> None:
    (made,) = templates.make(office, notice, [purchase.id], out)
    assert made.name == f"领证通知 {purchase.unit} 陈䶮、解晓东.docx"
    assert read(made) == [
        "陈䶮、解晓东：",
        f"您的房屋 {purchase.place}（）可以领证了。",
        f"{facts.of(office, 'dossier', [purchase.id])[0].values['单位']} 2026年10月12日",
    ]
    assert journal.read(office.register, kind="template.filled")[0].body["records"] == [purchase.number]


def test_a_placeholder_that_word_has_cut_into_runs_is_one(office: Office, purchase: Dossier, tmp_path: Path) -> None:
    document = Document()
    paragraph = document.add_paragraph()
    for piece, bold in (("{{", False), ("客", True), ("户", False), ("}}", True)):
        paragraph.add_run(piece).bold = bold
    document.save(str(tmp_path / "cut.docx"))
    made = templates.add(office, file=tmp_path / "cut.docx", name="断开", subject="dossier")
    (filled,) = templates.fill(office, made, [purchase.id])
    assert [each.text for each in Document(BytesIO(filled.content)).paragraphs] == ["陈䶮、解晓东"]


def test_many_letters_are_one_document_each_on_a_page_of_its_own(
    office: Office, purchase: Dossier, notice: Template, out: Path
) -> None:
    other = dossiers.open_dossier(office, a_purchase("2-1-1002", contract="YS2", buyers=(Buyer("王芳"),)))
    (made,) = templates.make(office, notice, [purchase.id, other.id], out)
    lines = read(made)
    assert [line for line in lines if line.endswith("：")] == ["陈䶮、解晓东：", "王芳："]
    assert Document(str(made)).element.xml.count('w:br w:type="page"') == 1
    own = templates.make(office, notice, [purchase.id, other.id], out, each_own=True)
    assert [path.name.split()[-1] for path in own] == ["陈䶮、解晓东.docx", "王芳.docx"]


def test_a_header_with_a_name_makes_every_letter_a_file_of_its_own(
    office: Office, purchase: Dossier, tmp_path: Path, out: Path
) -> None:
    other = dossiers.open_dossier(office, a_purchase("2-1-1002", contract="YS2", buyers=(Buyer("王芳"),)))
    file = word(tmp_path / "h.docx", "{{客户}}", header="{{房号}}")
    made = templates.add(office, file=file, name="有页眉", subject="dossier")
    paths = templates.make(office, made, [purchase.id, other.id], out)
    assert [Document(str(path)).sections[0].header.paragraphs[0].text for path in paths] == ["2-1-1001", "2-1-1002"]


def test_rows_with_placeholders_are_repeated_and_what_stands_below_moves_down(
    office: Office, purchase: Dossier, tmp_path: Path, out: Path
) -> None:
    other = dossiers.open_dossier(office, a_purchase("2-1-1002", contract="YS2", signed=date(2026, 10, 1)))
    file = excel(
        tmp_path / "台账.xlsx",
        ["房号", "总价", "签约"],
        ["{{房号}}", "{{总价}}", "{{签约日期}}"],
        ["合计"],
        ["{{单位}}"],
    )
    made = templates.add(office, file=file, name="台账", subject="dossier")
    (path,) = templates.make(office, made, [purchase.id, other.id], out)
    rows = cells(path)
    assert [row[0] for row in rows[:4]] == ["房号", "2-1-1001", "2-1-1002", "合计"]
    assert rows[1][1] == pytest.approx(2590639.23)
    assert rows[2][2].date() == date(2026, 10, 1)


def test_what_a_client_is_called_is_never_a_formula(office: Office, tmp_path: Path, out: Path) -> None:
    bad = dossiers.open_dossier(office, a_purchase("2-1-1003", contract="YS3", buyers=(Buyer("=1+1"),)))
    file = excel(tmp_path / "f.xlsx", ["{{客户}}"])
    made = templates.add(office, file=file, name="公式", subject="dossier")
    (path,) = templates.make(office, made, [bad.id], out)
    cell = load_workbook(path).active["A1"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=20))
def test_any_words_come_back_from_a_letter_as_they_were_given(said: str) -> None:
    document = Document()
    document.add_paragraph("{{客户}}")
    written = BytesIO()
    document.save(written)
    filled = documents.fill(written.getvalue(), "docx", [{"客户": said}])
    kept = said.replace("\ufffe", "").replace("\uffff", "")
    assert "".join(each.text for each in Document(BytesIO(filled)).paragraphs) == kept


def test_what_no_document_can_hold_is_left_out() -> None:
    document, book = Document(), Workbook()
    document.add_paragraph("{{客户}}")
    book.active["A1"], book.active["A2"] = "{{客户}}", "致 {{客户}}"
    letter, sheet = BytesIO(), BytesIO()
    document.save(letter)
    book.save(sheet)
    said = [{"客户": "王\x04晓\ufffe伟\uffff\x00"}]
    filled = documents.fill(letter.getvalue(), "docx", said)
    assert Document(BytesIO(filled)).paragraphs[0].text == "王晓伟"
    filled = documents.fill(sheet.getvalue(), "xlsx", said)
    assert [each.value for each in load_workbook(BytesIO(filled)).active["A"]] == ["王晓伟", "致 王晓伟"]


@pytest.mark.parametrize(
    ("line", "written", "meant"),
    [
        ("尊敬的 {{客户姓名}} 您好", "{{客户姓名}}", "客户"),
        ("{{ 房 号 }}", "{{ 房 号 }}", "房号"),
        ("｛｛房号｝｝", "｛｛房号｝｝", "房号"),
        ("{% for x in y %}", "{% for x in y %}", ""),
        ("{{ 客户.__class__ }}", "{{ 客户.__class__ }}", ""),
        ("{{房号", "{{房号", "房号"),
    ],
)
def test_a_slip_is_found_when_the_template_is_added(
    office: Office, tmp_path: Path, line: str, written: str, meant: str
) -> None:
    with pytest.raises(WrongPlaceholders) as refused:
        templates.add(office, file=word(tmp_path / "a.docx", "{{房号}}", line), name="错", subject="dossier")
    assert [(each.written, each.meant) for each in refused.value.slips] == [(written, meant)]
    assert templates.every(office) == []


def test_what_is_no_template_is_refused(office: Office, tmp_path: Path) -> None:
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    for file in (tmp_path / "old.doc", tmp_path / "nowhere.docx", tmp_path):
        with pytest.raises(NotATemplate):
            templates.add(office, file=file, name="x", subject="dossier")
    with pytest.raises(NoPlaceholder):
        templates.add(office, file=word(tmp_path / "same.docx", "全都一样"), name="x", subject="dossier")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["docx", "xlsx"]), st.floats(0, 1), st.binary(min_size=1, max_size=4), st.floats(0.2, 1))
def test_a_damaged_document_is_refused_or_read(
    tmp_path_factory: pytest.TempPathFactory, kind: str, place: float, wound: bytes, end: float
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    file = word(folder / "a.docx", "{{客户}}") if kind == "docx" else excel(folder / "a.xlsx", ["{{客户}}"])
    content = bytearray(file.read_bytes())
    at = int(place * (len(content) - 5))
    content[at : at + len(wound)] = wound
    cut = bytes(content[: int(end * len(content))])
    try:
        found = documents.format_of(cut, "a")
        read_whole = documents.texts(cut, found, "a")
    except (NotATemplate, WouldLose):
        return
    assert found == kind
    assert all(isinstance(each, str) for each in read_whole)
    assert cut != file.read_bytes() or read_whole == ["{{客户}}"]


def test_names_are_unique_and_a_document_can_be_exchanged(office: Office, notice: Template, tmp_path: Path) -> None:
    file = word(tmp_path / "new.docx", "{{合同编号}}")
    with pytest.raises(TemplateExists):
        templates.add(office, file=file, name="领证通知", subject="paper")
    templates.change(office, notice, file=file, name="领证", subject="paper")
    (kept,) = templates.every(office)
    assert (kept.id, kept.name, kept.subject) == (notice.id, "领证", "paper")
    assert templates.content(office, kept) == file.read_bytes()
    with pytest.raises(ReasonMissing):
        templates.remove(office, kept, " ")
    templates.remove(office, kept, "不用了")
    assert templates.every(office) == []


def test_whole_numbers_take_their_right_and_a_reason(
    office: Office, purchase: Dossier, tmp_path: Path, out: Path
) -> None:
    file = word(tmp_path / "委托书.docx", "{{客户}} {{证件号}} {{完整证件号}}")
    made = templates.add(office, file=file, name="委托书", subject="dossier")
    with pytest.raises(ReasonMissing):
        templates.make(office, made, [purchase.id], out)
    assert list(out.iterdir()) == []
    (path,) = templates.make(office, made, [purchase.id], out, reason="公证用")
    assert read(path) == [
        "陈䶮、解晓东 110***********002X、440***********0014 11010519491231002X、440524188001010014".replace(
            "110***********002X、440***********0014",
            str(facts.of(office, "dossier", [purchase.id])[0].values["证件号"]),
        )
    ]
    assert "19491231" not in str(facts.of(office, "dossier", [purchase.id])[0].values["证件号"])


def test_letters_to_many_clients_are_data_taken_out(office: Office, notice: Template, out: Path) -> None:
    many = [dossiers.open_dossier(office, a_purchase(f"3-1-{n}", contract=f"YS{n}")).id for n in range(101, 101 + 21)]
    with pytest.raises(ReasonMissing):
        templates.make(office, notice, many, out)
    assert len(templates.make(office, notice, many, out, reason="集中领证")) == 1
    entry = journal.read(office.register, kind="template.filled")[0]
    assert len((entry.body or {})["records"]) == 21


def test_a_letter_is_noted_and_a_copy_kept_for_each_client(
    office: Office, purchase: Dossier, notice: Template, out: Path
) -> None:
    (path,) = templates.make(office, notice, [purchase.id], out, noted=True, filed=True)
    assert [(each.way, each.words) for each in contacts.contacts(office, purchase.id)] == [("letter", "领证通知")]
    (copy,) = attachments.of_dossier(office, purchase.id)
    assert copy.title == path.stem
    assert attachments.read(office, copy) == path.read_bytes()


@pytest.mark.parametrize("left", [0, 1, 2])
def test_what_could_not_be_written_was_not_noted(
    office: Office, purchase: Dossier, notice: Template, out: Path, left: int
) -> None:
    def stop(done: int, steps: int) -> None:
        if done >= steps - left:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        templates.make(office, notice, [purchase.id], out, noted=True, tell=stop)
    assert contacts.contacts(office, purchase.id) == []
    assert journal.read(office.register, kind="template.filled") == []
    assert list(out.iterdir()) == []


def test_a_second_letter_takes_another_name(office: Office, purchase: Dossier, notice: Template, out: Path) -> None:
    first, second = (templates.make(office, notice, [purchase.id], out)[0] for _ in range(2))
    assert second.name == f"{first.stem} 2.docx"


def test_a_party_gets_a_list_of_what_lies_there(office: Office, tmp_path: Path) -> None:
    parties.add(office, Party("", "mortgage-lawyer", "正大律师事务所", contact="高律师"))
    file = word(tmp_path / "p.docx", "{{往来单位}} {{单位联系人}} {{在该单位的文件数}}")
    made = templates.add(office, file=file, name="对账", subject="party")
    (filled,) = templates.fill(office, made, ["正大律师事务所"])
    assert Document(BytesIO(filled.content)).paragraphs[0].text == "正大律师事务所 高律师 0"
    with pytest.raises(UnknownRecord):
        templates.fill(office, made, ["没有这家"])


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_placeholder_of_a_client_has_its_value(office: Office, purchase: Dossier, subject: Subject) -> None:
    if subject == "dossier":
        assert set(facts.of(office, subject, [purchase.id])[0].values) == set(facts.NAMES[subject])
    assert set(facts.OFFICE) < set(facts.NAMES[subject])
