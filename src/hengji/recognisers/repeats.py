"""Repeated figures: the same number under the same words.

They confirm that a document is consistent with itself and count as checked; they
never accuse.  Equality of amounts alone links nothing: the item must be the same, or
the words printed right before the number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.number import ZERO
from hengji.model.prose import Sentence
from hengji.recognisers.statements import Statement
from hengji.taxonomy.text import label_key

REPEATED = "XRF-309"

#: Characters before a number that are compared.
CONTEXT = 14
#: So many of them must agree.
CONTEXT_AGREES = 4

#: Digits from which a figure is distinctive enough for names that drift.
DISTINCTIVE = 3

_TRIVIAL = frozenset("0123456789")
_NOISE = re.compile(r"[\s,，、。；;：:（）()“”\"]")


def repeated_claims(
    statements: Iterable[Statement], sentences: Sequence[Sentence]
) -> list[Claim]:
    """One claim per cluster of equal figures under the same item or words."""
    contexts = _contexts(sentences)
    groups: dict[object, list[Statement]] = defaultdict(list)
    for statement in statements:
        figure = statement.operand.figure
        if figure.value != ZERO:
            unit = figure.unit.symbol
            groups[(figure.value.normalize(), unit)].append(statement)
    made: list[Claim] = []
    for group in groups.values():
        if len(group) > 1:
            made.extend(_clusters(group, contexts))
    return made


def _contexts(sentences: Sequence[Sentence]) -> dict[tuple[object, ...], str]:
    """The words before each figure of the running text, spaces removed."""
    found: dict[tuple[object, ...], str] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            at = mention.place.start - sentence.start
            before = sentence.text[max(0, at - 2 * CONTEXT) : max(0, at)]
            place = mention.place
            key = (place.block, place.row, place.column, place.start)
            found[key] = _NOISE.sub("", label_key(before))[-CONTEXT:]
    return found


def _clusters(
    group: Sequence[Statement], contexts: dict[tuple[object, ...], str]
) -> list[Claim]:
    clusters: list[list[Statement]] = []
    for statement in group:
        for cluster in clusters:
            if any(_same(statement, other, contexts) for other in cluster[:6]):
                cluster.append(statement)
                break
        else:
            clusters.append([statement])
    return [_claim(cluster) for cluster in clusters if len(cluster) > 1]


def _same(a: Statement, b: Statement, contexts: dict[tuple[object, ...], str]) -> bool:
    if a.organisation != b.organisation:
        return False
    if a.item and (a.item == b.item or _akin(a, b)):
        return True
    before_a, before_b = _before(a, contexts), _before(b, contexts)
    return _common_tail(before_a, before_b) >= CONTEXT_AGREES


def _akin(a: Statement, b: Statement) -> bool:
    """Names that drift (工会费, 工会经费) under one distinctive figure."""
    if a.measure != b.measure or _digits(a) < DISTINCTIVE:
        return False
    short, long = sorted(
        (label_key(a.operand.label), label_key(b.operand.label)), key=len
    )
    short, long = short.rpartition("·")[0] or short, long.rpartition("·")[0] or long
    if len(short) < 2:
        return False
    return short in long or long.startswith(short[:2])


def _digits(statement: Statement) -> int:
    digits = (
        str(statement.operand.figure.value.normalize()).lstrip("-0.").replace(".", "")
    )
    return len(digits)


def _before(statement: Statement, contexts: dict[tuple[object, ...], str]) -> str:
    place = statement.operand.place
    key = (place.block, place.row, place.column, place.start)
    return contexts.get(key) or statement.item


def _common_tail(a: str, b: str) -> int:
    """How many characters agree from the end, digits not counted."""
    count = 0
    for x, y in zip(reversed(a), reversed(b), strict=False):
        if x != y:
            break
        count += x not in _TRIVIAL
    return count


def _claim(cluster: Sequence[Statement]) -> Claim:
    first, *others = cluster
    return Claim(
        kind=ClaimKind.EQUAL,
        code=REPEATED,
        stated=first.operand,
        operands=tuple(statement.operand for statement in others),
        source=ClaimSource.LINK,
        strength=Strength.TENTATIVE,
        family=f"repeat:{first.container}:{first.operand.place.start}",
        subject=first.operand.label,
    )
