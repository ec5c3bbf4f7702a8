"""Classification tables of a pack: ``classifications/*.yaml``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hengji.rules.concepts import ID
from hengji.rules.packs import Pack, message
from hengji.taxonomy.classifications import (
    ClassEntry,
    Classification,
    ClassName,
    index_names,
)
from hengji.yamlfile import Node

_CODE = re.compile(r"[0-9]{3}([0-9]{2}){0,2}")


def read_classifications(packs: Sequence[Pack]) -> dict[str, Classification]:
    """Every table by its identifier."""
    found: dict[str, Classification] = {}
    for pack in packs:
        for node in pack.nodes("classifications"):
            table = _table(node)
            if table.id in found:
                raise node.refuse(
                    f"分类 {table.id} 已经定义过",
                    f"classification {table.id} is already defined",
                )
            found[table.id] = table
    return found


def _table(node: Node) -> Classification:
    fields = node.fields(("id", "title", "source", "entries"))
    entries: dict[str, ClassEntry] = {}
    for key, value in fields["entries"].pairs():
        code = key.matching(_CODE)
        if len(code) > 3 and code[:-2] not in entries:
            raise key.refuse(
                f"编码 {code} 的上级 {code[:-2]} 未先列出",
                f"code {code} comes before its parent {code[:-2]}",
            )
        entries[code] = _entry(code, value)
    return Classification(
        id=fields["id"].matching(ID),
        title=message(fields["title"]),
        source=fields["source"].text(),
        entries=entries,
        by_name=index_names(entries),
    )


def _entry(code: str, node: Node) -> ClassEntry:
    if node.kind == "str":
        return ClassEntry(code, (ClassName(node.text()),))
    fields = node.fields(("names",), ("aliases",))
    return ClassEntry(
        code=code,
        names=tuple(_name(name) for name in fields["names"].items()),
        aliases=fields["aliases"].texts() if "aliases" in fields else (),
    )


def _name(node: Node) -> ClassName:
    if node.kind == "str":
        return ClassName(node.text())
    fields = node.fields(("name",), ("first_year", "last_year"))
    return ClassName(
        name=fields["name"].text(),
        first_year=fields["first_year"].integer() if "first_year" in fields else None,
        last_year=fields["last_year"].integer() if "last_year" in fields else None,
    )
