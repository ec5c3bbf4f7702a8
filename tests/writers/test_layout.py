"""Every form of every set, drawn blank and filled, and read back."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hengji.model.dossier import Dossier, FactKey
from hengji.model.drawing import CellRole, DrawnForm
from hengji.model.fact import Fact
from hengji.model.indicator import IndicatorLine, IndicatorTable
from hengji.model.unit import CNY_10K
from hengji.pipeline import audit_document
from hengji.preparing.derivation import derive
from hengji.recognisers.indicators import read_indicators
from hengji.rules import load
from hengji.taxonomy.text import label_key
from hengji.writers.layout import draw
from hengji.writers.layout_codes import whole_of
from tests.support.drawn import (
    as_document,
    covered,
    figures,
    key_of,
    printed_facts,
    read_back,
)
from tests.support.filled import BODY, PROJECTS, UNITS, YEAR, entered, filled

RULES = load()
SETS = sorted(RULES.form_sets)
#: What a form alone cannot say: the reason stands in the report's text.
IN_THE_REPORT = {"REA-402"}


def blank(form_set: str) -> Dossier:
    return Dossier(form_set, BODY, YEAR, units=UNITS, projects=PROJECTS)


def drawn(form_set: str) -> list[DrawnForm]:
    return draw(RULES.form_sets[form_set], filled(form_set, RULES), RULES)


def drawn_blank(form_set: str) -> list[DrawnForm]:
    return draw(RULES.form_sets[form_set], blank(form_set), RULES)


def amount_of(fact: Fact) -> Decimal:
    """In 万元 for money, else in the base unit."""
    if RULES.concepts[fact.concept].kind != "amount":
        return fact.figure.base_value
    unit = fact.figure.unit
    return (
        fact.figure.base_value / CNY_10K.factor if unit.is_money else fact.figure.value
    )


def test_the_sets_are_there() -> None:
    assert SETS == [
        "chongqing_department",
        "hunan_city",
        "hunan_city_long",
        "hunan_county",
        "hunan_prefecture",
        "national_project",
        "sichuan",
        "sichuan_2022",
    ]


@pytest.mark.parametrize("form_set", SETS)
@pytest.mark.parametrize("how", [drawn, drawn_blank])
def test_cells_cover_every_position_once(form_set: str, how) -> None:  # type: ignore[no-untyped-def]
    for form in how(form_set):
        times = covered(form)
        height = max(row for row, _ in times)
        every = {
            (row, column)
            for row in range(1, height + 1)
            for column in range(1, len(form.widths) + 1)
        }
        assert set(times) == every
        assert set(times.values()) == {1}


@pytest.mark.parametrize("form_set", SETS)
def test_all_printed_figures_are_read_back(form_set: str) -> None:
    forms = drawn(form_set)
    _, read = read_back(forms, YEAR, RULES)
    found = {key_of(fact, YEAR): amount_of(fact) for fact in read.facts}
    wanted = {
        key: value for form in forms for key, value in printed_facts(form).items()
    }
    assert wanted
    assert found == wanted
    assert [match.form for match in read.forms] == [form.form for form in forms]


@pytest.mark.parametrize("form_set", SETS)
def test_a_blank_form_is_recognised_and_says_nothing(form_set: str) -> None:
    forms = drawn_blank(form_set)
    _, read = read_back(forms, YEAR, RULES)
    assert [match.form for match in read.forms] == [form.form for form in forms]
    assert {fact.concept for fact in read.facts} <= {"execution_weight"}


def said(line: IndicatorLine) -> tuple[object, ...]:
    """What a line says, whatever it is printed in."""
    texts = (line.target, line.actual, line.reason, line.definition, line.rule)
    units = (line.unit_text, line.direction_text)
    numbers = (line.max_score, line.score, line.score_ratio)
    levels = (line.category, line.subcategory, line.indicator)
    return (
        *(label_key(level.name) if level else "" for level in levels),
        *(
            level.points.figure.value if level and level.points else None
            for level in levels
        ),
        *(text.text if text else "" for text in (*texts, *units)),
        *(number.figure.base_value if number else None for number in numbers),
    )


def goals_of(table: IndicatorTable) -> list[tuple[str, str]]:
    return [
        (ordinal, text)
        for pair in table.goals
        for items in (pair.expected, pair.actual)
        for ordinal, text, _ in items
    ]


@pytest.mark.parametrize("form_set", SETS)
def test_indicators_and_goals_are_read_back(form_set: str) -> None:
    forms = drawn(form_set)
    with_lines = [form.form for form in forms if form.form != "hunan_overview"]
    document = as_document([form for form in forms if form.form in with_lines])
    read = read_indicators(document, RULES)
    given_ = filled(form_set, RULES).indicators
    assert [list(map(said, table.lines)) for table in read] == [
        list(map(said, table.lines)) for table in given_
    ]
    assert [goals_of(table) for table in read] == [goals_of(table) for table in given_]


def test_the_overview_repeats_the_indicators_without_points() -> None:
    (overview,) = [f for f in drawn("hunan_prefecture") if f.form == "hunan_overview"]
    (read,) = read_indicators(as_document([overview]), RULES)
    (given_,) = filled("hunan_prefecture", RULES).indicators
    names = [
        (line.indicator.name, line.target and line.target.text) for line in read.lines
    ]
    assert names == [
        (line.indicator.name, line.target and line.target.text) for line in given_.lines
    ]
    assert goals_of(read) and sorted(goals_of(read)) == sorted(goals_of(given_))


@pytest.mark.parametrize("form_set", SETS)
def test_the_audit_of_the_drawn_forms_accuses_nobody(form_set: str) -> None:
    document = as_document(drawn(form_set))
    findings = audit_document(document, RULES, YEAR).findings
    loud = [f for f in findings if f.severity.value in ("error", "warning")]
    assert [f.message.zh for f in loud if f.code not in IN_THE_REPORT] == []


@pytest.mark.parametrize("form_set", SETS)
def test_what_is_derived_is_what_the_derivations_say(form_set: str) -> None:
    rules_set = RULES.form_sets[form_set]
    own = {h.key: h.fact.figure.base_value for h in filled(form_set, RULES).holdings}
    done = derive(entered(form_set, RULES), RULES)
    theirs = {h.key: h.fact.figure.base_value for h in done.holdings}
    cells = figures(draw(rules_set, done, RULES))
    compared = 0
    for key, cell in cells.items():
        if cell.role is CellRole.DERIVED and key in own and key in theirs:
            assert abs(own[key] - theirs[key]) <= _half_a_digit(key), key
            compared += 1
    assert compared or form_set == "hunan_county"


def _half_a_digit(key: FactKey) -> Decimal:
    """Rates and points are printed to two decimals."""
    kind = RULES.concepts[key.concept].kind
    return {"rate": Decimal("0.0001"), "score": Decimal("0.01")}.get(kind, Decimal(0))


@pytest.mark.parametrize("form_set", SETS)
def test_terms_of_derivations_stand_in_the_same_form(form_set: str) -> None:
    for form in drawn_blank(form_set):
        keys = {cell.key for cell in form.cells if cell.key is not None}
        for cell in form.cells:
            if cell.derivation is not None:
                terms = {term.key for term in cell.derivation.terms}
                assert terms <= keys or terms == {whole_of(cell.key)}
                assert cell.role is CellRole.DERIVED


def test_one_form_is_drawn_for_each_project_with_its_name() -> None:
    forms = drawn("national_project")
    assert [form.subject for form in forms] == list(PROJECTS)
    for form in forms:
        assert any(cell.text == form.subject for cell in form.cells)


def test_only_evaluated_projects_get_a_score_sheet() -> None:
    times = Counter(form.form for form in drawn("sichuan"))
    assert times == {
        "disclosure_accounts": 1,
        "disclosure_appropriation": 1,
        "disclosure_general_budget": 1,
        **{f"final_accounts_0{number}": 1 for number in range(1, 10)},
        "sichuan_project_completion": 2,
        "sichuan_project_evaluation_score": 1,
    }


def test_a_set_without_projects_is_drawn_once_blank() -> None:
    rules_set = RULES.form_sets["national_project"]
    forms = draw(rules_set, Dossier("national_project", BODY, YEAR), RULES)
    assert [form.subject for form in forms] == [""]


def test_blank_rows_are_spared_only_when_asked() -> None:
    rules_set = RULES.form_sets["hunan_city"]

    def free_rows(dossier: Dossier, *, spare: bool | None) -> int:
        forms = draw(rules_set, dossier, RULES, spare=spare)
        return sum(c.role is CellRole.FREE_LABEL for f in forms for c in f.cells)

    empty = blank("hunan_city")
    assert free_rows(empty, spare=None) == free_rows(empty, spare=True) > 0
    assert free_rows(empty, spare=False) == 0
    assert free_rows(filled("hunan_city", RULES), spare=False) == 13


def test_words_around_the_table_are_filled_in() -> None:
    base, short = drawn("hunan_city")
    assert base.annex == 1 and short.annex == 2
    assert base.head_line == f"填报单位：{BODY}"
    assert base.subtitle == "（2022年度）"
    assert "填表人：何清和" in short.foot_lines[0]
    assert any("2021年决算数" in cell.text for cell in base.cells)


def test_total_and_rating_are_printed_in_the_overview() -> None:
    (overview,) = [f for f in drawn("hunan_prefecture") if f.form == "hunan_overview"]
    by_field = {cell.field: cell.text for cell in overview.cells if cell.field}
    assert by_field["total_score"] == "评分：99.04"
    assert by_field["rating"].startswith("等级：优\n")


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.text("甲乙丙丁戊己庚辛", min_size=2, max_size=6), max_size=6, unique=True
    )
)
def test_any_number_of_units_fits_the_overview(units: list[str]) -> None:
    rules_set = RULES.form_sets["hunan_prefecture"]
    dossier = Dossier("hunan_prefecture", BODY, YEAR, units=tuple(units))
    overview, *_ = draw(rules_set, dossier, RULES)
    assert set(covered(overview).values()) == {1}
    names = [cell for cell in overview.cells if cell.field == "unit"]
    assert len(names) == 4 * len(units)
