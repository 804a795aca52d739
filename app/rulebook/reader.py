"""Regulations read from TOML and checked: a message names file, place and what would be right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from app.base.toml_tables import Malformed, offer, places, read
from app.base.words import say
from app.rulebook.proofreading import loose_braces, unknown_words
from app.rulebook.regulations import GROUNDS, Regulation, Rulebook
from app.rulebook.slips import slips
from app.rulebook.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.rulebook.clauses import Amendment


def parse(text: str, file: str) -> Regulation:
    """The regulation that the TOML ``text`` of ``file`` declares.

    Raises:
        Malformed: unreadable, an unknown key, a limit that cannot be parsed, amendments out of order

    """
    regulation = read(text, file, Regulation)
    for place, problem in loose_braces(regulation.grounds, GROUNDS):
        raise Malformed(file, place, problem)
    listed = places(text, "clause", len(regulation.clause))
    for clause, place in zip(regulation.clause, listed, strict=True):
        for problem in slips(clause):
            raise Malformed(file, f"{place} {clause.id}", problem)
    return regulation


def rulebook(regulations: Mapping[str, Regulation]) -> Rulebook:
    """The rulebook of regulations, given by the names of their files; every word a clause uses must be declared.

    Raises:
        Malformed: a word is unknown or declared twice with different meanings, a clause number is taken

    """
    vocabulary, numbers = Vocabulary(), set[str]()
    for file, regulation in regulations.items():
        words = {field: getattr(regulation, field) for field in Vocabulary.__struct_fields__}
        vocabulary = vocabulary.with_words_of(Vocabulary(**words), file)
        for clause in regulation.clause:
            if clause.id in numbers:
                raise Malformed(file, clause.id, say("条款编号重复；每个编号只能用一次"))
            numbers.add(clause.id)
    book = Rulebook(tuple(regulations.values()), vocabulary)
    for file, regulation in regulations.items():
        for place, problem in unknown_words(regulation, book):
            raise Malformed(file, place, problem)
    return book


def amended(book: Rulebook, amendments: Iterable[tuple[str, Amendment]]) -> Rulebook:
    """The rulebook with the office's own amendments, as pairs of a clause's or step's number and the amendment.

    Raises:
        Malformed: an unknown clause or step, limit or word

    """
    added: dict[str, list[Amendment]] = {}
    for number, amendment in amendments:
        added.setdefault(number, []).append(amendment)
    for number in added.keys() - book.clauses.keys() - book.steps.keys():
        raise Malformed("", number, say("没有这一条款；{offer}", offer=offer(number, book.clauses)))
    changed = {regulation.id: _with(regulation, added) for regulation in book.regulations}
    for regulation in changed.values():
        for clause in regulation.clause:
            for problem in slips(clause):
                raise Malformed(regulation.id, clause.id, problem)
    return replace(rulebook(changed), switched=book.switched)


def _with(regulation: Regulation, added: Mapping[str, list[Amendment]]) -> Regulation:
    clauses = tuple(
        msgspec.structs.replace(
            clause,
            amendment=tuple(sorted([*clause.amendment, *added.get(clause.id, [])], key=lambda new: new.from_)),
        )
        for clause in regulation.clause
    )
    tracks = {name: track.amended(name, added) for name, track in regulation.tracks.items()}
    return msgspec.structs.replace(regulation, clause=clauses, tracks=tracks)
