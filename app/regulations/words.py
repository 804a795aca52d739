"""The wording of clauses, their refusals and journal entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import listed, say, say_many
from app.office import phrases
from app.regulations import amendments
from app.regulations import service as regulations

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.base.refusals import Refusal
    from app.office.office import Office
    from app.rulebook.clauses import Sanction, Terms


def sanctions(office: Office, terms: Terms) -> str:
    """Every sanction line of a clause in words."""
    return say("；").join(sanction(office, line) for line in terms.sanction) or say("无")


def sanction(office: Office, line: Sanction) -> str:
    """One sanction line in words: who, how much, per what, and which times count."""
    if line.like:
        return say("按 {clause}", clause=line.like)
    unit = {"CNY": say("元"), "points": say("分"), "percent": say("％")}[line.unit]
    who = office.rules.role(line.role) if line.role else say("责任人")
    if line.field:
        who = say("指定的人")
    amount = line.amount or (f"{line.low}—{line.high}" if line.high else f"≥ {line.low}")
    per = {"duty": "", "document": say("（每件）"), "case": say("（每起）")}[line.per]
    if not line.has_amount:
        return say("{who} 不再处罚{times}", who=who, times=_times(line))
    return f"{who} {amount} {unit}{per}{_times(line)}"


def _times(line: Sanction) -> str:
    """From the nth time on, every nth time, counted within which period; empty if every time counts."""
    parts = []
    if line.nth > 1:
        parts.append(say("第 {nth} 次起", nth=line.nth))
    if line.every > 1:
        parts.append(say("每 {every} 次", every=line.every))
    within = {
        "month": say("按月计次"),
        "quarter": say("按季计次"),
        "year": say("按年计次"),
        "case": say("按同一件计次"),
    }
    parts += [within[line.within]] if line.within else []
    return say("（{words}）", words=listed(parts)) if parts else ""


def who(office: Office, terms: Terms) -> str:
    """Who is responsible for a clause's duty."""
    role = office.rules.role(terms.who.role) if terms.who.role else say("所有人")
    if terms.who.per:
        return say("{role}（每个{entry}一件）", role=role, entry=office.rules.lists().get(terms.who.per, terms.who.per))
    if terms.who.each:
        return say("每位{role}", role=role)
    if terms.who.rotates:
        return say("{role}轮值", role=role)
    if terms.who.role:
        return role
    if terms.who.field:
        return say("指定的人")
    return say("未定")


def _after(words: str) -> str:
    return say("（再过 {limit}）", limit=phrases.limit(words)) if words else ""


def escalation(office: Office, terms: Terms) -> str:
    """The clause's escalation 上报 in words: in which case, after how long, to which roles."""
    when = {
        "late": say("逾期"),
        "unclear": say("不明确"),
        "major": say("重大"),
        "always": say("一律"),
    }
    steps = [
        f"{when[step.when]}{_after(step.after)} → {listed(office.rules.role(role) for role in step.to)}"
        for step in terms.escalation
    ]
    return say("；").join(steps) or say("无")


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    regulations.AlreadyOn: lambda r: say("制度“{name}”已经启用，或已定好启用的日期。", name=r.name),
    regulations.NotOn: lambda r: say("制度“{name}”在那一天没有启用，不能停用。", name=r.name),
    regulations.DayPast: lambda r: say("制度最早从今天起启用或停用，{day} 已经过去。", day=phrases.day(r.day)),
    regulations.FileTaken: lambda r: say("单位文件夹里已有另一个 {name}；改过的制度请换个文件名再添加。", name=r.name),
    regulations.NoSuchRegulation: lambda r: say("制度“{name}”不能启用：{problem}", name=r.name, problem=r.problem),
    amendments.InThePast: lambda r: say(
        "新规定最早从今天起生效，{day} 已经过去；以往的事项仍按当时的规定。", day=phrases.day(r.first)
    ),
    amendments.NothingChanged: lambda _: say("与现在的规定相同，没有改动。"),
    amendments.NotTerms: lambda r: say("这样的规定不能用：{problem}", problem=r.problem),
    amendments.AlreadyAmended: lambda r: say("这一条在 {day} 已有一次修订，请换一个生效日。", day=phrases.day(r.first)),
}

HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "regulation.switched-on": lambda facts: say("启用制度 {regulation}，自 {first} 起", **facts),
    "regulation.switched-off": lambda facts: say("停用制度 {regulation}，自 {first} 起 {reason}", **facts),
    "regulation.amended": lambda facts: say("修订 {clause}，自 {first} 起：{reason}", **facts),
    "duties.begun": lambda facts: say_many("定期事项开始 {n} 项", facts["count"], **facts),
}
