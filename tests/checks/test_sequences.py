"""Numbered items know their neighbours of the same scope."""

from __future__ import annotations

from hengji.checks.sequences import first_component, sequences
from tests.support.text_kinds import reading

TEXT = "一、概况\n（一）机构\n1.办公室\n2.财务科\n（二）编制\n1.行政\n二、支出\n"


def test_neighbours_are_those_of_the_same_scope():
    nodes = sequences(reading(TEXT).outline.headings)
    after = {
        node.item.mark + node.item.text: nodes[node.after].item.text
        for node in nodes
        if node.after is not None
    }
    assert after == {
        "一、概况": "支出",
        "（一）机构": "编制",
        "1.办公室": "财务科",
    }


def test_the_chain_holds_the_numbers_that_enclose_an_item():
    nodes = sequences(reading(TEXT).outline.headings)
    assert [node.chain for node in nodes[:4]] == [(), (1,), (1, 1), (1, 1)]


def test_the_first_component_of_a_dotted_number():
    (item,) = reading("7.1存在的问题\n").outline.headings
    assert first_component(item) == 7
