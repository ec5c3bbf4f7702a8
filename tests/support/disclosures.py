"""A dossier for a whole disclosure: an invented bureau, every figure consistent."""

from __future__ import annotations

from hengji.model.dossier import Dossier, Holding, Section
from hengji.model.fact import Basis
from tests.support.dossiers import YEAR, held

APPROPRIATED, GENERAL = "fiscal_appropriation", "general_public_budget"
PROJECTS = ("产业园区公共服务平台运维经费", "中小企业管理人员培训经费")
FUNCTIONS = (
    ("2011301 行政运行", "1180.30万元", "1200.00万元"),
    ("2011302 一般行政管理事务", "420.10万元", "430.00万元"),
    ("2080505 机关事业单位基本养老保险缴费支出", "180.00万元", "180.00万元"),
    ("2101101 行政单位医疗", "90.00万元", "90.00万元"),
    ("2150502 一般行政管理事务", "250.00万元", "270.00万元"),
    ("2210201 住房公积金", "180.00万元", "180.00万元"),
)
ECONOMY = (
    ("30101 基本工资", "600.25万元"),
    ("30102 津贴补贴", "400.00万元"),
    ("30103 奖金", "200.00万元"),
    ("30108 机关事业单位基本养老保险缴费", "180.00万元"),
    ("30201 办公费", "60.00万元"),
    ("30211 差旅费", "59.75万元"),
    ("30228 工会经费", "40.00万元"),
    ("30231 公务用车运行维护费", "60.00万元"),
)
NARRATIVES = {
    "functions": "负责全市工业经济运行协调和中小企业服务，组织实施产业发展规划。",
    "key_work": "全年新增规模以上工业企业12家，培训企业管理人员420人次。",
    "institutions": "青禾市产业发展局下属二级单位2个，均为公益一类事业单位。",
    "reason_total": "平台运维项目收支增加。",
    "reason_appropriation": "上年安排的一次性设备购置项目已经完成。",
    "reason_general_budget": "人员增加和平台运维项目增加",
    "reason_item_2011301": "人员调出",
    "reason_item_2011302": "部分会议改为线上召开",
    "reason_item_2150502": "设备采购节约资金",
    "reason_three_public_budget": "厉行节约，减少公务接待和用车。",
    "reason_vehicle_budget": "合理调度车辆",
    "reason_vehicle_change": "车辆老化，维修增加",
    "reason_reception_budget": "控制接待标准",
    "reason_reception_change": "来访批次减少",
    "reason_running_costs": "压减办公费",
    "vehicle_use": "保障产业项目现场服务所需车辆的燃料、维修、过路过桥和保险等支出",
    "reception_use": "执行公务、开展业务活动所需的用餐和住宿",
    "procurement_use": "办公设备购置和信息系统运维服务",
    "performance_management": "从自评情况看，各项目资金使用规范，绩效目标基本实现。",
    f"project_summary:{PROJECTS[0]}": "通过项目实施，保障平台全年稳定运行。",
    f"project_summary:{PROJECTS[1]}": "通过项目实施，提高了企业管理水平。"
    "因一期课程改为线上，资金没有全部支出。",
}


def _whole() -> list[Holding]:
    return [
        held("total_income", "2700.60万元"),
        held("total_income", "2512.33万元", year=-1),
        held("current_year_income", "2560.00万元"),
        held("general_public_budget_appropriation", "2350.40万元"),
        held("government_managed_funds_appropriation", "120.00万元"),
        held("public_service_income", "80.25万元"),
        held("other_income", "9.35万元"),
        held("total_expenditure", "2550.00万元"),
        held("basic_expenditure", "1620.45万元"),
        held("project_expenditure", "905.15万元"),
        held("business_operation_expenditure", "24.40万元"),
        held("total_income", "2520.40万元", scope=APPROPRIATED),
        held("total_income", "2600.00万元", year=-1, scope=APPROPRIATED),
        held("government_managed_funds", "120.00万元"),
        held("state_capital_operations", "0万元"),
    ]


def _general() -> list[Holding]:
    found = [
        held("total_expenditure", "2300.40万元", scope=GENERAL),
        held("total_expenditure", "2180.15万元", year=-1, scope=GENERAL),
        held("total_expenditure", "2350.00万元", Basis.BUDGET, scope=GENERAL),
        held("basic_expenditure", "1600.00万元", scope=GENERAL),
        held("personnel_expenditure", "1380.25万元", scope=GENERAL),
        held("operating_expenditure", "219.75万元", scope=GENERAL),
    ]
    for code, actual, budget in FUNCTIONS:
        spent = held("total_expenditure", actual, scope=GENERAL, item=code)
        planned = held(
            "total_expenditure", budget, Basis.BUDGET, scope=GENERAL, item=code
        )
        found += [spent, planned]
    for code, actual in ECONOMY:
        personal = code.startswith("301")
        concept = "personnel_expenditure" if personal else "operating_expenditure"
        found.append(held(concept, actual, scope=GENERAL, item=code))
    return found


def _three_public() -> list[Holding]:
    rows = (
        ("three_public_expenses", "18.60", "25.00", "17.75"),
        ("overseas_travel", "0", "0", "0"),
        ("vehicle_total", "12.40", "15.00", "10.00"),
        ("vehicle_purchase", "0", "0", "0"),
        ("vehicle_operation", "12.40", "15.00", "10.00"),
        ("official_reception", "6.20", "10.00", "7.75"),
    )
    found = []
    for concept, actual, budget, before in rows:
        found += [
            held(concept, actual + "万元", scope=APPROPRIATED),
            held(concept, budget + "万元", Basis.BUDGET, scope=APPROPRIATED),
            held(concept, before + "万元", year=-1, scope=APPROPRIATED),
        ]
    return found


def _others() -> list[Holding]:
    return [
        held("domestic_reception", "6.20万元"),
        held("domestic_reception_groups", "15批次"),
        held("domestic_reception_guests", "120人次"),
        held("official_vehicles", "3辆"),
        held("official_vehicles", "2辆", item="轿车"),
        held("official_vehicles", "1辆", item="越野车"),
        held("official_vehicles", "1辆", item="机要通信用车"),
        held("official_vehicles", "2辆", item="其他用车"),
        held("institution_operating_expenditure", "190.00万元"),
        held("institution_operating_expenditure", "200.00万元", year=-1),
        held("government_procurement", "88.00万元"),
        held("procurement_goods", "30.00万元"),
        held("procurement_services", "58.00万元"),
        held("procurement_from_smes", "66.00万元"),
        held("procurement_from_micro_enterprises", "20.00万元"),
        held("major_general_equipment", "2台"),
        held("major_special_equipment", "0台"),
        held("projects_with_objectives", "12个"),
        held("projects_monitored", "12个"),
        held("projects_self_evaluated", "12个"),
        held("total_funds", "40.00万元", Basis.FINAL_BUDGET, project=PROJECTS[0]),
        held("total_funds", "40.00万元", project=PROJECTS[0]),
        held("total_funds", "30.00万元", Basis.FINAL_BUDGET, project=PROJECTS[1]),
        held("total_funds", "27.00万元", project=PROJECTS[1]),
    ]


def disclosure_dossier(**words: str) -> Dossier:
    """The whole dossier; ``words`` replace narratives by identifier."""
    narratives = {**NARRATIVES, **words}
    return Dossier(
        form_set="sichuan",
        organisation="青禾市产业发展局",
        fiscal_year=YEAR,
        holdings=(*_whole(), *_general(), *_three_public(), *_others()),
        sections=tuple(Section(key, text) for key, text in narratives.items()),
        units=("青禾市企业服务中心", "青禾市产业数据中心"),
        projects=PROJECTS,
        imprint=(("report_date", "2023年9月20日"),),
    )
