"""Adding a form from its file: read strictly, and proofread against every regulation that the office could go by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.toml_tables import Malformed
from app.forms import editions
from app.forms import rules as forms
from app.forms.rules import InvalidForm
from app.office.regulation_spans import chosen
from app.registers.editor import proofs
from app.rulebook.files import load_regulations, packaged_regulations, read_regulation

if TYPE_CHECKING:
    from pathlib import Path

    from app.forms.editions_store import Edition
    from app.office.office import Office
    from app.rulebook.regulations import Rulebook


def add(office: Office, text: str, file: str) -> Edition:
    """Store a form file as a draft; ``file`` is its name in refusals.

    Raises:
        NotAllowed, InvalidForm, SeriesTaken, NotAnEdition

    """
    office.require("office")
    form = forms.parse(text, file)
    place, problem = next(iter(proofs.faults(form, known(office), office.rules.roles())), ("", ""))
    if problem:
        raise InvalidForm(file, place, problem, _line(text, place))
    return editions.keep(office, text)


def from_file(office: Office, *, path: Path) -> Edition:
    """Store a form file as a draft. Raises NotAllowed, InvalidForm, OSError and what ``add`` raises."""
    office.require("office")
    return add(office, forms.text_of(path), path.name)


def known(office: Office) -> Rulebook:
    """Every regulation: packaged ones, those of the office, and those that lie in its folder and can be read."""
    own = list(chosen(office))
    for path in sorted(office.register.folder.glob("*.toml")):
        try:
            read_regulation(path.name, office.register.folder)
        except Malformed:
            continue
        own.append(path.name)
    try:
        return load_regulations(tuple(dict.fromkeys([*packaged_regulations(), *own])), office.register.folder)
    except Malformed:
        return office.rules.book


def _line(text: str, place: str) -> int:
    """The line of a form file that a place in it is about; 0 if none is found."""
    last = place.rpartition(".")[2]
    lines = list(enumerate(text.splitlines(), 1))
    named = (number for number, line in lines if f'name = "{last}"' in line)
    keyed = (number for number, line in lines if line.split("=")[0].strip() == last)
    return next(named, 0) or next(keyed, 0)
