from __future__ import annotations

from hengji import rules
from hengji.model.claim import ClaimKind
from hengji.model.dossier import FactKey
from hengji.model.fact import Basis
from hengji.model.number import D, exact
from hengji.preparing.applications import Application, Term
from hengji.preparing.results import Result, result_of
from hengji.preparing.scope import Scope
from hengji.taxonomy.identities import Identity, Slot
from tests.support.dossiers import dossier, held

RULES = rules.load()
KEY = FactKey("score")


def computed(
    kind: ClaimKind, *texts: str, signs: tuple[int, ...] = (), cap: str = ""
) -> Result | None:
    options = (("cap", cap),) if cap else ()
    identity = Identity("X-1", kind, Slot("score"), (), "", options=options)
    held_ = [held("retirees", text, Basis.NONE) for text in texts]
    terms = tuple(
        Term(sign, each.key, each)
        for sign, each in zip(signs or (1,) * len(texts), held_, strict=True)
    )
    scope = Scope(dossier(), RULES)
    with exact():
        return result_of(Application(identity, KEY, terms), scope)


def value(result: Result | None):  # type: ignore[no-untyped-def]
    assert result is not None and result.figure is not None
    return result.figure.value


def test_sums_and_balances_carry_signs() -> None:
    sum_ = computed(ClaimKind.SUM_OF_PARTS, "5.5", "2", signs=(1, -1))
    assert value(sum_) == D("3.5")
    assert value(computed(ClaimKind.ROLL_FORWARD, "5", "2", "1", signs=(1, 1, -1))) == 6


def test_a_difference_is_first_less_second() -> None:
    found = computed(ClaimKind.DIFFERENCE, "3", "5")
    assert value(found) == -2
    assert found is not None and found.arithmetic.endswith("＝-2")
    assert computed(ClaimKind.DIFFERENCE, "3") is None


def test_quotients_are_rates() -> None:
    for kind in (ClaimKind.RATIO, ClaimKind.SHARE):
        assert value(computed(kind, "1", "4")) == 25
        found = computed(kind, "1", "0")
        assert found is not None and found.figure is None
        assert found.reason == ("分母为零，比率没有意义", "the denominator is zero")


def test_growth_needs_something_to_grow_from() -> None:
    assert value(computed(ClaimKind.GROWTH, "5", "4")) == 25
    for then in ("0", "-4"):
        found = computed(ClaimKind.GROWTH, "5", then)
        assert (
            found is not None and found.figure is None and "上年数" in found.reason[0]
        )


def test_products_stop_at_the_weight_when_capped() -> None:
    assert value(computed(ClaimKind.PRODUCT, "10", "120%")) == 12
    assert value(computed(ClaimKind.PRODUCT, "10", "120%", cap="1")) == 10
    assert value(computed(ClaimKind.PRODUCT, "10", "90.5%", cap="1")) == D("9.05")


def test_an_equal_is_copied() -> None:
    found = computed(ClaimKind.EQUAL, "7.50")
    assert found is not None and found.figure is not None
    assert found.figure.text == "7.50" and found.arithmetic == "得分＝离退休人员7.5"


def test_kinds_without_a_value_and_mixed_units_give_nothing() -> None:
    assert computed(ClaimKind.PART_NOT_ABOVE_WHOLE, "1") is None
    assert computed(ClaimKind.SUM_OF_PARTS, "1人", "2万元") is None
    assert computed(ClaimKind.SUM_OF_PARTS) is None
