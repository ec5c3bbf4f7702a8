"""Statements made by indicator tables: targets, results and the total score."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from hengji.model.fact import Basis, Fact, Operand, Source
from hengji.model.figure import Figure
from hengji.model.indicator import CellText, IndicatorLine, IndicatorTable
from hengji.model.outline import Outline
from hengji.model.place import Place
from hengji.model.unit import SCORE
from hengji.recognisers.statements import (
    TOTAL_SCORE,
    Lexicon,
    Statement,
    item_key,
)

#: Whom a table is about: a unit within the body, and a project.
About = tuple[str, str]
WHOLE: About = ("", "")


def indicator_statements(
    indicators: Sequence[IndicatorTable],
    facts: Iterable[Fact],
    outline: Outline,
    lexicon: Lexicon,
) -> list[Statement]:
    """Targets and results of lines that hold one figure each, and total scores.

    A report may carry the forms of its units and projects: what a form states is
    about the one its own header names.
    """
    about = _about(facts)
    scored = [t for t in indicators if t.total_score is not None]
    told_apart = len({about.get(t.table.index, WHOLE) for t in scored}) == len(scored)
    made: list[Statement] = []
    for table in indicators:
        whom = about.get(table.table.index, WHOLE)
        for line in table.lines:
            made.extend(_line_statements(table, line, whom, outline, lexicon))
        if table.total_score is not None and told_apart:
            made.append(_total(table, table.total_score, whom, outline))
    return made


def _about(facts: Iterable[Fact]) -> Mapping[int, About]:
    """Whom the facts of each table name, where they all name one."""
    named: dict[int, set[About]] = defaultdict(set)
    for fact in facts:
        project = dict(fact.dimensions).get("project", "")
        named[fact.place.block].add((fact.organisation, project))
    return {block: whom.pop() for block, whom in named.items() if len(whom) == 1}


def _total(
    table: IndicatorTable, score: Operand, about: About, outline: Outline
) -> Statement:
    return Statement(
        operand=Operand(score.label, score.figure.with_unit(SCORE), score.place),
        item=TOTAL_SCORE,
        known=True,
        measure="rate",
        year=outline.fiscal_year,
        basis=Basis.NONE,
        scope=about[1],
        organisation=about[0],
        source=Source.FORM,
        container=f"i{table.table.index}",
        name="自评得分",
    )


def _line_statements(
    table: IndicatorTable,
    line: IndicatorLine,
    about: About,
    outline: Outline,
    lexicon: Lexicon,
) -> list[Statement]:
    made: list[Statement] = []
    concept = lexicon.concept_of(line.indicator.name)
    for measure, cell in (("target", line.target), ("result", line.actual)):
        if cell is None or len(cell.figures) != 1:
            continue
        figure = cell.figures[0]
        place = figure_place(cell, figure)
        if concept is not None and concept.kind == "rate" and measure == "result":
            measure = "rate"
        made.append(
            Statement(
                operand=Operand(line.indicator.name, figure, place),
                item=concept.id if concept else item_key(line.indicator.name),
                known=concept is not None,
                measure=measure,
                year=outline.fiscal_year,
                basis=Basis.NONE,
                scope=about[1],
                organisation=about[0],
                source=Source.TABLE,
                container=f"i{table.table.index}",
                name=concept.label if concept else "",
            )
        )
    return made


def figure_place(cell: CellText, figure: Figure) -> Place:
    """The place of a figure inside a cell of an indicator line."""
    place = cell.place
    breaks = cell.text.count("\n", place.start, figure.start)
    return Place(
        figure.text,
        place.block,
        None if place.line is None else place.line + breaks,
        place.page,
        None if place.paragraph is None else place.paragraph + breaks,
        place.table,
        place.row,
        place.column,
        place.sheet,
        place.cell,
        figure.start,
        figure.end,
    )
