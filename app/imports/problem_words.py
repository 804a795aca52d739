"""The wording of an import's refusals, and of problems in a sales ledger's cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from app.base import identity
from app.base.words import listed, say, say_many
from app.dossiers.names import dossier_state, field_name, payment
from app.dossiers.words import identity_fault
from app.imports import service as imports

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from app.base.problems import Code, Problem
    from app.base.refusals import Refusal
    from app.imports.lines import Skipped, Why


def problem(each: Problem) -> str:
    """The sentence for a ledger's problem, without its cell."""
    facts = {**each.facts}
    if "why" in facts:
        why = cast("identity.Why", facts["why"])
        facts["fault"] = identity_fault(identity.Identity("unknown", "wrong", "", why=why))
    if "fields" in facts:
        facts["fields"] = listed([field_name(each) for each in str(facts["fields"]).split(",") if each])
    if "field" in facts:
        facts["field"] = field_name(str(facts["field"]))
    if "state" in facts:
        facts["state"] = dossier_state(str(facts["state"]))
    if "payment" in facts:
        facts["payment"] = payment(str(facts["payment"]))
    return PROBLEMS[each.code]().format(**facts)


def more_words(more: Mapping[Code, int]) -> list[str]:
    """Sentences for the warnings that are only counted, one for each kind."""
    return [say_many("还有 {n} 处同样的提醒：{kind}", times, kind=KINDS[code]()) for code, times in more.items()]


def skipped_words(skipped: Sequence[Skipped]) -> list[str]:
    """Sentences for the rows that are no purchases, one for each kind."""
    rows: dict[Why, list[str]] = {}
    for each in skipped:
        rows.setdefault(each.why, []).append(str(each.row))
    return [
        say_many("{kind}：{n} 行（第 {rows} 行）", len(found), kind=SKIPPED[why](), rows=_shortened(found))
        for why, found in rows.items()
    ]


def _shortened(rows: Sequence[str]) -> str:
    return listed(rows[:_SHOWN]) + ("…" if len(rows) > _SHOWN else "")


_SHOWN = 10

SKIPPED: dict[Why, Callable[[], str]] = {
    "total": lambda: say("合计行"),
    "signature": lambda: say("落款或说明行"),
    "header": lambda: say("重复的标题行"),
    "heading": lambda: say("小标题行"),
    "unsold": lambda: say("未售房源，没有买受人"),
}

KINDS: dict[Code, Callable[[], str]] = {
    "identity_damaged": lambda: say("证件号码被表格损坏"),
    "identity_wrong": lambda: say("证件号码不对"),
    "identity_missing": lambda: say("没有证件号码"),
    "identity_doubtful": lambda: say("证件号码请对照证件核对"),
    "ids_do_not_match_buyers": lambda: say("买受人和证件号码个数不一"),
    "buyer_unclear": lambda: say("姓名不完整或含说明"),
    "phone_damaged": lambda: say("电话被表格损坏"),
    "phone_unreadable": lambda: say("看不懂的电话"),
    "date_unreadable": lambda: say("不是日期"),
    "date_in_future": lambda: say("日期晚于今天"),
    "number_unreadable": lambda: say("不是大于零的数"),
    "price_small": lambda: say("总价不足一万元"),
    "price_large": lambda: say("总价合十亿元以上"),
    "payment_unknown": lambda: say("看不懂的付款方式"),
    "payment_missing": lambda: say("没有填付款方式"),
    "payment_by_bank": lambda: say("付款方式按按揭银行推定"),
    "lender_new": lambda: say("新增往来单位"),
    "lender_unread": lambda: say("看不出是哪家银行"),
    "contract_doubtful": lambda: say("合同编号不完整"),
    "contract_twice": lambda: say("合同编号重复"),
    "contract_held": lambda: say("合同编号已用于别的档案"),
    "ended_open": lambda: say("改为已退房、已结案，还有没办完的"),
    "returned_unclear": lambda: say("可能表示退房，但不明确"),
    "shares_do_not_add_up": lambda: say("份额合计不是 100%"),
    "not_calculated": lambda: say("没有结果的公式"),
    "error_cell": lambda: say("表格的错误值"),
    "unit_spelt": lambda: say("房号写法不同，按同一份档案处理"),
    "buyers_replaced": lambda: say("买受人有更换"),
}
"""Kinds of warnings that may come in great numbers, in a few words."""

PROBLEMS: dict[str, Callable[[], str]] = {
    "project_new": lambda: say("将新增项目“{name}”；如果只是现有项目的另一种写法，请先在表中改正。"),
    "lender_new": lambda: say("将新增往来单位“{name}”（{n} 行）；如果只是现有单位的另一种写法，请先在表中改正。"),
    "lender_unread": lambda: say("“{written}”看不出是哪家银行，没有登记；其他各列照常导入。"),
    "project_named": lambda: say("本单位的项目将定名为“{name}”。"),
    "project_missing": lambda: say(
        "未导入：本单位有几个项目，这一行没有写明是哪个。请在窗口里选好属于哪个项目，或在表中加上“项目”列。"
    ),
    "unit_missing": lambda: say("没有房号，无法建档。"),
    "unit_unreadable": lambda: say("看不懂的房号“{written}”；请改成 楼栋-单元-房号，如 2-1-1001。"),
    "buyer_missing": lambda: say("没有买受人，无法建档。"),
    "buyer_no_name": lambda: say("“{written}”不是买受人的姓名，无法建档；请写出姓名。"),
    "unit_twice": lambda: say("房号 {unit} 在 {first} 已出现过，本行不再导入。"),
    "unit_held": lambda: say(
        "未导入：{unit} 是 {buyers} 的在办档案 {number}。退房再售，先给它办退房；更名，先改买受人。"
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
    "unit_spelt": lambda: say(
        "房号“{unit}”与档案 {number}（{known}）买受人、证件号码都相同，按同一份档案处理，房号保持 {known}。"
    ),
    "buyers_replaced": lambda: say("档案 {number} 的买受人由 {before} 改为 {after}；如只是少写了一位，请在表里补上。"),
    "payment_column_missing": lambda: say(
        "表中没有付款方式列：{n} 份新档案按{payment}导入。如不对，请在导入窗口选择（命令行用 --payment），或在表格里加上该列。"
    ),
    "ended_open": lambda: say(
        "{unit}（{number}）改为{state}，还有 {n} 项没办完：{open}。照样导入；请在客户页逐项处理。"
    ),
    "returned_unclear": lambda: say("“{written}”可能表示退房或解除合同，但不明确，没有按退房处理，请核对。"),
    "shares_do_not_add_up": lambda: say("份额“{written}”合计不是 100%，未导入。"),
    "error_cell": lambda: say("{field}是表格的错误值“{written}”，未导入；请在原表中改正。"),
    "no_titles": lambda: say(
        "没有找到标题行，按内容认出了 {fields}；没有认出的列：{columns}。请在导入窗口核对各列的含义，或在表格里加上标题行。"
    ),
    "column_doubtful": lambda: say(
        "“{first}”和“{second}”两列都像{field}，内容不同，现在读“{first}”；如不对，请在导入窗口改正，或在表格里改标题。"
    ),
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


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    imports.OnlyHiddenSheets: lambda _: say("所有工作表都是隐藏的。请在表格软件中取消隐藏，保存后再试。"),
    imports.NothingToImport: lambda _: say("这张表没有新的内容：没有新增，也没有变更。"),
    imports.BatchInUse: lambda r: say_many(
        "导入 {number} 不能撤销：{units} 等 {n} 份档案已修改过或已有文件。",
        len(r.units),
        number=r.number,
        units=listed(r.units[:3]),
    ),
    imports.AlreadyUndone: lambda r: say("导入 {number} 已经撤销过。", number=r.number),
}
