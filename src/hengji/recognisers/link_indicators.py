"""Links between indicator lines and what is said of the same indicator elsewhere.

A paragraph that opens with the name of an indicator (（1）新增入规企业。…58家) tells
its result; two lines with one result tell one target.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hengji.model.claim import Claim, ClaimKind, ClaimSource, Strength
from hengji.model.document import Document, Paragraph
from hengji.model.fact import Operand
from hengji.model.indicator import CellText, GoalPair, IndicatorLine, IndicatorTable
from hengji.model.number import HUNDRED
from hengji.model.place import Place
from hengji.model.prose import Mention, Sentence
from hengji.recognisers.statements import item_key
from hengji.recognisers.statements_indicators import figure_place
from hengji.taxonomy.figures import scan
from hengji.taxonomy.text import label_key

TITLED = "XRF-304"
ONE_TARGET = "XRF-305"

_ORDINAL = re.compile(
    r"^(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）、.．]|[①-⑳]|[0-9.]{3,5})+"
)
_TITLE = re.compile(r"^(.{3,24}?)[。：:]")
_LEVELS = frozenset({"amount", "count", "rate", "other"})
_COMMON = re.compile("[0-9.%]|目标|指标|全年|全州|全市|全县|全省|完成")
_PAIR = re.compile("[\u4e00-\u9fff]{2}")


def titled_claims(
    document: Document,
    sentences: Sequence[Sentence],
    indicators: Sequence[IndicatorTable],
) -> list[Claim]:
    """The one figure of a paragraph under an indicator's name equals its result."""
    results = _results(indicators)
    if not results:
        return []
    made: list[Claim] = []
    for block, paragraph in _paragraphs(sentences):
        words = document.blocks[block]
        if not isinstance(words, Paragraph):
            continue
        match = _TITLE.match(_ORDINAL.sub("", words.text.strip()))
        result = results.get(item_key(match[1])) if match else None
        if result is None:
            continue
        said = [
            mention
            for sentence in paragraph
            for mention in sentence.mentions
            if _comparable(mention, result)
        ]
        if len(said) == 1:
            made.append(_titled(said[0], result))
    return made


def _paragraphs(
    sentences: Sequence[Sentence],
) -> Iterator[tuple[int, list[Sentence]]]:
    blocks: dict[int, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        if sentence.row is None:
            blocks[sentence.block].append(sentence)
    yield from blocks.items()


def _results(indicators: Iterable[IndicatorTable]) -> dict[str, Operand]:
    """The single-figure result of every indicator whose name is unique."""
    found: dict[str, list[Operand]] = defaultdict(list)
    for table in indicators:
        for line in table.lines:
            operand = _single(line.indicator.name, line.actual)
            if operand is not None:
                found[item_key(line.indicator.name)].append(operand)
    return {name: values[0] for name, values in found.items() if len(values) == 1}


def _single(name: str, cell: CellText | None) -> Operand | None:
    if cell is None or len(cell.figures) != 1:
        return None
    figure = cell.figures[0]
    if figure.comparator or figure.approximate or not figure.unit.symbol:
        return None
    return Operand(name, figure, figure_place(cell, figure))


def _comparable(mention: Mention, result: Operand) -> bool:
    figure = mention.figure
    if mention.role not in _LEVELS or figure.approximate or mention.year is not None:
        return False
    return figure.unit.dimension == result.figure.unit.dimension


def _titled(mention: Mention, result: Operand) -> Claim:
    return Claim(
        kind=ClaimKind.EQUAL,
        code=TITLED,
        stated=Operand(result.label, mention.figure, mention.place),
        operands=(result,),
        source=ClaimSource.LINK,
        strength=Strength.EXPLICIT,
        family=f"titled:{mention.place.block}",
        subject=f"指标“{result.label}”的完成值",
    )


def target_claims(indicators: Sequence[IndicatorTable]) -> list[Claim]:
    """Two lines of different tables with one result have one target.

    The result must be distinctive (not a round rate) and the names must share a
    word; equal numbers alone are no relation.
    """
    groups: dict[object, list[_Line]] = defaultdict(list)
    for line in _lines(indicators):
        figure = line.result.figure
        groups[(figure.value, figure.unit.symbol)].append(line)
    made: list[Claim] = []
    for group in groups.values():
        for index, first in enumerate(group):
            for second in group[index + 1 :]:
                if first.table != second.table and first.words & second.words:
                    made.append(_one_target(first, second))
    return made


class _Line:
    """A target with its result, from a line or from a pair of goals."""

    __slots__ = ("name", "result", "table", "target")

    def __init__(self, table: object, name: str, target: Operand, result: Operand):
        self.table = table
        self.name = name
        self.target = target
        self.result = result

    @property
    def words(self) -> frozenset[str]:
        """The pairs of characters of its name; few lines are compared."""
        return _words(self.name)


def _words(name: str) -> frozenset[str]:
    key = re.sub(
        r"[0-9.%]|目标|指标|全年|全州|全市|全县|全省|完成", "", label_key(name)
    )
    return frozenset(
        key[i : i + 2] for i in range(len(key) - 1) if _PAIR.match(key[i:])
    )


def _lines(indicators: Iterable[IndicatorTable]) -> Iterator[_Line]:
    for table in indicators:
        for line in table.lines:
            yield from _from_line(table, line)
        for pair in table.goals:
            yield from _from_goals(table, pair)


def _from_line(table: IndicatorTable, line: IndicatorLine) -> Iterator[_Line]:
    result = _single(line.indicator.name, line.actual)
    if result is None or not _distinctive(result):
        return
    target = _single(line.indicator.name, line.target)
    if target is not None:
        yield _Line((table.table.index, "lines"), line.indicator.name, target, result)


def _from_goals(table: IndicatorTable, pair: GoalPair) -> Iterator[_Line]:
    if len(pair.expected) != len(pair.actual):
        return
    for goal, answer in zip(pair.expected, pair.actual, strict=True):
        target = _goal_operand(goal)
        result = _goal_operand(answer, target) if target is not None else None
        if target is not None and result is not None and _distinctive(result):
            yield _Line((table.table.index, "goals"), goal[1], target, result)


def _goal_operand(
    item: tuple[str, str, Place], like: Operand | None = None
) -> Operand | None:
    """The first measuring figure of a goal (in the unit of ``like``, if given)."""
    _, text, place = item
    shift = max(0, place.quote.find(text))  # the quote opens with the ordinal
    for figure in scan(text):
        unit = figure.unit
        if not unit.symbol or unit.symbol in ("年", "月", "日") or figure.approximate:
            continue
        if like is None or unit.symbol == like.figure.unit.symbol:
            breaks = text.count("\n", 0, figure.start)
            where = replace(
                place,
                quote=figure.text,
                line=None if place.line is None else place.line + breaks,
                start=place.start + shift + figure.start,
                end=place.start + shift + figure.end,
            )
            return Operand(text[: figure.start], figure, where)
    return None


def _one_target(first: _Line, second: _Line) -> Claim:
    name = first.target.label if len(first.target.label) <= 24 else "同一事项"
    return Claim(
        kind=ClaimKind.EQUAL,
        code=ONE_TARGET,
        stated=first.target,
        operands=(second.target,),
        source=ClaimSource.LINK,
        strength=Strength.EXPLICIT,
        family=f"target:{first.target.place.block}:{first.target.place.start}",
        subject=f"“{name}”（完成值同为{first.result.figure}）的目标值",
    )


def _distinctive(operand: Operand) -> bool:
    figure = operand.figure
    return figure.unit.dimension != "ratio" or figure.value not in (HUNDRED,)
