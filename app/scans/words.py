"""Words for scans: sizes, refusals and journal entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import say
from app.scans import rules as scans

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.base.refusals import Refusal

MEGABYTE, MILLION = 1024 * 1024, 1_000_000


def size(count: int) -> str:
    """A number of bytes as MB or KB."""
    return f"{count / MEGABYTE:.1f} MB" if count >= MEGABYTE else f"{max(1, count // 1024)} KB"


def signed_back(signed: bool) -> str:
    """已签回 if the signed sheet of a record was scanned back, else nothing."""
    return say("已签回") if signed else ""


def _too_large(refusal: scans.ScanTooLarge) -> str:
    words = {
        "bytes": say("{file} 太大，每个文件最多 {most} MB。请降低扫描分辨率后再试。"),
        "pages": say("{file} 页数太多，每个文件最多 {most} 页。请分成几份再试。"),
        "pixels": say("{file} 中有图片太大，每张最多 {most} 百万像素。请以 300 dpi 扫描后再试。"),
        "all-pixels": say("{file} 各页合计太大，最多 {most} 百万像素。请分成几份再试。"),
    }
    unit = {"bytes": MEGABYTE, "pages": 1}.get(refusal.limit, MILLION)
    return words[refusal.limit].format(file=refusal.file, most=refusal.most // unit)


def _unreadable(refusal: scans.ScanUnreadable) -> str:
    words = {
        "missing": say("找不到 {file}。请核对文件是否已移动或改名。"),
        "folder": say("{file} 是文件夹。请选择其中的文件。"),
        "permission": say("没有权限读取 {file}。请复制到自己的文件夹后再试。"),
        "empty": say("{file} 是空的。请重新扫描。"),
        "damaged": say("{file} 已损坏，读不完整。请重新扫描或重新发送。"),
        "encrypted": say("{file} 设有打开密码。请取消密码，另存一份后再试。"),
    }
    return words[refusal.why].format(file=refusal.file)


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    scans.NotAScan: lambda r: say(
        "{file} 不是 PDF、JPEG、PNG、TIFF 或 WebP，没有添加。请另存为其中一种再试。", file=r.file
    ),
    scans.PhoneFormat: lambda r: say(
        "{file} 是手机拍的 {format} 照片，这里读不了，没有添加。请在手机上把它另存或分享为 JPEG 再试；"
        "苹果手机在“设置 → 相机 → 格式”里选“兼容性最佳”，以后拍的就是 JPEG。",
        file=r.file,
        format=r.format,
    ),
    scans.ScanTooLarge: lambda r: _too_large(r),
    scans.ScanUnreadable: lambda r: _unreadable(r),
    scans.ScanMissing: lambda r: say("扫描件“{title}”的文件不见了。请从备份恢复，或重新扫描后添加。", title=r.title),
    scans.ScanAltered: lambda r: say(
        "扫描件“{title}”的文件已损坏或被改动，不能显示。请从备份恢复，或重新扫描后添加。", title=r.title
    ),
    scans.AlreadyAttached: lambda r: say("这份文件已经添加过，名称是“{title}”。", title=r.title),
    scans.AlreadyWithdrawn: lambda r: say("扫描件“{title}”已经撤下。", title=r.title),
}

HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "attachment.added": lambda facts: say("添加扫描件“{title}”", **facts),
    "attachment.shown": lambda facts: say("查看扫描件“{title}”", **facts),
    "attachment.saved": lambda facts: say("另存扫描件“{title}”：{reason}", **facts),
    "attachment.withdrawn": lambda facts: say("撤下扫描件“{title}”：{reason}", **facts),
}
