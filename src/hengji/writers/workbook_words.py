"""Words a form prints and a person enters on another sheet: entered once, linked.

The forms are drawn a second time from a dossier whose words are private signs; where
a sign appears, the sheet refers to the cell in which the words are entered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import NamedTuple

from hengji.model.dossier import Dossier, Section
from hengji.model.drawing import CellRole, DrawnCell, DrawnForm
from hengji.model.number import trimmed
from hengji.taxonomy.form_sets import FormSet, OutlineSection
from hengji.writers.workbook_formulas import Spot

#: First of the signs (Unicode private use area; no report prints them).
_FIRST_SIGN = 0xE000
#: Excel allows 255 characters in a string of a formula.
_LONGEST_STRING = 200
#: A form says which projects were evaluated by this field: it decides what is drawn.
_DECIDES = "evaluated_projects"
#: Rows for words about codes nobody has entered yet: the person writes the code.
SPARE = "#"
_SPARE, _ITEM_DIGITS = 10, 7
_FUNCTION, _GENERAL = "functional_classification", "general_public_budget"
#: Names the program answers itself.
_TOTAL, _RATING = "total_score", "rating"
_OPEN_DAY = "　　　　年　　月　　日"
#: Fields of cells that are computed, or that belong to an indicator table.
_NOT_NARRATIVE = frozenset(
    "organisation project unit total_score total_max rating category subcategory "
    "indicator target adjusted_target actual reason definition rule unit_text "
    "direction_text max_score score score_ratio ordinal".split()
)


class Entry(NamedTuple):
    """A row in which words are entered.

    Attributes:
        name: identifier, with ``@project`` where each project has its own.
        label: what stands beside it.
        hint: what belongs into it.
        value: what is known already.
    """

    name: str
    label: str
    hint: str
    value: str


def imprint_entries(form_set: FormSet, dossier: Dossier) -> list[Entry]:
    """Rows of the information sheet."""
    found = []
    for field_ in form_set.imprint:
        subjects = dossier.projects if field_.per == "project" else ("",)
        for subject in subjects:
            name = f"{field_.id}@{subject}" if subject else field_.id
            label = f"{field_.label}（{subject}）" if subject else field_.label
            hint = field_.hint or ("" if field_.required else "可以不填")
            value = dossier.field(name) or dossier.field(field_.id)
            found.append(Entry(name, label, hint, value))
    return found


def narrative_entries(
    form_set: FormSet, dossier: Dossier, drawn: Sequence[DrawnForm]
) -> list[Entry]:
    """Rows of the narrative sheet: outlines first, then words of the forms."""
    found: dict[str, Entry] = {}
    for section, subject in _sections(form_set, dossier):
        if section.each:
            found.update((one.name, one) for one in _each(section, dossier))
            continue
        name = f"{section.id}@{subject}" if subject else section.id
        heading = f"{section.printed}（{subject}）" if subject else section.printed
        value = dossier.section(name) or dossier.section(section.id)
        found.setdefault(name, Entry(name, heading, _requirement(section), value))
    taken = {one.id for one in form_set.imprint}
    taken.update(section.id for section in form_set.sections())
    for form in drawn:
        for cell in form.cells:
            if not _is_narrative(cell) or cell.field in taken:
                continue
            name = f"{cell.field}@{form.subject}" if form.subject else cell.field
            label = _label_of(form, cell)
            entry = Entry(name, label, cell.comment, dossier.section(name))
            found.setdefault(name, entry)
    for given in dossier.sections:
        if given.text.strip() and given.id not in found:
            found[given.id] = Entry(given.id, given.id, "", given.text)
    return list(found.values())


def _each(section: OutlineSection, dossier: Dossier) -> Iterator[Entry]:
    """A row per project, or per 项 of the expenditure and spare ones."""
    if section.each == "project":
        for project in dossier.projects:
            name = f"{section.id}:{project}"
            label = f"{section.heading}（{project}）"
            yield Entry(name, label, section.belongs, dossier.section(name))
        return
    codes = _items_of(dossier)
    codes += [f"{SPARE}{number}" for number in range(1, 1 + (0 if codes else _SPARE))]
    for code in codes:
        name = f"{section.id}_{code}"
        known = not code.startswith(SPARE)
        label = f"{section.heading}（{code}）" if known else section.heading
        hint = section.belongs
        if not known:
            hint += "；先在“编号”栏填7位科目编码"
        yield Entry(name, label, hint, dossier.section(name))


def _items_of(dossier: Dossier) -> list[str]:
    """Codes of 项 under which money of the general public budget was entered."""
    found = set()
    for holding in dossier.holdings:
        own = dict(holding.key.dimensions)
        if holding.key.year == 0 and own.get("scope") == _GENERAL:
            found.add(own.get(_FUNCTION, ""))
    return sorted(code for code in found if len(code) == _ITEM_DIGITS)


def _is_narrative(cell: DrawnCell) -> bool:
    named = cell.role is CellRole.TEXT and bool(cell.field)
    return named and cell.field not in _NOT_NARRATIVE and not _is_goal(cell.field)


def _is_goal(field: str) -> bool:
    return field.startswith("goal_")


def _label_of(form: DrawnForm, cell: DrawnCell) -> str:
    """The nearest printed words on the left, else above, with the form's title."""
    labels = [c for c in form.cells if c.role is CellRole.LABEL and c.text.strip()]
    beside = [
        c
        for c in labels
        if c.row <= cell.row < c.row + c.rowspan and c.column < cell.column
    ]
    above = [
        c
        for c in labels
        if c.column <= cell.column < c.column + c.colspan and c.row < cell.row
    ]
    nearest = max(beside, key=lambda c: c.column, default=None) or max(
        above, key=lambda c: c.row, default=None
    )
    words = "".join(nearest.text.split()) if nearest is not None else cell.field
    title = form.title.split("\n")[-1]
    whose = f"（{form.subject}）" if form.subject else ""
    return f"《{title}》{words}{whose}"


def _sections(
    form_set: FormSet, dossier: Dossier
) -> Iterator[tuple[OutlineSection, str]]:
    """Sections in order; those of a project's report once a project."""
    for document in form_set.documents:
        for subject in _subjects(document.per, dossier):
            for section in document.outline:
                yield section, subject


def _subjects(per: str, dossier: Dossier) -> Sequence[str]:
    """Whose words a document needs; one evaluated project needs no name of its own."""
    if per == "project":
        return dossier.projects
    if per == "evaluated":
        named = re.split(r"[、,，;；\n]", dossier.field(_DECIDES))
        found = [name for name in dossier.projects if name in named]
        return found if len(found) > 1 else ("",)
    return ("",)


def _requirement(section: OutlineSection) -> str:
    parts = [section.belongs]
    if section.text:
        parts.append(f"不填则写：{section.text}")
    elif section.empty:
        parts.append(f"不填则写：{section.empty}")
    if section.required:
        parts.append("（必有）")
    return "\n".join(filter(None, parts))


# ── signs ──────────────────────────────────────────────────────────────────


@dataclass(slots=True)
class Signs:
    """What the signs of a template stand for.

    Attributes:
        entries: the name, cell and words of each sign; of a computed one no cell.
        totals: cell and value of the total score of each subject.
        grades: lower bound and name of each grade, highest first.
    """

    entries: dict[str, tuple[str, Spot | None, str]] = field(default_factory=dict)
    totals: Mapping[str, tuple[Spot, Decimal | None]] = field(default_factory=dict)
    grades: Sequence[tuple[Decimal, str]] = ()

    def formula(self, template: str, sheet: str, subject: str) -> str | None:
        """The formula that prints a template, ``None`` for one without signs."""
        if not any(sign in self.entries for sign in template):
            return None
        parts: list[str] = []
        for words in self._split(template):
            if words in self.entries:
                parts.append(self._reference(words, sheet, subject))
            else:
                parts.extend(_strings(words))
        return "=" + "&".join(parts)

    def text(self, template: str, subject: str) -> str:
        """What the formula shows now."""
        return "".join(
            self._value(words, subject) if words in self.entries else words
            for words in self._split(template)
        )

    def _split(self, template: str) -> Iterator[str]:
        plain = ""
        for sign in template:
            if sign in self.entries:
                if plain:
                    yield plain
                plain = ""
                yield sign
            else:
                plain += sign
        if plain:
            yield plain

    def _reference(self, sign: str, sheet: str, subject: str) -> str:
        name, spot, _ = self.entries[sign]
        if spot is not None:
            ref = spot.seen_from(sheet)
            return f'IF({ref}="","{_open_day(name)}",{ref})'
        if subject not in self.totals:
            return '""'
        ref = self.totals[subject][0].seen_from(sheet)
        shown = ref if name == _TOTAL else self._grade_formula(ref)
        return f'IF({ref}="","",{shown})'

    def _grade_formula(self, ref: str) -> str:
        shown = '""'
        for low, name in reversed(self.grades):
            shown = f'IF({ref}>={low},"{name}",{shown})'
        return shown

    def _value(self, sign: str, subject: str) -> str:
        name, spot, value = self.entries[sign]
        if spot is not None:
            return value or _open_day(name)
        total = self.totals.get(subject, (None, None))[1]
        if total is None:
            return ""
        if name == _TOTAL:
            return trimmed(total)
        return next((grade for low, grade in self.grades if total >= low), "")


def _open_day(name: str) -> str:
    return _OPEN_DAY if name.partition("@")[0].endswith("_date") else ""


def signed(
    dossier: Dossier,
    imprint: Sequence[tuple[Entry, Spot]],
    narrative: Sequence[tuple[Entry, Spot]],
) -> tuple[Dossier, Signs]:
    """The dossier with a sign for each entry, and what the signs stand for."""
    signs = Signs()
    fields = dict(dossier.imprint)
    sections: list[Section] = []
    for name in (_TOTAL, _RATING):
        fields[name] = _sign(signs, name, None, "")
    for entry, spot in imprint:
        if entry.name != _DECIDES:
            fields[entry.name] = _sign(signs, entry.name, spot, entry.value)
    for entry, spot in narrative:
        sign = _sign(signs, entry.name, spot, entry.value)
        sections.append(Section(entry.name, sign))
    marked = replace(dossier, imprint=tuple(fields.items()), sections=tuple(sections))
    return marked, signs


def _sign(signs: Signs, name: str, spot: Spot | None, value: str) -> str:
    sign = chr(_FIRST_SIGN + len(signs.entries))
    signs.entries[sign] = (name, spot, value)
    return sign


def _strings(words: str) -> Iterator[str]:
    for number, line in enumerate(words.split("\n")):
        if number:
            yield "CHAR(10)"
        for start in range(0, len(line), _LONGEST_STRING):
            quoted = line[start : start + _LONGEST_STRING].replace('"', '""')
            yield f'"{quoted}"'
