"""foreign_body_word: 本中心 in the report of a 局, left over from a copied text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hengji.checks.findings import make
from hengji.checks.grouped import where
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Certainty, Finding, Message
from hengji.model.reading import Reading
from hengji.model.whole_text import WholeText, whole_text

_SELF = re.compile(
    r"[本我](?<!基.)(局|厅|委(?!员会的)|办(?!法|理|公)|院|校|中心|站|所|馆|公司|医院|学院|大学"
    r"|支队|大队|总队)"
)
_OFTEN = 4
_SELDOM = 2
_SHOWN = 10


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """A word of self that names another sort of body than the one reporting."""
    whole = whole_text(reading.document)
    uses: dict[str, list[tuple[int, int]]] = {}
    for match in _SELF.finditer(whole.text):
        uses.setdefault(match[1], []).append(match.span())
    if len(uses) < 2:
        return
    own = max(uses, key=lambda word: len(uses[word]))
    name = reading.outline.organisation
    if len(uses[own]) < _OFTEN or (name and not name.endswith(own)):
        return
    for word, spans in uses.items():
        if word == own or len(spans) > _SELDOM or name.endswith(word):
            continue
        strange = [span for span in spans if not _speaks_of(whole, span, word)]
        if len(strange) == len(spans):
            yield _finding(rule, whole, spans, own, len(uses[own]))


def _speaks_of(whole: WholeText, span: tuple[int, int], word: str) -> bool:
    """Whether the paragraph names such a body, whose own words these may be."""
    words = whole.words(whole.piece_at(span[0]))
    return words.count(word) > len(re.findall(f"[本我]{word}", words))


def _finding(
    rule: CheckRule,
    whole: WholeText,
    spans: list[tuple[int, int]],
    own: str,
    often: int,
) -> Finding:
    places = []
    for start, end in spans:
        _, limit = whole.span(whole.piece_at(start))
        places.append(whole.place(start, min(limit, end + _SHOWN)))
    words = whole.text[slice(*spans[0])]
    return make(
        rule,
        subject=f"“{words}”",
        message=Message(
            f"{where(places[0])}自称“{words}”，而全文{often}处自称“本{own}”或“我{own}”，"
            "可能抄自别的单位的报告。",
            f"{where(places[0])} says “{words}” where the document calls itself "
            f"本{own} or 我{own} {often} times: text copied from another body?",
        ),
        places=places,
        stated=words,
        certainty=Certainty.LIKELY,
    )
