"""What stands beside a name in the same cell of a sales ledger: numbers, phones, and remarks in brackets."""

from __future__ import annotations

import re
from typing import NamedTuple

_FIRST, _LAST = 0xE000, 0xF8FF
_MARK = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")
_NUMBER = re.compile(
    r"(?<![0-9A-Za-z])(?:\d{17}[\dXx]|\d{6}\s\d{8}\s\d{3}[\dXx]|[159AN][1-9A-Z]\d{6}[0-9A-Z]{10}|\d{15}|[HMC]\d{8,10}|[A-Z]{1,2}\d{7,9})(?![0-9A-Za-z])",
    re.ASCII,
)
_PHONE = re.compile(r"(?<![0-9A-Za-z+])(?:\+?86[- ]?)?1[3-9]\d{9}(?![0-9A-Za-z])", re.ASCII)
_LABEL = re.compile(
    r"(?:居民)?(?:身份证|证件)(?:号码|号)?[:]?(?=[\ue000-\uf8ff])|(?:联系)?(?:电话|手机)(?:号码|号)?[:]?(?=[\ue000-\uf8ff])"
)
_BRACKET = re.compile(r"\(([^()]*)(?:\)|$)")
_ENDS = re.compile(r"[\s、,;/|\ue000-\uf8ff]|$")
_WORDS = re.compile(r"[\u3400-\u9fff]")
_NO_REMARK = re.compile(
    r"各?占?\s*[\d.]+\s*[%％]|[\d]+\s*[/÷]\s*\d+|(?:共同共有|按份共有|共有)"
    r"|(?:买受人|共有人|产权人|权利人|购房人|主贷人|业主|客户|姓名|买方|乙方|公司|先生|女士|夫[妻妇]?|妻|丈夫|妻子|配偶|本人|父亲?|母亲?|儿?子|女儿?|未成年人?|法人|法定代表人|代理人|委托代理人|监护人)[\d一二三四]?"
    r"|(?:中国|集团|香港|[\u4e00-\u9fff]{1,4}[省市])"
)
_CO_BUYER = re.compile(r"\((?:共有人|共同共有人|共同买受人|第二买受人|共买人)[:\s]+([^()]+)\)?")
_EMPTY = re.compile(r"\([\s:,、/]*\)|[(\[]\s*$")


class Marked(NamedTuple):
    """A cell's text in which numbers and remarks are replaced by marks, each a single character; and what they stand for."""

    text: str
    numbers: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def marked(text: str) -> Marked:
    """Take numbers, phones and bracketed remarks out of a narrow text, each leaving a mark in its place."""
    kinds: tuple[list[str], list[str], list[str]] = ([], [], [])
    if _MARK.search(text):
        text = _MARK.sub("", text)
    if any(map(str.isdigit, text)):
        text = _NUMBER.sub(lambda found: _mark(kinds, 0, found[0]), text)
        text = _PHONE.sub(lambda found: _mark(kinds, 1, found[0]), text)
        text = _LABEL.sub("", text)
        text = _in_brackets(text)
    if "(" in text:
        text = _CO_BUYER.sub(r"、\1", text)
        text = _BRACKET.sub(lambda found: _remark(kinds, found, text), text)
    return Marked(text, *map(tuple, kinds))


def unmarked(piece: str, of: Marked) -> tuple[str, Marked]:
    """A piece of the text without marks, and what its marks stand for."""
    if not _MARK.search(piece):
        return piece, _NONE
    found: tuple[list[str], list[str], list[str]] = ([], [], [])
    for mark in _MARK.findall(piece):
        kind, place = divmod(ord(mark) - _FIRST, _EACH)
        found[kind].append(of[kind + 1][place])
    return _MARK.sub("", piece).strip(" :,"), Marked("", *map(tuple, found))


def has_marks(text: str) -> bool:
    """Whether anything was taken out of a text."""
    return _MARK.search(text) is not None


_EACH = 2_000
_NONE = Marked("")


def _mark(kinds: tuple[list[str], ...], kind: int, what: str) -> str:
    if len(kinds[kind]) == _EACH:
        return what
    kinds[kind].append(what)
    return chr(_FIRST + kind * _EACH + len(kinds[kind]) - 1)


def _in_brackets(text: str) -> str:
    """The text without brackets that hold nothing but marks."""
    return re.sub(r"\(\s*([\ue000-\uf8ff\s]+)\)?", r"\1", text)


def _remark(kinds: tuple[list[str], ...], found: re.Match[str], text: str) -> str:
    """A mark for a bracket at the end of a name that says something about it; other brackets stay."""
    inside = found[1].strip()
    alone = _ENDS.match(text, found.end()) is not None and found.start() > 0
    if not alone or not _WORDS.search(inside) or _NO_REMARK.fullmatch(inside):
        return found[0]
    return _mark(kinds, 2, _MARK.sub("", inside).strip())
