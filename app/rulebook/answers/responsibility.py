"""Who is responsible 责任人 for a duty or a cause: whoever took it on, never somebody picked because nobody fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.rulebook.clauses import Terms
    from app.rulebook.matching import Moment


def responsible(moment: Moment, terms: Terms) -> str:
    """The person whom the event names; else whoever did it, whatever their role. Of papers to which several things must
    happen, whoever did the first, such as filing what is marked for headquarters later.

    Where the clause admits only its role, or makes somebody ``other`` than the doer responsible: the doer if they may be,
    else the holder of the role who acted last in this file, else the only one. Empty if that leaves nobody, or several.
    """
    who, event, in_force = terms.who, moment.event, moment.in_force
    if event.data.get(who.field):
        return event.data[who.field]
    if not who.only and not who.other:
        return _first_doer(moment, terms)
    day = in_force.calendar.day_of(event.at)
    if not who.other and in_force.acts_as(event.by, who.role, day):
        return event.by
    names = [name for name in in_force.people_with(who.role) if not who.other or name != event.by]
    if len(names) == 1:
        return names[0]
    return "" if who.other else moment.past.last_to_act(names)


def _first_doer(moment: Moment, terms: Terms) -> str:
    event, kinds = moment.event, terms.trigger.events if terms.trigger else ()
    if event.documents and event.kind in kinds[1:]:
        of_them = (each for each in moment.past.of_document(event.documents[0]) if each.kind == kinds[0])
        return next((each.by for each in of_them), event.by)
    return event.by
