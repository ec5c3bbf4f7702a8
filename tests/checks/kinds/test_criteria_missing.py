from __future__ import annotations

from tests.support.indicator_forms import RULED, found, rows


def test_lines_without_a_criterion_of_their_own() -> None:
    text = rows(
        RULED,
        "效果|效益|经济效益|5|影响|按实现程度计5分|5",
        "||社会效益|5|影响||5",
        "||满意度|5|满意|按满意率计5分|5",
    )
    (finding,) = found("STR-431", text)
    assert "社会效益" in finding.message.zh


def test_full_and_wholly_blank_columns_say_nothing() -> None:
    assert not found("STR-431", rows(RULED, "效果|效益|甲|5|影响|计5分|5"))
    assert not found("STR-431", rows(RULED, "效果|效益|甲|5||", "||乙|5|||5"))
