"""Claims made by hand: figures from printed text, one place per figure."""

from __future__ import annotations

from itertools import count

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.fact import Operand
from hengji.model.place import Place
from hengji.taxonomy.figures import scan

_NEXT = count()


def operand(text: str, label: str = "", line: int | None = None) -> Operand:
    """A figure as printed; every call is another place unless ``line`` says so."""
    figure = scan(text)[0]
    at = next(_NEXT) if line is None else line
    place = Place(quote=figure.text, block=at, line=at, start=0, end=len(figure.text))
    return Operand(label or f"项{at}", figure, place)


def claim(
    kind: ClaimKind,
    stated: str | Operand,
    *parts: str | Operand,
    family: str = "family",
    reading: str = "",
    strength: Strength = Strength.EXPLICIT,
    source: ClaimSource = ClaimSource.STRUCTURAL,
    signs: tuple[int, ...] = (),
    open_list: bool = False,
    magnitude: bool = False,
    falling: bool = False,
    options: tuple[tuple[str, str], ...] = (),
    code: str = "SUM-001",
) -> Claim:
    """A claim over printed figures."""
    return Claim(
        kind=kind,
        code=code,
        stated=_operand(stated),
        operands=tuple(map(_operand, parts)),
        source=source,
        strength=strength,
        family=family,
        subject="合计",
        reading=reading,
        signs=signs,
        open_list=open_list,
        magnitude=magnitude,
        falling=falling,
        options=options,
    )


def _operand(value: str | Operand) -> Operand:
    return operand(value) if isinstance(value, str) else value
