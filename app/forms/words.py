"""The wording of refusals of forms, and of what happens to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import listed, say
from app.forms import logo
from app.forms import rules as forms
from app.forms.labels import rules as labels
from app.forms.labels import stocks

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.refusals import Refusal
    from app.forms.labels.rules import Stock


def stock(of: Stock) -> str:
    """What a label stock is called where one is chosen."""
    size = say("{width} × {height} 毫米", width=f"{of.width:g}", height=f"{of.height:g}")
    if of.make == "roll":
        return say("卷筒标签 {size}", size=size)
    if of.make == "page":
        return say("印在文件首页上（A4，距左 {x}、距上 {y} 毫米）", x=f"{of.margins[0]:g}", y=f"{of.margins[1]:g}")
    return say("A4 标签纸 {columns} × {rows} 枚，{size}", columns=of.columns, rows=of.rows, size=size)


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    forms.InvalidForm: lambda r: (
        say("表单文件 {file} 第 {line} 行有误：{key} {problem}")
        if r.line
        else say("表单文件 {file} 有误：{key} {problem}")
    ).format(file=r.file, line=r.line, key=r.key, problem=r.problem),
    forms.NotOut: lambda r: r.words,
    stocks.WrongStockFile: lambda r: r.problem,
    labels.UnknownStock: lambda r: say("没有标签纸 “{stock}”；可用：{known}", stock=r.stock, known=listed(r.known)),
    logo.NoPicture: lambda r: say("{file} 不是能读的图片（PNG、JPEG、BMP、GIF、WebP），或者太大。", file=r.file),
    labels.NothingToLabel: lambda _r: say("没有可以印标签的。"),
    forms.NoFormInForce: lambda r: say("表单“{name}”在 {day} 没有有效版本。", name=r.name, day=r.on.isoformat()),
    forms.MissingGlyphs: lambda r: say(
        "所有字体都没有这些字：{characters}。打印前请改用其他写法，以免漏字。", characters=r.characters
    ),
}
