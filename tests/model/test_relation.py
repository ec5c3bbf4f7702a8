from __future__ import annotations

import pickle
from decimal import Decimal

from hengji.model.claim import Claim
from hengji.model.place import spot
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


def test_an_outcome_left_open_is_worked_out_once_when_asked_for() -> None:
    asked: list[Claim] = []

    def work_out(about: Claim) -> Outcome:
        asked.append(about)
        return Outcome(RelationStatus.HELD, Decimal(4), arithmetic="1 + 3 = 4")

    relation = Relation(claim(), work_out)
    assert relation.status is RelationStatus.HELD
    assert not asked
    assert relation.outcome.arithmetic == "1 + 3 = 4"
    assert relation.outcome.expected == Decimal(4)
    assert asked == [relation.claim]


def test_whether_the_outcome_was_given_or_left_open_makes_no_difference() -> None:
    given, left = Relation(claim(), held(claim())), Relation(claim(), held)
    assert given == left
    assert hash(given) == hash(left)
    assert repr(given) == repr(left)
    assert given != Relation(claim(), Outcome(RelationStatus.BROKEN))


def test_a_relation_left_open_is_sent_as_it_is() -> None:
    relation = Relation(claim(), held)
    assert pickle.loads(pickle.dumps(relation)) == relation


def held(about: Claim) -> Outcome:
    return Outcome(RelationStatus.HELD, about.stated.figure.value)


def test_spots_are_those_of_the_places_each_once() -> None:
    relation = Relation(claim(), held)
    assert relation.spots == {spot(place) for place in relation.places}
