"""Changes of key slots: stored together with the register, or not at all."""

from __future__ import annotations

import contextlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.register import keys
from app.register.settings import set_setting, setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


@contextmanager
def together(office: Office) -> Iterator[None]:
    """One transaction together with the key slots and whoever acts: if it fails, all of them are as they were."""
    seat, folder = (office.signer, office.signed_in, office.root_public), office.register.folder
    if office.register.in_transaction:
        # Inside a larger transaction, which stores all of it or nothing.
        yield
        _note_digest(office)
        return
    try:
        with office.register.transaction():
            keys.settle(folder, setting(office.register, keys.DIGEST))
            yield
            _note_digest(office)
    except BaseException:
        keys.give_up(folder)
        office.signer, office.signed_in, office.root_public = seat
        office.forget_rules()
        raise
    name_slots(office)


def _note_digest(office: Office) -> None:
    """The register says which slots belong to it, if they change."""
    folder = office.register.folder
    if keys.is_changing(folder):
        set_setting(office.register, keys.DIGEST, keys.digest(folder))


def name_slots(office: Office) -> None:
    """Let slots with which the register was stored take their name; if that fails, the next opening does it."""
    folder = office.register.folder
    with contextlib.suppress(OSError):
        keys.settle(folder, setting(office.register, keys.DIGEST))
