"""How clauses and their amendments are said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.services import amendments
from app.windows import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.clauses import Sanction, Terms
    from app.domain.refusals import Refusal
    from app.services.office import Office


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
    amount = line.amount or (f"{line.low}—{line.high}" if line.high else f"≥ {line.low}")
    per = {
        "duty": "",
        "document": QCoreApplication.translate("regulations", "（每件）"),
        "case": QCoreApplication.translate("regulations", "（每起）"),
    }[line.per]
    return f"{who} {amount} {unit}{per}"


def who(office: Office, terms: Terms) -> str:
    """Who is responsible."""
    if terms.who.role:
        return office.rules.role(terms.who.role)
    if terms.who.field:
        return QCoreApplication.translate("regulations", "指定的人")
    return QCoreApplication.translate("regulations", "未定")


def escalation(office: Office, terms: Terms) -> str:
    """Who is told when."""
    when = {
        "late": QCoreApplication.translate("regulations", "逾期"),
        "unclear": QCoreApplication.translate("regulations", "不明确"),
        "major": QCoreApplication.translate("regulations", "重大"),
        "always": QCoreApplication.translate("regulations", "一律"),
    }
    told = [
        f"{when[step.when]} → {'、'.join(office.rules.role(role) for role in step.to)}" for step in terms.escalation
    ]
    return "；".join(told) or QCoreApplication.translate("regulations", "无")


def values(office: Office) -> dict[str, Any]:
    """What the printed regulation says today."""
    today, language = office.local(office.now()).date(), office.language
    return {
        "number": f"ZD{today:%Y%m%d}",
        "name": "、".join(each.name.of(language) for each in office.rules.book.regulations),
        "valid_on": today,
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
            for each in amendments.clauses(office)
        ],
    }


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
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
    "regulation.amended": lambda: QCoreApplication.translate("regulations", "修订 {clause}，自 {first} 起：{reason}"),
}
