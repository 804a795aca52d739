"""Offering drafts 草稿 left by a crash; rooms declare how their dialogs are reopened."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from app.base import features
from app.base.words import say
from app.office import drafts

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.kit.dialogs import Dialog
    from app.kit.office_window import OfficeWindow
    from app.office.drafts import Draft


@dataclass(frozen=True, slots=True)
class Opener:
    """How a half-typed dialog is reopened: its name, and a function that makes it, still empty."""

    name: Callable[[], str]
    dialog: Callable[[OfficeWindow, Draft], Dialog]


def offer(window: OfficeWindow) -> None:
    """Report the first draft found, with acts to continue or drop it."""
    openers: dict[str, Opener] = features.table("drafts")
    for kind, draft in (window.desk.ask(drafts.waiting) or {}).items():
        if kind in openers:
            words = say("上次有没填完的“{name}”", name=openers[kind].name())
            window.desk.said.emit(
                words,
                [
                    (say("接着填"), partial(_go_on, window, openers[kind], draft)),
                    (say("不要了"), partial(window.desk.ask, drafts.drop, kind)),
                ],
            )
            return


def _go_on(window: OfficeWindow, opener: Opener, draft: Draft) -> None:
    dialog = opener.dialog(window, draft)
    dialog.open()
    dialog.resume(draft)
