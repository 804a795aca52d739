"""The wording of backups 备份, snapshots 快照, restores, the exit door, places 存放处 and the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from app import VERSION
from app.base.local_times import written
from app.base.refusals import Refusal
from app.base.words import say, say_many
from app.keeping import backups, demonstration, moving_in, places, restores, updates
from app.keeping.backups import MOST_ENTRIES, MOST_MINUTES
from app.keeping.seats import service as seats
from app.office import phrases
from app.office.office import TROUBLE, ZONE
from app.office.words import not_saved, sentence, trouble
from app.register import outputs, snapshots

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.keeping.copy_rules import Copied
    from app.keeping.places import Place
    from app.office.office import Office


def _doubtful(place: Place) -> str:
    return {
        "synced": say("这个文件夹由 {name} 同步：同步程序会在登记库写到一半时复制它，可能损坏，也会把资料传出本机。"),
        "removable": say("这是可移动的盘：中途拔出会损坏登记库，丢失的盘会带走资料。"),
        "fat": say("这个盘的文件系统（{name}）没有自己的日志：断电时可能损坏登记库。"),
    }.get(place.kind, "").format(name=place.name)


def place_warning(place: Place) -> str:
    """A warning about the place of the register; empty for a good place."""
    if place.kind == "local":
        return ""
    if place.kind == "network":
        return say("登记库在网络文件夹里，随时可能损坏。请移到本机硬盘，只把备份放到网络上。")
    advice = say("请把登记库移到本机硬盘，只把备份放到那里。")
    return f"{_doubtful(place)}{advice}"


def copied(office: Office, found: Copied) -> str:
    """What is wrong with a register that may be one of two copies, and what to do."""
    at = phrases.at(office, found.at) if found.at else ""
    match found.kind:
        case "older" if found.place == str(office.register.folder):
            return say(
                "这个登记库里没有 {at} 最后录入的内容：这个文件夹可能被换成了较早的拷贝。"
                "请关闭程序，把原来的文件夹放回来，或用最近的备份恢复；在这里接着用，两份的内容就合不到一起了。",
                at=at,
            )
        case "older":
            return say(
                "这个登记库里没有 {at} 在 {place} 最后录入的内容：两份拷贝轮流用过，各自录入的内容合不到一起。"
                "请关闭程序，打开 {place} 里的那一份；那一份不要了，才在这里接着用。",
                at=at,
                place=found.place,
            )
        case "twice":
            return say(
                "这个单位在 {place} 还有一份。两份轮流用，各自录入的内容合不到一起。请只留一份：要用这一份，就把那一份移走。",
                place=found.place,
            )
        case "elsewhere":
            return say(
                "这个登记库上次是在 {place} 打开的。那边如果还在用，两边各自录入的内容合不到一起。"
                "请只在一处使用；只是换了电脑，或把盘接到这里，可以接着用。",
                place=found.place,
            )


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    updates.NotAnUpdate: lambda r: say("{file} 不是卷宗的更新文件，或者损坏了。请重新拷贝一次。", file=r.file),
    updates.NotSigned: lambda r: say(
        "{file} 不是发布卷宗的人签发的，或者被改过，没有使用。请向给您的人核实来源。", file=r.file
    ),
    updates.NotNewer: lambda r: say(
        "{file} 里是 {version}，不比现在的 {now} 新。", file=r.file, version=r.version, now=VERSION
    ),
    updates.NoReleaseKey: lambda _: say("这个程序里没有发布密钥，不能用更新文件升级；请用安装程序升级。"),
    backups.OfficeLeft: lambda r: say(
        "{folder} 里已有 {what}，是一个单位留下的，没有在这里新建。请先从它的备份恢复，或另选一个空文件夹。",
        folder=r.folder,
        what=r.what,
    ),
    backups.NotOpened: lambda r: say(
        "本单位的密钥打不开备份 {file}：它可能是别的单位的，或已损坏。请换一份备份。", file=r.file
    ),
    backups.BackupBroken: lambda r: say("备份 {file} 已损坏，或不是用本单位的密钥加密的。请换一份备份。", file=r.file),
    outputs.OfficesOwn: lambda r: say(
        "{path} 属于单位自己的文件（登记库、密钥、扫描件、备份），不能写到那里。请另选地方。", path=r.path
    ),
    outputs.LinkInTheWay: lambda r: say("{path} 是链接或不是普通文件，没有写。请另起一个文件名。", path=r.path),
    outputs.FileInTheWay: lambda r: say(
        "{path} 已经存在，而且不是本程序写的，没有覆盖。请另起文件名；确实要覆盖，请加 --overwrite。", path=r.path
    ),
    backups.NoSuchFolder: lambda r: say(
        "文件夹 {folder} 不存在，或就是登记库自己的文件夹。请另选一个文件夹、共享或 U 盘。", folder=r.folder
    ),
    backups.RhythmOutOfRange: lambda _: say(
        "请填写 1 至 {entries} 笔、1 至 {minutes} 分钟。", entries=MOST_ENTRIES, minutes=MOST_MINUTES
    ),
    restores.ForeignBackup: lambda _: say("这是另一个单位的备份，不能用它替换本单位的登记库。"),
    restores.NewerBackup: lambda _: say("这份备份由更新版本的程序写成。请安装新版本后再恢复。"),
    demonstration.NoDemonstration: lambda r: say("{folder} 里不是演示单位，没有移除任何东西。", folder=r.folder),
    moving_in.NoKeysBeside: lambda r: say(
        "备份 {file} 旁边没有密钥（同名的 .keys.json），打不开。请选原来放备份的整个文件夹，或单位自己的文件夹。",
        file=r.file,
    ),
    moving_in.OtherKeys: lambda r: say(
        "{folder} 里有另一个单位的密钥，不会盖掉。请把那个单位的文件移到别处，再恢复。", folder=r.folder
    ),
    places.NetworkPlace: lambda r: say(
        "{folder} 在网络上，登记库放在那里会损坏。请放在本机硬盘，再把共享文件夹设为备份的第二处。", folder=r.folder
    ),
    seats.NoPlace: lambda r: (
        say("快照的文件夹 {folder} 现在不在。请接好盘、连上共享，或另选一个文件夹。", folder=r.folder)
        if r.folder
        else say("还没有选放快照的文件夹。请在“设置 → 备份”里选一个共享文件夹或 U 盘。")
    ),
    seats.NotOurs: lambda r: say(
        "{folder} 里的 snapshot.json 不是快照，没有盖掉。请把它移走，或另选一个文件夹。", folder=r.folder
    ),
    seats.SeatsOutOfRange: lambda _: say(
        "请填写 1 至 {minutes} 分钟、1 至 {hours} 小时。", minutes=seats.MOST_MINUTES, hours=seats.MOST_HOURS
    ),
    snapshots.SnapshotTorn: lambda r: say(
        "{folder} 里的快照不完整，没有打开。请稍等主电脑写好下一份；还是这样，请在主电脑的“设置 → 备份”里按“现在写一份”。",
        folder=r.folder,
    ),
    snapshots.SnapshotForged: lambda r: say(
        "{folder} 里的快照不是用本单位的密钥写成的，没有打开。请查清是谁动过这个文件夹，再在主电脑上写一份。",
        folder=r.folder,
    ),
    snapshots.SnapshotForeign: lambda r: say(
        "{folder} 里是另一个单位的快照，没有打开，也没有盖掉。请另选一个文件夹。", folder=r.folder
    ),
    snapshots.SnapshotTooOld: lambda r: say(
        "{folder} 里的快照是 {at} 的，超过了 {hours} 小时，没有打开。请看主电脑是否开着，能不能写到那里。",
        folder=r.folder,
        at=written(r.at.astimezone(ZoneInfo(ZONE))),
        hours=r.hours,
    ),
    places.DoubtfulPlace: lambda r: say("{folder} 不适合放登记库。{why}", folder=r.folder, why=_doubtful(r.place)),
}

HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "office.updated": lambda facts: say("程序从 {before} 升级到 {version}", **facts),
    "backup.set": lambda facts: say(
        "备份设置：第二处“{place}”，每 {entries}或 {minutes}",
        place=facts["place"],
        entries=say_many("{n} 笔", facts["entries"]),
        minutes=say_many("{n} 分钟", facts["minutes"]),
    ),
    "snapshot.set": lambda facts: say(
        "快照设置：放在“{place}”，每 {minutes}写一份，超过 {hours}不能打开",
        place=facts["place"],
        minutes=say_many("{n} 分钟", facts["minutes"]),
        hours=say_many("{n} 小时", facts["hours"]),
    ),
    "office.restored": lambda facts: say("恢复到备份 {backup}：{reason}", **facts),
    "office.exported": lambda facts: say("导出全部资料到 {folder}：{reason}", **facts),
    "office.placed": lambda facts: say("登记库仍然放在 {folder}：{reason}", **facts),
    "clock.confirmed": lambda facts: say("电脑时钟与记录不合（应在 {last} 前后），确认时钟正确：{reason}", **facts),
}


def last_snapshot(office: Office) -> str:
    """When the office's last snapshot was written, and why a later one was not."""
    chosen = seats.rules(office)
    if chosen.place is None:
        return say("不写快照")
    try:
        written_last = seats.last(office)
    except Refusal as refusal:
        return sentence(refusal)
    except TROUBLE as error:
        return trouble(error)
    words = (
        say("上一份快照：{at}", at=phrases.at(office, written_last.moment)) if written_last else say("还没有写过快照")
    )
    failed = seats.failure(office)
    return f"{words}\n{not_written(failed)}" if failed else words


def not_written(error: Exception) -> str:
    """Why no snapshot was written."""
    return say("没有写成快照：{why}", why=sentence(error) if isinstance(error, Refusal) else not_saved(error))


def standing(looked: restores.CheckedBackup) -> str:
    """The words for a backup's ``Standing``, and whether a restore put it aside."""
    words = {
        "earlier": say("可以恢复"),
        "branched": say("不在现在的日志上"),
        "foreign": say("另一个单位的备份"),
        "closed": say("本单位的密钥打不开，可能是别的单位的"),
        "broken": say("已损坏"),
        "newer": say("由更新的程序写成"),
    }[looked.standing]
    if looked.backup.aside:
        return say("恢复前留存的；{standing}", standing=words)
    return words


def megabytes(size: int) -> str:
    """A size in bytes, written in megabytes."""
    return f"{size / 1_000_000:,.1f} MB"
