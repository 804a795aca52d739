"""The buyers in a cell of a sales ledger: one or several, persons or organisations, with or without shares."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from app.base import cells as sheets
from app.imports import name_marks, silences

if TYPE_CHECKING:
    from collections.abc import Sequence

WHOLE = 10_000
"""A whole share in basis points."""

_HAN = r"\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_ONE = re.compile(rf"[{_HAN}]{{2,4}}")
_SEVERAL = re.compile(rf"[{_HAN}]{{2,4}}(?:[、,/;][{_HAN}]{{2,4}})*")
_HAN_SOMEWHERE = re.compile(rf"[{_HAN}]")
_BETWEEN = re.compile(r"[、,;/|\n\r\\]+")
_BETWEEN_LATIN = re.compile(r"[、;/|\n\r\\]+")
_ORGANISATION = re.compile(
    r"公司|集团|集團|合伙|合作社|委员会|委員會|事务所|事務所|银行|銀行|医院|醫院|学校|學校|大学|协会|協會|基金会|研究院|研究所"
    r"|经营部|工作室|中心$|厂$|廠$|\b(?:Ltd|Limited|Inc|LLC|Corp|GmbH|Co)\b\.?",
    re.IGNORECASE,
)
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒"
    "屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸"
    "左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖"
    "武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿"
    "通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁"
    "勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公付肖闫覃趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴謝蘇潘馬鄧劉葉羅黃"
)
_AND = re.compile(rf"(?<=[{_HAN}]{{2}})\s*(?:以及|和|及|与|與|&)\s*(?=[{_SURNAMES}][{_HAN}])")
_COMPOUND = frozenset(
    [
        "欧阳",
        "司马",
        "上官",
        "诸葛",
        "东方",
        "皇甫",
        "尉迟",
        "公孙",
        "慕容",
        "令狐",
        "司徒",
        "夏侯",
        "宇文",
        "长孙",
        "端木",
        "轩辕",
        "呼延",
        "南宫",
        "独孤",
        "申屠",
        "百里",
        "歐陽",
        "司馬",
        "諸葛",
        "東方",
        "長孫",
    ]
)
_SHARE = re.compile(
    r"[((]\s*(各)?占?\s*(\d{1,3}(?:\.\d+)?)\s*%\s*[))]|\s*(各)占?\s*(\d{1,3}(?:\.\d+)?)\s*%|\s*(\d{1,3}(?:\.\d+)?)\s*%"
    r"|[((]\s*(各)?占?\s*(\d{1,3}[/÷]\d{1,3})\s*[))]|\s*(各)占?\s*(\d{1,3}[/÷]\d{1,3})",
    re.ASCII,
)
_ONE_SHARE = re.compile(r"(各)?占?\s*(\d{1,3}(?:\.\d+)?\s*%|\d{1,3}[/÷]\d{1,3}|[01]?\.\d+|1)", re.ASCII)
_TENURE = re.compile(r"[((]?(?:共同共有|按份共有|共有)(?!人)[))]?")
_RELATION = "夫|妻|丈夫|妻子|配偶|本人|父|母|父亲|母亲|子|女|儿子|女儿|买受人|共有人|产权人|权利人|购房人|主贷人|业主|客户|姓名|买方|乙方|公司"
_AGENT = "法人|法定代表人|代理人|委托代理人|监护人"
_LABEL = re.compile(
    rf"(?:(?:{_RELATION})[\d一二三四]?|(?P<agent>{_AGENT})):\s*|\((?:{_RELATION}|(?P<other>{_AGENT}))\)\s*"
)
_NEXT_LABEL = re.compile(rf"\s+(?=(?:{_RELATION}|{_AGENT})[\d一二三四]?:)")
_REMARK = re.compile(
    rf"\s*\((?:{_RELATION}|先生|女士|夫妻|夫妇|未成年人?)\)$|\s+夫[妻妇]$|(?<=[{_HAN}]{{2}})(?:先生|女士|小姐|太太|夫[妻妇])$"
)
_TITLED = re.compile(r"[先女小太夫][生士姐太妻妇]")
_TITLES = ("先生", "女士", "小姐", "太太", "夫妻", "夫妇")
_BOTH_NAMES = re.compile(rf"[{_HAN}·]{{2,}}\s*\([A-Za-z][A-Za-z .'\-]*\)")
_REST_OF_A_COMPANY = re.compile(rf"[{_HAN}]{{0,6}}(?:有限|股份|责任|責任)[{_HAN}]{{0,6}}公司")
_LINES = re.compile(r"[\r\n]+")
_NUMBERED = re.compile(rf"(?:^|(?<=\D))\d{{1,2}}[.、]\s*(?=[{_HAN}])")
_FRACTION = re.compile(r"(?<=\d)\s*/\s*(?=\d)")
_AFTER_NUMBER = re.compile(r"(?<=[\ue000-\ue7cf\ue7d0-\uef9f])[\s:]*(?=[^\ue000-\uf8ff\s、,;/|)]+)")
_SPACES = re.compile(r"\s+")
_DOUBTFUL = re.compile(r"[\d:退]")
_ALSO_OTHERWISE = frozenset("查安封公回保自空无在可未同")
_LONGEST = 2_000  # characters of a cell in which names are looked for
_LATIN_OR_HAN = re.compile(r"[A-Za-z·][A-Za-z .'·\-]*|[^A-Za-z]+")


class Name(NamedTuple):
    """One buyer's name as a contract would print it, and the ``share`` of the whole if the cell tells it.

    ``agent`` is the label (法人, 代理人) of somebody who may only act for a buyer; otherwise empty. ``numbers``,
    ``phones`` and ``remarks`` stand beside the name in its cell.
    """

    name: str
    share: Fraction | None = None
    agent: str = ""
    numbers: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def organisation(self) -> bool:
        """Whether it is the name of a company or another body."""
        return len(self.name) > 3 and _ORGANISATION.search(self.name) is not None

    @property
    def unclear(self) -> bool:
        """Whether this is hardly one whole name: a single character, with digits or a remark in it, or an agent's."""
        if len(self.name) < 2 or self.agent or any(_DOUBTFUL.search(remark) for remark in self.remarks):
            return True
        return not self.name.isalpha() and any(letter.isdigit() or letter in ":退" for letter in self.name)

    @property
    def likely(self) -> bool:
        """Whether these words look like a person's or an organisation's name."""
        if self.organisation or "·" in self.name or _BOTH_NAMES.fullmatch(self.name):
            return True
        if not _HAN_SOMEWHERE.search(self.name):
            return not self.unclear
        return _ONE.fullmatch(self.name) is not None and (self.name[0] in _SURNAMES or self.name[:2] in _COMPOUND)


def names(cell: sheets.Cell) -> tuple[Name, ...]:
    """The buyers a cell names, in order. ``尹  雨`` is one person, ``闫光 贺立`` are two, ``John Smith`` is one.

    Words such as 未售, 同上, √ and what a spreadsheet shows for an error name nobody.
    """
    if isinstance(cell, str) and _SEVERAL.fullmatch(cell) and not _TITLED.search(cell):
        found = tuple(map(Name, _BETWEEN.split(cell)))
    else:
        found = _parted(sheets.text(cell)[:_LONGEST])
    return tuple([name for name in found if name.name[:1] in silences.NEVER_FIRST or not _names_nobody(name.name)])


def _names_nobody(name: str) -> bool:
    if len(name) > 1 and name[0] in _SURNAMES and name[0] not in _ALSO_OTHERWISE:
        return False
    return silences.is_unsold(name) or silences.is_ditto(name) or silences.is_error(name) or silences.is_tick(name)


def _parted(text: str) -> tuple[Name, ...]:
    if silences.is_error(text) or silences.is_unsold(text):
        return ()
    beside = name_marks.marked(_unwrapped(_SPACES.sub(_single, text)))
    text = _NUMBERED.sub("、", _FRACTION.sub("÷", beside.text))
    text = _AFTER_NUMBER.sub("、", text) if beside.numbers or beside.phones else text
    text = _NEXT_LABEL.sub("、", text) if ":" in text else text
    text, each = _without_common_share(text)
    if not text.isalpha():
        text = _SHARE.sub(r"\g<0>、", text)
    between = _BETWEEN if _HAN_SOMEWHERE.search(text) else _BETWEEN_LATIN
    found: list[Name] = []
    waiting: list[name_marks.Marked] = []  # what stands before the first name
    for piece in between.split(_TENURE.sub("", text) if "共有" in text else text):
        if _ONE.fullmatch(piece) and not piece.endswith(_TITLES):
            found.append(Name(piece, each))
            continue
        rest, own = name_marks.unmarked(piece, beside)
        share, rest = _own_share(rest.strip())
        agent, rest = _without_labels(rest)
        persons = [Name(name, share or each, agent) for name in _persons(rest) if name]
        if own.numbers or own.phones or own.remarks:
            waiting.append(own)
        if persons or found:
            for beside_none in waiting:
                _give(persons or found, beside_none)
            waiting = []
        found += persons
    return tuple(found)


def _single(spaces: re.Match[str]) -> str:
    return "\n" if "\n" in spaces[0] or "\r" in spaces[0] else " "


def _give(persons: list[Name], own: name_marks.Marked) -> None:
    """Give what stands beside names to the last of them."""
    if persons:
        last = persons[-1]
        persons[-1] = last._replace(
            numbers=last.numbers + own.numbers, phones=last.phones + own.phones, remarks=last.remarks + own.remarks
        )


def _unwrapped(text: str) -> str:
    """The text with its lines joined where a company's name, or one after a compound surname, goes on in the next."""
    if "\n" not in text and "\r" not in text:
        return text
    lines: list[str] = []
    for line in _LINES.split(text):
        last = lines[-1].strip() if lines else ""
        company = len(last) > 3 and last[:2] not in _COMPOUND and _ORGANISATION.search(last) is None
        if last in _COMPOUND or (company and _REST_OF_A_COMPANY.fullmatch(line.strip())):
            lines[-1] = last + line.strip()
        else:
            lines.append(line)
    return "\n".join(lines)


def _without_labels(piece: str) -> tuple[str, str]:
    """The label of an agent (or empty), and the name without labels such as 夫: before and 先生 after it."""
    label = _LABEL.match(piece)
    agent = (label["agent"] or label["other"] or "") if label else ""
    return agent and f"{agent}:", _REMARK.sub("", piece[label.end() :] if label else piece)


def shares(cell: sheets.Cell, buyers: int) -> tuple[Fraction | None, ...]:
    """The shares in a cell for a number of buyers: ``50%``, ``各50%``, ``60%/40%``, 0.5, ``1/3``; () if unclear."""
    text = repr(cell) if isinstance(cell, float) else sheets.text(cell)
    single = _ONE_SHARE.fullmatch(text)
    if single:
        share = _fraction(single[2])
        return (share,) * buyers if single[1] or buyers == 1 else ()
    pieces = [_ONE_SHARE.fullmatch(piece) for piece in re.split(r"[、,;:/|\s]+", text) if piece]
    found = tuple(_fraction(piece[2]) for piece in pieces if piece)
    return found if len(found) == len(pieces) == buyers else ()


def basis_points(shares: Sequence[Fraction | None]) -> list[int] | None:
    """Shares in basis points that add up to 10 000; None if one is missing or they do not make a whole."""
    parts = [share for share in shares if share]
    if len(parts) != len(shares) or sum(parts) != 1:
        return None
    ends = [round(sum(parts[:count], Fraction(0)) * WHOLE) for count in range(len(parts) + 1)]
    return [end - start for start, end in pairwise(ends)]


def _without_common_share(text: str) -> tuple[str, Fraction | None]:
    if "各" not in text:
        return text, None
    for found in _SHARE.finditer(text):
        if found[1] or found[3] or found[6] or found[8]:
            return text[: found.start()] + text[found.end() :], _matched_share(found)
    return text, None


def _own_share(piece: str) -> tuple[Fraction | None, str]:
    found = _SHARE.search(piece) if not piece.isalpha() else None
    return (_matched_share(found), piece[: found.start()] + piece[found.end() :]) if found else (None, piece)


def _matched_share(found: re.Match[str]) -> Fraction | None:
    percent = found[2] or found[4] or found[5]
    return _fraction(f"{percent}%" if percent else found[7] or found[9])


def _fraction(text: str) -> Fraction | None:
    try:
        value = Fraction(text.rstrip("% ").replace("÷", "/")) / (100 if text.endswith("%") else 1)
    except ZeroDivisionError:
        return None
    return value if 0 < value <= 1 else None


def _persons(piece: str) -> list[str]:
    piece = piece.strip(" .。:'\"“”")
    if _ORGANISATION.search(piece):
        bracketed = _HAN_SOMEWHERE.search(piece)
        return [piece.replace("(", "\uff08").replace(")", "\uff09") if bracketed else " ".join(piece.split())]
    if _BOTH_NAMES.fullmatch(piece):
        return [piece]
    return [name for part in _AND.split(piece) for name in _by_spaces(part.strip())]


def _by_spaces(part: str) -> list[str]:
    """Split full names at spaces, but not Latin names, nor names of two characters stretched to the width of three."""
    if " " not in part or not _HAN_SOMEWHERE.search(part):
        return [" ".join(part.split())]
    found: list[str] = []
    for run in _LATIN_OR_HAN.findall(part):
        found += [" ".join(run.split())] if run[0].isascii() and run[0].isalpha() else _han_names(run.split())
    return found


def _han_names(tokens: list[str]) -> list[str]:
    found: list[str] = []
    waiting = ""
    for token in tokens:
        if waiting:
            found.append(waiting + token)
            waiting = ""
        elif len(token) == 1 or token in _COMPOUND:
            waiting = token
        else:
            found.append(token)
    if waiting and found:
        found[-1] += waiting
    return found or [waiting]
