"""How names are typed in Latin letters: pinyin initials and full pinyin, surnames in their own reading."""

from __future__ import annotations

import os
import unicodedata
from functools import lru_cache

SURNAMES = {
    "单": "shan",
    "解": "xie",
    "仇": "qiu",
    "区": "ou",
    "查": "zha",
    "盖": "ge",
    "朴": "piao",
    "任": "ren",
    "尹": "yin",
    "曾": "zeng",
    "召": "shao",
    "缪": "miao",
    "乐": "yue",
    "折": "she",
    "洗": "xian",
    "冼": "xian",
    "秘": "bi",
    "种": "chong",
    "繁": "po",
    "员": "yun",
    "能": "nai",
    "覃": "qin",
    "翟": "zhai",
    "逄": "pang",
    "黑": "he",
    "隗": "wei",
    "祭": "zhai",
    "长": "zhang",
    "华": "hua",
    "燕": "yan",
    "那": "na",
    "应": "ying",
    "纪": "ji",
    "宁": "ning",
    "车": "che",
    "石": "shi",
    "沈": "shen",
    "晟": "cheng",
    "晁": "chao",
    "尉迟": "yu chi",
    "万俟": "mo qi",
    "澹台": "tan tai",
    "宿": "su",
    "重": "chong",
    "句": "gou",
    "适": "kuo",
    "俞": "yu",
    "贾": "jia",
    "薄": "bo",
    "卜": "bu",
    "柏": "bai",
    "葛": "ge",
    "幺": "yao",
    "过": "guo",
    "哈": "ha",
    "谌": "chen",
    "阚": "kan",
    "乜": "nie",
    "令狐": "ling hu",
    "长孙": "zhang sun",
    "单于": "chan yu",
}
"""Readings that characters have as surnames, where these may differ from the everyday reading."""


@lru_cache(maxsize=1)
def _readings() -> dict[int, str]:
    """Readings by code point, the everyday one first; without pypinyin's phrases, which cost 0.2 s and 20 MB."""
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin.constants import PINYIN_DICT

    readings: dict[int, str] = PINYIN_DICT
    return readings


@lru_cache(maxsize=32768)
def _everyday(character: str) -> str:
    """The everyday reading of one character without tones, or the character itself; ü is typed v."""
    reading = _readings().get(ord(character), "").split(",")[0]
    if not reading:
        return character.lower() if character.isalnum() and character.isascii() else ""
    plain = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(letter for letter in plain if letter.isascii() and letter.isalpha())


@lru_cache(maxsize=65536)
def spellings(name: str) -> tuple[str, ...]:
    """What a clerk may type for ``name``: initials (wxm), full pinyin, or wangxm, in every reading of its surname."""
    everyday = [_everyday(character) for character in name]
    readings = [everyday]
    for size in (2, 1):
        if surname := SURNAMES.get(name[:size]):
            readings.append([*surname.split(), *everyday[size:]])
            break
    words = []
    for parts in readings:
        initials = "".join([part[:1] for part in parts])
        words += [initials, "".join(parts), parts[0] + initials[1:]] if parts else []
    return tuple(dict.fromkeys(filter(None, words)))
