"""The indicator library of the packs: strict loading, and the entries themselves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hengji import rules as door
from hengji.errors import PackError
from hengji.rules import load
from hengji.rules.library import NO_UNIT
from hengji.taxonomy.concepts import concept_key
from hengji.taxonomy.library import NUMERIC, IndicatorEntry, TargetDirection
from tests.support.packs import make_pack

ENTRIES = tuple(load().library.entries.values())
FILE = """
domain: 教育
functions: ["205"]
source: 项目编写
entries:
  - id: my_rate
    name: 甲合格率
    level: output/quality
    definition: 合格的比率
    formula: 合格数÷总数×100%
    direction: up
    unit: "%"
    target: "≥95%"
    evidence: [台账]
    cautions: 无
"""
DOMAINS = (
    "部门整体 通用 教育 卫生健康 农业农村 水利 交通运输 工业和信息化 科技 "
    "文化旅游体育 社会保障和就业 民政 生态环境 自然资源 住房城乡建设 应急管理 "
    "公共安全 市场监管 商务 粮食物资 信息化建设 政府购买服务 基本建设与修缮 "
    "设备购置 培训会议 宣传"
).split()


def read(folder: Path, text: str) -> IndicatorEntry:
    pack = make_pack(folder, {"library/one.yaml": text})
    return load([pack]).library.entries["my_rate"]


def test_the_library_has_entries_for_every_usual_domain() -> None:
    domains = [entry.domain for entry in ENTRIES]
    assert len(ENTRIES) >= 170
    for domain in DOMAINS:
        assert domains.count(domain) >= 5, domain


def test_loading_the_rules_does_not_read_the_library(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pack = make_pack(tmp_path, {"library/one.yaml": "[]\n"})
    rulebook = door.load([pack])
    with pytest.raises(PackError):
        _ = rulebook.library


def test_the_library_is_read_once() -> None:
    assert load().library is load().library


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_an_entry_says_everything_in_full(entry: IndicatorEntry) -> None:
    assert len(entry.definition) >= 8, "definition"
    assert len(entry.formula) >= 6, "formula"
    assert len(entry.cautions) >= 5, "cautions"
    assert all(len(paper) >= 2 for paper in entry.evidence)
    assert len(set(map(concept_key, entry.names))) == len(entry.names)
    assert not re.search(r"[,;]|\s{2}", entry.definition + entry.cautions)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_direction_unit_and_example_agree(entry: IndicatorEntry) -> None:
    assert (entry.unit != NO_UNIT) is (entry.direction in NUMERIC)
    if entry.direction in NUMERIC:
        assert re.search(r"\d", entry.target)
    if entry.direction is TargetDirection.DATE:
        assert re.search(r"\d+(月|日)", entry.target)
    if entry.name.endswith(("率", "满意度")) and entry.direction in NUMERIC:
        assert entry.unit in ("%", "‰", "‱", "/10万"), entry.unit
    if entry.subcategory == "service_satisfaction":
        assert (entry.unit, entry.direction) == ("%", TargetDirection.UP)
        assert (
            "样本" in entry.formula
            or "问卷" in entry.formula
            or "评价" in (entry.formula)
        )


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_a_cost_is_never_better_when_higher_unless_it_is_saved(
    entry: IndicatorEntry,
) -> None:
    if "cost" in entry.subcategory and entry.direction is TargetDirection.UP:
        assert re.search("节约|节支|补助标准", entry.name), entry.name


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_a_percentage_names_what_is_divided_by_what(entry: IndicatorEntry) -> None:
    if entry.unit == "%":
        above, _, below = entry.formula.partition("÷")
        assert len(above) >= 3 and len(below.partition("×100%")[0]) >= 2


@pytest.mark.parametrize(
    ("identifier", "formula"),
    [
        ("dept_staffing_control_rate", "在职人员数÷编制数×100%"),
        ("dept_key_spending_rate", "重点项目支出÷项目总支出×100%"),
        ("dept_budget_completion_rate", "预算完成数÷预算数×100%"),
        ("dept_budget_adjustment_rate", "预算调整数÷预算数×100%"),
        ("dept_payment_progress_rate", "实际支付进度÷既定支付进度×100%"),
        ("dept_carryover_rate", "结转结余总额÷支出预算数×100%"),
        ("dept_execution_rate", "全年执行数÷全年预算数×100%"),
        ("common_execution_of_received", "实际支出资金÷实际到位资金×100%"),
        ("common_quality_rate", "质量达标产出数÷实际产出数×100%"),
        ("dept_quality_rate", "质量达标实际工作数÷计划工作数×100%"),
        ("common_cost_saving_rate", "（计划成本－实际成本）÷计划成本×100%"),
    ],
)
def test_the_common_ratios_divide_what_the_rule_says(
    identifier: str, formula: str
) -> None:
    assert load().library.entries[identifier].formula == formula


def test_a_linked_concept_goes_by_the_name_of_the_entry() -> None:
    rulebook = load()
    linked = [entry for entry in ENTRIES if entry.concept and "dept_" in entry.id]
    assert len(linked) > 15
    for entry in linked:
        named = {rulebook.concept_of(name) for name in entry.names}
        assert rulebook.concepts[entry.concept] in named, entry.id


def test_a_complete_file_is_read(tmp_path: Path) -> None:
    entry = read(tmp_path, FILE)
    assert (entry.domain, entry.functions, entry.source) == (
        "教育",
        ("205",),
        "项目编写",
    )
    assert (entry.category, entry.subcategory) == ("output", "quality")
    assert entry.direction is TargetDirection.UP


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    cautions: 无\n", "", "缺少键 'cautions'"),
        ("cautions: 无", "caution: 无", "不认识的键"),
        ("output/quality", "output", "层级应写成"),
        ("output/quality", "nothing/quality", "层级应写成"),
        ("output/quality", "output/social", "不属于一级类别"),
        ("direction: up", "direction: more", "不认识的值"),
        ('unit: "%"', "unit: —", "定量指标要有计量单位"),
        ("direction: up", "direction: qualitative", "定量指标要有计量单位"),
        ("合格数÷总数×100%", "合格数比总数", "公式要写明"),
        ('"≥95%"', '"≤95%"', "开头"),
        ('"≥95%"', '"≥95"', "结尾"),
        ("[台账]", "[]", "至少列一种佐证材料"),
        ('["205"]', '["999"]', "没有 999 类"),
        ("    cautions: 无", "    concept: no_such\n    cautions: 无", "没有概念"),
    ],
)
def test_a_defect_is_a_sentence_with_its_line(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    assert old in FILE
    with pytest.raises(PackError, match=said) as caught:
        read(tmp_path, FILE.replace(old, new))
    assert "library/one.yaml 第" in str(caught.value)


def test_an_identifier_given_twice_is_refused(tmp_path: Path) -> None:
    body = FILE.partition("entries:\n")[2]
    with pytest.raises(PackError, match="已经定义过"):
        read(tmp_path, FILE + body.replace("甲合格率", "乙合格率"))


def test_a_name_two_entries_of_a_domain_claim_is_refused(tmp_path: Path) -> None:
    body = FILE.partition("entries:\n")[2]
    with pytest.raises(PackError, match="已属于指标 my_rate"):
        read(tmp_path, FILE + body.replace("my_rate", "my_other"))
