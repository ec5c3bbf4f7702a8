"""The audit as one HTML page that works offline and asks nobody for anything.

The document stands at the left with its marks, the findings at the right.  All
words are in the page in both languages; the script only selects and scrolls, so
that the page is whole without it, and on paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import quote

from hengji.errors import UsageError
from hengji.model.audit import Audit
from hengji.model.finding import Finding
from hengji.model.reading import Reading
from hengji.writers.html.assets import foot, head
from hengji.writers.html.cards import cards_html, filters_html
from hengji.writers.html.marks import Marks
from hengji.writers.html.paper import document_html
from hengji.writers.html.sheets import coverage_html, scores_html
from hengji.writers.html.tags import both, escape
from hengji.writers.report_text import verdict
from hengji.writers.summary import Summary, summarise
from hengji.writers.words import SEVERITIES, number


def render(audits: Sequence[Audit], *, language: str = "zh") -> str:
    """The page of one document.

    Raises:
        UsageError: there is not exactly one document; several get a page each and
            :func:`render_index`.
    """
    if len(audits) != 1:
        raise UsageError(
            "一页 HTML 只放一份文件；多份文件请逐份生成并另做目录。",
            "An HTML page holds one document; write one page each and an index.",
        )
    audit = audits[0]
    summary = summarise(audit)
    if audit.reading is None:
        return _page(_name(audit.path), _unread(summary), language, "unread")
    body = _body(audit, audit.reading, summary)
    return _page(summary.title or _name(audit.path), body, language, "report")


def render_index(pages: Sequence[tuple[Summary, str]], *, language: str = "zh") -> str:
    """The index of several pages: a summary and the page's file name each."""
    rows = "".join(_index_row(summary, name) for summary, name in pages)
    titles = (
        ("文件", "Document"),
        ("单位", "Organisation"),
        ("年度", "Year"),
        ("错误", "Errors"),
        ("疑点", "Warnings"),
        ("提示", "Notes"),
        ("自评", "Claimed"),
        ("重算", "Recomputed"),
        ("数字核对", "Figures checked"),
    )
    heads = "".join(f"<th>{both(*words)}</th>" for words in titles)
    count = both(f"共 {len(pages)} 份报告", f"{len(pages)} reports")
    body = (
        f'<header class="top"><div class="id"><p class="brand">{_brand()}</p>'
        f"<h1>{count}</h1></div>{_language_button()}</header>"
        f'<main class="index"><table class="scores"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></main>"
    )
    return _page("衡绩", body, language, "list")


def ordered(findings: Sequence[Finding]) -> list[Finding]:
    """The findings as they are numbered: gravest first, else as they came."""
    return sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))


def _page(title: str, body: str, language: str, kind: str) -> str:
    code = "en" if language == "en" else "zh"
    return (
        f'<!DOCTYPE html>\n<html lang="{code}" data-language="{code}"><head>'
        f'<meta charset="utf-8"><title>{escape(title)} · 衡绩 Hengji</title>'
        f'{head()}</head>\n<body class="{kind}">{body}{foot()}</body></html>\n'
    )


def _name(path: str) -> str:
    return PurePath(path).name


def _brand() -> str:
    return both("衡绩 · 审核报告", "Hengji · audit report")


def _language_button() -> str:
    return (
        '<button type="button" id="language">'
        '<span class="zh" lang="en">English</span>'
        '<span class="en" lang="zh">中文</span></button>'
    )


def _unread(summary: Summary) -> str:
    words = both(verdict(summary), verdict(summary, "en"))
    return (
        f'<header class="top"><div class="id"><p class="brand">{_brand()}</p>'
        f"<h1>{escape(_name(summary.path))}</h1></div>{_language_button()}</header>"
        f'<main class="failure"><p>{words}</p></main>'
    )


def _body(audit: Audit, reading: Reading, summary: Summary) -> str:
    findings = ordered(audit.findings)
    marks = Marks(audit, findings)
    return (
        f"{_top(summary)}<main>"
        '<section class="document" id="document" tabindex="-1"'
        ' aria-label="文档 Document"><article>'
        f"{document_html(reading, marks)}</article></section>"
        f'<aside class="side">{_tabs(len(findings))}'
        f'<section id="findings" class="panel" role="tabpanel">'
        f"{filters_html(findings)}{cards_html(findings)}</section>"
        '<section id="scores" class="panel" role="tabpanel">'
        f"<h2>{both('自评与重算', 'Claimed and recomputed')}</h2>"
        f"{scores_html(audit.scores)}</section>"
        '<section id="coverage" class="panel" role="tabpanel">'
        f"<h2>{both('核对范围', 'What was checked')}</h2>"
        f"{coverage_html(audit, reading)}</section></aside></main>"
    )


def _top(summary: Summary) -> str:
    year = str(summary.fiscal_year) if summary.fiscal_year else ""
    parts = [summary.organisation, year, _name(summary.path)]
    under = " · ".join(escape(part) for part in parts if part)
    words = both(verdict(summary), verdict(summary, "en"))
    return (
        f'<header class="top"><div class="id"><p class="brand">{_brand()}</p>'
        f"<h1>{escape(summary.title or _name(summary.path))}</h1>"
        f'<p class="under">{under}</p></div>'
        f'<p class="verdict">{words}</p>{_language_button()}</header>'
    )


def _tabs(findings: int) -> str:
    tabs = (
        ("document", "文档", "Document", ""),
        ("findings", "发现", "Findings", f" <b>{findings}</b>"),
        ("scores", "得分", "Scores", ""),
        ("coverage", "核对范围", "Coverage", ""),
    )
    buttons = "".join(
        f'<button type="button" role="tab" data-tab="{name}" aria-controls="{name}"'
        f' aria-selected="{"true" if name == "findings" else "false"}">'
        f"{both(chinese, english)}{extra}</button>"
        for name, chinese, english, extra in tabs
    )
    agreed = both("标出已核对的数字", "Show figures that agree")
    return (
        f'<div class="tabs" role="tablist">{buttons}</div>'
        f'<p class="tools"><label><input type="checkbox" id="agreed"> {agreed}</label>'
        f'<span class="keys"><kbd>j</kbd> <kbd>k</kbd> '
        f"{both('上下', 'move')} <kbd>Enter</kbd> {both('看位置', 'go')}</span></p>"
    )


def _index_row(summary: Summary, name: str) -> str:
    title = escape(summary.title or _name(summary.path))
    link = f'<a href="{escape(quote(name))}">{title}</a>'
    file = ""
    if summary.title:
        file = f'<p class="trace">{escape(_name(summary.path))}</p>'
    if summary.failure:
        words = both(verdict(summary), verdict(summary, "en"))
        row = f'<th>{link}{file}</th><td colspan="8">{words}</td>'
        return f'<tr class="differs">{row}</tr>'
    checked = f"{summary.figures_checked}/{summary.figures}"
    cells = (
        escape(summary.organisation),
        str(summary.fiscal_year or "—"),
        str(summary.errors),
        str(summary.warnings),
        str(summary.notes),
        number(summary.claimed_total),
        number(summary.recomputed_total),
        checked,
    )
    rest = "".join(f"<td>{cell}</td>" for cell in cells)
    style = ' class="differs"' if summary.errors else ""
    return f"<tr{style}><th>{link}{file}</th>{rest}</tr>"
