"""Written documents to plant faults in: which cells hold figures, and how to slip.

A fault is one digit of one figure of a table cell, changed in the Word file itself.
"""

from __future__ import annotations

import random
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.support.whole import whole  # noqa: E402

from hengji.model.composition import Composition, Plate  # noqa: E402
from hengji.model.dossier import Dossier  # noqa: E402
from hengji.model.drawing import CellRole, DrawnCell, DrawnForm  # noqa: E402
from hengji.model.number import exact  # noqa: E402
from hengji.model.score import ScoreSheet  # noqa: E402
from hengji.preparation.reading import complete, score_all  # noqa: E402
from hengji.preparing import narrative, sentences_disclosure  # noqa: E402
from hengji.rules import Rulebook  # noqa: E402
from hengji.taxonomy.figures import scan  # noqa: E402
from hengji.taxonomy.form_sets import DocumentPlan  # noqa: E402
from hengji.writers.disclosure import write_disclosure  # noqa: E402
from hengji.writers.layout import draw  # noqa: E402
from hengji.writers.official.report import write_report  # noqa: E402
from hengji.writers.official.scores import score_form  # noqa: E402

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PART = "word/document.xml"
#: Fields of a form that say how much; names, dates and telephones do not.
_MEASURING = frozenset({"target", "actual", "goal_expected", "goal_actual"})
_COUNTED = ("目标", "任务")
_OF_TIME = frozenset("年月日号")


class Written(NamedTuple):
    """A document as it was written, with the forms bound in it in their order."""

    name: str
    path: Path
    forms: tuple[DrawnForm, ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """A figure in a cell of a written document.

    ``table`` counts from 1; ``start`` and ``end`` are offsets in the cell's text.
    """

    table: int
    form: DrawnForm
    cell: DrawnCell
    start: int
    end: int

    @property
    def kind(self) -> str:
        """What the figure is, for counting what was missed."""
        key = self.cell.key
        if key is None:
            return f"{self.form.form}: {self.cell.field or self.cell.role}"
        year = f"{key.year:+d}" if key.year else ""
        own = ",".join(name for name, _ in key.dimensions)
        return f"{self.form.form}: {key.concept}[{own}] {key.basis}{year}"


class Fault(NamedTuple):
    """One changed digit."""

    seat: Seat
    before: str
    after: str
    place: int


def written_documents(
    form_set: str, rulebook: Rulebook, folder: Path
) -> Iterator[Written]:
    """Every document of a form set, from a dossier that lacks nothing."""
    own = rulebook.form_sets[form_set]
    with exact():
        dossier = complete(whole(form_set, rulebook), own, rulebook)
        sheets = score_all(dossier, rulebook)
        body = next((sheet for sheet in sheets if not sheet.subject), None)
        dossier = narrative.fill(dossier, own, rulebook, scores=body).dossier
        drawn = draw(own, dossier, rulebook)
        for plan in own.documents:
            for subject in _subjects(plan, dossier, drawn):
                score = next((s for s in sheets if s.subject == subject), None)
                made = _composed(plan, subject, dossier, drawn, rulebook, score)
                path = folder / f"{form_set}-{plan.id}-{len(subject)}.docx"
                forms = [b.form for b in made.blocks if isinstance(b, Plate)]
                if plan.kind == "disclosure":
                    write_disclosure(made, path)
                else:
                    kept = None if plan.kind == "forms" else score
                    write_report(made, path, scores=kept)
                    forms += [score_form(kept)] if kept and kept.lines else []
                name = f"{form_set} {plan.id}" + (f" {subject}" if subject else "")
                yield Written(name, path, tuple(forms))


def _subjects(
    plan: DocumentPlan, dossier: Dossier, drawn: list[DrawnForm]
) -> tuple[str, ...]:
    if plan.per == "project":
        return dossier.projects
    if plan.per == "evaluated":
        own = (f.subject for f in drawn if f.form in plan.annexes and f.subject)
        return tuple(dict.fromkeys(own))
    return ("",)


def _composed(
    plan: DocumentPlan,
    subject: str,
    dossier: Dossier,
    drawn: list[DrawnForm],
    rulebook: Rulebook,
    score: ScoreSheet | None,
) -> Composition:
    if plan.kind == "disclosure":
        return sentences_disclosure.compose(dossier, rulebook, forms=drawn)
    own = rulebook.form_sets[dossier.form_set]
    return narrative.compose(
        dossier,
        own,
        drawn,
        rulebook,
        scores=score,
        document=plan.id,
        project=subject,
    ).composition


def seats(written: Written) -> list[Seat]:
    """Every figure in the table cells of a document."""
    return [
        Seat(number, form, cell, start, end)
        for number, form in enumerate(written.forms, 1)
        for cell in form.cells
        for start, end in _figures(cell)
    ]


def _figures(cell: DrawnCell) -> Iterator[tuple[int, int]]:
    """Where the figures of a cell stand: amounts, rates, counts, points, targets."""
    measured = cell.role in (CellRole.INPUT, CellRole.DERIVED) and cell.value
    said = cell.role is CellRole.TEXT and cell.field in _MEASURING
    if not (measured or said):
        return
    for figure in scan(cell.text):
        if figure.unit.symbol[-1:] in _OF_TIME and figure.unit.symbol:
            continue
        if cell.text[: figure.start].endswith(_COUNTED):  # 目标1：…
            continue
        if any(sign.isdecimal() for sign in cell.text[figure.start : figure.end]):
            yield figure.start, figure.end


def slip(seat: Seat, chance: random.Random) -> Fault:
    """Change one digit of a figure so that its value changes."""
    text = seat.cell.text
    digits = [n for n in range(seat.start, seat.end) if text[n].isdecimal()]
    while True:
        place = chance.choice(digits)
        after = text[:place] + chance.choice("0123456789") + text[place + 1 :]
        old, new = text[seat.start : seat.end], after[seat.start : seat.end]
        if _number(old) != _number(new) and _well_formed(new):
            return Fault(seat, old, new, place)


def _bare(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal() or sign == ".")


def _number(text: str) -> Decimal:
    return Decimal(_bare(text).strip("."))


def _well_formed(text: str) -> bool:
    whole_part = _bare(text).partition(".")[0]
    return len(whole_part) < 2 or whole_part[0] != "0"


class Paper:
    """A Word file whose table cells can be changed one at a time."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as archive:
            self._parts = {name: archive.read(name) for name in archive.namelist()}
        self._root = etree.fromstring(self._parts[_PART])
        self._tables = [_grid(table) for table in self._root.iter(f"{_W}tbl")]

    def plant(self, fault: Fault, path: Path) -> None:
        """Write the file with one digit changed; the paper itself stays as it was."""
        seat = fault.seat
        cell = self._tables[seat.table - 1][seat.cell.row, seat.cell.column]
        text = seat.cell.text
        signs = [(run, at) for run in cell.iter(f"{_W}t") for at in range(_len(run))]
        printed = "".join(run.text[at] for run, at in signs)
        shown = text.replace("\n", "")
        skipped = len(printed) - len(shown)
        if not printed.endswith(shown):
            raise ValueError(f"cell prints {printed!r}, form says {text!r}")
        before = text.count("\n", 0, fault.place)
        run, at = signs[fault.place - before + skipped]
        kept = run.text
        new = fault.after[fault.place - seat.start]
        run.text = kept[:at] + new + kept[at + 1 :]
        try:
            self._save(path)
        finally:
            run.text = kept

    def _save(self, path: Path) -> None:
        body = etree.tostring(self._root, encoding="UTF-8", xml_declaration=True)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
            for name, content in self._parts.items():
                archive.writestr(name, body if name == _PART else content)


def _len(run: Any) -> int:
    return len(run.text or "")


def _grid(table: Any) -> dict[tuple[int, int], Any]:
    """The cells of a table by the row and column they begin in."""
    found = {}
    for row, line in enumerate(table.iterchildren(f"{_W}tr"), 1):
        column = 1
        for cell in line.iterchildren(f"{_W}tc"):
            found[row, column] = cell
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            column += 1 if span is None else int(span.get(f"{_W}val"))
    return found
