from __future__ import annotations

import pytest

from hengji.writers.official.numbering import Ordinal, ordinal_of


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("十二、其他", Ordinal.FIRST),
        ("（十一）其他", Ordinal.SECOND),
        ("3．其他", Ordinal.THIRD),
        ("3、其他", Ordinal.THIRD),
        ("（3）其他", Ordinal.FOURTH),
        ("3.5万元", None),
        ("一是加强管理", None),
        ("（万元）", None),
        ("2023．其他", None),
    ],
)
def test_an_ordinal_tells_the_level(line: str, level: Ordinal | None) -> None:
    assert ordinal_of(line) is level
