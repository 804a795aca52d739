"""Attempts on the files beside the register: keys, slots, other offices, older copies."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from app.access import founding
from app.access import service as access
from app.office import founding as offices
from app.register.register import FILE, KEY, SLOTS
from tests.tools.endure.intruder import CLERK, CLERK_SECRET

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.tools.endure.intruder import Intruder


def _key_beside(intruder: Intruder) -> None:
    """The register's key is laid beside it, to be nobody with every right."""
    (intruder.home / KEY).write_text(intruder.key.hex(), encoding="utf-8")
    offices.open_office(intruder.home, lambda: intruder.now).register.close()


def _key_beside_and_no_slots(intruder: Intruder) -> None:
    (intruder.home / SLOTS).unlink()
    _key_beside(intruder)


def _other_office(intruder: Intruder) -> Path:
    other = intruder.home.parent / "other"
    shutil.rmtree(other, ignore_errors=True)
    office, _ = founding.found(other, lambda: intruder.now, name="别处", administrator=CLERK, secret=CLERK_SECRET)
    office.register.close()
    return other


def _other_offices_slots(intruder: Intruder) -> None:
    """Slots of an office of his own, where he is administrator."""
    shutil.copyfile(_other_office(intruder) / SLOTS, intruder.home / SLOTS)
    access.sign_in(intruder.home, lambda: intruder.now, CLERK, CLERK_SECRET).register.close()


def _other_offices_register(intruder: Intruder) -> None:
    shutil.copyfile(_other_office(intruder) / FILE, intruder.home / FILE)
    access.sign_in(intruder.home, lambda: intruder.now, CLERK, CLERK_SECRET).register.close()


def _slots_change_places(intruder: Intruder) -> None:
    """His slot under another's id."""
    path = intruder.home / SLOTS
    ring = json.loads(path.read_text(encoding="utf-8"))
    ring["slots"][0]["id"], ring["slots"][1]["id"] = ring["slots"][1]["id"], ring["slots"][0]["id"]
    path.write_text(json.dumps(ring), encoding="utf-8")
    access.sign_in(intruder.home, lambda: intruder.now, CLERK, CLERK_SECRET).register.close()


def _huge_cost(intruder: Intruder) -> None:
    """A slot that would take up all memory."""
    path = intruder.home / SLOTS
    ring = json.loads(path.read_text(encoding="utf-8"))
    for slot in ring["slots"]:
        slot["cost"] = {"memory": 1_048_576, "passes": 64, "lanes": 16}
    path.write_text(json.dumps(ring), encoding="utf-8")
    access.sign_in(intruder.home, lambda: intruder.now, CLERK, CLERK_SECRET).register.close()


ATTEMPTS: Mapping[str, Callable[[Intruder], None]] = {
    "the key is laid beside the register": _key_beside,
    "the key is laid beside and the slots are gone": _key_beside_and_no_slots,
    "slots of an office of his own": _other_offices_slots,
    "a register of an office of his own": _other_offices_register,
    "two slots change places": _slots_change_places,
    "slots of a huge cost": _huge_cost,
}
