"""What an office goes by is read once and again when it changes, also when the change did not stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.office import roles

if TYPE_CHECKING:
    from app.office.office import Office


def test_what_was_read_in_a_transaction_that_failed_is_forgotten(office: Office) -> None:
    def fail() -> None:
        with office.register.transaction():
            made = roles.add(office, "实习生")
            assert office.rules.role(made.id) == "实习生"
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert "实习生" not in office.rules.roles().values()


def test_rules_are_read_once(office: Office) -> None:
    assert office.rules is office.rules
