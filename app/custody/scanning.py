"""What is said of a number that was scanned where it has no effect: whose paper it is, and where that is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import listed, say
from app.custody import filing, handoffs_store, whereabouts, words
from app.dossiers import finding
from app.dossiers import service as dossiers

if TYPE_CHECKING:
    from app.custody.rules import Paper
    from app.office.office import Office


def told(office: Office, number: str, dossier: str = "") -> str:
    """Why a scanned ``number`` ticks nothing among the papers of ``dossier`` (id; empty: of several clients)."""
    paper = handoffs_store.paper(office.register, number)
    if paper:
        return _of_paper(office, paper, dossier)
    whose = next(
        (each.dossier for each in finding.find(office, number, 1) if each.dossier and each.number == number), ""
    )
    if whose:
        client = dossiers.load(office, whose)
        return say(
            "{number} 是 {unit} {names} 的，但不是文件的编号。没有打勾。",
            number=number,
            unit=client.unit,
            names=client.names,
        )
    return say("没有编号为 {number} 的文件。没有打勾，请核对标签。", number=number)


def told_of(office: Office, paper: str, dossier: str = "") -> str:
    """Like ``told``, for a paper known by its id."""
    return _of_paper(office, handoffs_store.by_ids(office.register, [paper])[paper], dossier)


def _of_paper(office: Office, paper: Paper, dossier: str) -> str:
    client = dossiers.load(office, paper.dossier)
    name = f"{filing.name(office, paper)} {paper.number}"
    where = _where(office, paper)
    if paper.dossier == dossier:
        return say("{paper} {where}，不在下面可选的文件里。没有打勾。", paper=name, where=where)
    return say(
        "这是 {unit} {names} 的 {paper}，{where}。没有打勾。",
        unit=client.unit,
        names=client.names,
        paper=name,
        where=where,
    )


def _where(office: Office, paper: Paper) -> str:
    held = next(each for each in whereabouts.held(office, paper.dossier) if each.paper.id == paper.id)
    keepers = listed(words.holder_of(office, each, held.lent) for each, count in held.holders.items() if any(count))
    if not keepers:
        return say("现在不在任何一方手里")
    if held.waiting:
        return say("现在在 {keepers}，等待签收（{receipt}）", keepers=keepers, receipt=held.waiting)
    return say("现在在 {keepers}", keepers=keepers)
