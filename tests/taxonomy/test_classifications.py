"""Codes, their names through the years, and names that several codes share."""

from __future__ import annotations

from hengji.model.finding import Message
from hengji.rules import load
from hengji.taxonomy.classifications import (
    ClassEntry,
    Classification,
    ClassName,
    index_names,
    name_of_code,
)

ENTRIES = {
    "201": ClassEntry("201", (ClassName("一般公共服务支出"),), ("一般公共服务",)),
    "20103": ClassEntry("20103", (ClassName("办公厅"),)),
    "2010301": ClassEntry("2010301", (ClassName("行政运行"),)),
    "205": ClassEntry("205", (ClassName("新名", 2020), ClassName("旧名", None, 2019))),
    "20501": ClassEntry("20501", (ClassName("行政运行"),)),
}
TABLE = Classification("own", Message("甲", "A"), "某", ENTRIES, index_names(ENTRIES))


def test_a_name_holds_between_its_years() -> None:
    assert ENTRIES["205"].name(2018) == "旧名"
    assert ENTRIES["205"].name(2024) == "新名"
    assert ENTRIES["205"].name() == "新名"


def test_a_name_is_found_without_its_ordinal() -> None:
    assert TABLE.codes_of("一、一般公共服务") == ("201",)
    assert TABLE.codes_of("行政运行") == ("2010301", "20501")
    assert TABLE.entry_of("行政运行") is None
    assert TABLE.entry_of("旧名") is ENTRIES["205"]
    assert TABLE.codes_of("没有") == ()


def test_the_parent_is_the_longest_listed_prefix() -> None:
    assert TABLE.parent("2010301") == "20103"
    assert TABLE.parent("20501") == "205"
    assert TABLE.parent("201") == ""


def test_a_figure_is_called_by_the_name_of_its_code() -> None:
    tables = load().classifications
    of = (("functional_classification", "20805"), ("scope", "general_public_budget"))
    assert name_of_code(tables, of, 2019) == "行政事业单位离退休"
    assert name_of_code(tables, of, 2022) == "行政事业单位养老支出"
    assert name_of_code(tables, (("economic_classification", "30211"),), 2022) == (
        "差旅费"
    )
    assert name_of_code(tables, (("functional_classification", "9999999"),), 1) == ""
    assert name_of_code(tables, (("scope", "general_public_budget"),), 2022) == ""
