"""Signatures: Ed25519 (RFC 8032), written as hexadecimal text."""

from __future__ import annotations

import os


def new_key() -> bytes:
    """A new private key: 32 random bytes."""
    return os.urandom(32)


def public(private: bytes) -> bytes:
    """The public key that belongs to a private one."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def sign(private: bytes, message: bytes) -> str:
    """The signature over ``message``."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(private).sign(message).hex()


def is_valid(public: bytes, message: bytes, signature: str) -> bool:
    """Whether ``signature`` is the one over exactly ``message`` by the private key that belongs to ``public``."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        signed = bytes.fromhex(signature)
        Ed25519PublicKey.from_public_bytes(public).verify(signed, message)
    except (InvalidSignature, ValueError):
        return False
    # ``fromhex`` accepts spaces and capitals, but a signature is written in one way only.
    return signed.hex() == signature
