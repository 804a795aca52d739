"""Notices outside any page: another PC has the office open, it can only be read, or the program made a mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from app.base.local_times import written
from app.base.refusals import Refusal
from app.base.words import listed, say
from app.kit.parts import wrapped
from app.office.office import ZONE
from app.office.words import sentence
from app.office.words import trouble as trouble_words
from app.register.register import ReadingOnly

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.keeping.demonstration import Removed
    from app.kit.desk import Desk
    from app.kit.one_program import Elsewhere


def elsewhere(other: Elsewhere, go_on: Callable[[], object]) -> QMessageBox:
    """Another PC has the office open, or its lock was copied with the folder; ``go_on`` opens it all the same."""
    zone = ZoneInfo(ZONE)
    since = written(other.since.astimezone(zone))
    if other.here:
        words = say(
            "这个单位自 {since} 起标着“正在这台电脑上打开”，那个程序却没有回应。它可能正忙：请等一下再打开。"
            "这个文件夹是从打开着的单位复制来的，或那个程序已经停住、关掉了，可以接着打开。",
            since=since,
        )
    else:
        words = say(
            "另一台电脑“{host}”自 {since} 起打开着这个单位。那边还开着，请先在那边退出；"
            "那台电脑已经关机、改过名，或这个文件夹是从那里复制来的，可以接着打开。",
            host=other.host,
            since=since,
        )
        if other.alive:
            alive = say("那边的程序最后一次有动静是 {at}。", at=written(other.alive.astimezone(zone)))
            words = f"{words}\n\n{alive}"
    box = QMessageBox(QMessageBox.Icon.Warning, say("卷宗"), words)
    on = box.addButton(say("接着打开"), QMessageBox.ButtonRole.ActionRole)
    box.setDefaultButton(box.addButton(say("退出"), QMessageBox.ButtonRole.RejectRole))
    on.clicked.connect(go_on)
    return box


def reading_only(desk: Desk) -> QLabel:
    """The notice above all pages of an office that is open for reading only: why, and what to do; of a snapshot, its moment."""
    notice = wrapped("", "warning")
    notice.setContentsMargins(12, 8, 12, 8)

    def tell() -> None:
        try:
            desk.office.register.require_writing()
        except ReadingOnly as refusal:
            notice.setText(sentence(refusal))

    desk.changed.connect(tell)
    tell()
    return notice


def trouble(error: BaseException | str, go_on: Callable[[], object] | None = None) -> QMessageBox:
    """A refusal or trouble outside the program, or a sentence about it, told instead of a window; ``go_on`` shows the ways
    to open another office."""
    if isinstance(error, BaseException):
        error = sentence(error) if isinstance(error, Refusal) else trouble_words(error)
    box = QMessageBox(QMessageBox.Icon.Warning, say("卷宗"), error)
    if go_on:
        box.addButton(say("打开别的单位…"), QMessageBox.ButtonRole.ActionRole).clicked.connect(go_on)
        box.setDefaultButton(box.addButton(say("退出"), QMessageBox.ButtonRole.RejectRole))
    return box


def left_over(removed: Removed, parent: QWidget | None) -> QMessageBox:
    """The demonstration was removed, but strange files lie in its folder."""
    words = say(
        "演示已移除。{folder} 里还有不是本程序写的文件，没有动：{files}",
        folder=removed.folder,
        files=listed(removed.kept),
    )
    box = QMessageBox(QMessageBox.Icon.Information, say("卷宗"), words, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def mistake(report: Path, parent: QWidget | None) -> QMessageBox:
    """The program made a mistake; names the file of the report."""
    words = say(
        "程序出了差错，刚才的操作可能没有完成，请核对后再做一次。报告已存到 {file}，可交给支持人员。", file=report
    )
    box = QMessageBox(QMessageBox.Icon.Warning, say("卷宗"), words, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box
