"""Matters 签批事项: what can be signed off, declared by each room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base.refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office


@dataclass(eq=False)
class NothingToSign(Refusal):
    """``record`` is not in a state that can be signed."""

    record: str


@dataclass(frozen=True, slots=True)
class Matter:
    """What can be signed off: what its content is, and which right it takes.

    ``then`` is what follows at once, from who signed (a person's id) and the record.
    """

    content: Callable[[Office, str], dict[str, object]]
    right: str
    then: Callable[[Office, str, str], None] = lambda _office, _person, _record: None
