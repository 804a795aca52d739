"""What an act was foreseen to bring about, beside what it then brought about, for every room whose dialogs tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.keeping import verification
from app.office import duties_store

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office
    from app.rulebook.answers.foresight import Foreseen


def comes_true(office: Office, file: str, look: Callable[[], Foreseen], act: Callable[[], object]) -> Foreseen:
    """Looking changed nothing, and afterwards each duty of the file stands as foreseen; tells what was foreseen."""
    head = verification.head(office)
    seen = look()
    assert verification.head(office) == head
    before = {each.id: each for each in duties_store.of_file(office.register, file)}
    act()
    after = {each.id: each for each in duties_store.of_file(office.register, file)}
    changed = [each for each in after.values() if before.get(each.id) != each]
    now = office.now()

    def told(kept: object) -> list[object]:
        # Which event began a duty has no number before it happened.
        return sorted((each.clause, each.due, each.responsible, each.state_at(now)) for each in kept)  # type: ignore[attr-defined]

    foreseen = (*seen.met, *seen.partly, *seen.begun, *seen.dropped)
    assert told(foreseen) == told(changed)
    assert {each.clause for each in seen.begun} == {each.clause for each in changed if each.id not in before}
    return seen
