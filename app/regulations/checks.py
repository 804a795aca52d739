"""Verify 核验, regulations: the office's own files say what they said when they were switched on."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from app.base.words import say
from app.register import journal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def faults(office: Office) -> Iterator[str]:
    """Say which of the office's own regulations were changed or taken away since they were last switched on."""
    told: dict[str, str] = {}
    for entry in reversed(journal.read(office.register, kind="regulation.switched-on")):
        told |= (entry.body or {}).get("files", {})
    for name, digest in told.items():
        file = office.register.folder / name
        if not file.is_file():
            yield say("制度文件 {file} 不见了", file=name)
        elif sha256(file.read_bytes()).hexdigest() != digest:
            yield say("制度文件 {file} 和启用时不一样", file=name)


CHECKS = {"regulations": faults}
