"""The acts of the archive that settle a duty: run, return of a loan, step with blank contracts, papers into a volume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.blanks import service as blanks
from app.archive.loans import service as loans
from app.archive.runs import service as submissions
from app.archive.volumes import service as volumes
from app.base.words import say, say_in
from app.custody.acts import waited_for
from app.kit.duty_acts import (
    Act,
    say_done,
)
from app.kit.mends import Mend

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.office.office import Office
    from app.rulebook.clauses import Met
    from app.rulebook.duties import Duty
    from app.rulebook.purchases.procedures import OpenKind


def submit(desk: Desk, _duty: Duty, met: Met, parent: QWidget | None) -> bool:
    """Open the run to headquarters; False if the papers go elsewhere or none can go."""
    if met.where.get("to") != desk.office.rules.headquarters or not (plan := submissions.plan(desk.office)).ready:
        return False
    from app.archive.runs.tab import SubmitDialog

    SubmitDialog(desk, plan, parent).open()
    return True


def give_back(desk: Desk, duty: Duty, _met: Met, parent: QWidget | None) -> bool:
    """Open the return of the first loan that has papers the duty waits for; False if none is out."""
    from app.archive.loans.dialogs import GiveBackDialog

    wanted = set(waited_for(desk, duty))
    out = {loan.number: loan for paper, loan in loans.out(desk.office).items() if paper in wanted}
    for loan in out.values():
        GiveBackDialog(desk, loan, parent).open()
        return True
    return False


def next_blanks(desk: Desk, _duty: Duty, _met: Met, parent: QWidget | None) -> bool:
    """Open the next step with blank contracts."""
    from app.archive.blanks.tab import StepDialog

    StepDialog(desk, blanks.next_step(desk.office), None, parent).open()
    return True


def volume(desk: Desk, duty: Duty, _met: Met, _parent: QWidget | None) -> bool:
    """Put the papers that the duty waits for into the dossier's volume."""
    if desk.do(volumes.put_in, dossier=duty.file, papers=waited_for(desk, duty)):
        say_done(desk, duty)
    return True


def _submitting(office: Office, met: Met) -> str:
    return say_in("act", "上交") if met.where.get("to") == office.rules.headquarters else ""


def _settle(desk: Desk, _dossier: str, number: str, parent: QWidget | None) -> None:
    """Open the return of what is out; a request that nobody waits for any more is refused."""
    from app.archive.loans import dialogs

    loan = loans.by_number(desk.office, number)
    if loan.state == "lent":
        dialogs.GiveBackDialog(desk, loan, parent).open()
    else:
        dialogs.end(desk, loan, parent)


ACTS = {
    "submit": Act(frozenset({"documents.handed-over"}), submit, rank=1, verb=_submitting),
    "give-back": Act(frozenset({"loan.returned"}), give_back, rank=1, verb=lambda *_: say("归还")),
    "next-blanks": Act(frozenset({"blanks.issued"}), next_blanks, rank=1, verb=lambda *_: say("登记")),
    "volume": Act(frozenset({"documents.volumed"}), volume, verb=lambda *_: say("立卷")),
}

MENDS: dict[OpenKind, Mend] = {
    "loans": Mend(lambda: say("归还"), _settle),
}
