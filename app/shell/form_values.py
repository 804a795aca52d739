"""Where the values of every form come from: what needs the window's words stands here, the rest in ``sheets.VALUES``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.complaints import words as complaint_words
from app.forms import sheets
from app.occasions import words as occasion_words
from app.progress import words as progress_words
from app.regulations import words as regulation_words

if TYPE_CHECKING:
    from app.forms.sheets import Maker

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
