"""placeholder_left: blanks and instructions of a template that were never replaced.

Operand ``part``: ``blank`` (××万元, 20XX年, ____, 【】, 错误!未定义书签) or
``instruction`` (wording of the template, listed in operand ``phrases``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hengji.checks.grouped import grouped
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Finding
from hengji.model.reading import Reading
from hengji.model.whole_text import whole_text

_CROSS = "XxＸｘ×╳"
#: A name hidden on purpose (李××, ××公司, 187××××0075) is no blank.
_CROSSES = re.compile(
    rf"[{_CROSS}](?<![A-Za-z0-9{_CROSS}].)[{_CROSS}]{{0,3}}(?:\.[{_CROSS}]{{1,2}})?"
    r"(?:万元|亿元|元(?![\u4e00-\u9fff])|%|％|个百分点|年[XxＸ×\d]{1,2}月|月[XxＸ×]{1,2}日"
    r"|人次|批次|单位(?=[于的（，。]))"
    rf"|[{_CROSS}](?<=20[{_CROSS}])[{_CROSS}]\s?年"
)
#: Each with a word that must be there: most documents hold none of them.
_BLANKS = tuple(
    (needle, re.compile(pattern))
    for needle, pattern in (
        ("___", r"_{3,}(?=[万亿元%个年月人项])"),
        ("＿＿＿", r"＿{3,}(?=[万亿元%个年月人项])"),
        ("【", r"【\s*】"),
        ("》", r"《\s*》"),
        ("Error", r"Error!\s?(?:Bookmark|Reference)[^\n]{0,24}"),
        ("错误", r"错误[!！]\s?(?:未定义书签|未找到引用源|链接无效)[。.]?"),
        ("#", r"#(?:REF!|DIV/0!|VALUE!|NAME\?|N/A|NUM!)"),
        ("击", r"[单点]击(?:此处|这里)(?:输入|添加)[\u4e00-\u9fff]{0,6}"),
        ("此处", r"[（(]此处[^）)\n]{1,30}[）)]"),
    )
)


def _blanks(text: str) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern for needle, pattern in _BLANKS if needle in text)


def find(reading: Reading, rule: CheckRule) -> Iterator[Finding]:
    """One finding with every spot."""
    whole = whole_text(reading.document)
    patterns: tuple[re.Pattern[str], ...]
    if rule.operand("part") == "blank":
        patterns = (_CROSSES, *_blanks(whole.text))
        zh = "模板的空位没有填写：{spots}。"
        en = "A blank of the template was never filled in: {spots}."
    else:
        patterns = (_phrases(rule.operand("phrases")),)
        zh = "模板里的填写提示留在了正文中：{spots}。"
        en = "Instructions of the template were left in the text: {spots}."
    places = [
        whole.place(*match.span())
        for pattern in patterns
        for match in pattern.finditer(whole.text)
    ]
    if places:
        subject = f"“{places[0].quote.strip()}”"
        yield grouped(rule, places, subject=subject, zh=zh, en=en)


@lru_cache(maxsize=8)
def _phrases(words: str) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(each) for each in words.split()))
