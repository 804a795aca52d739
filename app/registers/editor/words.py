"""Words for editing forms: kinds of fields and refusals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.forms.editing import DraftLacks, FieldInUse

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.base.refusals import Refusal


def kind(name: str) -> str:
    """The name of a kind of field."""
    return {
        "text": say("文字"),
        "phone": say("电话"),
        "choice": say("选项"),
        "person": say("本单位人员"),
        "client": say("客户档案"),
        "unit": say("房号"),
        "document": say("文件种类"),
        "money": say("金额"),
        "number": say("小数"),
        "percent": say("百分比"),
        "count": say("个数"),
        "date": say("日期"),
        "time": say("时刻"),
        "moment": say("日期和时间"),
        "tick": say("是或否"),
        "table": say("表格（列名）"),
        "checklist": say("查验项目"),
        "signature": say("签字"),
        "attachment": say("附件"),
    }[name]


def _lacks(no: DraftLacks) -> str:
    words = {
        "title": say("请填写表单名称。"),
        "number": say("请填写表单编号，如 KY-01。"),
        "series": say("记录编号字头应为 2 到 5 个大写字母，如 KYJ。"),
        "change": say("请写明这一版改了什么。"),
        "fields": say("表单至少要有一栏。"),
        "label": say("第 {place} 栏没有名称。"),
        "listed": say("请列出第 {place} 栏的各项，用顿号隔开。"),
    }[no.what]
    return words.format(place=no.place)


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    DraftLacks: _lacks,
    FieldInUse: lambda _: say("有的栏目由程序自动填写或计算，不能去掉或改种类，只能改名称。"),
}
