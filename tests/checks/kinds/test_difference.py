from decimal import Decimal

from hengji.checks.kinds import difference
from hengji.model.claim import ClaimKind
from hengji.model.relation import RelationStatus
from tests.support.claims import claim

KIND = ClaimKind.DIFFERENCE


def test_this_year_minus_last_year_holds() -> None:
    outcome = difference.evaluate(claim(KIND, "-41.06", "1091.72", "1132.78"))
    assert outcome.status is RelationStatus.HELD


def test_a_digit_too_many_is_broken_and_the_right_value_is_told() -> None:
    outcome = difference.evaluate(claim(KIND, "1235.34", "367.99", "132.65"))
    assert outcome.status is RelationStatus.BROKEN
    assert outcome.expected == Decimal("235.34")
    assert outcome.arithmetic == "367.99 - 132.65 = 235.34"


def test_a_lost_sign_is_broken() -> None:
    outcome = difference.evaluate(claim(KIND, "30.69", "0", "30.69"))
    assert outcome.status is RelationStatus.BROKEN


def test_words_that_carry_the_sign_are_respected() -> None:
    fell = claim(
        KIND, "19.46万元", "102.13万元", "121.59万元", magnitude=True, falling=True
    )
    assert difference.evaluate(fell).status is RelationStatus.HELD
    rose = claim(KIND, "19.46万元", "102.13万元", "121.59万元", magnitude=True)
    assert difference.evaluate(rose).status is RelationStatus.BROKEN


def test_three_hundredths_are_more_than_rounding_can_give() -> None:
    outcome = difference.evaluate(claim(KIND, "-11.15", "9.86", "21.04"))
    assert outcome.status is RelationStatus.BROKEN


def test_one_hundredth_is_rounding() -> None:
    outcome = difference.evaluate(claim(KIND, "848.86", "3241.81", "2392.94"))
    assert outcome.status is RelationStatus.ROUNDING


def test_approximate_figures_never_accuse() -> None:
    outcome = difference.evaluate(claim(KIND, "约30万元", "90万元", "50万元"))
    assert outcome.status is RelationStatus.NOT_CHECKABLE
