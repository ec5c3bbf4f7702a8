"""Passages: a whole paragraph or cell with its figures as tokens.

Relations reach over sentence marks (a list goes on over ；, a rate follows its
amounts after 。), so they are sought here and not in single sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter

from hengji.model.document import Document, Paragraph, Table
from hengji.model.fact import Operand
from hengji.model.prose import Mention, Sentence
from hengji.recognisers.mentions import TO_LAST_CLAUSE_MARK, is_base
from hengji.recognisers.sentences import same_length

#: How strongly two figures are set apart: 、and ， < ； < 。
MINOR, MAJOR, FULL = 1, 2, 3
_SEPARATOR = re.compile(r"[,、:;。!\n()]")
_STRENGTH = {",": 1, "、": 1, ":": 1, ";": 2, "。": 3, "!": 3, "\n": 3}
_SPOT = attrgetter("block", "row", "column")
_ROLES = frozenset(("amount", "count", "difference"))
_SUMMED = frozenset(("amount", "count"))


@dataclass(slots=True, eq=False)
class Token:
    """A mention in its passage.

    Attributes:
        mention: the figure with its role and head.
        start, end: offsets in the passage.
        gap: folded text between the figure before and this one.
        sep: strongest separator in the gap, bracketed words left out.
        depth, low: bracket depth at the figure, and the lowest within the gap.
        base: the figure is what another is compared with (较2019年支出…).
        whole: the token this one was read to be a part of.
    """

    mention: Mention
    index: int
    start: int
    end: int
    gap: str
    sep: int
    depth: int
    low: int
    base: bool
    whole: Token | None = field(default=None, repr=False)

    @property
    def operand(self) -> Operand:
        """The figure as an operand."""
        return self.mention.operand

    @property
    def dimension(self) -> str:
        """What the figure's unit measures."""
        return self.mention.figure.unit.dimension


@dataclass(slots=True, eq=False)
class Passage:
    """A paragraph or cell: folded text and tokens."""

    block: int
    row: int | None
    column: int | None
    text: str
    tokens: list[Token]
    items: list[Token]

    @property
    def name(self) -> str:
        """Identifier used in families of claims."""
        cell = "" if self.row is None else f":{self.row}:{self.column}"
        return f"prose:{self.block}{cell}"

    def between(self, left: Token | None, right: Token) -> str:
        """The folded text between two tokens."""
        return self.text[left.end if left is not None else 0 : right.start]

    def clause(self, token: Token) -> str:
        """The words from the beginning of its clause to the figure."""
        return self.text[self.clause_start(token) : token.start]

    def clause_start(self, token: Token) -> int:
        """Where the clause of a figure begins."""
        head = max(0, token.start - 60)
        window = self.text[head : token.start]
        mark = TO_LAST_CLAUSE_MARK.match(window)
        return head + (mark.end() if mark is not None else 0)

    def separation(self, left: Token, right: Token) -> int:
        """The strongest separator between two tokens."""
        if right.index == left.index + 1:
            return right.sep
        between = self.tokens[left.index + 1 : right.index + 1]
        return max([token.sep for token in between], default=0)


def separators(gap: str, depth: int) -> tuple[int, int, int]:
    """Strongest separator outside inner brackets, depth after, lowest depth."""
    if "(" not in gap and ")" not in gap:
        return _strongest(gap), depth, depth
    strongest, level, low = 0, depth, depth
    for found in _SEPARATOR.finditer(gap):
        mark = found.group()
        if mark == "(":
            level += 1
        elif mark == ")":
            level = max(0, level - 1)
            low = min(low, level)
        elif level == low and _STRENGTH[mark] > strongest:
            strongest = _STRENGTH[mark]
    return strongest, level, low


def _strongest(gap: str) -> int:
    """The strongest separator of words without brackets."""
    if "。" in gap or "!" in gap or "\n" in gap:
        return FULL
    if ";" in gap:
        return MAJOR
    return MINOR if "," in gap or "、" in gap or ":" in gap else 0


def _tokens(text: str, mentions: Sequence[Mention]) -> list[Token]:
    tokens: list[Token] = []
    end = depth = 0
    compared = "比" in text or "较" in text or "与" in text
    for index, mention in enumerate(mentions):
        place = mention.place
        start = place.start
        gap = text[end:start]
        end = place.end
        sep, depth, low = separators(gap, depth)
        base = (
            compared
            and mention.role in _SUMMED
            and is_base(text[max(0, start - 30) : start])
        )
        tokens.append(Token(mention, index, start, end, gap, sep, depth, low, base))
    return tokens


def is_item(mention: Mention) -> bool:
    """Whether a mention measures something that can be added or compared."""
    figure = mention.figure
    if mention.role not in _ROLES:
        return (
            mention.role == "other" and not figure.unit.symbol and figure.decimals > 0
        )
    return not figure.comparator


def passages(sentences: Sequence[Sentence], document: Document) -> Iterator[Passage]:
    """Sentences of one paragraph or cell put together again.

    Those in which nothing can be added or compared are passed over.
    """
    cells: dict[tuple[int | None, int | None], str] = {}
    known = -1
    keyed = groupby(sentences, key=_SPOT)
    for (block, row, column), group in keyed:
        mentions = [mention for sentence in group for mention in sentence.mentions]
        kept = [index for index, m in enumerate(mentions) if is_item(m)]
        if not kept:
            continue
        found = document.blocks[block]
        if isinstance(found, Paragraph):
            words = found.text
        else:
            if block != known:
                cells, known = _cells(found), block
            words = cells.get((row, column), "")
        text = same_length(words)
        tokens = _tokens(text, mentions)
        items = [tokens[index] for index in kept]
        yield Passage(block, row, column, text, tokens, items)


def _cells(table: Table) -> dict[tuple[int | None, int | None], str]:
    """The words of every cell by its position; the first of two at one counts."""
    found: dict[tuple[int | None, int | None], str] = {}
    for row in table.rows:
        for cell in row:
            found.setdefault((cell.row, cell.column), cell.text)
    return found
