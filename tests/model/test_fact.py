from __future__ import annotations

from decimal import Decimal

from hengji.model.fact import Fact, Operand
from hengji.model.figure import Figure
from hengji.model.place import Place


def test_a_fact_takes_part_under_its_printed_label() -> None:
    figure = Figure("87", Decimal(87))
    fact = Fact("actual_headcount", "实有人数", figure, Place("87", 0))
    assert fact.operand == Operand("实有人数", figure, Place("87", 0))
