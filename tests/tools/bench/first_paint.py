"""One start in a process of its own: ``python -m tests.tools.bench.first_paint bare|PAGE[-outline] BEGAN FONT|FOLDER``."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

OUTLINE = "-outline"
"""After the name of a page: its outline, which is painted before the page is made."""


def bare(began: float, font: str) -> None:
    """A window with a list, and nothing else."""
    from tests.tools.bench.painted import bare_window

    bare_window(began, font)


def ours(began: float, folder: Path, page: str) -> None:
    """The program from its first import to a page, the sign-in answered at once."""
    gc.disable()  # as app/__main__.py does
    from app import start
    from tests.tools.bench.painted import FirstPaint

    application = start.make_application()
    program = start.Program(folder)
    program.office = start.offices.open_office(folder, start.clock)
    start.speak(program.office.language)
    program.sign_in("林晓燕", page.removesuffix(OUTLINE))
    window = program.window
    if page.endswith(OUTLINE):
        FirstPaint(window.stack.currentWidget(), began)
    else:
        shown = window.go(page)
        FirstPaint((shown.everybody if page == "clients" else shown.table).viewport(), began)
    application.exec()


if __name__ == "__main__":
    which, moment, place = sys.argv[1:]
    if which == "bare":
        bare(float(moment), place)
    else:
        ours(float(moment), Path(place), which)
