"""Facts are listed exactly, with where they stand and how sure they are."""

import json
from decimal import Decimal

from hengji.model.fact import Basis, Fact
from hengji.model.figure import Figure
from hengji.model.place import Place
from hengji.model.unit import CNY_10K
from hengji.writers.fact_listing import facts_json, facts_text

FACT = Fact(
    concept="basic_expenditure",
    label="基本支出",
    figure=Figure("2450.420万元", Decimal("2450.420"), CNY_10K, 3),
    place=Place("2450.420", 3, line=20, table=1, row=4, column=2),
    fiscal_year=2020,
    basis=Basis.ACTUAL,
    dimensions=(("within", "total"),),
    certain=False,
)


def test_amounts_in_json_are_exact_strings():
    fact = json.loads(facts_json([FACT]))["facts"][0]
    assert (fact["value"], fact["unit"]) == ("2450.420", "万元")
    assert fact["dimensions"] == {"within": "total"}
    assert fact["place"]["line"] == 20


def test_no_facts_are_an_empty_list_and_a_sentence():
    assert json.loads(facts_json([])) == {"facts": []}
    assert facts_text([]) == "没有认出数据项。\n"
    assert facts_text([], language="en") == "No fact was recognised.\n"


def test_a_line_tells_concept_basis_year_value_and_place():
    line = facts_text([FACT]).splitlines()[1]
    for words in ("basic_expenditure", "actual", "2020", "2450.420 万元", "第20行"):
        assert words in line


def test_an_inferred_fact_is_marked():
    assert "? 基本支出" in facts_text([FACT])
