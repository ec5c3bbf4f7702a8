"""A municipal bureau's self-evaluation in the Hunan manner, with planted faults."""

from __future__ import annotations

from decimal import Decimal

from examples.source import bureau_ledger as book
from examples.source.bureau_faults import FAULTS
from examples.source.bureau_forms import attachments
from examples.source.ledger import percent, rounded, total, wan
from examples.source.plant import planted
from examples.source.sheet import (
    comparison,
    income_table,
    spending_table,
    table,
    three_public_table,
)

BODY = book.BODY
NAME = "青岚市工业和信息化局"
ALL = "局机关及所属单位汇总"
INCOME, SPENT = BODY.sum("income"), BODY.sum("expenditure")
BASIC, PROJECT = BODY.sum("basic"), BODY.sum("project")
LAST_BASIC = total(change.last_year for change in book.BASIC)
LAST_PROJECT = total(change.last_year for change in book.PROJECT)
LAST = LAST_BASIC + LAST_PROJECT
ORIGINAL = book.ORIGINAL_BASIC + total(project[2] for project in book.PROJECTS)
THREE = BODY.sum("three_public")
THREE_LAST = book.RECEPTION["last"] + book.VEHICLE["last"]
THREE_BUDGET = book.RECEPTION["budget"] + book.VEHICLE["budget"]
EXECUTION_SCORE = rounded(Decimal(SPENT) * 10 / INCOME, 2)
SCORE = rounded(Decimal(EXECUTION_SCORE) + 87, 2)


def write() -> str:
    """The report with its faults."""
    return planted(sound(), FAULTS)


def sound() -> str:
    """The report before its faults were planted."""
    return "\n\n".join([_opening(), _money(), _narrative(), attachments()])


def _opening() -> str:
    return f"""{NAME}
2023年度部门整体支出绩效自评报告

根据《青岚市财政局关于开展2023年度市级部门整体支出绩效自评工作的通知》（青财绩〔2024〕6号）要求，现将我局2023年度部门整体支出绩效自评情况报告如下。
一、部门基本情况
（一）机构设置
我局内设办公室、规划与投资科、产业科、信息化科、财务科等11个科室，所属事业单位2家：（1）市中小企业服务中心；（2）市散装水泥服务中心。
（二）人员编制
2023年末编制{book.POSTS}人，实有在职人员{book.STAFF}人，在职人员控制率为{percent(book.STAFF, book.POSTS)}。
（三）重点工作
统筹推进新型工业化，推动产业链协同发展；全年培育省级专精特新企业26家，组织数字化转型诊断企业118家，举办银企对接活动9场。
二、一般公共预算支出情况
（一）收支总体情况
收入、支出和“三公”经费按机构列示如下。"""


def _money() -> str:
    return table(
        [
            *income_table(BODY, ALL),
            *spending_table(BODY, ALL),
            *three_public_table(BODY, ALL),
        ]
    )


def _narrative() -> str:
    basic = comparison(book.BASIC, book.YEAR, newest_first=True)
    project = comparison(book.PROJECT, book.YEAR, newest_first=False)
    natures = "、".join(f"{c.name}{wan(c.this_year)}万元" for c in book.BASIC)
    projects = "，".join(f"{p[0]}{wan(p[3])}万元" for p in book.PROJECTS)
    return f"""2023年，我局年初预算数为{wan(ORIGINAL)}万元，全年预算数为{wan(INCOME)}万元，全年支出合计{wan(SPENT)}万元，其中：基本支出{wan(BASIC)}万元，占{percent(BASIC, SPENT)}；项目支出{wan(PROJECT)}万元，占{percent(PROJECT, SPENT)}。全年支出较2022年支出{wan(LAST)}万元增加{wan(SPENT - LAST)}万元，增长{percent(SPENT - LAST, LAST)}。年末结转和结余{wan(BODY.sum("accumulated"))}万元。
（二）基本支出情况
2023年基本支出{wan(BASIC)}万元，其中：人员经费{wan(BODY.sum("personnel"))}万元，公用经费{wan(BODY.sum("operating"))}万元。按经济分类，{natures}，合计{wan(BASIC)}万元。
{table(basic)}
（三）项目支出情况
2023年项目支出{wan(PROJECT)}万元，比2022年项目支出{wan(LAST_PROJECT)}万元增加{wan(PROJECT - LAST_PROJECT)}万元，增长{percent(PROJECT - LAST_PROJECT, LAST_PROJECT)}。
2022-2023年项目支出对比表
{table(project)}
全年实施项目3个，其中：{projects}。
（四）“三公”经费情况
2023年“三公”经费预算{wan(THREE_BUDGET)}万元，实际支出{wan(THREE)}万元，其中：公务接待费{wan(BODY.sum("reception"))}万元，公务用车运行维护费{wan(BODY.sum("vehicle"))}万元。“三公”经费控制率为{percent(THREE, THREE_BUDGET)}。2023年“三公”经费支出{wan(THREE)}万元，较2022年{wan(THREE_LAST)}万元下降{percent(THREE - THREE_LAST, THREE_LAST)}。
（五）政府采购情况
2023年政府采购预算{wan(book.PROCUREMENT["budget"])}万元，实际采购{wan(book.PROCUREMENT["actual"])}万元，政府采购执行率为{percent(book.PROCUREMENT["actual"], book.PROCUREMENT["budget"])}。
三、政府性基金预算支出情况
2023年政府性基金预算支出50.00万元，用于中小企业公共服务平台维护。
四、国有资本经营预算支出情况
我局2023年无国有资本经营预算支出。
五、社会保险基金预算支出情况
我局2023年无社会保险基金预算支出。
六、部门整体支出绩效情况
（一）综合评价结论
我局2023年度整体支出绩效自评得分{SCORE}分，评价等级为“优”。
（二）产出和效益
全年规模工业增加值增长7.1%，新增规模工业企业37家，完成技术改造投资42.6亿元。
七、存在的问题及原因分析
个别数字化转型试点项目验收推迟，形成年末结转；部分绩效指标设置不够细化。
八、下一步改进措施
加快试点项目验收和资金拨付，细化绩效指标，按季度开展绩效运行监控。
九、绩效自评结果拟应用和公开情况
自评结果作为2025年预算安排的参考，并按规定在门户网站公开。
十、其他需要说明的情况
无。

附件：1．部门整体支出绩效评价基础数据表
      2．部门整体支出绩效自评表

{NAME}
2024年5月16日"""
