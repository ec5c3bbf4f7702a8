"""指标重名：two lines of one table bear the same name in different groups."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.indicator_view import Seen, lines, table_name
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding, Message
from hengji.model.reading import Reading
from hengji.taxonomy.text import label_key

_ORDINAL = re.compile(r"^(?:指标)?\d+[:、.]")


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Names compared without their ordinals; merged names are one."""
    groups: dict[tuple[int, str], list[Seen]] = defaultdict(list)
    for seen in lines(reading):
        name = _ORDINAL.sub("", label_key(seen.line.indicator.name))
        if name:
            groups[id(seen.table), name].append(seen)
    for (_, name), same in groups.items():
        if len(same) < 2:
            continue
        places = tuple(dict.fromkeys(s.line.indicator.place for s in same))
        above = {s.line.subcategory.place for s in same if s.line.subcategory}
        if len(places) < 2 or len(above) < 2 or not same[0].line.max_score:
            continue
        yield make(
            rule,
            subject=name,
            message=Message(
                f"{table_name(same[0].table)}有{len(places)}个指标都叫“{name}”，"
                "请在名称中区分所指。",
                f"{len(places)} indicators of one table are called “{name}”.",
            ),
            places=places,
            stated=name,
        )
