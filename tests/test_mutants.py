"""The mutator finds every small mistake there is to make in a rule, and nothing that is none (python dev.py mutate)."""

from __future__ import annotations

import ast
from textwrap import dedent

import pytest

from tests import ROOT
from tests.tools.mutate import mutants
from tests.tools.mutate.__main__ import chosen
from tests.tools.mutate.areas import AREAS
from tests.tools.mutate.running import concerned, files


def broken(text: str) -> set[str]:
    """What a line may become, each as the line itself."""
    source = f"def rule(office, a, b, c):\n    {text}\n"
    return {mutant.applied(source).splitlines()[1].strip() for mutant in mutants.of(source)}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("return a < b", {"return a <= b"}),
        ("return a >= b", {"return a > b"}),
        ("return a == b != c", {"return a != b != c", "return a == b == c"}),
        ("return a is None", {"return a is not None"}),
        ("return a not in b", {"return a in b"}),
        ("return a and b", {"return a or b"}),
        ("return not a", {"return a"}),
        ("return a + b", {"return a - b"}),
        ("return a * b // c", {"return a // b // c", "return a * b * c"}),
        ("return min(a, b)", {"return max(a, b)"}),
        ("return True", {"return False"}),
        ('return "kept"', {'return ""'}),
        ("return a[3:]", set()),
        ("x = 20", {"x = 21", "x = 19"}),
        ('office.require("void")', {"pass"}),
        ("raise ValueError", {"pass"}),
        ("return b if a else c", {"return b if not a else c"}),
        ("return [b for b in c if b]", {"return [b for b in c if not b]"}),
        ("x = {'a': a, 'b': b}", {"x = {'b': b}", "x = {'a': a}"}),
        ("x = (a, b, c)", {"x = (b, c)", "x = (a, c)", "x = (a, b)"}),
        ("return a + '元'", set()),
        ("return f'{a + b}'", set()),
    ],
)
def test_a_line_is_broken_in_every_way(right: str, wrong: set[str]) -> None:
    assert broken(right) == wrong


def test_what_is_only_declared_or_told_is_left_alone() -> None:
    source = dedent('''
        """About 3 things."""
        from __future__ import annotations
        __all__ = ["a", "b", "c"]
        @dataclass(frozen=True, order=True)
        class Value:
            """With 1 field."""
            count: int = 1
            names: dict[str, int] | None = None
        if TYPE_CHECKING:
            x = 1
    ''')
    assert mutants.of(source) == []


def test_every_mutant_is_another_module_that_can_be_read() -> None:
    for module in ("app/rulebook/limits.py", "app/custody/rules.py", "app/fines/wages.py", "app/fines/signing.py"):
        source = (ROOT / module).read_text(encoding="utf-8")
        right = ast.dump(ast.parse(source))
        for each in mutants.of(source)[::10]:
            assert ast.dump(ast.parse(each.applied(source))) != right
            assert each.diff(source)


def test_the_choice_is_the_same_every_time_and_spread_over_the_modules() -> None:
    area = next(each for each in AREAS if each.name == "custody")
    first = chosen(area, 15, seed=1)
    assert chosen(area, 15, seed=1) == first != chosen(area, 15, seed=2)
    assert {each.module for each in first} == set(files(area.modules))


def test_the_quickest_test_that_reaches_a_line_comes_first() -> None:
    source = "def rule(a):\n    return a < 1\n"
    mutant = next(each for each in mutants.of(source) if each.new == "<=")
    told = {
        "slow": {"passed": True, "seconds": 2.0, "lines": ["m.py:2"]},
        "quick": {"passed": True, "seconds": 1.0, "lines": ["m.py:2"]},
        "red": {"passed": False, "seconds": 0.0, "lines": ["m.py:2"]},
        "beside": {"passed": True, "seconds": 0.0, "lines": ["m.py:9"]},
        "elsewhere": {"passed": True, "seconds": 0.0, "lines": ["n.py:2"]},
    }
    assert concerned(told, "m.py", mutant) == (["quick", "slow", "beside"], 2)  # type: ignore[arg-type]


def test_every_area_has_modules_and_tests() -> None:
    for area in AREAS:
        for pattern in (*area.modules, *area.tests):
            assert list(files([pattern])), (area.name, pattern)
