from hengji.model.claim import Strength
from tests.support.linked import broken_links, links_in

TITLE = "云泽县水利局2023年度部门整体支出绩效自评报告\n"


def repeated(text: str) -> list[list[int | None]]:
    return [
        [operand.place.line for operand in (claim.stated, *claim.operands)]
        for claim in links_in(TITLE + text)
        if claim.code == "XRF-309"
    ]


def test_the_same_figure_under_the_same_words_is_confirmed() -> None:
    text = (
        "全县完成水利投资77.15亿元，增长4.53%。\n"
        "按期完成各项任务。\n"
        "一年来，全县完成水利投资77.15亿元，增长4.53%。\n"
    )
    assert [2, 4] in repeated(text)


def test_equal_numbers_alone_are_no_relation() -> None:
    text = "培训干部102人。\n新建泵站102座。\n发放宣传册102册。\n"
    assert repeated(text) == []


def test_equal_amounts_under_other_words_are_no_relation() -> None:
    text = "印刷费12.75万元。\n慰问困难群众12.75万元。\n"
    assert repeated(text) == []


def test_a_repeat_never_accuses() -> None:
    text = TITLE + "全县完成水利投资77.15亿元。\n全县完成水利投资77.35亿元。\n"
    strengths = {c.strength for c in links_in(text) if c.code == "XRF-309"}
    assert strengths <= {Strength.TENTATIVE}
    assert all(code != "XRF-309" for code, _ in broken_links(text))
