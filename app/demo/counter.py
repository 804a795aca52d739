"""What clerks of the demonstration office do with one purchase's papers: each act is a use case and a recorded fact."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from app.archive.volumes import service as volumes
from app.custody import endings, filing, handoffs, whereabouts
from app.custody.handoffs import Item
from app.custody.handoffs_store import papers
from app.custody.rules import Line
from app.demo import firms
from app.parties import service as parties
from app.rulebook.vocabulary import kind_of_holder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from app.custody.rules import Handoff
    from app.demo.life import Life
    from app.dossiers.rules import Dossier
    from app.office.office import Office


def required_taker(office: Office, kind: str, giver: str, payment: str = "") -> str:
    """The holder to whom the regulations require a kind of paper from ``giver`` to be handed; empty if to none."""
    in_force = office.rules.book.in_force(office.today())
    started = (terms for _, _, terms in in_force if terms.trigger and terms.trigger.where.get("from") == giver)
    kinds = office.rules.book.vocabulary.kinds
    return next(
        (
            str(met.where["to"])
            for terms in started
            if terms.trigger and kind in kinds(terms.trigger.documents)
            for met in terms.duty.met_by
            if "to" in met.where
            and met.where.get("payment", payment) == payment
            and met.unless.get("payment") != payment
        ),
        "",
    )


class Counter:
    """The counter, for one purchase's papers; ``signers`` maps holders to the people who sign for them."""

    def __init__(self, life: Life, dossier: Dossier, signers: Mapping[str, str]) -> None:
        self.life, self.office, self.dossier, self.signers = life, life.office, dossier, signers
        self.ids: dict[str, str] = {}
        """Label of a paper -> its id."""
        life.names[dossier.id] = dossier.unit

    def tell(self, what: str, *, at: datetime | None = None, **more: Any) -> None:
        """Record a fact about this purchase."""
        self.life.tell(what, self.dossier.unit, at=at, **more)

    def receive(self, giver: str, kinds: Iterable[str], *, filed: bool = False) -> list[str]:
        """Receive papers, new ones by kind or known ones by label. Returns their labels."""
        items = [
            Item(kind.partition("#")[0], 1, 1 if kind == "income-proof" else 0, self.ids.get(kind)) for kind in kinds
        ]
        firm = parties.preferred(self.office, self.dossier.id, giver)
        made = handoffs.receive(
            self.office,
            dossier=self.dossier.id,
            giver=firm,
            items=items,
            counterpart=self.signers.get(giver, ""),
            filed=filed,
        )
        labels, whose = self._label(made), firms.named(self.office, firm)
        mortgage = self.dossier.payment == "mortgage"
        self.tell("received", receipt=made.number, giver=giver, firm=whose, papers=labels, mortgage=mortgage)
        if filed:
            self.tell("filed", papers=labels)
        return labels

    def _label(self, made: Handoff) -> list[str]:
        known = {each.id: filing.document(each) for each in papers(self.office.register, self.dossier.id)}
        labels = [known[line.paper] for line in made.lines]
        self.ids.update(zip(labels, (line.paper for line in made.lines), strict=True))
        return labels

    def ids_of(self, labels: Iterable[str]) -> list[str]:
        """The ids of the papers with these labels."""
        return [self.ids[label] for label in labels]

    def file(self, labels: Sequence[str]) -> None:
        """File papers, and plan to put them in their volume."""
        filing.file(self.office, dossier=self.dossier.id, papers=self.ids_of(labels))
        self.tell("filed", papers=list(labels))
        self.bind(labels)

    def bind(self, labels: Sequence[str]) -> None:
        """Plan to put filed papers in their volume, in time, late or never."""
        match self.life.fate("volume"):
            case "in time":
                self.life.soon(40, partial(self._put_in, labels))
            case "late":
                self.life.on(self.life.today + timedelta(days=1), 10, 20, partial(self._put_in, labels))

    def _put_in(self, labels: Sequence[str]) -> None:
        volumes.put_in(self.office, dossier=self.dossier.id, papers=self.ids_of(labels))
        self.tell("bound", papers=list(labels))

    def hand(
        self, taker: str, labels: Iterable[str], *, at: datetime | None = None, accepted: bool = True
    ) -> Handoff | None:
        """Hand over those of the papers that the office holds; None if it holds none."""
        us = self.office.rules.this_office
        here = {
            filing.document(held.paper): held.holders[us]
            for held in whereabouts.held(self.office, self.dossier.id)
            if us in held.holders and not held.waiting
        }
        labels = [label for label in labels if label in here]
        if not labels:
            return None
        firm = parties.preferred(self.office, self.dossier.id, taker)
        made = handoffs.hand_over(
            self.office,
            dossier=self.dossier.id,
            taker=firm,
            lines=[Line(self.ids[label], here[label]) for label in labels],
            at=at,
            counterpart=self.signers.get(taker, ""),
            accepted=accepted,
        )
        if accepted:
            whose = firms.named(self.office, firm)
            self.tell("handed", at=at, receipt=made.number, taker=taker, firm=whose, papers=labels)
        return made

    def accept(self, made: Handoff, labels: Sequence[str]) -> None:
        """Accept an offered hand-off for its receiver."""
        endings.accept(self.office, made)
        taker, whose = kind_of_holder(made.taker), firms.named(self.office, made.taker)
        self.tell("handed", receipt=made.number, taker=taker, firm=whose, papers=list(labels))

    def void(self, receipt: str, reason: str) -> None:
        """Void a hand-off."""
        endings.void(self.office, handoffs.by_number(self.office, receipt), reason)
        self.tell("voided", receipt=receipt)
