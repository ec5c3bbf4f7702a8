"""Repeated figures: the same number under the same words.

They confirm that a document is consistent with itself and count as checked; they
never accuse.  Equality of amounts alone links nothing: the item must be the same, or
the words printed right before the number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.number import ZERO
from hengji.model.place import Place
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
    groups: dict[object, list[Statement]] = defaultdict(list)
    for statement in statements:
        figure = statement.operand.figure
        if figure.value != ZERO:
            groups[(figure.value, figure.unit.symbol)].append(statement)
    contexts = _Contexts(sentences)
    made: list[Claim] = []
    for group in groups.values():
        if len(group) > 1:
            made.extend(_clusters(group, contexts))
    return made


class _Contexts:
    """The words before each figure of the running text, spaces removed.

    They are folded when asked for: few figures need them.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._found = {
            (sentence.block, sentence.row, sentence.column, mention.place.start): (
                sentence,
                mention.place.start - sentence.start,
            )
            for sentence in sentences
            for mention in sentence.mentions
        }

    def before(self, place: Place) -> str:
        """The words before the figure at a place, ``""`` in a table."""
        found = self._found.get((place.block, place.row, place.column, place.start))
        if found is None:
            return ""
        sentence, at = found
        before = sentence.text[max(0, at - 2 * CONTEXT) : max(0, at)]
        return _NOISE.sub("", label_key(before))[-CONTEXT:]


class _Candidate:
    """A statement with what it is compared by, each found once, when needed."""

    __slots__ = ("_before", "_contexts", "_name", "item", "organisation", "statement")

    def __init__(self, statement: Statement, contexts: _Contexts) -> None:
        self.statement = statement
        self.item = statement.item
        self.organisation = statement.organisation
        self._contexts = contexts
        self._before: str | None = None
        self._name: str | None = None

    @property
    def before(self) -> str:
        """The words before the figure, or the item it stands for."""
        if self._before is None:
            place = self.statement.operand.place
            self._before = self._contexts.before(place) or self.item
        return self._before

    @property
    def label(self) -> str:
        """The folded label."""
        if self._name is None:
            self._name = label_key(self.statement.operand.label)
        return self._name


def _is_distinctive(value: Decimal) -> bool:
    """Whether a figure has digits enough to be recognised by them."""
    digits = str(value.normalize()).lstrip("-0.").replace(".", "")
    return len(digits) >= DISTINCTIVE


def _clusters(group: Sequence[Statement], contexts: _Contexts) -> list[Claim]:
    clusters: list[list[_Candidate]] = []
    distinctive = _is_distinctive(group[0].operand.figure.value)
    for statement in group:
        candidate = _Candidate(statement, contexts)
        for cluster in clusters:
            if _belongs(candidate, cluster, distinctive):
                cluster.append(candidate)
                break
        else:
            clusters.append([candidate])
    return [
        _claim([candidate.statement for candidate in cluster])
        for cluster in clusters
        if len(cluster) > 1
    ]


def _belongs(one: _Candidate, cluster: Sequence[_Candidate], distinctive: bool) -> bool:
    """Whether a figure says the same as one of the first of a cluster."""
    item, organisation = one.item, one.organisation
    for other in cluster[:6]:
        if organisation != other.organisation:
            continue
        if item and (item == other.item or (distinctive and _akin(one, other))):
            return True
        before, words = one.before, other.before
        if before[-1:] == words[-1:] and _common_tail(before, words) >= CONTEXT_AGREES:
            return True
    return False


def _akin(a: _Candidate, b: _Candidate) -> bool:
    """Names that drift (工会费, 工会经费) under one distinctive figure."""
    if a.statement.measure != b.statement.measure:
        return False
    short, long = a.label, b.label
    if len(short) > len(long):
        short, long = long, short
    short, long = short.rpartition("·")[0] or short, long.rpartition("·")[0] or long
    if len(short) < 2:
        return False
    return short in long or long.startswith(short[:2])


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
