"""Words for templates: what they are about, refusals, journal entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import listed, say, say_in, say_many
from app.templates import rules
from app.templates.documents import EXAMPLE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.base.refusals import Refusal
    from app.templates.rules import Slip


def subject(of: str) -> str:
    """What a template is about."""
    return {
        "dossier": say("客户"),
        "paper": say("文件"),
        "complaint": say("投诉"),
        "party": say("往来单位"),
    }.get(of, of)


def kind(format: str) -> str:  # noqa: A002 - it is one
    """The program that a template is opened with."""
    return {"docx": "Word", "xlsx": "Excel"}.get(format, format)


def _slip(slip: Slip) -> str:
    if slip.meant:
        return say(
            "“{where}”里的 {written}，是不是 {meant}", where=slip.where, written=slip.written, meant=_braced(slip.meant)
        )
    return say("“{where}”里的 {written}", where=slip.where, written=slip.written)


def _braced(name: str) -> str:
    return f"{{{{{name}}}}}"


def _wrong(refusal: rules.WrongPlaceholders) -> str:
    told = say("；").join(_slip(each) for each in refusal.slips[:5])
    more = len(refusal.slips) - 5
    rest = say_many("，还有 {n} 处", more) if more > 0 else ""
    return say(
        "{file} 里有认不出的占位符：{told}{rest}。占位符是两重花括号里的一个名称，可用的名称在下面列出。",
        file=refusal.file,
        told=told,
        rest=rest,
    )


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    rules.NotATemplate: lambda r: say(
        "{file} 不是完好的 Word（.docx）或 Excel（.xlsx）文件。旧格式（.doc、.xls）请先另存为新格式。", file=r.file
    ),
    rules.TemplateTooLarge: lambda r: say("{file} 太大：模板最多 20 MB。", file=r.file),
    rules.WouldLose: lambda r: say(
        "{file} 里有形状、文本框、控件或宏，填写后会丢失。请改成单元格里的文字或图片。", file=r.file
    ),
    rules.WrongPlaceholders: _wrong,
    rules.NoPlaceholder: lambda r: say(
        "{file} 里没有占位符，如 {example}；每一份都会一样。", file=r.file, example=EXAMPLE
    ),
    rules.TemplateExists: lambda r: say("已经有叫“{name}”的模板。", name=r.name),
    rules.NoName: lambda _: say("请给模板起个名称。"),
    rules.NoSuchTemplate: lambda r: say("没有叫“{name}”的模板。", name=r.name),
    rules.NothingToFill: lambda _: say("先选中要写给谁、关于哪一份。"),
}

HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "template.added": lambda facts: say("添加模板“{name}”", name=facts["name"]),
    "template.replaced": lambda facts: say("更换模板“{name}”", name=facts["name"]),
    "template.removed": lambda facts: say("删除模板“{name}”", name=facts["name"]),
    "template.filled": lambda facts: say(
        "用模板“{name}”生成：{records}", name=facts["name"], records=_few(facts["records"])
    ),
}


def _few(records: list[str]) -> str:
    """The first few of many records, and how many there are."""
    if len(records) <= 3:
        return listed(records)
    return say_in("letters", "{first}等 {n} 份", first=listed(records[:3]), n=len(records))
