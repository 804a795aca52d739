"""Registers made by every released state of the program open today, and say what they said then (see README.md)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2
import pytest

from app.access import service as access
from app.commands.listings import nouns
from app.forms import sheets
from app.keeping import verification
from app.register.keys import WrongSecret
from app.register.settings import set_setting
from tests.released import make
from tests.released.packed import unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office

KEPT = sorted(Path(__file__).parent.glob("*.zip"))


class Released(NamedTuple):
    """An office as it is opened today, and what the code of its time said of it."""

    name: str
    office: Office
    said: dict[str, Any]

    def now(self, noun: str) -> list[dict[str, Any]]:
        """What is said today."""
        return json.loads(json.dumps(nouns()[noun].rows(self.office)))


@pytest.fixture(scope="module", params=KEPT, ids=lambda kept: kept.stem)
def released(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Released]:
    kept: Path = request.param
    folder = tmp_path_factory.mktemp(kept.stem) / "office"
    said = unpack(kept, folder)
    office = make.opened(folder, make.PEOPLE[kept.stem.partition("-")[2]])
    yield Released(kept.stem, office, said)
    office.register.close()


def test_nothing_is_wrong(released: Released) -> None:
    assert verification.first_wrong(released.office) is None


def test_journal_is_the_one_that_was(released: Released) -> None:
    at_most = {verification.head(released.office), *(each["hash"] for each in released.now("journal"))}
    assert released.said["head"] in at_most


@pytest.mark.parametrize("noun", sorted(nouns()))
def test_lists_say_what_they_said(released: Released, noun: str) -> None:
    then = released.said.get(noun, [])
    now = released.now(noun) if then else []
    assert [_as_told(one, another) for one, another in zip(now, then, strict=True)] == then


def _as_told(now: dict[str, Any], then: dict[str, Any]) -> dict[str, Any]:
    """Today's row, so far as it was told then; of which occasion or record something is was not told at first, and a form
    may have gained a field."""
    later = {"file", "because"} if then.get("file") == "" else set()
    if "fields" in then:
        now = {**now, "fields": [field for field in now["fields"] if field in then["fields"]]}
    return {key: value if key in later else now.get(key) for key, value in then.items()}


def test_a_receipt_or_a_record_prints(released: Released) -> None:
    first = [("handoff-receipt", each["number"]) for each in released.said.get("handoffs", ())]
    form, number = [*first, *((each["form"], each["number"]) for each in released.said.get("records", ()))][0]
    sheet = sheets.draw(released.office, form, number)
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(sheet.pdf))
    assert number in text


def test_who_has_another_secret_stays_outside(released: Released) -> None:
    if "secured" in released.name:
        with pytest.raises(WrongSecret):
            access.sign_in(released.office.register.folder, lambda: make.NOW, "沈立", "梧桐-雨落-七百里")


def test_a_movement_that_the_first_journal_does_not_tell_of_is_found(tmp_path: Path) -> None:
    """The first state wrote movements without sealing them in the journal."""
    unpack(KEPT[0], tmp_path / "office")
    office = make.opened(tmp_path / "office", "")
    again = "INSERT INTO movement (paper, at, entered_at, giver, taker, originals, copies, handoff) {}"
    said = "SELECT paper, at + 1, entered_at, giver, taker, originals, copies, handoff FROM movement WHERE id = 7"
    office.register.connection.execute(again.format(said))
    assert "没有写入日志" in (verification.first_wrong(office) or "")
    office.register.close()


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.stem)
def test_it_stays_right_if_something_without_an_entry_is_stored_first(kept: Path, tmp_path: Path) -> None:
    """The first proof of an older register tells all that was there, whatever transaction it belongs to."""
    unpack(kept, tmp_path / "office")
    office = make.opened(tmp_path / "office", make.PEOPLE[kept.stem.partition("-")[2]])
    with office.register.transaction():
        set_setting(office.register, "entries", "5")
    assert verification.first_wrong(office) is None
    with office.register.transaction():
        office.record("office.renamed", name="别的名字")
    assert verification.first_wrong(office) is None
    office.register.close()
