"""Matters 签批事项 of this room: the exact content that is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access.matters import Matter, NothingToSign
from app.base.words import say
from app.complaints import store as complaints
from app.register.moments import stamp

if TYPE_CHECKING:
    from app.office.office import Office


def complaint(office: Office, record: str) -> dict[str, object]:
    """A complaint 投诉单 and its solution as a department signs it (SO-2.4); ``record`` is case/department."""
    case, _, department = record.partition("/")
    found = next((each for each in complaints.load(office.register) if case.startswith(each.number)), None)
    if found is None:
        raise NothingToSign(record)
    number = int(case.removeprefix(found.number).removeprefix("-") or 1)
    steps = [step for step in found.steps if step.round == number and step.kind in {"received", "resolved"}]
    return {
        "complaint": found.number,
        "client": found.client,
        "words": found.words,
        "department": department,
        "round": [[step.kind, stamp(step.at), step.data] for step in steps],
    }


MATTERS = {
    "complaint": Matter(complaint, "complaints", lambda: say("投诉会签")),
}
"""Matter -> the content that is signed, and the right that signing takes."""
