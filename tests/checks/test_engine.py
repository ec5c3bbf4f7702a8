from hengji.checks.engine import TENTATIVE, UNSUPPORTED, judge
from hengji.model.claim import ClaimKind, ClaimSource, Strength
from hengji.model.finding import Certainty
from hengji.model.relation import RelationStatus
from tests.support.claims import claim, operand

SUM = ClaimKind.SUM_OF_PARTS


def test_an_explicit_break_accuses_by_itself() -> None:
    judgement = judge([claim(SUM, "5", "1", "2")])
    assert [v.certainty for v in judgement.verdicts] == [Certainty.CERTAIN]


def test_an_unsupported_reading_never_accuses() -> None:
    judgement = judge([claim(SUM, "5", "1", "2", strength=Strength.SUPPORTED)])
    assert judgement.verdicts == ()
    assert judgement.relations[0].status is RelationStatus.NOT_CHECKABLE
    assert judgement.relations[0].outcome.reason == UNSUPPORTED


def test_a_reading_that_holds_elsewhere_may_accuse() -> None:
    judgement = judge(
        [
            claim(SUM, "3.25", "1.11", "2.14", strength=Strength.SUPPORTED),
            claim(SUM, "5.00", "1.11", "2.22", strength=Strength.SUPPORTED),
        ]
    )
    assert len(judgement.verdicts) == 1


def test_sums_of_nothing_support_nothing() -> None:
    judgement = judge(
        [
            claim(SUM, "0", "0", "0", strength=Strength.SUPPORTED),
            claim(SUM, "5.00", "1.11", "2.22", strength=Strength.SUPPORTED),
        ]
    )
    assert judgement.verdicts == ()


def test_a_tentative_claim_never_accuses_and_says_so() -> None:
    judgement = judge([claim(SUM, "5", "1", "2", strength=Strength.TENTATIVE)])
    assert judgement.verdicts == ()
    assert judgement.relations[0].outcome.reason == TENTATIVE


def test_the_reading_under_which_most_holds_is_taken() -> None:
    a, b, c = operand("1.25"), operand("2.50"), operand("3.75")
    judgement = judge(
        [
            claim(
                SUM,
                operand("7.50"),
                a,
                b,
                c,
                reading="all",
                strength=Strength.SUPPORTED,
            ),
            claim(
                SUM, operand("7.50"), a, b, reading="some", strength=Strength.SUPPORTED
            ),
        ]
    )
    assert [r.claim.reading for r in judgement.relations] == ["all"]
    assert judgement.relations[0].status is RelationStatus.HELD


def test_many_breaks_against_little_support_are_only_likely() -> None:
    made = [claim(SUM, "3.25", "1.11", "2.14", strength=Strength.SUPPORTED)]
    made += [
        claim(SUM, "9.99", "1.11", "2.14", strength=Strength.SUPPORTED)
        for _ in range(5)
    ]
    assert {v.certainty for v in judge(made).verdicts} == {Certainty.LIKELY}


def test_of_two_relations_over_the_same_figures_the_declared_one_is_kept() -> None:
    total, a, b = operand("5"), operand("2"), operand("3")
    judgement = judge(
        [
            claim(SUM, total, a, b, family="x", source=ClaimSource.STRUCTURAL),
            claim(SUM, total, a, b, family="y", source=ClaimSource.DECLARED),
        ]
    )
    assert [r.claim.source for r in judgement.relations] == [ClaimSource.DECLARED]


def test_a_total_that_elsewhere_repeats_its_only_part_is_likely_wrong() -> None:
    family = [
        claim(SUM, "150.41", "150.41", "0.00", strength=Strength.SUPPORTED),
        claim(SUM, "188.16", "188.16", "0.00", strength=Strength.SUPPORTED),
    ]
    odd = claim(SUM, "166.52", "145.07", "0.00", strength=Strength.SUPPORTED)
    assert [v.certainty for v in judge([*family, odd]).verdicts] == [Certainty.LIKELY]
    assert judge([family[0], odd]).verdicts == ()
