"""Codes, their names through the years, and names that several codes share."""

from __future__ import annotations

from hengji.model.finding import Message
from hengji.taxonomy.classifications import (
    ClassEntry,
    Classification,
    ClassName,
    index_names,
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
