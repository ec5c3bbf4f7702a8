from hengji.checks.kinds import growth
from hengji.model.claim import ClaimKind
from hengji.model.relation import RelationStatus
from tests.support.claims import claim

KIND = ClaimKind.GROWTH


def test_growth_over_last_year_holds() -> None:
    made = claim(KIND, "12.75%", "7886.36万元", "6994.69万元")
    assert growth.evaluate(made).status is RelationStatus.HELD


def test_a_fall_prints_its_absolute_value() -> None:
    made = claim(KIND, "21.33%", "3.32万元", "4.22万元", magnitude=True, falling=True)
    assert growth.evaluate(made).status is RelationStatus.HELD


def test_a_fall_called_a_rise_is_broken() -> None:
    made = claim(KIND, "21.33%", "3.32万元", "4.22万元", magnitude=True)
    assert growth.evaluate(made).status is RelationStatus.BROKEN


def test_a_truncated_rate_is_rounding() -> None:
    made = claim(KIND, "34.81%", "16.94", "25.99", magnitude=True, falling=True)
    assert growth.evaluate(made).status is RelationStatus.ROUNDING


def test_growth_from_nothing_has_no_rate() -> None:
    made = claim(KIND, "100%", "5", "0")
    assert growth.evaluate(made).status is RelationStatus.NOT_CHECKABLE
