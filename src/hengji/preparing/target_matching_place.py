"""Does an indicator stand under the level it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from hengji.model.advice import AdviceKind, TargetAdvice
from hengji.model.finding import Message, Severity
from hengji.model.indicator import Heading
from hengji.model.place import Place
from hengji.preparing.target_line import ASKED, TargetLine
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.text import label_key


@lru_cache(maxsize=32)
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words)


class _Move(NamedTuple):
    """A label, the level above it, and where it belongs."""

    label: Heading
    above: Heading
    belongs: str
    basis: str


def placement_advice(
    lines: Sequence[TargetLine], rulebook: Rulebook
) -> Iterator[TargetAdvice]:
    """By the dictionary of the packs, then by the library's entry of this name."""
    told: set[Place] = set()
    for seen in lines:
        move = _by_rule(seen, rulebook) or _by_class(seen)
        if move is None or move.label.place in told:
            continue
        told.add(move.label.place)
        label, above, belongs = move.label.name, move.above.name, move.belongs
        yield TargetAdvice(
            AdviceKind.MISPLACED,
            Severity.WARNING,
            label,
            Message(
                f"“{label}”列在“{above}”之下，应归入“{belongs}”。",
                f"“{label}” stands under “{above}”, belongs under “{belongs}”.",
            ),
            Message(f"移到“{belongs}”下", f"move it to “{belongs}”"),
            move.basis,
            (move.label.place, move.above.place),
        )


def _by_rule(seen: TargetLine, rulebook: Rulebook) -> _Move | None:
    line = seen.line
    for rule in rulebook.checks.values():
        if rule.kind != "misplaced_category":
            continue
        if rule.operand("level", "indicator") == "subcategory":
            label, above = line.subcategory, line.category
        else:
            label, above = line.indicator, line.subcategory or line.category
        if label is None or above is None:
            continue
        words, within = map(_pattern, (rule.operand("words"), rule.operand("within")))
        if words.search(label_key(label.name)) and within.search(label_key(above.name)):
            return _Move(label, above, rule.operand("belongs"), rule.basis)
    return None


_OUTPUT = {"quantity": "数量指标", "quality": "质量指标", "timeliness": "时效指标"}


def _by_class(seen: TargetLine) -> _Move | None:
    """满意度 among the outputs; 数量, 质量 and 时效 where the name leaves no doubt."""
    above, entry = seen.line.subcategory or seen.line.category, seen.entry
    if above is None:
        return None
    if seen.is_satisfaction and seen.category in ("output", "cost_category"):
        return _Move(seen.line.indicator, above, "满意度指标", ASKED)
    if entry is None or entry.subcategory == seen.subcategory:
        return None
    if entry.subcategory not in _OUTPUT or seen.subcategory not in _OUTPUT:
        return None
    basis = f"指标库“{entry.name}”（{entry.source}）"
    return _Move(seen.line.indicator, above, _OUTPUT[entry.subcategory], basis)
