from __future__ import annotations

from hengji.model.document import Table
from hengji.model.indicator import CellText, Heading, IndicatorLine, IndicatorTable
from hengji.model.place import Place
from hengji.rules import load
from hengji.writers.publication.edition import Edition
from hengji.writers.publication.tables import data_tables
from tests.support.filled import entered
from tests.writers.publication.editions import MOBILE, small, whole

PLACE = Place("", 0)


def with_indicators() -> Edition:
    line = IndicatorLine(
        row=2,
        category=Heading("产出指标", PLACE),
        subcategory=Heading("数量指标", PLACE),
        indicator=Heading("培训人次", PLACE),
        target=CellText("≥400人次", PLACE),
        actual=CellText(f"420人次，联系{MOBILE}", PLACE),
    )
    blank = IndicatorLine(3, None, None, Heading("", PLACE), empty=True)
    table = IndicatorTable(Table(0, 1, (), 1, True), "form", (), (line, blank))
    edition = whole()
    object.__setattr__(edition.dossier, "indicators", (table,))
    return edition


def test_a_fact_is_exact_and_named_in_both_languages() -> None:
    (table,) = data_tables(small())
    (row,) = table.rows
    assert row["value"] == "9.350"
    assert row["unit"] == "万元"
    assert row["amount_in_yuan"] == "93500.000"
    assert (row["label"], row["label_en"]) == ("其他收入", "other income")
    assert (row["fiscal_year"], row["basis"]) == ("2022", "actual")


def test_a_row_of_codes_is_named_by_its_code() -> None:
    rulebook = load()
    dossier = entered("sichuan", rulebook)
    edition = Edition(small().composition, dossier, rulebook)
    rows = [r for r in data_tables(edition)[0].rows if "2011301" in r["dimensions"]]
    assert {r["label"] for r in rows} >= {"行政运行·基本支出", "行政运行·支出合计"}


def test_last_year_is_a_year_and_no_offset() -> None:
    facts = data_tables(whole())[0]
    years = {row["fiscal_year"] for row in facts.rows}
    assert years == {"2021", "2022"}


def test_counts_have_no_amount_of_money() -> None:
    facts = data_tables(whole())[0].rows
    (row,) = [r for r in facts if r["concept"] == "domestic_reception_groups"]
    assert (row["value"], row["unit"], row["amount_in_yuan"]) == ("15", "批次", "")


def test_scores_stand_side_by_side() -> None:
    scores = data_tables(whole())[-1]
    assert scores.name == "scores"
    assert [r["recomputed"] for r in scores.rows] == ["9.41", ""]
    assert scores.rows[1]["reason"] == "缺少样本"


def test_indicators_are_listed_without_blank_rows_and_masked() -> None:
    indicators = data_tables(with_indicators())[1]
    (row,) = indicators.rows
    assert (row["indicator"], row["target"]) == ("培训人次", "≥400人次")
    assert row["actual"] == "420人次，联系139****5678"


def test_every_row_has_every_column() -> None:
    for table in data_tables(with_indicators()):
        names = {column.name for column in table.columns}
        assert all(set(row) == names for row in table.rows)
