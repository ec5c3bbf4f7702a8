"""level_residue: a rule that speaks of another level of government than the body's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.grouped import grouped
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Certainty, Finding
from hengji.model.reading import Reading
from hengji.model.whole_text import whole_text

_COUNTY = re.compile(r"^[\u4e00-\u9fff]{1,10}?(?:自治县|县|自治旗|旗)(?!级)")
_CITY_GOVERNMENT = re.compile(r"市委[、，]?市(?:人民)?政府|市委和市政府")
_RULE = re.compile(r"得分|计\s?\d|扣\s?\d|分值|考核|评价标准")


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """市委市政府 in the scoring rules of a county's sheet."""
    if not _COUNTY.match(reading.outline.organisation):
        return
    whole = whole_text(reading.document)
    places = []
    for match in _CITY_GOVERNMENT.finditer(whole.text):
        piece = whole.piece_at(match.start())
        if whole.in_table(piece) and _RULE.search(whole.words(piece)):
            places.append(whole.place(*match.span()))
    if places:
        yield grouped(
            rule,
            places,
            subject=f"“{places[0].quote}”",
            zh=f"{reading.outline.organisation}是县级单位，评分规则却写{{spots}}，"
            "可能沿用了市级的表。",
            en="The body is a county's, yet its scoring rule names the city: {spots}.",
            certainty=Certainty.LIKELY,
        )
