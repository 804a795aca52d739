"""Juanzong 卷宗."""

VERSION = "0.1.0"
"""The program's version, as pyproject.toml has it."""
