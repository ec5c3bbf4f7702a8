"""The vocabulary of indicator tables."""

from __future__ import annotations

import pytest

from hengji.rules import load
from hengji.rules.forms import ROLES
from hengji.taxonomy.concepts import concept_key


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("年度\n指标值", "target"),
        ("预期指标值(包含数字及文字描述)", "target"),
        ("实际完成值（B）", "actual"),
        ("分 值", "max_score"),
        ("指标权重（分）", "max_score"),
        ("自评得分", "score"),
        ("偏差原因\n分析及\n改进措施", "reason"),
        ("得分系数（%）", "score_ratio"),
        ("度量单位", "unit_text"),
        ("评价标准", "rule"),
    ],
)
def test_a_column_is_known_by_any_of_its_names(label: str, role: str) -> None:
    assert load().indicator_columns[concept_key(label)] == role


def test_every_role_is_a_known_one() -> None:
    assert set(load().indicator_columns.values()) <= set(ROLES)


@pytest.mark.parametrize(
    ("label", "name", "parent"),
    [
        ("可持续影响指标", "sustainability", "outcome"),
        ("时效指标", "timeliness", "output"),
        ("生态效益", "environmental", "outcome"),
        ("服务对象满意度指标", "service_satisfaction", "satisfaction"),
    ],
)
def test_a_second_level_label_knows_where_it_belongs(
    label: str, name: str, parent: str
) -> None:
    rules = load()
    assert rules.indicator_categories[label] == name
    assert parent in rules.indicator_parents[name]
    assert rules.level_words[label] == (name, 2)


def test_a_first_level_label_has_no_parent() -> None:
    rules = load()
    assert rules.level_words["产出指标"] == ("output", 1)
    assert rules.indicator_categories["项目完成指标"] == "output"


def test_every_parent_is_a_class() -> None:
    rules = load()
    classes = set(rules.indicator_categories.values())
    for parents in rules.indicator_parents.values():
        assert set(parents) <= classes
