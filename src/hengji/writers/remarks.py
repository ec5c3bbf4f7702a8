"""Findings as remarks in the margin: which words go to which place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from hengji.model.finding import Certainty, Finding
from hengji.model.place import Place
from hengji.writers.words import CERTAINTY, SEVERITIES, SEVERITY, pick, place_label
from hengji.writers.wrap import width

INITIALS = "HJ"
#: Stands for the document as a whole.
NOWHERE = Place("", -1)


#: Columns of a findings list: Chinese, English, width in characters.
COLUMNS = (
    ("序号", "No.", 5),
    ("级别", "Severity", 6),
    ("代码", "Code", 9),
    ("位置", "Place", 20),
    ("问题", "Finding", 24),
    ("原数", "Stated", 11),
    ("应为", "Expected", 11),
    ("相差", "Difference", 9),
    ("说明", "Explanation", 50),
    ("依据", "Basis", 22),
    ("建议", "Advice", 26),
    ("答复", "Answer", 22),
)
_PLACES_SHOWN, _CELLS_SHOWN = 8, 20
#: Points of a line at 10 points, and of the tallest row Excel allows.
_LINE, _TALLEST = 14.0, 409.0


class Remark(NamedTuple):
    """A finding with its number and places, the one it is written at first."""

    number: int
    finding: Finding
    places: tuple[Place, ...]


def remarks_of(findings: Sequence[Finding]) -> list[Remark]:
    """The findings numbered from 1, gravest first, else as they came."""
    ordered = sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))
    return [
        Remark(number, finding, _places(finding))
        for number, finding in enumerate(ordered, start=1)
    ]


def _places(finding: Finding) -> tuple[Place, ...]:
    """The suspect, then the others, each spot once."""
    first = (finding.suspect,) if finding.suspect is not None else ()
    spots: dict[tuple[object, ...], Place] = {}
    for place in (*first, *finding.places):
        key = (place.block, place.row, place.column, place.start, place.end)
        spots.setdefault(key, place)
    return tuple(spots.values()) or (NOWHERE,)


def heading(remark: Remark, language: str) -> str:
    """Number, severity and code: ``第3条【错误】SUM-001``."""
    finding = remark.finding
    severity = pick(SEVERITY[finding.severity], language)
    if language == "en":
        return f"No. {remark.number} [{severity}] {finding.code}"
    return f"第{remark.number}条【{severity}】{finding.code}"


def lines(remark: Remark, language: str) -> Iterator[str]:
    """What is said under the heading, a paragraph each."""
    finding = remark.finding
    message = pick(finding.message, language)
    yield pick(finding.title, language)
    yield message
    english = language == "en"
    if finding.arithmetic and finding.arithmetic not in message:
        yield ("Arithmetic: " if english else "计算：") + finding.arithmetic
    if finding.repair:
        words = "Would agree as: " if english else "改为此数即全部相符："
        yield words + finding.repair
    if finding.basis:
        yield ("Basis: " if english else "依据：") + finding.basis
    advice = pick(finding.advice, language)
    if advice:
        yield ("Advice: " if english else "建议：") + advice
    if finding.certainty is not Certainty.CERTAIN:
        certainty = pick(CERTAINTY[finding.certainty], language)
        yield ("Certainty: " if english else "把握：") + certainty


def row(remark: Remark, language: str) -> tuple[str, ...]:
    """A remark as a row of a findings list, under :data:`COLUMNS`."""
    finding = remark.finding
    return (
        str(remark.number),
        pick(SEVERITY[finding.severity], language),
        finding.code,
        _spots(remark, language),
        pick(finding.title, language),
        finding.stated,
        finding.expected,
        finding.difference,
        pick(finding.message, language),
        finding.basis,
        pick(finding.advice, language),
        "",
    )


def height(cells: Sequence[str]) -> float:
    """Points a row of a findings list needs; programs differ in fitting it."""
    needed = 1
    for words, (_, _, wide) in zip(cells, COLUMNS, strict=False):
        rows = sum(max(1, ceil(width(part) / wide)) for part in words.split("\n"))
        needed = max(needed, rows)
    return min(_TALLEST, needed * _LINE + 3)


def _spots(remark: Remark, language: str) -> str:
    """Where, a place to a line; cells of one sheet in one line."""
    labels: dict[str, None] = {}
    cells: dict[str, list[str]] = {}
    for place in remark.places:
        if place.sheet and place.cell:
            known = cells.setdefault(place.sheet, [])
            known += [place.cell] if place.cell not in known else []
        elif place is not NOWHERE:
            labels.setdefault(place_label(place, language))
    shown = [*labels][:_PLACES_SHOWN]
    if len(labels) > len(shown):
        many = f"{len(labels)} places in all" if language == "en" else ""
        shown.append(many or f"等{len(labels)}处")
    for sheet, known in cells.items():
        more = "…" if len(known) > _CELLS_SHOWN else ""
        between = ", " if language == "en" else "、"
        shown.append(f"{sheet}\n{between.join(known[:_CELLS_SHOWN])}{more}")
    return "\n".join(shown)


def see(numbers: Sequence[int], language: str) -> str:
    """The short remark at a further place: ``见第3条、第5条``."""
    if language == "en":
        return "See no. " + ", ".join(map(str, numbers))
    return "见" + "、".join(f"第{number}条" for number in numbers)


def elsewhere(place: Place, where: str, language: str) -> str:
    """Names a place that cannot carry a remark itself."""
    quote = place.quote.strip()
    if len(quote) > 60:
        quote = quote[:60] + "…"
    label = place_label(place, language)
    if language == "en":
        spot = f"{where}, {label}".strip(", ")
        return f"(About: {spot}{f' “{quote}”' if quote else ''})"
    return f"（所指：{where} {label}".rstrip() + (f"“{quote}”）" if quote else "）")
