from __future__ import annotations

import re

from hengji.model.composition import AnnexTitle, Illustration, PartTitle, Passage, Plate
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
