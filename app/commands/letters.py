"""Headless commands for the office's own templates: add one, and make documents from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.commands.line import answered, office_of

if TYPE_CHECKING:
    import argparse


def template(asked: argparse.Namespace) -> int:
    """``template``: add a Word or Excel document as a template."""
    from app.templates import service as templates

    made = templates.add(office_of(asked), file=asked.file, name=asked.name or asked.file.stem, subject=asked.subject)
    answer = {"name": made.name, "subject": made.subject, "format": made.format}
    return answered(asked, answer, [say("添加模板“{name}”", name=made.name)])


def letter(asked: argparse.Namespace) -> int:
    """``letter``: fill a template in for records and write the documents into a folder."""
    from app.templates import service as templates

    office = office_of(asked)
    made = templates.make(
        office,
        templates.called(office, asked.template),
        asked.records,
        asked.output,
        each_own=asked.each,
        reason=asked.whole,
        noted=asked.note,
        filed=asked.keep,
    )
    return answered(asked, [str(path) for path in made], [str(path) for path in made])


COMMANDS = {"template": template, "letter": letter}
