"""Forms recognised by their labels, in documents written for the purpose."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from hengji.model.fact import Basis, Fact
from hengji.readers import read
from hengji.recognisers.forms import FormsRead, read_forms
from hengji.recognisers.outline import read_outline
from hengji.recognisers.segments import read_tables
from hengji.rules import load
from tests.support.shared import shared_file


def forms_in(path: Path) -> FormsRead:
    document = read(path)
    outline = read_outline(document)
    return read_forms(document, read_tables(document, outline), outline, load())


def forms_of(text: str, folder: Path) -> FormsRead:
    file = folder / "sample.txt"
    file.write_text(text, encoding="utf-8")
    return forms_in(file)


def table(*rows: str) -> str:
    """Rows of cells divided by ``|``, in the text format."""
    return "\n\n".join(
        "\n".join("\t" + cell.strip() for cell in row.split("|")) for row in rows
    )


def values(facts: tuple[Fact, ...], concept: str) -> list[Decimal]:
    return [fact.figure.value for fact in facts if fact.concept == concept]


BUDGET = table(
    "预算部门 | 某市某某局",
    "年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | "
    "分值 | 执行率 | 得分",
    " | 年度资金总额 | 58.00 | 88.00 | 80.00 | 10 | 90.91% | 9.09",
    " | 按收入性质分： | 按支出性质分：",
    " | 其中：  一般公共预算：85.00 | 其中：基本支出：55.00",
    " | 政府性基金拨款： | 项目支出：25.00",
    " | 其他资金：3.00 | ",
)
TITLE = "某市某某局\n2022年度部门整体支出绩效自评表\n"


def test_the_short_layout_gives_income_the_budget_and_nature_the_outturn(
    tmp_path: Path,
) -> None:
    found = forms_of(TITLE + BUDGET + "\n", tmp_path)
    assert [match.form for match in found.forms] == ["department_self_evaluation"]
    seats = {(f.concept, f.basis): f.figure.value for f in found.facts}
    general = ("general_public_budget", Basis.FINAL_BUDGET)
    assert seats[general] == Decimal("85.00")
    assert seats["other_funds", Basis.FINAL_BUDGET] == Decimal("3.00")
    assert seats["basic_expenditure", Basis.ACTUAL] == Decimal("55.00")
    assert seats["project_expenditure", Basis.ACTUAL] == Decimal("25.00")
    assert ("government_managed_funds", Basis.FINAL_BUDGET) not in seats
    assert seats["total_funds", Basis.ORIGINAL_BUDGET] == Decimal("58.00")


def test_points_and_rates_of_a_money_table_are_not_money(tmp_path: Path) -> None:
    found = forms_of(TITLE + BUDGET + "\n", tmp_path)
    units = {f.concept: f.figure.unit.symbol for f in found.facts}
    assert units["execution_weight"] == "" and units["execution_score"] == ""
    assert units["execution_rate"] == "%" and units["total_funds"] == "万元"


def test_a_fact_knows_its_year_form_and_line(tmp_path: Path) -> None:
    found = forms_of(TITLE + BUDGET + "\n", tmp_path)
    fact = next(f for f in found.facts if f.concept == "basic_expenditure")
    assert (fact.fiscal_year, fact.form) == (2022, "department_self_evaluation")
    line = (TITLE + BUDGET).split("\n")[fact.place.line - 1 if fact.place.line else 0]
    assert fact.place.quote in line and "基本支出" in line


def test_a_source_the_form_does_not_know_makes_its_list_unsure(tmp_path: Path) -> None:
    text = BUDGET.replace("政府性基金拨款：", "上级补助：1.00")
    found = forms_of(TITLE + text + "\n", tmp_path)
    inline = [f for f in found.facts if f.concept == "other_funds"]
    assert inline and not inline[0].certain


UNITS = table(
    "机构名称 | 收入合计 | 其中： | | | |",
    " | | 上年结转 | 公共财政拨款 | 政府基金拨款 | 事业收入 | 其他收入",
    "局机关及二级机构汇总 | 110.00 | 14.00 | 85.00 | 3.00 | 0 | 8.00",
    "1、本级机构 | 80.00 | 10.00 | 65.00 | 3.00 | 0 | 2.00",
    "2、某某中心 | 30.00 | 4.00 | 20.00 | | —— | 6.00",
)


def test_the_summary_is_the_whole_body_and_the_rows_its_parts(tmp_path: Path) -> None:
    found = forms_of("2022年度自评\n年度收入情况（万元）\n" + UNITS + "\n", tmp_path)
    income = [f for f in found.facts if f.concept == "total_income"]
    assert [f.organisation for f in income] == ["", "本级机构", "某某中心"]
    assert {f.figure.unit.symbol for f in income} == {"万元"}


def test_blank_and_dash_give_no_fact_and_zero_does(tmp_path: Path) -> None:
    found = forms_of("2022年度自评\n" + UNITS + "\n", tmp_path)
    assert values(found.facts, "government_managed_funds_appropriation") == [3, 3]
    assert values(found.facts, "public_service_income") == [0, 0]


def test_a_single_body_is_the_whole_body(tmp_path: Path) -> None:
    rows = UNITS.split("\n\n")
    found = forms_of("2022年度自评\n" + "\n\n".join((*rows[:2], rows[3])), tmp_path)
    assert {f.organisation for f in found.facts} == {""}


BASE = table(
    "财政供养人员情况 | 编制数 | 2023年实际在职人数 | 控制率",
    " | 100 | 95 | 95%",
    "经费控制情况（万元） | 2022年决算数 | 2023年预算数 | 2023年决算数",
    "一、三公经费 | 8.00 | 10.00 | 9.00",
    "  1、公务用车购置和维护经费 | 5.50 | 6.50 | 6.00",
    "    其中：公车购置 | 0 | 0 | 0",
    "          公车运行维护 | 5.50 | 6.50 | 6.00",
    "  2、出国经费 | 0 | 0 | 0",
    "  3、公务接待 | 2.50 | 3.50 | 3.00",
    "二、项目支出 | 26.00 | 28.00 | 30.00",
    "  1、业务工作经费 | 10.00 | 10.00 | 10.00",
    "  普查工作经费 | 10.00 | 10.00 | 10.00",
    "三、公用经费 | 12.00 | 13.00 | 12.50（11.00）",
    "  其中：办公费 | 2.10 | 2.20 | 2.00",
    "  公务接待费 | 0.70 | 0.80 | 0.60",
    "四、政府采购金额 | —— | 9.00 | 8.50",
    "五、部门基本支出预算调整 | —— | 52.00 | 51.20",
)
BASE_TITLE = "某市某某局\n2023年度部门整体支出绩效评价基础数据表\n"


def test_the_years_of_the_base_data_come_from_its_columns(tmp_path: Path) -> None:
    found = forms_of(BASE_TITLE + BASE + "\n", tmp_path)
    seats = {
        (f.basis, f.fiscal_year): f.figure.value
        for f in found.facts
        if f.concept == "three_public_expenses"
    }
    assert seats == {
        (Basis.ACTUAL, 2022): Decimal("8.00"),
        (Basis.BUDGET, 2023): Decimal("10.00"),
        (Basis.ACTUAL, 2023): Decimal("9.00"),
    }


def test_one_label_under_two_headings_is_two_things(tmp_path: Path) -> None:
    found = forms_of(BASE_TITLE + BASE + "\n", tmp_path)
    assert values(found.facts, "official_reception") == [
        Decimal("2.50"),
        Decimal("3.50"),
        Decimal("3.00"),
    ]
    items = {
        dict(f.dimensions).get("item", "")
        for f in found.facts
        if f.concept == "operating_expenditure"
    }
    assert items == {"", "办公费", "公务接待费"}


def test_a_free_row_is_a_detail_of_its_class(tmp_path: Path) -> None:
    found = forms_of(BASE_TITLE + BASE + "\n", tmp_path)
    details = [f for f in found.facts if ("item", "普查工作经费") in f.dimensions]
    assert {f.concept for f in details} == {"business_work_expenditure"}
    assert len(details) == 3


def test_two_figures_in_one_cell_are_not_sure(tmp_path: Path) -> None:
    found = forms_of(BASE_TITLE + BASE + "\n", tmp_path)
    compound = [f for f in found.facts if f.place.quote.startswith("12.50")]
    assert [f.certain for f in compound] == [False]


def test_head_counts_carry_no_unit_of_money(tmp_path: Path) -> None:
    found = forms_of(BASE_TITLE + BASE + "\n", tmp_path)
    posts = next(f for f in found.facts if f.concept == "established_posts")
    assert posts.figure.unit.symbol == "" and posts.figure.value == 100


PROJECT = table(
    "项目名称 | 企业培训经费",
    "预算单位 | 某市某某局",
    "预算执行情况（万元） | 预算数: | 15万元 | 执行数: | 14万元",
    " | 其中-财政拨款: | 12万元 | 其中-财政拨款: | 11万元",
    " | 其它资金: | 3 | 其它资金: | 3",
    "年度目标完成情况 | 预期目标 | 实际完成目标",
    " | 完成培训 | 完成培训一期",
)


def test_the_second_pair_of_a_row_belongs_to_the_second_head(tmp_path: Path) -> None:
    text = "项目绩效目标完成情况表\n（2020年度）\n" + PROJECT + "\n"
    found = forms_of(text, tmp_path)
    assert [match.form for match in found.forms] == ["sichuan_project_completion"]
    seats = {(f.concept, f.basis): f.figure.value for f in found.facts}
    assert seats == {
        ("total_funds", Basis.FINAL_BUDGET): 15,
        ("total_funds", Basis.ACTUAL): 14,
        ("fiscal_appropriation", Basis.FINAL_BUDGET): 12,
        ("fiscal_appropriation", Basis.ACTUAL): 11,
        ("other_funds", Basis.FINAL_BUDGET): 3,
        ("other_funds", Basis.ACTUAL): 3,
    }
    assert {dict(f.dimensions)["project"] for f in found.facts} == {"企业培训经费"}


FLAT = table(
    "主管部门 | 某区某某局 | 财政处室 | 某科 | 自评总分 | 92",
    "部门预算执行情况（万元） | 年初预算数 | 全年（调整）预算数 | 全年执行数 | "
    "执行率（%） | 执行率权重 | 执行率得分",
    " | 400.00 | 500.00 | 380.00 | 76% | 10 | 7.6",
    "绩效指标 | 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | "
    "全年完成值 | 得分系数（%） | 指标权重 | 指标得分 | 是否核心指标",
    " | 服务企业数 | 家 | ≥ | 100 | 100 | 104 | 100 | 45 | 45 | 是",
)


def test_a_flat_weighted_form_is_known_from_its_yaml_alone(tmp_path: Path) -> None:
    text = "部门整体绩效自评表\n（2021年度）\n" + FLAT + "\n"
    found = forms_of(text, tmp_path)
    assert [match.form for match in found.forms] == ["chongqing_department"]
    assert values(found.facts, "total_funds") == [400, 500, 380]
    assert values(found.facts, "execution_score") == [Decimal("7.6")]


FINAL = table(
    "项目 | 金额 | 项目 | 金额",
    "一、一般公共预算财政拨款收入 | 100.00 | 一、一般公共服务支出 | 95.00",
    "本年收入合计 | 100.00 | 本年支出合计 | 95.00",
    "年初结转和结余 | 5.00 | 年末结转和结余 | 10.00",
    "总计 | 105.00 | 总计 | 105.00",
)


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("收入支出决算总表", "final_accounts_01"),
        ("财政拨款收入支出决算总表", "final_accounts_04"),
    ],
)
def test_of_two_titles_the_longer_one_tells_the_table(
    title: str, form: str, tmp_path: Path
) -> None:
    found = forms_of(f"2023年度部门决算\n{title}\n{FINAL}\n", tmp_path)
    assert [match.form for match in found.forms] == [form]
    own = dict(load().forms[form].dimensions)
    whole = [f for f in found.facts if dict(f.dimensions) == own]
    assert values(whole, "total_expenditure") == [Decimal("95.00")]
    (general,) = [
        f for f in found.facts if ("functional_classification", "201") in f.dimensions
    ]
    assert (general.concept, general.certain) == ("total_expenditure", False)
    assert not any(f.certain for f in found.facts if f.concept == "total_income")


def test_a_table_of_another_genre_is_no_form(tmp_path: Path) -> None:
    text = "班级成绩\n" + table("姓名 | 语文 | 数学", "甲 | 90 | 95", "乙 | 88 | 79")
    assert forms_of(text + "\n", tmp_path) == FormsRead((), ())


def test_prose_without_any_table_is_no_form(tmp_path: Path) -> None:
    assert forms_of("今天天气很好。\n", tmp_path) == FormsRead((), ())


@pytest.mark.parametrize(
    ("seed", "forms", "facts"),
    [
        ("000", {"hunan_overview", "expenditure_comparison", "hunan_base_data",
                 "department_self_evaluation"}, 200),
        ("001", {"department_self_evaluation"}, 11),
        ("002", {"hunan_county_report", "hunan_county_score_sheet"}, 0),
        ("003", {"sichuan_final_accounts_text", "sichuan_project_completion",
                 "sichuan_project_evaluation_score"}, 28),
        ("004", {"hunan_base_data", "department_self_evaluation"}, 110),
    ],
)  # fmt: skip
def test_every_seed_is_recognised_as_what_it_is(
    seed: str, forms: set[str], facts: int
) -> None:
    found = forms_in(shared_file(f"seeds/{seed}"))
    assert {match.form for match in found.forms} == forms
    assert len(found.facts) >= facts


@pytest.mark.parametrize(
    ("workbook", "form"),
    [
        ("050", "chongqing_project"),
        ("051", "department_objectives"),
        ("052", "department_objectives"),
        ("053", "project_budget_application"),
    ],
)
def test_the_published_workbooks_are_recognised(workbook: str, form: str) -> None:
    found = forms_in(shared_file(f"corpus/{workbook}"))
    assert [match.form for match in found.forms] == [form]
    assert found.facts


CODED = (
    "部门决算公开数据表（三）一般公共预算财政拨款支出\n"
    + table(
        "项目 | | 上年决算数 | 本年决算数",
        "其中：人员经费 | | 8.00 | 9.00",
        "公用经费 | | 1.00 | 1.00",
    )
    + "\n\n"
    + table(
        "功能分类科目编码 | 功能分类科目名称 | 支出预算数 | 支出决算数",
        "合计 | | 12.00 | 10.00",
        "2011301 | 行政运行 | 7.00 | 6.00",
        "2210201 | 住房公积金 | 5.00 | 4.00",
        "经济分类科目编码 | 经济分类科目名称 | 基本支出决算数 | ",
        "30101 | 基本工资 | 6.00 | ",
    )
    + "\n"
)


def test_a_row_with_a_code_is_about_that_code(tmp_path: Path) -> None:
    found = forms_of("2022年度部门决算\n" + CODED, tmp_path)
    coded = {
        (
            dict(f.dimensions).get("functional_classification", ""),
            f.basis,
        ): f.figure.value
        for f in found.facts
        if f.concept == "total_expenditure"
    }
    assert coded == {
        ("", Basis.BUDGET): Decimal("12.00"),
        ("", Basis.ACTUAL): Decimal("10.00"),
        ("2011301", Basis.BUDGET): Decimal("7.00"),
        ("2011301", Basis.ACTUAL): Decimal("6.00"),
        ("2210201", Basis.BUDGET): Decimal("5.00"),
        ("2210201", Basis.ACTUAL): Decimal("4.00"),
    }
