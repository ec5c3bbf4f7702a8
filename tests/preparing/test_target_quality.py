"""Advice on the targets of a whole form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.preparing.target_quality import assess
from hengji.rules import load
from tests.preparing.targets import GOOD, advice, kinds, lines_of, with_row
from tests.support.indicator_forms import RULED
from tests.support.shared import shared_file


def test_a_good_form_is_left_in_peace() -> None:
    assert advice(*GOOD, last_year=GOOD, budget="60万元") == []


def test_no_lines_give_no_advice() -> None:
    assert assess((), rulebook=load()) == []


def test_a_score_sheet_without_targets_gives_none() -> None:
    rows = lines_of(
        "投入|预算配置|在职人员控制率|5|在职与编制之比|≤1计5分|5",
        "效果|履职效益|社会效益|40|对社会的影响|按程度计分|40",
        header=RULED,
    )
    assert len(rows) == 2
    assert assess(rows, rulebook=load()) == []


def test_every_piece_says_why_how_and_by_what_rule_in_both_languages() -> None:
    found = advice(
        "产出指标|数量指标|培训教师人次|培训教师|520人次|40|40|",
        "产出指标|质量指标|培训考核合格率|≤95%|97%|20|20|",
        "产出指标|质量指标|师德水平|不断提高|提高|30|30|",
        "效益指标|社会效益指标|新增就业|143|143|10|10|",
        last_year=GOOD,
        budget="60万元",
    )
    assert len(found) >= 8
    for one in found:
        assert one.message.zh.endswith("。") and one.message.en
        assert one.wording.zh and one.wording.en and one.basis
        assert set(one.entries) <= set(load().library.entries)


def test_advice_points_at_the_target_first() -> None:
    (one,) = advice(*with_row(0, "产出指标|数量指标|教师素养|显著提升|好|15|15|"))
    assert [place.quote for place in one.places] == ["显著提升", "教师素养"]
    assert one.indicator == "教师素养"


CELLS = st.text(alphabet="≥≤<>=0123456789.%万元人次个不断提高及时，年月", max_size=12)


@given(CELLS, CELLS)
def test_whatever_is_printed_is_advised_on_and_never_an_exception(
    target: str, actual: str
) -> None:
    row = f"产出指标|数量指标|服务人数|{target or '无'}|{actual or '无'}|20|20|"
    found = advice(*with_row(0, row))
    assert kinds(found) == kinds(advice(*with_row(0, row)))


@pytest.mark.parametrize("number", ["000", "001", "003", "004"])
def test_real_forms_are_advised_on_without_surprise(number: str) -> None:
    from hengji.readers import read
    from hengji.recognisers.indicators import read_indicators

    rulebook = load()
    document = read(shared_file(f"seeds/{number}"))
    for table in read_indicators(document, rulebook):
        found = assess(table.lines, rulebook=rulebook)
        assert len(found) <= 2 * len(table.lines) + 2
