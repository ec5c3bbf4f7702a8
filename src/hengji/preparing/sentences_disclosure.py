"""部门决算公开说明 (Sichuan layout): the whole text from the facts of a dossier.

Five parts: 部门概况, 决算情况说明 (sections 一 to 十 with seven figures), 名词解释,
附件, 附表 (四川省部门决算公开模板, 2020 and after).  Every amount, direction and
rate follows from a fact; reasons and descriptions are the person's own words.
"""

from __future__ import annotations

from collections.abc import Sequence

from hengji.model.composition import Composition
from hengji.model.dossier import Dossier
from hengji.model.drawing import DrawnForm
from hengji.preparing.disclosure.accounts import write_accounts
from hengji.preparing.disclosure.draft import Draft
from hengji.preparing.disclosure.general_budget import (
    write_basic_expenditure,
    write_general_budget,
)
from hengji.preparing.disclosure.other_matters import (
    write_funds,
    write_other_matters,
    write_performance,
)
from hengji.preparing.disclosure.three_public import write_three_public
from hengji.rules import Rulebook
from hengji.rules.terms import read_terms

#: Forms that tell what became of each project.
_PROJECT_KINDS = ("project_completion", "project_self_evaluation")
_ACCOUNTS_KIND = "final_accounts"


def compose(
    dossier: Dossier,
    rulebook: Rulebook,
    forms: Sequence[DrawnForm] = (),
    annexes: Sequence[tuple[str, str] | Composition] = (),
) -> Composition:
    """The disclosure of a dossier.

    Args:
        dossier: facts in any money unit, narratives, projects.
        rulebook: concepts, classifications and terms.
        forms: drawn forms; completion forms of projects stand after section 十,
            public tables in the fifth part.
        annexes: each report of the fourth part: title and text, or composed.

    Returns:
        The composition; what is missing is marked 【待填：…】 in the text and
        listed in its ``gaps``.
    """
    draft = Draft(dossier, rulebook)
    _profile(draft)
    draft.part(f"第二部分 {draft.year}年度部门决算情况说明")
    write_accounts(draft)
    write_general_budget(draft)
    write_basic_expenditure(draft)
    write_three_public(draft)
    write_funds(draft)
    write_other_matters(draft)
    write_performance(draft)
    for form in _of_kinds(forms, rulebook, _PROJECT_KINDS):
        draft.plate(form)
    _terms(draft, rulebook)
    _annexes(draft, annexes)
    _tables(draft, _of_kinds(forms, rulebook, (_ACCOUNTS_KIND,)))
    title = (dossier.organisation, f"{dossier.fiscal_year}年度部门决算公开")
    return draft.finish(title, dossier.field("report_date"))


def _profile(draft: Draft) -> None:
    draft.part("第一部分 部门概况")
    draft.heading(1, "一、基本职能及主要工作")
    draft.heading(2, "（一）主要职能")
    draft.quote("functions", "主要职能")
    draft.heading(2, f"（二）{draft.year}年重点工作完成情况")
    draft.quote("key_work", "重点工作完成情况")
    draft.heading(1, "二、机构设置")
    draft.quote("institutions", "机构设置")
    units = draft.dossier.units
    if units:
        draft.say(
            f"纳入{draft.year}年度部门决算编制范围的二级预算单位共{len(units)}个，包括："
        )
        for number, unit in enumerate(units, 1):
            draft.say(f"{number}.{unit}")


def _terms(draft: Draft, rulebook: Rulebook) -> None:
    """The explanations of the terms that stand in the text, and of no other."""
    text = draft.words
    draft.part("第三部分 名词解释")
    used = [term for term in read_terms(rulebook.packs) if term.is_used_in(text)]
    for number, term in enumerate(used, 1):
        verb = "" if term.text.startswith("反映") else "指"
        draft.say(f"{number}.{term.term}：{verb}{term.text}")


def _annexes(draft: Draft, annexes: Sequence[tuple[str, str] | Composition]) -> None:
    draft.part("第四部分 附件")
    if not annexes:
        draft.say("本年度没有需要随决算公开的附件。")
    for number, annex in enumerate(annexes, 1):
        label = f"附件{number}" if len(annexes) > 1 else "附件"
        if isinstance(annex, Composition):
            draft.embed(label, annex)
        else:
            draft.annex(label, annex[0])
            draft.own_words(annex[1])


def _tables(draft: Draft, forms: Sequence[DrawnForm]) -> None:
    draft.part("第五部分 附表")
    if not forms:
        draft.say("本年度部门决算公开表随本说明另行公开。")
    for form in forms:
        draft.plate(form)


def _of_kinds(
    forms: Sequence[DrawnForm], rulebook: Rulebook, kinds: Sequence[str]
) -> list[DrawnForm]:
    known = rulebook.forms
    return [f for f in forms if f.form in known and known[f.form].kind in kinds]
