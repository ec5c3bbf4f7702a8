"""Forms of a pack: ``forms/*.yaml``, and the vocabulary of indicator tables."""

from __future__ import annotations

from collections.abc import Container, Sequence

from hengji.rules.concepts import ID, basis_of
from hengji.rules.packs import Pack, message, period
from hengji.taxonomy.concepts import concept_key
from hengji.taxonomy.forms import Block, BlockKind, Field, Form
from hengji.yamlfile import Node

#: What a column of an indicator table may hold.
ROLES = (
    "category", "subcategory", "indicator", "target", "adjusted_target", "actual",
    "max_score", "score", "reason", "definition", "rule", "unit_text",
    "direction_text", "score_ratio", "ordinal", "core",
)  # fmt: skip
#: Coordinates the codes of rows may give.
CODES = ("functional_classification", "economic_classification")
_FORM_REQUIRED = ("id", "title", "kind", "source")
_FORM_OPTIONAL = (
    "titles", "titled", "needs", "without", "blocks", "scheme", "project_label",
    "indicator_columns", "valid", "headings", "dimensions",
    "body_labels",
)  # fmt: skip
_FIELD = (
    "labels", "concept", "basis", "year", "under", "section", "details", "path", "sure",
    "within", "dimensions",
)  # fmt: skip


def read_forms(packs: Sequence[Pack], concepts: Container[str]) -> dict[str, Form]:
    """Every form by its identifier; concepts named must exist."""
    found: dict[str, Form] = {}
    for pack in packs:
        for node in pack.nodes("forms"):
            form = _form(node, pack, concepts)
            if form.id in found:
                raise node.refuse(
                    f"表 {form.id} 已经定义过", f"form {form.id} is already defined"
                )
            found[form.id] = form
    return found


def _form(node: Node, pack: Pack, concepts: Container[str]) -> Form:
    fields = node.fields(_FORM_REQUIRED, _FORM_OPTIONAL)
    start, end = period(fields.get("valid"))
    given = fields["blocks"].items() if "blocks" in fields else []
    blocks = tuple(_block(block, concepts) for block in given)
    return Form(
        id=fields["id"].matching(ID),
        title=message(fields["title"]),
        kind=fields["kind"].matching(ID),
        titles=_keys(fields.get("titles")),
        titled=fields["titled"].boolean() if "titled" in fields else False,
        needs=_alternatives(fields.get("needs")),
        without=_keys(fields.get("without")),
        headings=_keys(fields.get("headings")),
        blocks=blocks,
        dimensions=_dimensions(fields.get("dimensions")),
        scheme=fields["scheme"].matching(ID) if "scheme" in fields else "",
        project_label=_key(fields.get("project_label")),
        body_labels=_keys(fields.get("body_labels")),
        indicator_columns=roles(fields.get("indicator_columns")),
        valid_from=start,
        valid_to=end,
        pack=pack.id,
        source=fields["source"].text(),
        concepts=frozenset(
            field.concept
            for block in blocks
            for field in (*block.rows, *block.columns)
            if field.concept
        ),
    )


def _dimensions(node: Node | None) -> tuple[tuple[str, str], ...]:
    if node is None:
        return ()
    return tuple(sorted((key, value.text()) for key, value in node.mapping().items()))


def roles(node: Node | None) -> dict[str, str]:
    """Roles of indicator columns by key of the column's label."""
    found: dict[str, str] = {}
    if node is None:
        return found
    for role, labels in node.fields((), ROLES).items():
        for label in labels.items():
            key = concept_key(label.text())
            if found.setdefault(key, role) != role:
                raise label.refuse(
                    f"列名“{key}”已是 {found[key]}",
                    f"column {key!r} is already {found[key]}",
                )
    return found


def _key(node: Node | None) -> str:
    return "" if node is None else concept_key(node.text())


def _keys(node: Node | None) -> tuple[str, ...]:
    return () if node is None else tuple(_key(item) for item in node.items())


def _alternatives(node: Node | None) -> tuple[tuple[str, ...], ...]:
    if node is None:
        return ()
    return tuple(
        _keys(item) if item.kind == "seq" else (_key(item),) for item in node.items()
    )


def _block(node: Node, concepts: Container[str]) -> Block:
    fields = node.fields(
        ("kind", "needs"),
        (
            "rows",
            "columns",
            "basis",
            "year",
            "organisations",
            "label",
            "caption",
            "codes",
            "digits",
        ),
    )
    rows = fields["rows"].items() if "rows" in fields else []
    columns = fields["columns"].items() if "columns" in fields else []
    return Block(
        kind=BlockKind(fields["kind"].one_of(kind.value for kind in BlockKind)),
        needs=_keys(fields["needs"]),
        rows=tuple(_field(row, concepts) for row in rows),
        columns=tuple(_field(column, concepts) for column in columns),
        basis=basis_of(fields.get("basis")),
        year=fields["year"].integer() if "year" in fields else None,
        caption=_keys(fields.get("caption")),
        organisations=(
            fields["organisations"].boolean() if "organisations" in fields else False
        ),
        label=fields["label"].text() if "label" in fields else "",
        codes=fields["codes"].one_of(CODES) if "codes" in fields else "",
        digits=fields["digits"].integer() if "digits" in fields else 0,
    )


def _field(node: Node, concepts: Container[str]) -> Field:
    fields = node.fields(("labels",), _FIELD[1:])
    return Field(
        labels=_keys(fields["labels"]),
        concept=_concept(fields.get("concept"), concepts),
        basis=basis_of(fields.get("basis")),
        year=fields["year"].integer() if "year" in fields else None,
        under=_concept(fields.get("under"), concepts),
        section=fields["section"].boolean() if "section" in fields else False,
        details=fields["details"].boolean() if "details" in fields else False,
        path=_keys(fields.get("path")),
        within=fields["within"].boolean() if "within" in fields else False,
        sure=fields["sure"].boolean() if "sure" in fields else True,
        dimensions=_dimensions(fields.get("dimensions")),
    )


def _concept(node: Node | None, concepts: Container[str]) -> str:
    if node is None:
        return ""
    name = node.matching(ID)
    if name not in concepts:
        raise node.refuse(f"没有概念 {name!r}", f"there is no concept {name!r}")
    return name
