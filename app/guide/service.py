"""Help texts of the program in the language in force."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from app.base.resources import packaged
from app.guide import rules
from app.register.settings import shown_pages

if TYPE_CHECKING:
    from app.guide.rules import Help
    from app.office.office import Office


@cache
def text(name: str, language: str) -> Help:
    """The help text of a page or dialog. Raises OSError if there is none."""
    return rules.read(packaged("resources", "help", language, f"{name}.md").read_text(encoding="utf-8"))


def names(language: str) -> set[str]:
    """What there are help texts of."""
    return {file.stem for file in packaged("resources", "help", language).glob("*.md")}


def topics(office: Office) -> list[str]:
    """The names of the help texts that concern an office: those of its pages."""
    return rules.topics(shown_pages(office.register))
