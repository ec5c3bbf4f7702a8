"""A report to GB/T 9704 written, against python-docx's ordinary API on the same words.

python-docx adds the same paragraphs and the same tables with the same merged cells
(``add_paragraph``, ``add_table``, ``table.cell``), and sets no page, font or number.
Hengji draws the forms, composes the text and writes the document.  By turns, warm.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from docx import Document

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.support.filled import filled  # noqa: E402

from benchmarks.support.ratio import alternate, verdict  # noqa: E402
from hengji import rules  # noqa: E402
from hengji.model.composition import Composition, Plate  # noqa: E402
from hengji.model.drawing import DrawnForm  # noqa: E402
from hengji.preparing.narrative import compose, fill  # noqa: E402
from hengji.rules import Rulebook  # noqa: E402
from hengji.writers.layout import draw  # noqa: E402
from hengji.writers.official.report import write_report  # noqa: E402

REPEATS = 15
SETS = ("hunan_city", "hunan_city_long", "hunan_prefecture", "hunan_county")


def composed(name: str, rulebook: Rulebook) -> Composition:
    """The report of a filled dossier, in words and forms."""
    form_set = rulebook.form_sets[name]
    ready = fill(filled(name, rulebook), form_set, rulebook).dossier
    return compose(ready, form_set, draw(form_set, ready, rulebook), rulebook)[0]


def plainly(composition: Composition, path: Path) -> None:
    """The same words and tables by python-docx's ordinary API."""
    document = Document()
    for line in (*composition.title, *composition.words.split("\n")):
        document.add_paragraph(line)
    for block in composition.blocks:
        if isinstance(block, Plate):
            document.add_paragraph(block.form.title)
            _table(document, block.form)
    document.save(str(path))


def _table(document, form: DrawnForm) -> None:  # type: ignore[no-untyped-def]
    rows = max(cell.row + cell.rowspan - 1 for cell in form.cells)
    table = document.add_table(rows, len(form.widths), style="Table Grid")
    for cell in form.cells:
        first = table.cell(cell.row - 1, cell.column - 1)
        if cell.rowspan > 1 or cell.colspan > 1:
            last = (cell.row + cell.rowspan - 2, cell.column + cell.colspan - 2)
            first = first.merge(table.cell(*last))
        first.text = cell.text


def main() -> int:
    """Print a line per form set and the ratio of the sums."""
    rulebook = rules.load()
    ours_all = theirs_all = 0.0
    print(f"{'form set':<20}{'hengji':>12}{'python-docx':>14}{'ratio':>8}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.docx"
        for name in SETS:
            words = composed(name, rulebook)
            ours, theirs = alternate(
                lambda name=name: write_report(composed(name, rulebook), path),  # type: ignore[misc]
                lambda words=words: plainly(words, path),  # type: ignore[misc]
                REPEATS,
            )
            ours_all, theirs_all = ours_all + ours, theirs_all + theirs
            times = f"{ours * 1000:>9.1f} ms{theirs * 1000:>11.1f} ms"
            print(f"{name:<20}{times}{ours / theirs:>8.2f}")
    print("write ÷ python-docx:", verdict(ours_all / theirs_all, 1.0))
    return 0


if __name__ == "__main__":
    sys.exit(main())
