"""The past of a file: its earlier events, found by document, kind and id without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.rulebook.events import Event
    from app.rulebook.vocabulary import Vocabulary


class Past:
    """The events of a file, oldest first, to which more can be added; what was voided is found by its id only.

    Each question costs what it finds, so that a file of ten thousand events is as quick to go through as a hundred of a
    hundred.
    """

    def __init__(self, words: Vocabulary, events: Iterable[Event] = ()) -> None:
        self._words = words
        self._places: dict[str, int] = {}
        self._events: list[Event] = []
        self._of_document = defaultdict[str, list[int]](list)
        self._of_kind = defaultdict[str, list[int]](list)
        self._by = defaultdict[str, list[int]](list)
        self._known = defaultdict[str, list[int]](list)
        for event in events:
            self.add(event)

    @property
    def events(self) -> Sequence[Event]:
        """All events, oldest first, those that were voided as well."""
        return self._events

    def add(self, event: Event) -> None:
        """Add the latest event."""
        place, kind = len(self._events), self._words.events.get(event.kind)
        self._events.append(event)
        self._places[event.id] = place
        for places in self._under(event):
            places.append(place)
        voided = self._places.get(event.data.get("of", "")) if kind and kind.effect == "voids a hand-off" else None
        if voided is not None:
            for places in self._under(self._events[voided]):
                found = bisect_left(places, voided)
                if places[found : found + 1] == [voided]:
                    del places[found]

    def _under(self, event: Event) -> Iterator[list[int]]:
        """The lists under which an event is found."""
        kind = self._words.events.get(event.kind)
        yield self._of_kind[event.kind]
        yield self._by[event.by]
        yield from (self._of_document[document] for document in dict.fromkeys(event.documents))
        yield from (self._known[field] for field in event.data if kind and kind.takes(field) == "payment")

    def by_id(self, event: str) -> Event | None:
        """The event with this id, voided or not."""
        place = self._places.get(event)
        return None if place is None else self._events[place]

    def has(self, event: str, *, handoff: bool) -> bool:
        """Whether there is an event with this id of a known kind, and one that hands papers off if ``handoff``."""
        found = self.by_id(event)
        kind = self._words.events.get(found.kind) if found else None
        return kind is not None and bool(kind.handoff or not handoff)

    def ids(self, *, handoff: bool) -> list[str]:
        """The ids that ``has`` knows."""
        return [event.id for event in self._events if self.has(event.id, handoff=handoff)]

    def place_of(self, event: str) -> int:
        """The place after an event; 0 if it is not one of this file."""
        return self._places.get(event, -1) + 1

    def known(self, event: Event) -> dict[str, str]:
        """The lasting facts about the file once ``event`` has come, the latest value of each: how the purchase is paid."""
        kind = self._words.events.get(event.kind)
        found = {}
        for field in self._known:
            latest = next(self._latest(self._known[field]), None)
            if latest:
                found[field] = latest.data[field]
        if kind:
            found |= {field: word for field, word in event.data.items() if kind.takes(field) == "payment"}
        return found

    def of_document(self, document: str, before: int | None = None) -> Iterator[Event]:
        """The events of a document, latest first; only those ``before`` a place, if it is given."""
        return self._latest(self._of_document.get(document, []), before)

    def of_kinds(self, kinds: Iterable[str]) -> Iterator[Event]:
        """The events of these kinds, latest first."""
        places = sorted(place for kind in set(kinds) for place in self._of_kind.get(kind, []))
        return self._latest(places)

    def since(self, place: int, kinds: Iterable[str]) -> Iterator[Event]:
        """The events of these kinds from a place on."""
        for kind in set(kinds):
            for each in reversed(self._of_kind.get(kind, [])):
                if each < place:
                    break
                yield self._events[each]

    def last_to_act(self, names: Iterable[str]) -> str:
        """Whoever of ``names`` acted last in this file; empty if nobody did."""
        acted = {name: places[-1] for name in names if (places := self._by.get(name))}
        return max(acted, key=lambda name: acted[name], default="")

    def happened_to(self, document: str) -> Iterator[Event]:
        """The events of a document, latest first, back to its last withdrawal."""
        for event in self.of_document(document):
            kind = self._words.events.get(event.kind)
            if kind and kind.effect == "withdraws documents":
                return
            yield event

    def _latest(self, places: list[int], before: int | None = None) -> Iterator[Event]:
        for place in reversed(places):
            if before is None or place < before:
                yield self._events[place]
