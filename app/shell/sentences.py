"""Sentences: what a refusal, a trouble, a problem in a ledger or an event says to people."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Any

from app.access import staff
from app.access import words as access_words
from app.archive import words as archive_words
from app.base import identity, typed_amounts, typed_dates, units, working_calendar
from app.base.refusals import ChangedMeanwhile, ReasonMissing, Refusal, UnknownRecord
from app.base.words import say, say_in, say_many
from app.complaints import words as complaint_words
from app.custody import filing
from app.custody import rules as custody
from app.dossiers import rules as dossiers
from app.fines import words as fine_words
from app.forms import rules as forms
from app.imports import service as imports
from app.keeping import backup_words
from app.kit import said
from app.occasions import words as occasion_words
from app.progress import words as progress_words
from app.register import engine, register
from app.registers import form_words
from app.registers import words as record_words
from app.regulations import words as regulation_words
from app.scans import words as scan_words
from app.spreadsheets import refusals as spreadsheet_refusals

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.identity import Identity
    from app.imports.ledgers import Problem
    from app.office.history import Happened
    from app.office.office import Office


def sentence(refusal: Refusal) -> str:
    """What a refusal says: what is the matter and what to do."""
    return SENTENCES[type(refusal)](refusal)


def _time(moment: Any) -> str:
    return f"{moment.date().isoformat()} {moment.hour:02d}:{moment.minute:02d}"


def _held(count: custody.Count) -> str:
    return said.count(count) or say_in("inside a sentence", "没有")


def _limit(limit: str) -> str:
    return {
        "file": say("文件字节数"),
        "unpacked": say("解压后的字节数"),
        "ratio": say("压缩比"),
        "entries": say("压缩包内的文件数"),
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
    **access_words.SENTENCES,
    **archive_words.SENTENCES,
    **regulation_words.SENTENCES,
    **progress_words.SENTENCES,
    **complaint_words.SENTENCES,
    **fine_words.SENTENCES,
    **occasion_words.SENTENCES,
    **record_words.SENTENCES,
    **form_words.SENTENCES,
    staff.NoSuccessor: lambda r: say_many("{name}还有 {n} 项未办事项。请选一位在职人员接手。", r.count, name=r.name),
    staff.SecretNeeded: lambda r: say("{name}将能管理人员和权限，请同时为其设置新口令。", name=r.name),
    **scan_words.SENTENCES,
    **backup_words.SENTENCES,
    ReasonMissing: lambda _: say("请写明原因，日后可以查到。"),
    ChangedMeanwhile: lambda r: say("{what} 刚才已被别人修改。请关闭后重新打开，看过最新内容再改。", what=r.what),
    UnknownRecord: lambda r: say("找不到“{what}”。请核对编号或房号。", what=r.what),
    dossiers.NoBuyer: lambda _: say("至少要有一位买受人，并写明姓名。"),
    dossiers.NoUnit: lambda _: say("请填写房号，如 2-1-1001。"),
    dossiers.UnitTaken: lambda r: say(
        "{unit} 已有在办档案 {number}（{buyers}）。退房后再售，请先把原档案改为“已退房”。",
        unit=r.unit,
        number=r.number,
        buyers=r.buyers,
    ),
    dossiers.SharesDoNotAddUp: lambda r: say(
        "各人份额合计为 {total}，应为 100%；不清楚时可以全部留空。", total=said.share(r.total)
    ),
    dossiers.PriceOutOfRange: lambda _: say("总价应大于零；不清楚时可以留空。"),
    units.NotAUnit: lambda r: say(
        "看不懂的房号“{written}”。请按 楼栋-单元-房号 填写，如 2-1-1001。", written=r.written
    ),
    typed_dates.NotADate: lambda r: say(
        "看不懂的日期“{written}”。可以输入 2026-11-22、1122、明天、+2工作日，时间写成 16:30。", written=r.written
    ),
    typed_amounts.NotAnAmount: lambda r: say(
        "看不懂的金额“{written}”。请以元填写，如 2590639.23 或 259万。", written=r.written
    ),
    typed_amounts.NotAShare: lambda r: say("看不懂的份额“{written}”。请写成 50% 或 1/2。", written=r.written),
    custody.NothingChosen: lambda _: say("请至少勾选一份文件，并填写件数。"),
    custody.SameHolder: lambda _: say("移交方和接收方不能是同一个。"),
    custody.InTheFuture: lambda _: say("时间晚于现在。请改为实际发生的时间。"),
    custody.NotHeldBy: lambda r: say(
        "移交方没有这么多：要移交 {wanted}，实有 {held}。请核对件数。", wanted=_held(r.wanted), held=_held(r.held)
    ),
    custody.PromisedElsewhere: lambda r: say(
        "其中有文件正在交接单 {handoff} 中待签收。请先签收或撤回那份交接。", handoff=r.handoff
    ),
    custody.BeforeLastMovement: lambda _: say("时间早于这份文件上一次移动。请改为那之后的时间。"),
    custody.AlreadySettled: lambda r: say(
        "交接单 {number} {state}，不能再改。", number=r.number, state=said.handoff_state(r.state)
    ),
    custody.MovedOn: lambda r: say(
        "交接单 {number} 中的文件后来又移动过，不能作废。请先作废后来的交接。", number=r.number
    ),
    filing.NumberMissing: lambda _: say("请填写网上登记后得到的编号。"),
    imports.NothingToImport: lambda _: say("这张表没有新的内容：没有新增，也没有变更。"),
    imports.BatchInUse: lambda r: say(
        "导入 {number} 不能撤销：{units} 等 {count} 份档案已修改过或已有文件。",
        number=r.number,
        units="、".join(r.units[:3]),
        count=len(r.units),
    ),
    imports.AlreadyUndone: lambda r: say("导入 {number} 已经撤销过。", number=r.number),
    spreadsheet_refusals.NotASpreadsheet: lambda r: say(
        "{file} 不是可以读取的表格（内容是 {content}）。请另存为 .xlsx 或 .csv 后再试。",
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
    spreadsheet_refusals.Unreadable: lambda r: _unreadable(r),
    spreadsheet_refusals.EmptySheet: lambda r: say("{file} 里没有内容。请核对是否选对了文件。", file=r.file),
    staff.NoName: lambda _: say("请填写姓名。"),
    staff.NameTaken: lambda r: say("名单里已有“{name}”。同名的人请加以区别，如“张伟（二组）”。", name=r.name),
    staff.LastPerson: lambda r: say("{name} 是唯一在职的人。请先添加另一位，才有人能登录。", name=r.name),
    forms.InvalidForm: lambda r: (
        say("表单文件 {file} 第 {line} 行有误：{key} {problem}")
        if r.line
        else say("表单文件 {file} 有误：{key} {problem}")
    ).format(file=r.file, line=r.line, key=r.key, problem=r.problem),
    forms.NoFormInForce: lambda r: say("表单“{name}”在 {day} 没有有效版本。", name=r.name, day=r.on.isoformat()),
    forms.MissingGlyphs: lambda r: say(
        "所有字体都没有这些字：{characters}。打印前请改用其他写法，以免漏字。", characters=r.characters
    ),
    working_calendar.BeyondCalendar: lambda r: say("{day} 超出了日历的范围。", day=r.day.isoformat()),
    working_calendar.RestAndWork: lambda r: say("{day} 同时被设为休息日和上班日。", day=r.day.isoformat()),
    engine.CannotOpen: lambda _: say("登记库打不开：密钥不符，或文件已损坏。请勿删除任何文件，用最近的备份恢复。"),
    register.NoRegister: lambda r: say("文件夹 {folder} 里没有登记库。", folder=r.folder),
    register.RegisterExists: lambda r: say(
        "文件夹 {folder} 里已有登记库，不会覆盖。请另选一个文件夹。", folder=r.folder
    ),
    register.NewerRegister: lambda _: say("登记库由更新版本的程序写成。请安装新版本后再打开。"),
}


def trouble(error: BaseException) -> str:
    """What to do about trouble outside the program; nothing was changed."""
    text = str(error)
    if ("disk" in text and "full" in text) or getattr(error, "errno", None) == errno.ENOSPC:
        return say("磁盘已满，刚才的操作没有保存。请腾出空间后再做一次。")
    if "locked" in text or "busy" in text:
        return say("登记库正被占用，刚才的操作没有保存。请稍等片刻再做一次。")
    if isinstance(error, PermissionError):
        return say("没有权限读写 {file}。刚才的操作没有保存。", file=getattr(error, "filename", "") or "")
    if "readonly" in text or getattr(error, "errno", None) == errno.EROFS:
        return say("登记库所在的文件夹只能读，刚才的操作没有保存。请检查文件夹的权限，或盘是否写保护。")
    if isinstance(error, FileNotFoundError) or "unable to open" in text:
        return say(
            "找不到 {file}，刚才的操作没有保存。盘可能已拔出，或文件夹被移走；接好后再做一次。",
            file=getattr(error, "filename", "") or say("登记库"),
        )
    if "malformed" in text or "not a database" in text:
        return say("登记库读写出错，文件有损坏之处；刚才的操作没有保存。请关闭程序再打开，按提示用备份恢复。")
    return say("登记库读写出错，刚才的操作没有保存。请再做一次；仍不行请重启程序。")


def identity_fault(judged: Identity) -> str:
    """What is wrong with an identity number, and what to do."""
    reasons = {
        "scientific": say("号码被表格变成了科学计数，请对照证件重新输入。"),
        "digits_lost": say("号码末几位已被表格改动，请对照证件重新输入。"),
        "too_narrow": say("单元格里只有 #，没有号码，请对照证件重新输入。"),
        "check": say("校验码不符，请对照证件检查是否输错。"),
        "birth_impossible": say("号码中的出生日期不存在，请对照证件检查。"),
        "birth_in_future": say("号码中的出生日期晚于今天，请对照证件检查。"),
        "birth_too_early": say("号码中的出生日期过早，请对照证件检查。"),
        "old_15": say("15 位旧号码已停用，请填 18 位号码。"),
        "length": say("位数不对：身份证号码和统一社会信用代码都是 18 位。"),
        "shape": say("不像证件号码，请对照证件检查。"),
    }
    return reasons.get(judged.why or "shape", "")


def problem(each: Problem) -> str:
    """What a ledger's problem says, without its cell."""
    facts = {**each.facts}
    if "why" in facts:
        facts["fault"] = identity_fault(identity.Identity("unknown", "wrong", "", why=facts["why"]))  # type: ignore[arg-type]
    if "field" in facts:
        facts["field"] = field_name(str(facts["field"]))
    return PROBLEMS[each.code]().format(**facts)


PROBLEMS: dict[str, Callable[[], str]] = {
    "unit_missing": lambda: say("没有房号，无法建档。"),
    "unit_unreadable": lambda: say("看不懂的房号“{written}”；请改成 楼栋-单元-房号，如 2-1-1001。"),
    "buyer_missing": lambda: say("没有买受人，无法建档。"),
    "unit_twice": lambda: say("房号 {unit} 在 {first} 已出现过，本行不再导入。"),
    "unit_held": lambda: say(
        "未导入：{unit} 是 {buyers} 的在办档案 {number}。退房再售，先把它改为“已退房”；更名，先改买受人。"
    ),
    "no_unit_column": lambda: say("没有找到房号列，请在上方指定。"),
    "no_buyer_column": lambda: say("没有找到买受人列，请在上方指定。"),
    "identity_damaged": lambda: say("{buyer} 的证件号码“{written}”已被表格损坏，按“损坏”保存。{fault}"),
    "identity_wrong": lambda: say("{buyer} 的证件号码“{written}”不对：{fault}"),
    "identity_missing": lambda: say("{buyer} 没有证件号码。"),
    "identity_doubtful": lambda: say("{buyer} 的证件号码“{written}”校验相符，但仍请对照证件核对。"),
    "ids_do_not_match_buyers": lambda: say(
        "买受人 {buyers} 位，证件号码 {ids} 个（{written}），不知道各是谁的；请对照证件逐位填写。"
    ),
    "buyer_unclear": lambda: say("姓名“{written}”不完整，或含数字、代理人等说明，请核对。"),
    "phone_damaged": lambda: say("电话“{written}”已被表格损坏，未导入。"),
    "phone_unreadable": lambda: say("看不懂的电话“{written}”，未导入。"),
    "date_unreadable": lambda: say("{field}“{written}”不是日期，未导入。"),
    "date_in_future": lambda: say("{field}“{written}”晚于今天，请核对。"),
    "number_unreadable": lambda: say("{field}“{written}”不是大于零的数，未导入。"),
    "price_small": lambda: say("总价“{written}”不足一万元，请核对单位是否为万元。"),
    "price_large": lambda: say("总价“{written}”合十亿元以上，未导入；请核对单位是否为万元。"),
    "payment_unknown": lambda: say("看不懂的付款方式“{written}”：新档案按非按揭导入，已有档案不改，请核对。"),
    "payment_missing": lambda: say("没有填付款方式：新档案按非按揭导入，已有档案不改，请核对。"),
    "payment_by_bank": lambda: say("付款方式没有填或看不懂，但有按揭银行或贷款金额，按按揭导入，请核对。"),
    "contract_doubtful": lambda: say("合同编号“{written}”不是完整的编号，未导入；请对照合同填写。"),
    "contract_twice": lambda: say("合同编号“{contract}”与 {first} 的房号 {unit} 相同，请核对。"),
    "contract_held": lambda: say(
        "合同编号“{contract}”已用于在办档案 {number}（房号 {unit}）；若是换房，请更改原档案，不要留两份。"
    ),
    "returned_unclear": lambda: say("“{written}”可能表示退房或解除合同，但不明确，没有按退房处理，请核对。"),
    "shares_do_not_add_up": lambda: say("份额“{written}”合计不是 100%，未导入。"),
    "not_calculated": lambda: say("{field}是没有结果的公式“{written}”，未导入；请用表格软件打开并保存一次。"),
    "sheet_left": lambda: say("工作表“{name}”也像台账，这次没有导入；请选择该表再导入一次。"),
    "column_missing": lambda: say(
        "没有找到{field}列；没有读的列：{headers}。如其中有{field}，请改用常见的表头再导入。"
    ),
    "returned_unread": lambda: say(
        "没有读“{header}”列，其中有“{written}”；如表示退房，请把表头改为“备注”或“状态”再导入。"
    ),
    "sheet_hidden": lambda: say("隐藏的工作表“{name}”没有导入。"),
    "macros": lambda: say("文件含有宏；宏不会运行，只读取单元格。"),
}
"""A sentence for every code of ``ledgers.Problem``."""


def field_name(field: str) -> str:
    """What a field of a ledger is called."""
    return {
        "unit": say("完整房号"),
        "building": say("楼栋"),
        "section": say("单元"),
        "room": say("房号"),
        "buyers": say("买受人"),
        "ids": say("证件号码"),
        "share": say("份额"),
        "phone": say("联系电话"),
        "address": say("通讯地址"),
        "adviser": say("置业顾问"),
        "contract": say("合同编号"),
        "signed": say("签约日期"),
        "registered_on": say("网签备案日期"),
        "payment": say("付款方式"),
        "payment_words": say("付款方式"),
        "price": say("合同总价"),
        "area": say("面积"),
        "bank": say("按揭银行"),
        "loan": say("贷款金额"),
        "state": say("状态"),
        "note": say("备注"),
    }.get(field, field)


def happened(office: Office, each: Happened) -> str:
    """One entry of the journal in words."""
    body = each.body or {}
    words = HAPPENINGS.get(each.kind)
    if words is None:
        known = office.rules.book.vocabulary.events.get(each.kind)
        name = known.name.of(office.language) if known else each.kind
        return f"{name} {body.get('number', '')}".strip()
    papers = "、".join(office.rules.document(document.partition("#")[0]) for document in body.get("documents", ()))
    facts = {"number": "", "reason": "", "volume": "", **body, "papers": papers}
    facts["giver"] = office.rules.holder(str(body.get("from", "")))
    facts["taker"] = office.rules.holder(str(body.get("to", "")))
    after = body.get("after")
    facts["fields"] = "、".join(dict.fromkeys(map(field_name, after))) if isinstance(after, dict) else ""
    return words().format(**facts)


HAPPENINGS: dict[str, Callable[[], str]] = {
    **scan_words.HAPPENINGS,
    **backup_words.HAPPENINGS,
    "dossier.opened": lambda: say("新建客户档案"),
    "dossier.imported": lambda: say("由导入 {batch} 第 {row} 行建档"),
    "dossier.reimported": lambda: say("由导入 {batch} 第 {row} 行更新"),
    "dossier.changed": lambda: say("修改：{fields}"),
    "documents.received": lambda: say("收到{giver}送来的{papers}，交接单 {number}"),
    "documents.filed": lambda: say("核对建档：{papers}"),
    "documents.volumed": lambda: say("立卷归档：{papers}，案卷 {volume}"),
    "documents.copied": lambda: say("登记复印件：{papers}"),
    "documents.marked-for-hq": lambda: say("标记上交公司：{papers}"),
    "documents.handed-over": lambda: say("移交{taker}：{papers}，交接单 {number}"),
    "documents.returned": lambda: say("退回{taker}：{papers}，交接单 {number}"),
    "handoff.offered": lambda: say("开出交接单 {number}，接收方 {taker}"),
    "handoff.withdrawn": lambda: say("撤回交接单 {number}：{reason}"),
    "handoff.voided": lambda: say("作废交接单 {number}：{reason}"),
    "contract.registered": lambda: say("预售合同网上登记，编号 {number}"),
    "duty.ended": lambda: say("事项终结：{reason}"),
    "duty.cancelled": lambda: say("事项取消：{reason}"),
    **access_words.HAPPENINGS,
    **archive_words.HAPPENINGS,
    **regulation_words.HAPPENINGS,
    **progress_words.HAPPENINGS,
    **complaint_words.HAPPENINGS,
    **fine_words.HAPPENINGS,
    **occasion_words.HAPPENINGS,
    **record_words.HAPPENINGS,
    "form.printed": lambda: say("打印 {number}，{copies} 份"),
}
