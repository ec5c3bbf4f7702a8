"""An indicator line as the advice sees it."""

from __future__ import annotations

import pytest

from hengji.model.finding import Message
from hengji.model.number import D
from hengji.preparing.target_line import bare_name, example, figures_of, joined
from hengji.rules import load
from tests.preparing.targets import UNITED, seen


def test_a_line_knows_its_classes_its_figure_and_its_kin() -> None:
    line = seen("产出指标（50分）|质量指标|培训考核合格率|≥95%|97%|10|10|")
    assert (line.category, line.subcategory) == ("output", "quality")
    assert line.figure is not None and line.figure.base_value == D("0.95")
    assert line.entry is not None and line.entry.id == "trn_exam_pass"
    assert "trn_exam_pass" in {entry.id for entry in line.kin}


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        ("指标1：群众满意度", "群众满意度"),
        ("2、培训人次", "培训人次"),
        ("指标", "指标"),
        ("5G基站数", "5G基站数"),
    ],
)
def test_the_ordinal_before_a_name_does_not_name(printed: str, bare: str) -> None:
    assert bare_name(printed) == bare


def test_a_date_is_no_figure_and_two_figures_are_not_one() -> None:
    dated = seen("产出指标|时效指标|完成时间|12月15日前|12月|10|10|")
    assert figures_of(dated.line.target) == () and dated.figure is None
    assert seen("产出指标|数量指标|培训|3期120人|3期|10|10|").figure is None


def test_a_bare_number_has_the_unit_of_its_column() -> None:
    line = seen("产出指标|数量指标|培训人次|≥|500|人次|520|10|10|", header=UNITED)
    assert line.figure is not None and line.figure.unit.symbol == "人次"


@pytest.mark.parametrize(
    ("row", "asked"),
    [
        ("满意度指标|服务对象满意度指标|参训教师|≥90%|93%|10|10|", True),
        ("效益指标|社会效益指标|群众满意度|≥90%|93%|10|10|", True),
        ("满意度指标|可持续影响指标|园区发展水平|较好|较好|10|10|", False),
        ("产出指标|数量指标|培训人次|≥90人次|93人次|10|10|", False),
        ("满意度指标||参训教师|≥90%|93%|10|10|", True),
        ("产出指标||参训教师|≥90人|93人|10|10|", False),
    ],
)
def test_satisfaction_is_told_by_name_before_level(row: str, asked: bool) -> None:
    assert seen(row).is_satisfaction is asked


def test_an_example_shows_target_and_formula() -> None:
    entry = load().library.entries["trn_exam_pass"]
    shown = example((entry,)).zh
    assert entry.target in shown and entry.formula in shown
    assert example(()) == Message("", "")
    assert joined(Message("甲", "a"), Message("乙", "b")) == Message("甲。乙", "a; b")
    assert joined(Message("甲", "a"), Message("", "")) == Message("甲", "a")
