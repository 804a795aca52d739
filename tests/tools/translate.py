"""Texts out of code and data, translations into the program: ``python dev.py translate``.

Texts are simplified Chinese, in the code where ``app.base.words`` says them, in packaged forms, regulations, kinds of offices and
calendars where their tables have a text. English is translated by hand in ``en/LC_MESSAGES/juanzong.po``; a text is translated
once, and again under a context (``msgctxt``: what the code says there, or the id of the file) only where it reads differently.
Traditional Chinese is made by OpenCC with the corrections in ``zh_TW/corrections.toml``. Help texts are whole files, in Chinese
and English by hand.
"""

from __future__ import annotations

import ast
import io
import sys
import tomllib
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from app.base import working_calendar
from app.base.words import DOMAIN, WRITTEN, Names
from app.contacts import service as contacts
from app.forms import rules as forms
from app.rulebook import office_kinds, reader

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "resources" / "translations"
HELP = ROOT / "resources" / "help"

SAYERS = {"say": (0, None), "say_in": (1, 0), "say_many": (0, None), "say_each": (0, None), "Names": (0, 1)}
"""Where a call has its text, and its context."""

READERS = {
    "forms": forms.parse,
    "resources/regulations": reader.parse,
    "resources/messages": contacts.read_sentences,
    "resources/offices": office_kinds.parse,
    "resources/calendar": working_calendar.parse_year,
}
"""What reads the packaged files that have texts."""

STILL = datetime(2026, 1, 1, tzinfo=UTC)
"""Catalogues carry no time of making: the same texts make the same file."""


class Found:
    """Every text there is, by context and text: where it stands, and which of them count."""

    def __init__(self) -> None:
        self.places: dict[tuple[str, str], set[str]] = {}
        self.counted: set[str] = set()

    def add(self, context: str, text: str, place: str) -> None:
        self.places.setdefault((context, text), set()).add(place)


def code_texts(source: str) -> Iterator[tuple[str, str, str]]:
    """Function, context and text of everything that a module says."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYERS:
            at, beside = SAYERS[node.func.id]
            for place in range(len(node.args)) if node.func.id == "say_each" else [at]:
                if (text := _literal(node, place)) is not None:
                    yield node.func.id, _literal(node, beside) or "", text


def _literal(call: ast.Call, place: int | None) -> str | None:
    node = call.args[place] if place is not None and place < len(call.args) else None
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def names_in(value: Any) -> Iterator[Names]:
    """Every text in a declared value, however deep."""
    if isinstance(value, Names):
        yield value
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from names_in(getattr(value, field))
    elif isinstance(value, dict):
        for each in value.values():
            yield from names_in(each)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from names_in(each)


@cache
def found() -> Found:
    """Every text of code and data; one of a file is under its context only if it has been translated there."""
    texts, known = Found(), written()
    for path in sorted((ROOT / "app").rglob("*.py")):
        for function, context, text in code_texts(path.read_text(encoding="utf-8")):
            texts.add(context, text, path.relative_to(ROOT).as_posix())
            if function == "say_many":
                texts.counted.add(text)
    for folder, read in READERS.items():
        for path in sorted((ROOT / folder).glob("*.toml")):
            for names in names_in(read(path.read_text(encoding="utf-8"), path.name)):
                text = names.given if isinstance(names.given, str) else names.given[WRITTEN]
                if "en" in names.texts():
                    # Translated where it stands; still converted.
                    texts.places.setdefault(("", text), set())
                else:
                    context = names.context if known.get(text, names.context) else ""
                    texts.add(context, text, path.relative_to(ROOT).as_posix())
    return texts


def written() -> Catalog:
    """The catalogue that people write."""
    return read_po(io.BytesIO((FOLDER / "en" / "LC_MESSAGES" / f"{DOMAIN}.po").read_bytes()), locale="en")


def _empty(language: str) -> Catalog:
    return Catalog(
        locale=language,
        header_comment=f"# {language}: python dev.py translate",
        project="Juanzong",
        version="1",
        creation_date=STILL,
        revision_date=STILL,
        fuzzy=False,
    )


def english(texts: Found) -> Catalog:
    """English for every text, as far as it has been written."""
    made, known = _empty("en"), written()
    for (context, text), places in sorted(texts.places.items(), key=lambda each: (sorted(each[1]), each[0])):
        if not places:
            continue
        there = known.get(text, context or None)
        told = there.string if there else ""
        counts = text in texts.counted
        if counts != isinstance(told, tuple):
            told = ("", "") if counts else ""
        key = (text, text) if counts else text
        made.add(key, told, [(place, 0) for place in sorted(places)], context=context or None)
    return made


class Traditional:
    """From simplified to traditional Chinese, with the words of Taiwan."""

    def __init__(self) -> None:
        from opencc import OpenCC

        corrections = tomllib.loads((FOLDER / "zh_TW" / "corrections.toml").read_text(encoding="utf-8"))
        self.words: dict[str, str] = corrections["words"]
        self.after: dict[str, str] = corrections["after"]
        self.texts: dict[str, str] = corrections["texts"]
        self.convert = OpenCC("s2tw").convert

    def of(self, text: str) -> str:
        """``text`` as Taiwan writes it."""
        if text in self.texts:
            return self.texts[text]
        for here, there in self.words.items():
            text = text.replace(here, there)
        text = str(self.convert(text))
        for wrong, right in self.after.items():
            text = text.replace(wrong, right)
        return text


def traditional(texts: Found) -> Catalog:
    """Traditional Chinese for every text that reads differently in it."""
    made, converter = _empty("zh_TW"), Traditional()
    for text in sorted({text for _, text in texts.places}):
        told = converter.of(text)
        if told != text:
            counts = text in texts.counted
            made.add((text, text) if counts else text, (told,) if counts else told)
    return made


def traditional_help() -> dict[str, str]:
    """The help texts in traditional Chinese, by file name."""
    converter = Traditional()
    return {
        path.name: "".join(map(converter.of, path.read_text(encoding="utf-8").splitlines(keepends=True)))
        for path in sorted((HELP / "zh_CN").glob("*.md"))
    }


def traditional_notes() -> str:
    """What each version brought, in traditional Chinese."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return "".join(map(Traditional().of, text.splitlines(keepends=True)))


MAKERS = {"en": english, "zh_TW": traditional}
"""What makes the catalogue of each language."""


def text_of(message: Message) -> str:
    """The Chinese of a message."""
    return message.id[0] if isinstance(message.id, tuple | list) else str(message.id)


def told_by(message: Message) -> tuple[str, ...]:
    """The translation of a message, in every plural form."""
    return tuple(message.string) if isinstance(message.string, tuple | list) else (str(message.string or ""),)


def untranslated(made: Catalog) -> list[str]:
    """The texts without a translation."""
    return [text_of(message) for message in made if message.id and not all(told_by(message))]


def compiled(made: Catalog) -> bytes:
    """The catalogue as the program reads it."""
    into = io.BytesIO()
    write_mo(into, made)
    return into.getvalue()


def main() -> int:
    texts = found()
    made = {language: make(texts) for language, make in MAKERS.items()}
    into = io.BytesIO()
    write_po(into, made["en"], width=0, include_lineno=False)
    (FOLDER / "en" / "LC_MESSAGES" / f"{DOMAIN}.po").write_bytes(into.getvalue())
    for language, each in made.items():
        folder = FOLDER / language / "LC_MESSAGES"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{DOMAIN}.mo").write_bytes(compiled(each))
        print(language, f"{len(each)} texts")
    for name, text in traditional_help().items():
        (HELP / "zh_TW" / name).write_text(text, encoding="utf-8", newline="\n")
    (FOLDER / "zh_TW" / "CHANGELOG.md").write_text(traditional_notes(), encoding="utf-8", newline="\n")
    missing = untranslated(made["en"])
    print(f"{len(missing)} untranslated", *missing, sep="\n  ")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
