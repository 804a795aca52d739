"""The history of a paper in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access import signoffs
from app.access.words import verdict
from app.base.words import listed, say, say_in
from app.custody import filing
from app.custody import words as custody_words
from app.dossiers.words import happened
from app.scans import words as scan_words

if TYPE_CHECKING:
    from app.custody.tracing.service import Step, Told
    from app.office.office import Office


def subject(office: Office, told: Told) -> str:
    """What a history is about: the paper's name and number, or the dossier."""
    if told.paper:
        return f"{filing.name(office, told.paper)} {told.paper.number}"
    return say("全部文件")


def what(office: Office, step: Step) -> str:
    """What happened, and what the receiver refused."""
    if step.signoff:
        return say("{name} 签名：{matter}", name=step.signoff.name, matter=signoffs.title(step.signoff.matter))
    if step.entry is None:
        return ""
    words = happened(office, step.entry)
    if step.line and step.line.refused and (step.entry.body or {}).get("refused"):
        return say("拒收这一份：{reason}", reason=step.line.refused)
    return words


def giver(office: Office, step: Step) -> str:
    """Who passes it on; this office itself where it is photocopied."""
    return say("（本部门复印）") if step.copied else _holder(office, step, step.holders[0])


def taker(office: Office, step: Step) -> str:
    """Who gets it."""
    return _holder(office, step, office.rules.this_office if step.copied else step.holders[1])


def _holder(office: Office, step: Step, holder: str) -> str:
    return custody_words.holder_of(office, holder, step.loan) if holder else ""


def count(step: Step) -> str:
    """How many originals and copies; in brackets while they are only offered, or were refused."""
    words = custody_words.count(step.count) if step.count else ""
    if not words or (step.moves and not (step.line and step.line.refused)):
        return words
    return say("（{count}）", count=words)


def people(office: Office, step: Step) -> str:
    """Who entered it, and who signed for the other side."""
    mine = office.name_of(step.by, step.at) if step.entry else step.by
    other = step.handoff.counterpart if step.handoff and step.moves else ""
    return listed(dict.fromkeys(filter(None, (mine, other))))


def signatures(step: Step) -> str:
    """The signatures of a receipt with their verdict now; of a sign-off its own verdict."""
    if step.signoff:
        return verdict(step.signoff.verdict)
    if step.handoff is None:
        return ""
    found = [f"{each.name} {verdict(each.verdict)}" for each in step.standing]
    if step.signed_back:
        found.append(say("签字页 {back}", back=scan_words.signed_back(signed=True)))
    return listed(found) if found else say_in("signatures", "无")
