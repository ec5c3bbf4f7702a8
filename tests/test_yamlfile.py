"""The strict door: one broken file per complaint."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.errors import PackError
from hengji.yamlfile import Node, parse, read

COMPLAINTS: list[tuple[str, str, Callable[[Node], object], int, str, str]] = [
    ("unknown key", "id: a\nnmae: b", lambda n: n.fields(("id",), ("name",)), 2,
     "不认识的键 'nmae'，可用：id、name", "allowed: id, name"),
    ("missing key", "id: a", lambda n: n.fields(("id", "title")), 1,
     "缺少键 'title'", "key 'title' is missing"),
    ("duplicate key", "id: a\nb: 1\nid: c", lambda n: n.fields(("id",), ("b",)), 3,
     "重复，第 1 行已有", "given twice, first on line 1"),
    ("duplicate free key", "x: a\nx: b", lambda n: n.mapping(), 2, "重复", "twice"),
    ("number for words", "- 12", lambda n: n.items()[0].text(), 1,
     "应为文字，却是整数 '12'", "found an integer '12'"),
    ("yes for words", "- yes", lambda n: n.texts(), 1, "应为文字", "expected text"),
    ("empty words", "- ''", lambda n: n.texts(), 1, "不能空着", "must not be empty"),
    ("nothing for words", "a:", lambda n: n.mapping()["a"].text(), 1,
     "应为文字", "expected text"),
    ("words for a number", "- abc", lambda n: n.items()[0].number(), 1,
     "应为数字", "expected a number"),
    ("infinity", "- .inf", lambda n: n.items()[0].number(), 1, "应为数字", "number"),
    ("exponent", "- 1.0e+3", lambda n: n.items()[0].number(), 1, "应为数字", "number"),
    ("octal", "- 010", lambda n: n.items()[0].integer(), 1, "应为整数", "an integer"),
    ("fraction", "- 1.5", lambda n: n.items()[0].integer(), 1, "应为整数", "integer"),
    ("yes for true", "- yes", lambda n: n.items()[0].boolean(), 1, "真假值", "true or"),
    ("no such day", "- 2021-02-30", lambda n: n.items()[0].day(), 1,
     "没有 2021-02-30 这一天", "there is no day 2021-02-30"),
    ("words for a day", "- someday", lambda n: n.items()[0].day(), 1, "日期", "a date"),
    ("unknown word", "a: red", lambda n: n.mapping()["a"].one_of(("b", "c")), 1,
     "可用：b、c", "allowed: b, c"),
    ("wrong shape", "a: SUM1", lambda n: n.mapping()["a"].matching(re.compile("[a-z]")),
     1, "不合格式", "does not match"),
    ("mapping for a list", "a: 1", lambda n: n.items(), 1, "应为列表", "a list"),
    ("list for a mapping", "- a", lambda n: n.fields(("a",)), 1, "键值表", "mapping"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "ask", "line", "chinese", "english"),
    [case[1:] for case in COMPLAINTS],
    ids=[case[0] for case in COMPLAINTS],
)
def test_a_complaint_names_file_and_line_in_both_languages(
    text: str, ask: Callable[[Node], object], line: int, chinese: str, english: str
) -> None:
    with pytest.raises(PackError) as told:
        ask(parse(text, "cn/checks/SUM-001.yaml"))
    assert str(told.value).startswith(f"cn/checks/SUM-001.yaml 第 {line} 行：")
    assert chinese in str(told.value)
    assert told.value.english.startswith(f"cn/checks/SUM-001.yaml:{line}: ")
    assert english in told.value.english


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: [1, 2", 1), ("a: 1\n b: 2", 2), ("a: 1\nb: 'x", 2), ("", 1), ("# 空", 1)],
)
def test_what_is_not_yaml_is_refused_with_a_line(text: str, line: int) -> None:
    with pytest.raises(PackError) as told:
        parse(text, "x.yaml")
    assert int(told.value.english.split(":")[1]) >= line


def test_a_tag_that_would_build_an_object_is_only_an_unknown_type() -> None:
    with pytest.raises(PackError):
        parse("a: !!python/name:os.system x", "x.yaml").mapping()["a"].text()


def test_a_file_that_is_missing_or_not_utf_8_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="读不出"):
        read(tmp_path / "none.yaml")
    file = tmp_path / "gb.yaml"
    file.write_bytes("标题: 收入".encode("gb18030"))
    with pytest.raises(PackError, match="UTF-8"):
        read(file, "cn/gb.yaml")


def test_values_come_in_the_type_asked_for() -> None:
    node = parse("a: 0.10\nb: 3\nc: true\nd: 2020-03-02\ne: [x, y]\nf: '3'", "x")
    found = node.mapping()
    assert found["a"].number() == Decimal("0.10")
    assert str(found["a"].number()) == "0.10"
    assert found["b"].integer() == 3 and found["b"].number() == 3
    assert found["c"].boolean() is True
    assert found["d"].day() == date(2020, 3, 2)
    assert found["e"].texts() == ("x", "y")
    assert found["f"].text() == "3"


def test_a_case_whose_first_line_is_a_cell_is_read() -> None:
    node = parse("- text: |\n    \t收入合计\n    \t10\n", "x")
    assert node.items()[0].mapping()["text"].text() == "\t收入合计\n\t10\n"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_every_number_survives_exactly(number: Decimal) -> None:
    text = format(number, "f")
    assert str(parse(f"a: {text}", "x").mapping()["a"].number()) == str(Decimal(text))
