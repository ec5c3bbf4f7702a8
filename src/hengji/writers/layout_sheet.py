"""What the cells of a form hold: figures, words and blanks of one dossier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from hengji.model.dossier import Dossier, FactKey, Holding, Provenance
from hengji.model.drawing import Align, CellRole, DrawnCell
from hengji.model.indicator import IndicatorTable
from hengji.model.unit import Unit
from hengji.rules.rulebook import Rulebook
from hengji.taxonomy.forms import Form, coordinates
from hengji.taxonomy.layouts import Layout, LayoutCell
from hengji.taxonomy.schemes import Scheme
from hengji.writers.layout_canvas import Canvas
from hengji.writers.layout_values import NOT_APPLICABLE, blank, number, printed

_LONGEST_PROJECT = 80
_NAMES = ("{organisation}", "{project}", "{unit}")


_DAY = "　　　　年　　月　　日"


class _Names(dict[str, str]):
    """Placeholders by name; an unknown one is blank, an unknown day is left open."""

    def __missing__(self, name: str) -> str:
        return _DAY if name.endswith("_date") else ""


class Holdings:
    """The figures of a dossier by key; an entered one before a derived one.

    Attributes:
        by_key: the figure under each key.
        absent: keys of figures that have no value (a rate over zero).
    """

    def __init__(self, dossier: Dossier) -> None:
        order = list(Provenance)
        self.by_key: dict[FactKey, Holding] = {}
        self.absent = {each.key for each in dossier.not_applicable}
        self._items: dict[str, list[str]] = defaultdict(list)
        for holding in sorted(
            dossier.holdings, key=lambda h: order.index(h.provenance)
        ):
            self.by_key.setdefault(holding.key, holding)
        for holding in dossier.holdings:
            for name, value in holding.key.dimensions:
                if name == "item" and value not in self._items[holding.key.concept]:
                    self._items[holding.key.concept].append(value)

    def items(self, concept: str) -> list[str]:
        """Names of the parts of a concept, in the order they were entered."""
        return self._items.get(concept, [])

    def codes(self, dimension: str, concepts: set[str], scope: str) -> list[str]:
        """Codes under which figures of these concepts were entered, in order."""
        found = set()
        for key, holding in self.by_key.items():
            if holding.provenance is Provenance.DERIVED or key.concept not in concepts:
                continue
            own = dict(key.dimensions)
            if own.get("scope", "") == scope:
                found.add(own.get(dimension, ""))
        return sorted(found - {""})

    def __len__(self) -> int:
        return len(self.by_key)


@dataclass(slots=True)
class Sheet:
    """One form being drawn for one dossier.

    Attributes:
        form, layout: what is drawn and how.
        dossier, held: where its figures and words come from.
        rulebook: for concepts, schemes and identities.
        subject: the project or unit it is about, ``""`` for the body.
        per: ``project``, ``unit`` or ``""``.
        unit: unit of money the form prints.
        spare: blank free rows are printed.
        set_scheme: scheme of the form set, for forms that have none.
        canvas: the cells put so far.
        table: the indicators of the subject, when there are any.
        sums: cells that are sums of others by the beginnings of their codes.
        unscoped: cells that show a figure of the whole body.
    """

    form: Form
    layout: Layout
    dossier: Dossier
    held: Holdings
    rulebook: Rulebook
    unit: Unit
    subject: str = ""
    per: str = ""
    spare: bool = False
    set_scheme: str = ""
    canvas: Canvas = field(default_factory=lambda: Canvas(0))
    table: IndicatorTable | None = None
    _names: Mapping[str, str] | None = None
    sums: dict[FactKey, tuple[str, ...]] = field(default_factory=dict)
    unscoped: set[FactKey] = field(default_factory=set)

    @property
    def scheme(self) -> Scheme | None:
        """The scheme the form is filled by."""
        return self.rulebook.schemes.get(self.form.scheme)

    # ── keys ────────────────────────────────────────────────────────────────

    def full(
        self,
        key: FactKey,
        item: str = "",
        organisation: str = "",
        more: tuple[tuple[str, str], ...] = (),
    ) -> FactKey:
        """A key of a layout with the coordinates of this form."""
        found = list(more)
        if self.per == "project" and self.subject:
            found.append(("project", project_dimension(self.subject)))
        if item:
            found.append(("item", item))
        return replace(
            key,
            organisation=organisation or (self.subject if self.per == "unit" else ""),
            dimensions=coordinates(self.form.dimensions, (*key.dimensions, *found)),
        )

    # ── words ───────────────────────────────────────────────────────────────

    def names(self) -> Mapping[str, str]:
        """What the placeholders of a layout stand for; unknown ones are blank."""
        if self._names is not None:
            return self._names
        year = self.dossier.fiscal_year
        found = _Names(self.dossier.imprint)
        if self.subject:
            tail = f"@{self.subject}"
            found.update(
                (name.removesuffix(tail), value)
                for name, value in self.dossier.imprint
                if name.endswith(tail)
            )
        for name, value in self._results().items():
            found.setdefault(name, value)
        found.update(
            year=str(year),
            last_year=str(year - 1),
            organisation=(
                self.subject if self.per == "unit" else self.dossier.organisation
            ),
            project=self.subject if self.per == "project" else "",
            unit=self.subject if self.per == "unit" else "",
        )
        found.update(self._functions(year))
        self._names = found
        return found

    def _functions(self, year: int) -> Mapping[str, str]:
        """``function_201``: the names the 类 have in the year."""
        table = self.rulebook.classifications.get("functional")
        return {
            f"function_{code}": entry.name(year)
            for code, entry in (table.entries.items() if table else ())
            if len(code) == 3
        }

    def words(self, text: str, entered: str = "") -> str:
        """A text with its placeholders filled in."""
        if "{" not in text:
            return text
        return text.format_map(_Names({**self.names(), "words": entered}))

    def _results(self) -> dict[str, str]:
        """Total score and rating of the subject, where they are known."""
        total = self.total()
        if total is None:
            return {}
        scheme = self.rulebook.schemes.get(self.form.scheme or self.set_scheme)
        grade = scheme.grade_of(total) if scheme is not None else None
        return {
            "total_score": number(total).text,
            "rating": grade.names[0] if grade is not None else "",
        }

    def total(self) -> Decimal | None:
        """The total score: as stated, else Σ of the lines and the execution row."""
        if self.table is None:
            return None
        if self.table.total_score is not None:
            return self.table.total_score.figure.value
        lines = [
            line
            for line in self.table.lines
            if not line.empty and (line.max_score is not None or line.score is not None)
        ]
        scores = [line.score.figure.value for line in lines if line.score is not None]
        if not lines or len(scores) != len(lines):
            return None
        key = FactKey("execution_score", dimensions=(("of", "total_funds"),))
        for own in (self.full(key), self.full(FactKey("execution_score"))):
            holding = self.held.by_key.get(own)
            if holding is not None:
                return sum(scores, holding.fact.figure.value)
        return sum(scores, Decimal(0))

    def entered(self, name: str) -> str:
        """The words a person entered for a field: a section, or of the imprint."""
        own = self.dossier.section(f"{name}@{self.subject}") if self.subject else ""
        found = own or self.dossier.section(name)
        return found or self.names().get(name, "")

    # ── cells ───────────────────────────────────────────────────────────────

    def figure(self, key: FactKey, cell: LayoutCell | None = None) -> DrawnCell:
        """The cell of a figure, blank when the dossier does not hold it."""
        kind = self.rulebook.concepts[key.concept].kind
        holding = self.held.by_key.get(key)
        if holding is not None:
            shown = printed(holding.fact.figure, kind, self.unit)
        elif key.concept == "execution_weight" and self._execution_points():
            points = self._execution_points()
            shown = blank(kind)._replace(text=points, value=points, decimals=0)
        else:
            shown = blank(kind)
            if key in self.held.absent:
                shown = shown._replace(text=NOT_APPLICABLE)
        cell = cell or LayoutCell()
        prefix = self.words(cell.text) if cell.inline else ""
        suffix = cell.unit if shown.value else ""
        return DrawnCell(
            row=0,
            column=0,
            text=prefix + shown.text + suffix,
            role=CellRole.INPUT,
            rowspan=cell.down,
            colspan=cell.span,
            key=key,
            value=shown.value,
            decimals=shown.decimals,
            percent=shown.percent,
            comment=cell.comment,
            align=cell.align,
            prefix=prefix,
            suffix=cell.unit,
        )

    def _execution_points(self) -> str:
        """Points for budget execution by the scheme, as printed in a blank form."""
        for line in self.scheme.lines if self.scheme else ():
            if line.formula is not None and line.formula.concept == "execution_rate":
                return format(line.max_score, "f")
        return ""

    def written(self, cell: LayoutCell) -> DrawnCell:
        """A cell written out in the layout."""
        if cell.key is not None:
            key = self.full(cell.key)
            if cell.sums:
                self.sums[key] = cell.sums
            if cell.unscoped:
                self.unscoped.add(key)
            return self.figure(key, cell)
        entered = self.entered(cell.field) if cell.field else ""
        if cell.dash:
            text, role = NOT_APPLICABLE, CellRole.NOT_APPLICABLE
        elif cell.text in _NAMES:
            text, role = self.words(cell.text), CellRole.TEXT
        elif cell.field:
            whole = self.words(cell.text, entered)
            text = whole if "{words}" in cell.text else entered
            role = CellRole.TEXT
        else:
            text = self.words(cell.text)
            role = CellRole.LABEL if text else CellRole.BLANK
        return DrawnCell(
            row=0,
            column=0,
            text=text,
            role=role,
            rowspan=cell.down,
            colspan=cell.span,
            field=cell.field or cell.text.strip("{}") * (cell.text in _NAMES),
            comment=cell.comment,
            bold=cell.bold,
            indent=cell.indent,
            align=cell.align,
        )


def project_dimension(name: str) -> str:
    """A project's name as the coordinate of its figures: no spaces, 80 letters."""
    return "".join(name.split())[:_LONGEST_PROJECT]


def label(
    text: str, *, span: int = 1, indent: int = 0, align: Align = Align.CENTRE
) -> DrawnCell:
    """Printed words."""
    role = CellRole.LABEL if text else CellRole.BLANK
    return DrawnCell(0, 0, text, role, colspan=span, indent=indent, align=align)


def dash(span: int = 1) -> DrawnCell:
    """A cell that prints ——."""
    return DrawnCell(0, 0, NOT_APPLICABLE, CellRole.NOT_APPLICABLE, colspan=span)
