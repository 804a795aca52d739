"""What is broken on purpose: the modules whose rules cost money, rights or papers, and the tests that guard each area."""

from __future__ import annotations

from dataclasses import dataclass

RIGHTS = "tests/test_rights.py"
"""Tries every use case without its right, whatever its area."""


RULES = tuple(
    f"tests/rulebook/test_{name}.py" for name in ("causes", "duties", "escalations", "scales", "tariffs", "periods")
)
"""The pure engine's unit tests; scenarios are left out, since a rule is told by a few lines."""


@dataclass(frozen=True, slots=True)
class Area:
    """Modules and tests as patterns of paths; windows are left out, since a rule is told by its own room's test."""

    name: str
    modules: tuple[str, ...]
    tests: tuple[str, ...]
    only: str = ""
    """Only mutants of lines in which this stands."""


AREAS = (
    Area("limits", ("app/rulebook/limits.py", "app/rulebook/limit_words.py"), ("tests/rulebook/test_limits.py",)),
    Area(
        "calendar",
        ("app/base/working_calendar.py", "app/rulebook/periods.py", "app/base/period_labels.py"),
        (
            "tests/base/test_working_calendar.py",
            "tests/base/test_periods_written.py",
            "tests/rulebook/test_limits.py",
            "tests/rulebook/test_periods.py",
            "tests/duties/test_periods.py",
        ),
    ),
    Area(
        "money",
        ("app/fines/deductions.py", "app/base/typed_amounts.py", "app/base/capitals.py", "app/office/fine_ledger.py"),
        (
            "tests/fines/test_*s.py",
            "tests/fines/test_ledger.py",
            "tests/base/test_typed.py",
            "tests/base/test_capitals.py",
        ),
    ),
    Area(
        "wages",
        ("app/fines/wages.py", "app/fines/wages_store.py"),
        ("tests/fines/test_wages.py", "tests/fines/test_signing.py", "tests/duties/test_periods.py", RIGHTS),
    ),
    Area(
        "fines",
        ("app/fines/service.py", "app/fines/lines.py", "app/office/proposals.py"),
        ("tests/fines/test_*s.py", "tests/fines/test_ledger.py", "tests/office/test_*.py", RIGHTS),
    ),
    Area(
        "tariffs",
        ("app/rulebook/tariffs.py", "app/rulebook/sanctions.py", "app/rulebook/scales.py"),
        (*RULES, "tests/fines/test_fines.py"),
    ),
    Area(
        "duties",
        (
            "app/rulebook/duties.py",
            "app/rulebook/escalations.py",
            "app/rulebook/periods.py",
            "app/rulebook/slots.py",
            "app/rulebook/answers/*.py",
            "app/duties/service.py",
            "app/office/periods.py",
        ),
        (*RULES, "tests/duties/test_*.py", "tests/custody/test_*.py", RIGHTS),
    ),
    Area(
        "custody",
        (
            "app/custody/rules.py",
            "app/custody/handoffs.py",
            "app/custody/endings.py",
            "app/custody/filing.py",
            "app/custody/losses/service.py",
        ),
        ("tests/custody/test_*.py", RIGHTS),
    ),
    Area(
        "rights",
        ("app/base/rights.py", "app/office/office.py", "app/office/roles.py", "app/access/staff.py"),
        (
            "tests/access/test_access.py",
            "tests/access/test_r*.py",
            "tests/access/test_s*.py",
            "tests/office/test_roles.py",
            RIGHTS,
        ),
    ),
    Area(
        "every right asked for",
        ("app/**/*.py",),
        (RIGHTS, "tests/keeping/test_backups.py", "tests/keeping/test_restores.py"),
        only="office.require(",
    ),
    Area(
        "signatures",
        ("app/access/signoffs.py", "app/access/credentials.py", "app/*/signing.py"),
        (
            "tests/access/test_access.py",
            "tests/access/test_s*.py",
            "tests/*/test_signing.py",
            "tests/fines/test_*s.py",
        ),
    ),
    Area(
        "keys",
        ("app/access/service.py", "app/access/recovery.py", "app/access/founding.py", "app/base/secrets.py"),
        (
            "tests/access/test_access.py",
            "tests/access/test_r*.py",
            "tests/access/test_s*.py",
            "tests/base/test_s*.py",
            RIGHTS,
        ),
    ),
    Area(
        "retention",
        ("app/archive/destructions/rules.py", "app/archive/destructions/service.py", "app/archive/volumes/rules.py"),
        ("tests/archive/destructions/test_*.py", "tests/archive/volumes/test_*.py", RIGHTS),
    ),
)
