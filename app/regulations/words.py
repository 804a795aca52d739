"""How clauses and their amendments are said."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.base.refusals import UnknownRecord
from app.kit import said
from app.regulations import amendments
from app.regulations import service as regulations
from app.rulebook.regulations import PRINTED

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.refusals import Refusal
    from app.office.office import Office
    from app.rulebook.clauses import Sanction, Terms


def sanctions(office: Office, terms: Terms) -> str:
    """What a breach costs, line after line."""
    return "；".join(sanction(office, line) for line in terms.sanction) or QCoreApplication.translate(
        "regulations", "无"
    )


def sanction(office: Office, line: Sanction) -> str:
    """One line: who, how much, per what."""
    if line.like:
        return QCoreApplication.translate("regulations", "按 {clause}").format(clause=line.like)
    unit = {
        "CNY": QCoreApplication.translate("regulations", "元"),
        "points": QCoreApplication.translate("regulations", "分"),
        "percent": QCoreApplication.translate("regulations", "％"),
    }[line.unit]
    who = office.rules.role(line.role) if line.role else QCoreApplication.translate("regulations", "责任人")
    if line.field:
        who = QCoreApplication.translate("regulations", "指定的人")
    amount = line.amount or (f"{line.low}—{line.high}" if line.high else f"≥ {line.low}")
    per = {
        "duty": "",
        "document": QCoreApplication.translate("regulations", "（每件）"),
        "case": QCoreApplication.translate("regulations", "（每起）"),
    }[line.per]
    if not line.has_amount:
        return QCoreApplication.translate("regulations", "{who} 不再处罚{times}").format(who=who, times=_times(line))
    return f"{who} {amount} {unit}{per}{_times(line)}"


def _times(line: Sanction) -> str:
    """From which time on, each so-manieth time, within what; empty where it does not matter."""
    told = []
    if line.nth > 1:
        told.append(QCoreApplication.translate("regulations", "第 {nth} 次起").format(nth=line.nth))
    if line.every > 1:
        told.append(QCoreApplication.translate("regulations", "每 {every} 次").format(every=line.every))
    within = {
        "month": QCoreApplication.translate("regulations", "按月计次"),
        "quarter": QCoreApplication.translate("regulations", "按季计次"),
        "year": QCoreApplication.translate("regulations", "按年计次"),
        "case": QCoreApplication.translate("regulations", "按同一件计次"),
    }
    told += [within[line.within]] if line.within else []
    return QCoreApplication.translate("regulations", "（{words}）").format(words="、".join(told)) if told else ""


def who(office: Office, terms: Terms) -> str:
    """Who is responsible."""
    role = office.rules.role(terms.who.role) if terms.who.role else QCoreApplication.translate("regulations", "所有人")
    if terms.who.each:
        return QCoreApplication.translate("regulations", "每位{role}").format(role=role)
    if terms.who.rotates:
        return QCoreApplication.translate("regulations", "{role}轮值").format(role=role)
    if terms.who.role:
        return role
    if terms.who.field:
        return QCoreApplication.translate("regulations", "指定的人")
    return QCoreApplication.translate("regulations", "未定")


def _after(words: str) -> str:
    return (
        QCoreApplication.translate("regulations", "（再过 {limit}）").format(limit=said.limit(words)) if words else ""
    )


def escalation(office: Office, terms: Terms) -> str:
    """Who is told when."""
    when = {
        "late": QCoreApplication.translate("regulations", "逾期"),
        "unclear": QCoreApplication.translate("regulations", "不明确"),
        "major": QCoreApplication.translate("regulations", "重大"),
        "always": QCoreApplication.translate("regulations", "一律"),
    }
    told = [
        f"{when[step.when]}{_after(step.after)} → {'、'.join(office.rules.role(role) for role in step.to)}"
        for step in terms.escalation
    ]
    return "；".join(told) or QCoreApplication.translate("regulations", "无")


def values(office: Office, record: str) -> dict[str, Any]:
    """What the printed regulation says; ``record`` is the day, today if empty. Raises UnknownRecord."""
    try:
        day = date.fromisoformat(record) if record else office.local(office.now()).date()
    except ValueError as error:
        raise UnknownRecord(record) from error
    language = office.language
    return {
        "number": PRINTED.written(day),
        "name": said.listed(each.name.of(language) for each in office.rules.book.regulations if each.clause),
        "valid_on": day,
        "clauses": [
            {
                "clause": each.clause.id,
                "title": each.clause.title.of(language),
                "duty": each.terms.duty.text.of(language),
                "limit": said.limit(each.terms.limit),
                "who": who(office, each.terms),
                "sanction": sanctions(office, each.terms),
                "version": str(each.version),
                "since": each.since,
            }
            for each in amendments.clauses(office, day)
        ],
    }


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    regulations.AlreadyOn: lambda r: QCoreApplication.translate(
        "regulations", "制度“{name}”已经启用，或已定好启用的日期。"
    ).format(name=r.name),
    regulations.NotOn: lambda r: QCoreApplication.translate(
        "regulations", "制度“{name}”在那一天没有启用，不能停用。"
    ).format(name=r.name),
    regulations.DayPast: lambda r: QCoreApplication.translate(
        "regulations", "制度最早从今天起启用或停用，{day} 已经过去。"
    ).format(day=said.day(r.day)),
    regulations.FileTaken: lambda r: QCoreApplication.translate(
        "regulations", "单位文件夹里已有另一个 {name}；改过的制度请换个文件名再添加。"
    ).format(name=r.name),
    regulations.NoSuchRegulation: lambda r: QCoreApplication.translate(
        "regulations", "制度“{name}”不能启用：{problem}"
    ).format(name=r.name, problem=r.problem),
    amendments.InThePast: lambda r: QCoreApplication.translate(
        "regulations", "新规定最早从今天起生效，{day} 已经过去；以往的事项仍按当时的规定。"
    ).format(day=said.day(r.first)),
    amendments.NothingChanged: lambda _: QCoreApplication.translate("regulations", "与现在的规定相同，没有改动。"),
    amendments.NotTerms: lambda r: QCoreApplication.translate("regulations", "这样的规定不能用：{problem}").format(
        problem=r.problem
    ),
    amendments.AlreadyAmended: lambda r: QCoreApplication.translate(
        "regulations", "这一条在 {day} 已有一次修订，请换一个生效日。"
    ).format(day=said.day(r.first)),
}

HAPPENINGS: dict[str, Callable[[], str]] = {
    "regulation.switched-on": lambda: QCoreApplication.translate("regulations", "启用制度 {regulation}，自 {first} 起"),
    "regulation.switched-off": lambda: QCoreApplication.translate(
        "regulations", "停用制度 {regulation}，自 {first} 起"
    ),
    "duties.begun": lambda: QCoreApplication.translate("regulations", "定期事项开始 {count} 项"),
    "regulation.amended": lambda: QCoreApplication.translate("regulations", "修订 {clause}，自 {first} 起：{reason}"),
}
