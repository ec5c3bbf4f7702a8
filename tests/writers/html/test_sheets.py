"""The score comparison and the coverage sheet tell what is and what is not known."""

from dataclasses import replace

from hengji.model.audit import Coverage
from hengji.model.relation import Relation, RelationStatus
from hengji.writers.html.sheets import coverage_html, scores_html
from tests.writers import samples


def covered(**changes) -> str:
    audit = replace(samples.faulty_audit(), **changes)
    return coverage_html(audit, audit.reading)


def test_a_line_that_differs_an_equal_one_and_an_open_one_look_different():
    html = scores_html(samples.score_sheet())
    assert html.count('class="differs"') == html.count('class="open"') == 1
    assert "✗ 9.01" in html and "✓ 9" in html and "没有评分标准" in html


def test_totals_stand_side_by_side_with_their_ratings():
    html = scores_html(samples.score_sheet())
    assert "27 优" in html and "26.01 良" in html
    assert "1 项无法重算" in html


def test_relations_are_listed_by_kind_with_their_arithmetic():
    html = covered()
    assert html.count("<details") == 1
    assert "✓1" in html and "✗1" in html
    assert html.count("47.12 + 150.82 = 197.94") == 2


def test_a_relation_that_could_not_be_checked_tells_why():
    relation = samples.relation(RelationStatus.NOT_CHECKABLE)
    relation = Relation(relation.claim, replace(relation.outcome, arithmetic=""))
    assert "缺少一项" in covered(relations=(relation,))


def test_reasons_of_the_same_words_are_told_once_with_their_number():
    reasons = samples.faulty_audit().coverage.reasons * 7
    html = covered(coverage=Coverage(6, 4, 1, 0, 1, 7, reasons))
    assert html.count("没有可加的各项") == 1 and "×7" in html
    assert html[html.index('class="why"') :].count('class="spot"') == 5


def test_nothing_checked_is_a_dash_and_no_bar():
    html = covered(coverage=Coverage(0, 0, 0, 0, 0, 0), relations=())
    assert "<b>—</b>" in html and "<svg" not in html


def test_the_bar_is_as_long_as_the_relations_are_many():
    html = covered(coverage=Coverage(4, 4, 3, 0, 1, 0))
    assert 'class="held" x="0" y="0" width="750"' in html
    assert 'class="broken" x="750" y="0" width="250"' in html


def test_how_the_document_was_read_is_told():
    html = covered()
    assert "第16行有控制字符" in html and "整体支出绩效自评表" in html
