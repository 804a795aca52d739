"""Every part of the windows on one page, in both themes and three sizes of letters: ``python dev.py screenshots DIR components``."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QWidget,
)

from app.kit.boxes import ComboBox, Counter
from app.kit.chips import Chip
from app.kit.listings import Column
from app.kit.look import LIGHT, colour, dress
from app.kit.painted.counted_days import Cell, CountedDays
from app.kit.painted.day_bar import Course, DayBar
from app.kit.painted.grouped import GroupedListing, GroupedTable
from app.kit.painted.ladder import Ladder, Level
from app.kit.painted.one_line import StateChip
from app.kit.painted.segmented import Segmented
from app.kit.painted.shares import SHADES, Share, Shares
from app.kit.painted.steps import Segment, SmallSteps, Steps
from app.kit.painted.tiles import Tile
from app.kit.painted.timeline import Event, Timeline
from app.kit.painted.two_lines import Group
from app.kit.parts import Field, KeyButton, button, hbox, label, vbox

if TYPE_CHECKING:
    from pathlib import Path


def take(folder: Path, application: QApplication) -> None:
    """A picture for each theme and size of letters."""
    for scheme in ("light", "dark"):
        for size in (1.0, 1.15, 1.3):
            dress(application, scheme, size)
            page = _page()
            page.resize(1366, 1072)
            page.show()
            QTest.qWait(80)
            page.grab().save(str(folder / f"components-{scheme}-{round(size * 100)}.png"))
            page.close()
            page.deleteLater()


def _page() -> QWidget:
    page, inside = QStackedWidget(), QWidget()
    page.setObjectName("pages")
    page.addWidget(inside)
    across = hbox(inside, (24, 16, 24, 16), 32)
    for column in ((_colours, _letters, _buttons), (_inputs, _choices, _ways), (_tiles, _rows, _days, _cases)):
        down = vbox(made := QWidget(), spacing=16)
        for part in column:
            down.addWidget(part())
        down.addStretch(1)
        across.addWidget(made, 1)
    return page


def _titled(title: str, *parts: QWidget) -> QWidget:
    made = QWidget()
    down = vbox(made, spacing=6)
    down.addWidget(label(title, "section"))
    for part in parts:
        down.addWidget(part)
    return made


def _beside(*parts: QWidget) -> QWidget:
    made = QWidget()
    row = hbox(made, spacing=8)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return made


def _colours() -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    for place, name in enumerate(LIGHT):
        patch = label("")
        patch.setFixedSize(24, 14)
        patch.setStyleSheet(f"background: {colour(name).name()}; border: 1px solid {colour('edge2').name()};")
        grid.addWidget(_beside(patch, label(name, "small")), place // 3, place % 3)
    return _titled("颜色", made)


def _letters() -> QWidget:
    roles = ("title", "panel", "section", "", "small", "quiet", "error", "warning")
    return _titled("字号", *(label(f"今日 Today 周曦、何静 3-2-1102  {role}", role) for role in roles))


def _buttons() -> QWidget:
    primary = button("移交给高律师", lambda: None)
    primary.setProperty("primary", True)
    danger = button("作废", lambda: None)
    danger.setProperty("danger", True)
    off = button("结案", lambda: None)
    off.setEnabled(False)
    link = button("文字链接", lambda: None, link=True)
    chip = Chip("楼栋", list, str)
    chosen = Chip("状态", list, str)
    chosen.choose("在办")
    whose = Segmented("谁的", {"": "全部门 14", "mine": "我的 10"})
    return _titled(
        "按钮",
        _beside(primary, KeyButton("收件", "F2"), QPushButton("打开档案")),
        _beside(danger, off, link),
        _beside(chip, chosen, whose),
    )


def _inputs() -> QWidget:
    said, wrong = QLineEdit("周曦、何静"), Field("日期", QLineEdit("13月5日"))
    wrong.complain("没有 13 月，例如 1005、10-5")
    empty = QLineEdit()
    empty.setPlaceholderText("房号、姓名或拼音")
    still = QLineEdit("只读")
    still.setReadOnly(True)
    many = QPlainTextEdit("几行字")
    many.setFixedHeight(56)
    return _titled("输入", Field("客户", said), empty, wrong, still, many)


def _choices() -> QWidget:
    one, count = ComboBox(), Counter(0, 99, 3)
    one.addItems(["销售内勤", "孟律师"])
    ticked, half, radio = QCheckBox("已核对"), QCheckBox("部分"), QRadioButton("当面签")
    ticked.setChecked(True)
    half.setTristate(True)
    half.setCheckState(half.checkState().PartiallyChecked)
    radio.setChecked(True)
    busy = QProgressBar()
    busy.setValue(62)
    return _titled(
        "选择", _beside(one, count), _beside(ticked, half, QCheckBox("未勾选"), radio, QRadioButton("稍后签")), busy
    )


def _ways() -> QWidget:
    way = [
        Segment("done", "资料交律师", "9 月 15 日"),
        Segment("current", "银行审批", "剩 3 天"),
        Segment("waiting", "签合同"),
    ]
    other = [
        Segment("late", "办理备案", "逾期 2 天"),
        Segment("paused", "客户原因暂停"),
        Segment("today", "转交", "今天内"),
    ]
    shares = [
        Share(name, size, SHADES[place])
        for place, (name, size) in enumerate((("高律师", 8), ("客服部", 4), ("交易中心", 3)))
    ]
    return _titled(
        "步骤条、文件在哪里",
        Steps(way, "按揭"),
        Steps(other, "备案"),
        SmallSteps("按揭", way, "银行审批，剩 3 天"),
        SmallSteps("备案", other, "办理备案，逾期 2 天", "late"),
        Shares(shares, "高律师 8，客服部 4，交易中心 3"),
    )


def _tiles() -> QWidget:
    late, today = Tile("逾期", "warning-circle-fill", "late"), Tile("今日到期", "clock", "today")
    late.show_count(3, "最久 2 个工作日")
    today.show_count(5, "最近一项 16:00")
    today.setChecked(True)
    return _titled("数字块", _beside(late, today))


def _rows() -> QWidget:
    columns: list[Column[str]] = [
        Column(
            "期限",
            lambda _: "逾期 2 个工作日",
            width=170,
            second=lambda _: "应于 9 月 29 日",
            colour=lambda _: colour("late"),
        ),
        Column("客户", str, second=lambda _: "3-2-1102 · 按揭", stretches=True),
        Column("", lambda _: "移交", width=80, acts=True),
    ]
    table = GroupedTable(GroupedListing(columns, str), "components", "表格")
    table.listing.show([Group("逾期", ["曹艳、林健", "沈丹、彭超"], "warning-circle-fill", "late", "销售总监已获告知")])
    table.listing.tick(1)
    table.selectRow(2)
    table.setFixedHeight(170)
    return _titled("表格：分组、勾选、选中", table)


def _days() -> QWidget:
    begun, days = date(2026, 9, 30), CountedDays()
    kinds = ("start", *("rest",) * 7, "counted", "due", "open")
    notes = {0: "起算", 8: "第 1 天", 9: "到期"}
    cells = [
        Cell(begun + timedelta(place), kind, "休" if kind == "rest" else "", notes.get(place, ""))
        for place, kind in enumerate(kinds)
    ]
    days.show_days(cells, "2 个工作日")
    return _titled("为何到期", days)


def _cases() -> QWidget:
    midnight = datetime.combine(date(2026, 10, 9), time()).astimezone()
    received, now, end = (midnight + timedelta(hours=hours) for hours in (9.5, 14.3, 24))
    marks = [(now, "现在 14:18"), (received, "09:30 受理"), (midnight, "0:00"), (end, "24:00")]
    nights = [(midnight, midnight + timedelta(hours=8.5)), (midnight + timedelta(hours=18), end)]
    levels = [
        Level("客服专员", "林晓燕", "09:30 起", reached=True, current=False),
        Level("客服主管", "苏婷", "11:05 起", reached=True, current=True),
        Level("销售总监", "何志远", "", reached=False, current=False),
    ]
    chips = [
        StateChip("待签", "coming", "pencil-line"),
        StateChip("今天内", "today", "clock"),
        StateChip("已签", "done", "check-circle"),
    ]
    return _titled(
        "一天的时间、逐级上报、经过、状态",
        DayBar(Course(midnight, end, received, now, "today_mark", marks, nights, end), "剩 9 小时"),
        Ladder(levels, "现在在客服主管"),
        Timeline([Event("销售部会签", "13:40 · 罗敏", "done"), Event("来电受理", "09:30 · 林晓燕")]),
        _beside(*chips),
    )
