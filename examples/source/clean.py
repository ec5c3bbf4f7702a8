"""The clean report: dense, with every kind of trap, and no contradiction in it."""

from __future__ import annotations

from decimal import Decimal

from examples.source import clean_ledger as book
from examples.source.clean_forms import attachments
from examples.source.ledger import percent, rounded, total, wan
from examples.source.sheet import (
    assets_table,
    comparison,
    income_table,
    spending_table,
    table,
    three_public_table,
)

BODY = book.BODY
NAME = "云泽县农业农村局"
ALL = "局机关及二级机构汇总"
INCOME, SPENT = BODY.sum("income"), BODY.sum("expenditure")
BASIC, PROJECT = BODY.sum("basic"), BODY.sum("project")
LAST_BASIC = total(change.last_year for change in book.BASIC)
LAST_PROJECT = total(change.last_year for change in book.PROJECT)
ORIGINAL = book.ORIGINAL["basic"] + book.ORIGINAL_PROJECT
THREE = BODY.sum("three_public")
THREE_LAST = book.RECEPTION["last"] + book.VEHICLE["last"]
THREE_BUDGET = book.RECEPTION["budget"] + book.VEHICLE["budget"]
BOUGHT = book.PROCUREMENT["goods"] + book.PROCUREMENT["services"]
RATE = percent(SPENT, INCOME)
EXECUTION_SCORE = rounded(Decimal(SPENT) * 10 / INCOME, 2)
STAFF_RATE = percent(book.STAFF, book.POSTS)


def write() -> str:
    """The whole report in the text format."""
    parts = [
        _overview(),
        _money(),
        _self_evaluation(),
        _people(),
        _report(),
        attachments(),
    ]
    return "\n".join(parts)


def _overview() -> str:
    rows = [
        ["一、部门（单位）基本概况"],
        ["联系人", "乔致远", "联系电话", "137****2046"],
        ["人员编制", str(book.POSTS), "实有人数", str(book.STAFF)],
        [
            "职能职责\n概述",
            "贯彻落实国家和省、市关于“三农”工作的方针政策，统筹推进乡村产业发展、农田建设、"
            "动物疫病防控和农产品质量安全监管；指导12个乡镇的农业技术推广工作；承办县人民政府"
            "交办的其他事项。",
        ],
        [
            "年度主要\n工作内容",
            "任务1：新建高标准农田2.6万亩。\n任务2：稳定粮食播种面积38.5万亩。\n"
            "任务3：培训高素质农民1200人次。\n任务4：健全动物疫病防控和农产品质量安全监测体系。",
        ],
        ["年度部门（单位）总体运行情况及取得的成绩", _achievements()],
    ]
    return table(rows)


def _achievements() -> str:
    grown = book.GRAIN["this"] - book.GRAIN["last"]
    return (
        f"2022年，全县粮食总产量{_tons('this')}万吨，比上年{_tons('last')}万吨增加"
        f"{rounded(Decimal(grown) / 10_000, 2)}万吨，增长{percent(grown, book.GRAIN['last'])}。"
        "新建高标准农田2.68万亩，为年度任务的103.08%。\n"
        "1、全年开展农业技术培训12期，培训高素质农民1264人次，其中：种植类786人次、"
        "养殖类478人次。\n"
        "2、数字农业服务覆盖64个行政村，受益农户3.1万余户。"
    )


def _tons(year: str) -> str:
    return rounded(Decimal(book.GRAIN[year]) / 10_000, 2)


def _money() -> str:
    return table(
        [
            ["二、部门（单位）收支情况"],
            *income_table(BODY, ALL),
            *spending_table(BODY, ALL),
            *three_public_table(BODY, ALL),
            *assets_table(BODY, ALL),
        ]
    )


def _self_evaluation() -> str:
    goals = (
        (
            "目标1：新建高标准农田2.6万亩",
            "目标1：新建高标准农田2.68万亩，已全部通过验收。",
        ),
        ("目标2：粮食播种面积不低于38.5万亩", "目标2：全年粮食播种面积38.72万亩。"),
        ("目标3：培训高素质农民1200人次", "目标3：举办12期培训，培训1264人次。"),
        (
            "目标4：不发生区域性重大动物疫情",
            "目标4：重大动物疫病应免尽免，全年未发生区域性重大动物疫情。",
        ),
    )
    rows = [
        ["三、部门（单位）整体支出绩效自评情况"],
        ["整体支出绩效定性目标及实施计划完成情况", "预期目标", "实际完成"],
        *(["", *pair] for pair in goals),
        [
            "整体支出\n绩效定量目标及实施计划完成情况",
            "评价内容",
            "绩效目标",
            "完成情况",
        ],
        [
            "",
            "产出目标",
            "数量、质量、时效、成本指标",
            "指标1：在职人员控制率",
            "≤100%",
            STAFF_RATE,
        ],
        ["", "", "", "指标2：“三公经费”控制率", "≤100%", percent(THREE, THREE_BUDGET)],
        ["", "效益目标", "满意度", "指标1：服务对象满意度", "≥95%", "97.2%"],
        ["绩效自评综合得分", f"评分：{_score()}"],
        [
            "评价等次",
            "等级：优\n备注：90（含）—100分为优；80（含）—90分为良；60（含）—80分为中；60分以下为差。",
        ],
    ]
    return table(rows)


def _score() -> str:
    return rounded(Decimal(EXECUTION_SCORE) + Decimal("89.76"), 2)


def _people() -> str:
    date = "2023年3月24日"
    rows = [
        ["四、评价人员"],
        ["姓  名", "职务/职称", "单  位", "签  字"],
        ["程望舒", "副局长", NAME, "程望舒"],
        ["乔致远", "计划财务股股长", NAME, "乔致远"],
        [
            "评价组组长签署意见：\n经复核，自评数据与部门决算一致，同意自评结论。\n"
            f"评价组组长（签字）：程望舒\n{date}"
        ],
        [
            "部门（单位）意见：\n情况属实，同意上报。\n部门（单位）负责人（签字）：邵临川"
            f"    部门（单位）（盖章）：{NAME}\n{date}"
        ],
        [
            "财政部门归口业务科室意见：\n同意。\n财政部门归口业务科室负责人（签字）：闻亦秋"
            "    财政部门归口业务科室（盖章）：云泽县财政局农业股\n2023年4月6日"
        ],
    ]
    return table(rows)


def _report() -> str:
    first, second = _situation(), _execution()
    return "\n\n".join([first, second, _performance()]) + "\n"


def _situation() -> str:
    return f"""{NAME}
2022年度部门整体支出绩效评价报告

根据《云泽县财政局关于开展2022年度部门整体支出绩效自评工作的通知》（云财绩〔2023〕4号）要求，我局对2022年度部门整体支出开展了绩效自评，现将情况报告如下。
一、部门基本情况
（一）机构和人员
我局内设办公室、计划财务股、农田建设股、质量监管股等8个股室，下属独立核算事业单位2家：（1）县农业技术推广中心；（2）县动物疫病预防控制中心。
截至2022年12月31日，经县委编办核定的编制{book.POSTS}人，年末实有在职人员{book.STAFF}人，其中行政人员{book.ADMINISTRATIVE}人、事业人员{book.STAFF - book.ADMINISTRATIVE}人（参照公务员法管理人员{book.PARTICIPATING}人、非参照公务员法管理人员{book.STAFF - book.ADMINISTRATIVE - book.PARTICIPATING}人），在职人员控制率为{STAFF_RATE}。
（二）年度绩效目标
围绕粮食安全和乡村产业发展，2022年计划新建高标准农田2.6万亩，粮食播种面积不低于38.5万亩，培训高素质农民1200人次，重大动物疫病应免尽免。"""


def _execution() -> str:
    functions = "、".join(f"{name}{wan(amount)}万元" for name, amount in book.FUNCTIONS)
    by_nature = "、".join(f"{c.name}{wan(c.this_year)}万元" for c in book.BASIC)
    projects = "，".join(f"{p[0]}{wan(p[3])}万元" for p in book.PROJECTS)
    basic = comparison(book.BASIC, book.YEAR, newest_first=True)
    project = comparison(book.PROJECT, book.YEAR, newest_first=False)
    added = book.FROM_ABOVE + book.FROM_COUNTY
    return f"""二、一般公共预算支出情况
（一）部门整体支出基本情况
2022年，我局年初预算数为{wan(ORIGINAL)}万元，其中：基本支出{wan(book.ORIGINAL["basic"])}万元，项目支出{wan(book.ORIGINAL_PROJECT)}万元。年中追加{wan(added)}万元，其中：上级专项资金{wan(book.FROM_ABOVE)}万元，县级追加{wan(book.FROM_COUNTY)}万元；上年结转{wan(BODY.sum("carryover"))}万元，全年预算数为{wan(INCOME)}万元。
全年支出合计{wan(SPENT)}万元，其中：基本支出{wan(BASIC)}万元，占{percent(BASIC, SPENT)}；项目支出{wan(PROJECT)}万元，占{percent(PROJECT, SPENT)}。全年支出较2021年支出{wan(LAST_BASIC + LAST_PROJECT)}万元增加{wan(SPENT - LAST_BASIC - LAST_PROJECT)}万元，增长{percent(SPENT - LAST_BASIC - LAST_PROJECT, LAST_BASIC + LAST_PROJECT)}。预算执行率为{RATE}，年末结转和结余{wan(BODY.sum("accumulated"))}万元。
（二）基本支出情况
2022年基本支出{wan(BASIC)}万元，其中：人员经费{wan(BODY.sum("personnel"))}万元，公用经费{wan(BODY.sum("operating"))}万元。按功能分类，{functions}。按经济分类，{by_nature}，合计{wan(BASIC)}万元。
{table(basic)}
（三）项目支出情况
2022年项目支出{wan(PROJECT)}万元，比2021年项目支出{wan(LAST_PROJECT)}万元增加{wan(PROJECT - LAST_PROJECT)}万元，增长{percent(PROJECT - LAST_PROJECT, LAST_PROJECT)}。
2021-2022年项目支出对比表
{table(project)}
全年共实施项目4个：{projects}。其中耕地地力保护项目主要用于种子补贴215.00万元、有机肥推广340.00万元等；动物疫病防控项目用于疫苗采购168.00万元（其中：禽流感疫苗96.00万元、口蹄疫疫苗72.00万元）、强制扑杀补助等方面。
（四）“三公”经费情况
2022年“三公”经费预算{wan(THREE_BUDGET)}万元，实际支出{wan(THREE)}万元，其中：公务接待费{wan(BODY.sum("reception"))}万元，公务用车运行维护费{wan(BODY.sum("vehicle"))}万元，公务用车购置费0万元，因公出国（境）费0万元。“三公”经费控制率为{percent(THREE, THREE_BUDGET)}。2022年“三公”经费支出{wan(THREE)}万元，较2021年{wan(THREE_LAST)}万元下降{percent(THREE - THREE_LAST, THREE_LAST)}。全年公务接待46批次、318人次。
（五）政府采购情况
2022年政府采购预算{wan(book.PROCUREMENT["budget"])}万元，政府采购支出总额{wan(BOUGHT)}万元，其中：货物支出{wan(book.PROCUREMENT["goods"])}万元、服务支出{wan(book.PROCUREMENT["services"])}万元；授予中小企业合同金额{wan(book.PROCUREMENT["small_and_medium"])}万元，占政府采购支出总额的{percent(book.PROCUREMENT["small_and_medium"], BOUGHT)}。政府采购执行率为{percent(BOUGHT, book.PROCUREMENT["budget"])}。
三、政府性基金预算支出情况
2022年政府性基金预算收入{wan(BODY.sum("fund"))}万元，支出{wan(book.SPENT_FUND)}万元，全部用于农田水利设施维修。
四、国有资本经营预算支出情况
我局2022年无国有资本经营预算支出。
五、社会保险基金预算支出情况
我局2022年无社会保险基金预算支出。"""


def _performance() -> str:
    return f"""六、部门整体支出绩效情况
（一）综合评价结论
我局2022年度部门整体支出绩效自评得分{_score()}分，其中：预算执行{EXECUTION_SCORE}分，产出指标49.76分，效益指标30分，满意度指标10分，评价等级为“优”。
（二）产出指标完成情况
新建高标准农田2.68万亩，粮食播种面积38.72万亩，培训高素质农民1264人次。高标准农田验收合格率100%，农产品质量安全例行监测1560批次，合格1548批次，合格率{percent(1548, 1560)}。
（三）效益指标完成情况
全县粮食总产量{_tons("this")}万吨，保持稳定增长。数字农业服务覆盖64个行政村，农民人均增收约420元。
（四）满意度
发放调查问卷500份，收回有效问卷486份，服务对象满意度97.2%。
七、存在的问题及原因分析
部分检测设备采购推迟，政府采购执行率未达到年度指标值，主要原因是供货厂家排产时间较长；个别项目跨年实施，年末形成结转。
八、下一步改进措施
提前编制采购计划，对跨年项目分阶段下达资金，按季度通报支出进度，确保2023年政府采购执行率达到100%。
九、绩效自评结果拟应用和公开情况
自评结果作为编制2024年度预算的依据，并按规定在县人民政府门户网站公开。
十、其他需要说明的情况
无。

附件：1．部门整体支出绩效评价基础数据表
      2．部门整体支出绩效自评表
      3．县农业技术推广中心整体支出绩效自评表

{NAME}
2023年3月24日
"""
