"""Words of a sales ledger that are no data: nothing, not sold, the same as above, a tick, an error of the spreadsheet."""

from __future__ import annotations

import re
from functools import lru_cache

from app.base import cells as sheets

EXPORTED = frozenset(
    ("nan", "NaN", "NAN", "None", "none", "NONE", "NULL", "null", "Null", "NaT", "<NA>", "(null)", "(NULL)", "undefined", "nil", "(空)", "(空白)")
)  # fmt: skip
"""What other programs write for an empty cell."""
NOTHING = frozenset(
    ("", "/", "//", "\\", "-", "--", "---", "—", "——", "–", "_", ".", "*", "无", "無", "暂无", "暫無", "没有", "空", "未定", "待定", "未知", "不详", "待补", "缺", "N/A", "NA")
) | EXPORTED  # fmt: skip
_UNSOLD = re.compile(
    r"(?:[(\[【])?(?:[尚仍暂]?未(?:售|销售|出售|签约|签|认购|推|推售|开盘|开售|成交|卖|定)|待(?:售|销|推|定|签|认购)|可售|在售|空置?房?|空房源?|销控(?:房源?)?|保留房?源?|预留|留房"
    r"|自持|自留|自用|开发商(?:自持|自留|保留)?|样[板品](?:间|房)|售楼处|工抵房?|抵押中?|查封|冻结|锁定|封盘|封存|不可售|非售|物业用?房|配套用?房|公建|回迁房?|安置房?|无主|无人|无客户"
    r"|暂?无?业主|无买受人|available|unsold|vacant|reserved|hold)(?:中|房源?|状态)?(?:[)\]】])?",
    re.IGNORECASE,
)
DITTO = frozenset(
    ("同上", "同左", "同前", "同上行", "同上面", "同上述", "如上", "〃", "″", "“", "”", "''", '"', "″″", "〞", "々", "ditto", "Ditto", "do.", "\"\"")
)  # fmt: skip
NEVER_FIRST = frozenset(
    "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
"""Frequent surnames, with which no word of this file begins: asked first, for speed."""
TICKS_YES = frozenset(
    ["√", "✓", "✔", "☑", "☒", "○", "◯", "●", "⊙", "v", "V", "是", "有", "对", "Y", "YES", "TRUE", "1"]
)
TICKS_NO = frozenset(
    ["×", "✗", "✘", "✕", "✖", "╳", "x", "X", "否", "无", "没有", "未", "不", "不是", "N", "NO", "FALSE", "0", "☐", "□"]
)
_ANSWER = re.compile(
    r"(?:已|未|待|尚未|没|无需?|不)(?:交|领|收|收到|发|办|齐|提供|归还|退|开|有|完成|领取|交付|需)?(?:[0-9]份|了)?|齐全?|不齐|部分|[1-9]份|完成"
)
_ERROR = re.compile(
    r"#(?:REF|VALUE|NAME|DIV/0|NUM|NULL|SPILL|CALC|N/A|FIELD|BLOCKED|CONNECT|GETTING_DATA|BUSY|EXTERNAL|UNKNOWN|\?)[!?]?|Err:\d+",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"=?_?(?:xlfn\.)?DISPIMG\(", re.IGNORECASE)
_LONGEST = 12  # characters of such a word


def is_nothing(text: str) -> bool:
    """Whether a narrow text says that there is nothing."""
    return text in NOTHING or (len(text) <= _LONGEST and not text.strip("-—–_/\\.* "))


def is_unsold(text: str) -> bool:
    """Whether a narrow text, where a buyer's name should stand, says that nobody bought: 未售, 销控, 待定, 无, a dash."""
    return text[:1] not in NEVER_FIRST and _is_unsold(text)


@lru_cache(maxsize=1024)
def _is_unsold(text: str) -> bool:
    return len(text) <= _LONGEST and (is_nothing(text) or text in TICKS_NO or _UNSOLD.fullmatch(text) is not None)


def is_ditto(text: str) -> bool:
    """Whether a cell only repeats the one above."""
    return text in DITTO


def is_tick(cell: sheets.Cell) -> bool:
    """Whether a cell holds a tick, a cross, an answer such as 已交, or a picture."""
    text = sheets.text(cell)
    if _PICTURE.match(text):
        return True
    upper = text.upper()
    if len(text) > _LONGEST:
        return False
    return upper in TICKS_YES or upper in TICKS_NO or text in NOTHING or _ANSWER.fullmatch(text) is not None


def is_error(text: str) -> bool:
    """Whether the spreadsheet shows an error in a cell."""
    return text[:1] in "#E" and text != "" and _ERROR.fullmatch(text) is not None
