from __future__ import annotations

from tests.support.indicator_forms import HEADER, found, rows


def test_satisfaction_told_in_words() -> None:
    text = rows(HEADER, "满意度指标|服务对象满意度|企业满意度|≥90%|基本满意|5|5|")
    (finding,) = found("VAL-431", text)
    assert finding.stated == "基本满意"


def test_a_rate_or_another_indicator_is_fine() -> None:
    text = rows(HEADER, "满意度指标|服务对象满意度|企业满意度|≥90%|96%|5|5|")
    assert not found("VAL-431", text)
    assert not found("VAL-431", rows(HEADER, "效益|社会效益|环境|改善|改善|5|5|"))
