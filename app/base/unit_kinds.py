"""What kinds of units there are beside flats, and the words by which people call them."""

from __future__ import annotations

import re
from typing import Literal

from app.base.patterns import pattern

Kind = Literal["flat", "shop", "parking", "storeroom", "villa", "office"]
KINDS: tuple[Kind, ...] = ("flat", "shop", "parking", "storeroom", "villa", "office")

_WORDS: dict[Kind, str] = {
    "shop": "商铺 底商 商业 门面 门面房 门市 门市房 铺位 店铺 铺 沿街商铺 临街商铺 网点 商业网点",
    "parking": "车位 地下车位 停车位 地下停车位 地上车位 地上停车位 地面车位 人防车位 地下人防车位 产权车位 机械车位 "
    "子母车位 微型车位 充电车位 地下产权车位 车库 地下车库 车库位",
    "storeroom": "储藏室 地下储藏室 储藏间 地下储藏间 储物间 储物室 杂物间 地下室 贮藏室 储藏",
    "villa": "别墅 联排别墅 独栋别墅 双拼别墅 叠拼别墅 合院 联排 独栋 双拼 叠拼 叠墅",
    "office": "写字楼 办公楼 办公室 办公 写字间 商务办公",
}
_OF: dict[str, Kind] = {word: kind for kind, words in _WORDS.items() for word in words.split()}

WORD = "|".join(sorted(_OF, key=len, reverse=True))
"""A pattern for all of them, the longest first."""

_SHOP = pattern(r"商[0-9A-Z]|S[0-9]", re.ASCII)
_ABOVE = pattern("地上|地面")


def of_word(word: str) -> Kind:
    """The kind that a word means."""
    return _OF[word]


def of_building(building: str) -> Kind:
    """The kind of what has a building, section and room: buildings of shops are called 商1 or S1, all others have flats."""
    return "shop" if _SHOP.match(building) else "flat"


def sort(word: str) -> str:
    """What two words for one sort of unit share: 地下车位 and 停车位 are one sort, 地上车位 another."""
    return _OF[word] + ("-above" if _ABOVE.search(word) else "")
