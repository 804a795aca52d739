"""Which bank lends the buyers of each row: the cell's words become one of the office's outside parties 往来单位."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.base.normal import normal
from app.base.problems import Problem
from app.imports import cells as ledger_cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from app.imports.rows import LedgerRow

_BESIDE = re.compile(r"\([^()]*\)|(?:住房)?(?:按揭|贷款|商贷|组合贷?|公积金|已?放款|办理)+$")
"""What stands behind a bank's name and is no part of it."""
_SHORT = {
    "工行": "工商银行",
    "建行": "建设银行",
    "农行": "农业银行",
    "中行": "中国银行",
    "交行": "交通银行",
    "招行": "招商银行",
    "邮储": "邮政储蓄银行",
    "农信": "农村信用社",
    "农商行": "农村商业银行",
}
_BARE = frozenset(
    ["工商", "建设", "农业", "交通", "招商", "浦发", "民生", "兴业", "光大", "华夏", "中信", "平安", "广发", "邮政"]
)
"""Banks that ledgers name without the word."""
_BANK = re.compile(r"[^\d]{1,20}(?:银行|信用(?:合作)?(?:联)?社)[^\d]{0,20}\d{0,3}[^\d]{0,10}")
_OF_CHINA = re.compile(r"^中国(?=工商|建设|农业|邮政|光大|民生)")


def bank(written: str) -> str:
    """The bank that a cell names, its short name written out (建行 → 建设银行); empty if the words name none."""
    words = normal(written).replace(" ", "")
    while (less := _BESIDE.sub("", words)) != words:
        words = less
    if words in _BARE:
        words += "银行"
    for short, whole in _SHORT.items():
        if words.startswith(short) and not words.startswith(whole):
            words = whole + words.removeprefix(short).removeprefix("银行")
    return words if _BANK.fullmatch(words) else ""


def folded(name: str) -> str:
    """What is the same for all spellings of one bank's name: with or without 中国 or 股份有限公司."""
    return _OF_CHINA.sub("", (bank(name) or normal(name)).replace("股份", "").replace("有限公司", "").replace(" ", ""))


@dataclass(frozen=True)
class Lenders:
    """The bank of each row (folded; empty if it names none), the names of banks that the office does not know yet, and
    what has to be said. Without a ``kind``, nobody in the office's regulations lends."""

    kind: str = ""
    of_rows: tuple[str, ...] = ()
    known: Mapping[str, str] = field(default_factory=dict)
    """Folded name -> party (id)."""
    chosen: Mapping[str, str] = field(default_factory=dict)
    """Dossier (id) -> the party that it has now."""
    new: Mapping[str, str] = field(default_factory=dict)
    """Folded name -> name, as the ledger was first to write it."""
    said: tuple[Problem, ...] = ()

    def news(self, place: int, dossier: str) -> str:
        """The bank (folded) of the row at ``place``, if its dossier (id) is not known to have it."""
        told = self.of_rows[place] if self.of_rows else ""
        return told if told and self.known.get(told, "") != self.chosen.get(dossier) else ""


NOBODY = Lenders()
"""Where nobody lends, or nothing is read."""


def of_rows(rows: Sequence[LedgerRow], kind: str, parties: Mapping[str, str], chosen: Mapping[str, str]) -> Lenders:
    """Read the banks of a ledger's rows; ``parties`` are the known ones of this ``kind``: name -> id."""
    if not kind:
        return NOBODY
    read = {words: bank(words) for words in {row.bank for row in rows}}
    alike = {words: folded(name) if name else "" for words, name in read.items()}
    folds = tuple(alike[row.bank] for row in rows)
    known = {folded(name): party for name, party in parties.items()}
    first = {fold: row for fold, row in zip(reversed(folds), reversed(rows), strict=True) if fold and fold not in known}
    counts = Counter(folds)
    facts: dict[str, dict[str, str | int]] = {
        fold: {"name": read[row.bank], "n": counts[fold]} for fold, row in reversed(first.items())
    }
    said = [Problem(first[fold].cell("bank"), "lender_new", told) for fold, told in facts.items()]
    new = {fold: read[first[fold].bank] for fold in facts}
    return Lenders(kind, folds, known, chosen, new, (*said, *_unread(rows, read)))


def _unread(rows: Sequence[LedgerRow], read: Mapping[str, str]) -> Iterator[Problem]:
    """A warning for each cell whose words name neither a bank nor a way of paying."""
    for row in rows:
        if row.bank and not read[row.bank] and ledger_cells.payment(row.bank) is None:
            yield Problem(row.cell("bank"), "lender_unread", {"written": row.bank})
