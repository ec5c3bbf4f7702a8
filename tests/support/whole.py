"""Dossiers that lack nothing: what the filled ones hold, and every section written.

The words are invented; figures in them agree with the figures entered.
"""

from __future__ import annotations

from dataclasses import replace

from hengji.model.dossier import Dossier, Section
from hengji.model.indicator import IndicatorTable
from hengji.rules import Rulebook
from tests.support.disclosures import NARRATIVES
from tests.support.filled import PROJECTS, entered

_CAUSE = (
    "预算执行率没有达到100%，主要原因是农贸市场改造项目部分验收推迟到次年，"
    "尾款结转下年支付。"
)
_TEXT = {
    "institutions": "内设办公室、市场体系建设科、电子商务科和财务科，下属单位一家。",
    "key_work": "举办促消费活动，改造农贸市场，建设村级电商服务站。",
    "overview": "本单位为市政府工作部门，一级预算单位。",
    "self_evaluation_work": "成立自评工作组，逐项核对绩效目标完成情况。",
    "assets": "固定资产账实相符，全部在用。",
    "completion": "各项年度绩效目标完成较好。",
    "output_analysis": f"产出指标按期完成。{_CAUSE}",
    "outcome_analysis": "效益指标达到预期，消费市场平稳增长。",
    "satisfaction_analysis": "采用问卷调查，发放问卷并全部收回，满意度达到目标。",
    "problems": f"部分项目前期准备不充分。{_CAUSE}",
    "measures": "提前谋划项目，按月调度支付进度，责任科室为财务科。",
    "conclusion": "资金使用合规，绩效目标基本实现。",
    "staffing": "编制内人员全部在岗。",
}
#: Sections whose figures the forms of the set do not ask for.
_NO_FIGURES = (
    ("sichuan", "staffing"),
    ("sichuan", "assets"),
    ("sichuan_2022", "staffing"),
)
_GENERIC = "按照规定组织实施，手续齐备，资料完整，达到预期目的。"
#: Results that missed their target, with the cause a form without reasons needs.
_EXPLAINED = {"95%": "95%，因部分项目验收推迟"}


def whole(form_set: str, rulebook: Rulebook) -> Dossier:
    """What a person enters for a form set, nothing left out."""
    dossier = entered(form_set, rulebook)
    given = {s.id: s.text for s in dossier.sections if s.text.strip()}
    words = dict(given)
    plans = rulebook.form_sets[form_set].documents
    for plan in plans:
        for section in plan.outline:
            if section.each:
                continue
            asked = not (section.text or section.empty or section.level == 0)
            if asked or (form_set, section.id) in _NO_FIGURES:
                own = _TEXT.get(section.id) or given.get(section.id, _GENERIC)
                words[section.id] = own
        if plan.kind == "disclosure":
            words.update(NARRATIVES)
            for project in PROJECTS:
                words[f"project_summary:{project}"] = "通过项目实施，各项任务按期完成。"
    if "performance" in given:
        words["performance"] = given["performance"] + _CAUSE
    sections = tuple(Section(name, text) for name, text in words.items())
    tables = tuple(_explained(table) for table in dossier.indicators)
    return replace(dossier, sections=sections, indicators=tables)


def _explained(table: IndicatorTable) -> IndicatorTable:
    """The cause of every shortfall stands in the table itself."""
    lines = tuple(
        replace(line, actual=replace(line.actual, text=_EXPLAINED[line.actual.text]))
        if line.actual is not None and line.actual.text in _EXPLAINED
        else line
        for line in table.lines
    )
    goals = tuple(
        replace(
            pair,
            actual=tuple(
                (n, f"{text.rstrip('。')}。{_CAUSE}" if at == 0 else text, place)
                for at, (n, text, place) in enumerate(pair.actual)
            ),
        )
        for pair in table.goals
    )
    return replace(table, lines=lines, goals=goals)
