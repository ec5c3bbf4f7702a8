"""A filled, consistent dossier of an invented body for the Hunan city forms."""

from __future__ import annotations

from pathlib import Path

from hengji import rules
from hengji.model.dossier import Dossier, FactKey, Holding, Section
from hengji.model.reading import Reading
from hengji.pipeline import recognise
from hengji.readers import read

BODY = "云溪县水务局"
YEAR = 2023

_BASE = (
    ("三公经费", "14.00", "13.20", "12.60"),
    ("1、公务用车购置和维护经费", "11.20", "10.50", "10.00"),
    ("其中：公车购置", "0", "0", "0"),
    ("公车运行维护", "11.20", "10.50", "10.00"),
    ("2、出国经费", "0", "0", "0"),
    ("3、公务接待", "2.80", "2.70", "2.60"),
    ("项目支出：", "540.00", "580.00", "600.00"),
    ("1、业务工作经费", "540.00", "580.00", "600.00"),
    ("管网改造工程", "300.00", "310.00", "320.00"),
    ("水库除险加固", "150.00", "170.00", "180.00"),
    ("防汛物资储备", "90.00", "100.00", "100.00"),
    ("2、运行维护经费", "0", "0", "0"),
    ("3、市级专项资金（一个专项一行）", "0", "0", "0"),
    ("公用经费", "112.30", "125.00", "120.05"),
    ("其中：办公费", "12.30", "13.00", "12.30"),
    ("差旅费", "15.00", "16.00", "15.60"),
    ("政府采购金额", "——", "78.85", "74.69"),
    ("部门基本支出预算调整", "——", "650.00", "690.15"),
)
_INDICATORS = (
    ("产出指标", "数量指标", "新建改造供水管网", "≥12公里", "12.5公里", "10", "10", ""),
    ("", "数量指标", "水库除险加固", "3座", "3座", "10", "10", ""),
    ("", "质量指标", "工程验收合格率", "≥98%", "100%", "15", "15", ""),
    ("", "时效指标", "完工时间", "2023年12月底前", "2023年12月20日", "15", "15", ""),
    ("效益指标", "经济效益指标", "节约用水", "≥80万吨", "86万吨", "10", "10", ""),
    (
        "",
        "社会效益指标",
        "农村自来水普及率",
        "≥96%",
        "95.2%",
        "10",
        "8",
        "两个偏远村工程推迟，已列入下年一季度计划",
    ),
    ("", "生态效益指标", "河道生态流量达标率", "≥95%", "96%", "10", "10", ""),
    ("满意度指标", "服务对象满意度指标", "居民满意度", "≥90%", "94.7%", "10", "10", ""),
)

SECTIONS = {
    "institutions": "内设办公室、规划财务股、水资源股、建设管理股4个股室，"
    "下属云溪县水利管理站。",
    "duties": "1．负责保障全县水资源的合理开发利用，拟订水资源规划并监督实施。\n"
    "2．负责全县供水、排水和节约用水工作，指导农村供水工程建设。",
    "key_work": "新建改造供水管网12公里，完成3座水库除险加固。",
    "spending": "{预算执行情况}未执行完的原因是1个水库除险加固标段跨年结算，"
    "余款按合同支付。",
    "problems": "（一）预算编制不够精细。个别项目前期论证不充分，年中调整较多。\n"
    "（二）绩效指标有待完善。部分效益指标仍以定性描述为主。",
    "measures": "（一）加强项目储备。提前开展论证评审，做到资金下达即可开工。\n"
    "（二）完善指标体系。建立分行业绩效指标库，增加量化指标的比重。",
}


def _rows(rows: list[list[str]]) -> str:
    blocks = ["\n".join("\t" + cell for cell in row) for row in rows]
    return "\n\n".join(blocks)


def _form_text() -> str:
    staff = [["财政供养人员情况", "编制数", "2023年实际在职人数", "控制率"]]
    staff.append(["", "56", "54", "96.43%"])
    costs = [["经费控制情况", "2022年决算数", "2023年预算数", "2023年决算数"]]
    costs += [list(row) for row in _BASE]
    heads = ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]
    money = [
        ["预算单位名称", BODY],
        ["年度预算申请（万元）", "", *heads],
        ["", "年度资金总额", "1230.00", "1352.45", "1290.15", "10", "95.39%", "9.54"],
        ["", "按收入性质分：", "按支出性质分："],
        ["", "其中：一般公共预算：1352.45", "其中：基本支出：690.15"],
        ["", "政府性基金拨款：0", "项目支出：600.00"],
        ["", "纳入专户管理的非税收入拨款：0", ""],
        ["", "其他资金：0", ""],
        ["年度总体目标", "预期目标", "实际完成情况"],
        [
            "",
            "目标1：新建改造供水管网12公里。",
            "目标1：新建改造供水管网12.5公里，全部通水。",
        ],
        [
            "绩效指标",
            *"一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分".split(),
            "偏差原因分析及改进措施",
        ],
        *[["", *line] for line in _INDICATORS],
        ["总分", "100", "97.54", ""],
    ]
    return "\n".join(
        [
            "附件1",
            "部门整体支出绩效评价基础数据表",
            f"填报单位：{BODY}",
            "单位：万元",
            _rows(staff + costs),
            "",
            "附件2",
            "部门整体支出绩效自评表",
            "（2023年度）",
            _rows(money),
            "",
        ]
    )


def reading(folder: Path) -> Reading:
    """The filled forms of the body, recognised."""
    path = folder / "forms.txt"
    path.write_text(_form_text(), encoding="utf-8")
    return recognise(read(path), rules.load(), YEAR)


def dossier(folder: Path) -> Dossier:
    """The dossier of the body: figures, indicators, narrative and imprint."""
    read_forms = reading(folder)
    holdings = tuple(
        Holding(
            FactKey(
                fact.concept,
                fact.basis,
                (fact.fiscal_year or YEAR) - YEAR,
                fact.organisation,
                fact.dimensions,
            ),
            fact,
        )
        for fact in read_forms.facts
    )
    return Dossier(
        form_set="hunan_city",
        organisation=BODY,
        fiscal_year=YEAR,
        holdings=holdings,
        indicators=read_forms.indicators,
        sections=tuple(Section(name, text) for name, text in SECTIONS.items()),
        imprint=(
            ("notice", "《云溪县财政局关于开展2023年度绩效自评工作的通知》"),
            ("notice_number", "云财绩〔2024〕46号"),
            ("report_date", "2024-06-08"),
            ("fill_date", "2024年6月8日"),
            ("filler", "李一"),
            ("phone", "138****1234"),
            ("head", "王二"),
        ),
    )
