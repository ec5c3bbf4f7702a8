"""One target by itself: words, unit, sign, digits."""

from __future__ import annotations

import pytest

from hengji.model.advice import AdviceKind
from hengji.preparing.target_wording import wording_advice
from tests.preparing.targets import UNITED, seen

K = AdviceKind


def told(row: str, header: str | None = None) -> list[AdviceKind]:
    line = seen(row + "|10|10|") if header is None else seen(row, header)
    return [one.kind for one in wording_advice(line)]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("产出指标|数量指标|培训教师人次||520人次", K.BLANK),
        ("产出指标|数量指标|培训教师人次|培训全体教师|520人次", K.NOT_MEASURABLE),
        ("产出指标|数量指标|培训教师人次|全部完成|520人次", K.NOT_MEASURABLE),
        ("产出指标|质量指标|服务水平|保障机关办公需要|保障", K.NOT_MEASURABLE),
        ("产出指标|质量指标|培训考核合格率|让学员学有所得|好", K.NOT_MEASURABLE),
        ("效益指标|社会效益指标|服务水平|不断提高|提高", K.VAGUE),
        ("效益指标|生态效益指标|空气质量|明显改善|改善", K.VAGUE),
        ("满意度指标|服务对象满意度指标|学员满意度|进一步提升|好", K.VAGUE),
        ("产出指标|数量指标|培训人数|50|52", K.UNIT_MISSING),
        ("效益指标|经济效益指标|完成工业投资|57亿|58亿元", K.UNIT_MISSING),
        ("满意度指标|服务对象满意度指标|社会大众|满意度≥95|97%", K.UNIT_MISSING),
        ("产出指标|质量指标|培训考核合格率|≤95%|97%", K.DIRECTION),
        ("效益指标|社会效益指标|安全责任事故起数|≥2起|1起", K.DIRECTION),
        ("产出指标|成本指标|会场租赁费|≥5万元|4万元", K.DIRECTION),
        ("产出指标|成本指标|会场租赁费|5万元|4万元", K.DIRECTION),
        ("产出指标|质量指标|产品抽检合格率|≥120%|98%", K.IMPOSSIBLE),
        ("产出指标|质量指标|产品抽检合格率|>100%|98%", K.IMPOSSIBLE),
        ("产出指标|数量指标|扶持企业户数|143家|143家", K.SET_AFTER_RESULT),
        ("效益指标|经济效益指标|营业收入|≥3241.81万元|3241.81万元",
         K.SET_AFTER_RESULT),
        ("产出指标|数量指标|服务企业|3567家|", K.SET_AFTER_RESULT),
    ],
)  # fmt: skip
def test_a_weak_target_is_told(row: str, kind: AdviceKind) -> None:
    assert told(row) == [kind]


@pytest.mark.parametrize(
    "row",
    [
        "产出指标|数量指标|培训教师人次|≥500人次|520人次",
        "产出指标|数量指标|建设系统|2个系统|2个系统",
        "产出指标|数量指标|培训人数（人）|50|52",
        "产出指标|质量指标|工程验收|一次验收合格|合格",
        "产出指标|质量指标|资金使用|合规|合规",
        "产出指标|时效指标|完成时间|12月底前|12月",
        "产出指标|时效指标|完成及时性|按期完成|完成",
        "效益指标|社会效益指标|事故|不发生责任事故|无",
        "效益指标|经济效益指标|增加值增速|高于全省平均水平|高于",
        "效益指标|社会效益指标|生产事故死亡人数下降率|≥5%|6%",
        "效益指标|社会效益指标|投诉办结率|≥98%|99%",
        "产出指标|成本指标|成本节约率|≥3%|4%",
        "产出指标|成本指标|会场租赁费|控制在5万元以内|4万元",
        "产出指标|成本指标|项目支出|≤3241.81万元|3241.81万元",
        "产出指标|数量指标|任务完成率|≥110%|112%",
        "产出指标|质量指标|系统可用率|≥99.95%|99.97%",
        "产出指标|数量指标|扶持企业户数|150家|150家",
        "产出指标|数量指标|扶持企业户数|143家|151家",
        "产出指标|数量指标|建设桥梁|12座|12座",
        "产出指标|质量指标|产品抽检合格率|=100%|100%",
        "产出指标|质量指标|制度建设|完善并印发制度3项|3项",
        "过程|预算管理|基础信息完善性|数据真实、准确|真实",
        "产出指标|成本指标|会场使用|5天|5天",
        "效益指标|社会效益指标|事故直接损失|5万元|4万元",
    ],
)
def test_a_sound_target_is_left_in_peace(row: str) -> None:
    assert told(row) == []


def test_a_qualitative_column_allows_words_but_not_vague_ones() -> None:
    sound = "产出指标|质量指标|资料归整|定性|资料真实完整||真实|10|10|"
    vague = "产出指标|质量指标|资料归整|定性|进一步加强||加强|10|10|"
    assert told(sound, UNITED) == []
    assert told(vague, UNITED) == [K.VAGUE]


def test_the_unit_column_is_the_unit() -> None:
    row = "产出指标|数量指标|培训人次|≥|500|人次|520|10|10|"
    assert told(row, UNITED) == []


@pytest.mark.parametrize(
    ("row", "wording"),
    [
        ("产出指标|数量指标|培训天数|7|7", "7天"),
        ("产出指标|数量指标|服务户数|70|70", "70户"),
        ("产出指标|质量指标|抽检合格率|95|96", "95%"),
    ],
)
def test_the_unit_is_proposed_from_the_name(row: str, wording: str) -> None:
    (one,) = wording_advice(seen(row + "|10|10|"))
    assert f"“{wording}”" in one.wording.zh


def test_the_wording_draws_on_the_nearest_entries() -> None:
    row = "产出指标|质量指标|干部培训合格率|不断提高|提高|10|10|"
    (one,) = wording_advice(seen(row))
    assert "trn_exam_pass" in one.entries
    assert "考核合格人数÷参加考核人数×100%" in one.wording.zh
    assert "不断" in one.message.zh
