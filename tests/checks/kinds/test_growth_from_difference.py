from hengji.checks.kinds import growth_from_difference
from hengji.model.claim import ClaimKind
from hengji.model.relation import RelationStatus
from tests.support.claims import claim

KIND = ClaimKind.GROWTH_FROM_DIFFERENCE
CURRENT = (("level", "current"),)


def test_the_change_and_this_year_give_the_rate() -> None:
    made = claim(KIND, "30.63%", "1083.05万元", "4619.30万元", options=CURRENT)
    assert growth_from_difference.evaluate(made).status is RelationStatus.HELD


def test_a_fall_is_measured_against_the_larger_year_before() -> None:
    made = claim(
        KIND,
        "16.00%",
        "19.46万元",
        "102.13万元",
        options=CURRENT,
        magnitude=True,
        falling=True,
    )
    outcome = growth_from_difference.evaluate(made)
    assert outcome.status is not RelationStatus.BROKEN
    assert "102.13 + 19.46" in outcome.arithmetic


def test_the_change_over_last_year_gives_the_rate() -> None:
    made = claim(KIND, "28.68%", "1211.60万元", "4223.95万元")
    assert growth_from_difference.evaluate(made).status is RelationStatus.HELD


def test_a_wrong_rate_is_broken() -> None:
    made = claim(KIND, "38.68%", "1211.60万元", "4223.95万元")
    assert growth_from_difference.evaluate(made).status is RelationStatus.BROKEN


def test_nothing_before_gives_no_rate() -> None:
    made = claim(KIND, "100%", "5", "5", options=CURRENT)
    assert growth_from_difference.evaluate(made).status is RelationStatus.NOT_CHECKABLE
