from __future__ import annotations

from decimal import Decimal

from hengji.model.figure import Figure
from hengji.model.place import Place
from hengji.model.prose import Mention


def test_a_mention_takes_part_under_its_noun_or_else_its_figure() -> None:
    figure, place = Figure("3.52万元", Decimal("3.52")), Place("3.52万元", 0)
    assert Mention(figure, place, "三公经费", "amount").operand.label == "三公经费"
    assert Mention(figure, place, "", "amount").operand.label == "3.52万元"
