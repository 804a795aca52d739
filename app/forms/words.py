"""The wording of refusals of forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import say
from app.forms import rules as forms

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.refusals import Refusal


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    forms.InvalidForm: lambda r: (
        say("表单文件 {file} 第 {line} 行有误：{key} {problem}")
        if r.line
        else say("表单文件 {file} 有误：{key} {problem}")
    ).format(file=r.file, line=r.line, key=r.key, problem=r.problem),
    forms.NoFormInForce: lambda r: say("表单“{name}”在 {day} 没有有效版本。", name=r.name, day=r.on.isoformat()),
    forms.MissingGlyphs: lambda r: say(
        "所有字体都没有这些字：{characters}。打印前请改用其他写法，以免漏字。", characters=r.characters
    ),
}
