"""Sections 五 and 六: expenditure from the general public budget."""

from __future__ import annotations

from decimal import Decimal

from hengji.model.number import ZERO
from hengji.preparing.disclosure.accounts import changed, structure_sentence
from hengji.preparing.disclosure.charts import change_columns, structure_pie
from hengji.preparing.disclosure.draft import Draft, Quantity
from hengji.preparing.disclosure.figures import (
    ECONOMY,
    GENERAL,
    Item,
    key_of,
)
from hengji.preparing.disclosure.wording import (
    against_budget,
    category,
    completion,
    listed,
    money,
    per_cent,
)

_NAME = "一般公共预算财政拨款支出"
_PERSONNEL = ("301", "303")
#: Concepts the economic items may stand under.
_BASIC = ("basic_expenditure", "personnel_expenditure", "operating_expenditure")


def write_general_budget(draft: Draft) -> None:
    """Section 五 in its three parts, with figures 5 and 6."""
    draft.heading(1, "五、一般公共预算财政拨款支出决算情况说明")
    total = draft.need(key_of("total_expenditure", scope=GENERAL), _NAME)
    _overall(draft, total)
    _structure(draft, total)
    _in_detail(draft, total)


def _overall(draft: Draft, total: Quantity) -> None:
    draft.heading(2, "（一）一般公共预算财政拨款支出决算总体情况")
    before = draft.need(
        key_of("total_expenditure", scope=GENERAL, year=-1), f"上年{_NAME}"
    )
    whole = draft.figures.value(key_of("total_expenditure"))
    share = ""
    if whole and total.value is not None:
        share = f"，占本年支出合计{money(whole)}的{per_cent(total.value, whole)}"
    draft.say(
        f"{draft.year}年度{_NAME}{total.text}{share}。"
        + changed(draft, _NAME, total, before, "reason_general_budget")
    )
    title = "一般公共预算财政拨款支出决算变动情况"
    draft.chart(change_columns(draft.year, title, total, before), title)


def _structure(draft: Draft, total: Quantity) -> None:
    draft.heading(2, "（二）一般公共预算财政拨款支出决算结构情况")
    classes = draft.figures.functions(3)
    named = [
        (category(draft.figures.function_name(item.code)) + "支出", item.value)
        for item in classes
    ]
    lead = f"{draft.year}年度{_NAME}{total.text}"
    if not named and total.number:
        named_gap = draft.missing_words("", "支出功能分类各类金额")
        draft.say(f"{lead}，主要用于以下方面：{named_gap}。")
        return
    words = structure_sentence(lead, total.number, named)
    draft.say(words.replace("，其中：", "，主要用于以下方面：", 1))
    slices = [
        (draft.figures.function_name(item.code).removesuffix("支出"), item.value)
        for item in classes
    ]
    title = "一般公共预算财政拨款支出决算结构"
    draft.chart(structure_pie(title, slices), title)


def _in_detail(draft: Draft, total: Quantity) -> None:
    draft.heading(2, "（三）一般公共预算财政拨款支出决算具体情况")
    lead = f"{draft.year}年度一般公共预算财政拨款支出决算数为{total.text}"
    items = draft.figures.functions(7)
    planned = draft.figures.budget(total.key)
    if planned is not None and total.value is not None:
        name, budget = planned
        lead = (
            f"{draft.year}年度{_NAME}{name}为{money(budget)}，支出决算数为"
            f"{total.text}，{completion(name, total.value, budget)}"
        )
    draft.say(lead + ("。其中：" if items else "。"))
    for number, item in enumerate(items, 1):
        draft.say(f"{number}.{_item_sentence(draft, item)}")


def _item_sentence(draft: Draft, item: Item) -> str:
    """``教育支出（类）普通教育（款）小学教育（项）：…``: one 项 against its budget."""
    figures, code = draft.figures, item.code
    head = (
        f"{category(figures.function_name(code[:3]))}"
        f"{figures.function_name(code[:5])}（款）{figures.function_name(code)}（项）："
    )
    for known in (code[:3], code[:5], code):
        if figures.function_name(known) == known:
            draft.note(f"科目{known}没有名称，文中只印了编码，请在表中补填名称。")
    planned = figures.budget(item.key)
    if planned is None:
        return f"{head}支出决算为{money(item.value)}。"
    name, budget = planned
    words = f"{head}{name}为{money(budget)}，支出决算为{money(item.value)}，"
    words += f"{completion(name, item.value, budget)}，"
    words += against_budget(item.value, budget)
    reason = f"reason_item_{code}"
    if item.value == budget:
        return words + "。"
    if not draft.dossier.section(reason).strip():
        draft.note(f"{head.removesuffix('：')}决算数与预算数不一致，没有写明原因。")
        return words + "。"
    return f"{words}。{draft.because(reason, '主要原因是')}"


def write_basic_expenditure(draft: Draft) -> None:
    """Section 六: personnel and operating expenditure with their kinds."""
    draft.heading(1, "六、一般公共预算财政拨款基本支出决算情况说明")
    total = draft.need(
        key_of("basic_expenditure", scope=GENERAL), "一般公共预算财政拨款基本支出"
    )
    lead = f"{draft.year}年度一般公共预算财政拨款基本支出{total.text}"
    if total.value == ZERO:
        draft.say(lead + "。")
        return
    personnel = draft.need(key_of("personnel_expenditure", scope=GENERAL), "人员经费")
    operating = draft.need(key_of("operating_expenditure", scope=GENERAL), "公用经费")
    people, office = _economic_names(draft)
    draft.say(lead + "，其中：")
    draft.say(f"人员经费{personnel.text}{_mainly(personnel.value, people)}。")
    draft.say(f"公用经费{operating.text}{_mainly(operating.value, office)}。")


def _mainly(value: Decimal | None, names: str) -> str:
    return f"，主要包括：{names}" if value and names else ""


def _economic_names(draft: Draft) -> tuple[str, str]:
    """Names of the economic items with an amount, of personnel and of the rest."""
    people: list[str] = []
    office: list[str] = []
    every: list[Item] = []
    for concept in _BASIC:
        every += draft.figures.items(concept, ECONOMY, scope=GENERAL)
    for item in sorted(every, key=lambda item: item.code):
        if len(item.code) == 5 and item.value:
            name = draft.figures.economy_name(item.code)
            (people if item.code[:3] in _PERSONNEL else office).append(name)
    return listed(people), listed(office)
