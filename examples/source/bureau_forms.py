"""The attachments of the municipal report: base data and a short 自评表."""

from __future__ import annotations

from decimal import Decimal

from examples.source import bureau_ledger as book
from examples.source.ledger import percent, rounded, total, wan
from examples.source.sheet import Rows, indicator_rows, table

BODY = book.BODY
FOOTER = "单位负责人签字：方知许    填表人：贺兰溪    联系电话：139****6120    填报日期：2024年5月16日\n"


def attachments() -> str:
    """附件1 and 附件2 with their labels."""
    return (
        "附件1\n部门整体支出绩效评价基础数据表\n"
        + table(_base_data())
        + FOOTER
        + "\n附件2\n部门整体支出绩效自评表\n（2023年度）\n"
        + table(_self_evaluation())
        + FOOTER
    )


def _triple(label: str, last: int, budget: int | None, actual: int) -> list[str]:
    return [label, wan(last), "——" if budget is None else wan(budget), wan(actual)]


def _base_data() -> Rows:
    reception, vehicle = book.RECEPTION, book.VEHICLE
    last_project = total(change.last_year for change in book.PROJECT)
    last_operating = book.BASIC[1].last_year + book.BASIC[3].last_year
    last_basic = total(change.last_year for change in book.BASIC)
    budget = total(project[2] for project in book.PROJECTS)
    return [
        ["财政供养人员情况", "2023年末编制数", "2023年末实际在职人数", "控制率"],
        ["", str(book.POSTS), str(book.STAFF), percent(book.STAFF, book.POSTS)],
        ["经费控制情况", "2022年决算数\n（万元）", "2023年预算数\n（万元）", "2023年决算数\n（万元）"],
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
        _triple("二、项目支出", last_project, budget, BODY.sum("project")),
        *(_triple(f" {number}、{name}", *amounts) for number, (name, *amounts) in enumerate(book.PROJECTS, 1)),
        _triple("三、公用经费", last_operating, book.OPERATING_BUDGET, BODY.sum("operating")),
        _triple("    其中：办公费", 486_220, None, 412_308),
        _triple("          差旅费", 733_640, None, 684_915),
        _triple("          会议费", 152_300, None, 118_642),
        ["四、政府采购金额", "——", wan(book.PROCUREMENT["budget"]), wan(book.PROCUREMENT["actual"])],
        _triple("五、部门基本支出预算调整", last_basic, book.ORIGINAL_BASIC, BODY.sum("basic")),
        ["厉行节约保障措施", "严格公务接待审批，公务用车实行定点维修、定点加油。"],
    ]  # fmt: skip


def _self_evaluation() -> Rows:
    income, spent = BODY.sum("income"), BODY.sum("expenditure")
    original = book.ORIGINAL_BASIC + total(project[2] for project in book.PROJECTS)
    general = BODY.sum("general") + BODY.sum("carryover")
    others = BODY.sum("business") + BODY.sum("other")
    score = rounded(Decimal(spent) * 10 / income, 2)
    return [
        ["预算部门名称", "青岚市工业和信息化局"],
        ["年度预算\n申请\n（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["", "年度资金总额", wan(original), wan(income), wan(spent), "10", percent(spent, income), score],
        ["", "按收入性质分：", "按支出性质分："],
        ["", f"其中：一般公共预算：{wan(general)}", f"其中：基本支出：{wan(BODY.sum('basic'))}"],
        ["", f"政府性基金拨款：{wan(BODY.sum('fund'))}", f"项目支出：{wan(BODY.sum('project'))}"],
        ["", "纳入专户管理的非税收入拨款：0", ""],
        ["", f"其他资金：{wan(others)}", ""],
        ["年度总体目标", "预期目标", "实际完成情况"],
        [
            "",
            "目标1：培育省级专精特新企业20家；\n目标2：组织数字化转型诊断企业100家；\n目标3：举办银企对接活动8场。",
            "目标1：培育省级专精特新企业26家；\n目标2：组织数字化转型诊断企业118家；\n目标3：举办银企对接活动9场。",
        ],
        *indicator_rows(_lines()),
        ["总分", "100", rounded(Decimal(score) + 87, 2), ""],
    ]  # fmt: skip


def _lines() -> Rows:
    three = percent(
        BODY.sum("three_public"), book.RECEPTION["budget"] + book.VEHICLE["budget"]
    )
    staff = percent(book.STAFF, book.POSTS)
    operating = percent(BODY.sum("operating"), book.OPERATING_BUDGET)
    reason = "试点项目验收推迟至2024年一季度，将按月调度验收进度"
    return [
        ("产出指标\n（50分）", "数量指标", "培育省级专精特新企业", "≥20家", "26家", "6", "6", ""),
        ("", "", "数字化转型诊断企业", "≥100家", "118家", "6", "6", ""),
        ("", "", "新增规模工业企业", "≥30家", "37家", "6", "6", ""),
        ("", "质量指标", "技术改造项目验收合格率", "≥95%", "97.5%", "6", "6", ""),
        ("", "", "数字化转型试点验收率", "100%", "75%", "6", "4.5", reason),
        ("", "时效指标", "专项资金按期拨付率", "100%", "85%", "10", "8.5", "个别企业申报材料补正较晚，今后提前组织预审"),
        ("", "成本指标", "在职人员控制率", "≤100%", staff, "4", "4", ""),
        ("", "", "公用经费控制率", "≤100%", operating, "3", "3", ""),
        ("", "", "“三公经费”控制率", "≤100%", three, "3", "3", ""),
        ("效益指标\n（30分）", "经济效益指标", "规模工业增加值增速", "≥6.5%", "7.1%", "10", "10", ""),
        ("", "社会效益指标", "举办银企对接活动", "≥8场", "9场", "8", "8", ""),
        ("", "生态效益指标", "单位工业增加值能耗下降率", "≥3%", "3.6%", "6", "6", ""),
        ("", "可持续影响指标", "企业梯度培育机制", "建立梯度培育库", "梯度培育库入库企业212家，实行动态管理", "6", "6", ""),
        ("满意度指标\n（10分）", "服务对象满意度指标", "企业满意度", "≥95%", "96.8%", "10", "10", ""),
    ]  # fmt: skip
