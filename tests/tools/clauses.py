"""Every clause of docs/clauses.md: the data file and mechanism that carry it, the scenarios and tests that exercise it.

``python dev.py clauses`` prints the table; exit status 1 if a clause is missing, or nothing but loading exercises it.
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
_ROW = re.compile(r"^\| ([A-Z]{2}-\d+(?:\.\d+)?) \|", re.MULTILINE)


def listed() -> list[str]:
    """The clauses that docs/clauses.md names, in its order."""
    return _ROW.findall((ROOT / "docs" / "clauses.md").read_text(encoding="utf-8"))


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
        for clause, test in _marked(page):
            found[clause].append(f"{page.stem}::{test}")
    return found


def _marked(page: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(page.read_text(encoding="utf-8"))):
        for mark in getattr(node, "decorator_list", ()):
            if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.clauses":
                yield from ((str(ast.literal_eval(each)), node.name) for each in mark.args)


def lacking() -> list[str]:
    """What is wrong: clauses that no file carries, or that nothing exercises."""
    known, used = carried(), exercised()
    missing = [f"{clause}: no regulation file carries it" for clause in listed() if clause not in known]
    return missing + [f"{clause}: nothing exercises it" for clause in listed() if not used.get(clause)]


def main() -> int:
    """Print the table."""
    known, used, registers = carried(), exercised(), entries()
    for clause in listed():
        name, declared = known.get(clause, ("-", None))
        ways = "; ".join(mechanisms(declared, registers)) if declared else "-"
        print(f"{clause:8} {name}.toml  |  {ways}  |  {', '.join(used.get(clause, ['-']))}")
    faults = lacking()
    print(f"\n{len(listed())} clauses, {len(faults)} faults", *faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
