"""Starts what was built: headless commands, a printed form, the window. Run as ``python -m tests.built [PROGRAM…]``.

PROGRAM is the command that starts the executable, by default the one in ``dist``; words before it (such as a Wine
runner) are kept.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "dist" / ("Juanzong.exe" if os.name == "nt" else "Juanzong")


class Program:
    """The built program, started with an office of its own."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self.command, self.folder = command, folder

    def run(self, *words: str) -> str:
        """Run it; stop the check if it fails."""
        begun = time.monotonic()
        done = subprocess.run([*self.command, *words], capture_output=True, timeout=300, check=False, encoding="utf-8")
        print(f"built: {' '.join(words[:2])} -> {done.returncode} in {time.monotonic() - begun:.1f} s", flush=True)
        if done.returncode:
            sys.exit(f"{words}: {done.stdout}\n{done.stderr}")
        return done.stdout

    def office(self) -> list[str]:
        """The words that name its office."""
        return ["--office", str(self.folder / "office")]


def check(program: Program) -> None:
    """Commands, paper and window, each as a person would need them."""
    program.run("demo", *program.office())
    files = json.loads(program.run("list", "files", *program.office(), "--json"))
    assert len(files) > 10, files
    assert json.loads(program.run("verify", *program.office(), "--json"))["ok"]
    assert "documents.received" in program.run("simulate", "--vocabulary")
    paper = program.folder / "cover.pdf"
    program.run("print", "dossier-cover", files[0]["unit"], *program.office(), "-o", str(paper))
    assert paper.read_bytes().startswith(b"%PDF")
    ledger = ROOT / "tests" / "samples" / "sales-ledger.xlsx"
    empty = ["--office", str(program.folder / "empty")]
    program.run("init", *empty)
    plan = json.loads(program.run("import", str(ledger), *empty, "--dry-run", "--json"))
    assert plan["new"] == 260, plan
    program.run("scan-back", str(paper), *program.office(), "--dry-run")
    program.run("attach", str(paper), "--to", files[0]["unit"], *program.office())
    letters(program, files[0]["unit"])
    secret = program.folder / "secret.txt"
    secret.write_text("silver plum 41", encoding="utf-8")
    sealed = ["--office", str(program.folder / "sealed"), "--as", "沈立", "--secret-file", str(secret)]
    program.run("init", *sealed)
    assert json.loads(program.run("verify", *sealed, "--json"))["ok"]
    for name, words in (("first start", [str(program.folder / "new")]), ("sign-in", [program.office()[1]])):
        told = program.folder / "started.txt"
        program.run("--office", *words, "--started", str(told))
        title = told.read_text(encoding="utf-8")
        assert "卷宗" in title or "××" in title, title
        print(f"built: the window of {name} says {title!r}")


def letters(program: Program, unit: str) -> None:
    """A Word and an Excel document of an office's own are filled in."""
    from docx import Document
    from openpyxl import Workbook

    document, book, out = Document(), Workbook(), program.folder / "letters"
    document.add_paragraph("{{房号}} {{客户}}")
    document.save(str(program.folder / "word.docx"))
    book.active["A1"] = "{{房号}}"
    book.save(program.folder / "excel.xlsx")
    out.mkdir()
    for name in ("word.docx", "excel.xlsx"):
        program.run("template", str(program.folder / name), *program.office())
        program.run("letter", Path(name).stem, unit, *program.office(), "-o", str(out))
    assert sorted(path.suffix for path in out.iterdir()) == [".docx", ".xlsx"]


def main() -> None:
    command = sys.argv[1:] or [str(BUILT)]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        check(Program(command, Path(folder)))
    print("built: everything that travels inside the program is there")


if __name__ == "__main__":
    main()
