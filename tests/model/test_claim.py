from __future__ import annotations

from decimal import Decimal

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.fact import Operand
from hengji.model.figure import Figure
from hengji.model.place import Place
from hengji.model.relation import Outcome, Relation, RelationStatus


def operand(value: str) -> Operand:
    return Operand("项", Figure(value, Decimal(value)), Place(value, 0))


def claim(**named: object) -> Claim:
    return Claim(
        kind=ClaimKind.SUM_OF_PARTS,
        code="SUM-001",
        stated=operand("3"),
        operands=(operand("1"), operand("2")),
        source=ClaimSource.STRUCTURAL,
        strength=Strength.SUPPORTED,
        family="f",
        subject="合计",
        **named,  # type: ignore[arg-type]
    )


def test_a_setting_is_found_by_name_and_missing_ones_are_none() -> None:
    made = claim(options=(("cap", "1"),))
    assert made.option("cap") == "1"
    assert made.option("floor") is None


def test_a_relation_names_the_stated_figure_first() -> None:
    relation = Relation(claim(), Outcome(RelationStatus.HELD))
    assert [place.quote for place in relation.places] == ["3", "1", "2"]
    assert [o.figure.text for o in relation.operands] == ["3", "1", "2"]
    assert relation.status is RelationStatus.HELD
    assert relation.code == "SUM-001"
