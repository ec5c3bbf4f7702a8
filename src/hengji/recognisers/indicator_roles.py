"""Which header words carry which column of an indicator form (DOMAIN: 表头同义词)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from hengji.model.document import Cell
from hengji.taxonomy.text import label_key

LEVELS = ("category", "subcategory", "indicator")
#: Roles that only an indicator table has beside its levels.
VALUES = frozenset(("target", "adjusted_target", "actual", "max_score", "score"))
GOALS = frozenset(("goal_expected", "goal_actual"))
FUNDS = ("original_budget", "final_budget", "actual_expenditure")

_WORDS = {
    "category": "一级 一级指标 指标类型 一级目标",
    "subcategory": "二级 二级指标",
    "indicator": "三级 三级指标 指标名称 指标内容 具体指标 四级指标 评价指标",
    "levels": "评价内容 绩效指标名称",
    "target": "年度指标值 指标值 预期指标值 年初目标值 年初指标值 目标值 绩效目标 "
    "年度工作目标 计划指标值 年度目标值 年度绩效指标值 预期值 指标目标值 全年指标值",
    "adjusted_target": "调整指标值 调整后指标值 全年调整指标值",
    "actual": "实际完成值 完成值 全年完成值 全年实际值 全年实际完成值 实际完成指标值 "
    "完成情况 实际完成情况 实际值 指标完成值 年度完成值 实际完成指标 完成指标值",
    "max_score": "分值 权重 指标权重 权数 标准分 分值权重 执行率权重 满分 标准分值 "
    "指标分值 权重分值 权重分",
    "score": "得分 自评得分 指标得分 考评得分 自评分 评价得分 执行率得分 自评分数 评分",
    "reason": "偏差原因分析及改进措施 未完成原因分析 原因 扣分原因和其他说明 "
    "偏差大或目标未完成原因分析 偏差原因分析 未完成原因分析及改进措施 扣分原因 "
    "偏差原因 未完成原因 未完成原因及改进措施 偏差原因分析与改进措施 原因分析 "
    "偏差原因及改进措施 未完成原因和改进措施 扣分原因说明 偏差分析及改进措施",
    "definition": "指标解释 指标说明 指标定义",
    "rule": "评价标准 评分标准 得分计算方法 计分标准 评分规则 计分方法 评分细则 "
    "评价要点及标准 指标评价标准 评分办法",
    "unit": "计量单位 度量单位",
    "direction": "指标性质 计算符号 指标方向",
    "score_ratio": "得分系数",
    "note": "备注 说明 偏差 是否核心指标 佐证材料 数据来源 指标值说明",
    "goal_expected": "预期目标 年度目标 年初绩效目标 全年绩效目标 年度绩效目标 "
    "年度预期目标 年初设定目标 绩效目标内容",
    "goal_actual": "实际完成情况 实际完成 实际完成目标 全年目标实际完成情况 "
    "目标完成情况 目标实际完成情况 实际完成内容 完成情况",
    "original_budget": "年初预算数 年初预算 预算安排数 预算数",
    "final_budget": "全年预算数 全年预算 调整后预算数 调整预算数 全年调整预算数",
    "actual_expenditure": "全年执行数 执行数 预算执行数 全年支出数 全年执行",
    "execution_rate": "执行率 预算执行率 支出完成率",
}
#: A word may carry one role in an indicator header and another above the goals.
_BUILT_IN: dict[str, tuple[str, ...]] = {}
for _role, _line in _WORDS.items():
    for _word in _line.split():
        _BUILT_IN[_word] = (*_BUILT_IN.get(_word, ()), _role)

TOTALS = frozenset("总分 合计 总计 合计得分 自评总分 总得分 总分合计 合计总分".split())
FUND_ROWS = frozenset("年度资金总额 总额 资金总额 合计 项目资金总额 预算总额".split())
#: A row that begins so is not an indicator: what stood before it has ended.
STOPS = (
    "绩效自评综合得分 自评得分 评价等次 评价等级 自评等级 说明 备注 评价结论 存在问题 "
    "存在的问题 改进措施 项目负责人 财务负责人 填表人 单位负责人 主要存在问题 联系人 "
    "填报人 填报日期 自评结论 其他需要说明 偏差大或目标未完成 结果应用 年度总体目标 "
    "项目名称 预算部门 主管部门 预算单位 单位名称 部门名称 年度目标完成情况 "
    "预算执行情况 总体绩效目标 基本信息 绩效评价结论 注"
).split()
_STOP = re.compile("|".join(map(re.escape, STOPS)))
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_EDGES = re.compile(r"^[0-9一二三四五六七八九十]+[、.]|[:：*]+$")
_MAX_HEADER = 60
#: Words remembered; a run over thousands of reports must not keep all of theirs.
_MOST_SEEN = 8192


#: Pack names of roles -> names used here.
_SAME = {"unit_text": "unit", "direction_text": "direction", "core": "note"}


class ColumnVocabulary(Protocol):
    """What is needed of a rulebook: further header words of the packs."""

    @property
    def indicator_columns(self) -> Mapping[str, str]:
        """``label_key`` of a header word -> role."""


class Vocabulary:
    """Header words of the country, extended by those of the packs."""

    def __init__(self, extra: Mapping[str, str]) -> None:
        self._known = dict(_BUILT_IN)
        for word, name in extra.items():
            role = _SAME.get(name, name)
            roles = self._known.get(word, ())
            if role not in roles:
                self._known[word] = (*roles, role)
        self._seen: dict[str, tuple[str, ...]] = {}

    def roles_in(self, cells: Sequence[Cell]) -> list[tuple[str, ...]]:
        """The roles of every cell of a row; most words were asked for before."""
        seen, roles = self._seen, self.roles
        return [seen[c.text] if c.text in seen else roles(c.text) for c in cells]

    def roles(self, text: str) -> tuple[str, ...]:
        """Roles a header cell may carry, ``()`` if it is no header word."""
        if len(text) > _MAX_HEADER:
            return ()
        found = self._seen.get(text)
        if found is None:
            if len(self._seen) >= _MOST_SEEN:
                self._seen.clear()
            found = self._seen[text] = self._look_up(label_key(text))
        return found

    def _look_up(self, key: str) -> tuple[str, ...]:
        if not key:
            return ()
        if key in self._known:
            return self._known[key]
        bare = _EDGES.sub("", _BRACKETS.sub("", _BRACKETS.sub("", key)))
        return self._known.get(bare, ())


def is_total(text: str) -> bool:
    """Whether a label names the total row (总分, 合 计, 总分（100分）)."""
    if len(text) > _MAX_HEADER:
        return False
    return _BRACKETS.sub("", label_key(text)) in TOTALS


def is_subtotal(text: str) -> bool:
    """Whether a label names a subtotal row: no indicator, and not the end."""
    return len(text) <= 10 and label_key(text) in ("小计", "分类小计", "得分小计")


def is_fund_row(text: str) -> bool:
    """Whether a label names the row of all funds."""
    if len(text) > _MAX_HEADER:
        return False
    return _EDGES.sub("", _BRACKETS.sub("", label_key(text))) in FUND_ROWS


def is_stop(text: str) -> bool:
    """Whether a label says that the indicator table is over."""
    return len(text) <= 60 and _STOP.match(label_key(text)) is not None
