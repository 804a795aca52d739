"""Commands by what people type: a piece of the title, or its pinyin: sj, shoujian or shouj for 收件."""

from __future__ import annotations


def fits(title: str, typed: str) -> bool:
    """Whether a command or page called ``title`` is meant by ``typed``; nothing typed fits everything."""
    wanted = "".join(typed.lower().split())
    if wanted in "".join(title.lower().split()):
        return True
    if not wanted.isascii() or not wanted.isalpha():
        return False
    # Readings are loaded only for somebody who types Latin letters.
    from app.register.spelling import spellings

    return any(spelling.startswith(wanted) for spelling in spellings(title))
