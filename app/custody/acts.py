"""What the clerk can do about a duty here: hand papers over, register the contract, file papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.custody import filing, whereabouts
from app.kit.duty_acts import (
    Act,
    numbers,
    say_done,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.rulebook.clauses import Met
    from app.rulebook.duties import Duty


def hand_over(desk: Desk, duty: Duty, met: Met, parent: QWidget | None) -> bool:
    """Open the hand-over of the papers the duty waits for, to the holder the clause names."""
    from app.custody.hand_over_dialog import HandOverDialog

    wanted = met.where.get("to", "")
    taker = wanted if isinstance(wanted, str) else wanted[0]
    HandOverDialog(desk, duty.file, parent, taker=taker, papers=numbers(duty)).open()
    return True


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


ACTS = {
    "hand-over": Act(frozenset({"documents.handed-over"}), hand_over),
    "register-contract": Act(frozenset({"contract.registered"}), register_contract),
    "file": Act(frozenset({"documents.filed"}), file),
}
