"""What an identity gives at one place: a figure, or why there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from hengji.model.claim import ClaimKind
from hengji.model.dossier import FactKey, Holding
from hengji.model.figure import Figure
from hengji.model.number import ZERO
from hengji.preparing import arithmetic as sums
from hengji.preparing.applications import LINEAR, Application
from hengji.preparing.scope import Scope

NO_DENOMINATOR = ("分母为零，比率没有意义", "the denominator is zero")
NO_GROWTH = (
    "上年数为零或负数，增减率没有意义",
    "last year's figure is not above zero: no rate of change",
)


class Result(NamedTuple):
    """A computed figure with its arithmetic, or the reason why it has none."""

    figure: Figure | None
    arithmetic: str = ""
    reason: tuple[str, str] = ("", "")


def result_of(application: Application, scope: Scope) -> Result | None:
    """Compute an application; ``None`` when its kind or units give no value."""
    compute = _COMPUTE.get(application.identity.kind)
    if compute is None or not application.present:
        return None
    try:
        return compute(application, scope)
    except sums.Mixed:
        return None


def told(name: str, words: str, figure: Figure) -> str:
    """``支出合计＝基本支出1＋项目支出2＝3万元``."""
    unit = figure.unit.symbol if figure.unit.symbol != "%" else ""
    return f"{name}＝{words}＝{sums.shown(figure)}{unit}"


def _linear(application: Application, scope: Scope) -> Result:
    terms = application.present
    figure = sums.total([(sign, holding.fact.figure) for sign, holding in terms])
    words = sums.signed([(sign, scope.name(h.key), h.fact.figure) for sign, h in terms])
    for term in application.blank:
        mark = "－" if term.sign < 0 else "＋"
        words += f"{mark}{scope.name(term.key)}（未填，按0计）"
    return Result(figure, told(scope.name(application.key), words, figure))


def _difference(application: Application, scope: Scope) -> Result | None:
    pair = _pair(application)
    if pair is None:
        return None
    terms = [(1, pair[0]), (-1, pair[1])]
    figure = sums.total([(sign, holding.fact.figure) for sign, holding in terms])
    words = sums.signed([(sign, scope.name(h.key), h.fact.figure) for sign, h in terms])
    return Result(figure, told(scope.name(application.key), words, figure))


def _ratio(application: Application, scope: Scope) -> Result | None:
    pair = _pair(application)
    if pair is None:
        return None
    top, bottom = pair
    value = sums.ratio(top.fact.figure, bottom.fact.figure)
    if value is None:
        return Result(None, reason=NO_DENOMINATOR)
    words = f"{_named(top, scope)}÷{_named(bottom, scope)}×100%"
    figure = sums.rate(value)
    return Result(figure, told(scope.name(application.key), words, figure))


def _growth(application: Application, scope: Scope) -> Result | None:
    pair = _pair(application)
    return None if pair is None else growth(application.key, *pair, scope)


def growth(key: FactKey, now: Holding, then: Holding, scope: Scope) -> Result:
    """(now − then) ÷ then, undefined unless then is above zero.

    Raises:
        Mixed: the two measure different things.
    """
    if then.fact.figure.value <= ZERO:
        return Result(None, reason=NO_GROWTH)
    change = sums.total([(1, now.fact.figure), (-1, then.fact.figure)])
    value = sums.ratio(change, then.fact.figure)
    if value is None:
        return Result(None, reason=NO_GROWTH)
    terms = [(1, "", now.fact.figure), (-1, "", then.fact.figure)]
    words = f"（{sums.signed(terms)}）÷{sums.shown(then.fact.figure)}×100%"
    figure = sums.rate(value)
    return Result(figure, told(scope.name(key), words, figure))


def _product(application: Application, scope: Scope) -> Result | None:
    pair = _pair(application)
    if pair is None:
        return None
    weight, rate = pair
    share = sums.fraction(rate.fact.figure)
    capped = dict(application.identity.options).get("cap") == "1"
    factor = sums.capped(share) if capped else share
    value = weight.fact.figure.value * factor
    figure = sums.made(value, weight.fact.figure.unit, sums.RATE_DECIMALS)
    shown = f"min(1, {sums.shown(rate.fact.figure)})" if capped else _named(rate, scope)
    words = f"{_named(weight, scope)}×{shown}"
    return Result(figure, told(scope.name(application.key), words, figure))


def _equal(application: Application, scope: Scope) -> Result:
    (_, first), *_ = application.present
    figure = first.fact.figure
    words = f"{scope.name(application.key)}＝{_named(first, scope)}"
    return Result(figure, words)


def _pair(application: Application) -> tuple[Holding, Holding] | None:
    held = [holding for _, holding in application.present]
    return (held[0], held[1]) if len(held) == 2 else None


def _named(holding: Holding, scope: Scope) -> str:
    return scope.name(holding.key) + sums.shown(holding.fact.figure)


_COMPUTE: dict[ClaimKind, Callable[[Application, Scope], Result | None]] = {
    **dict.fromkeys(LINEAR, _linear),
    ClaimKind.DIFFERENCE: _difference,
    ClaimKind.RATIO: _ratio,
    ClaimKind.SHARE: _ratio,
    ClaimKind.GROWTH: _growth,
    ClaimKind.PRODUCT: _product,
    ClaimKind.EQUAL: _equal,
}
