"""The headings of the columns of sales ledgers, and the fields they mean."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from app.base import cells as sheets
from app.imports import heading_words
from app.imports.heading_words import SIMPLIFIED, Field

__all__ = ["FAINT", "RELATED", "SIMPLIFIED", "Field", "Meaning", "field_of", "plain", "strange", "tells_kind"]

RELATED, FAINT, _SHAPED, _GROUPED, _KNOWN = 1, 2, 3, 4, 5
"""How surely a heading means its field. Faint ones, and those of people related to the buyer, count only if no other
column has a better one."""

_WORDS: dict[str, tuple[Field, int]] = {
    word: (field, place) for field, words in heading_words.EXACT.items() for place, word in enumerate(words.split())
}
_FAINT_WORDS: dict[str, Field] = {word: field for field, words in heading_words.FAINT.items() for word in words.split()}
_LIKE = tuple((field, re.compile(shape)) for field, shape in heading_words.SHAPES)
_QUESTION, _OTHER_MATTER = re.compile(heading_words.QUESTION), re.compile(heading_words.OTHER_MATTER)
_OTHERS, _TRIVIAL = re.compile(heading_words.OTHERS), re.compile(heading_words.TRIVIAL)
_SOMEBODYS_NAME = re.compile(r"姓名$")
_RELATED = re.compile(r"配偶|主贷人|借款人|贷款人|抵押人|担保人")
_BEFORE_SIGNING = re.compile(r"认购|认筹")
_EARLIER = re.compile(
    r"^(?:原|旧|初始|历史|首次|上次|变更前|调整前|更名前|换房前|曾用?)(?!件)|(?:变更|调整|更名|换房|修改|优惠|折扣|打折)前$|[旧原]$|作废|失效"
)
_LATER = re.compile(r"^(?:现|新|最新|最终|变更后|调整后|更名后|换房后)|(?:变更|调整|更名|换房|修改)后$|[新现]$")
_ASKING: frozenset[Field] = frozenset(("state", "payment", "note"))
_OF_THE_CONTRACT: frozenset[Field] = frozenset(("contract", "signed", "payment", "price"))
_OF_PEOPLE: frozenset[Field] = frozenset(("buyers", "ids", "phone", "address", "share"))
_TITLE = 9  # from this many characters on, a heading above is the sheet's title and no group's
_LONGEST = 24
_READ = 200  # of a heading's characters, no more are looked at
_ASKS_MORTGAGE = re.compile(heading_words.ASKS_MORTGAGE)
_KIND = re.compile(r"证件?(?:类型|类别|种类|名称)$")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕")
_UNIT = re.compile(
    r"(?:[/、,;](?:人民币)?(?:单位)?(?:万元|元|㎡|m2|平方米|平米)|万元|(?<=[价款额金])元|(?<=积)(?:㎡|m2|平方米|平米))$"
)
_UNIT_ALONE = re.compile(r"\(?(?:单位[::]?)?(?:万元|元|人民币元|元/㎡|㎡|m2|平方米|平米|%|元/平方米)\)?", re.IGNORECASE)
_SPACES = re.compile(r"[\s:*._\-]+")
_GROUP_WORDS = re.compile(r"信息|资料|情况|基础|基本|栏$")


class Meaning(NamedTuple):
    """What a heading means: a field or None, how surely (0 to 5), and how usual the word is (less is more usual)."""

    field: Field | None
    score: int = 0
    rank: int = 0


@lru_cache(maxsize=4096)
def field_of(group: str, own: str) -> Meaning:
    """The field that a heading means under its group's heading, and how surely."""
    word, family = plain(own), _GROUP_WORDS.sub("", plain(group))
    known, family = _known(word), family if len(family) < _TITLE else ""
    if not word or len(word) > _LONGEST:
        return Meaning(None)
    if _OTHER_MATTER.search(family if known and _OTHER_MATTER.search(word) else family + word):
        return Meaning(None)
    aside = "".join(_asides(own))
    word, when = _without_time(word, aside) if not known or aside else (word, 0)
    found = _meant(family, word, _known(word))
    if found.field is None or (found.field not in _ASKING and _QUESTION.search(family + word)):
        return Meaning(None)
    if found.field in _OF_PEOPLE and _OTHERS.fullmatch(family):
        return Meaning(None)
    return _weighed(found, family + word, when)


def _weighed(found: Meaning, words: str, when: int) -> Meaning:
    """The meaning, counting less where it is about somebody related, or an earlier state of things."""
    if found.field in _OF_PEOPLE and _RELATED.search(words):
        return found._replace(score=RELATED)
    if when < 0 or (found.field in _OF_THE_CONTRACT and _BEFORE_SIGNING.search(words)):
        return found._replace(score=min(found.score, FAINT))
    return found._replace(rank=found.rank - 100 * when)


def _known(word: str) -> Field | None:
    return _WORDS[word][0] if word in _WORDS else None


def _without_time(word: str, aside: str) -> tuple[str, int]:
    """A heading without 原 before it or 变更后 behind it, and -1 for an earlier state of things, 1 for a later one."""
    if _EARLIER.search(aside):
        return word, -1
    if _LATER.search(aside):
        return word, 1
    for shape, when in ((_EARLIER, -1), (_LATER, 1)):
        rest = shape.sub("", word)
        if rest != word and rest and _meant("", rest, _known(rest)).field:
            return rest, when
    return word, 0


def _meant(family: str, word: str, known: Field | None) -> Meaning:
    if known:
        return Meaning(known, _KNOWN, _WORDS[word][1])
    if family + word in _WORDS:
        return Meaning(_WORDS[family + word][0], _GROUPED, _WORDS[family + word][1])
    if word in _FAINT_WORDS:
        return Meaning(_FAINT_WORDS[word], FAINT)
    for text in (word, family + word):
        for field, shape in _LIKE:
            if shape.search(text):
                return Meaning(field, _SHAPED, 50)
    return Meaning("buyers", FAINT, 99) if _SOMEBODYS_NAME.search(family + word) else Meaning(None)


def tells_kind(header: str) -> bool:
    """Whether a column holds the kind of identity document."""
    return _KIND.search(plain(header)) is not None


def is_unit(text: str) -> bool:
    """Whether a word is only the unit of a column: 万元, (㎡)."""
    return _UNIT_ALONE.fullmatch(text) is not None


def asks_mortgage(header: str) -> bool:
    """Whether a column answers with yes or no whether the price is paid by mortgage."""
    return _ASKS_MORTGAGE.fullmatch(plain(header)) is not None


def strange(header: str) -> bool:
    """Whether a heading that means no field is not among those known to be of no use either."""
    word = plain(header)
    useless = (_OTHER_MATTER, _QUESTION, _TRIVIAL, _BEFORE_SIGNING, _KIND)
    return bool(word) and not any(known.search(word) for known in useless)


def trivial(header: str) -> bool:
    """Whether a column only counts the rows, so that nobody would miss it."""
    return plain(header) in {"序号", "序", "行号", "no", "编号", ""}


def plain(header: str) -> str:
    """A heading in simplified characters and lower case, without brackets, spaces, punctuation, and units such as 元."""
    bare = _SPACES.sub("", _BRACKETS.sub("", _narrow(header)))
    return _UNIT.sub("", bare) or bare


def _asides(header: str) -> list[str]:
    """What a heading says in brackets."""
    return [_SPACES.sub("", each[1:-1]) for each in _BRACKETS.findall(_narrow(header))]


def _narrow(header: str) -> str:
    return sheets.narrow(header[:_READ]).lower().translate(SIMPLIFIED)
