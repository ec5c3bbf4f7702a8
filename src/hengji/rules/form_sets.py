"""Form sets of a pack: ``form_sets/*.yaml``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from hengji.rules.concepts import ID
from hengji.rules.packs import Pack, message
from hengji.taxonomy.form_sets import (
    Deadline,
    DocumentPlan,
    FormSet,
    FormUse,
    ImprintField,
    OutlineSection,
    section_number,
)
from hengji.taxonomy.layouts import Layout
from hengji.taxonomy.schemes import Scheme
from hengji.yamlfile import Node

KINDS = ("report", "disclosure", "table_report", "forms")
_PER = ("project", "evaluated", "unit")
_UNITS = ("万元", "元")
_REQUIRED = ("id", "title", "jurisdiction", "unit", "source", "forms", "documents")
_OPTIONAL = ("years", "scheme", "project_scheme", "deadlines", "imprint")
_SECTION = (
    "level", "required", "text", "belongs", "empty", "forms", "figures", "each",
)  # fmt: skip
_EACH = ("project", "code")


class _Names:
    """What a form set may name."""

    def __init__(
        self,
        layouts: Mapping[tuple[str, str], Layout],
        schemes: Mapping[str, Scheme],
    ) -> None:
        self.layouts = layouts
        self.schemes = schemes


def read_form_sets(
    packs: Sequence[Pack],
    layouts: Mapping[tuple[str, str], Layout],
    schemes: Mapping[str, Scheme],
) -> dict[str, FormSet]:
    """Every form set by its identifier."""
    found: dict[str, FormSet] = {}
    names = _Names(layouts, schemes)
    for pack in packs:
        for node in pack.nodes("form_sets"):
            form_set = _form_set(node, pack, names)
            if form_set.id in found:
                raise node.refuse(
                    f"报送要求 {form_set.id} 已经定义过",
                    f"form set {form_set.id} is already defined",
                )
            found[form_set.id] = form_set
    return found


def _form_set(node: Node, pack: Pack, names: _Names) -> FormSet:
    fields = node.fields(_REQUIRED, _OPTIONAL)
    forms = tuple(_use(item, names) for item in fields["forms"].items())
    documents = tuple(_document(item, forms) for item in fields["documents"].items())
    _refuse_twice(node, [s.id for d in documents for s in d.outline])
    first, last = _years(fields.get("years"))
    given = fields["imprint"].items() if "imprint" in fields else []
    days = fields["deadlines"].items() if "deadlines" in fields else []
    return FormSet(
        id=fields["id"].matching(ID),
        title=message(fields["title"]),
        jurisdiction=fields["jurisdiction"].text(),
        unit=fields["unit"].one_of(_UNITS),
        forms=forms,
        documents=documents,
        first_year=first,
        last_year=last,
        scheme=_scheme(fields.get("scheme"), names),
        project_scheme=_scheme(fields.get("project_scheme"), names),
        deadlines=tuple(_deadline(item) for item in days),
        imprint=tuple(_imprint(item) for item in given),
        pack=pack.id,
        source=fields["source"].text(),
    )


def _refuse_twice(node: Node, identifiers: Sequence[str]) -> None:
    for name, times in Counter(identifiers).items():
        if times > 1:
            raise node.refuse(
                f"章节 {name} 定义了 {times} 次", f"section {name} is defined twice"
            )


def _years(node: Node | None) -> tuple[int | None, int | None]:
    if node is None:
        return None, None
    fields = node.fields((), ("from", "to"))
    first = fields["from"].integer() if "from" in fields else None
    last = fields["to"].integer() if "to" in fields else None
    if first is not None and last is not None and last < first:
        raise node.refuse("止年早于起年", "the last year is before the first")
    return first, last


def _scheme(node: Node | None, names: _Names) -> str:
    if node is None:
        return ""
    name = node.matching(ID)
    if name not in names.schemes:
        raise node.refuse(f"没有评分方案 {name!r}", f"there is no scheme {name!r}")
    return name


def _use(node: Node, names: _Names) -> FormUse:
    fields = node.fields(("form",), ("layout", "annex", "title", "per"))
    use = FormUse(
        form=fields["form"].matching(ID),
        layout=fields["layout"].matching(ID) if "layout" in fields else "standard",
        annex=fields["annex"].integer() if "annex" in fields else 0,
        title=_words(fields.get("title")),
        per=fields["per"].one_of(_PER) if "per" in fields else "",
    )
    if (use.form, use.layout) not in names.layouts:
        raise node.refuse(
            f"表 {use.form} 没有版式 {use.layout}",
            f"form {use.form} has no layout {use.layout}",
        )
    return use


def _document(node: Node, forms: Sequence[FormUse]) -> DocumentPlan:
    fields = node.fields(
        ("id", "title", "kind"), ("per", "opening", "outline", "annexes")
    )
    return DocumentPlan(
        id=fields["id"].matching(ID),
        title=fields["title"].text(),
        kind=fields["kind"].one_of(KINDS),
        per=fields["per"].one_of(_PER) if "per" in fields else "",
        opening=_words(fields.get("opening")),
        outline=_outline(fields.get("outline"), forms),
        annexes=_forms(fields.get("annexes"), forms),
    )


def _outline(node: Node | None, forms: Sequence[FormUse]) -> tuple[OutlineSection, ...]:
    """The sections, numbered by level under the heading above them."""
    if node is None:
        return ()
    found: list[OutlineSection] = []
    counts: dict[int, int] = {}
    for item in node.items():
        fields = item.fields(("id", "heading"), _SECTION)
        level = fields["level"].integer() if "level" in fields else 1
        counts = {each: n for each, n in counts.items() if each <= level}
        counts[level] = counts.get(level, 0) + 1
        found.append(_section(fields, level, counts[level], forms))
    return tuple(found)


def _section(
    fields: Mapping[str, Node], level: int, number: int, forms: Sequence[FormUse]
) -> OutlineSection:
    return OutlineSection(
        id=fields["id"].matching(ID),
        heading=fields["heading"].text(),
        number=section_number(level, number),
        level=level,
        required=fields["required"].boolean() if "required" in fields else True,
        text=_words(fields.get("text")),
        belongs=_words(fields.get("belongs")),
        empty=_words(fields.get("empty")),
        forms=_forms(fields.get("forms"), forms),
        figures=fields["figures"].texts() if "figures" in fields else (),
        each=fields["each"].one_of(_EACH) if "each" in fields else "",
    )


def _forms(node: Node | None, forms: Sequence[FormUse]) -> tuple[str, ...]:
    if node is None:
        return ()
    known = {use.form for use in forms}
    for item in node.items():
        if item.text() not in known:
            raise item.refuse(
                f"报送要求里没有表 {item.text()!r}",
                f"the form set has no form {item.text()!r}",
            )
    return node.texts()


def _deadline(node: Node) -> Deadline:
    fields = node.fields(("step", "when"), ("month", "day", "source"))
    return Deadline(
        step=message(fields["step"]),
        when=fields["when"].text(),
        month=fields["month"].integer() if "month" in fields else 0,
        day=fields["day"].integer() if "day" in fields else 0,
        source=_words(fields.get("source")),
    )


def _imprint(node: Node) -> ImprintField:
    fields = node.fields(("id", "label"), ("required", "per", "hint"))
    return ImprintField(
        id=fields["id"].matching(ID),
        label=fields["label"].text(),
        required=fields["required"].boolean() if "required" in fields else True,
        per=fields["per"].one_of(("project",)) if "per" in fields else "",
        hint=_words(fields.get("hint")),
    )


def _words(node: Node | None) -> str:
    return "" if node is None else node.text()
