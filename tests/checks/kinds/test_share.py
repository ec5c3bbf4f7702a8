from hengji.checks.kinds import share
from hengji.model.claim import ClaimKind
from hengji.model.relation import RelationStatus
from tests.support.claims import claim


def test_a_share_of_its_whole_holds_to_the_printed_places() -> None:
    made = claim(ClaimKind.SHARE, "25.26%", "1004.08万元", "3975.53万元")
    assert share.evaluate(made).status is RelationStatus.HELD


def test_a_wrong_share_is_broken() -> None:
    made = claim(ClaimKind.SHARE, "35.26%", "1004.08万元", "3975.53万元")
    assert share.evaluate(made).status is RelationStatus.BROKEN
