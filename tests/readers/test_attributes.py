from __future__ import annotations

import pytest

from hengji.readers.attributes import is_on, to_int


@pytest.mark.parametrize("value", [None, "1", "true", "on", ""])
def test_a_toggle_that_is_present_is_on(value: str | None) -> None:
    assert is_on(value)


@pytest.mark.parametrize("value", ["0", "false", "off"])
def test_a_toggle_may_be_switched_off(value: str) -> None:
    assert not is_on(value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [("3", 3), ("-2", -2), (None, 9), ("", 9), ("x", 9), ("1" * 5000, 9)],
)
def test_what_is_no_whole_number_gives_the_default(
    value: str | None, expected: int
) -> None:
    assert to_int(value, 9) == expected
