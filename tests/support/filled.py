"""Filled dossiers, one for each form set: invented bodies, consistent figures.

Only what a person would enter is written down (:mod:`.filled_books`); everything
that follows is computed from the derivations the drawn forms carry
(:func:`complete`), in Decimal.  Amounts are in 万元.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from hengji.model.dossier import Dossier, FactKey, Holding, Provenance
from hengji.model.drawing import Derivation, DrawnForm
from hengji.model.indicator import IndicatorTable
from hengji.model.number import divide
from hengji.model.unit import CNY_10K
from hengji.rules import Rulebook
from hengji.taxonomy.form_sets import FormSet
from hengji.writers.layout import draw
from tests.support.drawn import LINE_CONCEPTS
from tests.support.filled_books import (
    BODY,
    IMPRINT,
    PROJECTS,
    UNITS,
    Book,
    base_data,
    chongqing,
    county,
    long_funds,
    overview,
    project_funds,
    short_funds,
    sichuan,
    sichuan_later,
)
from tests.support.filled_parts import YEAR, holding, indicators
from tests.support.filled_sections import SECTIONS
from tests.support.filled_text import (
    BODY_GOALS,
    BODY_LINES,
    CHONGQING_LINES,
    COUNTY_SCORES,
    EVALUATION_SCORES,
    PROJECT_GOALS,
    PROJECT_LINES,
    SICHUAN_LINES,
    SICHUAN_SCORED,
    Line,
)

__all__ = [
    "BODY",
    "PROJECTS",
    "UNITS",
    "YEAR",
    "all_filled",
    "complete",
    "entered",
    "filled",
    "holding",
    "indicators",
]


def complete(form_set: FormSet, dossier: Dossier, rulebook: Rulebook) -> Dossier:
    """The dossier with every figure that follows from those entered.

    Sums are exact; rates are rounded to two decimals of a per cent, points to two
    decimals, as the forms print them.
    """
    forms = draw(form_set, dossier, rulebook)
    derivations: dict[FactKey, Derivation] = {}
    for form in forms:
        for cell in form.cells:
            if cell.key is None or cell.derivation is None:
                continue
            if cell.key.concept not in LINE_CONCEPTS:
                derivations.setdefault(cell.key, cell.derivation)
    known = {held.key: held.fact.figure.base_value for held in dossier.holdings}
    weights = {
        cell.key: Decimal(cell.value)
        for form in forms
        for cell in form.cells
        if cell.key is not None and cell.key.concept == "execution_weight"
    }
    known.update((key, value) for key, value in weights.items() if key not in known)
    found: dict[FactKey, Holding] = {}
    open_ = {key: way for key, way in derivations.items() if key not in known}
    while open_:
        ready = [
            key
            for key, way in open_.items()
            if not any(term.key in open_ for term in way.terms)
        ]
        for key in ready:
            value = _follow(open_.pop(key), known)
            if value is not None:
                found[key] = _derived(rulebook, key, value)
                known[key] = found[key].fact.figure.base_value
    return dossier.with_holdings(tuple(found.values()))


def _follow(derivation: Derivation, known: dict[FactKey, Decimal]) -> Decimal | None:
    terms = [(known.get(term.key), term.sign) for term in derivation.terms]
    values = [value * sign for value, sign in terms if value is not None]
    if derivation.kind == "sum":
        return sum(values, Decimal(0)) if values else None
    if len(values) < 2:
        return None
    first, second = values
    if derivation.kind == "capped_product":
        return first * min(Decimal(1), second)
    if not second:
        return None
    if derivation.kind == "growth":
        return divide(first - second, second)
    return divide(first, second)


def _derived(rulebook: Rulebook, key: FactKey, base: Decimal) -> Holding:
    kind = rulebook.concepts[key.concept].kind
    if kind == "rate":
        text = f"{_cents(base * 100)}%"
    elif kind == "amount":
        text = str(_cents(base / CNY_10K.factor))
    else:
        text = str(_cents(base))
    return holding(rulebook, key, text, Provenance.DERIVED)


def _cents(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _per_project(form: str, lines: Sequence[Sequence[Line]]) -> list[IndicatorTable]:
    return [
        indicators(form, own, goals, subject=project)
        for project, own, goals in zip(PROJECTS, lines, PROJECT_GOALS, strict=True)
    ]


def _scored(rulebook: Rulebook, form: str, scores: Sequence[str]) -> list[Line]:
    """The template of a form with a score on every line."""
    (part,) = rulebook.layouts[form, "standard"].parts
    roles = {role for _, _, role in part.roles()}
    lines: list[Line] = []
    own = iter(scores)
    for template in part.template:
        score = "" if template.shared else next(own)
        category, subcategory, indicator = (
            name if points is None or not shown else f"{name}（{points}分）"
            for name, points, shown in (
                (template.category, template.category_points, part.label_points),
                (template.subcategory, template.subcategory_points, part.line_points),
                (template.indicator, template.points, part.line_points),
            )
        )
        lines.append(
            Line(
                category,
                subcategory,
                indicator,
                max_score="" if template.shared else str(template.points),
                score=score,
                definition=template.definition if "definition" in roles else None,
                rule=template.rule if "rule" in roles else None,
            )
        )
    assert next(own, None) is None
    return lines


def filled(form_set: str, rulebook: Rulebook) -> Dossier:
    """The complete dossier of a form set."""
    return complete(rulebook.form_sets[form_set], entered(form_set, rulebook), rulebook)


def entered(form_set: str, rulebook: Rulebook) -> Dossier:
    """What a person enters for a form set, before anything is derived."""
    book = Book(rulebook)
    tables: list[IndicatorTable] = []
    units: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    if form_set.startswith("hunan"):
        units = UNITS if form_set == "hunan_prefecture" else ()
        tables = _hunan(book, form_set, rulebook)
    elif form_set == "chongqing_department":
        chongqing(book)
        tables = [indicators("chongqing_department", CHONGQING_LINES, BODY_GOALS)]
    elif form_set == "national_project":
        projects = PROJECTS
        project_funds(book)
        tables = _per_project("project_self_evaluation", PROJECT_LINES)
    elif form_set == "sichuan_2022":
        projects = PROJECTS
        sichuan_later(book)
        tables = _per_project("sichuan_project_self_evaluation", SICHUAN_SCORED)
    else:
        projects = PROJECTS
        sichuan(book)
        tables = _per_project("sichuan_project_completion", SICHUAN_LINES)
        form = "sichuan_project_evaluation_score"
        lines = _scored(rulebook, form, EVALUATION_SCORES)
        tables.append(indicators(form, lines, subject=PROJECTS[0]))
    return Dossier(
        form_set=form_set,
        organisation=BODY,
        fiscal_year=YEAR,
        holdings=tuple(book.holdings),
        indicators=tuple(tables),
        sections=SECTIONS,
        units=units,
        projects=projects,
        imprint=IMPRINT,
    )


def _hunan(book: Book, form_set: str, rulebook: Rulebook) -> list[IndicatorTable]:
    if form_set == "hunan_county":
        county(book)
        form = "hunan_county_score_sheet"
        return [indicators(form, _scored(rulebook, form, COUNTY_SCORES))]
    units = form_set == "hunan_prefecture"
    if units:
        overview(book)
    base_data(book, units=units)
    if form_set == "hunan_city":
        short_funds(book)
    else:
        long_funds(book, units=units)
    return [indicators("department_self_evaluation", BODY_LINES, BODY_GOALS)]


def all_filled(
    rulebook: Rulebook,
) -> Iterable[tuple[FormSet, Dossier, list[DrawnForm]]]:
    """Every form set with its filled dossier and the forms drawn from it."""
    for form_set in rulebook.form_sets.values():
        dossier = filled(form_set.id, rulebook)
        yield form_set, dossier, draw(form_set, dossier, rulebook)
