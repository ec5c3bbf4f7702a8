"""The year of the invented 青岚市工业和信息化局, in whole yuan."""

from __future__ import annotations

from examples.source.ledger import Body, Change, UnitYear

YEAR = 2023
BODY = Body(
    (
        UnitYear(
            name="本级机关", carryover=3_462_118, general=58_204_637, fund=500_000,
            business=0, other=312_450, personnel=15_826_344, operating=2_904_518,
            project=37_615_228, reception=28_340, vehicle=112_680, assets=8_214_300,
            leased=0,
        ),
        UnitYear(
            name="市中小企业服务中心", carryover=486_200, general=4_318_526, fund=None,
            business=1_264_380, other=26_114, personnel=3_204_816, operating=318_442,
            project=1_926_305, reception=5_210, vehicle=None, assets=1_406_250,
            leased=None,
        ),
        UnitYear(
            name="市散装水泥服务中心", carryover=112_640, general=2_216_380, fund=None,
            business=None, other=None, personnel=1_642_917, operating=184_256,
            project=402_618, reception=3_860, vehicle=24_115, assets=512_800,
            leased=None,
        ),
    )
)  # fmt: skip
BASIC = (
    Change("工资福利支出", 18_206_415, 17_834_260),
    Change("商品和服务支出", 3_268_716, 3_912_488),
    Change("对个人和家庭的补助", 2_467_662, 2_316_405),
    Change("资本性支出", 138_500, 96_200),
)
PROJECT = (
    Change("商品和服务支出", 12_640_318, 11_218_640),
    Change("对个人和家庭的补助", 1_186_433, 1_302_517),
    Change("资本性支出", 2_817_400, 3_104_286),
    Change("对企业补助", 23_300_000, 19_860_000),
)
#: name, last year's actual, this year's original budget, this year's actual
PROJECTS = (
    ("制造业高质量发展专项", 22_164_600, 24_000_000, 25_486_500),
    ("数字化转型试点", 7_806_843, 9_200_000, 9_217_651),
    ("中小企业服务体系建设", 5_514_000, 4_800_000, 5_240_000),
)
ORIGINAL_BASIC = 22_460_000
OPERATING_BUDGET = 3_520_000
RECEPTION = {"last": 42_160, "budget": 90_000}
VEHICLE = {"last": 158_420, "budget": 180_000}
PROCUREMENT = {"budget": 2_640_000, "actual": 2_513_280}
POSTS, STAFF = 86, 81
