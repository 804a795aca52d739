"""Changes of key slots 密钥槽: stored together with the register, or not at all."""

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
    """One transaction of the register, the key slots and who is signed in; if it fails, all of them are restored."""
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
    """If slots are changing, store the digest of the new ones in the register."""
    folder = office.register.folder
    if keys.is_changing(folder):
        set_setting(office.register, keys.DIGEST, keys.digest(folder))


def name_slots(office: Office) -> None:
    """Put new slots in place once the register has stored their digest; if that fails, the next opening does it."""
    folder = office.register.folder
    with contextlib.suppress(OSError):
        keys.settle(folder, setting(office.register, keys.DIGEST))
