"""What belongs to the history of a paper: the records in which it is, and the entries of the journal about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


@dataclass(frozen=True, slots=True)
class Trace:
    """A record in which a paper is: its ``number``, and the ``form`` that an evidence pack encloses, or empty.

    ``happenings`` names the kinds of journal entries about the record that belong to no dossier (as LIKE does), or is
    empty.
    """

    number: str
    form: str = ""
    happenings: str = ""


@dataclass(frozen=True, slots=True)
class Followed:
    """A paper (id) as journal entries name it, with the ids of its hand-offs and the numbers of its other records."""

    paper: str
    document: str
    handoffs: frozenset[str]
    numbers: frozenset[str]

    def concerns(self, entry: str, body: Mapping[str, Any]) -> bool:
        """Whether a journal entry (its id and body) is about the paper: it names it, or a record in which it is.

        An entry that names other papers of the same receipt alone is about them, unless this one was refused.
        """
        named: Collection[str] = body.get("documents") or ()
        if self.document in named or self.paper in (body.get("papers") or ()) or self.paper == body.get("paper"):
            return True
        if named:
            return self.refused(body)
        return entry in self.handoffs or body.get("handoff") in self.handoffs or body.get("number") in self.numbers

    def refused(self, body: Mapping[str, Any]) -> bool:
        """Whether an entry says that the receiver did not take the paper."""
        return any(each.get("paper") == self.paper for each in body.get("refused") or ())
