"""The coordinates of a form give way to those a label states."""

from __future__ import annotations

import pytest

from hengji.model.finding import Message
from hengji.taxonomy.forms import Block, BlockKind, Form, coordinates

COMMON = (("fund", "general"), ("scope", "unit"))


def test_a_label_that_states_nothing_leaves_those_of_the_form() -> None:
    assert coordinates(COMMON, ()) == COMMON
    assert coordinates((), ()) == ()


def test_a_label_overrides_the_form_and_adds_to_it() -> None:
    own = (("stage", "budget"), ("scope", "whole"))
    assert coordinates(COMMON, own) == (
        ("fund", "general"),
        ("scope", "whole"),
        ("stage", "budget"),
    )


@pytest.mark.parametrize("common", [(), COMMON])
def test_coordinates_come_sorted(common: tuple[tuple[str, str], ...]) -> None:
    together = coordinates(common, (("z", "1"), ("a", "2")))
    assert list(together) == sorted(together)
    assert {("z", "1"), ("a", "2")} <= set(together)


def test_an_empty_coordinate_takes_the_one_of_the_form_away() -> None:
    assert coordinates(COMMON, (("scope", ""),)) == (("fund", "general"),)
    assert coordinates((), (("scope", ""), ("fund", "all"))) == (("fund", "all"),)


def test_a_block_kind_is_read_from_its_word_in_a_pack() -> None:
    block = Block(BlockKind("pair_matrix"), ("预算数",))
    assert block.kind is BlockKind.PAIR_MATRIX
    assert block.digits == 0
    with pytest.raises(ValueError, match="grid"):
        BlockKind("grid")


def test_forms_do_not_share_their_indicator_columns() -> None:
    first, second = (Form(name, Message(name, name), "base_data") for name in "ab")
    assert first.indicator_columns == {}
    assert first.indicator_columns is not second.indicator_columns
