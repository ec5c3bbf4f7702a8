from __future__ import annotations

import re

from hengji.model.composition import (
    AnnexTitle,
    Composition,
    Gap,
    Heading,
    Illustration,
    PartTitle,
    Passage,
    Plate,
)
from hengji.model.dossier import Dossier
from hengji.model.drawing import DrawnCell, DrawnForm
from hengji.preparing.sentences_disclosure import compose
from hengji.rules import load
from tests.support.disclosures import disclosure_dossier

ANNEX = ("项目绩效评价报告", "一、项目概况\n内容。")


def form(identifier: str) -> DrawnForm:
    return DrawnForm(identifier, "表", (1,), (DrawnCell(1, 1, "格"),))


def test_the_five_parts_stand_in_order() -> None:
    blocks = compose(disclosure_dossier(), load()).blocks
    parts = [block.text for block in blocks if isinstance(block, PartTitle)]
    assert [part[:4] for part in parts] == [f"第{n}部分" for n in "一二三四五"]


def test_seven_figures_are_numbered_and_captioned() -> None:
    blocks = compose(disclosure_dossier(), load()).blocks
    captions = [b.caption for b in blocks if isinstance(b, Illustration)]
    assert [caption[:4] for caption in captions] == [f"（图{n}：" for n in range(1, 8)]


def test_a_consistent_dossier_leaves_no_gap() -> None:
    composition = compose(disclosure_dossier(), load())
    assert composition.gaps == ()
    assert "待填" not in composition.words


def test_an_empty_dossier_names_all_that_is_needed() -> None:
    composition = compose(Dossier("sichuan", "某市某局", 2022), load())
    wanted = {gap.key.concept for gap in composition.gaps if gap.key}
    assert {"total_income", "total_expenditure", "three_public_expenses"} <= wanted
    marks = set(re.findall("【待填：(.+?)】", composition.words))
    assert marks == {gap.label for gap in composition.gaps}
    assert composition.charts == ()


def test_only_terms_of_the_text_are_explained() -> None:
    words = compose(disclosure_dossier(), load()).words.split("第三部分")[1]
    assert "“三公”经费：指用财政拨款安排" in words
    assert "行政运行（项）：反映行政单位" in words
    assert "附属单位上缴收入" not in words


def test_forms_go_where_they_belong() -> None:
    forms = [form("final_accounts_01"), form("sichuan_project_completion")]
    blocks = compose(disclosure_dossier(), load(), forms, [ANNEX]).blocks
    at = {b.form.form: n for n, b in enumerate(blocks) if isinstance(b, Plate)}
    parts = {b.text[:4]: n for n, b in enumerate(blocks) if isinstance(b, PartTitle)}
    assert at["sichuan_project_completion"] < parts["第三部分"]
    assert at["final_accounts_01"] > parts["第五部分"]


def test_annexes_keep_the_words_of_their_writer() -> None:
    blocks = compose(disclosure_dossier(), load(), (), [ANNEX, ANNEX]).blocks
    labels = [b.label for b in blocks if isinstance(b, AnnexTitle)]
    assert labels == ["附件1", "附件2"]
    assert Passage("内容。", entered=True) in blocks


def test_a_report_of_the_set_is_an_annex_whole_with_what_it_lacks() -> None:
    gap = Gap("一、项目概况", "项目概况", None, "project_overview")
    report = Composition(
        ("某项目", "2022年度项目支出绩效评价报告"),
        "某市某局",
        2022,
        (
            Heading(1, "一、项目概况"),
            Passage("内容。", entered=True),
            Plate(form("sichuan_project_evaluation_score")),
            AnnexTitle("附件1", "不再单独编号"),
        ),
        gaps=(gap,),
    )
    composition = compose(disclosure_dossier(), load(), (), [report])
    labels = [b for b in composition.blocks if isinstance(b, AnnexTitle)]
    assert labels == [AnnexTitle("附件", "某项目\n2022年度项目支出绩效评价报告")]
    at = composition.blocks.index(labels[0])
    assert composition.blocks[at + 1 : at + 4] == report.blocks[:3]
    assert gap in composition.gaps


def test_forms_of_projects_before_and_since_2022_stand_after_the_tenth_section() -> (
    None
):
    forms = [
        form("sichuan_project_completion"),
        form("sichuan_project_self_evaluation"),
    ]
    blocks = compose(disclosure_dossier(), load(), forms).blocks
    plates = [b.form.form for b in blocks if isinstance(b, Plate)]
    assert plates == [each.form for each in forms]
