"""The whole program is there for tests and tools; where the tests' own files lie."""

from pathlib import Path

import app.shell.features  # noqa: F401 - installs them

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "tests" / "samples"
SCENARIOS = ROOT / "tests" / "scenarios"
