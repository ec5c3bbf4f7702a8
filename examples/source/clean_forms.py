"""The attachments of the clean report: base data, a long and a short 自评表."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from examples.source import clean_ledger as book
from examples.source.ledger import percent, rounded, total, wan
from examples.source.sheet import Rows, indicator_rows, table

BODY = book.BODY
SPENT, INCOME = BODY.sum("expenditure"), BODY.sum("income")
FOOTER = "单位负责人签字：邵临川    填表人：乔致远    联系电话：137****2046    填报日期：2023年3月24日\n"


def attachments() -> str:
    """附件1 to 附件3 with their labels."""
    return (
        "附件1\n部门整体支出绩效评价基础数据表\n"
        + table(_base_data())
        + "说明：“项目支出”填报基本支出以外的所有项目支出，“公用经费”填报基本支出中的公用部分。\n"
        + FOOTER
        + "\n附件2\n部门整体支出绩效自评表\n（2022年度）\n"
        + table(
            [*_long_head(), *indicator_rows(_lines()), ["总分", "100", _total(), ""]]
        )
        + FOOTER
        + "\n附件3\n县农业技术推广中心整体支出绩效自评表\n（2022年度）\n"
        + table(_short())
        + FOOTER
    )


def _triple(label: str, last: int, budget: int | None, actual: int) -> list[str]:
    return [label, wan(last), "——" if budget is None else wan(budget), wan(actual)]


def _base_data() -> Rows:
    reception, vehicle = book.RECEPTION, book.VEHICLE
    bought = book.PROCUREMENT["goods"] + book.PROCUREMENT["services"]
    last_project = total(change.last_year for change in book.PROJECT)
    last_operating = book.BASIC[1].last_year + book.BASIC[3].last_year
    last_basic = total(change.last_year for change in book.BASIC)
    return [
        ["财政供养人员情况", "2022年末编制数", "2022年末实际在职人数", "控制率"],
        ["", str(book.POSTS), str(book.STAFF), percent(book.STAFF, book.POSTS)],
        ["经费控制情况", "2021年决算数\n（万元）", "2022年预算数\n（万元）", "2022年决算数\n（万元）"],
        _triple(
            "一、三公经费",
            reception["last"] + vehicle["last"],
            reception["budget"] + vehicle["budget"],
            BODY.sum("three_public"),
        ),
        _triple(" 1、公务用车购置和运行维护费", vehicle["last"], vehicle["budget"], BODY.sum("vehicle")),
        _triple("  其中：公务用车购置费", 0, 0, 0),
        _triple("        公务用车运行维护费", vehicle["last"], vehicle["budget"], BODY.sum("vehicle")),
        _triple(" 2、因公出国（境）费用", 0, 0, 0),
        _triple(" 3、公务接待费", reception["last"], reception["budget"], BODY.sum("reception")),
        _triple("二、项目支出", last_project, book.ORIGINAL_PROJECT, BODY.sum("project")),
        *(_triple(f" {number}、{name}", *amounts) for number, (name, *amounts) in enumerate(book.PROJECTS, 1)),
        _triple("三、公用经费", last_operating, book.OPERATING_BUDGET, BODY.sum("operating")),
        _triple("    其中：办公费", 412_306, None, 386_214),
        _triple("          水费、电费", 268_914, None, 251_377),
        _triple("          差旅费", 604_225, None, 540_816),
        _triple("          会议费", 86_400, None, 64_208),
        ["四、政府采购金额", "——", wan(book.PROCUREMENT["budget"]), wan(bought)],
        _triple("五、部门基本支出预算调整", last_basic, book.ORIGINAL["basic"], BODY.sum("basic")),
        [
            "楼堂馆所控制情况\n（2022年完工项目）", "批复规模\n（㎡）", "实际规模（㎡）",
            "规模控制率", "预算投资（万元）", "实际投资（万元）", "投资概算控制率",
        ],
        ["", "——", "——", "——", "——", "——", "——"],
        ["厉行节约保障措施", "严格执行公务接待和公务用车管理制度，按月通报“三公”经费支出进度。"],
    ]  # fmt: skip


def _long_head() -> Rows:
    final_project = INCOME - book.FINAL_BASIC
    others = BODY.sum("business") + BODY.sum("other")
    final_general = BODY.sum("general") + BODY.sum("carryover")
    spent_general = SPENT - book.SPENT_FUND - book.SPENT_OTHER
    dashes = ["——", "——", "——"]
    score = rounded(Decimal(SPENT) * 10 / INCOME, 2)
    original = book.ORIGINAL["basic"] + book.ORIGINAL_PROJECT

    def line(label: str, *amounts: int) -> list[str]:
        return ["", label, *(wan(amount) for amount in amounts), *dashes]

    return [
        ["县级预算部门名  称", "云泽县农业农村局"],
        ["年度预\n算申请（万元）", "", "年初\n预算数", "全年\n预算数", "全年\n执行数", "分值", "执行率", "得分"],
        ["", "年度资金总额", wan(original), wan(INCOME), wan(SPENT), "10", percent(SPENT, INCOME), score],
        ["", "按收入性质分：", "", "", "", *dashes],
        line("  一般公共预算", book.ORIGINAL["general"], final_general, spent_general),
        line("政府性基金拨款", book.ORIGINAL["fund"], BODY.sum("fund"), book.SPENT_FUND),
        line("纳入专户管理的非税收入拨款", 0, 0, 0),
        line("其他资金", 0, others, book.SPENT_OTHER),
        ["", "按支出性质分：", "", "", "", *dashes],
        line("基本支出", book.ORIGINAL["basic"], book.FINAL_BASIC, BODY.sum("basic")),
        line("项目支出", book.ORIGINAL_PROJECT, final_project, BODY.sum("project")),
        ["年度总体目标", "预期目标", "实际完成情况"],
        [
            "",
            "目标1：新建高标准农田2.6万亩；\n目标2：粮食播种面积不低于38.5万亩；\n目标3：培训高素质农民1200人次。",
            "目标1：新建高标准农田2.68万亩；\n目标2：粮食播种面积38.72万亩；\n目标3：培训高素质农民1264人次。",
        ],
    ]  # fmt: skip


def _lines() -> Rows:
    three = percent(
        BODY.sum("three_public"), book.RECEPTION["budget"] + book.VEHICLE["budget"]
    )
    staff = percent(book.STAFF, book.POSTS)
    operating = percent(BODY.sum("operating"), book.OPERATING_BUDGET)
    bought = book.PROCUREMENT["goods"] + book.PROCUREMENT["services"]
    rate = percent(bought, book.PROCUREMENT["budget"])
    reason = "部分检测设备供货周期较长，推迟到次年验收；今后提前编制采购计划，按季度跟踪履约进度"
    full: list[tuple[str, ...]] = [
        ("产出指标\n(50分)", "数量\n指标", "新建高标准农田", "≥2.6万亩", "2.68万亩", "6"),
        ("", "", "粮食播种面积", "≥38.5万亩", "38.72万亩", "6"),
        ("", "", "培训高素质农民", "≥1200人次", "1264人次", "6"),
        ("", "质量\n指标", "高标准农田验收合格率", "100%", "100%", "4"),
        ("", "", "农产品质量安全监测合格率", "≥98%", percent(1548, 1560), "4"),
        ("", "", "政府采购执行率", "100%", rate, "4"),
        ("", "时效\n指标", "高标准农田完工时间", "2022年12月31日前", "2022年11月28日", "5"),
        ("", "", "惠农补贴发放及时率", "100%", "100%", "5"),
        ("", "成本\n指标", "在职人员控制率", "≤100%", staff, "4"),
        ("", "", "公用经费控制率", "≤100%", operating, "3"),
        ("", "", "“三公经费”控制率", "≤100%", three, "3"),
        ("效益指标\n（30分）", "经济效\n益指标", "粮食总产量", "≥24万吨", "24.36万吨", "8"),
        ("", "社会效\n益指标", "数字农业服务覆盖行政村", "≥60个", "64个", "8"),
        ("", "生态效\n益指标", "畜禽粪污综合利用率", "≥85%", "88.4%", "6"),
        ("", "可持续影响指标", "农田管护机制", "建立长效管护机制", "64个村均落实管护员，管护经费列入年度预算", "8"),
        ("满意度\n指标\n（10分）", "服务对象满意度指标", "受益农户满意度", "≥95%", "97.2%", "5"),
        ("", "", "服务对象投诉办结率", "100%", "100%", "5"),
    ]  # fmt: skip
    return [
        _scored(line, reason if line[2] == "政府采购执行率" else "") for line in full
    ]


def _scored(line: tuple[str, ...], reason: str) -> Sequence[str]:
    return [*line, "3.76" if reason else line[-1], reason]


def _total() -> str:
    return rounded(
        Decimal(rounded(Decimal(SPENT) * 10 / INCOME, 2)) + Decimal("89.76"), 2
    )


def _short() -> Rows:
    centre = BODY.units[1]
    score = rounded(Decimal(centre.expenditure) * 10 / centre.income, 2)
    rate = percent(centre.expenditure, centre.income)
    sources = wan(centre.general + centre.carryover)
    others = wan((centre.business or 0) + (centre.other or 0))
    lines = [
        (
            "产出指标\n（50分）",
            "数量指标",
            "技术推广示范点",
            "≥20个",
            "23个",
            "15",
            "15",
            "",
        ),
        ("", "质量指标", "主推技术到位率", "≥95%", "96.5%", "15", "15", ""),
        ("", "时效指标", "技术指导及时率", "100%", "100%", "10", "10", ""),
        ("", "成本指标", "“三公经费”控制率", "≤100%", "72.34%", "10", "10", ""),
        (
            "效益指标\n（30分）",
            "经济效益指标",
            "示范户亩均增收",
            "≥150元",
            "163元",
            "15",
            "15",
            "",
        ),
        ("", "社会效益指标", "带动农户", "≥800户", "864户", "15", "15", ""),
        (
            "满意度指标\n（10分）",
            "服务对象满意度指标",
            "农户满意度",
            "≥90%",
            "95.8%",
            "10",
            "10",
            "",
        ),
    ]
    return [
        ["预算单位名称", "县农业技术推广中心"],
        ["年度预算\n申请\n（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["", "年度资金总额", wan(book.CENTRE_ORIGINAL), wan(centre.income), wan(centre.expenditure), "10", rate, score],
        ["", "按收入性质分：", "按支出性质分："],
        ["", f"其中：一般公共预算：{sources}", f"其中：基本支出：{wan(centre.basic)}"],
        ["", "政府性基金拨款：0", f"项目支出：{wan(centre.project)}"],
        ["", "纳入专户管理的非税收入拨款：0", ""],
        ["", f"其他资金：{others}", ""],
        ["年度总体目标", "预期目标", "实际完成情况"],
        ["", "建设技术推广示范点20个，带动农户800户。", "建成技术推广示范点23个，带动农户864户。"],
        *indicator_rows(lines),
        ["总分", "100", rounded(Decimal(score) + 90, 2), ""],
    ]  # fmt: skip
