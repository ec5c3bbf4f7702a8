"""What a document says about itself: title, body, year, headings, imprints."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.model.outline import Outline
from hengji.recognisers.outline import read_outline
from hengji.recognisers.outline_numbers import chinese_number
from tests.support.text_document import text_document

REPORT = """云溪市水务局
2022年度部门整体支出绩效自评报告
根据《云溪市财政局关于开展绩效自评工作的通知》（云财绩〔2023〕7号）要求，报告如下：
一、基本情况
（一）机构设置
内设6个科室。
（二）主要职能
1.负责全市供水管理。
2．承担防汛工作。
二、部门整体支出绩效情况
1、产出指标（50分）
1.1数量指标
（1）完成管网改造12.5公里。
七、存在的问题
8、 下一步改进措施
九、其他需要说明的情况
无。
详见附件2【整体支出绩效自评表】
附件：1.部门整体支出绩效评价基础数据表
2.部门整体支出绩效自评表
云溪市水务局
2023年6月8日
附件1
部门整体支出绩效评价基础数据表
\t编制数
\t56

单位负责人签字：            填表人：李一   联系电话：731**** 填报日期：2023年6月1日
"""


def outline(text: str) -> Outline:
    return read_outline(text_document(text))


def test_the_title_is_joined_from_its_lines():
    read = outline(REPORT)
    assert read.title == "云溪市水务局2022年度部门整体支出绩效自评报告"
    assert read.genre == "self_evaluation_report"


def test_the_body_is_named_in_full_with_every_place():
    read = outline(REPORT)
    assert read.organisation == "云溪市水务局"
    assert [place.line for place in read.organisation_places] == [1, 21]


def test_the_year_is_the_titles_and_not_the_notices():
    assert outline(REPORT).fiscal_year == 2022


def test_the_year_may_stand_in_the_form_header_alone():
    text = (
        "附件3\n整体支出绩效自评表\n（2021年度）\n\t预算单位名称\n\t云溪市水务局本级\n"
    )
    read = outline(text)
    assert read.fiscal_year == 2021
    assert read.organisation == "云溪市水务局"
    assert read.genre == "self_evaluation_form"


def test_a_year_in_chinese_figures_is_read():
    assert outline("云溪市水务局二〇二二年度部门决算公开\n").fiscal_year == 2022


@pytest.mark.parametrize(
    "opening",
    [
        "\t一、单位概况\n\n\t联系人\n\t李一\n\n",
        "附件2：\n",
        "\n\n\n",
        "[bookmark: _Toc1]",
    ],
)
def test_the_title_survives_whatever_stands_before_it(opening: str):
    read = outline(opening + REPORT)
    assert read.title == "云溪市水务局2022年度部门整体支出绩效自评报告"


def test_a_caption_alone_in_its_row_is_a_title():
    read = outline("\t项目支出绩效自评表\n\n\t项目名称\n\t管网改造\n\n")
    assert read.title == "项目支出绩效自评表"


def test_a_title_of_an_annex_is_not_the_title_of_a_disclosure():
    text = (
        "第一部分部门概况\n一、主要职能\n第二部分2020年度部门决算情况说明\n"
        "第四部分附件\n云溪市水务局\n2020年度部门整体绩效自评报告\n"
    )
    read = outline(text)
    assert read.title == ""
    assert read.genre == "final_accounts_disclosure"
    assert read.fiscal_year == 2020


def test_every_style_of_number_is_read_with_its_value():
    read = outline(REPORT)
    marks = [(item.place.line, item.style, item.value) for item in read.headings]
    assert marks == [
        (4, "chinese", 1),
        (5, "chinese_bracket", 1),
        (7, "chinese_bracket", 2),
        (8, "arabic", 1),
        (9, "arabic", 2),
        (10, "chinese", 2),
        (11, "arabic", 1),
        (12, "dotted", 1),
        (13, "arabic_bracket", 1),
        (14, "chinese", 7),
        (15, "arabic", 8),
        (16, "chinese", 9),
        (20, "arabic", 2),
    ]


def test_an_automatic_number_in_another_style_keeps_its_rank():
    read = outline(REPORT)
    assert next(item for item in read.headings if item.value == 8).path == ()
    nested = next(item for item in read.headings if item.style == "arabic_bracket")
    assert nested.path == ("部门整体支出绩效情况", "产出指标（50分）", "数量指标")


@pytest.mark.parametrize(
    "line",
    [
        "1.9万元用于维修",
        "12.5个百分点",
        "2020年，全市经济",
        "3.5%的增速",
        "二是加快进度吗",
    ],
)
def test_a_figure_that_begins_a_line_is_no_number_of_a_heading(line: str):
    found = [item for item in outline(line).headings if item.style != "ordinal"]
    assert found == []


def test_a_number_followed_by_a_year_is_a_number():
    (item,) = outline("7.2020年工业招商专项资金134.51万元").headings
    assert (item.style, item.value) == ("arabic", 7)


def test_attachments_are_told_apart_by_their_role():
    found = [
        (mention.number, mention.role, mention.title, mention.place.line)
        for mention in outline(REPORT).attachments
    ]
    assert found == [
        (2, "citation", "整体支出绩效自评表", 18),
        (1, "list", "部门整体支出绩效评价基础数据表", 19),
        (2, "list", "部门整体支出绩效自评表", 20),
        (1, "label", "部门整体支出绩效评价基础数据表", 23),
    ]


def test_a_report_named_before_its_attachment_number_is_the_title_of_the_citation():
    text = "《云溪市水务局2020年绩效评价报告》见附件（附件1）。\n"
    (mention,) = outline(text).attachments
    assert (mention.number, mention.title) == (1, "云溪市水务局2020年绩效评价报告")


@pytest.mark.parametrize(
    "number",
    ["云财绩〔2023〕7号", "云财绩﹝2023﹞7号", "云财绩【2023】7号", "云财绩(2023)7号",
     "云财绩[2023]第7号", "云财绩（2023）7号"],
)  # fmt: skip
def test_document_numbers_are_read_with_every_kind_of_bracket(number: str):
    read = outline(f"按照{number}文件执行。")
    assert [found for found, _ in read.document_numbers] == [number]


def test_fields_in_one_line_are_separated():
    found = {field.field: field.value for field in outline(REPORT).imprints}
    assert found == {
        "单位负责人签字": "",
        "填表人": "李一",
        "联系电话": "731****",
        "填报日期": "2023年6月1日",
    }


def test_opinions_and_dates_left_blank_are_blank_imprints():
    text = (
        "\t\n评价组组长签署意见：\n\n\n评价组组长（签字）：\n\n"
        "          年    月    日\n"
        "\n部门意见：\n同意上报。\n负责人（签字）：李一      2023年6月1日\n"
    )
    found = [(each.field, each.value) for each in outline(text).imprints]
    assert found == [
        ("评价组组长签署意见", ""),
        ("评价组组长（签字）", ""),
        ("日期", ""),
        ("部门意见", "同意上报。"),
        ("负责人（签字）", "李一"),
    ]


def test_prose_that_speaks_of_opinions_is_no_imprint():
    assert outline("会议提出以下意见：一要抓好落实；二要加强监督。").imprints == ()


def test_another_genre_gives_an_outline_that_recognises_nothing():
    read = outline("红烧肉的做法\n先把五花肉切块。\n再加入酱油。\n")
    assert read == Outline(genre="other")


def test_an_empty_document_gives_an_empty_outline():
    assert outline("") == Outline(genre="other")


@pytest.mark.parametrize(
    ("words", "value"),
    [("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("三十五", 35)],
)
def test_chinese_numbers(words: str, value: int):
    assert chinese_number(words) == value


@given(st.text(alphabet="一二十、（(1).年表附件2：\n\t 意见报告局", max_size=60))
def test_places_quote_what_stands_there(text: str):
    document = text_document(text)
    read = read_outline(document)
    for place in [
        *(item.place for item in read.headings),
        *(mention.place for mention in read.attachments),
        *(field.place for field in read.imprints),
    ]:
        assert place.quote
        assert place.quote in text.replace("\n\t", "\n")
