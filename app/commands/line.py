"""What the headless commands share: which office, who acts in it, and how they answer."""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.words import LANGUAGES, labelled, say, speak
from app.register.register import ReadingOnly, is_secured

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from app.base.refusals import Refusal
    from app.office.office import Office

DONE, REFUSED, WRONG_USE = 0, 1, 2
AS, SECRET, SECRET_FILE = "JUANZONG_AS", "JUANZONG_SECRET", "JUANZONG_SECRET_FILE"
"""Environment variables for the person, the secret, and the file of the secret; a secret is never an argument."""

LANGUAGE = "JUANZONG_LANGUAGE"
"""The environment variable for the language before an office is open: zh_CN, zh_TW or en."""


def clock() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)


class WrongUse(Exception):  # noqa: N818
    """The command line cannot be understood."""


def begin() -> None:
    """Speak the environment's language until an office is open, which has its own."""
    language = os.environ.get(LANGUAGE, "")
    speak(language if language in LANGUAGES else LANGUAGES[0])


def troubles() -> tuple[type[Exception], ...]:
    """The exceptions for trouble outside the program, imported late."""
    from app.office.office import TROUBLE

    return TROUBLE


def words_of(refusal: Refusal) -> str:
    """The sentence of a refusal, imported late."""
    from app.office.words import sentence

    return sentence(refusal)


def refuse(words: str) -> int:
    """Print why a command is refused. Returns the exit status."""
    mention(words)
    return REFUSED


def mention(words: str) -> None:
    """Print words to stderr, beside the answer."""
    print(words, file=sys.stderr)


def answered(asked: argparse.Namespace, value: object, lines: Sequence[str]) -> int:
    """Print an answer: ``value`` as JSON if asked for, else ``lines``. Returns the exit status."""
    print(json.dumps(value, ensure_ascii=False, indent=1) if asked.json else "\n".join(lines))
    return DONE


def secret_of(asked: argparse.Namespace) -> str:
    """The secret of the person who acts: from the file of the argument, else from the environment.

    Raises:
        WrongUse: there is none

    """
    file = asked.secret_file or (Path(os.environ[SECRET_FILE]) if SECRET_FILE in os.environ else None)
    if file is None and SECRET in os.environ:
        return os.environ[SECRET]
    if file is None:
        raise WrongUse(
            say("--as 需要 --secret-file FILE（或环境变量 {file} 或 {secret}）", file=SECRET_FILE, secret=SECRET)
        )
    return secret_in(file)


def secret_in(file: Path) -> str:
    """The secret in a file: its first line. Raises WrongUse."""
    return text_of(file).partition("\n")[0].rstrip("\r")


def text_of(file: Path) -> str:
    """The text of a UTF-8 file. Raises WrongUse."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongUse(labelled(str(file), say("不是 UTF-8 文字；请另存为 UTF-8"))) from error
    except FileNotFoundError as error:
        raise WrongUse(say("找不到 {file}", file=file)) from error
    except OSError as error:
        raise WrongUse(say("读不了 {file}", file=file)) from error


def within(day: date) -> None:
    """Refuse a day beyond the calendar. Raises WrongUse."""
    from app.rulebook.scenarios import FIRST_YEAR, LAST_YEAR

    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise WrongUse(say("年份应在 {first_year} 到 {last_year} 之间", first_year=FIRST_YEAR, last_year=LAST_YEAR))


def office_of(asked: argparse.Namespace) -> Office:
    """Open the office that a command names, with the person signed in, and speak its language.

    Raises:
        WrongUse: a person without a secret
        SecretMissing: an office with secrets, and nobody named
        SnapshotTooOld, SnapshotTorn, SnapshotForged: of a place with snapshots

    """
    from app.access import service as access
    from app.office import founding as offices
    from app.register import register, snapshots

    if register.is_place(asked.office):
        # What was brought here lasts as long as the command.
        asked.brought = snapshots.bring(asked.office, clock())
        asked.office = asked.brought.folder
    if asked.person:
        office = access.sign_in(asked.office, clock, asked.person, secret_of(asked))
        speak(office.language)
        _mention_reading(office)
        return office
    if register.exists(asked.office) and is_secured(asked.office) and not access.is_open(asked.office):
        raise access.SecretMissing
    office = offices.open_office(asked.office, clock)
    speak(office.language)
    office.signed_in = say("命令行")
    _mention_reading(office)
    return office


def _mention_reading(office: Office) -> None:
    """Say that the office can only be read, if so."""
    try:
        office.register.require_writing()
    except ReadingOnly as refusal:
        mention(words_of(refusal))
