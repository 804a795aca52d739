"""Words for people: every sentence and label of the program goes through here, into the language of the office.

Texts are written in simplified Chinese, which is also the key under which gettext finds a translation. English is translated by
hand, traditional Chinese is generated; ``python dev.py translate`` makes the catalogues. A text without a translation stays
Chinese.
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
    """Set the language of the whole process, all threads included; called once when an office is opened."""
    global _spoken
    _spoken = language


def spoken() -> str:
    """The language in force."""
    return _spoken


def say(text: str, /, **facts: object) -> str:
    """``text`` in the language in force, its placeholders filled from ``facts``; without facts braces stay as they are."""
    translation = translated(text, _spoken)
    return translation.format(**facts) if facts else translation


def say_in(context: str, text: str, /, **facts: object) -> str:
    """Like ``say``, where the same Chinese has two meanings: ``context`` tells translators which one is meant."""
    translation = translated(text, _spoken, context)
    return translation.format(**facts) if facts else translation


def say_many(text: str, n: int, /, **facts: object) -> str:
    """``text`` in the plural form that ``n`` needs, its placeholders filled from ``n`` and ``facts``."""
    translation = text if _spoken == WRITTEN else _catalogue(_spoken).ngettext(text, text, n)
    return translation.format(n=n, **facts)


def say_each(*texts: str) -> tuple[str, ...]:
    """Several texts in the language in force, such as the headings of a table."""
    return tuple(map(say, texts))


def listed(words: Iterable[str]) -> str:
    """Words joined as an enumeration: 甲、乙, or in English A, B."""
    return say("、").join(words)


def labelled(what: str, words: str) -> str:
    """A label and its value: 房号：2-1-1001, Unit: 2-1-1001."""
    return say("{what}：{words}", what=what, words=words)


def translated(text: str, language: str, context: str = "") -> str:
    """``text`` in a given language: its translation in ``context`` if there is one, else the general one."""
    if language == WRITTEN or not text:
        return text
    catalogue = _catalogue(language)
    if context:
        found = catalogue.pgettext(context, text)
        if found != text:
            return found
    return catalogue.gettext(text)


class Names:
    """A text of a declared file, in every language it has.

    ``given`` is the text in one language, or a table of languages. Packaged files give Chinese alone and take the rest from the
    catalogues, looked up in the ``context`` of their file first; an office's own files may give any languages.
    """

    __slots__ = ("context", "given")

    def __init__(self, given: str | Mapping[str, str], context: str = "") -> None:
        self.given: str | dict[str, str] = given if isinstance(given, str) else dict(given)
        self.context = context

    def of(self, language: str) -> str:
        """The text in ``language``: as given, else translated from Chinese, else in the first language given."""
        if isinstance(self.given, str):
            return translated(self.given, language, self.context)
        if language in self.given:
            return self.given[language]
        if WRITTEN in self.given:
            return translated(self.given[WRITTEN], language, self.context)
        return next(self.given[other] for other in LANGUAGES if other in self.given)

    def texts(self) -> dict[str, str]:
        """The given texts by language; a text in one language is under the empty key."""
        return {"": self.given} if isinstance(self.given, str) else dict(self.given)

    def __str__(self) -> str:
        return self.of(_spoken)

    def __repr__(self) -> str:
        return f"Names({self.given!r})"

    def __eq__(self, other: object) -> bool:
        """Tables are compared as a whole; a single text equals a table with the same Chinese."""
        if not isinstance(other, Names):
            return NotImplemented
        if isinstance(self.given, dict) and isinstance(other.given, dict):
            return self.given == other.given
        return self._written == other._written

    def __hash__(self) -> int:
        return hash(self._written)

    @property
    def _written(self) -> str:
        return self.given if isinstance(self.given, str) else self.given.get(WRITTEN, "")


def names(found: object, context: str = "") -> Names:
    """The ``Names`` of a value read from a file. Raises ValueError if it is neither a text nor a table of languages."""
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
    """A ``dec_hook`` for msgspec that makes ``Names`` of texts; ``context`` is the file's own name for itself."""

    def decode(kind: type, found: object) -> Names:
        if kind is not Names:
            raise NotImplementedError(kind)
        return names(found, context)

    return decode


def write_names(value: object) -> object:
    """An ``enc_hook`` for msgspec that writes ``Names`` as they were given."""
    if isinstance(value, Names):
        return value.given
    raise NotImplementedError(type(value))


@cache
def _catalogue(language: str) -> NullTranslations:
    """The translations into a language; empty for one that has none."""
    # Chinese needs no catalogue, so a start in Chinese does not wait for this import.
    import gettext

    return gettext.translation(DOMAIN, packaged("resources", "translations"), [language], fallback=True)
