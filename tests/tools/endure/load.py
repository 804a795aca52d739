"""A mixed load on one office: ``python -m tests.tools.endure.load FOLDER SEED``.

Standard input brings the number of the secret that opens the seat now, and the seat.

Says one line of JSON for everything that is confirmed, after it was: ``[kind, what, state]``; only ``ready`` and
``choosing`` (a secret) are said before.
"""

from __future__ import annotations

import json
import random
import sys
from contextlib import suppress
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from app.access import service as access
from app.base.refusals import Refusal
from app.custody import endings, handoffs, whereabouts
from app.custody.handoffs import Item
from app.custody.rules import Line
from app.dossiers import service as dossiers
from app.keeping import backups
from app.scans import attachments
from tests import invented_scans as scans
from tests.fixtures.holders import OFFICE
from tests.tools.endure import seats, small_office

if TYPE_CHECKING:
    from app.office.office import Office

KINDS = ("loan-application", "income-proof", "bank-statement", "presale-contract", "title-certificate")
TAKERS = ("mortgage-lawyer", "signing-lawyer", "bank", "notary")
ROOMS = 4
"""Units of one imported ledger."""


def secret(number: int) -> str:
    """The secrets of the one seat, one after the other; number 0 is the first."""
    return f"湖边 {number} 棵 willow" if number else seats.SECRET


def say(kind: str, what: str, state: str = "") -> None:
    """Report something that is confirmed."""
    print(json.dumps([kind, what, state]), flush=True)


class Load:
    """Somebody who does this and that without a pause."""

    def __init__(self, office: Office, seed: int, number: int) -> None:
        self.office, self.seed, self.number = office, seed, number
        self.chance = random.Random(seed)
        self.dossiers = [each.id for each in dossiers.all_of_them(office)][-12:]
        self.opened = 0

    def act(self) -> None:
        """One thing, by chance; what the rules refuse is not done."""
        acts = (self.open, self.receive, self.offer, self.settle, self.void, self.bring, self.attach, self.backup)
        act = self.chance.choices((*acts, self.choose_secret), (6, 8, 8, 8, 3, 2, 4, 1, 1))[0]
        with suppress(Refusal):
            act()

    def open(self) -> None:
        """A new dossier."""
        self.opened += 1
        made = dossiers.open_dossier(self.office, small_office.purchase(f"1-{self.seed}-{self.opened}"))
        say("dossier", made.id, made.unit)
        self.dossiers.append(made.id)

    def receive(self) -> None:
        """New papers of a dossier."""
        items = [Item(kind, 1, self.chance.randrange(2)) for kind in self.chance.sample(KINDS, 2)]
        dossier = self.chance.choice(self.dossiers)
        made = handoffs.receive(self.office, dossier=dossier, giver="sales-back-office", items=items, filed=True)
        say("handoff", made.number, made.state)

    def offer(self) -> None:
        """Papers that are here go out, at once or when somebody signs."""
        dossier = self.chance.choice(self.dossiers)
        here = [each for each in whereabouts.held(self.office, dossier) if OFFICE in each.holders and not each.waiting]
        lines = [Line(each.paper.id, each.holders[OFFICE]) for each in here[:3]]
        taker, accepted = self.chance.choice(TAKERS), self.chance.random() < 0.4
        made = handoffs.hand_over(self.office, dossier=dossier, taker=taker, lines=lines, accepted=accepted)
        say("handoff", made.number, made.state)

    def settle(self) -> None:
        """A pending hand-off is signed for or taken back."""
        waiting = handoffs.listed(self.office, "pending", limit=5)
        if waiting:
            one = self.chance.choice(waiting)
            taken = self.chance.random() < 0.7
            made = endings.accept(self.office, one) if taken else endings.withdraw(self.office, one, "改期")
            say("handoff", made.number, made.state)

    def void(self) -> None:
        """One of the last hand-offs was a mistake."""
        signed = handoffs.listed(self.office, "accepted", limit=5)
        if signed:
            one = self.chance.choice(signed)
            endings.void(self.office, one, "填错")
            say("handoff", one.number, "voided")

    def bring(self) -> None:
        """A small ledger."""
        self.opened += 1
        say("batch", small_office.bring(self.office, 1000 * self.seed + self.opened, ROOMS), str(ROOMS))

    def attach(self) -> None:
        """A scan."""
        colour = f"#{self.chance.randrange(1 << 24):06x}"
        content = scans.jpeg(60, 60 + self.chance.randrange(60), colour)
        made = attachments.add(self.office, self.chance.choice(self.dossiers), content, "扫描")
        say("scan", made.id, sha256(content).hexdigest())

    def backup(self) -> None:
        """A backup beside the register."""
        say("backup", backups.make(self.office).backup.path.name)

    def choose_secret(self) -> None:
        """Whoever sits here takes another secret."""
        new = secret(self.number + 1)
        say("choosing", str(self.number + 1))
        access.change_secret(self.office, old=secret(self.number), new=new, again=new)
        self.number += 1
        say("secret", str(self.number))


def main() -> None:
    """Work until somebody pulls the plug."""
    say("ready", "")
    number, seat = int(sys.stdin.readline()), seats.read(sys.stdin.readline())
    office = seat.open(Path(sys.argv[1]), lambda: datetime.now(UTC))
    load = Load(office, int(sys.argv[2]), number)
    while True:
        load.act()


if __name__ == "__main__":
    main()
