"""Sentences for refusals, for errors from outside the program, and for journal entries of no particular room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from app.base import features, typed_amounts, typed_dates, working_calendar
from app.base.local_times import written
from app.base.refusals import ChangedMeanwhile, ReasonMissing, Refusal, UnknownRecord
from app.base.words import say, say_many
from app.office import office as seats
from app.office import tolerance
from app.register import engine, moments, register, schema
from app.rulebook.purchases import asked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def sentence(refusal: Refusal) -> str:
    """The sentence for a refusal: what is wrong and what to do."""
    return str(features.table("sentences")[type(refusal)](refusal))


def not_saved(error: Exception) -> str:
    """Why a file was not saved where somebody wanted it, and what to do."""
    if isinstance(error, Refusal):
        return sentence(error)
    match engine.trouble_of(error):
        case "full":
            return say("没有存成：磁盘已满。请换一处，或先腾出空间。")
        case "forbidden" | "readonly":
            return say("没有存成：那里不允许写入，或文件正开着。请换一处，或关闭后再存。")
        case "missing":
            return say("没有存成：找不到那个文件夹，盘可能已拔出。请换一处再存。")
        case _:
            return say("没有存成：那里写不进去。请换一处再存。")


def trouble(error: BaseException) -> str:
    """The sentence for an error from outside the program: what to do about it; nothing was changed."""
    file = getattr(error, "filename", "") or say("登记库")
    match engine.trouble_of(error):
        case "full":
            return say("磁盘已满，刚才的操作没有保存。请腾出空间后再做一次。")
        case "busy":
            return say("登记库正被占用，刚才的操作没有保存。请稍等片刻再做一次。")
        case "forbidden":
            return say("没有权限读写 {file}。刚才的操作没有保存。", file=file)
        case "readonly":
            return say("登记库所在的文件夹只能读，刚才的操作没有保存。请检查文件夹的权限，或盘是否写保护。")
        case "missing":
            return say("找不到 {file}，刚才的操作没有保存。盘可能已拔出，或文件夹被移走；接好后再做一次。", file=file)
        case "damaged":
            return say("登记库读写出错，文件有损坏之处；刚才的操作没有保存。请关闭程序再打开，按提示用备份恢复。")
        case _:
            return say("登记库读写出错，刚才的操作没有保存。请再做一次；仍不行请重启程序。")


def reading_only(refusal: register.ReadingOnly) -> str:
    """Why an office is open for reading only, and what to do."""
    match refusal.why:
        case "snapshot" if refusal.as_of:
            at = written(refusal.as_of.astimezone(ZoneInfo(seats.ZONE)))
            return say("这是 {at} 的快照，只能看、打印和统计。要登记，请在主电脑上办。", at=at)
        case "full":
            return say("磁盘已满，登记库只能查看：不能登记、打印或导出。请腾出空间后重新打开。")
        case _:
            return say(
                "{folder} 里写不进去，登记库只能查看：不能登记、打印或导出。"
                "请关掉盘的写保护，或检查文件夹的权限，再重新打开；也可以把整个文件夹复制到本机硬盘再用。",
                folder=refusal.folder,
            )


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    tolerance.NotAtOnce: lambda r: say("“立即”应为 0 到 {most} 分钟。", most=r.most),
    asked.NotSaid: lambda r: say("请填写{name}。", name=r.name),
    asked.NotACount: lambda r: say("{name}应为整数。", name=r.name),
    ReasonMissing: lambda _: say("请写明原因，日后可以查到。"),
    ChangedMeanwhile: lambda r: say("{what} 刚才已被别人修改。请关闭后重新打开，看过最新内容再改。", what=r.what),
    UnknownRecord: lambda r: say("找不到“{what}”。请核对编号或房号。", what=r.what),
    typed_dates.NotADate: lambda r: say(
        "看不懂的日期“{written}”。可以输入 2026-11-22、1122、明天、+2工作日，时间写成 16:30。", written=r.written
    ),
    typed_amounts.NotAnAmount: lambda r: say(
        "看不懂的金额“{written}”。请以元填写，如 2590639.23 或 259万。", written=r.written
    ),
    typed_amounts.NotAShare: lambda r: say("看不懂的份额“{written}”。请写成 50% 或 1/2。", written=r.written),
    working_calendar.BeyondCalendar: lambda r: say("{day} 超出了日历的范围。", day=r.day.isoformat()),
    working_calendar.RestAndWork: lambda r: say("{day} 同时被设为休息日和上班日。", day=r.day.isoformat()),
    seats.TextTooLong: lambda r: say("这段文字有 {letters} 字，太长了。请核对是不是贴错了。", letters=r.letters),
    typed_dates.ImpossibleDay: lambda r: say("{year} 年不可能。请检查年份。", year=r.day.year),
    moments.ImpossibleMoment: lambda r: say("{year} 年不可能。请检查年份。", year=r.at.year),
    seats.ClockBehind: lambda r: say(
        "电脑的时钟在 {last} 之前，那时已有录入。请先校正时钟，或重新打开单位时确认它没有错。", last=r.last
    ),
    engine.CannotOpen: lambda _: say("登记库打不开：密钥不符，或文件已损坏。请勿删除任何文件，用最近的备份恢复。"),
    schema.ShapeAltered: lambda r: say(
        "登记库的结构被别的程序改动过（{kind} {name}），不能打开。请勿删除任何文件，用最近的备份恢复，并告诉支持人员。",
        kind=r.kind,
        name=r.name,
    ),
    register.NoRegister: lambda r: say("文件夹 {folder} 里没有登记库。", folder=r.folder),
    register.RegisterExists: lambda r: say(
        "文件夹 {folder} 里已有登记库，不会覆盖。请另选一个文件夹。", folder=r.folder
    ),
    register.ReadingOnly: reading_only,
    register.OlderReadingOnly: lambda r: say(
        "登记库由旧版本的程序写成，要先更新，可 {folder} 里写不进去。请把整个文件夹复制到能写的地方再打开。",
        folder=r.folder,
    ),
    register.OlderSnapshot: lambda r: say(
        "主电脑上的程序比这里的旧，{folder} 里的快照打不开。请先在主电脑上更新程序。", folder=r.folder
    ),
    register.CopyBroken: lambda r: say(
        "更新登记库之前先留的备份没有核对通过，登记库没有改动。请检查 {folder} 所在的磁盘，再打开一次。",
        folder=r.folder,
    ),
    register.NewerRegister: lambda _: say("登记库由更新版本的程序写成。请安装新版本后再打开。"),
}


HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "duty.ended": lambda facts: say("事项终结：{reason}", **facts),
    "duty.cancelled": lambda facts: say("事项取消：{reason}", **facts),
    "duty.assigned": lambda facts: say(
        "指定责任人：{before} → {to}", **{**facts, "before": facts["before"] or say("无")}
    ),
    "tolerance.changed": lambda facts: say("“立即”由 {before} 分钟以内改为 {after} 分钟以内", **facts),
    "form.printed": lambda facts: say_many("打印 {number}，{n} 份", facts["copies"], **facts),
}
