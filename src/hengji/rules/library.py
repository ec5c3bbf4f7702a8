"""The indicator library of a pack: ``library/*.yaml``, one file per domain."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hengji.rules.concepts import ID
from hengji.rules.packs import Pack
from hengji.taxonomy.classifications import Classification
from hengji.taxonomy.concepts import Concept, concept_key
from hengji.taxonomy.library import (
    NUMERIC,
    IndicatorEntry,
    Library,
    TargetDirection,
)
from hengji.yamlfile import Node

_CODE = re.compile(r"[0-9]{3}([0-9]{2}){0,2}")
_REQUIRED = (
    "id", "name", "level", "definition", "formula", "direction", "unit", "target",
    "evidence", "cautions",
)  # fmt: skip
#: Levels 1 whose level 2 is printed words rather than a class.
_FREE = frozenset({"input", "process", "decision"})
_SIGNED = {TargetDirection.UP: "≥=", TargetDirection.DOWN: "≤="}
#: What a target in words may not pretend to be.
NO_UNIT = "—"


class _File(NamedTuple):
    """What the entries of one file share, and what they are held against."""

    domain: str
    functions: tuple[str, ...]
    source: str
    context: Context


class Context(NamedTuple):
    """Vocabulary of the rulebook against which entries are checked."""

    categories: Mapping[str, str]
    parents: Mapping[str, tuple[str, ...]]
    concepts: Mapping[str, Concept]
    classifications: Mapping[str, Classification]


def read_library(packs: Sequence[Pack], context: Context) -> Library:
    """Every entry of the packs; files for every functional class come first.

    Raises:
        PackError: an entry is defective, or two claim one identifier or, within a
            domain, one name.
    """
    found: dict[str, IndicatorEntry] = {}
    owner: dict[tuple[str, str], str] = {}
    nodes = [node for pack in packs for node in pack.nodes("library")]
    files = [_header(node, context) for node in nodes]
    for file, entries in sorted(files, key=lambda pair: bool(pair[0].functions)):
        for item in entries.items():
            entry = _entry(item, file)
            if entry.id in found:
                raise item.refuse(
                    f"指标 {entry.id} 已经定义过",
                    f"indicator {entry.id} is already defined",
                )
            found[entry.id] = entry
            _claim_names(item, entry, owner)
    return Library(found, context.categories, context.parents)


def _header(node: Node, context: Context) -> tuple[_File, Node]:
    fields = node.fields(("domain", "functions", "source", "entries"))
    file = _File(
        fields["domain"].text(),
        _codes(fields["functions"], context),
        fields["source"].text(),
        context,
    )
    return file, fields["entries"]


def _codes(node: Node, context: Context) -> tuple[str, ...]:
    known = context.classifications["functional"].entries
    codes: list[str] = []
    for item in node.items():
        code = item.matching(_CODE)
        if code[:3] not in known:
            raise item.refuse(
                f"支出功能分类没有 {code[:3]} 类",
                f"there is no functional class {code[:3]}",
            )
        codes.append(code)
    return tuple(codes)


def _entry(node: Node, file: _File) -> IndicatorEntry:
    fields = node.fields(_REQUIRED, ("aliases", "source", "concept", "functions"))
    category, subcategory = _level(fields["level"], file.context)
    entry = IndicatorEntry(
        id=fields["id"].matching(ID),
        name=fields["name"].text(),
        domain=file.domain,
        functions=_codes(fields["functions"], file.context)
        if "functions" in fields
        else file.functions,
        category=category,
        subcategory=subcategory,
        definition=fields["definition"].text(),
        formula=fields["formula"].text(),
        direction=TargetDirection(fields["direction"].one_of(TargetDirection)),
        unit=fields["unit"].text(),
        target=fields["target"].text(),
        evidence=fields["evidence"].texts(),
        cautions=fields["cautions"].text(),
        source=fields["source"].text() if "source" in fields else file.source,
        aliases=fields["aliases"].texts() if "aliases" in fields else (),
        concept=_concept(fields.get("concept"), file.context),
    )
    if not entry.evidence:
        raise node.refuse("至少列一种佐证材料", "name at least one kind of evidence")
    _hold_together(fields, entry)
    return entry


def _level(node: Node, context: Context) -> tuple[str, str]:
    """``output/quantity``: a level 1 and a level 2 that stands under it."""
    category, slash, subcategory = node.text().partition("/")
    known = set(context.categories.values())
    if not slash or not subcategory or category not in known:
        raise node.refuse(
            "层级应写成 一级类别/二级类别，如 output/quantity",
            "write level 1 and level 2 as output/quantity",
        )
    if category not in _FREE and category not in context.parents.get(subcategory, ()):
        raise node.refuse(
            f"二级类别 {subcategory} 不属于一级类别 {category}",
            f"{subcategory} does not stand under {category}",
        )
    return category, subcategory


def _concept(node: Node | None, context: Context) -> str:
    if node is None:
        return ""
    name = node.matching(ID)
    if name not in context.concepts:
        raise node.refuse(f"没有概念 {name}", f"there is no concept {name}")
    return name


def _hold_together(fields: Mapping[str, Node], entry: IndicatorEntry) -> None:
    """Direction, unit, formula and example must tell one story."""
    numeric = entry.direction in NUMERIC
    if numeric is (entry.unit == NO_UNIT):
        raise fields["unit"].refuse(
            f"定量指标要有计量单位，定性和日期指标写 {NO_UNIT}",
            f"a number needs its unit; words and dates have {NO_UNIT}",
        )
    if entry.unit == "%" and not ("÷" in entry.formula and "100%" in entry.formula):
        raise fields["formula"].refuse(
            "百分比指标的公式要写明 ÷ 和 ×100%",
            "the formula of a percentage must show ÷ and ×100%",
        )
    signs = _SIGNED.get(entry.direction)
    if signs is not None and entry.target[0] not in signs:
        raise fields["target"].refuse(
            f"指标值示例应以 {'或'.join(signs)} 开头",
            f"the example target must begin with {' or '.join(signs)}",
        )
    if numeric and not entry.target.endswith(entry.unit):
        raise fields["target"].refuse(
            f"指标值示例应以计量单位“{entry.unit}”结尾",
            f"the example target must end with its unit {entry.unit!r}",
        )


def _claim_names(
    node: Node, entry: IndicatorEntry, owner: dict[tuple[str, str], str]
) -> None:
    for name in entry.names:
        other = owner.setdefault((entry.domain, concept_key(name)), entry.id)
        if other != entry.id:
            raise node.refuse(
                f"名称“{name}”在“{entry.domain}”中已属于指标 {other}",
                f"name {name!r} already belongs to indicator {other}",
            )
