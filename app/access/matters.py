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
    """Something that can be signed off: ``content(office, record)`` is what is signed; it requires ``right``. ``title``
    is what people call it.

    ``then(office, person, record)`` is called after the signing, in its transaction, with the signer's id.
    """

    content: Callable[[Office, str], dict[str, object]]
    right: str
    title: Callable[[], str]
    then: Callable[[Office, str, str], None] = lambda _office, _person, _record: None
