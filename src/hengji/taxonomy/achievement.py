"""Target against result: direction of an indicator, whether its target was met.

财预〔2020〕10号: a quantitative indicator that reaches its value gets full points.
Only like is compared with like; whatever is doubtful compares to ``None``.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from hengji.model.figure import Figure
from hengji.model.indicator import CellText, IndicatorLine
from hengji.model.number import divide
from hengji.model.unit import NO_UNIT, Unit
from hengji.taxonomy.figures import scan
from hengji.taxonomy.text import label_key


class Direction(StrEnum):
    """Which side of the target is good."""

    UP = "up"
    DOWN = "down"
    UNKNOWN = "unknown"


class Comparison(NamedTuple):
    """A target and a result that measure the same thing.

    ``met`` is ``None`` when the printed precision cannot decide.
    """

    target: Figure
    actual: Figure
    direction: Direction
    met: bool | None


_FOLD = re.compile(r"[\s,.;:!?、。，；：！？·（）()\[\]【】“”\"'‘’《》〈〉…—_-]+")
_DATE = re.compile(
    r"(?:19|20)\d\d\s*[年./-]|\d\s*月|\d\s*日前|季度|年底|年末|全年|年内|月底"
)
_RELATIVE = re.compile(
    r"平均(?:水平|值|增速|数|线)|同期(?:水平|值|数)?|(?:上年|去年|上一年|上年度|往年"
    r"|历年|前一年|行业|全省|全市|全国|全州)[^，。；]{0,4}(?:水平|平均|标准值)"
)
#: Less is better, or nobody can tell from the name alone.
_NOT_UP = re.compile(
    r"控制|变动|调整|结转|结余|成本|费用|支出|经费|事故|投诉|违法|违规|案件|案发|发病|"
    r"死亡|逾期|不良|能耗|排放|降低|下降|减少|降幅|超支|时间|时长|天数|时限|周期|误差|"
    r"差错|失业|流失|退回|偏离|复发|返贫|上访|信访|负债|债务|欠|消耗|损失|空置|闲置|"
    r"重复|浓度|赤字|间隔|单价|价格|标准|金额|投入|节约|压缩|三公"
)
#: More is better, whatever the words around the name say.
_UP = re.compile(
    r"(?:执行率|完成率|到位率|合格率|达标率|及时率|覆盖率|准确率|利用率|满意度|满意率|"
    r"办结率|知晓率|参与率|公开率|落实率|兑现率|就业率|达成率|完好率|优良率)$"
)
_COST = re.compile(r"^(?:成本|经济成本|社会成本|生态环境成本|项目成本)")
_COMPARED = {
    "≥": Direction.UP,
    ">": Direction.UP,
    "≤": Direction.DOWN,
    "<": Direction.DOWN,
}
_FEW_WORDS = 8
_DOWN_WORDS = re.compile(r"控制在|不超|不高于|以内|以下|不大于|不多于")


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Text without what does not matter: width, spaces, punctuation."""
    return _FOLD.sub("", unicodedata.normalize("NFKC", text))


def identical(left: str, right: str) -> bool:
    """Whether two cells say the same words (“1．在谈” and “1在谈”)."""
    return bool(left) and folded(left) == folded(right) != ""


def is_date(text: str) -> bool:
    """Whether the words name a time rather than an amount."""
    return _DATE.search(text) is not None


def is_relative(text: str) -> bool:
    """Whether a target is set against another level and prints no number."""
    return not any(map(str.isdigit, text)) and _RELATIVE.search(text) is not None


def is_plain_figure(text: str, *, noun: int = 0) -> bool:
    """Whether nothing but one figure with its unit stands there (100%, 7, 14万元).

    ``noun`` allows that many characters beside it, for what is counted.
    """
    figures = scan(text)
    return len(figures) == 1 and len(folded(_without(text, figures))) <= noun


def _without(text: str, figures: list[Figure]) -> str:
    rest, at = "", 0
    for figure in figures:
        rest += text[at : figure.start]
        at = figure.end
    return rest + text[at:]


def direction_of(line: IndicatorLine, target: Figure) -> Direction:
    """The good side, from the sign, the 指标性质 column or the indicator's name."""
    found = _COMPARED.get(target.comparator)
    if found is not None:
        return found
    printed = line.target.text if line.target else ""
    if _DOWN_WORDS.search(printed):
        return Direction.DOWN
    sign = label_key(line.direction_text.text) if line.direction_text else ""
    if sign in ("≥", ">", "≧", "正向", "正向指标"):
        return Direction.UP
    if sign in ("≤", "<", "≦", "反向", "反向指标", "负向"):
        return Direction.DOWN
    return _direction_of_name(line, printed)


def _direction_of_name(line: IndicatorLine, printed: str) -> Direction:
    name = label_key(line.indicator.name)
    if _UP.search(name):
        return Direction.UP
    above = label_key(line.subcategory.name) if line.subcategory else ""
    if _COST.match(above) and "、" not in above:
        return Direction.UNKNOWN
    return Direction.UNKNOWN if _NOT_UP.search(name + printed) else Direction.UP


def compare(line: IndicatorLine) -> Comparison | None:
    """Compare target and result of a line when they measure the same thing."""
    if line.target is None or line.actual is None:
        return None
    target = _single(line.target, line)
    actual = _single(line.actual, line)
    if target is None or actual is None or actual.comparator not in ("", "="):
        return None
    if not _same_unit(target, actual) or not _same_scale(target, actual):
        return None
    direction = direction_of(line, target)
    met = _met(target, actual, direction)
    if met is False and (_is_wordy(line.target) or _is_wordy(line.actual)):
        met = None
    return Comparison(target, actual, direction, met)


def _is_wordy(cell: CellText) -> bool:
    """Whether words beside the figure may say that it measures something else."""
    rest = folded(_without(cell.text, list(cell.figures)))
    return len(rest) > _FEW_WORDS


def _single(cell: CellText, line: IndicatorLine) -> Figure | None:
    """The one figure of a cell, under the unit of the 计量单位 column if bare."""
    if len(cell.figures) != 1 or _DATE.search(cell.text) or len(cell.text) > 40:
        return None
    figure = cell.figures[0]
    if figure.unit is NO_UNIT and line.unit_text is not None:
        unit = _column_unit(line.unit_text.text)
        if unit is not None:
            return figure.with_unit(unit)
    return figure


@lru_cache(maxsize=256)
def _column_unit(text: str) -> Unit | None:
    figures = scan("1" + label_key(text))
    return figures[0].unit if figures and figures[0].unit is not NO_UNIT else None


def _same_unit(left: Figure, right: Figure) -> bool:
    money = ("money", "scale")
    if left.unit.dimension in money and right.unit.dimension in money:
        return True
    return left.unit.dimension == right.unit.dimension


def _same_scale(left: Figure, right: Figure) -> bool:
    """False when one side seems a fraction and the other a percentage (0.88, 90)."""
    if left.unit.dimension not in ("ratio", ""):
        return True
    small, large = sorted((abs(left.base_value), abs(right.base_value)))
    if left.unit.dimension == "ratio":
        return small == 0 or large < 20 * small
    return not (small <= 1 < large and large > 10)


def _met(target: Figure, actual: Figure, direction: Direction) -> bool | None:
    wanted, got = target.base_value, actual.base_value
    low, high = actual.base_interval.low, actual.base_interval.high
    if direction is Direction.UNKNOWN:
        return True if wanted == got else None
    if direction is Direction.UP:
        good, bad = got >= wanted, high <= wanted
    else:
        good, bad = got <= wanted, low >= wanted
    if actual.approximate or target.approximate:
        return True if good else None
    if good:
        return True
    return False if bad else None


def shortfall(comparison: Comparison) -> Decimal:
    """Result minus target, in the unit of the result."""
    wanted = comparison.target.base_value
    return divide(comparison.actual.base_value - wanted, comparison.actual.unit.factor)
