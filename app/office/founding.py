"""Founding and opening offices 单位; their names and language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base.refusals import Refusal
from app.office.office import Office
from app.register import register
from app.register.settings import set_setting, setting

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path


STANDS_OPEN, ROOT = "stands-open", "root-public"
"""Settings: whether the key may lie beside an office with secrets, as in a demonstration; and the public root key, for
whoever opens the office without a secret."""


@dataclass(eq=False)
class KeyLaidBeside(Refusal):
    """A key lies in ``folder`` beside an office with secrets; whoever opened it with that key would be nobody in particular."""

    folder: str


def found(folder: Path, clock: Callable[[], datetime], *, name: str, language: str = "zh_CN") -> Office:
    """Found a new, empty office in ``folder``.

    Raises:
        RegisterExists, OfficeLeft, OSError

    """
    from app.register import backups as backups_store

    if not register.exists(folder):
        backups_store.check_unused(folder)
    office = Office(register.create(folder), clock)
    with office.register.transaction():
        set_setting(office.register, "name", name)
        set_setting(office.register, "language", language)
        office.record("office.founded", name=name)
    return office


def open_office(folder: Path, clock: Callable[[], datetime]) -> Office:
    """Open the office in ``folder`` with the key beside it.

    Raises:
        NoRegister, CannotOpen, NewerRegister, KeyLaidBeside, OSError

    """
    office = Office(register.open_register(folder), clock)
    if (folder / register.NEW_SLOTS).is_file() and not office.register.unwritable:
        from app.register import keys

        keys.settle(folder, setting(office.register, keys.DIGEST))
    if not _may_stand_open(office):
        office.register.close()
        raise KeyLaidBeside(str(folder))
    return office


def stands_open(folder: Path) -> bool:
    """Whether the office in ``folder`` can be opened with the key beside it: it has no secrets, or is a demonstration.

    Raises:
        CannotOpen, NewerRegister, OSError

    """
    if not (folder / register.KEY).is_file():
        return False
    opened = Office(register.open_register(folder), _no_clock)
    try:
        return _may_stand_open(opened)
    finally:
        opened.register.close()


def _no_clock() -> datetime:
    raise NotImplementedError


def _may_stand_open(office: Office) -> bool:
    """Whether a key may lie beside the office: it has no secrets, or is a demonstration, whose secrets are public."""
    folder = office.register.folder
    if not register.is_secured(folder) and not setting(office.register, ROOT):
        return True
    return is_demonstration(office)


def is_demonstration(office: Office) -> bool:
    """Whether the office is a demonstration that anybody may enter: its secrets are public."""
    if setting(office.register, STANDS_OPEN):
        return True
    folder = office.register.folder
    if not register.is_secured(folder):
        return False
    # Older demonstrations lack the setting, but their administrator's secret is the public one.
    from app.base.secrets import DEMONSTRATION
    from app.register import keys

    try:
        return keys.unlock(folder, *DEMONSTRATION).data == office.register.key
    except (keys.WrongSecret, keys.KeysDamaged, OSError):
        return False


def name(office: Office) -> str:
    """The office's name, as on forms."""
    return setting(office.register, "name")


def rename(office: Office, *, name: str) -> None:
    """Change the office's name.

    Raises:
        NotAllowed

    """
    office.require("office")
    with office.register.transaction():
        set_setting(office.register, "name", name.strip())
        office.record("office.renamed", name=name.strip())


def choose_language(office: Office, language: str) -> None:
    """Change the language of windows and forms.

    Raises:
        NotAllowed

    """
    office.require("office")
    with office.register.transaction():
        set_setting(office.register, "language", language)
        office.forget_rules()
        office.record("office.language", language=language)
