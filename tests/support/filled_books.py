"""The books of an invented bureau: what a person would enter, amounts in 万元."""

from __future__ import annotations

from collections.abc import Sequence

from hengji.model.dossier import FactKey, Holding
from hengji.model.fact import Basis
from hengji.rules import Rulebook
from tests.support.filled_parts import holding

BODY = "临江市商务局"
UNITS = ("本级机构", "市电子商务服务中心")
PROJECTS = ("农贸市场标准化改造项目", "电子商务进农村项目")

_O, _F, _B, _A, _N = (
    Basis.ORIGINAL_BUDGET,
    Basis.FINAL_BUDGET,
    Basis.BUDGET,
    Basis.ACTUAL,
    Basis.NONE,
)


#: concept, last year's outturn, budget, outturn
_THREE_PUBLIC = (
    ("vehicle_purchase", "0", "0", "0"),
    ("vehicle_operation", "12.60", "14.00", "11.85"),
    ("overseas_travel", "0", "0", "0"),
    ("official_reception", "6.38", "8.00", "5.62"),
)
#: concept, item, last year's outturn, budget, outturn
_ITEMS = (
    ("business_work_expenditure", "会展活动经费", "180.00", "165.00", "158.40"),
    ("business_work_expenditure", "电商发展业务费", "96.50", "88.00", "86.12"),
    ("maintenance_expenditure", "商务大楼运行维护费", "42.00", "40.00", "39.50"),
    ("special_fund_expenditure", "促消费专项资金", "420.00", "400.00", "562.50"),
    ("special_fund_expenditure", "农贸市场改造专项资金", "150.00", "120.00", "155.00"),
    ("development_fund_expenditure", "行业协会发展资金", "35.00", "38.80", "33.00"),
    ("operating_expenditure", "办公费", "28.40", "27.00", "26.31"),
    ("operating_expenditure", "水电费", "19.20", "20.00", "18.75"),
    ("operating_expenditure", "差旅费", "31.60", "30.00", "27.44"),
    ("operating_expenditure", "会议费", "6.20", "6.00", "4.18"),
    ("operating_expenditure", "培训费", "5.10", "5.00", "3.96"),
    ("operating_expenditure", "劳务费", "9.80", "9.00", "8.62"),
    ("operating_expenditure", "工会经费", "10.40", "10.60", "10.60"),
)
#: concept, original budget, final budget, outturn
_FUNDS = (
    ("general_public_budget", "1520.00", "1798.75", "1700.48"),
    ("government_managed_funds", "100.00", "120.00", "112.00"),
    ("special_fiscal_account_funds", "0", "0", "0"),
    ("other_funds", "30.00", "38.50", "34.50"),
)
#: concept, first unit, second unit
_UNIT_BOOK = (
    ("carryover_from_prior_year", "70.00", "26.40"),
    ("general_public_budget_appropriation", "1400.00", "302.35"),
    ("government_managed_funds_appropriation", "120.00", "0"),
    ("public_service_income", "0", "0"),
    ("other_income", "20.00", "18.50"),
    ("personnel_expenditure", "520.00", "131.20"),
    ("operating_expenditure", "120.00", "41.26"),
    ("project_expenditure", "880.00", "154.52"),
    ("official_reception", "4.50", "1.12"),
    ("vehicle_operation", "9.85", "2.00"),
    ("vehicle_purchase", "0", "0"),
    ("overseas_travel", "0", "0"),
    ("fixed_assets_in_use", "820.40", "96.30"),
    ("fixed_assets_leased", "12.00", "0"),
    ("fixed_assets_other", "0", "4.00"),
)
IMPRINT = (
    ("head", "周望舒"),
    ("filler", "何清和"),
    ("phone", "0799-8****216"),
    ("fill_date", "2023年4月18日"),
    ("report_date", "2023年4月26日"),
    ("contact", "何清和"),
    ("contact_phone", "0799-8****216"),
    ("department", "临江市人民政府"),
    ("implementing_unit", "临江市商务局"),
    ("finance_office", "行政政法处"),
    ("evaluator_1", "周望舒"),
    ("evaluator_1_post", "副局长"),
    ("evaluator_1_body", BODY),
    ("evaluator_2", "何清和"),
    ("evaluator_2_post", "财务科长"),
    ("evaluator_2_body", BODY),
    ("evaluator_3", "秦月白"),
    ("evaluator_3_post", "办公室主任"),
    ("evaluator_3_body", BODY),
    ("leader_opinion", "自评材料真实完整，同意自评结果。"),
    ("leader_date", "2023年4月18日"),
    ("department_opinion", "同意评价组意见。"),
    ("department_date", "2023年4月19日"),
    ("finance_opinion", "同意自评结果。"),
    ("finance_date", "2023年4月26日"),
    ("document_number", "临商财〔2023〕12号"),
    ("notice", "《临江市财政局关于开展2022年度部门整体支出绩效自评工作的通知》"),
    ("notice_number", "临财绩〔2023〕5号"),
    ("evaluated_projects", PROJECTS[0]),
)


class Book:
    """Holdings being written down."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.holdings: list[Holding] = []

    def enter(
        self,
        concept: str,
        text: str,
        basis: Basis = _N,
        year: int = 0,
        organisation: str = "",
        **dimensions: str,
    ) -> None:
        """One figure."""
        own = tuple(sorted(dimensions.items()))
        key = FactKey(concept, basis, year, organisation, own)
        self.holdings.append(holding(self.rulebook, key, text))

    def triple(self, concept: str, values: Sequence[str], **dimensions: str) -> None:
        """Last year's outturn, this year's budget and outturn."""
        seats = ((_A, -1), (_B, 0), (_A, 0))
        for (basis, year), text in zip(seats, values, strict=True):
            if text:
                self.enter(concept, text, basis, year, "", **dimensions)

    def budget(self, concept: str, values: Sequence[str], **dimensions: str) -> None:
        """Original budget, final budget, outturn."""
        for basis, text in zip((_O, _F, _A), values, strict=True):
            if text:
                self.enter(concept, text, basis, 0, "", **dimensions)


def base_data(book: Book, *, units: bool) -> None:
    """基础数据表; what the units' form already holds is not entered again."""
    book.enter("established_posts", "42")
    book.enter("staff_in_post", "40")
    for concept, last, budget, actual in _THREE_PUBLIC:
        book.triple(concept, (last, budget, "" if units else actual))
    for concept, item, *values in _ITEMS:
        book.triple(concept, values, item=item)
    own = "" if units else "161.26"
    book.triple("operating_expenditure", ("168.90", "166.00", own))
    book.enter("government_procurement", "86.00", _B)
    book.enter("government_procurement", "84.20", _A)
    book.enter("basic_expenditure", "798.20", _O)
    book.enter("approved_area", "1200")
    book.enter("actual_area", "1180")
    book.enter("approved_investment", "360.00")
    book.enter("actual_investment", "355.20")


def short_funds(book: Book) -> None:
    book.enter("total_funds", "1650.00", _O)
    for concept, _, final, _ in _FUNDS:
        book.enter(concept, final, _F)
    book.enter("basic_expenditure", "812.46", _A)


def long_funds(book: Book, *, units: bool) -> None:
    for concept, *values in _FUNDS:
        book.budget(concept, values)
    book.enter("project_expenditure", "851.80", _O)
    book.enter("basic_expenditure", "818.00", _F)
    book.enter("project_expenditure", "1139.25", _F)
    if not units:
        book.enter("basic_expenditure", "812.46", _A)


def overview(book: Book) -> None:
    book.enter("actual_headcount", "45")
    for concept, *values in _UNIT_BOOK:
        for unit, text in zip(UNITS, values, strict=True):
            book.enter(concept, text, _A, organisation=unit)


#: concept, then original budget, final budget and outturn of each project
_PROJECT_FUNDS = (
    (
        ("current_year_appropriation", "300.00", "320.00", "308.60"),
        ("carryover_from_prior_year", "0", "24.50", "24.50"),
        ("other_funds", "50.00", "50.00", "47.20"),
    ),
    (
        ("current_year_appropriation", "160.00", "160.00", "160.00"),
        ("carryover_from_prior_year", "12.00", "12.00", "12.00"),
        ("other_funds", "20.00", "18.00", "18.00"),
    ),
)


def project_funds(book: Book) -> None:
    for project, rows in zip(PROJECTS, _PROJECT_FUNDS, strict=True):
        for concept, *values in rows:
            book.budget(concept, values, project=project)


#: concept, last year's outturn, outturn: the whole of the body
_ACCOUNTS = (
    ("total_income", "2312.40", ""),
    ("general_public_budget_appropriation", "2050.15", "2210.40"),
    ("government_managed_funds_appropriation", "80.00", "120.00"),
    ("public_service_income", "60.00", "75.20"),
    ("other_income", "22.25", "28.50"),
    ("basic_expenditure", "1290.40", "1234.70"),
    ("project_expenditure", "930.50", "1196.20"),
    ("carryover_from_prior_year", "", "111.50"),
    ("institution_operating_expenditure", "168.90", "161.26"),
    ("government_procurement", "92.50", "84.20"),
    ("procurement_goods", "40.10", "36.40"),
    ("procurement_works", "0", "0"),
    ("procurement_services", "52.40", "47.80"),
    ("procurement_from_smes", "70.00", "66.30"),
    ("procurement_from_micro_enterprises", "28.00", "24.60"),
    ("domestic_reception", "6.38", "5.62"),
    ("foreign_reception", "0", "0"),
)
_COUNTS = (
    ("official_vehicles", "3"),
    ("vehicles_purchased", "0"),
    ("overseas_groups", "0"),
    ("overseas_travellers", "0"),
    ("domestic_reception_groups", "48"),
    ("domestic_reception_guests", "365"),
    ("foreign_reception_groups", "0"),
    ("foreign_reception_guests", "0"),
    ("major_general_equipment", "1"),
    ("major_special_equipment", "0"),
    ("projects_assessed_beforehand", "2"),
    ("projects_with_objectives", "9"),
    ("projects_monitored", "9"),
    ("projects_self_evaluated", "9"),
)
#: code, budget, basic and project expenditure from the general public budget
_FUNCTIONS = (
    ("2011301", "820.00", "805.40", ""),
    ("2011302", "500.00", "", "482.60"),
    ("2080505", "130.00", "128.30", ""),
    ("2101101", "66.00", "64.90", ""),
    ("2160299", "640.00", "65.20", "556.60"),
    ("2210201", "106.00", "104.10", ""),
)
#: code, appropriation, other income, basic and project expenditure of the body
_WHOLE = (
    ("2011301", "805.40", "", "805.40", ""),
    ("2011302", "482.60", "", "", "482.60"),
    ("2080505", "128.30", "", "128.30", ""),
    ("2101101", "64.90", "", "64.90", ""),
    ("2120899", "120.00", "", "", "112.00"),
    ("2160299", "625.10", "28.50", "132.00", "601.60"),
    ("2210201", "104.10", "", "104.10", ""),
)
_FLEET = (
    ("vehicle_type", "轿车", "1"),
    ("vehicle_type", "越野车", "2"),
    ("vehicle_use", "机要通信用车", "1"),
    ("vehicle_use", "应急保障用车", "2"),
)
#: code, outturn
_ECONOMY = (
    ("30101", "420.60"),
    ("30102", "310.20"),
    ("30103", "186.40"),
    ("30108", "128.30"),
    ("30201", "48.15"),
    ("30211", "62.40"),
    ("30231", "11.85"),
)
#: concept, last year's outturn, outturn from the general public budget
_GENERAL = (
    ("personnel_expenditure", "1002.60", "1045.50"),
    ("operating_expenditure", "128.20", "122.40"),
    ("project_expenditure", "919.35", "1039.20"),
)


def _disclosed(book: Book) -> None:
    """What the disclosure needs besides the projects."""
    for concept, text in _COUNTS:
        book.enter(concept, text)
    appropriated = {"scope": "fiscal_appropriation"}
    general = {"scope": "general_public_budget"}
    book.triple("total_income", ("2130.15", "", ""), **appropriated)
    book.enter("carryover_from_prior_year", "0", _A, 0, "", **appropriated)
    book.enter("carryover_to_next_year", "3.30", _A, 0, "", **general)
    for kind, name, count in _FLEET:
        book.enter("official_vehicles", count, **{kind: name})
    for concept, *values in _THREE_PUBLIC:
        book.triple(concept, values, **appropriated)
    for concept, last, actual in _ACCOUNTS:
        book.triple(concept, (last, "", actual))
    for concept, last, actual in _GENERAL:
        book.triple(concept, (last, "", actual), **general)
    book.enter("total_expenditure", "2262.00", _B, 0, "", **general)
    for code, budget, basic, project in _FUNCTIONS:
        more = {**general, "functional_classification": code}
        book.triple("total_expenditure", ("", budget, ""), **more)
        book.triple("basic_expenditure", ("", "", basic), **more)
        book.triple("project_expenditure", ("", "", project), **more)
    _tables(book)
    for code, actual in _ECONOMY:
        more = {**general, "economic_classification": code}
        book.triple("basic_expenditure", ("", "", actual), **more)


def _tables(book: Book) -> None:
    """What the public tables hold by function, beyond the general public budget."""
    for code, appropriated, other, basic, project in _WHOLE:
        own = {"functional_classification": code}
        book.triple("fiscal_appropriation", ("", "", appropriated), **own)
        book.triple("other_income", ("", "", other), **own)
        book.triple("basic_expenditure", ("", "", basic), **own)
        book.triple("project_expenditure", ("", "", project), **own)
    trade = {"functional_classification": "2160299"}
    book.triple("public_service_income", ("", "", "75.20"), **trade)
    fund = {
        "functional_classification": "2120899",
        "scope": "government_managed_funds",
    }
    book.triple("current_year_income", ("", "", "120.00"), **fund)
    book.triple("project_expenditure", ("", "", "112.00"), **fund)


def sichuan(book: Book) -> None:
    _disclosed(book)
    for project, rows in zip(
        PROJECTS, (("120.00", "30.00"), ("86.50", "0")), strict=True
    ):
        fiscal, other = rows
        for basis in (_F, _A):
            book.enter("fiscal_appropriation", fiscal, basis, project=project)
            book.enter("other_funds", other, basis, project=project)


#: concept, original budget, final budget, outturn; a project each
_LATER = (
    (
        ("fiscal_appropriation", "120.00", "155.00", "150.00"),
        ("special_fiscal_account_funds", "0", "0", "0"),
        ("own_source_funds", "0", "0", "0"),
        ("other_funds", "30.00", "30.00", "30.00"),
    ),
    (
        ("fiscal_appropriation", "86.50", "86.50", "86.50"),
        ("special_fiscal_account_funds", "0", "0", "0"),
        ("own_source_funds", "12.00", "12.00", "11.40"),
        ("other_funds", "0", "0", "0"),
    ),
)


def sichuan_later(book: Book) -> None:
    """The disclosure from 2022: projects with their three budgets."""
    _disclosed(book)
    for project, rows in zip(PROJECTS, _LATER, strict=True):
        for concept, *values in rows:
            book.budget(concept, values, project=project)


def chongqing(book: Book) -> None:
    book.budget("total_funds", ("1650.00", "1957.25", "1846.98"))


def county(book: Book) -> None:
    book.enter("total_funds", "1650.00", _B)
    base_data(book, units=False)
