"""Headless lists of this room: the templates, with the placeholders that they may use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.office.nouns import Noun
from app.templates import service as templates

if TYPE_CHECKING:
    from app.office.office import Office


def _templates(office: Office) -> list[dict[str, Any]]:
    return [
        {"name": each.name, "subject": each.subject, "format": each.format, "size": each.size}
        for each in templates.every(office)
    ]


NOUNS = {"templates": Noun(_templates)}
