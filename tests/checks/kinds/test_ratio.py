from hengji.checks.kinds import ratio
from hengji.model.claim import ClaimKind
from hengji.model.relation import RelationStatus
from tests.support.claims import claim

KIND = ClaimKind.RATIO


def test_a_rate_rounded_to_its_printed_places_holds() -> None:
    assert ratio.evaluate(claim(KIND, "95.60%", "87", "91")).status is (
        RelationStatus.HELD
    )
    assert ratio.evaluate(claim(KIND, "26.2%", "16.94", "64.65")).status is (
        RelationStatus.HELD
    )


def test_a_rate_cut_off_instead_of_rounded_is_rounding() -> None:
    outcome = ratio.evaluate(claim(KIND, "1.27倍", "373.5", "292.62"))
    assert outcome.status is RelationStatus.ROUNDING


def test_a_rate_on_the_wrong_basis_is_broken() -> None:
    outcome = ratio.evaluate(claim(KIND, "100%", "7886.36", "8360.08"))
    assert outcome.status is RelationStatus.BROKEN
    assert outcome.arithmetic == "7886.36 ÷ 8360.08 = 94.33%"


def test_amounts_in_different_units_are_compared_in_one() -> None:
    outcome = ratio.evaluate(claim(KIND, "50%", "5000万元", "1亿元"))
    assert outcome.status is RelationStatus.HELD


def test_nothing_over_nothing_is_not_a_hundred_per_cent() -> None:
    outcome = ratio.evaluate(claim(KIND, "100%", "0", "0"))
    assert outcome.status is RelationStatus.NOT_CHECKABLE
    assert "零" in outcome.reason


def test_persons_over_money_is_not_checked() -> None:
    outcome = ratio.evaluate(claim(KIND, "100%", "5人", "5万元"))
    assert outcome.status is RelationStatus.NOT_CHECKABLE
