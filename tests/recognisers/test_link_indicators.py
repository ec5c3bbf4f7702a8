from tests.support.linked import broken_links, links_in

TITLE = "云泽县水利局2023年度部门整体支出绩效自评报告\n"
FORM = """部门整体支出绩效自评表
\t年度总体目标
\t预期目标
\t实际完成情况

\t
\t目标1：新建泵站{goal}座
\t新建泵站32座，惠及群众。

\t绩效指标
\t一级指标
\t二级指标
\t三级指标
\t年度指标值
\t实际完成值
\t分值
\t得分

\t
\t产出指标（100分）
\t数量指标
\t新建泵站
\t30座
\t32座
\t60
\t60

\t
\t
\t
\t新增灌溉面积
\t5千亩
\t6千亩
\t40
\t40

\t总分
\t100
\t100

"""


def codes(text: str) -> list[str]:
    return [code for code, _ in broken_links(TITLE + text)]


def test_a_paragraph_under_an_indicators_name_tells_its_result() -> None:
    text = "（1）新建泵站。全年新建泵站{}座，质量合格。\n" + FORM.format(goal=30)
    assert "XRF-304" in codes(text.replace("{}", "31"))
    assert "XRF-304" not in codes(text.replace("{}", "32"))


def test_a_paragraph_with_two_such_figures_is_not_compared() -> None:
    text = "（1）新建泵站。计划新建泵站30座，完成31座。\n" + FORM.format(goal=30)
    assert "XRF-304" not in codes(text)


def test_one_result_has_one_target() -> None:
    assert "XRF-305" in codes(FORM.format(goal=32))
    assert "XRF-305" not in codes(FORM.format(goal=30))


def test_the_place_of_a_goal_is_the_figure_itself() -> None:
    claims = [c for c in links_in(TITLE + FORM.format(goal=32)) if c.code == "XRF-305"]
    quotes = {o.place.quote for c in claims for o in (c.stated, *c.operands)}
    assert quotes == {"32座", "30座"}
    for claim in claims:
        for operand in (claim.stated, *claim.operands):
            assert operand.place.end - operand.place.start == len(operand.place.quote)
