from hengji.checks.kinds import product
from hengji.model.claim import ClaimKind
from hengji.model.relation import RelationStatus
from tests.support.claims import claim

KIND = ClaimKind.PRODUCT
CAP = (("cap", "1"),)


def test_points_follow_the_execution_rate() -> None:
    assert product.evaluate(claim(KIND, "9.43", "10", "94.33%")).status is (
        RelationStatus.HELD
    )


def test_points_printed_whole_are_rounded_points() -> None:
    assert product.evaluate(claim(KIND, "9", "10", "94.33%")).status is (
        RelationStatus.HELD
    )


def test_full_points_for_a_missed_rate_are_broken() -> None:
    assert product.evaluate(claim(KIND, "10", "10", "94.33%")).status is (
        RelationStatus.BROKEN
    )


def test_the_cap_gives_no_bonus() -> None:
    assert product.evaluate(claim(KIND, "10", "10", "135.42%", options=CAP)).status is (
        RelationStatus.HELD
    )
    assert product.evaluate(claim(KIND, "9", "10", "135.42%", options=CAP)).status is (
        RelationStatus.BROKEN
    )
