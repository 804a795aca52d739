"""What is said of a file that is no spreadsheet, or none that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.spreadsheets import refusals as spreadsheet_refusals

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.refusals import Refusal


def _limit(limit: str) -> str:
    return {
        "file": QCoreApplication.translate("wording", "文件字节数"),
        "unpacked": QCoreApplication.translate("wording", "解压后的字节数"),
        "ratio": QCoreApplication.translate("wording", "压缩比"),
        "entries": QCoreApplication.translate("wording", "压缩包内的文件数"),
        "rows": QCoreApplication.translate("wording", "行数"),
        "columns": QCoreApplication.translate("wording", "列数"),
        "cells": QCoreApplication.translate("wording", "单元格数"),
        "text": QCoreApplication.translate("wording", "文字总量"),
        "characters": QCoreApplication.translate("wording", "单个单元格的字数"),
    }[limit]


def _content(content: str) -> str:
    return {
        "html": QCoreApplication.translate("wording", "网页"),
        "xml": QCoreApplication.translate("wording", "XML"),
        "pdf": QCoreApplication.translate("wording", "PDF"),
        "rtf": QCoreApplication.translate("wording", "RTF 文档"),
        "picture": QCoreApplication.translate("wording", "图片"),
        "archive": QCoreApplication.translate("wording", "压缩包"),
        "zip": QCoreApplication.translate("wording", "压缩包"),
        "database": QCoreApplication.translate("wording", "数据库"),
        "program": QCoreApplication.translate("wording", "可执行程序"),
        "word": QCoreApplication.translate("wording", "文字文档"),
        "slides": QCoreApplication.translate("wording", "演示文稿"),
        "opendocument": QCoreApplication.translate("wording", "OpenDocument 文件"),
        "xlsb": QCoreApplication.translate("wording", "二进制工作簿 .xlsb"),
        "excel-95": QCoreApplication.translate("wording", "Excel 95 或更早的工作簿"),
    }.get(content, QCoreApplication.translate("wording", "无法识别的格式"))


def _unreadable(refusal: spreadsheet_refusals.Unreadable) -> str:
    words = {
        "missing": QCoreApplication.translate("wording", "找不到 {file}。请核对文件是否已移动或改名。"),
        "folder": QCoreApplication.translate("wording", "{file} 是文件夹。请选择其中的台账文件。"),
        "permission": QCoreApplication.translate("wording", "没有权限读取 {file}。请复制到自己的文件夹后再试。"),
        "in_use": QCoreApplication.translate("wording", "{file} 正被其他程序占用。请先在表格软件中关闭它。"),
        "damaged": QCoreApplication.translate("wording", "{file} 已损坏，读不完整。请用表格软件打开并另存一份。"),
        "entities": QCoreApplication.translate("wording", "{file} 内含可疑的代码，没有读取。请向提供者核实。"),
        "encoding": QCoreApplication.translate(
            "wording", "看不懂 {file} 的文字编码。请另存为 UTF-8 的 .csv 或 .xlsx。"
        ),
    }
    return words[refusal.why].format(file=refusal.file)


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    spreadsheet_refusals.NotASpreadsheet: lambda r: QCoreApplication.translate(
        "wording", "{file} 不是可以读取的表格（内容是 {content}）。请另存为 .xlsx 或 .csv 后再试。"
    ).format(file=r.file, content=_content(r.content)),
    spreadsheet_refusals.PasswordProtected: lambda r: QCoreApplication.translate(
        "wording", "{file} 设有打开密码。请在表格软件中取消密码，另存一份后再试。"
    ).format(file=r.file),
    spreadsheet_refusals.TooLarge: lambda r: QCoreApplication.translate(
        "wording", "{file} 太大（{what}，最多 {most}）。请删去无用的行列，或分成几份再试。"
    ).format(file=r.file, what=_limit(r.limit), most=f"{r.most:,}"),
    spreadsheet_refusals.Unreadable: lambda r: _unreadable(r),
    spreadsheet_refusals.EmptySheet: lambda r: QCoreApplication.translate(
        "wording", "{file} 里没有内容。请核对是否选对了文件。"
    ).format(file=r.file),
}
