from hengji.recognisers.statements import Statement
from tests.support.linked import broken_links, statements_of

TITLE = "云泽县水利局2023年度部门整体支出绩效自评报告\n"


def stated(text: str) -> list[Statement]:
    return statements_of(TITLE + text)


def test_a_result_of_an_indicator_is_a_statement() -> None:
    text = """部门整体支出绩效自评表
\t一级指标
\t二级指标
\t三级指标
\t年度指标值
\t实际完成值
\t分值
\t得分

\t产出指标（50分）
\t数量指标
\t新建水渠
\t30公里
\t32公里
\t50
\t50

\t总分
\t100
\t99

"""
    found = stated(text)
    assert ("新建水渠", "result") in {(s.operand.label, s.measure) for s in found}
    assert [s.operand.figure.value for s in found if s.item == "total_score"] == [99]


def test_a_score_one_point_apart_is_told() -> None:
    form = """部门整体支出绩效自评表
\t一级指标
\t二级指标
\t三级指标
\t年度指标值
\t实际完成值
\t分值
\t得分

\t产出指标
\t数量指标
\t新建泵站
\t30座
\t32座
\t100
\t97

\t总分
\t100
\t97

"""
    text = TITLE + "经自评，本单位自评得分98分，等级为优。\n" + form
    assert ("XRF-303", 2) in {(code, lines[0]) for code, lines in broken_links(text)}
