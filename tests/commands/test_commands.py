"""Headless commands: JSON on stdout, words on stderr, exit status 0 done, 1 refused, 2 wrong use."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import openpyxl
import pypdfium2
import pytest

from app.commands.headless import main
from tests import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SCENARIO = """
regulations = ["sales-office"]
until = 2026-10-12T18:00:00
[[staff]]
name = "clerk-1"
role = "clerk"
[[event]]
at = 2026-09-30T16:00:00
kind = "documents.received"
by = "clerk-1"
file = "2-1-1001"
from = "sales-back-office"
documents = ["loan-application", "income-proof"]
payment = "mortgage"
"""


class Console:
    """Runs a command and keeps what it said."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys
        self.out = self.err = ""

    @property
    def office(self) -> Path:
        """The office's folder."""
        return self.folder / "office"

    def run(self, *words: str, office: bool = True) -> int:
        place = ["--office", str(self.office)] if office else []
        try:
            status = main([*words, *place])
        except SystemExit as stop:
            status = int(stop.code or 0)
        self.out, self.err = self._capsys.readouterr()
        return status

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def console(tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object) -> Console:
    return Console(tmp_path, capsys)


def test_a_ledger_is_imported_into_an_empty_office(console: Console) -> None:
    assert console.run("init") == 0
    assert console.run("import", str(SAMPLES / "sales-ledger.xlsx"), "--json") == 0
    answer = console.json
    assert (answer["new"], answer["changed"]) == (260, 0)
    assert [each["cell"] for each in answer["refused"]] == ["C293"]
    assert all(each["why"] for each in answer["refused"] + answer["warnings"])
    assert console.run("list", "files", "--json") == 0
    file = next(each for each in console.json if each["unit"] == "1-2-403")
    assert file["buyers"] == [{"name": "吴磊辉", "id": None, "id_state": "damaged"}]
    assert (file["payment"], file["price"], file["state"]) == ("other", "1360682.95", "active")
    assert console.run("verify") == 0


def test_a_dry_run_leaves_the_office_empty(console: Console) -> None:
    console.run("init")
    assert console.run("import", str(SAMPLES / "sales-ledger.xlsx"), "--dry-run", "--json") == 0
    assert console.json["new"] == 260
    console.run("list", "files", "--json")
    assert console.json == []


def test_the_first_ledger_is_imported_and_the_others_are_named(console: Console) -> None:
    console.run("init")
    book = openpyxl.Workbook()
    book.active.append(["销售台账"])
    for name, unit in (("1栋", "1-1-101"), ("2栋", "2-1-101")):
        sheet = book.create_sheet(name)
        sheet.append(["房号", "姓名", "电话"])
        sheet.append([unit, "张三", "13812345678"])
    book.save(console.folder / "台账.xlsx")
    assert console.run("import", str(console.folder / "台账.xlsx"), "--json") == 0
    assert console.json["new"] == 1
    assert [(each["cell"], "2栋" in each["why"]) for each in console.json["warnings"][:1]] == [("", True)]


def test_what_is_no_spreadsheet_is_refused_with_a_sentence(console: Console) -> None:
    console.run("init")
    page = console.folder / "page.xlsx"
    page.write_text("<html><body>hello</body></html>", encoding="utf-8")
    assert console.run("import", str(page)) == 1
    assert "page.xlsx" in console.err
    assert console.out == ""


def test_an_office_is_not_made_twice(console: Console) -> None:
    console.run("init")
    assert console.run("init") == 1
    assert console.err.strip()


def test_a_folder_without_an_office_is_refused(console: Console) -> None:
    assert console.run("list", "files") == 1
    assert console.err.strip()


def test_the_demonstration_office_lists_everything(console: Console) -> None:
    assert console.run("demo") == 0
    for noun in ("files", "papers", "handoffs", "duties", "journal"):
        assert console.run("list", noun, "--json") == 0
        assert console.json, noun
    assert console.run("due", "--json") == 0
    assert {each["state"] for each in console.json} <= {"open", "late"}
    assert console.run("verify", "--json") == 0
    assert console.json["ok"] is True


def test_a_kind_of_demonstration_that_there_is_not_is_answered_with_all_there_are(console: Console) -> None:
    assert console.run("demo", "--kind", "hotel") == 2
    assert "sales-office, bank, fund, property, service-centre" in console.err
    assert "own-mix" not in console.err
    assert not console.office.exists()


def test_due_is_asked_for_another_moment(console: Console, demonstration: Callable[..., Path]) -> None:
    demonstration(console.office)
    console.run("due", "--json", "--at", "2020-01-01T09:00")
    assert {each["state"] for each in console.json} == {"open"}
    assert console.run("due", "--at", "tomorrow-ish") == 2


def test_a_receipt_and_a_cover_are_printed(console: Console, demonstration: Callable[..., Path]) -> None:
    demonstration(console.office)
    console.run("list", "handoffs", "--json")
    number = console.json[0]["number"]
    target = console.folder / "receipt.pdf"
    assert console.run("print", "handoff-receipt", number, "-o", str(target)) == 0
    assert number in pypdfium2.PdfDocument(target)[0].get_textpage().get_text_range()
    assert console.run("print", "day-sheet", "2026-11-23", "-o", str(console.folder / "day.pdf")) == 0
    assert console.run("print", "day-sheet", "someday", "-o", str(console.folder / "day.pdf")) == 1
    assert console.run("print", "cover", "1-1-101", "-o", str(console.folder / "cover.pdf")) == 0
    assert console.run("print", "handoff-receipt", "2026-9999", "-o", str(target)) == 1
    assert console.run("print", "no-such-form", number, "-o", str(target)) == 2


def test_a_scenario_is_replayed(console: Console) -> None:
    day = console.folder / "day.toml"
    day.write_text(SCENARIO, encoding="utf-8")
    assert console.run("simulate", str(day), office=False) == 0
    duty = next(each for each in console.json["duties"] if each["clause"] == "SO-1.5")
    assert (duty["due"], duty["state"], duty["met_at"]) == ("2026-10-01T16:00:00+08:00", "late", None)


def test_a_slip_in_a_scenario_is_wrong_use_and_prints_nothing(console: Console) -> None:
    day = console.folder / "day.toml"
    day.write_text(SCENARIO.replace("income-proof", "income-prof"), encoding="utf-8")
    assert console.run("simulate", str(day), office=False) == 2
    assert console.out == ""
    assert "day.toml" in console.err
    assert "income-proof" in console.err


def test_a_missing_scenario_is_wrong_use(console: Console) -> None:
    assert console.run("simulate", str(console.folder / "none.toml"), office=False) == 2


def test_the_vocabulary_lists_kinds_roles_and_documents(console: Console) -> None:
    assert console.run("simulate", "--vocabulary", office=False) == 0
    assert {"events", "roles", "holders", "documents", "payments"} <= console.json.keys()


def test_an_unknown_command_is_wrong_use(console: Console) -> None:
    assert console.run("frobnicate", office=False) == 2
    assert console.run("list", "elephants") == 2


def test_help_names_every_command(console: Console) -> None:
    assert console.run("--help", office=False) == 0
    for command in ("init", "demo", "import", "list", "due", "print", "simulate", "verify"):
        assert command in console.out


@pytest.fixture
def secret(console: Console) -> list[str]:
    """An office that only 沈立's secret opens, and the words that give it."""
    file = console.folder / "secret.txt"
    file.write_text("silver plum 41\n", encoding="utf-8")
    told = ["--as", "沈立", "--secret-file", str(file)]
    assert console.run("init", *told, "--json") == 0
    return told


def test_an_office_with_secrets_is_not_opened_without_one(console: Console, secret: list[str]) -> None:
    for command in (["list", "files"], ["due"], ["verify"], ["list", "journal"]):
        assert console.run(*command) == 1
        assert console.out == ""
        assert console.err
    assert console.run("verify", *secret) == 0


def test_a_wrong_secret_is_refused_and_says_nothing(console: Console, secret: list[str]) -> None:
    wrong = console.folder / "wrong.txt"
    wrong.write_text("golden plum 42", encoding="utf-8")
    assert console.run("list", "duties", "--as", "沈立", "--secret-file", str(wrong)) == 1
    assert console.out == ""
    assert "不对" in console.err


def test_the_environment_may_give_person_and_secret(
    console: Console, secret: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUANZONG_AS", "沈立")
    monkeypatch.setenv("JUANZONG_SECRET", "silver plum 41")
    assert console.run("verify") == 0
    monkeypatch.delenv("JUANZONG_SECRET")
    monkeypatch.setenv("JUANZONG_SECRET_FILE", secret[-1])
    assert console.run("verify") == 0


def test_the_command_line_takes_no_secret(console: Console, secret: list[str]) -> None:
    assert console.run("verify", "--as", "沈立", "--secret", "silver plum 41") == 2


def test_a_person_without_a_secret_is_wrong_use(console: Console, secret: list[str]) -> None:
    assert console.run("verify", "--as", "沈立") == 2
    assert console.run("verify", "--as", "沈立", "--secret-file", str(console.folder / "nowhere.txt")) == 2


def test_what_is_taken_out_is_logged_with_its_reason(console: Console, secret: list[str]) -> None:
    console.run("import", str(SAMPLES / "sales-ledger.xlsx"), *secret)
    assert console.run("list", "files", "--reason", "年审", *secret, "--json") == 0
    assert any(buyer["id"] for file in console.json for buyer in file["buyers"])
    assert console.run("list", "journal", *secret, "--json") == 0
    told = [each for each in console.json if each["kind"] == "personal.exported"]
    assert [(each["by"], each["body"]["what"], each["body"]["reason"]) for each in told[:1]] == [
        ("沈立", "files", "年审")
    ]


def test_a_weak_secret_founds_no_office(console: Console) -> None:
    file = console.folder / "secret.txt"
    file.write_text("12345678", encoding="utf-8")
    assert console.run("init", "--as", "沈立", "--secret-file", str(file)) == 1
    assert console.run("verify") == 1


def test_the_demonstration_is_open_or_has_one_keeper(console: Console) -> None:
    file = console.folder / "secret.txt"
    file.write_text("silver plum 41", encoding="utf-8")
    assert console.run("demo", "--as", "沈立", "--secret-file", str(file)) == 0
    assert console.run("list", "duties") == 1
    assert console.run("list", "duties", "--as", "沈立", "--secret-file", str(file)) == 0
    assert console.run("verify", "--as", "沈立", "--secret-file", str(file)) == 0


def test_an_evidence_pack_is_printed_of_one_paper_and_of_a_dossier(
    console: Console, demonstration: Callable[..., Path]
) -> None:
    demonstration(console.office)
    assert console.run("list", "papers", "--json") == 0
    paper = console.json[0]
    for record in (paper["number"], paper["file"]):
        file = console.folder / f"{record}.pdf"
        assert console.run("print", "evidence-pack", record, "-o", str(file)) == 0, console.err
        assert file.read_bytes().startswith(b"%PDF")
    whole = console.folder / "whole.pdf"
    assert console.run("print", "evidence-pack", paper["file"], "-o", str(whole), "--whole", "法院调取") == 0
    assert console.run("print", "evidence-pack", "99999999", "-o", str(whole)) == 1


def test_every_form_prints_by_its_record_in_the_offices_language(
    console: Console, demonstration: Callable[..., Path]
) -> None:
    """What needs the window's words, too: a complaint, the regulation, a quarter's analysis, a report, a task list."""
    demonstration(console.office)
    number = {}
    for noun in ("complaints", "reports", "tasks"):
        assert console.run("list", noun, "--json") == 0
        number[noun] = console.json[0]["number"]
    quarter = f"{number['complaints'][2:6]}-Q4"
    records = {
        "complaint": number["complaints"],
        "complaint-analysis": quarter,
        "progress-report": number["reports"],
        "task-list": number["tasks"],
        "regulation": "",
        "dashboard": "",
    }
    for form, record in records.items():
        file = console.folder / f"{form}.pdf"
        assert console.run("print", form, record, "-o", str(file)) == 0, console.err
        assert file.read_bytes().startswith(b"%PDF")
    assert console.run("print", "complaint", "TS1999-0001", "-o", str(file)) == 1
