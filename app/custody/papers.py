"""Required papers 必备文件: what a purchase needs, what has come in and still counts, what is missing and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from app.base.refusals import ReasonMissing
from app.custody import filing, handoffs_store, unneeded_store
from app.custody import rules as custody
from app.custody.losses import service as losses
from app.custody.rules import Count
from app.custody.whereabouts import held
from app.dossiers import service as dossiers
from app.office.own.paper_kinds import OTHER
from app.rulebook.vocabulary import kind_of_holder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.custody.lent import Lent
    from app.custody.whereabouts import Held
    from app.office.office import Office

State = Literal["missing", "received", "incomplete", "expired", "unneeded"]
Why = Literal["", "lost", "returned", "gone"]


NONE = Count(0, 0)


@dataclass(frozen=True, slots=True)
class Needed:
    """One required kind of paper: how many are needed, how many this office holds or passed on, and how that stands.

    ``why`` says what became of papers that came in and count no more; ``reason`` why the kind is not needed;
    ``valid_until`` is ISO or empty; ``lent`` are those of them that are out on loan.
    """

    kind: str
    name: str
    originals: int
    copies: int
    state: State
    valid_until: str = ""
    have: Count = NONE
    why: Why = ""
    reason: str = ""
    lent: tuple[Lent, ...] = ()


def needed(office: Office, dossier: str, papers: Sequence[Held] | None = None) -> list[Needed]:
    """The papers that a dossier requires for its way of payment; ``papers`` are all that it has, if they are known.

    A paper counts while this office holds it or has passed it on; not once it is lost, destroyed, or back with the
    client or with whoever brought it.
    """
    payment, have = dossiers.load(office, dossier).payment, held(office, dossier) if papers is None else papers
    came_from = _came_from(office, dossier)
    lost, unneeded = losses.lost(office, dossier), unneeded_store.load(office.register, dossier)
    found = []
    for kind, name, originals, copies in office.rules.required(payment):
        there = [(each, _counting(office, each, came_from, lost)) for each in have if each.paper.kind == kind]
        stands = _standing(office, Needed(kind, name, originals, copies, "missing"), there)
        if stands.state in {"missing", "incomplete"}:
            stands = replace(stands, why=_why(office, [each for each, count in there if not any(count)], lost))
        if kind in unneeded and stands.state != "received":
            stands = replace(stands, state="unneeded", reason=unneeded[kind])
        found.append(stands)
    return found


def _standing(office: Office, wanted: Needed, there: Sequence[tuple[Held, Count]]) -> Needed:
    """How a required kind stands with the papers of it and how many sheets of each count."""
    total = Count(sum(count.originals for _, count in there), sum(count.copies for _, count in there))
    until = max((each.paper.valid_until for each, count in there if any(count)), default="")
    expired = bool(until) and until < office.today().isoformat()
    state = _state(total, Count(wanted.originals, wanted.copies), expired=expired)
    away = tuple(each.lent for each, _ in there if each.lent)
    return replace(wanted, state=state, valid_until=until, have=total, lent=away)


def _came_from(office: Office, dossier: str) -> dict[str, str]:
    """Paper (id) -> who brought it first."""
    first: dict[str, str] = {}
    for move in handoffs_store.movements(office.register, dossier=dossier):
        first.setdefault(move.paper, move.giver)
    return first


def _counting(office: Office, each: Held, came_from: Mapping[str, str], lost: set[str]) -> Count:
    """How many sheets of a paper count: those here, and those passed on to somebody else than who brought them."""
    rules, total = office.rules, NONE
    if filing.document(each.paper) in lost:
        return total
    away = {rules.destroyed, rules.client, came_from.get(each.paper.id, custody.COPIER)} - {rules.this_office}
    for holder, count in each.holders.items():
        if not {holder, kind_of_holder(holder)} & away:
            total = Count(total.originals + count.originals, total.copies + count.copies)
    return total


def _state(have: Count, wanted: Count, *, expired: bool) -> State:
    if not any(have):
        return "missing"
    if expired:
        return "expired"
    return "incomplete" if have.originals < wanted.originals or have.copies < wanted.copies else "received"


def _why(office: Office, papers: list[Held], lost: set[str]) -> Why:
    """What became of papers that came in and count no more."""
    if any(filing.document(each.paper) in lost for each in papers):
        return "lost"
    if any(office.rules.destroyed in each.holders for each in papers):
        return "gone"
    return "returned" if papers else ""


def set_unneeded(office: Office, *, dossier: str, kind: str, reason: str) -> None:
    """Say that a dossier does not need a kind of paper, and why.

    Raises:
        NotAllowed, ReasonMissing

    """
    office.require("dossiers")
    if not reason.strip():
        raise ReasonMissing
    _keep_unneeded(office, dossier, kind, reason.strip())


def need_again(office: Office, *, dossier: str, kind: str) -> None:
    """Take back that a dossier does not need a kind of paper.

    Raises:
        NotAllowed

    """
    office.require("dossiers")
    _keep_unneeded(office, dossier, kind, "")


def _keep_unneeded(office: Office, dossier: str, kind: str, reason: str) -> None:
    with office.register.transaction():
        unneeded_store.keep(office.register, dossier, kind, reason, office.now(), office.signed_in)
        what = "paper.unneeded" if reason else "paper.needed-again"
        office.record(what, dossier=dossier, documents=[kind], reason=reason)


def usual_count(office: Office, kind: str) -> Count:
    """How many originals and copies are expected of a kind of paper."""
    declared = office.rules.book.vocabulary.documents[kind]
    return Count(declared.originals, declared.copies)


def usually_valid(office: Office, kind: str) -> str:
    """The last day (ISO) on which a paper of a kind that comes in today is valid; empty if it is without limit."""
    declared = office.rules.book.vocabulary.documents.get(kind)
    days = declared.valid_days if declared else 0
    return (office.today() + timedelta(days=days)).isoformat() if days else ""


def offered(office: Office, dossier: str) -> list[tuple[str, str, Count, bool]]:
    """Every kind of paper that may come in, those still needed first, any other paper last: kind, name, usual count,
    whether it is needed."""
    known = office.rules.book.vocabulary.documents
    missing = [each.kind for each in needed(office, dossier) if each.state not in {"received", "unneeded"}]
    others = [kind for kind, each in known.items() if kind not in missing and kind != OTHER and not each.retired]
    return [
        (kind, office.rules.document(kind), usual_count(office, kind), kind in missing)
        for kind in (*missing, *others, OTHER)
    ]
