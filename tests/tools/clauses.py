"""Every clause of docs/clauses.md: the data file and mechanism that carry it, what exercises it, and who did it by hand.

``python dev.py clauses`` prints the table; exit status 1 if a clause is missing, nothing but loading exercises it, or no
walk in tests/walks does it by hand. ``--write`` writes the walks into the last column of docs/clauses.md.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from app.forms.library import packaged_forms
from app.rulebook.clauses import limit_of
from app.rulebook.files import packaged_regulations, read_regulation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.forms.entries import Entry
    from app.rulebook.clauses import Clause

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "clauses.md"
COLUMN = "done by hand"
_ROW = re.compile(r"^\| ([A-Z]{2}-\d+(?:\.\d+)?) \|", re.MULTILINE)
_RULE = re.compile(r"\|( --- \|)+")


def listed() -> list[str]:
    """The clauses that docs/clauses.md names, in its order."""
    return _ROW.findall(PAGE.read_text(encoding="utf-8"))


def carried() -> dict[str, tuple[str, Clause]]:
    """Every clause of a packaged regulation, with its file."""
    return {clause.id: (name, clause) for name in packaged_regulations() for clause in read_regulation(name).clause}


def entries() -> dict[str, Entry]:
    """The registers, by the name of their form."""
    return {form.name: form.entry for form in packaged_forms() if form.entry}


def mechanisms(clause: Clause, registers: dict[str, Entry]) -> Iterator[str]:
    """What makes the clause work, in a few words each."""
    terms = clause.versions[-1]
    limit = limit_of(terms)
    if limit:
        yield f"{'recurring duty' if limit.recurring and not terms.trigger else 'duty'} ({terms.limit})"
    elif terms.limit:
        yield f"standard of conduct ({terms.limit})"
    if terms.sanction:
        yield "sanction" + (" by count" if any(line.nth > 1 or line.every for line in terms.sanction) else "")
    if terms.escalation:
        yield "escalation"
    if terms.scale:
        yield "scale"
    if terms.evidence.sample:
        yield "sample"
    if terms.duty.only_after:
        yield "consent first"
    if terms.figures:
        yield "figures"
    for name in terms.evidence.papers:
        entry = registers.get(name)
        yield f"form {name}" + (f" ({', '.join(_ways(entry))})" if entry and [*_ways(entry)] else "")
    if terms.evidence.register:
        yield f"register {terms.evidence.register}"


def _ways(entry: Entry) -> Iterator[str]:
    if entry.acts:
        yield f"{len(entry.acts)} acts"
    if entry.collects:
        yield "collects"
    if entry.draws:
        yield "draws by lot"
    if entry.balances:
        yield "points"
    if entry.rotates:
        yield "rotation"
    if any(field.kind == "checklist" for field in entry.fields):
        yield "checklist"
    if any(field.compute for field in entry.fields):
        yield "computes"


def exercised() -> dict[str, list[str]]:
    """Which scenario files and which marked tests exercise each clause."""
    found: dict[str, list[str]] = defaultdict(list)
    for page in sorted((ROOT / "tests" / "scenarios").glob("*.expected.toml")):
        told = tomllib.loads(page.read_text(encoding="utf-8"))
        found[told["clause"]].append(page.name.removesuffix(".expected.toml"))
    for page in sorted((ROOT / "tests").rglob("test_*.py")):
        for clause, test in _marked(page, "clauses"):
            found[clause].append(f"{page.stem}::{test}")
    return found


def walks() -> dict[str, list[str]]:
    """Which walks do each clause by hand, as ``bank: the_minutes_are_filed``."""
    found: dict[str, list[str]] = defaultdict(list)
    for page in sorted((ROOT / "tests" / "walks").glob("test_*.py")):
        for clause, test in _marked(page, "walk"):
            found[clause].append(f"{page.stem.removeprefix('test_')}: {test.removeprefix('test_')}")
    return found


def _marked(page: Path, marker: str) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(page.read_text(encoding="utf-8"))):
        for mark in getattr(node, "decorator_list", ()):
            if isinstance(mark, ast.Call) and ast.unparse(mark.func) == f"pytest.mark.{marker}":
                yield from ((str(ast.literal_eval(each)), node.name) for each in mark.args)


def lacking() -> list[str]:
    """What is wrong: clauses that no file carries, that nothing exercises, or that nobody did by hand."""
    known, used, walked = carried(), exercised(), walks()
    missing = [f"{clause}: no regulation file carries it" for clause in listed() if clause not in known]
    missing += [f"{clause}: nothing exercises it" for clause in listed() if not used.get(clause)]
    return missing + [f"{clause}: no walk does it by hand" for clause in listed() if not walked.get(clause)]


def page_with_walks() -> str:
    """docs/clauses.md with the walks of today in its last column."""
    walked, lines = walks(), []
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = line.split(" |")[:-1]
        if row := _ROW.match(line):
            lines.append(_with_last(cells, lines, "; ".join(walked.get(row[1], ["–"]))))
        elif line.startswith("| id |"):
            lines.append(f"{line.removesuffix(f' {COLUMN} |')} {COLUMN} |")
        elif _RULE.fullmatch(line) and lines[-1].startswith("| id |"):
            lines.append("|" + " --- |" * (lines[-1].count("|") - 1))
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


def _with_last(cells: list[str], before: list[str], last: str) -> str:
    """A row with its last cell written anew; the rule above the rows tells how many there are."""
    rule = next(line for line in reversed(before) if _RULE.fullmatch(line))
    return " |".join([*cells[: rule.count("|") - 2], f" {last} |"])


def main() -> int:
    """Print the table."""
    if "--write" in sys.argv[1:]:
        PAGE.write_text(page_with_walks(), encoding="utf-8", newline="\n")
    known, used, registers, walked = carried(), exercised(), entries(), walks()
    for clause in listed():
        name, declared = known.get(clause, ("-", None))
        ways = "; ".join(mechanisms(declared, registers)) if declared else "-"
        told = (ways, ", ".join(used.get(clause, ["-"])), ", ".join(walked.get(clause, ["-"])))
        print(f"{clause:8} {name}.toml  |  {'  |  '.join(told)}")
    faults = lacking()
    print(f"\n{len(listed())} clauses, {len(faults)} faults", *faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
