"""Heads: the noun phrase a figure measures, and how two of them are compared."""

from __future__ import annotations

import re
from functools import lru_cache

_BRACKETS = re.compile(r"\([^()]*\)")
#: Greedy, so that it ends at the last mark.
_TO_LAST_CUT = re.compile(r".*[,;:。、!\n()]", re.DOTALL)
_MARKS = str.maketrans("", "", "“”\"'‘’·()[]《》")
_LEAD = re.compile(
    r"^(?:[.\s]|其中|(?:同比|较|比|与|同)(?=(?:19|20)\d\d年|上年|去年|年初)|主要(?:用于|包括|是|为|有)?|具体|包括|分别(?:为|是)?|用于|分为|含|"
    r"截[至止][^,]*?[日底末]|(?:19|20)\d\d年(?:度|末|底)?|其他为|"
    r"一是|二是|三是|同时|但|而|共计|共有?|另外|\d{1,2}[、.])"
)
_TAIL = re.compile(
    r"(?:分别|各|仅|只有|数额|约|为|是|达到?|有|共|(?<![合总共])计|了|:|由|的)$"
)
_LEAD_STARTS = frozenset(".其同较比与主具包分用含截一二三但而共另0123456789")
_TAIL_ENDS = frozenset("别各仅有额约为是达到共计了:由的")
_NOT_NAMES = re.compile(
    r"^(?:年初)?(?:支出)?(?:决算|预算|执行|金额|支出|收入|实际|数|为|安排|下达|年初|资金)*$"
)
#: Names of accounts that contain 预算 without being a budget.
_ACCOUNTS = re.compile(
    r"(?:一般)?公共(?:财政)?预算|政府性?基金预算|国有资本经营预算|社会保险基金预算|"
    r"部门预算|预算单位|预算拨款|预算管理|预算内|预算外"
)
_BUDGET = re.compile(r"预算|计划数|计划安排|年初安排|批复|指标数")
_ACTUAL = re.compile(r"决算|执行|实际|实有|支出合计|开支|完成|支付|使用")


def tidy(words: str) -> str:
    """Words before a figure without spaces, quotes, list words and verbs."""
    text = words
    if not text.isalnum():
        text = "".join(text.split()).translate(_MARKS)
    while text and text[0] in _LEAD_STARTS:
        bare = _LEAD.sub("", text, count=1)
        if bare == text:
            break
        text = bare
    while text and text[-1] in _TAIL_ENDS:
        bare = _TAIL.sub("", text)
        if bare == text:
            break
        text = bare
    return text


def names_something(head: str) -> bool:
    """Whether the words name a thing (支出决算为 alone does not)."""
    return not _NOT_NAMES.match(head)


def head_of(words: str) -> str:
    """The head of a figure from the words between it and the figure before it."""
    if "(" in words or ")" in words:
        words = _BRACKETS.sub("", words)
    cut = _TO_LAST_CUT.match(words)
    if cut is None:
        return tidy(words)
    head = tidy(words[cut.end() :])
    if names_something(head):
        return head
    before = cut[0].rstrip(",:;、( \n")
    if not before or before[-1] in "。!":
        return head
    cut = _TO_LAST_CUT.match(before)
    return tidy(before[cut.end() :] if cut is not None else before) + head


def is_budget(label: str, *, counted: bool = False) -> bool:
    """Whether the words before an amount make it a budget rather than a result.

    Of counted persons the 编制 is the budget; 规划编制 15.8万元 is no budget.
    """
    if counted and "编制" in label:
        return "实有" not in label and "在编" not in label
    if "预算" not in label and "计划" not in label:
        return False
    bare = _ACCOUNTS.sub("", label)
    return bool(_BUDGET.search(bare)) and not _ACTUAL.search(bare)


_NOISE = re.compile(
    r"(?:19|20)\d\d年度?|本年度?|全年度?|当年|上年度?|我[局单位部门]+|本[局单位部门]+|"
    r"学校|[,:;。、的年度各均总了]"
)
_SUBJECT_TAIL = re.compile(
    r"(?:支出)?(?:决算|预算|执行)?(?:合计|总计|总额|金额|数额|数|额|情况)*$"
)


@lru_cache(maxsize=4096)
def subject_key(words: str) -> str:
    """What is left of a name when year, body and 合计/决算数 are taken away."""
    text = _NOISE.sub("", tidy(words))
    return _SUBJECT_TAIL.sub("", text)


def same_subject(one: str, other: str) -> bool:
    """Whether two names may stand for one thing."""
    a, b = subject_key(one), subject_key(other)
    return bool(a) and bool(b) and (a.endswith(b) or b.endswith(a))
