"""``hengji library search`` and ``show``: indicators to choose from."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import click

from hengji.cli.commands import EXIT_FOUND
from hengji.cli.terminal import columns, language_option, say, write_utf8
from hengji.errors import UsageError
from hengji.model.finding import Message
from hengji.rules import load
from hengji.taxonomy.library import SIGNS, IndicatorEntry, Library
from hengji.writers.wrap import fold, pad, shorten

_ID, _NAME, _LABEL, _LIMIT = 32, 32, 14, 20
_HELP = "指标库：查找指标，查看定义、公式和佐证材料。The indicator library."
_SEARCH = """按名称、别名、释义查找指标；不写词则列出符合筛选条件的全部指标。

Search indicators by name, other name and definition; without words list all that
pass the filters. 退出码 Exit status: 1 没有找到 nothing found.
"""
_SHOW = "查看一个指标的全部内容。Show everything about an indicator."
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="输出格式。Output format.",
)
pack_option = click.option(
    "--pack",
    "packs",
    metavar="ID",
    multiple=True,
    help="只用这些规则包。Apply these packs only.",
)


@click.group("library", help=_HELP)
def command() -> None:
    """The group of library commands."""


@command.command("search", help=_SEARCH)
@click.argument("words", metavar="[词 WORD]...", nargs=-1)
@click.option(
    "--domain", default="", metavar="领域", help="领域，如 教育。Field of work."
)
@click.option(
    "--category",
    default="",
    metavar="级次",
    help="一级或二级指标，如 质量指标、预算执行。Level 1 or 2.",
)
@click.option(
    "--function",
    default="",
    metavar="编码",
    help="支出功能分类编码，如 205。Functional classification code.",
)
@click.option(
    "--limit",
    type=click.IntRange(1, 1000),
    default=_LIMIT,
    show_default=True,
    help="最多列出多少条。At most so many.",
)
@pack_option
@format_option
@language_option
def search_command(
    words: tuple[str, ...],
    domain: str,
    category: str,
    function: str,
    limit: int,
    packs: tuple[str, ...],
    form: str,
    language: str,
) -> int:
    """Print what is found, nearest first."""
    library = load(packs or None).library
    _refuse_unknown(library, domain, category)
    hits = library.search(
        " ".join(words), category=category, domain=domain, function=function
    )
    found = [hit.entry for hit in hits]
    if form == "json":
        shown = [_plain(entry) for entry in found[:limit]]
        write_utf8(_json({"total": len(found), "indicators": shown}))
    elif found:
        click.echo("\n".join(_listed(library, found, limit, language)))
    else:
        click.echo(say(language, "没有找到指标。", "No indicator found."))
    return 0 if found else EXIT_FOUND


def _refuse_unknown(library: Library, domain: str, category: str) -> None:
    """A filter nothing can pass is a slip of the pen, not an empty answer."""
    if domain and not any(domain in known for known in library.domains):
        known = "、".join(library.domains)
        raise UsageError(
            f"指标库没有领域 {domain!r}；可用：{known}",
            f"the library has no field {domain!r}; there are: {known}",
        )
    if category and not library.search(category=category, limit=1):
        raise UsageError(
            f"指标库没有级次 {category!r}；如：产出指标、质量指标、预算执行",
            f"the library has no level {category!r}; e.g. output, quality",
        )


def _listed(
    library: Library, found: list[IndicatorEntry], limit: int, language: str
) -> Iterable[str]:
    width = max(30, columns() - 2)
    for entry in found[:limit]:
        level = _level(library, entry)
        yield f"{pad(entry.id, _ID)}{pad(entry.name, _NAME)}{entry.target}"
        about = f"{entry.domain} · {level} · {entry.formula}"
        yield "  " + shorten(about, width)
    count, shown = len(found), min(limit, len(found))
    yield say(
        language,
        f"\n共 {count} 条，列出 {shown} 条。看全文：hengji library show ID",
        f"\n{count} found, {shown} listed. In full: hengji library show ID",
    )


@command.command("show", help=_SHOW)
@click.argument("identifier", metavar="ID")
@pack_option
@format_option
@language_option
def show_command(
    identifier: str, packs: tuple[str, ...], form: str, language: str
) -> None:
    """Print an entry in full."""
    library = load(packs or None).library
    entry = library.entries.get(identifier) or library.named(identifier)
    if entry is None:
        near = "、".join(e.id for e in library.nearest(identifier))
        hint, english = (f"，是否指 {near}", f"; perhaps {near}") if near else ("", "")
        raise UsageError(
            f"指标库没有 {identifier!r}{hint}",
            f"the library has no {identifier!r}{english}",
        )
    if form == "json":
        write_utf8(_json(_plain(entry)))
        return
    click.echo("\n".join(_shown(library, entry, language)))


def _shown(library: Library, entry: IndicatorEntry, language: str) -> Iterable[str]:
    yield f"{entry.name}  {entry.id}"
    rows = (
        (Message("别名", "Also called"), "、".join(entry.aliases)),
        (Message("领域", "Field"), entry.domain),
        (Message("功能分类", "Function"), "、".join(entry.functions)),
        (Message("级次", "Level"), _level(library, entry)),
        (Message("释义", "Definition"), entry.definition),
        (Message("公式", "Formula"), entry.formula),
        (Message("指标性质", "Direction"), SIGNS[entry.direction]),
        (Message("计量单位", "Unit"), entry.unit),
        (Message("指标值示例", "Example"), entry.target),
        (Message("佐证材料", "Evidence"), "；".join(entry.evidence)),
        (Message("注意", "Cautions"), entry.cautions),
        (Message("来源", "Source"), entry.source),
    )
    for label, value in rows:
        if not value:
            continue
        first, *rest = fold(value, columns() - _LABEL)
        yield pad(say(language, label.zh, label.en), _LABEL) + first
        yield from (" " * _LABEL + line for line in rest)


def _level(library: Library, entry: IndicatorEntry) -> str:
    upper, lower = library.level_names(entry)
    return f"{upper}/{lower}"


def _plain(entry: IndicatorEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "name": entry.name,
        "aliases": list(entry.aliases),
        "domain": entry.domain,
        "functions": list(entry.functions),
        "category": entry.category,
        "subcategory": entry.subcategory,
        "definition": entry.definition,
        "formula": entry.formula,
        "direction": entry.direction.value,
        "unit": entry.unit,
        "target": entry.target,
        "evidence": list(entry.evidence),
        "cautions": entry.cautions,
        "source": entry.source,
        "concept": entry.concept,
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
