"""Pages: which of the program's pages an office needs; the others are not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.register.settings import set_setting, setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office

PAGES_OF = {
    "handoff-receipt": "handoffs",
    "hq-submission": "archive",
    "borrowing-slip": "archive",
    "complaint": "complaints",
    "task-list": "reports",
}
"""What a clause's evidence needs a page of its own for."""

ALWAYS = ("today", "clients", "reports", "regulations", "settings")
"""Pages that every office has."""


FIRST = "today clients handoffs progress archive complaints fines reports regulations settings"
"""What an office has that never chose other regulations than the sales office's."""


def shown(office: Office) -> frozenset[str]:
    """The pages the office needs, as they were noted when its regulations last changed."""
    return frozenset(setting(office.register, "pages", FIRST).split())


def note(office: Office) -> None:
    """Note which pages the regulations in force need; the caller holds the transaction."""
    set_setting(office.register, "pages", " ".join(dict.fromkeys(_needed(office))))


def bring_up_to_date(office: Office) -> None:
    """Note them anew where a regulation began or ended by its day."""
    if shown(office) != frozenset(_needed(office)):
        with office.register.transaction():
            note(office)


def has_form(office: Office, form: str) -> bool:
    """Whether a clause in force names a form."""
    from app.registers import service as registers

    return form in registers.named(office, registers.today(office))


def _needed(office: Office) -> Iterator[str]:
    from app.registers import service as registers

    yield from ALWAYS
    words = office.rules.book.vocabulary
    if words.tracks:
        yield "progress"
    for _, _, terms in office.rules.book.in_force(registers.today(office)):
        for form in {*terms.evidence.papers, terms.evidence.register} & PAGES_OF.keys():
            yield PAGES_OF[form]
        if terms.sanction:
            yield "fines"
    if any(registers.entry_of(form).rotates for form in registers.in_use(office)):
        yield "duty"
    if registers.shown(office):
        yield "registers"
