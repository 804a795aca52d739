"""Templates 文件模板: a Word or Excel document of the office's own with placeholders such as {{房号}}."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.base.refusals import Refusal

if TYPE_CHECKING:
    from datetime import datetime

Subject = Literal["dossier", "paper", "complaint", "party"]
"""What a template is about; a record of it fills it in."""
SUBJECTS: tuple[Subject, ...] = ("dossier", "paper", "complaint", "party")

Format = Literal["docx", "xlsx"]
FORMATS: tuple[Format, ...] = ("docx", "xlsx")

LARGEST = 20 * 1024 * 1024
"""The most bytes of a template."""

FREELY = 20
"""As many records as a letter is made for at a time like any other sheet; for more, data are taken out, by that right."""


@dataclass(frozen=True, slots=True)
class Template:
    """A document that the office made; ``id`` is a UUID, ``digest`` the address of its content among the kept files, ``by`` a person's key."""

    id: str
    name: str
    subject: Subject
    format: Format
    digest: str
    size: int
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Slip:
    """What is written between braces and cannot be filled in, the words around it, and the placeholder most like it."""

    written: str
    where: str
    meant: str = ""


@dataclass(eq=False)
class NotATemplate(Refusal):
    """``file`` is no Word (.docx) or Excel (.xlsx) document, or is damaged."""

    file: str


@dataclass(eq=False)
class TemplateTooLarge(Refusal):
    """``file`` exceeds ``LARGEST``, or unpacks to far more."""

    file: str


@dataclass(eq=False)
class WouldLose(Refusal):
    """A workbook with shapes or controls, which filling it in would lose."""

    file: str


@dataclass(eq=False)
class WrongPlaceholders(Refusal):
    """The placeholders of ``file`` that cannot be filled in for this subject."""

    file: str
    slips: tuple[Slip, ...]


@dataclass(eq=False)
class NoPlaceholder(Refusal):
    """``file`` has no placeholder at all: every copy would be the same."""

    file: str


@dataclass(eq=False)
class TemplateExists(Refusal):
    """There is a template called ``name``."""

    name: str


@dataclass(eq=False)
class NoName(Refusal):
    """A template needs a name."""


@dataclass(eq=False)
class NoSuchTemplate(Refusal):
    """No template is called ``name``."""

    name: str


@dataclass(eq=False)
class NothingToFill(Refusal):
    """No record was chosen."""
