"""Where purchases stand is kept 进度存档: written with each journal entry that changes it, and derived anew when what it
follows from changed: tracks, limits, calendar, the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.dossiers import service as dossiers
from app.office import rules_at_work
from app.progress import standings_store as stored
from app.rulebook.answers.pasts import Past
from app.rulebook.matching import Moment, agrees
from app.rulebook.track_standings import BY_HAND, Board

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.progress.standings_store import Row
    from app.register.journal import Entry

CLOCK = "clock.confirmed"
"""The entry after which earlier ones count as of other moments."""

AT_ONCE = 200
"""How many dossiers are written in one transaction, so that nobody else waits long to enter something."""


def is_current(office: Office) -> bool:
    """Whether the rows are those that follow from today's rules."""
    return stored.state(office.register) == office.rules.timing


def bring_up_to_date(office: Office, tell: Callable[[tuple[int, int]], object] = lambda _done: None) -> None:
    """Write all rows anew if what they follow from changed; ``tell`` is called with (dossiers done, dossiers in all)."""
    if is_current(office) or not office.derives():
        return
    after, every = office.rules.timing, [each.id for each in dossiers.all_of_them(office)]
    for start in range(0, len(every), AT_ONCE):
        tell((start, len(every)))
        with office.register.transaction():
            write(office, every[start : start + AT_ONCE])
    with office.register.transaction():
        stored.set_state(office.register, after)


def write(office: Office, wanted: Iterable[str]) -> None:
    """Write the rows of dossiers (ids) as they follow from the journal; the caller holds the transaction."""
    boards = dict[str, Board]()
    for dossier in wanted:
        stored.put(office.register, dossier, derived(office, dossiers.load(office, dossier), boards))


def derived(office: Office, dossier: Dossier, boards: dict[str, Board]) -> list[Row]:
    """The rows of a dossier as they follow from the journal, by track. ``boards``: as of ``board``."""
    one = board(office, dossier.payment, boards)
    courses = one.courses(rules_at_work.past(office, dossier.id))
    current = {each.id: each for each in one.standing(courses)}
    found = []
    for name in sorted(courses):
        shown = current.get(name)
        step = shown.current if shown and dossier.state == "active" else None
        # While the client holds it up, the due moves on, unless it was late before.
        at = step.due if step and (step.state != "paused" or step.late) else None
        paused = bool(shown and shown.paused)
        found.append(stored.row(dossier.id, name, courses[name], step.step.id if step else "", at, paused=paused))
    return found


def board(office: Office, payment: str, boards: dict[str, Board]) -> Board:
    """What derives the tracks of purchases paid in a way; ``boards`` caches those made so far."""
    if payment not in boards:
        tracks = office.rules.book.vocabulary.tracks
        needed = {name: track for name, track in tracks.items() if track.needed(payment)}
        boards[payment] = Board(needed, office.rules.in_force, office.now())
    return boards[payment]


def keep(office: Office, entry: Entry) -> None:
    """Write the rows of the entry's dossier if it may change them; the caller holds the transaction."""
    if entry.kind == CLOCK:
        stored.set_state(office.register, "")
    elif entry.dossier and _may_change(office, entry):
        # What is no client's is filed under other ids.
        write(office, dossiers.units(office, [entry.dossier]))


def _may_change(office: Office, entry: Entry) -> bool:
    """Whether a track may have begun, gone on or been undone by an entry."""
    vocabulary = office.rules.book.vocabulary
    kind = vocabulary.events.get(entry.kind)
    if entry.kind.startswith("dossier.") or entry.kind in BY_HAND or (kind and kind.effect):
        return True
    meets = [
        met
        for track in vocabulary.tracks.values()
        for met in (*track.begins, *(met for step in track.steps for met in step.done_by))
        if met.event == entry.kind
    ]
    event = office.rules.event(entry) if meets else None
    if event is None:
        return False
    moment = Moment(event, Past(vocabulary), {}, office.rules.in_force)
    return any(agrees(moment, met.where, met.unless) for met in meets)


def wrong(office: Office) -> Sequence[str]:
    """The units of the dossiers whose rows are not those that follow from the journal, unless all are to be written anew."""
    if not is_current(office):
        return ()
    boards = dict[str, Board]()
    return [
        each.unit
        for each in dossiers.all_of_them(office)
        if stored.of(office.register, each.id) != derived(office, each, boards)
    ]
