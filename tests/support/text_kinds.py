"""Run a document kind on hand-made text: the outline alone is its reading."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

import yaml

from hengji import rules
from hengji.model.finding import Finding
from hengji.model.reading import Reading
from hengji.recognisers.outline import read_outline
from hengji.rules.packs import BUILT_IN
from tests.support.text_document import text_document


def reading(text: str) -> Reading:
    """The reading of a text: document and outline, no tables, no claims."""
    document = text_document(text)
    return Reading(document, read_outline(document))


def findings(text: str, code: str) -> list[Finding]:
    """What the rule of this code finds in a text."""
    rule = rules.load().checks[code]
    kind = import_module(f"hengji.checks.kinds.{rule.kind}")
    return list(kind.find(reading(text), rule))


def lines(found: list[Finding]) -> list[list[int]]:
    """The lines of each finding, ascending."""
    return [sorted({p.line for p in each.places if p.line}) for each in found]


@lru_cache(maxsize=64)
def _cases(code: str) -> list[dict[str, object]]:
    path = BUILT_IN / "cn" / "tests" / f"{code}.yaml"
    loaded: list[dict[str, object]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def cases(*codes: str) -> list[tuple[str, str, str, list[int]]]:
    """``(code, name, text, expected lines)`` of every case of these codes."""
    found = []
    for code in codes:
        for case in _cases(code):
            expect = case["expect"]
            assert isinstance(expect, list)
            wanted = [entry["line"] for entry in expect]
            found.append((code, str(case["name"]), str(case["text"]), wanted))
    return found


def agrees(code: str, text: str, wanted: list[int]) -> bool:
    """Whether the rule finds something on each wanted line, and nothing else."""
    found = lines(findings(text, code))
    if not wanted:
        return found == []
    return all(any(line in each for each in found) for line in wanted) and all(
        any(line in each for line in wanted) for each in found
    )
