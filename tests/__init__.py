"""The whole program is there for tests and tools; where the tests' own files lie."""

import re
from pathlib import Path

import app.shell.features  # noqa: F401 - installs them

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "tests" / "samples"
SCENARIOS = ROOT / "tests" / "scenarios"

ENGLISH = re.compile(r"\b[A-Za-z]+ [a-z]+ [a-z]+\b")
"""Three English words in a row, which no key of a file, option or example is."""
