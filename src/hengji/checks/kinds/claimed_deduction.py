"""文中称影响评分而表中未扣：the text owns up to missed targets, the form does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.indicator_view import Seen, lines
from hengji.model.check_rule import CheckRule
from hengji.model.document import Paragraph
from hengji.model.finding import Finding, Message
from hengji.model.reading import Reading
from hengji.model.whole_text import whole_text
from hengji.taxonomy.text import label_key

_MISSED = ("未达标", "未达到", "未完成", "不达标")
_OWNED = re.compile(
    rf"(?:{'|'.join(_MISSED)})[^。；]{{0,30}}(?:影响|拉低|降低)[^。；]{{0,16}}"
    r"(?:评分|得分|评价等级)"
)
_SENTENCE = re.compile(rf"[^。；]*{_OWNED.pattern}[^。；]*")
_RATIO = re.compile(
    r"[\u4e00-\u9fa5]{2,8}?(?:完成率|控制率|执行率|到位率|变动率|调整率)"
)
_CORE = 4


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """Paragraphs that say so, against lines of the same ratio at full marks."""
    scored = [s for s in lines(reading) if s.line.score and s.line.max_score]
    if not scored:
        return
    whole = whole_text(reading.document)
    for block in whole.blocks_with(*_MISSED):
        if isinstance(block, Paragraph) and _OWNED.search(block.text):
            match = _SENTENCE.search(block.text)
            assert match is not None
            yield from _compare(block, match, scored, rule)


def _compare(
    paragraph: Paragraph, match: re.Match[str], scored: list[Seen], rule: CheckRule
) -> Iterator[Finding]:
    names = {found.group() for found in _RATIO.finditer(label_key(paragraph.text))}
    cores = {name[-_CORE - 3 : -3] for name in names if len(name) > _CORE + 2}
    meant = [s for s in scored if any(c in label_key(s.name) for c in cores)]
    if not meant or any(s.is_deducted for s in meant):
        return
    listed = "、".join(f"“{s.name}”" for s in meant)
    places = [o.place for s in meant for o in (s.line.score, s.line.max_score) if o]
    yield make(
        rule,
        subject=listed,
        message=Message(
            f"正文说“{match.group().strip()[:60]}”，而自评表中{listed}仍得满分，没有扣分。"
            "请按评分标准扣分，或更正正文。",
            f"the text says indicators were missed and lowered the score, while "
            f"{listed} take full points in the form.",
        ),
        places=[
            paragraph.place(*match.span()),
            *places,
            *[s.line.indicator.place for s in meant],
        ],
        stated="满分",
        expected="扣分",
    )
