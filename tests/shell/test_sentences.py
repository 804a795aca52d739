"""Nothing that can be said has no words, and the words are people's, not the program's."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import zipfile
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

import app
from app.base import working_calendar
from app.base.features import table
from app.base.problems import Code
from app.base.refusals import Refusal
from app.dossiers.rules import Dossier
from app.dossiers.words import field_name
from app.imports.problem_words import PROBLEMS
from app.office.office import TROUBLE
from app.office.words import sentence, trouble
from app.register import engine
from app.rulebook import events, limit_words, limits
from app.spreadsheets import service as spreadsheets
from app.spreadsheets.refusals import NotASpreadsheet

if TYPE_CHECKING:
    from collections.abc import Iterator

NEVER_AT_THE_DESK = {
    events.NotInVocabulary,  # a scenario file with a misspelt event
    events.FieldMissing,  # a scenario file without a field
    events.NotADay,  # a scenario file with a broken date
    events.NotANumber,  # a scenario file with a broken number
    events.NotAPeriod,  # a scenario file with a broken period
    limit_words.NotALimit,  # a regulation file, checked when it is loaded
    limits.NotTimed,  # a regulation file whose limit has no time
    limits.DateMissing,  # a promise without its date: a slip in a regulation or scenario file
    working_calendar.NaiveMoment,  # a slip of the program
}


def refusals(kind: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    for each in kind.__subclasses__():
        yield each
        yield from refusals(each)


def test_every_refusal_has_a_sentence() -> None:
    for module in pkgutil.walk_packages(app.__path__, "app."):
        if module.name != "app.__main__":
            importlib.import_module(module.name)
    in_the_program = {each for each in refusals() if each.__module__.startswith("app.")}
    assert in_the_program - table("sentences").keys() == NEVER_AT_THE_DESK


def test_every_problem_of_a_ledger_has_a_sentence() -> None:
    assert PROBLEMS.keys() == set(get_args(Code))


def test_every_field_of_a_dossier_has_a_name() -> None:
    changeable = {each.name for each in fields(Dossier)} - {"id", "number", "version", "estate"}
    assert [name for name in changeable if field_name(name) == name] == []


def test_everything_that_happens_to_a_dossier_has_words() -> None:
    about_dossiers = re.compile(r"(dossier|documents|handoff|contract|duty|form)\.[a-z-]+")
    sources = Path(app.__path__[0]).rglob("*.py")
    constants = {
        node.value
        for path in sources
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    recorded = {each for each in constants if about_dossiers.fullmatch(each)}
    assert {"documents.received", "handoff.voided"} < recorded
    assert recorded - table("happenings").keys() == set()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n", "图片"),
        (b"<html><body></body></html>", "网页"),
        (b"<?xml version='1.0'?><a/>", "XML"),
        (b"{\\rtf1 }", "RTF"),
        (b"\x1f\x8b\x08\x00", "压缩包"),
        (b"SQLite format 3\0", "数据库"),
        (b"MZ\x90\0", "可执行程序"),
        (b"\0\1\2\3", "无法识别"),
    ],
)
def test_what_is_no_ledger_is_called_by_its_name(content: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(content)
    with pytest.raises(NotASpreadsheet) as refused:
        spreadsheets.open_workbook(path)
    assert words in sentence(refused.value)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("word/document.xml", "文字文档"),
        ("ppt/presentation.xml", "演示文稿"),
        ("xl/workbook.bin", ".xlsb"),
        ("照片.jpg", "压缩包"),
    ],
)
def test_what_is_zipped_is_called_by_its_name(part: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, "x")
    with pytest.raises(NotASpreadsheet) as refused:
        spreadsheets.open_workbook(path)
    assert words in sentence(refused.value)


def of_the_engine(code: int) -> engine.EngineError:
    """An error of the engine with a result code (sqlite.org/rescode.html), whose words say something else."""
    error = engine.EngineError("database disk image is locked, full and readonly")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(28, "No space left on device"), "磁盘已满"),
        (OSError(30, "Read-only file system"), "只能读"),
        (OSError(16, "Device or resource busy"), "正被占用"),
        (OSError(2, "No such file or directory", "登记库.db"), "找不到 登记库.db"),
        (of_the_engine(13), "磁盘已满"),
        (of_the_engine(5), "正被占用"),
        (of_the_engine(5 | 2 << 8), "正被占用"),
        (of_the_engine(6), "正被占用"),
        (of_the_engine(8), "只能读"),
        (of_the_engine(14), "找不到 登记库"),
        (of_the_engine(11), "文件有损坏之处"),
        (of_the_engine(26), "文件有损坏之处"),
        (of_the_engine(10), "请再做一次"),
        (engine.EngineError("database is locked"), "请再做一次"),
        (PermissionError(13, "Permission denied", "登记库.db"), "没有权限读写 登记库.db"),
    ],
)
def test_trouble_outside_says_that_nothing_was_stored(error: Exception, words: str) -> None:
    assert words in trouble(error)
    assert "没有保存" in trouble(error)


def test_trouble_with_a_file_is_trouble() -> None:
    assert issubclass(PermissionError, TROUBLE)
