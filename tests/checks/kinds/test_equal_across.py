from hengji.checks.kinds import equal_across
from hengji.model.claim import ClaimKind
from hengji.model.relation import RelationStatus
from tests.support.claims import claim

KIND = ClaimKind.EQUAL


def test_one_figure_in_several_places_holds() -> None:
    made = claim(KIND, "16.94万元", "16.94万元", "16.94万元")
    assert equal_across.evaluate(made).status is RelationStatus.HELD


def test_a_coarser_printing_of_the_same_figure_holds() -> None:
    made = claim(KIND, "33.5", "33.50")
    assert equal_across.evaluate(made).status is RelationStatus.HELD


def test_another_unit_is_no_other_figure() -> None:
    made = claim(KIND, "1.2亿元", "12000万元")
    assert equal_across.evaluate(made).status is not RelationStatus.BROKEN


def test_two_values_for_one_quantity_are_broken() -> None:
    outcome = equal_across.evaluate(claim(KIND, "2450.42", "2450.42", "2450.81"))
    assert outcome.status is RelationStatus.BROKEN
    assert outcome.arithmetic == "2450.42 ≠ 2450.81"


def test_one_hundredth_apart_is_rounding() -> None:
    outcome = equal_across.evaluate(claim(KIND, "9712.53", "9712.54"))
    assert outcome.status is RelationStatus.ROUNDING


def test_approximate_figures_never_accuse() -> None:
    outcome = equal_across.evaluate(claim(KIND, "约6亿元", "8亿元"))
    assert outcome.status is RelationStatus.NOT_CHECKABLE


def test_equal_prints_are_seen_at_a_glance_and_nothing_else() -> None:
    assert equal_across.at_a_glance(claim(KIND, "16.94万元", "16.94万元"))
    assert not equal_across.at_a_glance(claim(KIND, "1.2亿元", "12000万元"))
    assert not equal_across.at_a_glance(claim(KIND, "16.94万元", "16.95万元"))
