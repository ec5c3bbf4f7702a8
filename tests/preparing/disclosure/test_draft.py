from __future__ import annotations

from decimal import Decimal

from hengji.model.composition import AnnexTitle, Illustration, Passage
from hengji.model.dossier import Dossier, Section
from hengji.preparing.disclosure.charts import structure_pie
from hengji.preparing.disclosure.draft import Draft
from hengji.preparing.disclosure.figures import key_of
from hengji.rules import load
from tests.support.dossiers import held


def draft(*sections: Section) -> Draft:
    holdings = (held("other_income", "9.35万元"), held("official_vehicles", "3辆"))
    return Draft(Dossier("", "某市某局", 2022, holdings, sections=sections), load())


def test_what_is_known_is_printed_and_what_is_missing_leaves_a_mark() -> None:
    made = draft()
    made.heading(1, "二、收入")
    assert made.need(key_of("other_income"), "其他收入").text == "9.35万元"
    missing = made.need(key_of("total_income"), "收、支总计")
    assert (missing.text, missing.number) == ("【待填：收、支总计】", 0)
    (gap,) = made.finish(("题",), "").gaps
    assert (gap.section, gap.label) == ("二、收入", "收、支总计")
    assert gap.key == key_of("total_income")


def test_counts_carry_their_unit() -> None:
    made = draft()
    assert made.count("official_vehicles", "辆") == "3辆"
    assert made.count("overseas_groups", "个") == "【待填：因公出国（境）团组数】"


def test_a_persons_words_are_kept_line_by_line() -> None:
    made = draft(Section("functions", "甲。\n\n  乙\n"))
    made.quote("functions", "主要职能")
    assert made.finish(("题",), "").blocks == (
        Passage("甲。", entered=True),
        Passage("乙", entered=True),
    )


def test_words_nobody_wrote_leave_a_mark() -> None:
    made = draft()
    made.quote("functions", "主要职能")
    assert made.words == "【待填：主要职能】"
    assert made.finish(("题",), "").gaps[0].narrative == "functions"


def test_a_reason_is_led_in_unless_it_leads_itself() -> None:
    made = draft(
        Section("a", "项目增加"),
        Section("b", "主要变动原因是项目增加。"),
        Section("c", "上年原因已消除"),
    )
    lead = "主要变动原因是"
    assert made.because("a", lead) == "主要变动原因是项目增加。"
    assert made.because("b", lead) == "主要变动原因是项目增加。"
    assert made.because("c", lead) == "上年原因已消除。"
    assert made.because("d", lead) == "主要变动原因是【待填：主要变动原因】。"


def test_figures_are_numbered_as_they_are_drawn() -> None:
    made = draft()
    pie = structure_pie("结构", [("甲", Decimal(1)), ("乙", Decimal(2))])
    made.chart(pie, "甲图")
    made.chart(None, "不画的图")
    made.chart(pie, "乙图")
    captions = [
        b.caption for b in made.finish((), "").blocks if isinstance(b, Illustration)
    ]
    assert captions == ["（图1：甲图）", "（图2：乙图）"]


def test_the_rest_is_kept_in_order() -> None:
    made = draft()
    made.part("第四部分")
    made.annex("附件", "报告")
    made.say_if("")
    made.note("占比未凑整")
    done = made.finish(("题",), "2023年9月1日")
    assert isinstance(done.blocks[1], AnnexTitle)
    assert (len(done.blocks), done.notes, done.date) == (
        2,
        ("占比未凑整",),
        "2023年9月1日",
    )
