"""What two readings of the same year do not agree on, in words; and a year's figures in short."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any


def differences(told: Any, expected: Any, where: str = "") -> list[str]:
    """Where the register tells something else than the facts let expect."""
    if isinstance(told, dict) and isinstance(expected, dict):
        return [
            line
            for name in sorted({*told, *expected})
            for line in differences(told.get(name), expected.get(name), f"{where} / {name}" if where else name)
        ]
    if where == "duties":
        only = {True: Counter(map(tuple, told)), False: Counter(map(tuple, expected))}
        said = [f"duty only in the register: {each}" for each in (only[True] - only[False]).elements()]
        return said + [f"duty only expected: {each}" for each in (only[False] - only[True]).elements()]
    return [] if told == expected else [f"{where}: the register says {told}, expected {expected}"]


def summary(figures: dict[str, Any]) -> dict[str, Any]:
    """The figures with counts for lists."""
    clauses: dict[str, Counter[str]] = defaultdict(Counter)
    for clause, *_, state, _ in figures["duties"]:
        clauses[clause][state] += 1
    lines: dict[str, Counter[str]] = defaultdict(Counter)
    for name, (_, _, _, state, _) in figures["lines"].items():
        lines[name.partition("|")[0]][state] += 1
    return {
        "duties": _ordered(clauses),
        "lines": _ordered(lines),
        **{name: figures[name] for name in ("sums", "wages", "dashboard", "open", "custody", "progress")},
        "reports": len(figures["reports"]),
    }


def _ordered(counts: dict[str, Counter[str]]) -> dict[str, dict[str, int]]:
    """By clause, SO-1.10 after SO-1.9."""
    order = sorted(counts, key=lambda clause: [int(part) for part in clause.removeprefix("SO-").split(".")])
    return {clause: dict(sorted(counts[clause].items())) for clause in order}
