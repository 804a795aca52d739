"""Regulations 制度: which ones an office has switched on 启用, from which day and until which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, Any

import msgspec

from app.base.refusals import Refusal
from app.base.toml_tables import offer
from app.base.words import say
from app.forms import editions
from app.office import periods
from app.office.regulation_spans import (
    DAYS,
    NAMES,
    chosen,
    days,
)
from app.register.settings import set_setting
from app.rulebook.files import load_regulations, own_files, packaged_regulations, read_regulation
from app.rulebook.regulations import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from app.office.office import Office
    from app.rulebook.regulations import Regulation


@dataclass(eq=False)
class AlreadyOn(Refusal):
    """The regulation ``name`` is on at that day, or will be later."""

    name: str


@dataclass(eq=False)
class NotOn(Refusal):
    """The regulation ``name`` is not on at that day, so it cannot be switched off."""

    name: str


@dataclass(eq=False)
class DayPast(Refusal):
    """A regulation is switched on or off from today at the earliest, and ``day`` has passed."""

    day: date


@dataclass(eq=False)
class NoSuchRegulation(Refusal):
    """There is no regulation ``name``, or it cannot be used: ``problem`` says why."""

    name: str
    problem: str


@dataclass(eq=False)
class FileTaken(Refusal):
    """The office's folder has a different file called ``name``; a changed regulation needs a new file name."""

    name: str


@dataclass(frozen=True, slots=True)
class RegulationRow:
    """A regulation in a list: its name (packaged, or a file of the office), its spans, and whether it is on today."""

    name: str
    regulation: Regulation
    spans: tuple[Span, ...]
    on: bool


def listed(office: Office) -> list[RegulationRow]:
    """Every regulation with clauses that the office could switch on: those it ever had first, then the packaged."""
    today = office.today()
    mine = chosen(office)
    found = []
    for name in dict.fromkeys([*mine, *packaged_regulations()]):
        regulation = read_regulation(name, office.register.folder)
        if regulation.clause:
            spans = days(office).get(regulation.id, (Span(regulation.in_force),)) if name in mine else ()
            found.append(RegulationRow(name, regulation, spans, any(span.covers(today) for span in spans)))
    return found


def begin_with(office: Office, names: Sequence[str]) -> None:
    """Switch the regulations of a new office on from today, and no others.

    Raises:
        NotAllowed, NoSuchRegulation

    """
    office.require("regulations")
    today = office.today()
    switched = [read_to_switch(office, name, today) for name in names]
    _check(office, list(names))
    own = own_files(names, office.register.folder)
    with office.register.transaction():
        keep(office, names, {regulation.id: (Span(today),) for regulation in switched})
        periods.look_again_from(office, office.rules.calendar.moment(today, time()))
        for regulation in switched:
            _record(office, regulation, today, own)
        periods.bring_up_to_date(office)


def switch_on(office: Office, name: str, from_day: date) -> None:
    """Switch a regulation, packaged or a file in the office's folder, on from a day; nothing before it opens a duty.

    Raises:
        NotAllowed, DayPast, AlreadyOn, NoSuchRegulation

    """
    office.require("regulations")
    regulation = read_to_switch(office, name, from_day)
    known, names = days(office), chosen(office)
    spans = known.get(regulation.id, (Span(regulation.in_force),) if name in names else ())
    if any(span.off is None or span.off > from_day for span in spans):
        raise AlreadyOn(name)
    joined = [*names, name] if name not in names else names
    _check(office, joined)
    _check_forms(office, name, regulation)
    with office.register.transaction():
        keep(office, joined, known | {regulation.id: (*spans, Span(from_day))})
        periods.look_again_from(office, office.rules.calendar.moment(from_day, time()))
        _record(office, regulation, from_day, own_files([name], office.register.folder))
        periods.bring_up_to_date(office)


def _record(office: Office, regulation: Regulation, first: date, own: Mapping[str, str]) -> None:
    """Enter that a regulation is on, with the digests of the office's own files that it is made of."""
    told: dict[str, Any] = {"files": own} if own else {}
    office.record("regulation.switched-on", regulation=regulation.id, first=first.isoformat(), **told)


def add_file(office: Office, path: Path, from_day: date) -> None:
    """Copy a regulation's file into the office's folder and switch it on; the copy is deleted if that is refused.

    Raises:
        NotAllowed, DayPast, AlreadyOn, NoSuchRegulation, FileTaken, OSError

    """
    office.require("regulations")
    target, text = office.register.folder / path.name, path.read_bytes()
    fresh = not target.exists()
    if not fresh and target.read_bytes() != text:
        raise FileTaken(path.name)
    target.write_bytes(text)
    try:
        switch_on(office, path.name, from_day)
    except Exception:
        if fresh:
            target.unlink()
        raise


def read_to_switch(office: Office, name: str, from_day: date) -> Regulation:
    """Read a regulation that is to be switched on or off, after checking the right and the day.

    Raises:
        NotAllowed, DayPast, NoSuchRegulation

    """
    from app.base.toml_tables import Malformed

    office.require("regulations")
    if from_day < office.today():
        raise DayPast(from_day)
    if any(each.isspace() for each in name):
        # The setting separates the names by blanks.
        raise NoSuchRegulation(name, say("文件名里不能有空格"))
    try:
        return read_regulation(name, office.register.folder)
    except Malformed as error:
        raise NoSuchRegulation(name, str(error)) from error


def _check(office: Office, names: list[str]) -> None:
    """Refuse regulations that cannot be loaded together. Raises NoSuchRegulation."""
    from app.base.toml_tables import Malformed

    try:
        load_regulations(names, office.register.folder)
    except Malformed as error:
        raise NoSuchRegulation(names[-1], str(error)) from error


def _check_forms(office: Office, name: str, regulation: Regulation) -> None:
    """Refuse a regulation whose clauses name forms that there are not. Raises NoSuchRegulation."""
    there = {form.name for form in editions.library(office)} | {each.name for each in editions.every(office)}
    for clause in regulation.clause:
        for form in clause.versions[-1].evidence.papers:
            if form not in there:
                slip = say("没有表单 “{form}”；{offer}", form=form, offer=offer(form, there))
                raise NoSuchRegulation(name, f"{clause.id} evidence: {slip}")


def keep(office: Office, names: Sequence[str], known: Mapping[str, tuple[Span, ...]]) -> None:
    """Store which regulations are or ever were on, and the spans of each by its id."""
    set_setting(office.register, NAMES, " ".join(names))
    set_setting(office.register, DAYS, msgspec.json.encode(known).decode())
    office.forget_rules()
