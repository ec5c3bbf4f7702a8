"""指标归类错误：an indicator under a category it cannot belong to (pack dictionary)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hengji.checks.findings import make
from hengji.checks.indicator_view import Seen, lines, told
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Certainty, Finding
from hengji.model.indicator import Heading
from hengji.model.place import Place
from hengji.model.reading import Reading
from hengji.taxonomy.text import label_key


@lru_cache(maxsize=32)
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words)


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """A label under a level where it cannot belong.

    Operands: ``level`` of the misplaced label, ``words`` it holds, ``within`` the
    level above, ``belongs`` where it should stand.
    """
    words, within = _pattern(rule.operand("words")), _pattern(rule.operand("within"))
    named = rule.operand("level", "indicator") == "subcategory"
    reported: set[Place] = set()
    for seen in lines(reading):
        label, above = _labels(seen, named)
        if label is None or above is None:
            continue
        if (
            words.search(label_key(label.name))
            and within.search(label_key(above.name))
            and label.place not in reported
        ):
            reported.add(label.place)
            yield make(
                rule,
                subject=label.name,
                message=told(
                    seen,
                    f"“{label.name}”列在“{above.name}”之下，按指标体系应归入"
                    f"“{rule.operand('belongs')}”。",
                    f"“{label.name}” is filed under “{above.name}”.",
                ),
                places=(label.place, above.place),
                stated=above.name,
                expected=rule.operand("belongs"),
                certainty=Certainty.LIKELY,
            )


def _labels(seen: Seen, named: bool) -> tuple[Heading | None, Heading | None]:
    line = seen.line
    if named:
        return line.subcategory, line.category
    return line.indicator, line.subcategory or line.category
