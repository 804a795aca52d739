"""Where the values of every form come from: what needs the window's words stands here, the rest in ``sheets.VALUES``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.services import sheets
from app.windows import complaint_words, occasion_words, progress_words, regulation_words

if TYPE_CHECKING:
    from app.services.sheets import Maker

VALUES: dict[str, Maker] = {
    **sheets.VALUES,
    "complaint": complaint_words.values,
    "complaint-analysis": complaint_words.quarter_values,
    "chase-letter": progress_words.letter,
    "progress-report": progress_words.report,
    "task-list": occasion_words.values,
    "regulation": regulation_words.values,
}
"""Every form that is drawn of a record, by its name."""

draw = partial(sheets.draw, makers=VALUES)
"""``sheets.draw`` for every form."""
