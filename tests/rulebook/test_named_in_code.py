"""Regulations and kinds of offices are data: the code names none, nor a clause, role or holder of any of them."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from tests import ROOT
from tests.test_house import lies_in, modules, texts
from tests.test_translations import sayings

if TYPE_CHECKING:
    from collections.abc import Iterable

PARTS = ("app/rulebook/vocabulary.py", "app/rulebook/proofreading.py", "app/office/rules.py")
"""Where it is said what a holder is to the program."""

ALSO = {
    "administrator": ("the program's own role; who signs a recovery sheet", ("app/base/rights.py", "app/access/**")),
    "adviser": (
        "a dossier's field, a ledger's column",
        ("app/dossiers/**", "app/imports/**", "app/find/clients_page.py"),
    ),
    "bank": ("a dossier's field, a ledger's column", ("app/dossiers/**", "app/imports/**")),
    "borrower": (
        "a loan's field; a part that some holder has",
        (
            "app/archive/loans/**",
            "app/archive/nouns.py",
            "app/archive/signing.py",
            "app/access/evidence_rules.py",
            *PARTS,
        ),
    ),
    "clerk": ("a field of sheets", ("*sheets.py",)),
    "client": (
        "a field of complaints, of dialogs, of registers' forms and of tables; a part that some holder has",
        (
            *("app/complaints/**", "app/registers/**", "app/forms/entries.py", "app/forms/fields.py"),
            *(
                "app/custody/bundles/client_dialog.py",
                "app/archive/loans/dialogs.py",
                "app/register/migrations/**",
                *PARTS,
            ),
        ),
    ),
    "department": ("a field of sheets; who countersigns a complaint", ("*sheets.py", "app/complaints/**")),
    "destroyed": ("how a volume stands; a part that some holder has", ("app/archive/**", *PARTS)),
    "staff": ("a table of scenario files", ("app/rulebook/scenarios.py",)),
}
"""Words that are a role, a holder or a kind of office, and what else they mean where."""


def pages(folder: str) -> list[dict[str, object]]:
    return [tomllib.loads(path.read_text("utf-8")) for path in sorted((ROOT / "resources" / folder).glob("*.toml"))]


def ids(tables: Iterable[dict[str, object]]) -> set[str]:
    return {str(table["id"]) for table in tables}


def named() -> set[str]:
    """Every id of a regulation, a clause, a role, a holder, a kind of office."""
    found = ids(pages("offices")) | ids(pages("regulations"))
    for page in pages("regulations"):
        found |= ids(page.get("clause", ())) | {*page.get("roles", ()), *page.get("holders", ())}  # type: ignore[arg-type, misc]
    return found


def names(text: str, words: frozenset[str]) -> set[str]:
    """Which of the words a text is, or contains where they can mean nothing else, having more than one part."""
    return {*long(words).findall(text)} | ({text} & words)


@cache
def long(words: frozenset[str]) -> re.Pattern[str]:
    """The words that have more than one part, wherever they stand."""
    told = "|".join(re.escape(word) for word in words if not word.isalpha())
    return re.compile(rf"(?<![\w-])(?:{told})(?![\w-]|\.\d)")


def test_the_code_names_nothing_that_is_data() -> None:
    known = frozenset(named())
    found = {
        (path, word)
        for path, tree in modules().items()
        for text in texts(tree)
        for word in names(str(text.value), known)
    }
    assert sorted(each for each in found if not lies_in(each[0], ALSO.get(each[1], ("", ()))[1])) == []
    assert ALSO.keys() == {word for _, word in found}


COMMON = {"客户", "银行", "借阅人", "已销毁", "客服部"}
"""Names of roles and holders that everybody says of other things: clients on file, a mortgage's bank, an example."""


def test_no_sentence_names_a_role_or_holder() -> None:
    """What people call them is the regulations' matter and the office's own, who may rename a role."""
    known = {
        str(name)
        for page in pages("regulations")
        for part in ("roles", "holders")
        for each in page.get(part, {}).values()  # type: ignore[attr-defined]
        if len(name := each["name"]) > 1
    }
    assert {"销售总监", "销售内勤", "公司档案室"} <= known
    found = {
        (path, word)
        for path, tree in modules().items()
        if not path.startswith("app/demo/")
        for call in sayings(tree)
        for text in texts(call)
        for word in known - COMMON
        if word in str(text.value)
    }
    assert found == set()


def test_what_is_looked_for_is_found() -> None:
    known = frozenset({"SO-1", "SO-1.1", "sales-office", "client"})
    assert names("按 SO-1.1 办理；售楼部 sales-office, bank", known) == {"SO-1.1", "sales-office"}
    assert names("client", known) == {"client"}
    assert names("SO-1.12, the-sales-office, the client", known) == set()
    assert {"SO-1.1", "client-service", "sales-director", "clerk", "bank", "own-mix"} <= named()
