"""Section 七: the three public expenses paid by appropriation."""

from __future__ import annotations

from decimal import Decimal

from hengji.model.number import ZERO
from hengji.preparing.disclosure.accounts import structure_sentence
from hengji.preparing.disclosure.charts import structure_pie
from hengji.preparing.disclosure.draft import Draft, Quantity
from hengji.preparing.disclosure.figures import APPROPRIATED, VEHICLE_TYPE, key_of
from hengji.preparing.disclosure.wording import (
    against_budget,
    change,
    completion,
    money,
    per_cent,
    whole,
)

_TRAVEL = ("overseas_travel", "因公出国（境）费")
_CARS = ("vehicle_total", "公务用车购置及运行维护费")
_GUESTS = ("official_reception", "公务接待费")


def write_three_public(draft: Draft) -> None:
    """Section 七 with figure 7."""
    draft.heading(1, "七、财政拨款“三公”经费支出决算情况说明")
    total = _amount(draft, "three_public_expenses", "“三公”经费财政拨款支出")
    _overall(draft, total)
    _in_detail(draft, total)


def _amount(draft: Draft, concept: str, label: str) -> Quantity:
    return draft.need(key_of(concept, scope=APPROPRIATED), label)


def _overall(draft: Draft, total: Quantity) -> None:
    draft.heading(2, "（一）“三公”经费财政拨款支出决算总体情况说明")
    words = f"{draft.year}年度“三公”经费财政拨款支出"
    words += _against_plan(draft, total, "决算", "reason_three_public_budget")
    draft.say(words)


def _against_plan(draft: Draft, now: Quantity, noun: str, reason: str) -> str:
    """Budget, result, rate and the reason of the difference."""
    planned = draft.figures.budget(now.key)
    if planned is None or now.value is None:
        return f"{noun}为{now.text}。"
    name, budget = planned
    if not budget and not now.value:
        return f"{noun}为0万元，{completion(name, now.value, budget)}。"
    words = f"{name}为{money(budget)}，{noun}为{now.text}，"
    words += f"{completion(name, now.value, budget)}，"
    words += against_budget(now.value, budget)
    if now.value == budget:
        return words + "。"
    return f"{words}。{draft.because(reason, '主要原因是')}"


def _in_detail(draft: Draft, total: Quantity) -> None:
    draft.heading(2, "（二）“三公”经费财政拨款支出决算具体情况说明")
    parts = [(name, _amount(draft, c, name)) for c, name in (_TRAVEL, _CARS, _GUESTS)]
    lead = f"{draft.year}年度“三公”经费财政拨款支出决算{total.text}"
    known = [(name + "支出决算", part.number) for name, part in parts]
    if not total.number:
        draft.say(lead + "，未发生因公出国（境）费、公务用车费和公务接待费支出。")
    else:
        present = [item for item in known if item[1]]
        draft.say(structure_sentence(lead, total.number, present) + "具体情况如下：")
        slices = [(name, part.number) for name, part in parts]
        title = "“三公”经费财政拨款支出结构"
        draft.chart(structure_pie(title, slices), title)
    _travel(draft, parts[0][1])
    _cars(draft, parts[1][1])
    _guests(draft, parts[2][1])


def _since_last_year(draft: Draft, name: str, now: Quantity, reason: str) -> str:
    before = draft.figures.value(key_of(now.key.concept, scope=APPROPRIATED, year=-1))
    if before is None or now.value is None:
        return ""
    if now.value == before:
        return change(f"{name}支出决算", now.value, before, draft.year - 1) + "。"
    sentence = f"{name}支出决算{now.text}，"
    sentence += change("", now.value, before, draft.year - 1) + "。"
    return sentence + draft.because(reason, "主要原因是")


def _item(draft: Draft, number: int, name: str, now: Quantity, key: str) -> str:
    """Says an item against its budget; its change since last year is for the next.

    The two comparisons stand in paragraphs of their own, so that no reader takes
    the budget for last year's amount.
    """
    words = f"{number}.{name}支出"
    draft.say(words + _against_plan(draft, now, "决算", f"reason_{key}_budget"))
    return _since_last_year(draft, name, now, f"reason_{key}_change")


def _travel(draft: Draft, now: Quantity) -> None:
    words = _item(draft, 1, _TRAVEL[1], now, "overseas_travel")
    if now.value == ZERO:
        draft.say(words + "全年未安排因公出国（境）团组。")
        return
    groups = draft.count("overseas_groups", "个")
    people = draft.count("overseas_travellers", "人次")
    draft.say(f"{words}全年安排因公出国（境）团组{groups}，出国（境）{people}。")
    draft.quote("overseas_travel_use", "因公出国（境）费的用途")


def _cars(draft: Draft, now: Quantity) -> None:
    draft.say_if(_item(draft, 2, _CARS[1], now, "vehicle"))
    purchase = _amount(draft, "vehicle_purchase", "公务用车购置费")
    running = _amount(draft, "vehicle_operation", "公务用车运行维护费")
    bought = draft.figures.count("vehicles_purchased") or ZERO
    if purchase.value == ZERO and not bought:
        words = "其中：公务用车购置支出0万元，全年未购置公务用车。"
    else:
        count = draft.count("vehicles_purchased", "辆")
        words = f"其中：公务用车购置支出{purchase.text}，全年更新购置公务用车{count}。"
    draft.say(words + _fleet(draft))
    draft.say(f"公务用车运行维护费支出{running.text}。{_use_of_cars(draft, running)}")


def _use_of_cars(draft: Draft, running: Quantity) -> str:
    if running.value == ZERO:
        return ""
    return draft.because("vehicle_use", "主要用于")


def _fleet(draft: Draft) -> str:
    """Vehicles held at the end of the year, by type where types were entered."""
    held = draft.count("official_vehicles", "辆")
    words = f"截至{draft.year}年12月底，单位共有公务用车{held}"
    kinds = [
        (item.code, item.value)
        for item in draft.figures.items("official_vehicles", VEHICLE_TYPE)
        if item.value
    ]
    return words + parts_of_fleet(kinds) + "。"


def parts_of_fleet(kinds: list[tuple[str, Decimal]]) -> str:
    """``，其中：轿车1辆、越野车2辆``, ``""`` when no kinds were entered."""
    if not kinds:
        return ""
    if len(kinds) == 1:
        return f"，均为{kinds[0][0]}"
    return "，其中：" + "、".join(f"{name}{whole(n)}辆" for name, n in kinds)


def _guests(draft: Draft, now: Quantity) -> None:
    draft.say_if(_item(draft, 3, _GUESTS[1], now, "reception"))
    if now.value == ZERO:
        return
    home = draft.figures.value(key_of("domestic_reception"))
    abroad = draft.figures.value(key_of("foreign_reception"))
    spent = now.number - (abroad or ZERO) if home is None else home
    if spent:
        groups = draft.count("domestic_reception_groups", "批次")
        guests = draft.count("domestic_reception_guests", "人次")
        use = draft.because("reception_use", "主要用于")
        draft.say(
            f"国内公务接待支出{money(spent)}，{use}"
            f"全年国内公务接待{groups}，{guests}（不包括陪同人员），共计支出{money(spent)}。"
        )
    if not abroad:
        draft.say("外事接待支出0万元，全年未发生外事接待。")
        return
    groups = draft.count("foreign_reception_groups", "批次")
    guests = draft.count("foreign_reception_guests", "人次")
    share = per_cent(abroad, now.number)
    draft.say(
        f"外事接待支出{money(abroad)}，占公务接待费的{share}，"
        f"全年外事接待{groups}，{guests}。"
    )
