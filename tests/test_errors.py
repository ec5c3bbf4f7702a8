from __future__ import annotations

import pytest

from hengji.errors import HengjiError, PackError, ReadError, UsageError


@pytest.mark.parametrize("kind", [ReadError, PackError, UsageError])
def test_every_error_speaks_both_languages(kind: type[HengjiError]) -> None:
    error = kind("文件是空的。", "The file is empty.")
    assert isinstance(error, HengjiError)
    assert str(error) == "文件是空的。"
    assert error.english == "The file is empty."


def test_bad_input_a_bad_pack_and_a_bad_call_are_not_one_another() -> None:
    kinds = (ReadError, PackError, UsageError)
    for one in kinds:
        assert not any(issubclass(one, other) for other in kinds if other is not one)
