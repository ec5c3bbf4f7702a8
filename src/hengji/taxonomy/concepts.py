"""Concepts: what an amount, count or rate is about, whatever it is called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hengji.model.fact import Basis
from hengji.taxonomy.text import label_key

KINDS = ("amount", "count", "rate", "area", "score")


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing a form asks for.

    Attributes:
        id: identifier, one per Chinese term (GLOSSARY.md).
        label: the Chinese term.
        en: English name.
        kind: ``amount`` (money), ``count``, ``rate``, ``area`` or ``score``.
        aliases: other printed names.
        part_of: concept of which this one is a part, or ``""``.
        basis: the basis the name itself states (年初预算数), usually none.
        source: where the term comes from.
    """

    id: str
    label: str
    en: str
    kind: str
    aliases: tuple[str, ...] = ()
    part_of: str = ""
    basis: Basis = Basis.NONE
    source: str = ""


_ORDINAL = re.compile(
    r"^(?:[一二三四五六七八九十]+[、.:]|\([一二三四五六七八九十\d]+\)|"
    r"\d{1,2}[、.)](?!\d)|其中[:、,-]?|其中|加:|减:|附:|[-*·●◆①-⑳]+)"
)
_YEAR = re.compile(r"^(?:20\d\d年?(?:度|末)?|截至20\d\d年末)")
_REMARK = re.compile(
    r"\((?:万元|元|亿元|千元|百分比|%|㎡|m2|平方米|人|个|分|辆|台|A|B|A1|B1|B/A|"
    r"B/A\*100%|[A-Z]|单位:[^()]{1,4}|\d{1,3}分?)\)$"
)
_EDGES = " :、,.;。-—"
_SUFFIX = re.compile(r"(?:数额|金额|总额|数)$")


@lru_cache(maxsize=8192)
def concept_key(text: str) -> str:
    """A label without what does not name: ordinal, 其中, year, unit, colon.

    ``  其中：公务用车购置费（万元）`` -> ``公务用车购置费``; ``2020年末编制数`` ->
    ``编制数``.  Words that change the meaning (本年, 年初, 合计) stay.
    """
    key = label_key(text).strip(_EDGES)
    while True:
        shorter = _YEAR.sub("", _ORDINAL.sub("", key, count=1), count=1)
        shorter = _REMARK.sub("", shorter).strip(_EDGES)
        if shorter == key or not shorter:
            return key
        key = shorter


def without_suffix(key: str) -> str:
    """``项目支出金额`` -> ``项目支出``: a last resort when a key is unknown."""
    return _SUFFIX.sub("", key)
