"""Where the tests' own files lie."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "tests" / "samples"
SCENARIOS = ROOT / "tests" / "scenarios"
