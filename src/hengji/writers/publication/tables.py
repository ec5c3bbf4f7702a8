"""The tables of the data package: facts, indicators, scores; their rows and schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from hengji.model.dossier import Holding
from hengji.model.indicator import IndicatorLine, IndicatorTable
from hengji.model.number import plain
from hengji.taxonomy.classifications import name_of_code
from hengji.writers.publication.edition import Edition
from hengji.writers.publication.release import masked

Row = dict[str, str]
STRING, NUMBER, YEAR = "string", "number", "year"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, Frictionless type, title and what it holds."""

    name: str
    type: str
    title: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table of the package; every value is a string, numbers exact."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


_FACTS = (
    Column("concept", STRING, "概念 concept", "identifier, see the glossary"),
    Column("label", STRING, "名称 label"),
    Column("label_en", STRING, "英文名称 English label"),
    Column("organisation", STRING, "单位 organisation"),
    Column("fiscal_year", YEAR, "年度 fiscal year"),
    Column("basis", STRING, "口径 basis", "original_budget, final_budget, actual …"),
    Column("dimensions", STRING, "维度 dimensions", "name=value, separated by ;"),
    Column("value", NUMBER, "数值 value", "exact, in the unit of the next column"),
    Column("unit", STRING, "计量单位 unit"),
    Column("amount_in_yuan", NUMBER, "折合元 amount in yuan", "money only, exact"),
    Column("provenance", STRING, "来源 provenance", "entered, imported or derived"),
    Column("arithmetic", STRING, "算式 arithmetic", "of a derived value"),
)
_INDICATORS = (
    Column("form", STRING, "表 form"),
    Column("category", STRING, "一级指标 level 1"),
    Column("subcategory", STRING, "二级指标 level 2"),
    Column("indicator", STRING, "三级指标 level 3"),
    Column("target", STRING, "年度指标值 target"),
    Column("actual", STRING, "实际完成值 actual"),
    Column("max_score", NUMBER, "分值 points attainable"),
    Column("score", NUMBER, "得分 points"),
    Column("reason", STRING, "偏差原因 reason of deviation"),
)
_SCORES = (
    Column("name", STRING, "指标 indicator"),
    Column("max_score", NUMBER, "分值 points attainable"),
    Column("claimed", NUMBER, "自评得分 claimed"),
    Column("recomputed", NUMBER, "重算得分 recomputed"),
    Column("status", STRING, "状态 status", "recomputed or undetermined"),
    Column("rule", STRING, "评分规则 rule"),
    Column("arithmetic", STRING, "算式 arithmetic"),
    Column("reason", STRING, "不能重算的原因 why undetermined"),
)


def data_tables(edition: Edition) -> tuple[DataTable, ...]:
    """The tables of an edition; indicators and scores when there are any."""
    facts = tuple(_fact(edition, held) for held in edition.dossier.holdings)
    tables = [DataTable("facts", "事实 Facts", _FACTS, facts)]
    indicators = tuple(_indicators(edition.dossier.indicators))
    if indicators:
        tables.append(
            DataTable("indicators", "绩效指标 Indicators", _INDICATORS, indicators)
        )
    if edition.scores is not None:
        scores = tuple(_scores(edition))
        tables.append(DataTable("scores", "评分 Scores", _SCORES, scores))
    return tuple(tables)


def _number(value: Decimal | None) -> str:
    return "" if value is None else plain(value)


def _fact(edition: Edition, holding: Holding) -> Row:
    key, figure = holding.key, holding.fact.figure
    concept = edition.rulebook.concepts.get(key.concept)
    label = concept.label if concept else holding.fact.label
    year = edition.dossier.fiscal_year
    code = name_of_code(edition.rulebook.classifications, key.dimensions, year)
    money = figure.unit.is_money
    return {
        "concept": key.concept,
        "label": masked(f"{code}·{label}" if code else label),
        "label_en": concept.en if concept else "",
        "organisation": masked(key.organisation or edition.dossier.organisation),
        "fiscal_year": str(edition.dossier.fiscal_year + key.year),
        "basis": key.basis.value,
        "dimensions": masked(";".join(f"{name}={v}" for name, v in key.dimensions)),
        "value": plain(figure.value),
        "unit": figure.unit.symbol,
        "amount_in_yuan": plain(figure.base_value) if money else "",
        "provenance": holding.provenance.value,
        "arithmetic": holding.arithmetic,
    }


def _indicators(tables: tuple[IndicatorTable, ...]) -> Iterator[Row]:
    for table in tables:
        for line in table.lines:
            if not line.empty:
                yield _indicator(table.form, line)


def _indicator(form: str, line: IndicatorLine) -> Row:
    words = {
        "form": form,
        "category": line.category.name if line.category else "",
        "subcategory": line.subcategory.name if line.subcategory else "",
        "indicator": line.indicator.name,
        "target": line.target.text if line.target else "",
        "actual": line.actual.text if line.actual else "",
        "reason": line.reason.text if line.reason else "",
    }
    row = {name: masked(text) for name, text in words.items()}
    row["max_score"] = _number(line.max_score.figure.value if line.max_score else None)
    row["score"] = _number(line.score.figure.value if line.score else None)
    return row


def _scores(edition: Edition) -> Iterator[Row]:
    for line in edition.scores.lines if edition.scores else ():
        yield {
            "name": line.name,
            "max_score": _number(line.max_score),
            "claimed": _number(line.claimed),
            "recomputed": _number(line.recomputed),
            "status": line.status.value,
            "rule": line.rule,
            "arithmetic": line.arithmetic,
            "reason": masked(line.reason),
        }
