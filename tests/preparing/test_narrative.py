from __future__ import annotations

from dataclasses import replace

import pytest

from hengji import rules
from hengji.model.composition import AnnexTitle, Heading, Passage, Plate
from hengji.model.dossier import Section
from hengji.model.drawing import DrawnForm
from hengji.model.finding import Message
from hengji.preparing.narrative import Composed, compose, fill
from hengji.taxonomy.form_sets import (
    DocumentPlan,
    FormSet,
    OutlineSection,
    section_number,
)
from tests.preparing.spoken import BODY, dossier

BASE = DrawnForm("base", "基础数据表", (1,), (), annex=1)
SELF = DrawnForm("self", "自评表", (1,), (), annex=3)
PROJECT = DrawnForm("project", "项目表", (1,), (), subject="管网改造工程")
OTHER = DrawnForm("project", "项目表", (1,), (), subject="水库加固")


def section(name: str, heading: str, level: int, number: int, **more: object):  # type: ignore[no-untyped-def]
    return OutlineSection(name, heading, section_number(level, number), level, **more)  # type: ignore[arg-type]


OUTLINE = (
    section("basics", "部门基本情况", 1, 1),
    section("staff", "人员编制情况", 2, 1),
    section("fund", "政府性基金预算支出情况", 1, 2, empty="{年度}年度无此项支出。"),
    section("result", "绩效情况", 1, 3, text="支出合计{支出合计}。"),
    section("more", "其他情况", 1, 4, required=False),
)


def form_set(**plan: object) -> FormSet:
    document = DocumentPlan(
        "report",
        "{单位名称}{年度}年度整体支出绩效自评报告",
        "report",
        opening="根据通知要求，对{年度}年度支出开展了自评：",
        outline=OUTLINE,
        annexes=("base", "self"),
    )
    return FormSet(
        "set",
        Message("", ""),
        "",
        "万元",
        (),
        (replace(document, **plan),),  # type: ignore[arg-type]
    )


def composed(
    *texts: Section, drawn: tuple[DrawnForm, ...] = (), **plan: object
) -> Composed:
    known = replace(dossier(report_date="2024-06-08"), sections=texts)
    return compose(known, form_set(**plan), drawn, rules.load())


def test_title_opening_date_and_headings_come_from_the_plan() -> None:
    composition, problems = composed()
    assert composition.title == (f"{BODY}2023年度整体支出绩效自评报告",)
    assert composition.blocks[0] == Passage("根据通知要求，对2023年度支出开展了自评：")
    assert composition.date == "2024-06-08"
    assert Heading(2, "（一）人员编制情况") in composition.blocks
    assert problems == ()


def test_words_a_person_wrote_are_kept_word_for_word() -> None:
    words = "第一段，  两个空格。\n第二段——“引号”。"
    composition, _ = composed(Section("staff", words))
    assert Passage(words, entered=True) in composition.blocks


def test_placeholders_in_a_person_s_words_are_resolved() -> None:
    composition, problems = composed(Section("staff", "支出{支出合计}，{没有}。"))
    passage = Passage("支出1290.15万元，【待填：没有】。", entered=True)
    assert passage in composition.blocks
    assert [problem.section for problem in problems] == ["staff"]
    assert composition.notes == (problems[0].message.zh,)
    assert [gap.label for gap in composition.gaps] == ["没有"]


def test_where_nothing_was_written_a_sentence_is_made_from_facts() -> None:
    words = composed()[0].words
    assert "2023年末编制56人，实有在职人数54人，在职人员控制率96.43%。" in words


def test_a_section_with_nothing_to_say_still_stands_with_its_sentence() -> None:
    lines = composed()[0].words.split("\n")
    at = lines.index("二、政府性基金预算支出情况")
    assert lines[at + 1] == "2023年度无此项支出。"


def test_the_words_of_the_outline_stand_before_the_officer_s_once() -> None:
    composition, _ = composed(Section("result", "完成了全部目标。"))
    passage = Passage("支出合计1290.15万元。\n完成了全部目标。", entered=True)
    assert passage in composition.blocks
    filled = fill(
        replace(dossier(), sections=(Section("result", "完成了全部目标。"),)),
        form_set(),
        rules.load(),
    )
    again, _ = compose(filled.dossier, form_set(), (), rules.load())
    assert passage in again.blocks


def test_a_required_section_nobody_wrote_is_a_gap_and_a_problem() -> None:
    outline = (section("problems", "存在的问题", 1, 1),)
    composition, problems = composed(outline=outline)
    assert Passage("【待填：存在的问题】") in composition.blocks
    assert composition.gaps[0].narrative == "problems"
    assert "一、存在的问题" in problems[0].message.zh


def test_an_optional_section_nobody_wrote_is_left_out() -> None:
    assert "其他情况" not in composed()[0].words


def test_annexes_stand_behind_with_the_numbers_of_their_forms() -> None:
    composition, _ = composed(drawn=(SELF, BASE))
    assert composition.blocks[-4:] == (
        AnnexTitle("附件1", "基础数据表"),
        Plate(BASE),
        AnnexTitle("附件3", "自评表"),
        Plate(SELF),
    )


def test_forms_of_several_projects_share_one_annex() -> None:
    blocks = composed(drawn=(PROJECT, OTHER), annexes=("project",))[0].blocks
    assert blocks[-3:] == (
        AnnexTitle("附件1", "项目表"),
        Plate(PROJECT),
        Plate(OTHER),
    )


def test_a_document_about_a_project_holds_its_forms_alone() -> None:
    known = dossier()
    plan = form_set(annexes=("project",), outline=(), opening="")
    composition, _ = compose(
        known, plan, (PROJECT, OTHER), rules.load(), project="管网改造工程"
    )
    plates = [block for block in composition.blocks if isinstance(block, Plate)]
    assert plates == [Plate(PROJECT)]


@pytest.mark.parametrize("kind", ["forms", "table_report"])
def test_words_that_stand_in_forms_are_not_printed_beside_them(kind: str) -> None:
    annexes = ("project", "base")
    composition, _ = composed(drawn=(PROJECT, BASE), kind=kind, annexes=annexes)
    assert composition.words == ""
    assert composition.blocks == (
        Plate(PROJECT),
        AnnexTitle("附件1", "基础数据表"),
        Plate(BASE),
    )
    composition, _ = composed(drawn=(PROJECT, BASE), kind=kind, annexes=())
    assert composition.blocks == (Plate(PROJECT), Plate(BASE))


def test_a_note_to_forms_stands_behind_them() -> None:
    note = section(
        "note", "情况说明", 1, 1, text="支出{支出合计}。", forms=("project",)
    )
    composition, _ = composed(
        drawn=(PROJECT, BASE), kind="forms", annexes=("project",), outline=(note,)
    )
    assert composition.blocks == (
        Plate(PROJECT),
        Heading(1, "一、情况说明"),
        Passage("支出1290.15万元。"),
    )


def test_a_sentence_of_the_outline_with_nothing_to_say_is_left_out() -> None:
    text = "{固定资产情况}\n{政府采购情况}"
    outline = (section("goods", "其他重要事项", 1, 1, text=text),)
    composition, problems = composed(outline=outline)
    assert problems == ()
    assert composition.blocks[-1] == Passage(
        "2023年度政府采购预算78.85万元，实际支出74.69万元，政府采购执行率94.72%。"
    )


def test_a_document_about_a_project_takes_the_project_s_words() -> None:
    texts = (
        Section("staff", "本单位的话。"),
        Section("staff@管网改造工程", "{项目名称}的话。"),
    )
    known = replace(dossier(), sections=texts)
    filled = fill(known, form_set(), rules.load())
    assert filled.problems == ()
    composition, _ = compose(
        filled.dossier, form_set(), (), rules.load(), project="管网改造工程"
    )
    assert Passage("管网改造工程的话。", entered=True) in composition.blocks
    composition, _ = compose(filled.dossier, form_set(), (), rules.load())
    assert Passage("本单位的话。", entered=True) in composition.blocks


def test_filling_gives_the_cells_of_forms_their_words() -> None:
    filled = fill(dossier(), form_set(kind="table_report"), rules.load())
    assert filled.dossier.section("fund") == "2023年度无此项支出。"
    assert filled.dossier.section("staff").startswith("2023年末编制56人")
    again = fill(filled.dossier, form_set(kind="table_report"), rules.load())
    assert again.dossier.sections == filled.dossier.sections


def test_filling_resolves_words_no_outline_names() -> None:
    known = replace(dossier(), sections=(Section("extra", "共{支出合计}，{无}"),))
    filled = fill(known, form_set(), rules.load())
    assert filled.dossier.section("extra") == "共1290.15万元，【待填：无】"
    assert [problem.name for problem in filled.problems] == ["无"]


def test_there_is_no_document_of_another_name() -> None:
    with pytest.raises(KeyError):
        compose(dossier(), form_set(), (), rules.load(), document="other")
