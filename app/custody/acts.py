"""What the clerk can do about a duty here: hand papers over, register the contract, file papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.custody import filing, handoffs, handoffs_store, whereabouts
from app.kit.duty_acts import (
    Act,
    numbers,
    say_done,
)
from app.kit.mends import Mend
from app.parties import service as parties

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.office.office import Office
    from app.rulebook.clauses import Met
    from app.rulebook.duties import Duty
    from app.rulebook.purchases.procedures import OpenKind


HANDED_OVER = frozenset({"documents.handed-over"})


def hand_over(desk: Desk, duty: Duty, met: Met, parent: QWidget | None) -> bool:
    """Open the hand-over of the papers the duty waits for, to the holder the clause names."""
    from app.custody.hand_over_dialog import HandOverDialog

    wanted = met.where.get("to", "")
    taker = wanted if isinstance(wanted, str) else wanted[0]
    HandOverDialog(desk, duty.file, parent, taker=taker, papers=numbers(duty)).open()
    return True


def hand_over_several(desk: Desk, duties: Sequence[Duty], parent: QWidget | None) -> bool:
    """Open the hand-over of the papers that several duties wait for, if all go to one party."""
    from app.custody.lists.dialog import ListDialog

    taker = _common_taker(desk.office, duties)
    if not taker:
        return False
    papers = [number for duty in duties for number in numbers(duty)]
    clients = {duty.file for duty in duties}
    ListDialog(desk, "out", parent, other=taker, clients=clients, papers=papers).open()
    return True


def _common_taker(office: Office, duties: Sequence[Duty]) -> str:
    """The party to which all these duties want papers handed over; empty if there is no such one."""
    takers = {_taker(office, duty) for duty in duties}
    return takers.pop() if len(takers) == 1 else ""


def _taker(office: Office, duty: Duty) -> str:
    """The party to which a duty wants papers handed over; empty if it wants something else."""
    for met in office.rules.terms(duty).duty.met_by:
        wanted = met.where.get("to", "") if met.event in HANDED_OVER else ""
        if kind := wanted if isinstance(wanted, str) else wanted[0]:
            return parties.preferred(office, duty.file, kind)
    return ""


def register_contract(desk: Desk, duty: Duty, _met: Met, parent: QWidget | None) -> bool:
    """Open the dialog for the online registration of the contract."""
    from app.custody.register_contract_dialog import RegisterContractDialog

    RegisterContractDialog(desk, duty.file, parent).open()
    return True


def file(desk: Desk, duty: Duty, _met: Met, _parent: QWidget | None) -> bool:
    """File the papers the duty waits for, without asking."""
    if desk.do(filing.file, dossier=duty.file, papers=waited_for(desk, duty)):
        say_done(desk, duty)
    return True


def waited_for(desk: Desk, duty: Duty) -> list[str]:
    """The ids of the papers that a duty still waits for."""
    return [held.paper.id for held in whereabouts.held(desk.office, duty.file) if held.paper.number in numbers(duty)]


def _hand_back(desk: Desk, dossier: str, paper: str, parent: QWidget | None) -> None:
    from app.custody.hand_over_dialog import HandOverDialog

    known = handoffs_store.by_ids(desk.office.register, [paper])[paper]
    HandOverDialog(desk, dossier, parent, taker=desk.office.rules.client, papers=[known.number]).open()


def _fetch(desk: Desk, dossier: str, paper: str, parent: QWidget | None) -> None:
    from app.custody.receive_dialog import ReceiveDialog

    holders = next(each.holders for each in whereabouts.held(desk.office, dossier) if each.paper.id == paper)
    dialog = ReceiveDialog(desk, dossier, parent)
    dialog.other.choose(next(iter(holders.keys() - {desk.office.rules.this_office}), ""))
    dialog.bundle.tick(paper)
    dialog.open()


def _accept(desk: Desk, _dossier: str, number: str, parent: QWidget | None) -> None:
    from app.custody.accept_dialog import AcceptDialog

    AcceptDialog(desk, [handoffs.by_number(desk.office, number)], parent).open()


ACTS = {
    "hand-over": Act(
        HANDED_OVER,
        hand_over,
        several=hand_over_several,
        together=lambda office, duties: bool(_common_taker(office, duties)),
        verb=lambda *_: say("移交"),
    ),
    "register-contract": Act(frozenset({"contract.registered"}), register_contract, verb=lambda *_: say("登记")),
    "file": Act(frozenset({"documents.filed"}), file, verb=lambda *_: say("建档")),
}

MENDS: dict[OpenKind, Mend] = {
    "papers-offered": Mend(lambda: say("签收"), _accept),
    "papers-away": Mend(lambda: say("收回"), _fetch),
    "papers-here": Mend(lambda: say("退还客户"), _hand_back),
}
