"""The original workbook with each finding as a note on its cell, and a list sheet.

The parts of the package are edited where they lie: formulas, charts, pictures,
macros, links and formats stay as they are.  Added are notes, the sheet 审核意见,
three cell styles for it, and what registers them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hengji.model.finding import Finding
from hengji.writers.markup import Source
from hengji.writers.package import Original
from hengji.writers.remarks import Remark, heading, lines, remarks_of, see
from hengji.writers.xlsx_list import add_list
from hengji.writers.xlsx_notes import Note, add_notes


def annotate(
    data: bytes, findings: Sequence[Finding], *, language: str = "zh"
) -> bytes:
    """Write the findings into an xlsx workbook.

    Args:
        data: the original, as the readers read it.
        findings: what to write; their places name sheet and cell.
        language: ``zh`` or ``en``.
    """
    package = Original(data)
    workbook = _main_part(package)
    remarks = remarks_of(findings)
    sheets = _sheets(package, workbook)
    for name, notes in _notes(remarks, language).items():
        part = sheets.get(name)
        if part is not None and part in package:
            add_notes(package, part, notes)
    add_list(package, workbook, remarks, frozenset(sheets), language)
    return package.data()


def _main_part(package: Original) -> str:
    for kind, target in package.relations("").values():
        if kind == "officeDocument" and target in package:
            return target
    return "xl/workbook.xml"


def _sheets(package: Original, workbook: str) -> dict[str, str]:
    """The part of each worksheet, by the name of the sheet."""
    source = Source(package.read(workbook))
    relations = package.relations(workbook)
    found: dict[str, str] = {}
    for element in source.named("sheet"):
        values = source.attributes(element)
        wanted = next(
            (v for k, v in values.items() if k.rpartition(":")[2] == "id"), ""
        )
        kind, part = relations.get(wanted, ("", ""))
        name = values.get("name", "")
        if not kind:
            part = f"xl/worksheets/sheet{len(found) + 1}.xml"
        found[name] = part if kind in ("", "worksheet") else ""
    return found


def _notes(remarks: Iterable[Remark], language: str) -> dict[str, dict[str, Note]]:
    """Notes by sheet and cell: findings in full, then references to others."""
    full: dict[tuple[str, str], list[tuple[str, str]]] = {}
    others: dict[tuple[str, str], list[int]] = {}
    for remark in remarks:
        first, *rest = remark.places
        spot = (first.sheet or "", first.cell or "")
        said = "\n".join(lines(remark, language))
        full.setdefault(spot, []).append((heading(remark, language), said))
        for place in rest:
            other = (place.sheet or "", place.cell or "")
            numbers = others.setdefault(other, [])
            if other != spot and remark.number not in numbers:
                numbers.append(remark.number)
    found: dict[str, dict[str, Note]] = {}
    for sheet, cell in dict.fromkeys((*full, *others)):
        numbers = others.get((sheet, cell), [])
        reference = see(numbers, language) if numbers else ""
        if sheet and cell and (reference or (sheet, cell) in full):
            note = Note(tuple(full.get((sheet, cell), ())), reference)
            found.setdefault(sheet, {})[cell] = note
    return found
