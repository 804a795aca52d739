"""The columns of lists of duties; urgency is shown by word, icon and colour at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say, say_in
from app.duties import words as duties_words
from app.kit.icons import icon
from app.kit.listings import (
    Column,
)
from app.kit.look import colour
from app.office import phrases

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QIcon

    from app.duties.service import DutyRow
    from app.office.office import Office

ICONS = {
    "late": "warning-circle-fill",
    "today": "clock",
    "done": "check-circle",
    "provisional": "question",
    "coming": "calendar-blank",
    "cancelled": "prohibit",
}


def urgency(each: DutyRow) -> str:
    """``late``, ``today``, ``coming``, ``provisional``, ``done`` or ``cancelled``."""
    if each.state in {"met", "met-late"}:
        return "done"
    if each.state == "cancelled":
        return "cancelled"
    if each.late:
        return "late"
    if each.duty.provisional:
        return "provisional"
    return "today" if each.today else "coming"


def urgency_word(each: DutyRow) -> str:
    """A duty's urgency in words."""
    return {
        "late": say("逾期"),
        "today": say("今日"),
        "coming": say("将到期"),
        "provisional": say("暂算"),
        "cancelled": say("已取消"),
    }.get(urgency(each)) or duties_words.duty_state(each.state)


def shade(each: DutyRow) -> QColor:
    """The colour of a duty's urgency."""
    return colour(_colour_name(each))


def _icon(each: DutyRow) -> QIcon:
    return icon(ICONS[urgency(each)], _colour_name(each))


def _colour_name(each: DutyRow) -> str:
    name = urgency(each)
    return name if name in {"late", "today", "done", "provisional"} else "quiet"


def duty_columns(office: Office, *, with_dossier: bool) -> list[Column[DutyRow]]:
    """The columns of a list of duties; ``with_dossier``: also what each is about."""
    columns: list[Column[DutyRow]] = [
        Column(say("紧急程度"), urgency_word, width=96, colour=shade, icon=_icon),
        Column(
            say("期限"),
            lambda each: office.due_words(each.duty.due),
            key=lambda each: each.duty.due,
            width=144,
        ),
        Column(
            say_in("time", "剩余"),
            lambda each: phrases.left(office, each.duty.due) if each.duty.outstanding else "",
            key=lambda each: each.duty.due,
            width=160,
            colour=shade,
        ),
    ]
    if with_dossier:
        columns.append(Column(say("房号、编号"), lambda each: each.unit, width=124))
    return [
        *columns,
        Column(
            say_in("duties", "事项"),
            lambda each: office.rules.duty_words(each.duty),
            width=320,
            tip=lambda each: office.rules.duty_words(each.duty),
        ),
        Column(say("条款"), lambda each: each.duty.clause, width=80),
        Column(
            say("责任人"),
            lambda each: office.name_of(each.duty.responsible) or say("⚠ 没有责任人"),
            width=120,
            colour=lambda each: None if each.duty.responsible else colour("late"),
        ),
    ]


def desk_columns(office: Office) -> list[Column[DutyRow]]:
    """The columns of Today: how urgent, whose papers, what to do, who does it, and the act itself."""
    from app.dossiers import names
    from app.kit.duty_acts import verb
    from app.office import phrases

    return [
        Column(
            say("期限"),
            lambda each: phrases.remaining(office, each.duty),
            key=lambda each: each.duty.due,
            width=216,
            colour=lambda each: shade(each) if urgency(each) in {"late", "today"} else None,
            icon=_icon,
            second=lambda each: phrases.by_when(office, each.duty),
            tip=lambda each: office.due_words(each.duty.due),
        ),
        Column(
            say_in("one", "客户"),
            lambda each: each.client or each.unit,
            width=150,
            second=lambda each: (
                " · ".join(filter(None, (each.unit, names.payment(each.payment)))) if each.dossier else ""
            ),
            tip=lambda each: each.client,
        ),
        Column(
            say_in("duties", "事项"),
            lambda each: office.rules.clause_title(each.duty.clause),
            width=310,
            stretches=True,
            second=lambda each: office.rules.duty_papers(each.duty),
            tip=lambda each: office.rules.duty_words(each.duty),
        ),
        Column(
            say("责任人"),
            lambda each: office.name_of(each.duty.responsible) or say("⚠ 没有责任人"),
            width=84,
            colour=lambda each: None if each.duty.responsible else colour("late"),
            above=660,
        ),
        Column("", lambda each: verb(office, each.duty), width=96, acts=True),
    ]
