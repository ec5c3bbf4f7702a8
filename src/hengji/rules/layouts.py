"""Layouts of a pack: ``layouts/*.yaml``, the printed look of its forms.

Row labels and column heads are looked up in the blocks of the form, so that what
is drawn is what is recognised; a label no block knows is refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from hengji.model.drawing import Align
from hengji.rules.concepts import ID
from hengji.rules.layout_keys import Scope, written_key
from hengji.rules.packs import Pack
from hengji.taxonomy.concepts import concept_key
from hengji.taxonomy.forms import Block, Form
from hengji.taxonomy.layouts import (
    Heads,
    Layout,
    LayoutCell,
    LayoutRow,
    Part,
    PartKind,
    TemplateLine,
)
from hengji.taxonomy.schemes import Scheme, SchemeLine
from hengji.yamlfile import Node

_LAYOUT = (
    "title", "subtitle", "head_line", "unit_line", "foot_lines", "header_rows",
    "landscape", "variant",
)  # fmt: skip
_PART = (
    "left", "caption", "rows", "head", "block", "body", "organisations", "whole",
    "each", "template", "label_points", "line_points", "total", "under", "continued",
    "levels", "spare", "tree",
)  # fmt: skip
_CELL = (
    "text", "span", "down", "concept", "basis", "year", "of", "within", "inline",
    "unit", "field", "role", "dash", "comment", "bold", "indent", "align",
    "dimensions", "sums", "unscoped",
)  # fmt: skip
_ROW = ("label", "dashes", "indent", "items", "spare", "numbered", "comment", "plain")
_LINE = (
    "category", "subcategory", "indicator", "rows", "definition", "rule", "shared",
)  # fmt: skip

_LEVELS = 3

Layouts = dict[tuple[str, str], Layout]


def read_layouts(
    packs: Sequence[Pack],
    forms: Mapping[str, Form],
    concepts: Mapping[str, object],
    schemes: Mapping[str, Scheme],
) -> Layouts:
    """Every layout by form and variant."""
    found: Layouts = {}
    for pack in packs:
        for node in pack.nodes("layouts"):
            layout = _Reader(node, pack, forms, concepts, schemes).layout()
            if (layout.form, layout.variant) in found:
                raise node.refuse(
                    f"表 {layout.form} 的版式 {layout.variant} 已经定义过",
                    f"layout {layout.variant} of {layout.form} is already defined",
                )
            found[layout.form, layout.variant] = layout
    return found


class _Reader:
    """Reads one layout of one form."""

    def __init__(
        self,
        node: Node,
        pack: Pack,
        forms: Mapping[str, Form],
        concepts: Mapping[str, object],
        schemes: Mapping[str, Scheme],
    ) -> None:
        self.fields = node.fields(("form", "source", "widths", "parts"), _LAYOUT)
        name = self.fields["form"].matching(ID)
        if name not in forms:
            raise node.refuse(f"没有表 {name!r}", f"there is no form {name!r}")
        self.pack = pack
        self.form = forms[name]
        self.concepts = concepts
        self.scheme = schemes.get(self.form.scheme)
        self.widths = tuple(each.integer() for each in self.fields["widths"].items())

    def layout(self) -> Layout:
        """The layout."""
        fields = self.fields

        def words(name: str) -> str:
            return fields[name].text() if name in fields else ""

        return Layout(
            form=self.form.id,
            variant=(
                fields["variant"].matching(ID) if "variant" in fields else "standard"
            ),
            widths=self.widths,
            parts=tuple(self._part(part) for part in fields["parts"].items()),
            title=words("title"),
            subtitle=words("subtitle"),
            head_line=words("head_line"),
            unit_line=words("unit_line"),
            foot_lines=fields["foot_lines"].texts() if "foot_lines" in fields else (),
            header_rows=_integer(fields.get("header_rows"), 0),
            landscape=_flag(fields.get("landscape")),
            pack=self.pack.id,
            source=fields["source"].text(),
        )

    def _part(self, node: Node) -> Part:
        fields = node.fields(("kind",), _PART)
        kind = PartKind(fields["kind"].one_of(kind.value for kind in PartKind))
        given = fields.get("rows" if kind is PartKind.ROWS else "head")
        if given is None:
            raise node.refuse("缺少 head（或 rows）", "head (or rows) is missing")
        left = self._cell(fields["left"]) if "left" in fields else None
        under = _integer(fields.get("under"), 0)
        first = 1 + under + (left.span if left else 0)
        rows = self._rows(given, first)
        columns, body = self._body(node, kind, fields, Heads(rows, first))
        coded = kind is PartKind.RECORDS and "block" in fields
        codes = self._block(fields["block"], node).codes if coded else ""
        return Part(
            kind=kind,
            left=left,
            under=under,
            continued=_flag(fields.get("continued")),
            caption=fields["caption"].text() if "caption" in fields else "",
            rows=rows,
            body=body,
            columns=columns,
            organisations=_flag(fields.get("organisations")),
            whole=fields["whole"].text() if "whole" in fields else "",
            codes=codes,
            tree=_flag(fields.get("tree")),
            spare=_integer(fields.get("spare"), 0),
            each=_flag(fields.get("each")),
            template=self._template(fields.get("template")),
            levels=self._levels(fields.get("levels"), rows),
            label_points=_flag(fields.get("label_points")),
            line_points=_flag(fields.get("line_points")),
            total=fields["total"].text() if "total" in fields else "",
        )

    def _rows(self, node: Node, first: int) -> tuple[tuple[LayoutCell, ...], ...]:
        rows = tuple(
            tuple(self._cell(cell) for cell in row.items()) for row in node.items()
        )
        filled = Heads(rows, first).width
        if filled != len(self.widths):
            raise node.refuse(
                f"各行占 {filled} 列，而 widths 有 {len(self.widths)} 列",
                f"the rows are {filled} columns wide, widths has {len(self.widths)}",
            )
        return rows

    def _cell(self, node: Node) -> LayoutCell:
        if node.kind == "str":
            return LayoutCell(text=node.text())
        fields = node.fields((), _CELL)
        return LayoutCell(
            text=_words(fields.get("text")),
            span=_integer(fields.get("span"), 1),
            down=_integer(fields.get("down"), 1),
            key=written_key(fields, self.concepts),
            inline=_flag(fields.get("inline")),
            unit=_words(fields.get("unit")),
            field=fields["field"].matching(ID) if "field" in fields else "",
            role=fields["role"].matching(ID) if "role" in fields else "",
            dash=_flag(fields.get("dash")),
            comment=_words(fields.get("comment")),
            bold=_flag(fields.get("bold")),
            indent=_integer(fields.get("indent"), 0),
            align=_align(fields.get("align")),
            sums=fields["sums"].texts() if "sums" in fields else (),
            unscoped=_flag(fields.get("unscoped")),
        )

    def _body(
        self,
        node: Node,
        kind: PartKind,
        fields: Mapping[str, Node],
        heads: Heads,
    ) -> tuple[tuple[int, ...], tuple[LayoutRow, ...]]:
        """Value columns of a matrix or record, and its rows."""
        if kind not in (PartKind.MATRIX, PartKind.RECORDS):
            return (), ()
        scope = Scope(self._block(fields.get("block"), node), heads)
        columns = tuple(column for column, _ in scope.heads())
        if kind is PartKind.RECORDS:
            keys = scope.record()
            if not any(keys):
                raise node.refuse("表头没有可填的列", "no column of the head is known")
            return columns, (LayoutRow("", keys),)
        if "body" not in fields:
            raise node.refuse("缺少 body", "body is missing")
        return columns, tuple(self._row(row, scope) for row in fields["body"].items())

    def _block(self, node: Node | None, part: Node) -> Block:
        wanted = concept_key(node.text()) if node is not None else ""
        for block in self.form.blocks:
            if wanted in block.needs:
                return block
        raise (node or part).refuse(
            f"表 {self.form.id} 没有以“{wanted}”辨认的区块",
            f"form {self.form.id} has no block that needs {wanted!r}",
        )

    def _row(self, node: Node, scope: Scope) -> LayoutRow:
        if node.kind == "str":
            return self._labelled(node, node.text(), scope, {})
        fields = node.fields((), _ROW)
        label = _words(fields.get("label"))
        if "items" in fields:
            concept = fields["items"].matching(ID)
            if concept not in self.concepts:
                raise node.refuse(f"没有概念 {concept!r}", f"no concept {concept!r}")
            return LayoutRow(
                label=label,
                keys=scope.items(concept),
                indent=_integer(fields.get("indent"), 0),
                items=concept,
                spare=_integer(fields.get("spare"), 1),
                numbered=_flag(fields.get("numbered")),
                comment=_words(fields.get("comment")),
            )
        if _flag(fields.get("plain")):
            return LayoutRow(
                label=label,
                keys=tuple(None for _ in scope.heads()),
                dashes=_numbers(fields.get("dashes")),
                indent=_integer(fields.get("indent"), 0),
            )
        return self._labelled(node, label, scope, fields)

    def _labelled(
        self, node: Node, label: str, scope: Scope, fields: Mapping[str, Node]
    ) -> LayoutRow:
        keys = scope.row(label)
        if keys is None:
            raise node.refuse(
                f"表 {self.form.id} 的区块里没有行“{concept_key(label)}”",
                f"no row {concept_key(label)!r} in the block of {self.form.id}",
            )
        dashes = _numbers(fields.get("dashes"))
        return LayoutRow(
            label=label,
            keys=tuple(None if i in dashes else key for i, key in enumerate(keys)),
            dashes=dashes,
            indent=_integer(fields.get("indent"), 0),
            comment=_words(fields.get("comment")),
        )

    def _levels(
        self, node: Node | None, rows: tuple[tuple[LayoutCell, ...], ...]
    ) -> tuple[int, ...]:
        """Widths of the levels under a head that spans them."""
        spans = [c.span for row in rows for c in row if c.role == "levels"]
        widths = _numbers(node)
        if node is None and not spans:
            return ()
        if len(widths) != _LEVELS or [sum(widths)] != spans:
            raise (node or self.fields["parts"]).refuse(
                "levels 应为三个宽度，合计等于其表头的列数",
                "levels must be three widths that make up the head above them",
            )
        return widths

    def _template(self, node: Node | None) -> tuple[TemplateLine, ...]:
        if node is None:
            return ()
        return tuple(self._line(item) for item in node.items())

    def _line(self, node: Node) -> TemplateLine:
        fields = node.fields(("category",), _LINE[1:])
        category = fields["category"].text()
        subcategory = _words(fields.get("subcategory"))
        indicator = _words(fields.get("indicator"))
        shared = _flag(fields.get("shared"))
        found = self._points(indicator, 3, subcategory, category)
        line = None if shared else found
        return TemplateLine(
            category=category,
            subcategory=subcategory,
            indicator=indicator,
            category_points=_maximum(self._points(category, 1)),
            subcategory_points=_maximum(self._points(subcategory, 2, "", category)),
            points=_maximum(line),
            rows=_integer(fields.get("rows"), 1),
            definition=_words(fields.get("definition")),
            rule=_words(fields.get("rule")) or (_rule(line) if line else ""),
            shared=shared,
        )

    def _points(
        self, name: str, level: int, under: str = "", category: str = ""
    ) -> SchemeLine | None:
        """The scheme's line of a label."""
        key = concept_key(name)
        if not key or self.scheme is None:
            return None
        for line in self.scheme.lines:
            named = key == concept_key(line.name) or key in line.aliases
            inside = not under or not line.subcategory or line.subcategory == under
            upper = not category or not line.category or line.category == category
            if named and inside and upper and line.level == level:
                return line
        return None


def _maximum(line: SchemeLine | None) -> Decimal | None:
    return None if line is None else line.max_score


def _rule(line: SchemeLine) -> str:
    """The printed rule of a line: its words, or its criteria with their points."""
    if line.rule:
        return line.rule
    marks = "①②③④⑤⑥⑦⑧⑨"
    return "\n".join(
        f"{marks[i]}{text}，计{points}分；"
        for i, (text, points) in enumerate(line.criteria[: len(marks)])
    )


def _words(node: Node | None) -> str:
    return "" if node is None else node.text()


def _integer(node: Node | None, default: int) -> int:
    return default if node is None else node.integer()


def _flag(node: Node | None) -> bool:
    return False if node is None else node.boolean()


def _numbers(node: Node | None) -> tuple[int, ...]:
    return () if node is None else tuple(item.integer() for item in node.items())


def _align(node: Node | None) -> Align:
    if node is None:
        return Align.CENTRE
    return Align(node.one_of(align.value for align in Align))
