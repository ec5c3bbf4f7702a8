"""The page for publication: one HTML file that asks nobody for anything.

The text, the forms as tables, the charts as SVG with their numbers in a table, and
the data as JSON in the page.  Chinese first, English labels second; printable.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files

from hengji.model.chart import ChartKind, ChartSpec
from hengji.model.composition import (
    AnnexTitle,
    Block,
    Heading,
    Illustration,
    PartTitle,
    Passage,
    Plate,
)
from hengji.writers.charts.svg import chart_svg
from hengji.writers.charts.wording import printed, share
from hengji.writers.html.tags import escape
from hengji.writers.publication.edition import Edition
from hengji.writers.publication.forms import form_table
from hengji.writers.publication.package import facts_object
from hengji.writers.publication.release import masked, require_publishable
from hengji.writers.publication.tables import data_tables


def render_page(edition: Edition) -> str:
    """The page of an edition.

    Raises:
        PublicationRefused: the edition is secret or unfinished.
    """
    require_publishable(edition)
    composition = edition.composition
    title = words("".join(composition.title))
    lines = "".join(f"<span>{words(line)}</span>" for line in composition.title)
    dated = f'<p class="date">{words(composition.date)}</p>' if composition.date else ""
    body = "".join(_blocks(composition.blocks))
    return (
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer"><link rel="icon" href="data:,">'
        f"<title>{title}</title><style>{_asset('page.css')}</style></head><body>"
        '<a class="skip" href="#text">跳到正文 Skip to text</a>'
        f"<header><h1>{lines}</h1>{dated}</header>"
        f'<nav aria-label="目录 Contents"><h2>目录 <small>Contents</small></h2>'
        f"<ol>{_contents(composition.blocks)}</ol></nav>"
        f'<main id="text">{body}{_data(edition)}</main>'
        f"<script>{_asset('page.js')}</script></body></html>"
    )


def words(text: str) -> str:
    """Text of any origin with personal numbers masked, safe in the page."""
    return escape(masked(text))


@lru_cache(maxsize=2)
def _asset(name: str) -> str:
    return (files("hengji.writers.publication") / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


@lru_cache(maxsize=1)
def policy() -> str:
    """Content security policy: our style sheet, our script, and no request at all."""
    return (
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; "
        f"style-src '{_digest(_asset('page.css'))}'; "
        f"script-src '{_digest(_asset('page.js'))}'"
    )


def _contents(blocks: tuple[Block, ...]) -> str:
    items = []
    for at, block in enumerate(blocks):
        match block:
            case PartTitle(text):
                items.append(
                    f'<li class="part"><a href="#b{at}">{words(text)}</a></li>'
                )
            case AnnexTitle(label, text):
                shown = words(f"{label} {text}")
                items.append(f'<li class="part"><a href="#b{at}">{shown}</a></li>')
            case Heading(1, text):
                items.append(f'<li><a href="#b{at}">{words(text)}</a></li>')
    items.append('<li class="part"><a href="#data">数据 <small>Data</small></a></li>')
    return "".join(items)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for at, block in enumerate(blocks):
        match block:
            case PartTitle(text):
                yield f'<h2 id="b{at}">{words(text)}</h2>'
            case AnnexTitle(label, text):
                yield f'<p class="label">{words(label)}</p>'
                yield f'<h2 id="b{at}">{words(text)}</h2>'
            case Heading(level, text):
                tag = f"h{level + 2}"
                yield f'<{tag} id="b{at}">{words(text)}</{tag}>'
            case Passage(text):
                yield f"<p>{words(text)}</p>"
            case Illustration(chart, caption):
                yield _figure(chart, caption, f"c{at}")
            case Plate(form):
                yield form_table(form, f"b{at}")


def _figure(chart: ChartSpec, caption: str, identifier: str) -> str:
    """A chart, its caption, and its numbers for who cannot see it."""
    pie = chart.kind is ChartKind.PIE
    heads = "".join(f'<th scope="col">{words(s.name)}</th>' for s in chart.series)
    more = '<th scope="col">占比 <small>Share</small></th>' if pie else ""
    rows = []
    for at, name in enumerate(chart.categories):
        cells = ""
        for row in chart.series:
            value = row.values[at]
            cells += f"<td>{printed(value, chart.decimals)}</td>"
            if pie and value is not None:
                cells += f"<td>{share(value, chart.whole)}</td>"
        rows.append(f'<tr><th scope="row">{words(name)}</th>{cells}</tr>')
    unit = f"单位：{words(chart.unit)}" if chart.unit else ""
    return (
        f'<figure id="f{identifier}">{chart_svg(chart, identifier)}'
        f"<figcaption>{words(caption)}</figcaption>"
        "<details><summary>图中数据 <small>Figures of the chart</small></summary>"
        f"<table><caption>{unit}</caption><thead><tr><td></td>{heads}{more}</tr>"
        f"</thead><tbody>{''.join(rows)}</tbody></table></details></figure>"
    )


def _data(edition: Edition) -> str:
    """The data of the page, to be copied; no mark-up can begin inside."""
    content = facts_object(edition, data_tables(edition))
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for sign, code in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        text = text.replace(sign, code)
    count = len(edition.dossier.holdings)
    return (
        '<section class="data" aria-labelledby="data">'
        '<h2 id="data">数据 <small>Data</small></h2>'
        f"<p>本页数据共{count}项，金额为精确的字符串。"
        f"<small>{count} facts; amounts are exact strings.</small></p>"
        '<p><button type="button" id="copy">复制数据 <small>Copy data (JSON)</small>'
        '</button> <span id="copied" role="status"></span></p>'
        f'<script type="application/json" id="facts">{text}</script></section>'
    )
