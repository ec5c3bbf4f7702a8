"""Keys by which labels are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.taxonomy.concepts import concept_key, without_suffix


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("  其中：公务用车购置费（万元）", "公务用车购置费"),
        ("（一）基本支出", "基本支出"),
        ("12、办公费", "办公费"),
        ("2020年决算数\n（万元）", "决算数"),
        ("其中-财政拨款:", "财政拨款"),
        ("投   入（20分）", "投入"),
        ("批复规模（㎡）", "批复规模"),
        ("因公出国（境）费", "因公出国(境)费"),
        ("本年收入合计", "本年收入合计"),
        ("年初预算数", "年初预算数"),
        ("1.5亿", "1.5亿"),
        ("2020年", "2020年"),
    ],
)
def test_what_does_not_name_is_left_out(label: str, key: str) -> None:
    assert concept_key(label) == key


@given(st.text(alphabet="一二、（）()其中：: 2020年度万元收入支出数A.\n", max_size=20))
def test_a_key_is_its_own_key(text: str) -> None:
    assert concept_key(concept_key(text)) == concept_key(text)


def test_a_suffix_that_only_says_number_is_dropped() -> None:
    assert without_suffix("项目支出金额") == "项目支出"
    assert without_suffix("在职人员") == "在职人员"
