"""Patterns that wait for their first use."""

import importlib
import pkgutil
import re

import pytest

import app.base
from app.base.patterns import _Waiting, pattern


def waiting():
    for found in pkgutil.walk_packages(app.base.__path__, "app.base."):
        module = importlib.import_module(found.name)
        yield from ((f"{found.name}.{name}", value) for name, value in vars(module).items() if type(value) is _Waiting)


@pytest.mark.parametrize(("name", "value"), list(waiting()))
def test_every_waiting_pattern_is_one(name, value):
    assert value.match("") in (None, value.fullmatch("")) or value.match("").group() == ""


def test_a_pattern_finds_what_the_compiled_one_finds():
    waits, compiled = pattern(r"(\w)(\d+)", re.ASCII), re.compile(r"(\w)(\d+)", re.ASCII)
    assert waits.findall("a1 b22 甲3") == compiled.findall("a1 b22 甲3")
    assert (waits.pattern, waits.groups) == (compiled.pattern, compiled.groups)


def test_a_slip_in_a_pattern_is_told_at_its_first_use():
    waits = pattern("(")
    with pytest.raises(re.error):
        waits.match("")
