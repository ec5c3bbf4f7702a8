"""A national 项目支出绩效自评表 as a workbook, faults planted."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Side
from openpyxl.worksheet.worksheet import Worksheet

from examples.source.plant import Plant

SHEET = "项目支出绩效自评表"
#: address (or range, merged) and what stands there
CELLS: tuple[tuple[str, str | float | int], ...] = (
    ("A1:J1", "项目支出绩效自评表"),
    ("A2:J2", "（2023年度）"),
    ("A3:B3", "项目名称"), ("C3:J3", "城市内涝点整治项目"),
    ("A4:B4", "主管部门"), ("C4:E4", "临汐市住房和城乡建设局"),
    ("F4:G4", "实施单位"), ("H4:J4", "临汐市排水管理中心"),
    ("A5:B9", "项目资金\n（万元）"), ("C5:D5", ""), ("E5", "年初预算数"),
    ("F5", "全年预算数（A）"), ("G5", "全年执行数（B）"), ("H5", "分值"),
    ("I5", "执行率（B/A）"), ("J5", "得分"),
    ("C6:D6", "年度资金总额"), ("E6", 860), ("F6", 1045.5), ("G6", 982.36),
    ("H6", 10), ("I6", "93.96%"), ("J6", 9.4),
    ("C7:D7", "其中：当年财政拨款"), ("E7", 860), ("F7", 930), ("G7", 871.86),
    ("H7", "—"), ("I7", "93.75%"), ("J7", "—"),
    ("C8:D8", "上年结转资金"), ("E8", 0), ("F8", 85.5), ("G8", 85.5),
    ("H8", "—"), ("I8", "100%"), ("J8", "—"),
    ("C9:D9", "其他资金"), ("E9", 0), ("F9", 30), ("G9", 25),
    ("H9", "—"), ("I9", "83.33%"), ("J9", "—"),
    ("A10:A11", "年度总体目标"), ("B10:F10", "预期目标"), ("G10:J10", "实际完成情况"),
    ("B11:F11", "整治内涝点12处，改造排水管网8.5公里，汛期主要道路积水退水时间不超过2小时。"),
    ("G11:J11", "整治内涝点12处，改造排水管网8.72公里，汛期主要道路积水退水时间平均1.6小时。"),
    ("A12:A23", "绩效指标"), ("B12", "一级指标"), ("C12", "二级指标"),
    ("D12:E12", "三级指标"), ("F12", "年度指标值"), ("G12", "实际完成值"),
    ("H12", "分值"), ("I12", "得分"), ("J12", "偏差原因分析及改进措施"),
    ("B13:B18", "产出指标"), ("C13:C14", "数量指标"), ("C15:C16", "质量指标"),
    ("C17", "时效指标"), ("C18", "成本指标"),
    ("B19:B22", "效益指标"), ("C19", "经济效益指标"), ("C20", "社会效益指标"),
    ("C21", "生态效益指标"), ("C22", "可持续影响指标"),
    ("B23", "满意度指标"), ("C23", "服务对象满意度指标"),
    ("D13:E13", "整治内涝点数量"), ("F13", "≥12处"), ("G13", "12处"), ("H13", 10), ("I13", 10), ("J13", ""),
    ("D14:E14", "改造排水管网长度"), ("F14", "≥8.5公里"), ("G14", "8.72公里"), ("H14", 10), ("I14", 10), ("J14", ""),
    ("D15:E15", "工程验收合格率"), ("F15", "100%"), ("G15", "100%"), ("H15", 10), ("I15", 10), ("J15", ""),
    ("D16:E16", "管网检测覆盖率"), ("F16", "≥95%"), ("G16", "96.2%"), ("H16", 5), ("I16", 5), ("J16", ""),
    ("D17:E17", "工程按期完工率"), ("F17", "100%"), ("G17", "90%"), ("H17", 10), ("I17", 9), ("J17", "汛期施工中断，已调整工期，2024年3月前完成剩余路段"),
    ("D18:E18", "单位管网改造成本"), ("F18", "≤120万元/公里"), ("G18", "112.66万元/公里"), ("H18", 5), ("I18", 5), ("J18", ""),
    ("D19:E19", "减少内涝直接经济损失"), ("F19", "≥300万元"), ("G19", "346万元"), ("H19", 5), ("I19", 5), ("J19", ""),
    ("D20:E20", "受益居民户数"), ("F20", "≥5000户"), ("G20", "5264户"), ("H20", 10), ("I20", 10), ("J20", ""),
    ("D21:E21", "雨污分流改善率"), ("F21", "≥60%"), ("G21", "63.5%"), ("H21", 5), ("I21", 5), ("J21", ""),
    ("D22:E22", "管养机制"), ("F22", "建立长效管养机制"), ("G22", "出台排水设施管养办法，落实管养单位和经费"), ("H22", 10), ("I22", 10), ("J22", ""),
    ("D23:E23", "居民满意度"), ("F23", "≥90%"), ("G23", "94.3%"), ("H23", 10), ("I23", 10), ("J23", ""),
    ("A24:G24", "总分"), ("H24", 100), ("I24", 98.4), ("J24", ""),
    ("A25:J25", "填表人：苏见山    联系电话：0731-8****210    填报日期：2024年3月12日    单位负责人：陆怀瑾"),
)  # fmt: skip
#: address -> the fault; ``before`` is what truly stood there
FAULTS: dict[str, Plant] = {
    "F6": Plant("1045.5", "1054.5", "年度资金总额不等于三项来源之和：930＋85.5＋30＝1045.5。"),
    "I6": Plant("93.96%", "114.23%", "执行率用了年初预算数作分母：982.36÷860＝114.23%；应为B/A。"),
    "J6": Plant("9.4", "10", "随执行率错误而来的得分。"),
    "G9": Plant("25", "52", "数字颠倒：执行数三项之和因此不等于982.36，52还超过全年预算数30，与执行率83.33%也不符。"),
    "F13": Plant("≥12处", "≥15处", "目标15处、完成12处，未达标却得满分，也与总体目标12处不一致。"),
    "H16": Plant("5", "4", "得分5高于分值4，产出指标分值之和也因此为49。"),
    "J17": Plant("汛期施工中断，已调整工期，2024年3月前完成剩余路段", "", "扣1分而偏差原因为空。"),
    "F20": Plant("≥5000户", "5264户", "年度指标值与实际完成值雷同。"),
    "F23": Plant("≥90%", "≥90", "年度指标值缺少计量单位。"),
    "I24": Plant("98.4", "100", "总分不等于各行得分之和：10＋10＋10＋10＋5＋9＋5＋5＋10＋5＋10＋10＝99。"),
}  # fmt: skip


def write(path: Path) -> None:
    """Write the workbook."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = SHEET
    for address, value in CELLS:
        corner = address.split(":")[0]
        sheet[corner] = _with_fault(corner, value)
        sheet[corner].alignment = Alignment(wrap_text=True, vertical="center")
        if ":" in address:
            sheet.merge_cells(address)
    thin = Side(style="thin")
    for row in sheet["A3:J24"]:
        for cell in row:
            cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
    for column, width in zip(
        "ABCDEFGHIJ", (7, 11, 13, 12, 12, 18, 20, 8, 10, 26), strict=True
    ):
        sheet.column_dimensions[column].width = width
    book.properties.created = book.properties.modified = datetime(2024, 3, 12)
    book.save(path)


def _with_fault(address: str, value: str | float | int) -> str | float | int | None:
    plant = FAULTS.get(address)
    if plant is None:
        return value or (None if value == "" else value)
    if str(value) != plant.before:
        raise ValueError(f"{address} holds {value!r}, not {plant.before!r}")
    if isinstance(value, str):
        return plant.after or None
    return float(plant.after) if "." in plant.after else int(plant.after)
