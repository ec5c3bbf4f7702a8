"""The text report: verdict first, exact, aligned, never steering the terminal."""

from dataclasses import replace

import pytest

from hengji.model.audit import Coverage
from hengji.model.finding import Message
from hengji.writers.report_text import render, verdict
from hengji.writers.summary import summarise
from hengji.writers.wrap import width
from tests.writers import samples


def test_the_verdict_counts_each_severity_and_leaves_out_empty_ones():
    audit = samples.faulty_audit()
    assert verdict(summarise(audit)) == "错误 1 处、疑点 1 处、提示 1 处"
    only = replace(audit, findings=audit.findings[:1])
    assert verdict(summarise(only)) == "错误 1 处"
    assert verdict(summarise(audit), "en") == "1 error, 1 warning, 1 note"


def test_a_clean_document_says_nothing_was_found():
    assert verdict(summarise(samples.clean_audit())) == "未发现问题"


def test_a_document_in_which_nothing_could_be_checked_says_so():
    nothing = Coverage(0, 0, 0, 0, 0, 0)
    empty = replace(samples.clean_audit(), coverage=nothing)
    assert "没有一个数字得到核对" in verdict(summarise(empty))
    assert "no figure" in verdict(summarise(empty), "en")


def test_the_verdict_stands_before_the_findings_and_the_coverage_comes_last():
    text = render([samples.faulty_audit()])
    order = [text.index(word) for word in ("结论", "SUM-201", "VAL-401", "核对范围")]
    assert order == sorted(order)


def test_findings_are_numbered_through_from_grave_to_slight():
    audit = samples.faulty_audit()
    turned = replace(audit, findings=audit.findings[::-1])
    text = render([turned])
    assert text.index("  1  收入合计") < text.index("  2  公共财政拨款未填")


def test_a_finding_tells_where_what_why_and_what_to_do():
    text = render([samples.faulty_audit()])
    for words in (
        "第2行 「188.47」「47.12」「150.82」",
        "47.12 + 150.82 = 197.94",
        "文内勾稽",
        "请核对合计数。",
        "若为 197.94 则各处相符",
    ):
        assert words in text


def test_the_arithmetic_is_not_told_twice():
    audit = samples.faulty_audit()
    finding = replace(audit.findings[0], message=Message("即 1 + 1 = 2。", ""),
                      arithmetic="1 + 1 = 2")  # fmt: skip
    assert render([replace(audit, findings=(finding,))]).count("1 + 1 = 2") == 1


def test_scores_stand_side_by_side_with_the_reason_why_not():
    text = render([samples.faulty_audit()])
    assert "✗  预算执行率" in text
    assert "90.1% × 10 = 9.01" in text
    assert "没有评分标准" in text
    assert "27 优" in text and "26.01 良" in text


def test_what_could_not_be_checked_is_told_once_with_its_number():
    audit = samples.faulty_audit()
    reasons = audit.coverage.reasons * 5
    text = render([replace(audit, coverage=replace(audit.coverage, reasons=reasons))])
    assert text.count("没有可加的各项") == 1
    assert "没有可加的各项 ×5" in text


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("columns", [60, 80, 100])
def test_no_line_is_wider_than_the_terminal(language, columns):
    text = render([samples.faulty_audit()], language=language, width=columns)
    assert max(map(width, text.splitlines())) <= columns


def test_the_english_report_has_english_words_for_everything_of_ours():
    text = render([samples.faulty_audit()], language="en")
    assert "Total income differs from parts" in text
    assert "no scoring rule" in text
    assert "line 2 “188.47”" in text
    assert "结论" not in text


def test_an_unread_document_shows_the_sentence_and_no_empty_sections():
    text = render([samples.unread_audit()])
    assert "文件已加密，请先去除密码。" in text
    assert "核对范围" not in text
    assert "encrypted" in render([samples.unread_audit()], language="en")


def test_colour_only_when_asked_for():
    assert "\x1b[" not in render([samples.faulty_audit()])
    assert "\x1b[1;31m" in render([samples.faulty_audit()], colour=True)


def test_a_document_cannot_steer_the_terminal():
    audit = samples.faulty_audit("\x1b[2J坏.txt")
    title = Message("\x1b]0;x\x07题", "")
    audit = replace(audit, findings=(replace(audit.findings[0], title=title),))
    assert "\x1b" not in render([audit])


def test_several_documents_stand_one_under_another():
    text = render([samples.clean_audit("一.txt"), samples.clean_audit("二.txt")])
    assert text.index("衡绩 · 一.txt") < text.index("衡绩 · 二.txt")


def test_basis_and_advice_that_repeat_are_told_once():
    audit = samples.faulty_audit()
    text = render([replace(audit, findings=audit.findings[:1] * 3)])
    assert text.count("请核对合计数。") == 1
    assert text.count("依据、建议同上") == 2
