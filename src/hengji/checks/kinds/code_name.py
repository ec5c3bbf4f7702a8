"""code_name: one classification code under two names, in text and tables.

A code stands for one account (支出功能分类科目): where a report prints it twice, the
names must agree.  Names are compared as printed, but for 支出 at the end and the
class, section and item marks （类）（款）（项）.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.grouped import where
from hengji.model.check_rule import CheckRule
from hengji.model.document import Paragraph
from hengji.model.finding import Finding, Message
from hengji.model.place import Place
from hengji.model.reading import Reading

_NAMED = re.compile(
    r"(?:^|[\s,，;；。、:：.．])(?P<name>[一-鿿][一-鿿（）()]{1,30}?)\s*"
    r"[（(]\s?(?P<code>[12][0-9]{6})\s?[)）]"
)
_HOLDS_CODE = re.compile(r"[12][0-9]{6}")
_CODE = re.compile(r"[12][0-9]{6}\Z")
_MARKS = re.compile(r"[\s（）()]|[类款项](?=[）)])")
_LEAD = re.compile(r"^(?:其中|分别为|包括|主要用于)")


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """One finding for each name that differs from the more frequent one."""
    told: dict[str, dict[str, list[tuple[str, Place]]]] = defaultdict(dict)
    for code, name, place in (*_in_text(reading), *_in_tables(reading)):
        told[code].setdefault(_key(name), []).append((name, place))
    for code, names in told.items():
        if len(names) != 2:
            continue
        (usual, often), (odd, seldom) = sorted(
            names.items(), key=lambda item: -len(item[1])
        )
        if len(often) == len(seldom) or not _drifts(usual, odd):
            continue
        yield _finding(rule, code, often, seldom)


def _finding(
    rule: CheckRule,
    code: str,
    often: list[tuple[str, Place]],
    seldom: list[tuple[str, Place]],
) -> Finding:
    right, first = often[0]
    wrong, place = seldom[0]
    return make(
        rule,
        subject=f"科目{code}",
        message=Message(
            f"{where(place)}把科目{code}写作“{wrong}”，{where(first)}等"
            f"{len(often)}处写作“{right}”。同一科目编码的名称应当一致。",
            f"Code {code} is named “{wrong}” here, “{right}” in {len(often)} places.",
        ),
        places=[place, *(spot for _, spot in seldom[1:]), first],
        stated=wrong,
        expected=right,
    )


def _drifts(usual: str, odd: str) -> bool:
    """Whether one name is the other with something added or taken away."""
    return min(len(usual), len(odd)) >= 4 and (usual in odd or odd in usual)


def _in_text(reading: Reading) -> Iterator[tuple[str, str, Place]]:
    for block in reading.document.blocks:
        if not isinstance(block, Paragraph) or not _HOLDS_CODE.search(block.text):
            continue
        for found in _NAMED.finditer(block.text):
            name = _LEAD.sub("", found["name"])
            start = found.end("name") - len(name)
            yield found["code"], name, block.place(start, found.end("name"))


def _in_tables(reading: Reading) -> Iterator[tuple[str, str, Place]]:
    for table in reading.tables:
        for segment in table.segments:
            for row in segment.rows:
                if row.label_cell is not None and _CODE.match(row.ordinal):
                    yield row.ordinal, row.label, table.table.whole(row.label_cell)


def _key(name: str) -> str:
    return _MARKS.sub("", name).removesuffix("支出")
