"""Slips in declared files 文件里的笔误: what tomllib and msgspec report, in the language in force."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from app.base.words import say, say_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from tomllib import TOMLDecodeError

_examples: dict[str, str] = {}


def written(pattern: str, example: str) -> msgspec.Meta:
    """The pattern that a text of a declared file must match; ``example`` is shown where it does not."""
    _examples[pattern] = example
    return msgspec.Meta(pattern=pattern, examples=[example])


def of_toml(error: TOMLDecodeError) -> str:
    """Where a file stops being TOML."""
    place = re.search(r"\(at line (\d+), column (\d+)\)$", str(error))
    if place:
        return say("第 {line} 行第 {column} 列不是有效的 TOML", line=place[1], column=place[2])
    return say("不是有效的 TOML：到结尾还没有写完")


def too_deep() -> str:
    """That brackets are nested beyond anything that a file can mean."""
    return say("括号套得太深")


def of_table(problem: str, offer: Callable[[str], str]) -> str:
    """msgspec's message about a table, without the place; ``offer`` suggests what to write instead of a wrong word.

    Messages that our own tables raise are in the language in force already and pass unchanged.
    """
    if unknown := re.search(r"unknown field `(.+)`", problem):
        return _with(say("未知的项 “{key}”", key=unknown[1]), offer(unknown[1]))
    if missing := re.search(r"missing required field `(.+)`", problem):
        return say("缺少 “{key}”", key=missing[1])
    if value := re.match(r"Invalid (?:enum )?value '(.*)'$", problem):
        return _with(say("未知的 “{value}”", value=value[1]), offer(value[1]))
    if pattern := re.match(r"Expected `str` matching regex (['\"])(.+)\1$", problem):
        return say("写法不对；应如 {example}", example=f'"{_examples[pattern[2].encode().decode("unicode_escape")]}"')
    if bound := re.match(r"Expected `(?:int|float)` >= (\S+)$", problem):
        return say("至少为 {least}", least=bound[1])
    if re.match(r"Expected `\w+` of length >= 1$", problem):
        return say("不能是空的")
    if kinds := re.match(r"Expected `(.+)`, got `(.+)`$", problem):
        return say("应为 {wanted}，实为 {found}", wanted=_kinds(kinds[1]), found=_kinds(kinds[2]))
    return problem


def _with(slip: str, offered: str) -> str:
    return say("{slip}；{offer}", slip=slip, offer=offered) if offered else slip


def _kinds(types: str) -> str:
    """msgspec's ``str | null`` in words."""
    known = {
        "str": say_in("文件", "引号里的文字"),
        "int": say_in("文件", "整数"),
        "float": say_in("文件", "数"),
        "bool": "true/false",
        "date": say_in("文件", "日期"),
        "datetime": say_in("文件", "时刻"),
        "array": say_in("文件", "列表"),
        "object": say_in("文件", "表"),
    }
    return " | ".join(known.get(each, each) for each in types.split(" | ") if each != "null")
