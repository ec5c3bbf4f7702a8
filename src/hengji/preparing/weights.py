"""The points a scheme gives to budget execution: printed, entered by nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hengji.model.dossier import FactKey
from hengji.model.number import plain
from hengji.model.unit import SCORE
from hengji.preparing import arithmetic as sums
from hengji.preparing.ledger import OF, PROJECT, Ledger, value_of
from hengji.preparing.results import Result
from hengji.preparing.scope import Scope
from hengji.taxonomy.schemes import Scheme, SchemeLine

_RATE, _WEIGHT, _WHOLE = "execution_rate", "execution_weight", "total_funds"


def weight_results(
    ledger: Ledger, scope: Scope
) -> Iterator[tuple[FactKey, Result, str]]:
    """分值 of the execution row, where the scheme takes it in proportion to the rate.

    A scheme that gives points by bands states no product of weight and rate, so
    nothing is said for it here.
    """
    for key in ledger.keys(_RATE):
        if value_of(key.dimensions, OF) not in ("", _WHOLE):
            continue
        scheme = scope.scheme_of(value_of(key.dimensions, PROJECT))
        line = _execution_line(scheme) if scheme is not None else None
        rate = ledger.get(key)
        if line is None or rate is None or key.organisation:
            continue
        figure = sums.made(line.max_score, SCORE, 0)
        told = f"评分方案规定预算执行率 {plain(line.max_score)} 分"
        yield replace(key, concept=_WEIGHT), Result(figure, told), rate.fact.form


def _execution_line(scheme: Scheme) -> SchemeLine | None:
    return next(
        (
            line
            for line in scheme.lines
            if line.method == "proportional"
            and line.formula is not None
            and line.formula.concept == _RATE
        ),
        None,
    )
