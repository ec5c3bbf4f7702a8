"""A number in the style of another level is told by its neighbours alone."""

from __future__ import annotations

from hengji.checks.restyled import (
    continued,
    first_of_two,
    part_in_digits,
    run_before,
)
from hengji.checks.sequences import Node, sequences
from tests.support.text_kinds import reading


def nodes(text: str) -> list[Node]:
    return sequences(reading(text).outline.headings)


def test_a_number_between_its_neighbours_is_proved_by_both():
    found = nodes("七、问题\n8、措施\n九、其他\n")
    proof = continued(found, found[1])
    assert proof is not None
    assert [each.item.mark for each in proof[1]] == ["七、", "九、"]
    assert continued(found, found[0]) is None


def test_without_a_neighbour_after_it_nothing_is_proved():
    found = nodes("七、问题\n8、措施\n")
    assert continued(found, found[1]) is None


def test_a_first_number_is_proved_by_the_second_and_the_third():
    found = nodes("一、支出情况\n（1）整体\n（二）基本\n（三）项目\n")
    proof = first_of_two(found, 1)
    assert proof is not None
    assert proof[0].item.mark == "（1）"


def test_a_list_of_one_below_the_first_heading_proves_nothing():
    found = nodes("一、支出\n（一）整体\n（1）收入\n（二）基本\n（三）项目\n")
    assert [first_of_two(found, index) for index in range(len(found))] == [None] * 5


def test_a_part_in_digits_stands_between_parts_in_words():
    found = nodes("第二部分 说明\n第3部分 名词\n第四部分 附件\n")
    assert part_in_digits(found, found[1]) is not None
    assert part_in_digits(found, found[0]) is None


def test_a_run_from_one_up_to_the_number_before():
    found = nodes("第二部分 说明\n1、总体\n2、收入\n3、支出\n四、拨款\n五、结构\n")
    assert [each.item.value for each in run_before(found, 4)] == [1, 2, 3]
    assert run_before(found, 5) == []
