"""Offices 单位: founded, named, spoken to in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.office.office import Office
from app.register import register
from app.register.settings import set_setting, setting

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

LANGUAGES = ("zh_CN", "zh_TW", "en")


def found(folder: Path, clock: Callable[[], datetime], *, name: str, language: str = "zh_CN") -> Office:
    """A new, empty office in ``folder``.

    Raises:
        RegisterExists, OSError

    """
    office = Office(register.create(folder), clock)
    with office.register.transaction():
        set_setting(office.register, "name", name)
        set_setting(office.register, "language", language)
        office.record("office.founded", name=name)
    return office


def open_office(folder: Path, clock: Callable[[], datetime]) -> Office:
    """The office in ``folder``.

    Raises:
        NoRegister, CannotOpen, NewerRegister, OSError

    """
    return Office(register.open_register(folder), clock)


def name(office: Office) -> str:
    """What the office is called, on forms too."""
    return setting(office.register, "name")


def project(office: Office) -> str:
    """The project whose units are sold."""
    return setting(office.register, "project")


def rename(office: Office, *, name: str, project: str) -> None:
    """Change what forms say of the office.

    Raises:
        NotAllowed

    """
    office.require("office")
    with office.register.transaction():
        set_setting(office.register, "name", name.strip())
        set_setting(office.register, "project", project.strip())
        office.record("office.renamed", name=name.strip(), project=project.strip())


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
