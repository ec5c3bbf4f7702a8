from __future__ import annotations

import pytest

from hengji import rules
from hengji.model.number import D
from hengji.model.place import Place
from hengji.model.score import ScoreSheet
from hengji.preparing.placeholders import Speaker, resolve
from tests.preparing.spoken import dossier


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("支出合计{支出合计}。", "支出合计1290.15万元。"),
        ("支出合计{支出合计}万元。", "支出合计1290.15万元。"),
        ("支出合计{支出合计}亿元。", "支出合计0.13亿元。"),
        ("支出合计{支出合计}元。", "支出合计12901500.00元。"),
        ("{支出合计}分为两类", "1290.15万元分为两类"),
        ("{支出合计·年初预算}", "1230.00万元"),
        ("{支出合计·全年预算}", "1352.45万元"),
        ("{支出合计·上年}", "1305.20万元"),
        ("{支出合计·增减词}{支出合计·增减额}", "减少15.05万元"),
        ("{支出合计·升降词}{支出合计·增减率}", "下降1.15%"),
        ("{支出合计·增减词·年初预算}{支出合计·增减额·年初预算}万元", "增加60.15万元"),
        ("{基本支出·增减词}", "持平"),
        ("占{基本支出·占比·支出合计}", "占53.49%"),
        ("占{基本支出·占比·支出合计}%", "占53.49%"),
        ("{“三公”经费·完成率}", "95.45%"),
        ("{三公经费·完成率}", "95.45%"),
        ("{执行率}", "95.39%"),
        ("{在职人员控制率}", "96.43%"),
        ("{政府采购执行率}", "94.72%"),
        ("编制{编制数}，在职{在职人员数}人", "编制56人，在职54人"),
        ("{支出合计·云溪县水利管理站}", "88.20万元"),
        ("{年度资金总额·管网改造工程}", "320.00万元"),
        ("{单位名称}{年度}年度，{上年度}年", "云溪县水务局2023年度，2022年"),
        ("没有占位符的话{", "没有占位符的话{"),
    ],
)
def test_a_placeholder_is_said(text: str, said: str) -> None:
    resolved = resolve(text, dossier(), rules.load())
    assert resolved.text == said
    assert resolved.problems == ()


def test_names_used_are_told() -> None:
    resolved = resolve("{支出合计}与{支出合计·上年}", dossier(), rules.load())
    assert resolved.used == ("支出合计", "支出合计·上年")


def test_an_unknown_name_is_marked_and_the_nearest_are_told() -> None:
    resolved = resolve("共{支出台计}。", dossier(), rules.load(), section="basic")
    assert resolved.text == "共【待填：支出台计】。"
    (problem,) = resolved.problems
    assert (problem.section, problem.name) == ("basic", "支出台计")
    assert "支出合计" in problem.message.zh
    assert "{支出台计}" in problem.message.en


def test_an_unknown_question_is_a_problem_too() -> None:
    for name in ("支出合计·去年同期", "支出合计·占比", "支出合计·占比·没有"):
        resolved = resolve(f"{{{name}}}", dossier(), rules.load())
        assert resolved.text == f"【待填：{name}】"
        assert len(resolved.problems) == 1


def test_a_missing_figure_is_named_with_its_basis() -> None:
    resolved = resolve("{公务接待费·上年}", dossier(), rules.load())
    assert resolved.text == "【待填：公务接待费·上年】"
    assert "公务接待费·上年" in resolved.problems[0].message.zh


def test_a_rate_over_zero_is_a_problem_and_no_traceback() -> None:
    resolved = resolve("{基本支出·占比·公务用车购置费}", dossier(), rules.load())
    assert "分母为零" in resolved.problems[0].message.zh
    resolved = resolve("{公务用车购置费·完成率}", dossier(), rules.load())
    assert len(resolved.problems) == 1


def test_the_place_of_the_words_goes_into_the_problem() -> None:
    place = Place("…", 3, sheet="文字", cell="B4")
    speaker = Speaker(dossier(), rules.load())
    assert speaker.resolve("{没有}", "s", place).problems[0].place is place


def test_the_score_comes_from_the_score_sheet_with_its_grade() -> None:
    sheet = ScoreSheet((), D("96.5"), "优", D("96.5"), "优", 0)
    text = "得分{自评得分}，即{自评得分}分，等级{评价等级}"
    resolved = resolve(text, dossier(), rules.load(), scores=sheet)
    assert resolved.text == "得分96.5分，即96.5分，等级优"


def test_without_a_score_the_grade_is_not_invented() -> None:
    resolved = resolve("{自评得分}{评价等级}", dossier(), rules.load())
    assert resolved.text == "【待填：自评得分】【待填：评价等级】"
    assert len(resolved.problems) == 2


def test_a_field_of_the_imprint_is_said_and_a_blank_one_missed() -> None:
    known = dossier(文号="云财绩〔2024〕46号", 通知名称="")
    resolved = resolve("{文号}{通知名称}", known, rules.load())
    assert resolved.text == "云财绩〔2024〕46号【待填：通知名称】"


def test_a_sentence_may_be_asked_for_by_name() -> None:
    speaker = Speaker(dossier(), rules.load())
    speaker.sentences = {"开头": lambda: "一句话。", "空": lambda: ""}
    assert speaker.resolve("{开头}").text == "一句话。"
    assert len(speaker.resolve("{空}").problems) == 1


def test_in_a_text_about_a_project_figures_are_the_project_s() -> None:
    speaker = Speaker(dossier(), rules.load(), project="管网改造工程")
    assert speaker.resolve("{项目名称}{年度资金总额}").text == "管网改造工程320.00万元"
