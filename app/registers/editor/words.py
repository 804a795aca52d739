"""How forms and the editing of forms are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.forms.editing import DraftLacks, FieldInUse

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.base.refusals import Refusal


def kind(name: str) -> str:
    """What a field holds."""
    return {
        "text": QCoreApplication.translate("forms", "文字"),
        "phone": QCoreApplication.translate("forms", "电话"),
        "choice": QCoreApplication.translate("forms", "选项"),
        "person": QCoreApplication.translate("forms", "本单位人员"),
        "client": QCoreApplication.translate("forms", "客户档案"),
        "unit": QCoreApplication.translate("forms", "房号"),
        "document": QCoreApplication.translate("forms", "文件种类"),
        "money": QCoreApplication.translate("forms", "金额"),
        "number": QCoreApplication.translate("forms", "小数"),
        "percent": QCoreApplication.translate("forms", "百分比"),
        "count": QCoreApplication.translate("forms", "个数"),
        "date": QCoreApplication.translate("forms", "日期"),
        "time": QCoreApplication.translate("forms", "时刻"),
        "moment": QCoreApplication.translate("forms", "日期和时间"),
        "tick": QCoreApplication.translate("forms", "是或否"),
        "table": QCoreApplication.translate("forms", "表格（列名）"),
        "checklist": QCoreApplication.translate("forms", "查验项目"),
        "signature": QCoreApplication.translate("forms", "签字"),
        "attachment": QCoreApplication.translate("forms", "附件"),
    }[name]


def _lacks(no: DraftLacks) -> str:
    words = {
        "title": QCoreApplication.translate("refusals", "请填写表单名称。"),
        "number": QCoreApplication.translate("refusals", "请填写表单编号，如 KY-01。"),
        "series": QCoreApplication.translate("refusals", "记录编号字头应为 2 到 5 个大写字母，如 KYJ。"),
        "change": QCoreApplication.translate("refusals", "请写明这一版改了什么。"),
        "fields": QCoreApplication.translate("refusals", "表单至少要有一栏。"),
        "label": QCoreApplication.translate("refusals", "第 {place} 栏没有名称。"),
        "listed": QCoreApplication.translate("refusals", "请列出第 {place} 栏的各项，用顿号隔开。"),
    }[no.what]
    return words.format(place=no.place)


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    DraftLacks: _lacks,
    FieldInUse: lambda _: QCoreApplication.translate(
        "refusals", "有的栏目由程序自动填写或计算，不能去掉或改种类，只能改名称。"
    ),
}
