"""direction_word: 由A增加到B where B is smaller, 由A下降到B where B is greater."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding, Message
from hengji.model.number import D
from hengji.model.reading import Reading
from hengji.model.whole_text import whole_text

_MOVE = re.compile(
    r"[由从](?:[^\d，。；\n]{0,12})(?P<a>\d[\d,]*(?:\.\d+)?)\s?(?P<unit>[^\d，。；、\s]{1,4}?)"
    r"(?P<word>增加|增长|提高|提升|上升|扩大|减少|下降|降低|压缩|缩短)[到至为]"
    r"(?:[^\d，。；\n]{0,4})(?P<b>\d[\d,]*(?:\.\d+)?)\s?(?P<other>[^\d，。；、\s]{1,4})"
)
_RISING = frozenset({"增加", "增长", "提高", "提升", "上升", "扩大"})


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Each sentence that says both ends and the wrong way between them."""
    whole = whole_text(reading.document)
    if "由" not in whole.text and "从" not in whole.text:
        return
    for match in _MOVE.finditer(whole.text):
        if not match["other"].startswith(match["unit"]):
            continue
        first = D(match["a"].replace(",", ""))
        second = D(match["b"].replace(",", ""))
        rising = match["word"] in _RISING
        if first == second or (second > first) is rising:
            continue
        place = whole.place(match.start(), match.end("b"))
        yield make(
            rule,
            subject=f"“{place.quote}”",
            message=Message(
                f"{place.label()}“{place.quote}”：写的是“{match['word']}”，"
                f"而{match['b']}{'小' if rising else '大'}于{match['a']}。",
                f"“{place.quote}” says {match['word']}, yet {match['b']} is "
                f"{'less' if rising else 'more'} than {match['a']}.",
            ),
            places=[place],
            stated=match["word"],
        )
