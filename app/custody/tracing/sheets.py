"""The sheets of an evidence pack 证据册: cover, history, the receipts concerned, signatures and journal with its hashes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access import signoffs
from app.access.words import verdict
from app.base.words import say
from app.custody import filing, whereabouts
from app.custody import words as custody_words
from app.custody.tracing import service as tracing
from app.custody.tracing import words
from app.dossiers import projects
from app.dossiers.words import happened
from app.register import journal

if TYPE_CHECKING:
    from app.custody.tracing.service import Step, Told
    from app.forms.paper.wording import Row, Values
    from app.forms.sheets import Maker, Packer
    from app.office.office import Office

PACK, HISTORY, PROOFS = "evidence-pack", "evidence-history", "evidence-proofs"


def enclosed(office: Office, record: str) -> list[tuple[str, str]]:
    """What an evidence pack holds behind its cover; ``record`` is a paper's number, or a dossier's number or unit."""
    told = tracing.named(office, record)
    return [(HISTORY, record), *told.enclosed, (PROOFS, record)]


def cover(office: Office, record: str) -> Values:
    """The values of the cover."""
    told = tracing.named(office, record)
    dossier = told.dossier
    return {
        **_head(office, told),
        "unit": dossier.place,
        "project": projects.name_of(office, dossier.project),
        "contract": dossier.contract or "",
        "made_at": office.local(office.now()),
        "buyers": [
            {"buyer": each.name, "identity": each.identity or "", "phone": "" if place else dossier.phone}
            for place, each in enumerate(dossier.buyers)
        ],
        "papers": _papers(office, told),
        "contents": [
            {"part": say("去向经过"), "count": len(told.steps)},
            {"part": say("交接单、借阅单、遗失报告"), "count": len(told.enclosed)},
            {"part": say("签名及核验结果"), "count": len(told.signoffs)},
            {"part": say("日志条目及链值"), "count": len(told.entries)},
        ],
        "chain": _chain(office),
        "head": journal.head(office.register),
    }


def _head(office: Office, told: Told) -> dict[str, str]:
    number = told.paper.number if told.paper else told.dossier.number
    client = f"{told.dossier.unit} {told.dossier.names}"
    return {"number": number, "subject": f"{words.subject(office, told)}    {client}"}


def _papers(office: Office, told: Told) -> list[Row]:
    """The paper, or all papers of the dossier, and who has them now."""
    return [
        {
            "paper": f"{filing.name(office, each.paper)} {each.paper.number}",
            "holders": custody_words.holders(office, each.holders, each.lent) or say("现在不在任何一方手里"),
        }
        for each in whereabouts.held(office, told.dossier.id)
        if told.paper is None or each.paper.id == told.paper.id
    ]


def _chain(office: Office) -> str:
    broken = journal.first_break(office.register)
    if broken is not None:
        return say("第 {seq} 条起与链值不符", seq=broken)
    return say("全部 {n} 条，链值相符", n=journal.last(office.register))


def history(office: Office, record: str) -> Values:
    """The values of the history."""
    told = tracing.named(office, record)
    return {**_head(office, told), "steps": [_step(office, each) for each in told.steps]}


def _step(office: Office, step: Step) -> Row:
    way = (words.giver(office, step), words.taker(office, step))
    return {
        "at": office.local(step.at),
        "what": words.what(office, step),
        "record": step.number,
        "way": " → ".join(way) if any(way) else "",
        "count": words.count(step),
        "people": words.people(office, step),
        "signatures": words.signatures(step),
        "entered_at": office.local(step.entered_at),
    }


def proofs(office: Office, record: str) -> Values:
    """The values of the signatures and of the journal's entries."""
    told = tracing.named(office, record)
    return {
        **_head(office, told),
        "signoffs": [
            {
                "record": each.record,
                "matter": signoffs.title(each.matter),
                "signer": each.name,
                "role": office.rules.role(each.role),
                "at": office.local(each.at),
                "verdict": verdict(each.verdict),
            }
            for each in told.signoffs
        ],
        "entries": [
            {
                "seq": str(each.seq),
                "entered_at": office.local(each.entered_at),
                "what": happened(office, each),
                "by": office.name_of(each.by, each.entered_at),
                "hash": each.hash,
            }
            for each in told.entries
        ],
    }


SHEETS: dict[str, Maker] = {PACK: cover, HISTORY: history, PROOFS: proofs}

PACKS: dict[str, Packer] = {PACK: enclosed}
