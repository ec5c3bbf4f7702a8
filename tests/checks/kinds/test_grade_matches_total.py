from __future__ import annotations

from tests.support.indicator_forms import HEADER, found, rows

FORM = rows(HEADER, "产出|数量|甲|1|1|50|45|略", "||乙|1|1|50|40|略", "总分|100|85")


def test_a_grade_above_its_band_is_an_error() -> None:
    (finding,) = found("GRD-401", FORM + "正文\n自评得分85分，评价等级为“优”。\n")
    assert (finding.stated, finding.expected) == ("优", "良")


def test_the_right_grade_and_no_grade_are_fine() -> None:
    assert not found("GRD-401", FORM + "评价等级为“良”。\n")
    assert not found("GRD-401", FORM + "评价等次为良好。\n")
    assert not found("GRD-401", FORM + "评价等级将随后公布。\n")


def test_bands_printed_in_the_document_come_before_the_law() -> None:
    bands = "备注：85（含）—100分为优；70（含）—85分为良。\n"
    assert not found("GRD-401", FORM + "正文\n评价等级为“优”。\n等级" + bands)


def test_a_band_called_otherwise_than_the_law_is_noted() -> None:
    text = FORM + "等级：90（含）—100分为优；60（含）—80分为较差；60分以下为差。\n"
    (finding,) = found("GRD-402", text)
    assert (finding.stated, finding.expected) == ("较差", "中")
    text = FORM + "等级：90（含）—100分为优；60（含）—80分为中；60分以下为差。\n"
    assert not found("GRD-402", text)


def test_other_grades_and_explanations_of_the_scale_are_not_the_reports() -> None:
    assert not found("GRD-401", FORM + "全年空气质量等级为优。\n")
    assert not found("GRD-401", FORM + "绩效评价90分以上等级为优。\n")
    assert not found("GRD-401", FORM + "绩效评价等级分为优、良、中、差。\n")
