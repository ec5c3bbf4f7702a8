"""The score comparison and the coverage sheet."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hengji.model.audit import Audit, Coverage, NotChecked
from hengji.model.finding import FindingKind
from hengji.model.reading import Reading
from hengji.model.relation import Relation, RelationStatus
from hengji.model.score import ScoreLine, ScoreSheet, ScoreStatus
from hengji.writers.html.tags import both, escape, message, spot
from hengji.writers.report_json import relation_kind
from hengji.writers.words import KIND, READ_STATUS, STATUS, number, percentage

_SPOTS_SHOWN = 5
_SIGNS = {
    RelationStatus.HELD: "✓",
    RelationStatus.ROUNDING: "≈",
    RelationStatus.BROKEN: "✗",
    RelationStatus.NOT_CHECKABLE: "?",
}


def scores_html(sheet: ScoreSheet | None) -> str:
    """Claimed beside recomputed, line by line, with the trace."""
    if sheet is None:
        words = both("文中没有评分表。", "The document holds no score sheet.")
        return f'<p class="none">{words}</p>'
    head = "".join(
        f"<th>{both(*words)}</th>"
        for words in (
            ("指标", "Indicator"),
            ("分值", "Max"),
            ("自评", "Claimed"),
            ("重算", "Recomputed"),
        )
    )
    body = "".join(map(_score_line, sheet.lines))
    total = (
        f'<tr class="total"><th>{both("总分", "Total")}</th><td></td>'
        f"<td>{_rated(sheet.claimed_total, sheet.claimed_rating)}</td>"
        f"<td>{_rated(sheet.recomputed_total, sheet.recomputed_rating)}</td></tr>"
    )
    note = ""
    if sheet.undetermined:
        note = '<p class="meta">{}</p>'.format(
            both(
                f"{sheet.undetermined} 项无法重算，按自评分计入总分。",
                f"Lines that cannot be recomputed: {sheet.undetermined}; "
                "they count as claimed.",
            )
        )
    return (
        f'{note}<table class="scores"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody><tfoot>{total}</tfoot></table>"
    )


def _rated(total: Decimal | None, rating: str) -> str:
    return f"{number(total)} {escape(rating)}".strip()


def _score_line(line: ScoreLine) -> str:
    style, note = "", ""
    if line.status is ScoreStatus.UNDETERMINED:
        style = "open"
        note = both(line.reason, line.reason_en or line.reason)
    elif line.claimed != line.recomputed:
        style = "differs"
        note = escape(line.arithmetic or line.rule)
    elif line.arithmetic:
        note = escape(line.arithmetic)
    trace = f'<p class="trace">{note}</p>' if note else ""
    where = spot(line.place) if line.place is not None else ""
    recomputed = number(line.recomputed)
    if style == "differs":
        recomputed = "✗ " + recomputed
    elif not style:
        recomputed = "✓ " + recomputed
    return (
        f'<tr class="{style}"><th>{escape(line.name)}{trace}{where}</th>'
        f"<td>{number(line.max_score)}</td><td>{number(line.claimed)}</td>"
        f"<td>{recomputed}</td></tr>"
    )


def coverage_html(audit: Audit, reading: Reading) -> str:
    """What was checked, what was not and why, and how the document was read."""
    return (
        _figures(audit.coverage)
        + _by_kind(audit.relations)
        + _reasons(audit.coverage.reasons)
        + _about(audit, reading)
    )


def _figures(coverage: Coverage) -> str:
    share = percentage(coverage.figures_checked, coverage.figures)
    words = both(
        f"全文 {coverage.figures} 个数字，{coverage.figures_checked} 个参与了核对",
        f"{coverage.figures_checked} of {coverage.figures} figures took part",
    )
    counts = (
        (coverage.held, RelationStatus.HELD),
        (coverage.rounding, RelationStatus.ROUNDING),
        (coverage.broken, RelationStatus.BROKEN),
        (coverage.not_checkable, RelationStatus.NOT_CHECKABLE),
    )
    tiles = "".join(
        f'<li class="{status}"><b>{count}</b>'
        f"<span>{_SIGNS[status]} {message(STATUS[status])}</span></li>"
        for count, status in counts
    )
    return (
        f'<div class="share"><b>{share}</b><span>{words}</span>'
        f"{_bar([(count, str(status)) for count, status in counts])}</div>"
        f'<ul class="tiles">{tiles}</ul>'
    )


def _bar(parts: Sequence[tuple[int, str]]) -> str:
    """A stacked bar; SVG attributes, because inline styles are forbidden here."""
    total = sum(count for count, _ in parts)
    if not total:
        return ""
    at, drawn = 0, []
    for count, style in parts:
        size = 1000 * count // total
        drawn.append(
            f'<rect class="{style}" x="{at}" y="0" width="{size}" height="10"/>'
        )
        at += size
    return (
        '<svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">'
        f"{''.join(drawn)}</svg>"
    )


def _by_kind(relations: Sequence[Relation]) -> str:
    grouped: dict[FindingKind, list[Relation]] = {}
    for relation in relations:
        grouped.setdefault(relation_kind(relation), []).append(relation)
    return "".join(_kind(kind, members) for kind, members in grouped.items())


def _kind(kind: FindingKind, members: Sequence[Relation]) -> str:
    counts = dict.fromkeys(RelationStatus, 0)
    for relation in members:
        counts[relation.status] += 1
    shown = " ".join(
        f'<span class="{status}">{_SIGNS[status]}{count}</span>'
        for status, count in counts.items()
        if count
    )
    rows = "".join(map(_relation, members))
    return (
        f'<details class="kind"><summary>{message(KIND[kind])} '
        f"<small>{shown}</small></summary><ul>{rows}</ul></details>"
    )


def _relation(relation: Relation) -> str:
    status, outcome = relation.outcome.status, relation.outcome
    words = escape(outcome.arithmetic or outcome.reason)
    return (
        f'<li class="{status}"><i>{_SIGNS[status]}</i> {escape(relation.claim.subject)}'
        f'<p class="trace">{words}</p>{spot(relation.claim.stated.place)}</li>'
    )


def _reasons(reasons: Sequence[NotChecked]) -> str:
    if not reasons:
        return ""
    grouped: dict[str, list[NotChecked]] = {}
    for item in reasons:
        grouped.setdefault(item.reason, []).append(item)
    rows = "".join(_reason(reason, items) for reason, items in grouped.items())
    title = both("未能核对", "Could not be checked")
    return f'<h3>{title}</h3><ul class="why">{rows}</ul>'


def _reason(reason: str, items: Sequence[NotChecked]) -> str:
    times = f" <b>×{len(items)}</b>" if len(items) > 1 else ""
    spots = [spot(item.place) for item in items if item.place is not None]
    more = " …" if len(spots) > _SPOTS_SHOWN else ""
    return f"<li>{escape(reason)}{times} {' '.join(spots[:_SPOTS_SHOWN])}{more}</li>"


def _about(audit: Audit, reading: Reading) -> str:
    forms = "；".join(dict.fromkeys(form.title for form in reading.forms if form.title))
    status = message(READ_STATUS[str(reading.document.status)])
    rows = [
        (both("文件", "File"), escape(audit.path)),
        (both("格式", "Format"), escape(audit.format)),
        ("SHA256", f"<code>{escape(audit.sha256)}</code>"),
        (both("表单", "Forms"), escape(forms) or both("未识别", "not recognised")),
        (both("读取", "Read"), status),
    ]
    rows += [
        (both("读取疑点", "Doubt"), escape(problem.message))
        for problem in reading.document.problems
    ]
    listed = "".join(
        f"<div><dt>{label}</dt><dd>{words}</dd></div>" for label, words in rows
    )
    title = both("关于这份文件", "About this document")
    return f'<h3>{title}</h3><dl class="more">{listed}</dl>'
