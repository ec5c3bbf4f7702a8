from __future__ import annotations

from tests.support.indicator_forms import HEADER, found, rows


def test_sustainability_under_satisfaction() -> None:
    text = rows(HEADER, "满意度指标|可持续影响指标|甲|好|很好|5|5|", "||乙|好|好|5|5|")
    assert len(found("STR-411", text)) == 1


def test_sustainability_under_outcomes_is_right() -> None:
    assert not found("STR-411", rows(HEADER, "效益指标|可持续影响指标|甲|好|好|5|5|"))


def test_pensioners_are_not_ecology() -> None:
    text = rows(HEADER, "效益指标|生态效益指标|离退休人员管理|好|很好|5|5|")
    assert len(found("OTH-401", text)) == 1
    text = rows(HEADER, "效益指标|社会效益指标|离退休人员管理|好|很好|5|5|")
    assert not found("OTH-401", text)
