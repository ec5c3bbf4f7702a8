"""Targets and results that the text tells under the name of their indicator.

``“促消费活动场次”年度指标值≥12场，实际完成14场``: both figures are those of the line
of that name.  ``目标1：年初设定的目标为举办促消费活动12场；…``: the words of a
goal of the form, repeated as they stand there, repeat its figures.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.document import Cell, Document, Paragraph, Table
from hengji.model.fact import Operand
from hengji.model.figure import Figure
from hengji.model.indicator import CellText, GoalPair, IndicatorTable
from hengji.model.place import Place
from hengji.model.prose import Sentence
from hengji.recognisers.statements import item_key
from hengji.recognisers.statements_indicators import figure_place
from hengji.taxonomy.figures import scan

RESULT = "XRF-304"
TARGET = "XRF-310"

_NAMED = re.compile(
    r"(?P<name>[^“”\"；;。：:，,\n]{2,40})[”\"]?[：:，,]?"
    r"(?:年度|全年|年初|预期|计划)?(?:指标|目标)值?(?:为|是|：|:)?"
    r"(?P<target>“[^”\n]{1,60}”|(?=[^；;。，,\n]{0,12}\d)[^；;。：“”\n]{1,60}?)"
    r"[，,](?:全年|本年|年末)?实际(?:完成|达到|实现)?(?:值|情况)?(?:为|是|：|:)?"
    r"(?P<actual>[^；;。\n]{1,200})"
)
_ORDINAL = re.compile(
    r"^(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）、.．]|[①-⑳]|[一二三四五六]是)+"
)
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_PROMISED = re.compile(r"(?:目标|预期|计划|设定)(?:值|的?目标)?(?:为|是)?$")
_DONE = re.compile(r"(?:实际|完成情况|完成)(?:值|情况)?(?:为|是)?$")
#: Shorter words of a goal may be those of something else.
_FEWEST_WORDS = 5
#: Decimals under which a number stands for itself alone.
_EXACT = 12
_TIMES = frozenset("年月日号")


def told_claims(
    document: Document,
    sentences: Sequence[Sentence],
    indicators: Sequence[IndicatorTable],
) -> list[Claim]:
    """Claims that the text tells the targets and results of the tables."""
    if not indicators:
        return []
    lines = _lines(indicators)
    goals = list(_goals(indicators))
    own = {_seat(goal.place) for goal in goals}
    made: list[Claim] = []
    for text in _texts(document, sentences):
        if "实际" in text.words:
            made.extend(_told_lines(text, lines))
        if _seat(text.place) in own:
            continue
        for goal in goals:
            made.extend(_told_goal(text, goal))
    return made


@dataclass(frozen=True, slots=True)
class _Text:
    """A paragraph or prose cell, with the place of the characters in it."""

    words: str
    holder: Sentence
    place: Place

    def figures(self, start: int, end: int) -> list[tuple[Figure, Place]]:
        """The measuring figures of a stretch, each with its place."""
        found = []
        for figure in _measures(self.words[start:end]):
            breaks = self.words.count("\n", 0, start + figure.start)
            line = self.place.line
            where = replace(
                self.place,
                quote=figure.text,
                line=None if line is None else line + breaks,
                paragraph=(self.place.paragraph or 1)
                + (breaks if self.holder.row is not None else 0),
                start=start + figure.start,
                end=start + figure.end,
            )
            found.append((figure, where))
        return found


def _texts(document: Document, sentences: Sequence[Sentence]) -> Iterator[_Text]:
    """The paragraphs and cells with figures that speak of targets."""
    seen: set[tuple[int, int | None, int | None]] = set()
    cells: dict[tuple[int, int], list[Cell]] = {}
    walked = -1
    for sentence in sentences:
        seat = (sentence.block, sentence.row, sentence.column)
        if seat in seen:
            continue
        seen.add(seat)
        block = document.blocks[sentence.block]
        if isinstance(block, Paragraph):
            if _tells(block.text):
                yield _Text(block.text, sentence, block.place(0, 0))
            continue
        if walked != block.index:  # a table is walked once for all its sentences
            cells, walked = _telling(block), block.index
        for cell in cells.get((sentence.row or 0, sentence.column or 0), ()):
            yield _Text(cell.text, sentence, block.place(cell, 0, 0))


def _tells(words: str) -> bool:
    return "目标" in words or "指标值" in words


def _telling(table: Table) -> dict[tuple[int, int], list[Cell]]:
    """The cells of a table that speak of targets, by their position."""
    found: dict[tuple[int, int], list[Cell]] = {}
    for row in table.rows:
        for cell in row:
            if _tells(cell.text):
                found.setdefault((cell.row, cell.column), []).append(cell)
    return found


def _measures(words: str) -> list[Figure]:
    return [f for f in scan(words) if not _is_time(f)]


def _is_time(figure: Figure) -> bool:
    return figure.unit.symbol[-1:] in _TIMES and bool(figure.unit.symbol)


Pair = tuple[CellText, CellText]


def _lines(indicators: Iterable[IndicatorTable]) -> dict[str, list[Pair]]:
    """Target and result of the lines, by the name of the indicator."""
    found: dict[str, list[Pair]] = defaultdict(list)
    for table in indicators:
        for line in table.lines:
            if line.target is not None and line.actual is not None:
                key = item_key(line.indicator.name)
                found[key].append((line.target, line.actual))
    return found


def _told_lines(text: _Text, lines: dict[str, list[Pair]]) -> Iterator[Claim]:
    for match in _NAMED.finditer(text.words):
        name = _ORDINAL.sub("", match["name"].strip())
        pairs = lines.get(item_key(name), ())
        for code, group, at, what in (
            (TARGET, "target", 0, "指标值"),
            (RESULT, "actual", 1, "完成值"),
        ):
            said = text.figures(*match.span(group))
            printed = [_printed(pair[at]) for pair in pairs]
            subject = f"指标“{name}”的{what}"
            yield from _compared(code, subject, said, printed)


def _printed(cell: CellText) -> list[tuple[Figure, Place]]:
    return [
        (figure, figure_place(cell, figure))
        for figure in cell.figures
        if not _is_time(figure)
    ]


def _compared(
    code: str,
    subject: str,
    said: Sequence[tuple[Figure, Place]],
    printed: Sequence[Sequence[tuple[Figure, Place]]],
) -> Iterator[Claim]:
    """What is said against the one cell it can be about."""
    fitting = [cell for cell in printed if _fits(said, cell)]
    alike = [cell for cell in fitting if _values(cell) == _values(said)]
    if not said or len(alike or fitting) != 1:
        return
    for (mine, here), (theirs, there) in zip(said, (alike or fitting)[0], strict=True):
        exactly = mine.decimals == theirs.decimals
        mine, theirs = _bare(mine, exactly), _bare(_in_unit(theirs, mine), exactly)
        yield Claim(
            kind=ClaimKind.EQUAL,
            code=code,
            stated=Operand(subject, mine, here),
            operands=(Operand(subject, theirs, there),),
            source=ClaimSource.LINK,
            strength=Strength.EXPLICIT,
            family=f"told:{here.block}:{here.row}:{here.start}",
            subject=subject,
        )


def _fits(
    said: Sequence[tuple[Figure, Place]], cell: Sequence[tuple[Figure, Place]]
) -> bool:
    """Whether a cell prints as many figures, in the same units."""
    return len(said) == len(cell) and all(
        mine.unit == theirs.unit or not theirs.unit.symbol
        for (mine, _), (theirs, _) in zip(said, cell, strict=True)
    )


def _values(figures: Sequence[tuple[Figure, Place]]) -> list[object]:
    return [figure.value for figure, _ in figures]


def _in_unit(figure: Figure, like: Figure) -> Figure:
    return figure if figure.unit.symbol else figure.with_unit(like.unit)


def _bare(figure: Figure, exactly: bool) -> Figure:
    """The bound itself is compared: ≥12场 is 12场.

    A copy with as many places is the same number or none: 93% is not 92%.
    """
    if figure.comparator or figure.approximate:
        figure = replace(figure, comparator="", approximate=False)
    return figure.with_decimals(_EXACT) if exactly else figure


@dataclass(frozen=True, slots=True)
class _Goal:
    """A goal of a form: its words without digits, and where it stands."""

    text: str
    place: Place
    code: str
    chunks: tuple[str, ...]
    anchor: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """The words with any figures; compiled for texts that hold the anchor."""
        return re.compile(r"\d+(?:\.\d+)?".join(map(re.escape, self.chunks)))

    @property
    def figures(self) -> list[tuple[Figure, Place]]:
        shift = max(0, self.place.quote.find(self.text))
        return [(figure, self._at(shift, figure)) for figure in _measures(self.text)]

    def _at(self, shift: int, figure: Figure) -> Place:
        breaks = self.text.count("\n", 0, figure.start)
        line, paragraph = self.place.line, self.place.paragraph
        return replace(
            self.place,
            quote=figure.text,
            line=None if line is None else line + breaks,
            paragraph=None if paragraph is None else paragraph + breaks,
            start=self.place.start + shift + figure.start,
            end=self.place.start + shift + figure.end,
        )


def _goals(indicators: Iterable[IndicatorTable]) -> Iterator[_Goal]:
    for table in indicators:
        for pair in table.goals:
            yield from _of_pair(pair)


def _of_pair(pair: GoalPair) -> Iterator[_Goal]:
    for code, items in ((TARGET, pair.expected), (RESULT, pair.actual)):
        for _, text, place in items:
            words = text.strip(" 。；;\n")
            chunks = _DIGITS.split(words)
            anchor = max(chunks, key=len)
            if len(chunks) < 2 or sum(map(len, chunks)) < _FEWEST_WORDS:
                continue
            yield _Goal(words, place, code, tuple(chunks), anchor)


def _seat(place: Place) -> tuple[int, int | None, int | None]:
    return place.block, place.row, place.column


def _told_goal(text: _Text, goal: _Goal) -> Iterator[Claim]:
    if goal.anchor not in text.words:
        return
    marker = _PROMISED if goal.code == TARGET else _DONE
    for match in goal.pattern.finditer(text.words):
        before = text.words[max(0, match.start() - 16) : match.start()].rstrip("“：:")
        if not marker.search(before):
            continue
        what = "预期目标" if goal.code == TARGET else "完成情况"
        subject = f"总体目标“{goal.anchor.strip('，,、')[:16]}…”的{what}"
        yield from _compared(
            goal.code, subject, text.figures(*match.span()), [goal.figures]
        )
