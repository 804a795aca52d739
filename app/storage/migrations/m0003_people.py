"""Roles with rights, deputies, signing keys, sign-offs. Frozen once released."""

from __future__ import annotations

SCRIPT = ""
