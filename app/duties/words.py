"""Words for duties and proposals: states and amounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import listed, say, say_many
from app.duties import duty_time, whose
from app.duties import service as duties
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from app.base.refusals import Refusal
    from app.duties.service import DutyRow
    from app.office.office import Office
    from app.rulebook.causes import Proposal
    from app.rulebook.duties import Duty


def duty_state(state: str) -> str:
    """The state of a duty in words."""
    return {
        "open": say("未到期"),
        "late": say("逾期"),
        "met": say("按时完成"),
        "met-late": say("逾期完成"),
        "cancelled": say("已取消"),
    }.get(state, state)


def span_of(proposal: Proposal) -> str:
    """The range of a proposed line, in yuan or with its unit."""
    low, high = proposal.low, proposal.high
    if high is None:
        return say("{low} 起", low=amount(proposal, low))
    if low == high:
        return amount(proposal, low)
    return say("{low} 至 {high}", low=amount(proposal, low), high=amount(proposal, high))


def amount(proposal: Proposal, hundredths: int) -> str:
    """An amount (fen, or hundredths of the proposal's unit): yuan without a unit, points and percent with theirs."""
    sign, written = "-" if hundredths < 0 else "", phrases.money(abs(hundredths))
    if proposal.unit == "CNY":
        return f"{sign}{written}"
    units = {
        "points": say("{amount} 分"),
        "percent": say("{amount}%"),
    }
    return units[proposal.unit].format(amount=f"{sign}{written}".rstrip("0").rstrip("."))


def notice(office: Office, rows: Sequence[DutyRow]) -> str:
    """What the quiet line says of duties that fall due soon, or did outside duty time; ``rows`` in order of due."""
    first = rows[0]
    words = say(
        "{unit} {what}：{left}",
        unit=first.unit,
        what=office.rules.duty_words(first.duty),
        left=phrases.left(office, first.duty.due),
    ).strip()
    return words if len(rows) == 1 else say_many("{first}，另有 {n} 项", len(rows) - 1, first=words)


def if_late(office: Office, duty: Duty) -> list[str]:
    """What follows if a duty is late: the fines it proposes, and who must have been told."""
    lines = [_proposed(office, each) for each in duties.foreseen(office, duty)]
    told = whose.told(office, duty)
    if told:
        people = listed(
            f"{office.rules.role(role)} {listed(map(office.name_of, them))}".rstrip() for role, them in told.items()
        )
        lines.append(say("应已告知：{people}。", people=people))
    return lines


def _proposed(office: Office, proposal: Proposal) -> str:
    if proposal.unit != "CNY":
        return f"{office.name_of(proposal.person)} {span_of(proposal)}"
    return say(
        "拟处 {person} {span} 元，由{role}决定（制度 {clause}）。",
        person=office.name_of(proposal.person),
        span=span_of(proposal),
        role=office.rules.role(proposal.decided_by) if proposal.decided_by else say("上级"),
        clause=proposal.clause,
    )


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    duty_time.NoDutyTime: lambda r: say(
        "值班时间的结束（{last}）应晚于开始（{first}）。", first=f"{r.first:%H:%M}", last=f"{r.last:%H:%M}"
    ),
}

HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "duty-time.changed": lambda facts: say("值班时间改为 {first} 至 {last}", **facts),
}
