"""The year of the invented 云泽县农业农村局, in whole yuan."""

from __future__ import annotations

from examples.source.ledger import Body, Change, UnitYear

YEAR = 2022
BODY = Body(
    (
        UnitYear(
            name="本级机关", carryover=2_123_648, general=34_867_512, fund=1_200_000,
            business=0, other=154_233, personnel=12_684_377, operating=2_318_764,
            project=20_846_915, reception=21_604, vehicle=86_377, assets=6_128_455,
            leased=0,
        ),
        UnitYear(
            name="县农业技术推广中心", carryover=361_806, general=6_429_018, fund=None,
            business=586_427, other=43_712, personnel=4_386_254, operating=512_388,
            project=2_214_706, reception=4_820, vehicle=24_116, assets=2_046_318,
            leased=120_000,
        ),
        UnitYear(
            name="县动物疫病预防控制中心", carryover=180_524, general=4_152_733,
            fund=None, business=None, other=None, personnel=3_012_446,
            operating=287_915, project=948_120, reception=3_155, vehicle=38_207,
            assets=1_338_702, leased=None,
        ),
    )
)  # fmt: skip
BASIC = (
    Change("工资福利支出", 17_642_318, 17_205_664),
    Change("商品和服务支出", 3_070_467, 3_318_209),
    Change("对个人和家庭的补助", 2_440_759, 2_518_832),
    Change("资本性支出", 48_600, 0),
)
PROJECT = (
    Change("工资福利支出", 486_320, 412_600),
    Change("商品和服务支出", 13_758_642, 11_946_238),
    Change("对个人和家庭的补助", 1_926_415, 2_104_377),
    Change("资本性支出", 3_204_864, 2_866_419),
    Change("对企业补助", 4_633_500, 4_120_000),
)
FUNCTIONS = (
    ("农林水支出", 16_904_385),
    ("社会保障和就业支出", 3_286_712),
    ("卫生健康支出", 1_204_639),
    ("住房保障支出", 1_806_408),
)
#: name, last year's actual, this year's original budget, this year's actual
PROJECTS = (
    ("高标准农田建设与管护", 8_240_000, 8_000_000, 9_620_000),
    ("耕地地力保护", 6_905_300, 5_400_000, 7_385_241),
    ("动物疫病防控", 3_604_334, 3_000_000, 4_004_500),
    ("农产品质量安全监测", 2_700_000, 2_200_000, 3_000_000),
)
ORIGINAL = {"general": 39_240_000, "fund": 1_200_000, "basic": 21_840_000}
ORIGINAL_PROJECT = sum(project[2] for project in PROJECTS)
FINAL_BASIC = 23_640_000
SPENT_FUND, SPENT_OTHER = 1_200_000, 730_118
FROM_ABOVE, FROM_COUNTY = 5_780_000, 1_213_635
OPERATING_BUDGET = 3_240_000
RECEPTION = {"last": 33_118, "budget": 80_000}
VEHICLE = {"last": 171_540, "budget": 240_000}
PROCUREMENT = {
    "budget": 1_862_000, "goods": 612_480, "services": 1_135_866,
    "small_and_medium": 1_402_331, "small_and_micro": 836_204,
}  # fmt: skip
GRAIN = {"this": 243_612, "last": 241_080}
POSTS, STAFF, ADMINISTRATIVE, PARTICIPATING = 68, 64, 22, 18
CENTRE_ORIGINAL = 6_100_000
