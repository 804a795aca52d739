"""Words for files that cannot be read as spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import say
from app.spreadsheets import refusals as spreadsheet_refusals

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.refusals import Refusal


def _limit(limit: str) -> str:
    return {
        "file": say("文件字节数"),
        "content": say("文件字节数"),
        "unpacked": say("解压后的字节数"),
        "entries": say("压缩包内的文件数"),
        "sheets": say("工作表数"),
        "rows": say("行数"),
        "columns": say("列数"),
        "cells": say("单元格数"),
        "text": say("文字总量"),
        "characters": say("单个单元格的字数"),
    }[limit]


def _content(content: str) -> str:
    return {
        "html": say("网页"),
        "xml": say("XML"),
        "pdf": say("PDF"),
        "rtf": say("RTF 文档"),
        "picture": say("图片"),
        "archive": say("压缩包"),
        "zip": say("压缩包"),
        "database": say("数据库"),
        "program": say("可执行程序"),
        "word": say("文字文档"),
        "slides": say("演示文稿"),
        "opendocument": say("OpenDocument 文件"),
        "numbers": say("Numbers 表格"),
        "xlsb": say("二进制工作簿 .xlsb"),
        "excel-95": say("Excel 95 或更早的工作簿"),
    }.get(content, say("无法识别的格式"))


def _unreadable(refusal: spreadsheet_refusals.Unreadable) -> str:
    words = {
        "missing": say("找不到 {file}。请核对文件是否已移动或改名。"),
        "folder": say("{file} 是文件夹。请选择其中的台账文件。"),
        "permission": say("没有权限读取 {file}。请复制到自己的文件夹后再试。"),
        "in_use": say("{file} 正被其他程序占用。请先在表格软件中关闭它。"),
        "damaged": say("{file} 已损坏，读不完整。请用表格软件打开并另存一份。"),
        "entities": say("{file} 内含可疑的代码，没有读取。请向提供者核实。"),
        "encoding": say("看不懂 {file} 的文字编码。请另存为 UTF-8 的 .csv 或 .xlsx。"),
    }
    return words[refusal.why].format(file=refusal.file)


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    spreadsheet_refusals.NotASpreadsheet: lambda r: say(
        "{file} 不是可以读取的表格（内容是 {content}）。请用表格软件打开，另存为 .xlsx 后再试。",
        file=r.file,
        content=_content(r.content),
    ),
    spreadsheet_refusals.PasswordProtected: lambda r: say(
        "{file} 设有打开密码。请在表格软件中取消密码，另存一份后再试。", file=r.file
    ),
    spreadsheet_refusals.TooLarge: lambda r: say(
        "{file} 太大（{what}，最多 {most}）。请删去无用的行列，或分成几份再试。",
        file=r.file,
        what=_limit(r.limit),
        most=f"{r.most:,}",
    ),
    spreadsheet_refusals.Unreadable: _unreadable,
    spreadsheet_refusals.EmptySheet: lambda r: say("{file} 里没有内容。请核对是否选对了文件。", file=r.file),
}
