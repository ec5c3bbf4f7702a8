from hengji.checks.kinds import roll_forward
from hengji.model.claim import ClaimKind
from hengji.model.relation import RelationStatus
from tests.support.claims import claim


def test_opening_plus_income_minus_expenditure_is_the_closing_balance() -> None:
    signs = (1, 1, -1)
    held = claim(
        ClaimKind.ROLL_FORWARD, "14.07", "118.84", "414.80", "519.57", signs=signs
    )
    assert roll_forward.evaluate(held).status is RelationStatus.HELD
    broken = claim(
        ClaimKind.ROLL_FORWARD, "24.07", "118.84", "414.80", "519.57", signs=signs
    )
    assert roll_forward.evaluate(broken).status is RelationStatus.BROKEN
