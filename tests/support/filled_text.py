"""Indicator lines and goals of the filled dossiers, all invented."""

from __future__ import annotations

from dataclasses import dataclass

# ruff: noqa: E501


@dataclass(frozen=True, slots=True)
class Line:
    """The words of an indicator line; ``None`` where the form has no column."""

    category: str = ""
    subcategory: str = ""
    indicator: str = ""
    target: str | None = None
    actual: str | None = None
    max_score: str = ""
    score: str = ""
    reason: str | None = None
    definition: str | None = None
    rule: str | None = None
    unit: str | None = None
    direction: str | None = None
    ratio: str | None = None


def _scored(
    category: str, subcategory: str, *lines: tuple[str, str, str, str, str, str]
) -> tuple[Line, ...]:
    return tuple(
        Line(category, subcategory, name, target, actual, most, got, reason)
        for name, target, actual, most, got, reason in lines
    )


_OUT, _BEN, _SAT = "产出指标（50分）", "效益指标（30分）", "满意度指标（10分）"

BODY_GOALS = (
    ("目标1", "举办促消费活动12场。", "举办促消费活动14场。"),
    ("目标2", "改造农贸市场5家。", "改造农贸市场6家，全部通过验收。"),
    ("目标3", "新建村级电商服务站40个。", "新建村级电商服务站43个。"),
)

BODY_LINES = (
    *_scored(
        _OUT,
        "数量指标",
        ("促消费活动场次", "≥12场", "14场", "6", "6", ""),
        ("农贸市场改造数量", "≥5家", "6家", "6", "6", ""),
        ("新建村级电商服务站", "≥40个", "43个", "6", "6", ""),
    ),
    *_scored(
        _OUT,
        "质量指标",
        ("农贸市场改造验收合格率", "100%", "100%", "6", "6", ""),
        ("电商服务站运营达标率", "≥95%", "96.5%", "6", "6", ""),
    ),
    *_scored(
        _OUT,
        "时效指标",
        ("项目资金拨付及时率", "100%", "95%", "8", "7.6", "两笔补助资金因材料补正推迟拨付，今后提前一个月集中审核申报材料"),
        ("促消费活动按期开展率", "100%", "100%", "4", "4", ""),
    ),
    *_scored(
        _OUT,
        "成本指标",
        ("农贸市场单体改造成本", "≤30万元/家", "25.83万元/家", "8", "8", ""),
    ),
    *_scored(
        _BEN,
        "经济效益指标",
        ("社会消费品零售总额增速", "≥5%", "6.2%", "10", "10", ""),
    ),
    *_scored(
        _BEN,
        "社会效益指标",
        ("带动就业人数", "≥800人", "864人", "10", "10", ""),
    ),
    *_scored(
        _BEN,
        "生态效益指标",
        ("市场垃圾分类覆盖率", "≥90%", "93%", "4", "4", ""),
    ),
    *_scored(
        _BEN,
        "可持续影响指标",
        ("市场长效管理机制", "建立长效管理机制", "出台农贸市场管理办法，6家市场均落实管理责任人", "6", "6", ""),
    ),
    *_scored(
        _SAT,
        "服务对象满意度指标",
        ("市场经营户满意度", "≥90%", "94.2%", "5", "5", ""),
        ("消费者满意度", "≥90%", "92.6%", "5", "5", ""),
    ),
)  # fmt: skip

PROJECT_GOALS = (
    (
        (
            "",
            "改造农贸市场5家，完善市场基础设施。",
            "完成6家农贸市场改造并投入使用。",
        ),
    ),
    (
        (
            "",
            "建设村级电商服务站40个，培训电商人员600人次。",
            "建成村级电商服务站43个，培训电商人员652人次。",
        ),
    ),
)

_PSAT = "满意度指标（10分）"
PROJECT_LINES = (
    (
        *_scored(
            _OUT,
            "数量指标",
            ("改造农贸市场数量", "≥5家", "6家", "10", "10", ""),
            ("改造摊位数量", "≥480个", "502个", "10", "10", ""),
        ),
        *_scored(_OUT, "质量指标", ("改造验收合格率", "100%", "100%", "10", "10", "")),
        *_scored(
            _OUT,
            "时效指标",
            (
                "按期完工率",
                "100%",
                "83.33%",
                "10",
                "8.33",
                "1家市场因汛期停工延后竣工，已调整工期并完成改造",
            ),
        ),
        *_scored(
            _OUT,
            "成本指标",
            ("单个摊位改造成本", "≤0.8万元", "0.76万元", "10", "10", ""),
        ),
        *_scored(
            _BEN,
            "经济效益指标",
            ("市场年交易额增长率", "≥5%", "7.4%", "10", "10", ""),
        ),
        *_scored(
            _BEN,
            "社会效益指标",
            ("受益居民户数", "≥20000户", "21460户", "20", "20", ""),
        ),
        *_scored(
            _PSAT,
            "服务对象满意度指标",
            ("经营户满意度", "≥90%", "95.1%", "10", "10", ""),
        ),
    ),
    (
        *_scored(
            _OUT,
            "数量指标",
            ("建设村级电商服务站", "≥40个", "43个", "15", "15", ""),
            ("培训电商人员", "≥600人次", "652人次", "15", "15", ""),
        ),
        *_scored(
            _OUT, "质量指标", ("服务站运营达标率", "≥95%", "97.7%", "10", "10", "")
        ),
        *_scored(_OUT, "时效指标", ("按期建成率", "100%", "100%", "10", "10", "")),
        *_scored(
            _BEN,
            "经济效益指标",
            ("农产品网络零售额", "≥1.2亿元", "1.36亿元", "30", "30", ""),
        ),
        *_scored(
            _PSAT,
            "服务对象满意度指标",
            ("农户满意度", "≥90%", "93.8%", "10", "10", ""),
        ),
    ),
)


def _plain(
    category: str, subcategory: str, *lines: tuple[str, str, str]
) -> tuple[Line, ...]:
    return tuple(
        Line(category, subcategory, name, target, actual)
        for name, target, actual in lines
    )


SICHUAN_LINES = (
    (
        *_plain(
            "项目完成指标",
            "数量指标",
            ("改造农贸市场数量", "≥5家", "6家"),
            ("改造摊位数量", "≥480个", "502个"),
        ),
        *_plain("项目完成指标", "质量指标", ("改造验收合格率", "100%", "100%")),
        *_plain(
            "项目完成指标",
            "时效指标",
            ("完工时间", "2022年12月31日前", "2022年11月30日"),
        ),
        *_plain(
            "项目完成指标",
            "成本指标",
            ("单个摊位改造成本", "≤0.8万元", "0.76万元"),
        ),
        *_plain("效益指标", "社会效益指标", ("受益居民户数", "≥20000户", "21460户")),
        *_plain("满意度指标", "满意度指标", ("经营户满意度", "≥90%", "95.1%")),
    ),
    (
        *_plain(
            "项目完成指标",
            "数量指标",
            ("建设村级电商服务站", "≥40个", "43个"),
            ("培训电商人员", "≥600人次", "652人次"),
        ),
        *_plain("项目完成指标", "质量指标", ("服务站运营达标率", "≥95%", "97.7%")),
        *_plain(
            "效益指标", "经济效益指标", ("农产品网络零售额", "≥1.2亿元", "1.36亿元")
        ),
        *_plain("满意度指标", "满意度指标", ("农户满意度", "≥90%", "93.8%")),
    ),
)


def _weighted(
    name: str,
    unit: str,
    direction: str,
    target: str,
    actual: str,
    most: str,
    got: str,
    ratio: str,
) -> Line:
    return Line(
        indicator=name,
        unit=unit,
        direction=direction,
        target=target,
        actual=actual,
        max_score=most,
        score=got,
        ratio=ratio,
    )


CHONGQING_LINES = (
    _weighted("促消费活动场次", "场", "≥", "12", "14", "15", "15", "100%"),
    _weighted("农贸市场改造数量", "家", "≥", "5", "6", "15", "15", "100%"),
    _weighted("新建村级电商服务站", "个", "≥", "40", "43", "15", "15", "100%"),
    _weighted("项目资金拨付及时率", "%", "＝", "100", "95", "15", "14.25", "95%"),
    _weighted("社会消费品零售总额增速", "%", "≥", "5", "6.2", "10", "10", "100%"),
    _weighted("带动就业人数", "人", "≥", "800", "864", "10", "10", "100%"),
    _weighted("消费者满意度", "%", "≥", "90", "92.6", "10", "10", "100%"),
)


def _measured(
    category: str, subcategory: str, *lines: tuple[str, str, str, str, str, str, str]
) -> tuple[Line, ...]:
    return tuple(
        Line(
            category,
            subcategory,
            name,
            target,
            actual,
            most,
            got,
            "" if most == got else "两家市场因汛期推迟竣工，已完成改造并验收",
            unit=unit,
            direction=direction,
        )
        for name, direction, target, unit, actual, most, got in lines
    )


SICHUAN_SCORED = (
    (
        *_measured(
            "产出指标",
            "数量指标",
            ("改造农贸市场数量", "≥", "5", "家", "6", "20", "20"),
            ("改造摊位数量", "≥", "480", "个", "502", "10", "10"),
        ),
        *_measured("产出指标", "质量指标", ("改造验收合格率", "＝", "100", "%", "100", "10", "10")),
        *_measured("产出指标", "时效指标", ("按期完工率", "＝", "100", "%", "83.33", "10", "8.33")),
        *_measured("产出指标", "成本指标", ("单个摊位改造成本", "≤", "0.8", "万元", "0.76", "10", "10")),
        *_measured("效益指标", "社会效益指标", ("受益居民户数", "≥", "20000", "户", "21460", "20", "20")),
        *_measured("满意度指标", "服务对象满意度指标", ("经营户满意度", "≥", "90", "%", "95.1", "10", "10")),
    ),
    (
        *_measured(
            "产出指标",
            "数量指标",
            ("建设村级电商服务站", "≥", "40", "个", "43", "20", "20"),
            ("培训电商人员", "≥", "600", "人次", "652", "20", "20"),
        ),
        *_measured("产出指标", "质量指标", ("服务站运营达标率", "≥", "95", "%", "97.7", "10", "10")),
        *_measured("效益指标", "经济效益指标", ("农产品网络零售额", "≥", "1.2", "亿元", "1.36", "30", "30")),
        *_measured("满意度指标", "服务对象满意度指标", ("农户满意度", "≥", "90", "%", "93.8", "10", "10")),
    ),
)  # fmt: skip

COUNTY_SCORES = ("2 3 5 5 5 4 2 2 4 2 2 2 2 1 1 1 2 2 1 8 4 8 10 5 5 5 4.8").split()
EVALUATION_SCORES = "5 5 5 5 3 4 3 5 5 5 5 38 9".split()
