"""Sections 一 to 四: income and expenditure as a whole, and of appropriation."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hengji.model.number import HUNDRED
from hengji.preparing.disclosure.charts import change_columns, structure_pie
from hengji.preparing.disclosure.draft import Draft, Quantity
from hengji.preparing.disclosure.figures import APPROPRIATED, key_of
from hengji.preparing.disclosure.wording import (
    change,
    listed,
    shares,
    shares_gap,
)

_INCOME = (
    ("general_public_budget_appropriation", "一般公共预算财政拨款收入"),
    ("government_managed_funds_appropriation", "政府性基金预算财政拨款收入"),
    ("state_capital_operations_appropriation", "国有资本经营预算财政拨款收入"),
    ("superior_subsidy_income", "上级补助收入"),
    ("public_service_income", "事业收入"),
    ("business_operation_income", "经营收入"),
    ("affiliated_unit_payment_income", "附属单位上缴收入"),
    ("other_income", "其他收入"),
)
#: A name longer than this would take three lines beside a slice.
_LONG_NAME = 8
_EXPENDITURE = (
    ("basic_expenditure", "基本支出"),
    ("project_expenditure", "项目支出"),
    ("payment_to_superior", "上缴上级支出"),
    ("business_operation_expenditure", "经营支出"),
    ("subsidy_to_affiliated_units", "对附属单位补助支出"),
)


def write_accounts(draft: Draft) -> None:
    """Sections 一 to 四 with figures 1 to 4."""
    _overall(draft)
    _income(draft)
    _expenditure(draft)
    _appropriation(draft)


def changed(
    draft: Draft, subject: str, now: Quantity, before: Quantity, reason: str
) -> str:
    """A sentence on the change since last year, with the person's reason."""
    if before.value is None:
        return f"与{draft.year - 1}年相比，{before.text}。"
    if now.value is None:
        return ""
    sentence = change(subject, now.value, before.value, draft.year - 1) + "。"
    if now.value == before.value:
        return sentence
    return sentence + draft.because(reason, "主要变动原因是")


def _overall(draft: Draft) -> None:
    draft.heading(1, "一、收入支出决算总体情况说明")
    now, before = _two_years(draft, "total_income", "收、支总计")
    draft.say(
        f"{draft.year}年度收、支总计{now.text}。"
        + changed(draft, "收、支总计各", now, before, "reason_total")
    )
    title = "收、支决算总计变动情况"
    draft.chart(change_columns(draft.year, title, now, before), title + "图")


def _appropriation(draft: Draft) -> None:
    draft.heading(1, "四、财政拨款收入支出决算总体情况说明")
    now, before = _two_years(
        draft, "total_income", "财政拨款收、支总计", scope=APPROPRIATED
    )
    draft.say(
        f"{draft.year}年度财政拨款收、支总计{now.text}。"
        + changed(draft, "财政拨款收、支总计各", now, before, "reason_appropriation")
    )
    title = "财政拨款收、支决算总计变动情况"
    draft.chart(change_columns(draft.year, title, now, before), title)


def _two_years(
    draft: Draft, concept: str, label: str, scope: str = ""
) -> tuple[Quantity, Quantity]:
    now = draft.need(key_of(concept, scope=scope), label)
    before = draft.need(key_of(concept, scope=scope, year=-1), f"上年{label}")
    return now, before


def _income(draft: Draft) -> None:
    draft.heading(1, "二、收入决算情况说明")
    total = draft.need(key_of("current_year_income"), "本年收入合计")
    items = _present(draft, _INCOME)
    lead = f"{draft.year}年度本年收入合计{total.text}"
    draft.say(structure_sentence(lead, total.number, items))
    slices = [(_short(name), value) for name, value in items]
    draft.chart(structure_pie("收入决算结构", slices), "收入决算结构图")


def _short(name: str) -> str:
    """The name of a source beside its slice, where 收入 goes without saying."""
    return name.removesuffix("收入") if len(name) > _LONG_NAME else name


def _expenditure(draft: Draft) -> None:
    draft.heading(1, "三、支出决算情况说明")
    total = draft.need(key_of("total_expenditure"), "本年支出合计")
    items = _present(draft, _EXPENDITURE)
    lead = f"{draft.year}年度本年支出合计{total.text}"
    draft.say(structure_sentence(lead, total.number, items) + _absent(draft, items))
    draft.chart(structure_pie("支出决算结构", items), "支出决算结构图")


def structure_sentence(
    lead: str, total: Decimal, items: Sequence[tuple[str, Decimal]]
) -> str:
    """``…合计…万元，其中：…，占…%；…。`` with a note when rounding shows."""
    if not items:
        return lead + "。"
    if len(items) == 1 and items[0][1] == total:
        return f"{lead}，全部为{items[0][0]}。"
    words = f"{lead}，其中：{shares(items, total)}。"
    gap = shares_gap(items, total)
    if gap:
        words += f"（占比四舍五入取两位小数，各项相加为{HUNDRED + gap}%。）"
    return words


def _present(
    draft: Draft, parts: Sequence[tuple[str, str]]
) -> list[tuple[str, Decimal]]:
    """The parts that are not zero, with their names."""
    found = []
    for concept, name in parts:
        value = draft.figures.value(key_of(concept))
        if value:
            found.append((name, value))
    return found


def _absent(draft: Draft, items: Sequence[tuple[str, Decimal]]) -> str:
    """The kinds of expenditure there was none of, said once."""
    present = {name for name, _ in items}
    names = [name for _, name in _EXPENDITURE if name not in present]
    return f"本年无{listed(names)}。" if names and items else ""
