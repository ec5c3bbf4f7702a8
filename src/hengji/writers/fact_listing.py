"""The facts of a document, as a table for a terminal and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from hengji.model.fact import Fact
from hengji.model.number import plain
from hengji.writers.report_json import place_object
from hengji.writers.words import place_label
from hengji.writers.wrap import pad, shorten, visible

_encode = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode
_COLUMNS = (
    ("数据项", "Concept", 30),
    ("口径", "Basis", 16),
    ("年度", "Year", 6),
    ("数值", "Value", 20),
)
_LABEL = 24


def facts_json(facts: Sequence[Fact]) -> str:
    """The facts as JSON, one to the line; amounts are strings, exact."""
    body = ",\n  ".join(_encode(_fact(fact)) for fact in facts)
    listed = f"[\n  {body}]" if body else "[]"
    return f'{{"facts": {listed}}}'


def _fact(fact: Fact) -> dict[str, object]:
    return {
        "concept": fact.concept,
        "label": fact.label,
        "value": plain(fact.figure.value),
        "unit": fact.figure.unit.symbol,
        "printed": fact.figure.text,
        "organisation": fact.organisation,
        "fiscal_year": fact.fiscal_year,
        "basis": fact.basis,
        "dimensions": dict(fact.dimensions),
        "source": fact.source,
        "form": fact.form,
        "certain": fact.certain,
        "place": place_object(fact.place),
    }


def facts_text(facts: Sequence[Fact], *, language: str = "zh") -> str:
    """The facts one to the line: concept, basis, year, value, label, place."""
    english = language == "en"
    if not facts:
        return "No fact was recognised.\n" if english else "没有认出数据项。\n"
    head = "".join(
        pad(words[1] if english else words[0], words[2]) for words in _COLUMNS
    )
    rest = "Printed as · where" if english else "原文 · 位置"
    lines = [head + rest]
    lines += [_line(fact, language) for fact in facts]
    return "\n".join(lines) + "\n"


def _line(fact: Fact, language: str) -> str:
    values = (
        fact.concept,
        str(fact.basis),
        str(fact.fiscal_year or ""),
        f"{plain(fact.figure.value)} {fact.figure.unit.symbol}".strip(),
    )
    cells = "".join(
        pad(shorten(value, size - 1), size)
        for value, (_, _, size) in zip(values, _COLUMNS, strict=True)
    )
    label = shorten(visible(fact.label), _LABEL)
    doubt = "" if fact.certain else "? "
    return f"{cells}{doubt}{label} · {place_label(fact.place, language)}"
