from hengji.checks.kinds import shares_make_whole
from hengji.model.claim import ClaimKind
from hengji.model.relation import RelationStatus
from tests.support.claims import claim

KIND = ClaimKind.SHARES_MAKE_WHOLE


def test_shares_of_a_whole_make_a_hundred() -> None:
    made = claim(KIND, "74.74%", "25.26%")
    assert shares_make_whole.evaluate(made).status is RelationStatus.HELD


def test_rounded_shares_may_miss_by_their_last_digit() -> None:
    made = claim(KIND, "33.33%", "33.33%", "33.33%")
    assert shares_make_whole.evaluate(made).status is RelationStatus.ROUNDING


def test_shares_that_cannot_make_a_hundred_are_broken() -> None:
    made = claim(KIND, "74.74%", "35.26%")
    assert shares_make_whole.evaluate(made).status is RelationStatus.BROKEN


def test_amounts_are_no_shares() -> None:
    made = claim(KIND, "74.74万元", "25.26%")
    assert shares_make_whole.evaluate(made).status is RelationStatus.NOT_CHECKABLE
