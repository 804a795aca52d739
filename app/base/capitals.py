"""Amounts in Chinese capitals 人民币大写, as banks and forms require them.

Source: 《支付结算办法》 annex 1, rules for filling in bills: one 零 for any zeros between figures, 整 after 元 and 角,
nothing after 分; where 万 or 元 ends in a zero the rules leave 零 before 角 optional, and it is written here.
"""

from __future__ import annotations

_FIGURES = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿")


def capitals(fen: int) -> str:
    """The amount in capitals; a negative one begins with 负. Raises ValueError from 10**12 yuan on."""
    if fen < 0:
        return f"负{capitals(-fen)}"
    yuan, rest = divmod(fen, 100)
    if yuan >= 10**12:
        raise ValueError(f"{yuan} yuan is more than can be written")
    return "人民币" + (f"{_whole(yuan)}元" if yuan or not rest else "") + _parts(yuan, *divmod(rest, 10))


def _parts(yuan: int, jiao: int, fen: int) -> str:
    if not jiao and not fen:
        return "整"
    # After yuan, 零 marks a missing 角 or an amount of yuan that ends in zero.
    gap = "零" if yuan and (not jiao or not yuan % 10) else ""
    return gap + (f"{_FIGURES[jiao]}角" if jiao else "") + (f"{_FIGURES[fen]}分" if fen else "整")


def _whole(number: int) -> str:
    """A whole number in groups of four figures."""
    if not number:
        return _FIGURES[0]
    groups = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    written, gap = "", False
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        if not group:
            gap = bool(written)
            continue
        # 零 stands for the zeros before this group, whether they are its own or a whole empty group.
        written += "零" if written and (gap or group < 1000) else ""
        written += _group(group) + _GROUPS[place]
        gap = False
    return written


def _group(group: int) -> str:
    """1 to 9999 without a leading 零."""
    written, gap = "", False
    for place in range(3, -1, -1):
        figure = group // 10**place % 10
        if figure:
            written += ("零" if gap and written else "") + _FIGURES[figure] + _PLACES[place]
        gap = not figure
    return written
