"""Standard sentences, generated from facts: a zero, a gap and a standstill worded.

Each maker returns ``""`` when the dossier does not hold what it needs; what is said
agrees with itself, because every figure is printed once and compared as printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import partial

from hengji.model.number import ZERO, half_step, trimmed
from hengji.preparing.amounts import Amounts, When
from hengji.preparing.sentences_details import (
    PROJECTS,
    Details,
    Part,
    printed,
)
from hengji.preparing.wording import (
    change_words,
    count,
    money,
    percent,
    rate,
    shares,
)

Maker = Callable[[], str]


_INCOME = (
    ("上年结转", "carryover_from_prior_year"),
    ("一般公共预算财政拨款", "general_public_budget_appropriation"),
    ("政府性基金预算财政拨款", "government_managed_funds_appropriation"),
    ("国有资本经营预算财政拨款", "state_capital_operations_appropriation"),
    ("上级补助收入", "superior_subsidy_income"),
    ("事业收入", "public_service_income"),
    ("经营收入", "business_operation_income"),
    ("其他收入", "other_income"),
)
_EXPENDITURE = (("基本支出", "basic_expenditure"), ("项目支出", "project_expenditure"))
_BASIC = (("人员经费", "personnel_expenditure"), ("公用经费", "operating_expenditure"))
_ASSETS = (
    ("在用固定资产", "fixed_assets_in_use"),
    ("出租固定资产", "fixed_assets_leased"),
    ("其他固定资产", "fixed_assets_other"),
)
_BUILDINGS = (
    (
        ("批复规模", "approved_area"),
        ("实际规模", "actual_area"),
        "平方米",
        "规模控制率",
    ),
    (
        ("预算投资", "approved_investment"),
        ("实际投资", "actual_investment"),
        "",
        "投资概算控制率",
    ),
)
_FUNDS = {
    "政府性基金": "government_managed_funds",
    "国有资本经营": "state_capital_operations",
    "社会保险基金": "social_insurance_funds",
}


class Sentences:
    """Makes sentences about one dossier."""

    def __init__(self, amounts: Amounts, year: int) -> None:
        self._amounts = amounts
        self._year = f"{year}年度"
        self._details = Details(amounts, year)

    def makers(self) -> Mapping[str, Maker]:
        """Every sentence by the name under which a text may ask for it."""
        return {
            "收支情况": self.income_and_expenditure,
            "预算执行情况": self.execution,
            "基本支出情况": self.basic,
            "项目支出情况": self.projects,
            "三公经费情况": self.three_public,
            "政府采购情况": self.procurement,
            "人员编制情况": self.staffing,
            "固定资产情况": self.assets,
            "结转结余情况": self.carryover,
            "楼堂馆所情况": self.buildings,
            **{f"{name}预算支出情况": partial(self.fund, name) for name in _FUNDS},
        }

    def income_and_expenditure(self) -> str:
        """收入合计 and 支出合计 with their parts."""
        income, spent = self._value("total_income"), self._value("total_expenditure")
        words = []
        if income is not None:
            parts = self._parts(_INCOME)
            words.append(self._whole("收入合计", income, parts, share=False))
        if spent is not None:
            words.append(self._whole("支出合计", spent, self._parts(_EXPENDITURE)))
        if not words:
            return ""
        return f"{self._year}，{''.join(words)}"

    def execution(self) -> str:
        """年初预算数, 全年预算数, 全年执行数 and the rate between the last two."""
        first = self._value("total_funds", When.ORIGINAL)
        budget = self._value("total_funds", When.FINAL)
        spent = self._value("total_expenditure")
        if budget is None or spent is None:
            planned = self._value("total_funds", When.BUDGET)
            if planned is None:
                return ""
            return f"{self._year.removesuffix('度')}年度预算金额{money(planned)}。"
        words = [] if first is None else [f"年初预算数{money(first)}"]
        words += [f"全年预算数{money(budget)}", f"全年执行数{money(spent)}"]
        done = rate(printed(spent), printed(budget))
        if done is not None:
            words.append(f"预算执行率{percent(done)}")
        return f"{self._year}，{'，'.join(words)}。"

    def basic(self) -> str:
        """基本支出, its two parts and the change; what 公用经费 was spent on."""
        words = self._amount("基本支出", "basic_expenditure", self._parts(_BASIC))
        words += self._planned("基本支出", "basic_expenditure")
        return _paragraphs(words, self._details.operating())

    def projects(self) -> str:
        """项目支出, its classes and the change; every project."""
        words = self._amount("项目支出", "project_expenditure", self._parts(PROJECTS))
        words += self._planned("项目支出", "project_expenditure")
        return _paragraphs(words, self._details.projects())

    def _planned(self, name: str, concept: str) -> str:
        """``2022年度基本支出年初预算数798.20万元，全年预算数818.00万元。``."""
        said = [
            f"{asked}数{money(value)}"
            for asked in (When.ORIGINAL, When.FINAL)
            if (value := self._amounts.value(concept, asked, only=True)) is not None
        ]
        return f"{self._year}{name}{'，'.join(said)}。" if said else ""

    def three_public(self) -> str:
        """“三公”经费 against its budget and last year, and its parts."""
        concept = "three_public_expenses"
        spent = self._value(concept)
        if spent is None:
            return ""
        compared = self._compared(concept, spent)
        if spent == ZERO:
            moved = "".join(f"，{words}" for words in compared)
            return f"{self._year}未发生“三公”经费支出{moved}。"
        budget = self._value(concept, When.BUDGET)
        done = rate(printed(spent), printed(budget)) if budget else None
        words = [f"“三公”经费支出{money(spent)}"]
        if budget is not None and done is not None:
            words = [
                f"“三公”经费预算{money(budget)}，支出{money(spent)}",
                f"完成预算的{percent(done)}",
            ]
        words += compared
        said = f"{self._year}{'，'.join(words)}。{self._details.three_public_parts()}"
        return _paragraphs(said, self._details.three_public())

    def procurement(self) -> str:
        """政府采购 against its budget."""
        spent = self._value("government_procurement")
        budget = self._value("government_procurement", When.BUDGET)
        if spent is None:
            return ""
        if spent == ZERO and not budget:
            return f"{self._year}未发生政府采购支出。"
        if budget is None:
            return f"{self._year}政府采购支出{money(spent)}。"
        words = f"{self._year}政府采购预算{money(budget)}，实际支出{money(spent)}"
        done = rate(printed(spent), printed(budget))
        return words + (
            f"，政府采购执行率{percent(done)}。" if done is not None else "。"
        )

    def staffing(self) -> str:
        """编制, 在职人数 and 控制率 at the end of the year."""
        posts, staff = self._value("established_posts"), self._value("staff_in_post")
        if posts is None or staff is None:
            return ""
        when = self._year.removesuffix("度") + "末"
        words = f"{when}编制{count(posts, '人')}，实有在职人数{count(staff, '人')}"
        control = rate(staff, posts)
        return words + (
            f"，在职人员控制率{percent(control)}。" if control is not None else "。"
        )

    def assets(self) -> str:
        """固定资产 and the share in use."""
        whole = self._value("fixed_assets")
        if whole is None:
            return ""
        parts = [part for part in self._parts(_ASSETS) if part.value]
        words = self._whole("固定资产合计", whole, parts, share=False)
        used = self._value("fixed_assets_in_use")
        use = None if used is None else rate(printed(used), printed(whole))
        if use is not None:
            words = f"{words.removesuffix('。')}，固定资产利用率{percent(use)}。"
        return f"{self._year.removesuffix('度')}末{words}"

    def buildings(self) -> str:
        """Buildings finished in the year: approved and actual size and cost."""
        said = []
        for (first, one), (second, two), unit, control in _BUILDINGS:
            approved, actual = self._value(one), self._value(two)
            quota = None if not approved or actual is None else rate(actual, approved)
            if approved is None or actual is None or quota is None:
                continue
            shown = (
                [trimmed(v) + unit for v in (approved, actual)]
                if unit
                else [money(v) for v in (approved, actual)]
            )
            said.append(
                f"{first}{shown[0]}，{second}{shown[1]}，{control}{percent(quota)}"
            )
        if not said:
            return ""
        return f"{self._year.removesuffix('度')}完工的楼堂馆所项目，{'；'.join(said)}。"

    def carryover(self) -> str:
        """当年结余 and 累计结余."""
        current, rest = (
            self._value("current_surplus"),
            self._value("accumulated_surplus"),
        )
        said = [
            f"{name}{money(value)}"
            for name, value in (("当年结余", current), ("累计结余", rest))
            if value is not None
        ]
        return f"{self._year}{'，'.join(said)}。" if said else ""

    def fund(self, name: str) -> str:
        """支出 of a budget of its own: a body that has none says so."""
        spent = self._value(_FUNDS[name])
        if spent is None:
            return ""
        if spent == ZERO:
            return f"{self._year}无{name}预算支出。"
        return f"{self._year}{name}预算支出{money(spent)}。"

    def _value(self, concept: str, when: When = When.ACTUAL) -> Decimal | None:
        return self._amounts.value(concept, when)

    def _parts(self, names: Sequence[tuple[str, str]]) -> list[Part]:
        found = ((label, self._value(concept)) for label, concept in names)
        return [Part(label, value) for label, value in found if value is not None]

    def _amount(self, name: str, concept: str, parts: Sequence[Part]) -> str:
        """An amount of the year with its parts and its change."""
        spent = self._value(concept)
        if spent is None:
            return ""
        compared = self._compared(concept, spent)
        if spent == ZERO:
            return f"{self._year}未发生{'，'.join([name, *compared])}。"
        whole = self._whole(name, spent, parts)
        if not compared:
            return f"{self._year}{whole}"
        if "，" in whole:
            return f"{self._year}{whole}{name}{'，'.join(compared)}。"
        return f"{self._year}{whole.removesuffix('。')}，{'，'.join(compared)}。"

    def _whole(
        self, name: str, whole: Decimal, parts: Sequence[Part], *, share: bool = True
    ) -> str:
        """``支出合计10.00万元，其中：…。``: parts only when they are all of it."""
        words = f"{name}{money(whole)}"
        parts = [part for part in parts if part.value]
        if len(parts) < 2 or not _complete(whole, parts):
            return words + "。"
        said = [f"{part.name}{money(part.value)}" for part in parts]
        if share:
            quotas = shares([printed(p.value) for p in parts], printed(whole))
            pairs = zip(said, quotas, strict=True)
            return (
                words
                + f"，其中：{'；'.join(f'{s}，占{percent(q)}' for s, q in pairs)}。"
            )
        return words + f"，其中：{'、'.join(said)}。"

    def _compared(self, concept: str, spent: Decimal) -> list[str]:
        """The change against last year, where last year is known."""
        before = self._value(concept, When.PRIOR)
        return [] if before is None else [change_words(spent, before)]


def _paragraphs(words: str, more: Iterable[str]) -> str:
    """A sentence and the paragraphs that go into detail."""
    return "\n".join(filter(None, [words, *more]))


def _complete(whole: Decimal, parts: Sequence[Part]) -> bool:
    """Whether the parts as printed make the whole as printed, rounding allowed."""
    if not parts:
        return False
    total = sum((printed(part.value) for part in parts), ZERO)
    slack = half_step(2) * (len(parts) + 1)
    return abs(total - printed(whole)) <= slack
