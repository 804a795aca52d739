"""Words for people: every sentence, label and number of things is said here, in the language of the office.

Texts are written in simplified Chinese, which is also the key under which gettext finds a translation. English is translated by
hand, traditional Chinese is generated; ``python dev.py translate`` makes the catalogues. What has no translation is said as
it was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Final

from app.base.resources import packaged

if TYPE_CHECKING:
    from collections.abc import Callable
    from gettext import NullTranslations

WRITTEN: Final = "zh_CN"
"""The language in which texts are written."""

LANGUAGES: Final = (WRITTEN, "zh_TW", "en")

DOMAIN: Final = "juanzong"
"""The name of the catalogues in ``resources/translations/<language>/LC_MESSAGES``."""

_spoken = WRITTEN


def speak(language: str) -> None:
    """Say everything in ``language`` from now on, in every thread; whoever opens an office calls this once."""
    global _spoken
    _spoken = language


def spoken() -> str:
    """The language in force."""
    return _spoken


def say(text: str, /, **facts: object) -> str:
    """``text`` in the language in force, with ``facts`` in its braces; without facts braces stay as they are."""
    told = translated(text, _spoken)
    return told.format(**facts) if facts else told


def say_in(context: str, text: str, /, **facts: object) -> str:
    """As ``say``, where the same Chinese means two things: ``context`` names which, and only translators see it."""
    told = translated(text, _spoken, context)
    return told.format(**facts) if facts else told


def say_many(text: str, n: int, /, **facts: object) -> str:
    """``text`` about ``n`` things, with ``n`` and ``facts`` in its braces; each language has its own plural forms."""
    told = text if _spoken == WRITTEN else _catalogue(_spoken).ngettext(text, text, n)
    return told.format(n=n, **facts)


def say_each(*texts: str) -> tuple[str, ...]:
    """Several texts, such as the headings of a table."""
    return tuple(map(say, texts))


def listed(words: Iterable[str]) -> str:
    """Several words one after the other."""
    return say("、").join(words)


def said_of(what: str, words: str) -> str:
    """``words`` about something: 房号：2-1-1001, Unit: 2-1-1001."""
    return say("{what}：{words}", what=what, words=words)


def translated(text: str, language: str, context: str = "") -> str:
    """``text`` in a given language, looked up in ``context`` first."""
    if language == WRITTEN or not text:
        return text
    catalogue = _catalogue(language)
    if context:
        told = catalogue.pgettext(context, text)
        if told != text:
            return told
    return catalogue.gettext(text)


class Names:
    """One text of a declared file, for readers of any language.

    ``told`` is the text in one language, or a table of languages. Packaged files give Chinese alone and find the rest in the
    catalogues, in the ``context`` of their file first; an office's own may give what they like.
    """

    __slots__ = ("context", "told")

    def __init__(self, told: str | Mapping[str, str], context: str = "") -> None:
        self.told: str | dict[str, str] = told if isinstance(told, str) else dict(told)
        self.context = context

    def of(self, language: str) -> str:
        """The text for a reader of ``language``: as given, else translated from Chinese, else in what language there is."""
        if isinstance(self.told, str):
            return translated(self.told, language, self.context)
        if language in self.told:
            return self.told[language]
        if WRITTEN in self.told:
            return translated(self.told[WRITTEN], language, self.context)
        return next(self.told[other] for other in LANGUAGES if other in self.told)

    def texts(self) -> dict[str, str]:
        """What was given, under its languages; under none for a text in one language."""
        return {"": self.told} if isinstance(self.told, str) else dict(self.told)

    def __str__(self) -> str:
        return self.of(_spoken)

    def __repr__(self) -> str:
        return f"Names({self.told!r})"

    def __eq__(self, other: object) -> bool:
        """Whether both say the same: a text alone is its own Chinese, whatever a table adds to it."""
        if not isinstance(other, Names):
            return NotImplemented
        if isinstance(self.told, dict) and isinstance(other.told, dict):
            return self.told == other.told
        return self._written == other._written

    def __hash__(self) -> int:
        return hash(self._written)

    @property
    def _written(self) -> str:
        return self.told if isinstance(self.told, str) else self.told.get(WRITTEN, "")


def names(found: object, context: str = "") -> Names:
    """What a file gives for a text; raises ``ValueError`` if it is neither a text nor a table of languages."""
    if isinstance(found, Names):
        return found
    if isinstance(found, str) and found:
        return Names(found, context)
    if not isinstance(found, Mapping) or not found:
        raise ValueError(say("应为文字，或各语言的文字，如 {example}", example='{ zh_CN = "房号", en = "Unit" }'))
    for language, text in found.items():
        if language not in LANGUAGES:
            raise ValueError(
                say("未知的语言 “{language}”；可用：{known}", language=language, known=", ".join(LANGUAGES))
            )
        if not isinstance(text, str) or not text:
            raise ValueError(say("{language} 的文字是空的", language=language))
    return Names(found, context)


def read_names(context: str = "") -> Callable[[type, object], Names]:
    """What msgspec asks for a text that it finds in a file; ``context`` is the file's own name for itself."""

    def made(kind: type, found: object) -> Names:
        if kind is not Names:
            raise NotImplementedError(kind)
        return names(found, context)

    return made


def write_names(value: object) -> object:
    """What msgspec writes for a text: as it was given."""
    if isinstance(value, Names):
        return value.told
    raise NotImplementedError(type(value))


@cache
def _catalogue(language: str) -> NullTranslations:
    """The translations into a language; empty for one that has none."""
    # Chinese needs no catalogue, so who starts in Chinese does not wait for this.
    import gettext

    return gettext.translation(DOMAIN, packaged("resources", "translations"), [language], fallback=True)
