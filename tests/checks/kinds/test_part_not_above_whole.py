from hengji.checks.kinds import part_not_above_whole
from hengji.model.claim import ClaimKind
from hengji.model.relation import RelationStatus
from tests.support.claims import claim

KIND = ClaimKind.PART_NOT_ABOVE_WHOLE


def test_a_part_within_its_whole_holds() -> None:
    made = claim(KIND, "4359人", "1039人")
    assert part_not_above_whole.evaluate(made).status is RelationStatus.HELD


def test_a_part_above_its_whole_is_broken() -> None:
    made = claim(KIND, "1039人", "4359人")
    assert part_not_above_whole.evaluate(made).status is RelationStatus.BROKEN
