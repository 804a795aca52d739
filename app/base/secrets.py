"""Secrets 口令: what a personal secret must be, the wait after wrong ones, and how a recovery key is written."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from typing import Literal

from app.base.refusals import Refusal

SHORTEST = 8
"""The least number of characters in a secret (NIST SP 800-63B, 3.1.1)."""

WAIT_FROM = 3
"""From this number of wrong secrets in a row on, each costs a wait."""

LONGEST_WAIT = 300
"""Seconds; more would let a prankster keep a colleague out for the day."""

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's Base32: without I, L and O, which look like digits, and without U."""

DEMONSTRATION = ("沈立", "juanzong-demo")
"""The administrator of every demonstration and everybody's secret there, which its sign-in page shows."""

KEY_BYTES = 20
_GROUP = 4


@dataclass(eq=False)
class SecretTooWeak(Refusal):
    """A secret that is easily guessed: too ``short``, the person's own ``name``, or a ``simple`` sequence."""

    why: Literal["short", "name", "simple"]


@dataclass(eq=False)
class NotARecoveryKey(Refusal):
    """The typed text is no recovery key: its length, a character or the check group is wrong."""


def checked(secret: str, name: str) -> str:
    """The secret in the normal form in which it is used, the same however an input method composed it.

    Raises:
        SecretTooWeak

    """
    plain = normal(secret)
    if len(plain) < SHORTEST:
        raise SecretTooWeak("short")
    if name and plain.casefold().replace(normal(name).casefold(), "").strip("0123456789") == "":
        raise SecretTooWeak("name" if normal(name).casefold() in plain.casefold() else "simple")
    if len(set(plain)) < 4 or _in_a_row(plain):
        raise SecretTooWeak("simple")
    return plain


def _in_a_row(plain: str) -> bool:
    """12345678, abcdefgh and the like, forwards or backwards."""
    steps = {ord(after) - ord(before) for before, after in pairwise(plain)}
    return steps in ({1}, {-1})


def normal(words: str) -> str:
    """A secret or a name in Unicode NFKC, stripped, so that full-width typing opens as well."""
    return unicodedata.normalize("NFKC", words).strip()


def wait_after(failures: int) -> int:
    """Seconds to wait after ``failures`` wrong secrets in a row: none, then 2, 4, 8 … up to ``LONGEST_WAIT``."""
    return 0 if failures < WAIT_FROM else min(LONGEST_WAIT, 2 ** min(failures - WAIT_FROM + 1, 16))


def write_recovery_key(key: bytes) -> str:
    """160 bits as eight groups of four characters and a check group."""
    number = int.from_bytes(key)
    letters = "".join(ALPHABET[number >> shift & 31] for shift in range(155, -1, -5))
    return "-".join(_groups(letters + _check(key)))


def read_recovery_key(written: str) -> bytes:
    """The key that ``write_recovery_key`` wrote, from what a person types: any case or spacing, O for 0, I and L for 1.

    Raises:
        NotARecoveryKey

    """
    meant = normal(written).upper().translate(str.maketrans("OIL", "011"))
    letters = "".join(each for each in meant if each not in " -–—_.")
    if len(letters) != 36 or any(each not in ALPHABET for each in letters):
        raise NotARecoveryKey
    number = 0
    for each in letters[:32]:
        number = number << 5 | ALPHABET.index(each)
    key = number.to_bytes(KEY_BYTES)
    if _check(key) != letters[32:]:
        raise NotARecoveryKey
    return key


def fingerprint(public: bytes) -> str:
    """A public key as people compare it: four groups of four characters."""
    number = int.from_bytes(sha256(public).digest()[:10])
    return "-".join(_groups("".join(ALPHABET[number >> shift & 31] for shift in range(75, -1, -5))))


def _check(key: bytes) -> str:
    number = int.from_bytes(sha256(b"juanzong recovery " + key).digest()[:3]) >> 4
    return "".join(ALPHABET[number >> shift & 31] for shift in (15, 10, 5, 0))


def _groups(letters: str) -> list[str]:
    return [letters[place : place + _GROUP] for place in range(0, len(letters), _GROUP)]
