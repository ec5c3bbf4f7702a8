from hengji.checks.kinds import count_matches_list
from hengji.model.claim import ClaimKind
from hengji.model.relation import RelationStatus
from tests.support.claims import claim

KIND = ClaimKind.COUNT


def test_as_many_as_stated_are_listed() -> None:
    made = claim(KIND, "8个", options=(("count", "8"),))
    assert count_matches_list.evaluate(made).status is RelationStatus.HELD


def test_one_more_than_stated_is_broken() -> None:
    made = claim(KIND, "8个", options=(("count", "9"),))
    assert count_matches_list.evaluate(made).status is RelationStatus.BROKEN


def test_an_open_list_may_name_fewer() -> None:
    made = claim(KIND, "14个", options=(("count", "11"),), open_list=True)
    assert count_matches_list.evaluate(made).status is RelationStatus.HELD


def test_without_a_list_nothing_is_counted() -> None:
    assert count_matches_list.evaluate(claim(KIND, "8个")).status is (
        RelationStatus.NOT_CHECKABLE
    )
