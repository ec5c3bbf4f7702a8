"""The sheet 审核意见, added to a workbook that stays as it is otherwise."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence

from hengji.writers.markup import Source, quoted
from hengji.writers.package import Original
from hengji.writers.remarks import COLUMNS, Remark, height, row
from hengji.writers.xlsx_names import root_of

_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
#: Longest text of a cell in Excel.
_LONGEST = 32_000
_HEAD, _WORDS, _CENTRE = 0, 1, 2
_CENTRED = frozenset((0, 1, 2))


def add_list(
    package: Original,
    workbook: str,
    remarks: Sequence[Remark],
    names: frozenset[str],
    language: str,
) -> None:
    """Add the findings list as the last sheet of the workbook."""
    source = Source(package.read(workbook))
    root = root_of(source)
    styles = _styles(package, workbook)
    part = posixpath.join(posixpath.dirname(workbook), "worksheets/findings{}.xml")
    part = package.free(part)
    words = _sheet(remarks, styles, language, root.namespace)
    package.write(
        part,
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{words}'.encode(),
    )
    package.declare(part, _TYPE)
    relation = package.relate(workbook, "worksheet", part)
    used = [
        int(source.attributes(element).get("sheetId", "0"))
        for element in source.named("sheet")
    ]
    source.append(
        next(source.named("sheets")),
        f'<{root.prefix}sheet xmlns:r="{root.relations}" '
        f'name="{quoted(_free_name(names, language))}" sheetId="{max(used) + 1}" '
        f'r:id="{relation}"/>',
    )
    package.write(workbook, source.data())


def _free_name(names: frozenset[str], language: str) -> str:
    base = "Findings" if language == "en" else "审核意见"
    taken, name, number = {used.casefold() for used in names}, base, 1
    while name.casefold() in taken:
        number += 1
        name = f"{base}{number}"
    return name


# --- styles -------------------------------------------------------------------------


def _styles(package: Original, workbook: str) -> tuple[int, int, int]:
    """Append the three styles of the list; 0 for each where there is no style sheet."""
    part = next(
        (to for kind, to in package.relations(workbook).values() if kind == "styles"),
        "",
    )
    if part not in package:
        return (0, 0, 0)
    source = Source(package.read(part))
    groups = {child.local: at for at, child in source.children(0)}
    if not {"fonts", "fills", "borders", "cellXfs"} <= groups.keys():
        return (0, 0, 0)
    p = root_of(source).prefix
    line = "".join(
        f'<{p}{side} style="thin"><{p}color rgb="FFA6A6A6"/></{p}{side}>'
        for side in ("left", "right", "top", "bottom")
    )
    face = f'<{p}sz val="10"/><{p}name val="宋体"/></{p}font>'
    plain = _append(
        source, groups["fonts"], f"<{p}font>{face}", f"<{p}font><{p}b/>{face}"
    )
    fill = _append(
        source, groups["fills"],
        f'<{p}fill><{p}patternFill patternType="solid"><{p}fgColor rgb="FFDDE6F0"/>'
        f'<{p}bgColor indexed="64"/></{p}patternFill></{p}fill>',
    )  # fmt: skip
    border = _append(
        source, groups["borders"], f"<{p}border>{line}<{p}diagonal/></{p}border>"
    )
    first = _append(
        source, groups["cellXfs"],
        _format(p, plain + 1, fill, border, "center", "center"),
        _format(p, plain, 0, border, "left", "top"),
        _format(p, plain, 0, border, "center", "top"),
    )  # fmt: skip
    package.write(part, source.data())
    return (first, first + 1, first + 2)


def _append(source: Source, group: int, *items: str) -> int:
    """Append to a counted group; return the index of the first item added."""
    count = sum(1 for _ in source.children(group))
    element = source.elements[group]
    source.set(element, "count", str(count + len(items)))
    source.append(element, "".join(items))
    return count


def _format(p: str, font: int, fill: int, border: int, across: str, down: str) -> str:
    return (
        f'<{p}xf numFmtId="49" fontId="{font}" fillId="{fill}" borderId="{border}" '
        'xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" '
        f'applyAlignment="1"><{p}alignment horizontal="{across}" vertical="{down}" '
        f'wrapText="1"/></{p}xf>'
    )


# --- the sheet ----------------------------------------------------------------------


def _sheet(
    remarks: Sequence[Remark],
    styles: tuple[int, int, int],
    language: str,
    namespace: str,
) -> str:
    heads = [english if language == "en" else name for name, english, _ in COLUMNS]
    rows = [_row(1, heads, [styles[_HEAD]] * len(heads))]
    kinds = [
        styles[_CENTRE if at in _CENTRED else _WORDS] for at in range(len(COLUMNS))
    ]
    for at, remark in enumerate(remarks, start=2):
        rows.append(_row(at, row(remark, language), kinds))
    if not remarks:
        words = "Nothing was found." if language == "en" else "未发现问题。"
        rows.append(_row(2, [words], [styles[_WORDS]]))
    widths = "".join(
        f'<col min="{at}" max="{at}" width="{wide}" customWidth="1"/>'
        for at, (_, _, wide) in enumerate(COLUMNS, start=1)
    )
    last = f"{_letter(len(COLUMNS))}{max(2, len(remarks) + 1)}"
    return (
        f'<worksheet xmlns="{namespace}"><sheetPr><tabColor rgb="FFC00000"/>'
        '<pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
        'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{widths}</cols><sheetData>{''.join(rows)}</sheetData>"
        f'<autoFilter ref="A1:{last}"/>{_links(remarks)}'
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" '
        'footer="0.3"/><pageSetup paperSize="9" orientation="landscape" '
        'fitToHeight="0"/></worksheet>'
    )


def _row(number: int, cells: Sequence[str], styles: Sequence[int]) -> str:
    made = "".join(
        f'<c r="{_letter(at)}{number}" s="{style}" t="inlineStr"><is>'
        f'<t xml:space="preserve">{quoted(words[:_LONGEST])}</t></is></c>'
        for at, (words, style) in enumerate(zip(cells, styles, strict=False), start=1)
    )
    return f'<row r="{number}" ht="{height(cells)}" customHeight="1">{made}</row>'


def _links(remarks: Sequence[Remark]) -> str:
    """From the number of a finding to its cell."""
    links = []
    for at, remark in enumerate(remarks, start=2):
        first = remark.places[0]
        if first.sheet and first.cell:
            sheet = first.sheet.replace("'", "''")
            target = quoted(f"'{sheet}'!{first.cell}")
            links.append(f'<hyperlink ref="A{at}" location="{target}"/>')
    return f"<hyperlinks>{''.join(links)}</hyperlinks>" if links else ""


def _letter(column: int) -> str:
    return chr(64 + column)
