"""A drawn form as an accessible HTML table: caption, scopes, real spans."""

from __future__ import annotations

from hengji.model.drawing import CellRole, DrawnCell, DrawnForm
from hengji.writers.html.tags import escape
from hengji.writers.publication.release import masked

_LABELS = (CellRole.LABEL, CellRole.FREE_LABEL)


def form_table(form: DrawnForm, identifier: str) -> str:
    """The table of a form with its lines above and below."""
    heads: list[str] = []
    rest: list[str] = []
    for number, cells in _rows(form):
        header = number <= form.header_rows
        row = "".join(_cell(cell, header=header) for cell in cells)
        (heads if header else rest).append(f"<tr>{row}</tr>")
    lines = [form.subtitle, form.head_line, form.unit_line]
    above = "".join(f"<span>{_words(line)}</span>" for line in lines if line)
    below = "".join(f"<p>{_words(line)}</p>" for line in form.foot_lines)
    head = f"<thead>{''.join(heads)}</thead>" if heads else ""
    return (
        f'<div class="form" id="{escape(identifier)}" tabindex="0" role="region" '
        f'aria-label="{_words(form.title)}"><table><caption><strong>'
        f"{_words(form.title)}</strong>{above}</caption>{head}"
        f'<tbody>{"".join(rest)}</tbody></table><div class="foot">{below}</div></div>'
    )


def _words(text: str) -> str:
    return escape(masked(text))


def _rows(form: DrawnForm) -> list[tuple[int, list[DrawnCell]]]:
    rows: dict[int, list[DrawnCell]] = {}
    for cell in form.cells:
        rows.setdefault(cell.row, []).append(cell)
    last = max(rows, default=0)
    return [
        (number, sorted(rows.get(number, ()), key=lambda c: c.column))
        for number in range(1, last + 1)
    ]


def _cell(cell: DrawnCell, *, header: bool) -> str:
    tag, scope = "td", ""
    if header or (cell.role in _LABELS and cell.text.strip()):
        tag = "th"
        scope = f' scope="{_scope(cell, header=header)}"'
    spans = ""
    if cell.rowspan > 1:
        spans += f' rowspan="{cell.rowspan}"'
    if cell.colspan > 1:
        spans += f' colspan="{cell.colspan}"'
    shown = _words(cell.text).replace("\n", "<br>")
    return f'<{tag}{scope}{spans} class="{cell.align.value}">{shown}</{tag}>'


def _scope(cell: DrawnCell, *, header: bool) -> str:
    """Which cells a head speaks for: its column, its row, or a group of them."""
    if header:
        return "colgroup" if cell.colspan > 1 else "col"
    return "rowgroup" if cell.rowspan > 1 else "row"
