"""The indicator library as a document."""

from __future__ import annotations

from collections.abc import Iterator

from hengji.taxonomy.library import SIGNS, IndicatorEntry, Library

TITLE = "# 指标库 / Indicator library\n"
ABOUT = """共 {count} 个指标，{domains} 个领域。指标值只是写法示例，取值要依据
本单位的计划、上年实绩、行业标准或支出标准。查找：`hengji library search 词`；全文：
`hengji library show ID`。

{count} indicators in {domains} fields of work. The targets only show how one is
written; their values come from the plan, last year, a standard.
"""
HEAD = (
    "| 指标 | 级次 | 指标值示例 | 释义与公式 | 佐证材料 | 注意 |\n"
    "|---|---|---|---|---|---|"
)


def listed(library: Library) -> str:
    """A chapter for each domain, a row for each entry."""
    count = len(library.entries)
    parts = [TITLE, ABOUT.format(count=count, domains=len(library.domains))]
    for domain in library.domains:
        own = [e for e in library.entries.values() if e.domain == domain]
        parts.append(f"## {domain} · {len(own)}\n")
        parts.append("\n".join([HEAD, *_rows(library, own)]) + "\n")
    return "\n".join(parts)


def _rows(library: Library, entries: list[IndicatorEntry]) -> Iterator[str]:
    for entry in entries:
        level = "/".join(library.level_names(entry))
        name = f"{entry.name}<br>`{entry.id}`"
        about = f"{entry.definition}。公式：{entry.formula}。来源：{entry.source}"
        sign = SIGNS[entry.direction]
        target = entry.target if entry.target[0] in "≥≤=" else f"{sign}：{entry.target}"
        evidence = "；".join(entry.evidence)
        cells = (name, level, target, about, evidence, entry.cautions)
        yield "| " + " | ".join(cells) + " |"
