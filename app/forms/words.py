"""What is said of forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.forms import rules as forms

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.refusals import Refusal


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    forms.InvalidForm: lambda r: (
        QCoreApplication.translate("wording", "表单文件 {file} 第 {line} 行有误：{key} {problem}")
        if r.line
        else QCoreApplication.translate("wording", "表单文件 {file} 有误：{key} {problem}")
    ).format(file=r.file, line=r.line, key=r.key, problem=r.problem),
    forms.NoFormInForce: lambda r: QCoreApplication.translate("wording", "表单“{name}”在 {day} 没有有效版本。").format(
        name=r.name, day=r.on.isoformat()
    ),
    forms.MissingGlyphs: lambda r: QCoreApplication.translate(
        "wording", "所有字体都没有这些字：{characters}。打印前请改用其他写法，以免漏字。"
    ).format(characters=r.characters),
}
