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

    def go_on(self, window: OfficeWindow, draft: Draft) -> None:
        """Open the dialog with what was typed."""
        dialog = self.dialog(window, draft)
        dialog.open()
        dialog.resume(draft)


@dataclass(frozen=True, slots=True)
class PageOpener:
    """How a page is shown on which something is half typed: what that is called, and how one gets there."""

    name: Callable[[], str]
    go_on: Callable[[OfficeWindow, Draft], None]


def offer(window: OfficeWindow) -> None:
    """Report the first draft found, with acts to continue or drop it."""
    openers: dict[str, Opener | PageOpener] = features.table("drafts")
    for kind, draft in (window.desk.ask(drafts.waiting) or {}).items():
        go_on: tuple[str, Callable[[], None]] | None = None
        if kind in openers:
            name, go_on = openers[kind].name(), (say("接着填"), partial(openers[kind].go_on, window, draft))
        elif kind.startswith(drafts.WORDS):
            name = kind.removeprefix(drafts.WORDS)
            go_on = (say("看看填了什么"), partial(_show_words, window, kind, name, draft))
        if go_on:
            drop = (say("不要了"), partial(window.desk.ask, drafts.drop, kind))
            window.desk.said.emit(say("上次有没填完的“{name}”", name=name), [go_on, drop])
            return


def _show_words(window: OfficeWindow, kind: str, name: str, draft: Draft) -> None:
    from app.kit.dialogs import WordsDialog

    WordsDialog(window.desk, kind, name, drafts.words(draft), window).open()
