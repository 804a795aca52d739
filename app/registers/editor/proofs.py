"""Proofs of forms: the events and names in a register's form are known to the regulations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.toml_tables import offer
from app.base.words import say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from app.forms.entries import Entry
    from app.forms.fields import Field
    from app.forms.rules import Form
    from app.rulebook.regulations import Rulebook

RESERVED = frozenset({"kind", "at", "by", "file", "documents"})
"""Names that every event uses itself, so that no field of an event may have them."""


def faults(form: Form, book: Rulebook, roles: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Place in the form's file and what is wrong there, for a form named by a regulation in ``book``; ``roles`` are further
    ones that the office has."""
    entry = form.entry
    if entry is None:
        return
    yield from _event("entry.event", entry.event, entry.fields, (), book)
    for also in entry.also:
        yield from _event("entry.also", also.event, (*entry.fields, *_columns(entry, also.rows)), also.given, book)
    for yearly in entry.yearly:
        if yearly.event not in book.vocabulary.events:
            words = say(
                "没有事件 “{kind}”；{offer}", kind=yearly.event, offer=offer(yearly.event, book.vocabulary.events)
            )
            yield "entry.yearly", words
    for act in entry.acts:
        place, fields = f"entry.acts.{act.name}", (*entry.fields, *act.fields)
        yield from _event(place, act.event, fields, (), book)
        for also in act.also:
            yield from _event(f"{place}.also", also.event, fields, also.given, book)
        if act.role and act.role not in {*book.vocabulary.roles, *roles}:
            yield (
                f"{place}.role",
                say("未知的岗位 “{role}”；{offer}", role=act.role, offer=offer(act.role, book.vocabulary.roles)),
            )
    yield from _roles(entry, {*book.vocabulary.roles, *roles})
    for field in _all(entry):
        if field.compute and field.compute.clause and field.compute.clause not in book.clauses:
            yield f"entry.fields.{field.name}", say("没有条款 “{clause}”", clause=field.compute.clause)
        if field.list and field.list not in book.vocabulary.lists:
            words = say("没有名单 “{name}”；{offer}", name=field.list, offer=offer(field.list, book.vocabulary.lists))
            yield f"entry.fields.{field.name}.list", words
        for name in (each for each in (field.at_least, field.at_most) if "." in each):
            clause, _, figure = name.rpartition(".")
            if clause not in book.clauses or figure not in book.clauses[clause].versions[-1].figures:
                yield (
                    f"entry.fields.{field.name}",
                    say("没有 “{figure}”：应为条款和它的一个数字", figure=name),
                )
    for place, named in (("entry.draws", entry.draws), ("entry.balances", entry.balances)):
        for each in named:
            if each.clause not in book.clauses:
                yield (
                    place,
                    say("没有条款 “{clause}”；{offer}", clause=each.clause, offer=offer(each.clause, book.clauses)),
                )


def _event(
    place: str, kind: str, fields: Iterable[Field], given: Iterable[str], book: Rulebook
) -> Iterator[tuple[str, str]]:
    if not kind:
        return
    event = book.vocabulary.events.get(kind)
    if event is None:
        yield place, say("没有事件 “{kind}”；{offer}", kind=kind, offer=offer(kind, book.vocabulary.events))
        return
    sure = {field.name for field in fields if (field.required or field.compute) and not field.when} | set(given)
    for name in event.fields:
        if name in RESERVED - {"documents"}:
            yield place, say("事件 {kind} 的字段不能叫 “{name}”", kind=kind, name=name)
        elif event.needs(name) and name not in sure | {"number", "person"}:
            yield place, say("事件 {kind} 必须有 “{name}”，表单没有这样的必填栏", kind=kind, name=name)


def _columns(entry: Entry, table: str) -> tuple[Field, ...]:
    """The columns of a table whose rows each are an event."""
    rows = entry.field(table)
    return rows.columns if rows else ()


def _roles(entry: Entry, roles: Collection[str]) -> Iterator[tuple[str, str]]:
    named = {"entry.review": entry.review, "entry.role": entry.role}
    named |= {f"entry.fields.{field.name}.role": field.role for field in _all(entry)}
    named |= {f"entry.readers.{role}": role for each in entry.readers for role in each.roles}
    if entry.rotates:
        named |= {f"entry.rotates.{role}": role for role in (*entry.rotates.people, *entry.rotates.leaders)}
    for place, role in named.items():
        if role and role not in roles:
            yield place, say("未知的岗位 “{role}”；{offer}", role=role, offer=offer(role, roles))


def _all(entry: Entry) -> Iterator[Field]:
    for field in (*entry.fields, *(field for act in entry.acts for field in act.fields)):
        yield field
        yield from field.columns
