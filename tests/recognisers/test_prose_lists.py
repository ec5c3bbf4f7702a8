"""其中 lists."""

from __future__ import annotations

from hengji.recognisers.prose_lists import read_lists, trigger_of
from tests.support.prose import accused, held, passages_in


def test_nested_lists_hold_level_by_level() -> None:
    text = (
        "基本支出2008.88万元，其中：工资福利支出1410.45万元，主要用于奖金等支出"
        "1180.74万元，养老保险157.48万元，医疗保险59.91万元，其他社会保障12.32万元；"
        "商品和服务支出160.71万元；对个人和家庭的补助支出437.72万元。"
    )
    assert held(text) == [("SUM-201", "2008.88万元"), ("SUM-201", "1410.45万元")]


def test_one_total_may_be_divided_twice() -> None:
    text = (
        "基本支出300万元，其中人员经费200万元，公用经费100万元；"
        "主要用于教育支出180万元、农林水支出20万元、住房保障支出100万元。"
    )
    assert held(text) == [("SUM-201", "300万元")] * 2


def test_brackets_nest() -> None:
    text = (
        "在职人员87人（行政人员26人。事业人员61人（参照管理27人、非参照管理34人））。"
    )
    assert held(text) == [("SUM-201", "87人"), ("SUM-201", "61人")]


def test_changes_add_up_with_their_directions() -> None:
    text = (
        "支出总计与上年相比，增加23.81万元。其中：教育支出增加22.78万元，"
        "科学技术支出减少0.55万元，社会保障支出增加1.71万元，住房保障支出减少0.13万元。"
    )
    assert held(text) == [("SUM-201", "23.81万元")]


def test_a_part_without_unit_takes_its_neighbours() -> None:
    text = "项目支出30.5万元，主要用于教育支出10.2万元、农林水支出15.3、其他支出5万元。"
    assert held(text) == [("SUM-201", "30.5万元")]


def test_a_complete_list_that_misses_accuses() -> None:
    assert accused("支出3000万元，其中：基本支出2000万元，项目支出900万元。") == [
        ("SUM-201", "3000万元")
    ]


def test_budget_words_alone_only_warn() -> None:
    assert accused("总收入972.5万元，其中财政拨款805.4万元，上年结转133.2万元。") == [
        ("SUM-202", "972.5万元")
    ]


def test_open_vague_and_overlapping_lists_accuse_nobody() -> None:
    assert accused("项目支出90万元，主要用于办公费6万元、印刷费5万元等。") == []
    assert accused("支出约3000万元，其中基本支出2000万元，项目支出900万元。") == []
    assert accused("教师30人，其中教授10人、副教授15人，博导9人、硕导20人。") == []
    assert accused("新增企业58家，其中规上企业12家，专精特新企业60家。") == []


def test_reasons_of_a_change_are_no_parts_of_an_amount() -> None:
    text = "项目支出20万元，较年初预算多90万元，主要是增加专项资金30万元、奖金40万元。"
    assert accused(text) == []


def test_a_slip_of_unit_is_told_as_such() -> None:
    text = "支出合计4060.3元，其中：基本支出2017.87万元；项目支出2042.43万元。"
    (claim,) = (claim for _, claim in read_lists(passages_in(text)[0]))
    assert claim.option("unit_slip") == "万元"
    assert accused(text) == [("UNI-201", "4060.3元")]


def test_list_words_are_told_apart() -> None:
    closed, opened = trigger_of(",其中:基本支出"), trigger_of("。主要用于教育")
    assert closed is not None and not closed.is_open and not closed.after_stop
    assert opened is not None and opened.is_open and opened.after_stop
    assert trigger_of("主要包括办公费等。授予合同") is None


def test_posts_listed_under_persons_are_their_kinds() -> None:
    text = "在职人员45人，其中行政编制20人、事业编制25人；离退休人员30人。"
    assert held(text) == [("SUM-201", "45人")]


DIVIDED = (
    "年初预算基本支出160.40万元，人员经费136.96万元，日常公用经费23.44万元。"
    "按功能科目划分：事业运行（2010350）{}万元，养老保险缴费（2080505）12.05万元，"
    "住房公积金（2210201）11.84万元。"
)


def test_a_second_division_of_the_total_before_leaves_nothing_out() -> None:
    assert accused(DIVIDED.format("136.51")) == []
    assert accused(DIVIDED.format("140.51")) == [("SUM-201", "160.40万元")]


def test_one_misprinted_digit_in_a_plain_list_is_told() -> None:
    text = (
        "年中追加386.52万元，其中：中央资金{}万元、省级资金2.51万元、"
        "市级资金193.26万元。"
    )
    assert accused(text.format("190.75")) == []
    assert accused(text.format("120.75")) == [("SUM-202", "386.52万元")]


def test_a_list_that_leaves_something_out_is_not() -> None:
    text = "年中追加386.52万元，其中：中央资金152.11万元、省级资金2.51万元。"
    assert accused(text) == []


def test_alternatives_that_leave_nothing_out_must_add_up() -> None:
    assert accused("举办展会9场，其中线上4场，线下6场。") == [("SUM-201", "9场")]
    assert accused("离退休人员42人，其中：离休1人，退休41人。") == []


def test_a_bracket_after_the_whole_does_not_part_it_from_its_divisions() -> None:
    text = (
        "部门支出{}万元（含上年结转29.82万元），为调整后预算的100%。按支出性质划分："
        "基本支出956.61万元，项目支出546.13万元。"
    )
    assert accused(text.format("1502.74")) == []
    assert accused(text.format("1508.74")) == [("SUM-201", "1508.74万元")]
