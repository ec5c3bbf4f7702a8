"""Searching the indicator library."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.rules import load
from hengji.taxonomy.library import (
    IndicatorEntry,
    Library,
    TargetDirection,
    bigrams,
    likeness,
)

WORDS = st.text(alphabet="绩效指标合格率培训及时", max_size=8)


def entry(identifier: str, name: str, **more: object) -> IndicatorEntry:
    fields: dict[str, object] = {
        "id": identifier,
        "name": name,
        "domain": "教育",
        "functions": ("205",),
        "category": "output",
        "subcategory": "quality",
        "definition": "某项工作",
        "formula": "合格数÷总数×100%",
        "direction": TargetDirection.UP,
        "unit": "%",
        "target": "≥95%",
        "evidence": ("台账",),
        "cautions": "无",
        "source": "项目编写",
        **more,
    }
    return IndicatorEntry(**fields)  # type: ignore[arg-type]


def library(*entries: IndicatorEntry) -> Library:
    rules = load()
    return Library(
        {one.id: one for one in entries},
        rules.indicator_categories,
        rules.indicator_parents,
    )


def ids(found: Library, text: str = "", **filters: object) -> list[str]:
    return [hit.entry.id for hit in found.search(text, **filters)]  # type: ignore[arg-type]


def test_the_name_itself_stands_before_prefix_middle_and_text() -> None:
    found = library(
        entry("text", "出勤率", definition="参加培训的人数"),
        entry("middle", "教师培训人次"),
        entry("prefix", "培训人次"),
        entry("exact", "培训"),
    )
    assert ids(found, "培训") == ["exact", "prefix", "middle", "text"]


def test_a_name_stands_before_an_alias_of_the_same_fit() -> None:
    found = library(
        entry("alias", "学习情况", aliases=("培训",)), entry("name", "培训")
    )
    assert ids(found, "培训") == ["name", "alias"]


def test_a_shorter_name_stands_before_a_longer_one() -> None:
    found = library(entry("long", "培训考核合格率"), entry("short", "培训天数"))
    assert ids(found, "培训") == ["short", "long"]


def test_equal_ranks_keep_the_order_of_the_files() -> None:
    found = library(entry("b", "甲培训"), entry("a", "乙培训"))
    assert ids(found, "培训") == ["b", "a"]


def test_words_in_another_order_are_found_by_their_pairs_of_characters() -> None:
    found = library(entry("right", "培训考核合格率"), entry("wrong", "公路里程"))
    assert ids(found, "考核合格率培训") == ["right"]


def test_every_word_must_match() -> None:
    found = library(entry("both", "教师培训准确率"), entry("one", "教师人数"))
    assert ids(found, "教师 准确") == ["both"]
    assert ids(found, "教师 公路") == []


def test_no_words_give_every_entry_that_passes_the_filters() -> None:
    found = library(entry("a", "甲率"), entry("b", "乙率", domain="水利"))
    assert ids(found) == ["a", "b"]
    assert ids(found, domain="水") == ["b"]
    assert ids(found, limit=1) == ["a"]


def test_a_category_is_a_class_or_a_printed_level_of_either_height() -> None:
    found = library(
        entry("quality", "甲"),
        entry("cost", "乙", category="cost_category", subcategory="economic_cost"),
        entry("assets", "丙", category="process", subcategory="资产管理"),
    )
    assert ids(found, category="质量指标") == ["quality"]
    assert ids(found, category="output") == ["quality"]
    assert ids(found, category="成本指标") == ["cost"]
    assert ids(found, category="经济成本指标") == ["cost"]
    assert ids(found, category="资产管理") == ["assets"]
    assert ids(found, category="从未有过") == []


def test_a_function_code_finds_what_serves_it_above_and_below() -> None:
    found = library(
        entry("own", "甲"), entry("all", "乙", functions=()),
        entry("other", "丙", functions=("213",)),
        entry("fine", "丁", functions=("20502",)),
    )  # fmt: skip
    assert ids(found, function="2050299") == ["own", "all", "fine"]
    assert ids(found, function="205") == ["own", "all", "fine"]
    assert ids(found, function="2060101") == ["all"]


def test_the_nearest_are_alike_and_a_stranger_is_none() -> None:
    found = library(entry("near", "培训考核合格率"), entry("far", "公路养护里程"))
    assert [e.id for e in found.nearest("干部职工培训合格率（%）")] == ["near"]
    assert found.nearest("水库座数") == ()
    assert found.nearest("培训考核合格率", category="cost") == ()


def test_an_entry_is_named_by_its_name_or_alias_only() -> None:
    found = library(entry("a", "服务对象满意度", aliases=("群众满意度",)))
    assert found.named(" 群众满意度（%）") is found.entries["a"]
    assert found.named("满意度") is None


@pytest.mark.parametrize(
    ("text", "pairs"), [("", set()), ("甲", {"甲"}), ("甲乙丙", {"甲乙", "乙丙"})]
)
def test_pairs_of_characters(text: str, pairs: set[str]) -> None:
    assert bigrams(text) == pairs


@given(WORDS, WORDS)
def test_likeness_is_symmetric_and_whole_only_for_the_same_pairs(
    left: str, right: str
) -> None:
    share = likeness(left, right)
    assert 0 <= share <= 100
    assert share == likeness(right, left)
    assert (share == 100) is (bool(left) and bigrams(left) == bigrams(right))


@given(WORDS)
def test_what_is_found_is_ranked_downwards(text: str) -> None:
    ranks = [hit.rank for hit in load().library.search(text)]
    assert ranks == sorted(ranks, reverse=True)
    assert all(0 < rank <= 1000 for rank in ranks)
