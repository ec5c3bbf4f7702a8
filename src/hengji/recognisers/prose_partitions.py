"""Which lists are complete by their nature: known ways to divide a whole.

「其中」 alone does not say that nothing is left out; a list is taken as complete
when its members are all of a known division, when it ends in 其他, or when its
shares make 100 %.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

#: Every member of one of these lists is one of the alternatives; with ``need``
#: different alternatives present the division is complete.
_DIVISIONS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (2, ("基本(?:支出)?$|基本支出", "项目(?:支出)?$|项目支出", "上缴上级", "经营支出",
         "对附属单位补助")),
    (2, ("人员(?:经费|支出|类)", "(?:日常)?公用(?:经费|支出|类)")),
    (3, ("货物", "工程", "服务")),
    (3, ("公务接待|接待费", "因公出国|出国|出境", "公务用?车|车辆")),
    (3, ("工资福利", "商品和?服务|商品与服务", "对个人[和与及]?家庭", "资本性|基本建设",
         "对企业", "债务", "其他支出")),
    (2, ("行政(?:机关|单位|编制|人员)", "事业(?:单位|编制|人员)",
         "工勤|机关后勤|其他")),
    (2, ("^参照|^参公|[^非]参照", "非参照|非参公|不参照")),
    (2, ("男", "女")),
    (3, ("实物", "合同", "其他")),
    (2, ("年初预算", "追加|调整")),
    (2, ("出口", "进口")),
    (2, ("线上", "线下")),
    (2, ("在编", "编外|非在编|聘用|临聘|合同制")),
    (2, ("离休", "退休")),
    (3, ("一年级|初一|高一", "二年级|初二|高二", "三年级|初三|高三", "四年级", "五年级",
         "六年级", "七年级", "八年级", "九年级")),
)  # fmt: skip
_COMPILED = tuple(
    (need, tuple(re.compile(member) for member in members))
    for need, members in _DIVISIONS
)
_FUNCTIONS = re.compile(
    r"一般公共服务|外交|国防|公共安全|教育|科学技术|文化旅游|文化体育|社会保障和就业|"
    r"卫生健康|医疗卫生|节能环保|城乡社区|农林水|交通运输|资源勘探|商业服务业|金融支出|"
    r"援助其他地区|自然资源|国土海洋|住房保障|粮油物资|国有资本经营|灾害防治|其他支出|债务"
)
_CARS = re.compile(r"车$|车辆$|用车|轿车|越野车|客车|其他$")
_BUDGET_WORDS = re.compile(r"收入|支出|经费|拨款|资金|结余|结转|补助|费$|款$|预算")


def known_division(labels: Sequence[str]) -> bool:
    """Whether the labels are a complete known division of a whole."""
    if len(labels) < 2:
        return False
    if labels[-1].startswith(("其他", "其它")) and len(labels) >= 3:
        return True
    for need, members in _COMPILED:
        if _divides(labels, members, need):
            return True
    return len(labels) >= 3 and all(map(_CARS.search, labels))


def _divides(
    labels: Sequence[str], members: tuple[re.Pattern[str], ...], need: int
) -> bool:
    used = set()
    for label in labels:
        for index, member in enumerate(members):
            if member.search(label):
                used.add(index)
                break
        else:
            return False
    return len(used) >= min(need, len(members)) and len(used) == len(labels)


def are_functions(labels: Sequence[str]) -> bool:
    """Whether all labels are functional classes (支出功能分类 类)."""
    return len(labels) >= 3 and all(map(_FUNCTIONS.search, labels))


def are_budget_words(labels: Sequence[str]) -> bool:
    """Whether all labels name kinds of income, expenditure or funds."""
    return bool(labels) and all(map(_BUDGET_WORDS.search, labels))
