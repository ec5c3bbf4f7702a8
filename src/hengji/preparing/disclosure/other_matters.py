"""Sections 八 to 十: funds, state capital, running costs, procurement, assets."""

from __future__ import annotations

from decimal import Decimal

from hengji.model.dossier import FactKey
from hengji.model.fact import Basis
from hengji.model.number import ZERO
from hengji.preparing.disclosure.accounts import changed
from hengji.preparing.disclosure.draft import Draft
from hengji.preparing.disclosure.figures import (
    CAPITAL,
    FUNDS,
    PROJECT,
    VEHICLE_USE,
    key_of,
)
from hengji.preparing.disclosure.three_public import parts_of_fleet
from hengji.preparing.disclosure.wording import (
    completion,
    ended,
    money,
    per_cent,
    whole,
)
from hengji.preparing.sentences_indicators import completion as indicators_told
from hengji.preparing.sentences_indicators import goals

_PROCURED = (
    ("procurement_goods", "政府采购货物支出"),
    ("procurement_works", "政府采购工程支出"),
    ("procurement_services", "政府采购服务支出"),
)
_STEPS = (
    ("projects_assessed_beforehand", "在年初预算编制阶段，对{n}项目开展了事前绩效评估"),
    ("projects_with_objectives", "对{n}项目编制了绩效目标"),
    ("projects_monitored", "预算执行过程中，选取{n}项目开展绩效监控"),
    ("projects_self_evaluated", "年终执行完毕后，对{n}项目开展了绩效自评"),
)


def write_funds(draft: Draft) -> None:
    """Sections 八 and 九; present even when there is nothing to say."""
    _budget_of(draft, "八、", "政府性基金预算", FUNDS)
    _budget_of(draft, "九、", "国有资本经营预算", CAPITAL)


def _budget_of(draft: Draft, head: str, name: str, scope: str) -> None:
    """One of the two budgets; without an amount nothing was received, or it is asked.

    The amount stands under its scope, or as one row of the accounts.
    """
    draft.heading(1, f"{head}{name}支出决算情况说明")
    key = key_of("total_expenditure", scope=scope)
    if draft.figures.value(key) is None:
        key = key_of(scope)
    received = draft.figures.value(key_of(f"{scope}_appropriation"))
    spent = draft.figures.value(key)
    if not spent and (spent is not None or not received):
        draft.say(f"{draft.year}年度本部门没有使用{name}财政拨款安排的支出。")
        return
    words = draft.need(key, f"{name}财政拨款支出").text
    draft.say(f"{draft.year}年度{name}财政拨款支出{words}。")


def write_other_matters(draft: Draft) -> None:
    """Section 十, its first three parts."""
    draft.heading(1, "十、其他重要事项的情况说明")
    _running_costs(draft)
    _procurement(draft)
    _assets(draft)


def _running_costs(draft: Draft) -> None:
    draft.heading(2, "（一）机关运行经费支出情况")
    key = key_of("institution_operating_expenditure")
    value = draft.figures.value(key)
    last = draft.figures.value(key_of("institution_operating_expenditure", year=-1))
    if value == ZERO and not last:
        draft.say(f"{draft.year}年度本部门没有机关运行经费支出。")
        return
    now = draft.need(key, "机关运行经费支出")
    before = draft.need(
        key_of("institution_operating_expenditure", year=-1), "上年机关运行经费支出"
    )
    draft.say(
        f"{draft.year}年度机关运行经费支出{now.text}。"
        + changed(draft, "机关运行经费支出", now, before, "reason_running_costs")
    )


def _procurement(draft: Draft) -> None:
    draft.heading(2, "（二）政府采购支出情况")
    total = draft.need(key_of("government_procurement"), "政府采购支出总额")
    if total.value == ZERO:
        draft.say(f"{draft.year}年度本部门没有政府采购支出。")
        return
    parts = [(name, draft.figures.value(key_of(c))) for c, name in _PROCURED]
    known = [(name, value) for name, value in parts if value]
    words = f"{draft.year}年度政府采购支出总额{total.text}"
    if len(known) == 1 and known[0][1] == total.value:
        words += f"，全部为{known[0][0]}"
    elif known:
        words += "，其中：" + "、".join(f"{n}{money(v)}" for n, v in known)
    words += "。" + draft.because("procurement_use", "主要用于")
    draft.say(words + _small_enterprises(draft, total.number))


def _small_enterprises(draft: Draft, total: Decimal) -> str:
    """What was awarded to 中小企业, and of that to 小微企业."""
    medium = draft.figures.value(key_of("procurement_from_smes"))
    if medium is None or not total:
        return ""
    if not medium:
        return "没有授予中小企业的合同。"
    words = f"授予中小企业合同金额{money(medium)}，占政府采购支出总额的"
    words += per_cent(medium, total)
    small = draft.figures.value(key_of("procurement_from_micro_enterprises"))
    if small:
        words += f"，其中：授予小微企业合同金额{money(small)}，占政府采购支出总额的"
        words += per_cent(small, total)
    return words + "。"


def _assets(draft: Draft) -> None:
    draft.heading(2, "（三）国有资产占有使用情况")
    held = draft.count("official_vehicles", "辆")
    uses = [
        (item.code, item.value)
        for item in draft.figures.items("official_vehicles", VEHICLE_USE)
        if item.value
    ]
    words = f"截至{draft.year}年12月31日，本部门共有车辆{held}"
    words += parts_of_fleet(uses) + "。"
    for concept, name in (
        ("major_general_equipment", "单价50万元以上通用设备"),
        ("major_special_equipment", "单价100万元以上专用设备"),
    ):
        count = draft.figures.count(concept)
        if count is not None:
            words += f"{name}{whole(count)}台（套）。"
    draft.say(words)


def write_performance(draft: Draft) -> None:
    """Section 十（四）: how performance was managed, project by project."""
    draft.heading(2, "（四）预算绩效管理情况")
    steps = []
    for concept, pattern in _STEPS:
        count = draft.figures.count(concept)
        if count:
            steps.append(pattern.format(n=whole(count) + "个"))
    if steps:
        draft.say(f"根据预算绩效管理要求，本部门{'，'.join(steps)}。")
    draft.quote("performance_management", "预算绩效管理开展情况和自评结果")
    projects = draft.dossier.projects
    if not projects:
        return
    draft.heading(3, "1.项目绩效目标完成情况")
    names = "".join(f"“{name}”" for name in projects)
    more = "等" if len(projects) > 1 else ""
    draft.say(
        f"本部门在{draft.year}年度部门决算中反映{names}{more}{len(projects)}个项目"
        "绩效目标实际完成情况。"
    )
    for number, name in enumerate(projects, 1):
        draft.say(f"（{number}）{_project(draft, name)}")
        for line in _compared(draft, name):
            draft.say(line)


def _compared(draft: Draft, name: str) -> list[str]:
    """Goals and indicators of a project: what was meant, and what became of it."""
    told: list[str] = []
    for table in draft.dossier.indicators:
        if table.subject == name:
            told += goals(table.goals).split("\n")
            told += indicators_told(table.lines).split("\n")
    return [line for line in told if line]


def _project(draft: Draft, name: str) -> str:
    """One project: its budget, what was spent of it, and what came of it."""
    head = f"{name.removesuffix('项目')}项目绩效目标完成情况综述。"
    more = ((PROJECT, name),)
    planned, spent = (
        draft.need(FactKey("total_funds", basis, 0, "", more), f"{name}{label}")
        for basis, label in (
            (Basis.FINAL_BUDGET, "全年预算数"),
            (Basis.ACTUAL, "执行数"),
        )
    )
    words = f"{head}项目全年预算数{planned.text}，执行数为{spent.text}"
    if planned.value is not None and spent.value is not None:
        words += f"，{completion('预算', spent.value, planned.value)}"
    told = draft.dossier.section(f"project_summary:{name}").strip()
    told = told or _achieved(draft, name)
    if not told:
        told = draft.missing_words(f"project_summary:{name}", "项目实施效果")
    return f"{words}。{ended(told)}"


def _achieved(draft: Draft, name: str) -> str:
    """实际完成目标 of the project's own form, as entered."""
    results = [
        text.strip()
        for table in draft.dossier.indicators
        if table.subject == name
        for pair in table.goals
        for _, text, _ in pair.actual
        if text.strip()
    ]
    return "".join(ended(text) for text in dict.fromkeys(results))
