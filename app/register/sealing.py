"""Sealing: what is stored outside the register's own file is encrypted, and changes to it are detected.

AES-256-GCM (NIST SP 800-38D) with a random nonce; keys for different purposes are derived by HKDF-SHA256 (RFC 5869).
"""

from __future__ import annotations

import os

from app.base.refusals import Refusal

NONCE = 12
"""Bytes of nonce in front of the ciphertext."""


class Altered(Refusal):
    """Something sealed is damaged, was changed, or belongs to another purpose or key."""


def subkey(key: bytes, purpose: str) -> bytes:
    """A 256-bit key for one purpose, from which neither ``key`` nor another purpose's key can be derived."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, None, b"juanzong " + purpose.encode()).derive(key)


def seal(key: bytes, plain: bytes, about: bytes = b"") -> bytes:
    """``plain`` encrypted under ``key``; ``about`` is authenticated, not stored, and must be the same for ``unseal``."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, about)


def unseal(key: bytes, sealed: bytes, about: bytes = b"") -> bytes:
    """The plain bytes of ``sealed``.

    Raises:
        Altered: another key, another ``about``, or a byte changed

    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], about)
    except (InvalidTag, ValueError) as error:
        raise Altered from error
