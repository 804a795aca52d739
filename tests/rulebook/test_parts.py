"""Each part in the passing of papers has one holder, whatever an own house calls it; a slip is told with its place."""

from __future__ import annotations

import pytest

from app.base.resources import packaged
from app.base.toml_tables import Malformed
from app.rulebook.reader import parse, rulebook

OWN = """
id = "own"
name = "阅览室"
in_force = 2026-01-01

[holders]
reading-room = { name = "阅览室", inside = true, part = "office" }
reader = { name = "读者", part = "borrower" }
shredder = { name = "已销毁", gone = true, part = "destroyed" }

[events."documents.received"]
name = "收到资料"
fields = { from = "holder", documents = "documents" }
handoff = "in"
"""


def refused(*pages: str) -> str:
    """What is said about files called a.toml, b.toml …"""
    with pytest.raises(Malformed) as told:
        rulebook({f"{letter}.toml": parse(page, f"{letter}.toml") for letter, page in zip("ab", pages, strict=False)})
    return str(told.value)


def test_an_own_house_calls_its_holders_as_it_likes() -> None:
    words = rulebook({"own.toml": parse(OWN, "own.toml")}).vocabulary
    found = [words.playing(part) for part in ("office", "borrower", "destroyed", "headquarters")]
    assert found == ["reading-room", "reader", "shredder", ""]


@pytest.mark.parametrize("part", ["office", "borrower", "destroyed"])
def test_where_papers_change_hands_nobody_may_be_missing(part: str) -> None:
    told = refused(OWN.replace(f', part = "{part}"', ""))
    assert told.startswith("a.toml: events.documents.received.handoff: ")
    assert f'part = "{part}"' in told


def test_where_none_do_nobody_is_needed() -> None:
    page = OWN.partition("[holders]")[0] + '[holders]\nporter = { name = "门卫" }\n'
    assert rulebook({"a.toml": parse(page, "a.toml")}).vocabulary.playing("office") == ""


def test_one_file_gives_a_part_once() -> None:
    told = refused(OWN.replace('"borrower"', '"office"'))
    assert told.startswith("a.toml: holders.reader.part: ")
    assert "reading-room" in told


@pytest.mark.parametrize(
    "second",
    ['desk = { name = "前台", part = "office" }', 'department = { name = "其他部门", inside = true, part = "office" }'],
)
def test_a_second_file_takes_no_part_from_the_first(second: str) -> None:
    house = packaged("resources", "regulations", "house.toml").read_text(encoding="utf-8")
    told = refused(house, f'id = "own"\nname = "自己的"\nin_force = 2026-01-01\n[holders]\n{second}\n')
    assert told.startswith(f"b.toml: holders.{second.split()[0]}.part: ")
    assert "client-service" in told


def test_a_part_that_there_is_not_is_offered_what_there_is() -> None:
    told = refused(OWN.replace('part = "office"', 'part = "ofice"'))
    assert "是否指 'office'" in told
