"""How a broken relation is told: where, what was read, what was expected and why.

Five parts: the place, the printed figure, the arithmetic, what cannot be explained
by rounding, and (from the rule) what to do.
"""

from __future__ import annotations

from decimal import Decimal

from hengji.checks.measure import short
from hengji.model.claim import ClaimKind
from hengji.model.fact import Operand
from hengji.model.finding import Message
from hengji.model.number import plain, trimmed
from hengji.model.relation import Relation

#: Beyond this many parts the labels are left out and only the sum is printed.
MOST_LABELLED = 8

_VERB = {
    ClaimKind.SUM_OF_PARTS: ("各项合计应为", "the parts add up to"),
    ClaimKind.ROLL_FORWARD: ("按收支推算应为", "carried forward it comes to"),
    ClaimKind.DIFFERENCE: ("两数相减应为", "the two figures differ by"),
    ClaimKind.GROWTH: ("按两年数计算应为", "the two years give"),
    ClaimKind.GROWTH_FROM_DIFFERENCE: (
        "按增减额计算应为",
        "the change gives",
    ),
    ClaimKind.SHARE: ("按部分与整体计算应为", "part over whole gives"),
    ClaimKind.RATIO: ("按分子分母计算应为", "numerator over denominator gives"),
    ClaimKind.PRODUCT: ("按规则计算应为", "by the rule it comes to"),
}


def value_of(operand: Operand) -> str:
    """The printed figure with its unit, for a sentence."""
    figure = operand.figure
    return plain(figure.value) + figure.unit.symbol


def expected_text(relation: Relation) -> str:
    """The recomputed value in the printed unit; ``""`` when there is none."""
    outcome = relation.outcome
    if outcome.expected is None:
        return ""
    stated = relation.claim.stated.figure
    exact = relation.claim.kind in (
        ClaimKind.SUM_OF_PARTS,
        ClaimKind.DIFFERENCE,
        ClaimKind.ROLL_FORWARD,
        ClaimKind.EQUAL,
        ClaimKind.COUNT,
    )
    decimals = max(stated.decimals, 2)
    text = trimmed(outcome.expected) if exact else short(outcome.expected, decimals)
    return text + stated.unit.symbol


def difference_text(relation: Relation) -> str:
    """Stated minus expected, in the printed unit."""
    difference = relation.outcome.difference
    if difference is None:
        return ""
    decimals = max(relation.claim.stated.figure.decimals, 2)
    return _signed(difference, decimals) + relation.claim.stated.figure.unit.symbol


def _signed(value: Decimal, decimals: int) -> str:
    exact = trimmed(value)
    return exact if len(exact) <= 14 else short(value, decimals)


def labelled_arithmetic(relation: Relation) -> str:
    """The arithmetic with the names of the parts, when they are few."""
    claim = relation.claim
    if claim.kind not in (ClaimKind.SUM_OF_PARTS, ClaimKind.ROLL_FORWARD):
        return relation.outcome.arithmetic
    if len(claim.operands) > MOST_LABELLED:
        return relation.outcome.arithmetic
    signs = claim.signs or (1,) * len(claim.operands)
    words = []
    for index, (operand, sign) in enumerate(zip(claim.operands, signs, strict=True)):
        joint = "" if index == 0 and sign > 0 else (" + " if sign > 0 else " - ")
        words.append(f"{joint}{_short_label(operand)}{plain(operand.figure.value)}")
    tail = relation.outcome.arithmetic.rpartition("= ")[2]
    return f"{''.join(words)} = {tail}"


def _short_label(operand: Operand) -> str:
    label = operand.label.strip()
    if label and (label[-1].isdigit() or label[0] in "-+"):
        return f"“{label}”"
    return label if len(label) <= 24 else label[:24] + "…"


def sentence(relation: Relation) -> Message:
    """One broken relation in Chinese and English."""
    claim = relation.claim
    if claim.kind is ClaimKind.EQUAL:
        return _equal(relation)
    where = _where(relation)
    stated, expected = value_of(claim.stated), expected_text(relation)
    arithmetic, gap = labelled_arithmetic(relation), difference_text(relation)
    if claim.magnitude and _is_reversed(relation):
        return _reversed(relation, where)
    zh, en = _VERB.get(claim.kind, ("应为", "expected"))
    slip = claim.option("unit_slip")
    if slip is not None:
        return _slip(relation, where, slip)
    if claim.kind is ClaimKind.SHARES_MAKE_WHOLE:
        return _shares(relation, where)
    if claim.kind is ClaimKind.COUNT:
        return _count(relation, where)
    if claim.kind is ClaimKind.PART_NOT_ABOVE_WHOLE and not claim.open_list:
        return _above(relation, where)
    if claim.open_list:
        return Message(
            f"{where}{claim.subject}印为{stated}，所列各项之和已达{expected}"
            f"（{arithmetic}），部分大于整体。",
            f"{where}: {claim.subject} is printed {stated}, but the parts listed "
            f"already make {expected} ({arithmetic}): part above whole.",
        )
    return Message(
        f"{where}{claim.subject}印为{stated}，{zh}{expected}（{arithmetic}），"
        f"相差{gap}，超出四舍五入可以解释的范围。",
        f"{where}: {claim.subject} is printed {stated}; {en} {expected} "
        f"({arithmetic}); off by {gap}, more than rounding explains.",
    )


def _shares(relation: Relation, where: str) -> Message:
    arithmetic = relation.outcome.arithmetic
    total = arithmetic.rpartition("= ")[2]
    subject = relation.claim.subject
    return Message(
        f"{where}{subject}合计{total}（{arithmetic}），不等于100%，"
        "超出四舍五入可以解释的范围。",
        f"{where}{subject} make {total} ({arithmetic}), not 100%, more than rounding "
        "explains.",
    )


def _above(relation: Relation, where: str) -> Message:
    """What must not exceed, and does: 得分3.5分大于分值3分."""
    claim = relation.claim
    stated, gap = value_of(claim.stated), difference_text(relation).lstrip("-")
    if len(claim.operands) == 1:
        zh = en = value_of(claim.operands[0])
    else:
        total, sum_ = expected_text(relation), labelled_arithmetic(relation)
        zh, en = f"各部分合计{total}（{sum_}）", f"the parts together {total} ({sum_})"
    fails = "不成立" if "不" in claim.subject else ""
    return Message(
        f"{where}{claim.subject}{fails}：{zh}大于{stated}，高出{gap}，"
        "超出四舍五入可以解释的范围。",
        f"{where}{claim.subject}: {en} exceeds {stated} by {gap}, more than "
        "rounding explains.",
    )


def _count(relation: Relation, where: str) -> Message:
    claim = relation.claim
    stated, listed = value_of(claim.stated), claim.option("count") or ""
    return Message(
        f"{where}{claim.subject}写为{stated}，而清单列出{listed}项。",
        f"{where}{claim.subject} says {stated}, but {listed} are listed.",
    )


def leaves_open(relation: Relation) -> bool:
    """Whether the figures alone do not tell which of them is wrong."""
    claim = relation.claim
    if claim.option("unit_slip") is not None:
        return False
    if claim.magnitude and _is_reversed(relation):
        return False
    return len(relation.operands) > 2


def _is_reversed(relation: Relation) -> bool:
    """Whether only the direction is wrong: 增长13.16% where it fell by 13.16%."""
    outcome = relation.outcome
    stated = relation.claim.stated.figure
    if outcome.expected is None or outcome.interval is None:
        return False
    if outcome.expected >= 0:
        return False
    return (-outcome.interval).meets(stated.interval)


def _reversed(relation: Relation, where: str) -> Message:
    claim = relation.claim
    said, true = ("减少", "增加") if claim.falling else ("增加", "减少")
    fell, rose = ("fell", "rose") if claim.falling else ("rose", "fell")
    stated, arithmetic = value_of(claim.stated), relation.outcome.arithmetic
    return Message(
        f"{where}{claim.subject}写作{said}{stated}，而按所列数字是{true}"
        f"（{arithmetic}）：方向写反了。",
        f"{where}{claim.subject} says it {fell} by {stated}, but the figures {rose} "
        f"({arithmetic}): the direction is reversed.",
    )


def _where(relation: Relation) -> str:
    """The address before the subject, unless the subject opens with it."""
    label = relation.claim.stated.place.label()
    line = label.split(" ")[0]
    return "" if relation.claim.subject.startswith(line) else f"{label}："


def _slip(relation: Relation, where: str, unit: str) -> Message:
    """The figures agree but for the unit: 4060.3元 where 4060.30万元 is meant."""
    claim = relation.claim
    figure = claim.stated.figure
    number, parts = plain(figure.value), labelled_arithmetic(relation)
    return Message(
        f"{where}{claim.subject}印为{number}{figure.unit.symbol}，而所列各项以{unit}计之和"
        f"正好是{number}{unit}：计量单位“{unit}”误印为“{figure.unit.symbol}”"
        f"（{parts}，折合{figure.unit.symbol}）。",
        f"{where}{claim.subject} is printed {number}{figure.unit.symbol}, while the "
        f"parts make {number}{unit}: {unit} was misprinted as {figure.unit.symbol}.",
    )


def _equal(relation: Relation) -> Message:
    claim = relation.claim
    groups: dict[str, list[Operand]] = {}
    for operand in relation.operands:
        groups.setdefault(value_of(operand), []).append(operand)
    zh, en = [], []
    for value, operands in groups.items():
        places = "、".join(dict.fromkeys(o.place.label() for o in operands))
        zh.append(f"{value}（{places}）")
        en.append(f"{value} ({places})")
    return Message(
        f"{claim.subject}是同一个数，文中却印有{len(groups)}个值：{'；'.join(zh)}。",
        f"{claim.subject} is one quantity, yet {len(groups)} values are printed: "
        f"{'; '.join(en)}.",
    )
