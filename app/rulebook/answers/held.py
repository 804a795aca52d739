"""Duties at hand: those of a file, found by what an event can do to them without looking at all of them."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from app.rulebook.duties import is_numbered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.rulebook.duties import Duty

UNNUMBERED = "@"
"""Under this key are the open duties whose case has no number."""


class Held:
    """The duties of a file, oldest first, and further ones of the office itself in ``others``."""

    def __init__(self, duties: Iterable[Duty] = (), others: Held | None = None) -> None:
        self._others = others
        self._duties: dict[str, Duty] = {}
        # Dictionaries without values are sets that keep the order in which duties came.
        self._open = defaultdict[tuple[str, str], dict[str, None]](dict)
        self._parts = defaultdict[str, dict[str, None]](dict)
        self._touched = defaultdict[str, dict[str, None]](dict)
        self._starts = defaultdict[tuple[str, str], set[str]](set)
        self._cases = defaultdict[str, dict[str, None]](dict)
        self._unnumbered: dict[str, str] = {}
        for duty in duties:
            self.keep(duty)

    def keep(self, duty: Duty) -> None:
        """Take a duty in, or its new value."""
        before = self._duties.get(duty.id)
        if before:
            self._file(before, out=True)
        else:
            self._remember(duty)
        self._duties[duty.id] = duty
        self._file(duty)
        for mark in duty.settled + duty.withdrawn:
            self._touched[mark.event].setdefault(duty.id)

    def _file(self, duty: Duty, *, out: bool = False) -> None:
        """Note under what an open duty is found, or strike it ``out``."""
        outstanding = duty.outstanding
        found = [self._parts[part] for part in outstanding]
        found += [self._open[duty.clause, key] for key in _keys(duty)] if outstanding else []
        for ids in found:
            if out:
                ids.pop(duty.id, None)
            else:
                ids.setdefault(duty.id)

    def _remember(self, duty: Duty) -> None:
        self._touched[duty.trigger].setdefault(duty.id)
        for part in duty.parts:
            self._starts[duty.clause, part].add(duty.trigger)
        if duty.case:
            self._cases[duty.clause].setdefault(duty.case)
            if not is_numbered(duty.case):
                self._unnumbered[duty.clause] = duty.case

    def __iter__(self) -> Iterator[Duty]:
        return chain(self._duties.values(), self._others or ())

    def alone(self) -> Iterable[Duty]:
        """The duties, without those of ``others``."""
        return self._duties.values()

    def get(self, duty: str) -> Duty | None:
        """The duty with this id."""
        return self._duties.get(duty) or (self._others.get(duty) if self._others else None)

    def open_of(self, clause: str, key: str = "") -> Iterator[Duty]:
        """The open duties of a clause; with a ``key``, those of this case, of ``UNNUMBERED`` ones, or of this person."""
        yield from (self._duties[each] for each in list(self._open.get((clause, key), ())))
        if self._others:
            yield from self._others.open_of(clause, key)

    def open_with(self, parts: Iterable[str]) -> Iterator[Duty]:
        """The open duties of which one of these parts is outstanding."""
        wanted = tuple(parts)
        ids = dict.fromkeys(each for part in wanted for each in self._parts.get(part, ()))
        yield from (self._duties[each] for each in ids)
        if self._others:
            yield from self._others.open_with(wanted)

    def touched_by(self, event: str) -> Iterator[Duty]:
        """The duties that an event started, or settled or withdrew a part of."""
        yield from (self._duties[each] for each in self._touched.get(event, ()))
        if self._others:
            yield from self._others.touched_by(event)

    def starts(self, clause: str, document: str) -> set[str]:
        """The events that started duties of a clause about a document."""
        return self._starts.get((clause, document), set())

    def has_case(self, clause: str, case: str) -> bool:
        """Whether a clause has had a duty of this case."""
        return case in self._cases.get(clause, ())

    def last_case(self, clause: str, *, numbered: bool = True) -> str:
        """The latest case of a clause, or its latest one without a number; empty if there is none."""
        if not numbered:
            return self._unnumbered.get(clause, "")
        return next(reversed(self._cases.get(clause, {})), "")

    def is_known(self, number: str) -> bool:
        """Whether the case of any duty has this number."""
        return any(number in cases for cases in self._cases.values()) or bool(
            self._others and self._others.is_known(number)
        )


def _keys(duty: Duty) -> tuple[str, ...]:
    own = (UNNUMBERED, duty.case) if duty.case and not is_numbered(duty.case) else (duty.case or duty.responsible,)
    return ("", *filter(None, own))
