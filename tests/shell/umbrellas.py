"""An invented room: umbrellas lent at the door. It is nowhere but here, and the program knows it everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLabel, QLineEdit

from app.base.features import Command, Feature, Page
from app.base.refusals import Refusal
from app.base.series import Series
from app.dossiers.finding import Found, sheets
from app.forms.rules import Form, parse
from app.kit.dialogs import Dialog
from app.kit.draft_offers import Opener
from app.kit.duty_acts import Act
from app.office.exports import one
from app.office.nouns import Noun
from app.office.open_things import Unsettled
from app.register import journal, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.office.drafts import Draft
    from app.office.office import Office

FEATURE = Feature(
    room="tests.shell",
    pages={"umbrellas": Page(lambda: "雨伞", "umbrella", "tests.shell.umbrellas:make", needed="tests.shell.umbrellas:rains")},
    commands={"lend": Command(lambda: "借伞", "tests.shell.umbrellas:lend_one", "F12")},
    sentences="umbrellas", happenings="umbrellas", sheets="umbrellas", series="umbrellas", finders="umbrellas",
    acts="umbrellas", drafts="umbrellas", nouns="umbrellas", exports="umbrellas", unsettled="umbrellas", checks="umbrellas",
)  # fmt: skip

UMBRELLA = Series("SAN", "umbrella", "umbrella-slip", stored_in="journal:umbrella.lent")
SLIP = """
name = "umbrella-slip"
number = "KF-SAN-01"
version = 1
change = "首版"
valid_from = 2026-01-01
title = "借伞单"
record = "number"

[[blocks]]
kind = "fields"
cells = [{ name = "number", label = "编号" }, { name = "borrower", label = "借伞人" }]
"""


@dataclass
class NoUmbrella(Refusal):
    """All are out."""


def lend(office: Office, borrower: str) -> str:
    """Lend one to somebody; answers its number. Raises NoUmbrella."""
    if not borrower:
        raise NoUmbrella
    with office.register.transaction():
        number = numbers.take(office.register, UMBRELLA, office.today().year)
        office.record("umbrella.lent", number=number, borrower=borrower)
    return number


def lent(office: Office) -> dict[str, str]:
    """Who has which."""
    entries = journal.read(office.register, kind="umbrella.lent")
    return {each.body["number"]: each.body["borrower"] for each in entries if each.body}


def rains(office: Office) -> bool:
    return bool(lent(office))


def make(_window: OfficeWindow) -> QLabel:
    return QLabel("在借的伞")


class LendDialog(Dialog):
    DRAFT = "umbrella"

    def __init__(self, desk: Desk, parent: OfficeWindow | None = None) -> None:
        super().__init__(desk, parent)
        self.borrower = QLineEdit()
        self.body.addWidget(self.borrower)

    def commit(self) -> None:
        if self.attempt(lend, self.borrower.text()):
            self.accept()


def lend_one(window: OfficeWindow) -> None:
    LendDialog(window.desk, window).open()


opened: list[str] = []
"""What was opened from Today."""


def _open(_desk: Desk, duty: Any, _met: Any, _parent: Any) -> bool:
    opened.append(duty.clause)
    return True


def _slip(office: Office, record: str) -> tuple[Form, dict[str, Any]]:
    return parse(SLIP, ""), {"number": record, "borrower": lent(office)[record]}


def _found(office: Office, series: Series, number: str) -> list[Found]:
    return sheets(series, number, [""] if number in lent(office) else [])


def _opener(window: OfficeWindow, _draft: Draft) -> Dialog:
    return LendDialog(window.desk, window)


def _faults(office: Office) -> Iterator[str]:
    yield from ("一把伞借了两次" for _ in [1] if len({*lent(office).values()}) < len(lent(office)))


SENTENCES = {NoUmbrella: lambda _: "没有伞了。"}
HAPPENINGS = {"umbrella.lent": lambda facts: f"借伞 {facts['number']}"}
SHEETS = {"umbrella-slip": _slip}
SERIES = (UMBRELLA,)
FINDERS = {UMBRELLA: _found}
ACTS = {"umbrella": Act(frozenset(), _open, rank=0)}
DRAFTS = {"umbrella": Opener(lambda: "借伞", _opener)}
NOUNS = {"umbrellas": Noun(lambda office: [{"number": each, "borrower": who} for each, who in lent(office).items()])}
EXPORTS = {
    "umbrellas": one(
        lambda: "雨伞", lambda: "谁借了哪一把", lambda: ("编号", "借伞人"), lambda office: lent(office).items()
    )
}
CHECKS = {"umbrellas": _faults}
UNSETTLED = (lambda office, _people: (Unsettled("雨伞", each, who, "", "") for each, who in lent(office).items()),)
