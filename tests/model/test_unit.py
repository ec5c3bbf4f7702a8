from __future__ import annotations

from decimal import Decimal

from hengji.model.unit import CNY, CNY_10K, CNY_100M, PERCENT, SCORE, counting_unit


def test_money_is_measured_in_yuan() -> None:
    assert [unit.factor for unit in (CNY, CNY_10K, CNY_100M)] == [
        Decimal(1),
        Decimal(10_000),
        Decimal(100_000_000),
    ]
    assert CNY.dimension == CNY_10K.dimension == CNY_100M.dimension


def test_only_money_is_money() -> None:
    assert CNY_100M.is_money
    assert not any(unit.is_money for unit in (PERCENT, SCORE, counting_unit("元宝")))


def test_what_is_counted_compares_with_its_like_alone() -> None:
    assert counting_unit("批次").dimension != counting_unit("人次").dimension
