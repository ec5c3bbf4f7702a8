from __future__ import annotations

from decimal import Decimal

from hengji.model.relation import Outcome, Relation, RelationStatus
from tests.model.test_claim import claim


def test_a_relation_keeps_the_outcome_it_was_given() -> None:
    outcome = Outcome(
        RelationStatus.BROKEN,
        Decimal(4),
        difference=Decimal(-1),
        arithmetic="1 + 3 = 4",
    )
    relation = Relation(claim(), outcome)
    assert relation.status is RelationStatus.BROKEN
    assert relation.outcome.difference == Decimal(-1)
    assert len(relation.places) == 3
