"""What stands on a label, on a spine strip and in the stamp of an archived paper; values, not yet drawn."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """A label: ``heading`` is read from afar, ``name`` says whose or what it is, ``lines`` what else there is room for.

    ``code`` is the digits form of a record's number, printed as a QR code and in clear; ``number`` is it as people say it.
    """

    heading: str
    name: str
    lines: tuple[str, ...]
    number: str
    code: str


@dataclass(frozen=True, slots=True)
class Spine:
    """The back of a volume 案卷脊背, read from above; ``thickness`` in millimetres is what its papers are thick."""

    title: str
    retention: str
    year: str
    dates: str
    number: str
    code: str
    thickness: float


@dataclass(frozen=True, slots=True)
class ArchiveStamp:
    """The stamp 归档章 of an archived paper (DA/T 22): its six fields in two rows, each a name and a value, empty for a pen."""

    fields: tuple[tuple[str, str], ...]


Content = Label | Spine | ArchiveStamp
