"""Scoring schemes of a pack: ``schemes/*.yaml``."""

from __future__ import annotations

from collections.abc import Container, Sequence
from decimal import Decimal

from hengji.rules.concepts import ID, basis_of
from hengji.rules.packs import Pack, message, period
from hengji.taxonomy.concepts import concept_key
from hengji.taxonomy.schemes import (
    METHODS,
    Band,
    Formula,
    Grade,
    Scheme,
    SchemeLine,
    Term,
)
from hengji.yamlfile import Node

_RATINGS = ("excellent", "good", "fair", "poor")
_LINE = (
    "level", "aliases", "method", "parameters", "bands", "criteria", "formula", "rule",
    "lines",
)  # fmt: skip


def read_schemes(packs: Sequence[Pack], concepts: Container[str]) -> dict[str, Scheme]:
    """Every scheme by its identifier."""
    found: dict[str, Scheme] = {}
    for pack in packs:
        for node in pack.nodes("schemes"):
            scheme = _scheme(node, pack, concepts)
            if scheme.id in found:
                raise node.refuse(
                    f"评分方案 {scheme.id} 已经定义过",
                    f"scheme {scheme.id} is already defined",
                )
            found[scheme.id] = scheme
    return found


def _scheme(node: Node, pack: Pack, concepts: Container[str]) -> Scheme:
    fields = node.fields(
        ("id", "title", "basis", "total", "lines"),
        ("forms", "grades", "qualitative", "over_fulfilment", "valid"),
    )
    lines: list[SchemeLine] = []
    for line in fields["lines"].items():
        _line(line, concepts, ("", ""), 1, lines)
    start, end = period(fields.get("valid"))
    scheme = Scheme(
        id=fields["id"].matching(ID),
        title=message(fields["title"]),
        forms=fields["forms"].texts() if "forms" in fields else (),
        total=fields["total"].number(),
        lines=tuple(lines),
        grades=_grades(fields.get("grades")),
        basis=fields["basis"].text(),
        qualitative=(
            tuple(item.number() for item in fields["qualitative"].items())
            if "qualitative" in fields
            else ()
        ),
        valid_from=start,
        valid_to=end,
        pack=pack.id,
        over_fulfilment=(
            fields["over_fulfilment"].number() if "over_fulfilment" in fields else None
        ),
    )
    top = sum((line.max_score for line in lines if line.level == 1), Decimal(0))
    if top != scheme.total:
        raise fields["total"].refuse(
            f"一级指标分值合计 {top}，与总分 {scheme.total} 不符",
            f"level-1 points add up to {top}, not {scheme.total}",
        )
    return scheme


def _line(
    node: Node,
    concepts: Container[str],
    above: tuple[str, str],
    level: int,
    into: list[SchemeLine],
) -> Decimal:
    """Append a line and those nested under it; return its points."""
    fields = node.fields(("name", "max_score"), _LINE)
    name = fields["name"].text()
    points = fields["max_score"].number()
    level = fields["level"].integer() if "level" in fields else level
    into.append(
        SchemeLine(
            name=name,
            max_score=points,
            level=level,
            aliases=_aliases(fields.get("aliases")),
            category=above[0],
            subcategory=above[1],
            method=fields["method"].one_of(METHODS) if "method" in fields else "",
            parameters=_parameters(fields.get("parameters")),
            bands=_bands(fields.get("bands")),
            criteria=_criteria(fields.get("criteria"), points),
            formula=_formula(fields.get("formula"), concepts),
            rule=fields["rule"].text() if "rule" in fields else "",
        )
    )
    if "lines" not in fields:
        return points
    below = (name, above[1]) if level == 1 else (above[0], name)
    parts = [
        _line(line, concepts, below, level + 1, into)
        for line in fields["lines"].items()
    ]
    if sum(parts, Decimal(0)) != points:
        raise node.refuse(
            f"“{name}”下各行分值合计 {sum(parts, Decimal(0))}，不等于 {points}",
            f"lines under {name!r} add up to {sum(parts, Decimal(0))}, not {points}",
        )
    return points


def _aliases(node: Node | None) -> tuple[str, ...]:
    return () if node is None else tuple(concept_key(text) for text in node.texts())


def _parameters(node: Node | None) -> tuple[tuple[str, Decimal | str], ...]:
    if node is None:
        return ()
    found: list[tuple[str, Decimal | str]] = []
    for name, value in node.mapping().items():
        found.append((name, value.text() if value.kind == "str" else value.number()))
    return tuple(sorted(found, key=lambda pair: pair[0]))


def _bands(node: Node | None) -> tuple[Band, ...]:
    if node is None:
        return ()
    bands = []
    for item in node.items():
        fields = item.fields(
            ("points",), ("low", "high", "low_inclusive", "high_inclusive")
        )
        bands.append(
            Band(
                points=fields["points"].number(),
                low=fields["low"].number() if "low" in fields else None,
                high=fields["high"].number() if "high" in fields else None,
                low_inclusive=_flag(fields.get("low_inclusive"), True),
                high_inclusive=_flag(fields.get("high_inclusive"), False),
            )
        )
    return tuple(bands)


def _flag(node: Node | None, default: bool) -> bool:
    return default if node is None else node.boolean()


def _criteria(node: Node | None, points: Decimal) -> tuple[tuple[str, Decimal], ...]:
    if node is None:
        return ()
    found = []
    for item in node.items():
        fields = item.fields(("text", "points"))
        found.append((fields["text"].text(), fields["points"].number()))
    total = sum((each for _, each in found), Decimal(0))
    if total != points:
        raise node.refuse(
            f"各要点分值合计 {total}，不等于 {points}",
            f"criteria add up to {total}, not {points}",
        )
    return tuple(found)


def _formula(node: Node | None, concepts: Container[str]) -> Formula | None:
    if node is None:
        return None
    fields = node.fields(("concept", "numerator", "denominator"))
    return Formula(
        concept=_concept(fields["concept"], concepts),
        numerator=tuple(_term(t, concepts) for t in fields["numerator"].items()),
        denominator=tuple(_term(t, concepts) for t in fields["denominator"].items()),
    )


def _term(node: Node, concepts: Container[str]) -> Term:
    fields = node.fields(("concept",), ("basis", "year", "sign"))
    return Term(
        concept=_concept(fields["concept"], concepts),
        basis=basis_of(fields.get("basis")),
        year=fields["year"].integer() if "year" in fields else 0,
        sign=fields["sign"].integer() if "sign" in fields else 1,
    )


def _concept(node: Node, concepts: Container[str]) -> str:
    name = node.matching(ID)
    if name not in concepts:
        raise node.refuse(f"没有概念 {name!r}", f"there is no concept {name!r}")
    return name


def _grades(node: Node | None) -> tuple[Grade, ...]:
    if node is None:
        return ()
    grades = []
    for item in node.items():
        fields = item.fields(("rating", "names", "low"))
        grades.append(
            Grade(
                rating=fields["rating"].one_of(_RATINGS),
                names=fields["names"].texts(),
                low=fields["low"].number(),
            )
        )
    lows = [grade.low for grade in grades]
    if lows != sorted(lows, reverse=True):
        raise node.refuse("等级须从高到低排列", "grades must run from high to low")
    return tuple(grades)
