"""Sealing: what leaves the register's own file is encrypted and cannot be altered unseen.

AES-256-GCM (NIST SP 800-38D) with a random nonce; keys for different purposes are derived by HKDF-SHA256 (RFC 5869).
"""

from __future__ import annotations

import os

from app.base.refusals import Refusal

NONCE = 12
"""Bytes of nonce in front of what is sealed."""


class Altered(Refusal):
    """Something sealed is damaged, was changed, or belongs to another place or key."""


def subkey(key: bytes, purpose: str) -> bytes:
    """A 256-bit key for one purpose, from which neither ``key`` nor another purpose's key can be found."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, None, b"juanzong " + purpose.encode()).derive(key)


def seal(key: bytes, plain: bytes, about: bytes = b"") -> bytes:
    """``plain`` encrypted under ``key``; ``about`` says where it belongs and must be the same when it is unsealed."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, about)


def unseal(key: bytes, sealed: bytes, about: bytes = b"") -> bytes:
    """What was sealed.

    Raises:
        Altered: another key, another place, or a byte changed

    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], about)
    except (InvalidTag, ValueError) as error:
        raise Altered from error
