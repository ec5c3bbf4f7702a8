"""``hengji facts``."""

from __future__ import annotations

import click

from hengji.cli.terminal import language_option, write_utf8
from hengji.errors import ReadError
from hengji.pipeline import audit
from hengji.writers.fact_listing import facts_json, facts_text

_HELP = """列出从文件中认出的数据项：概念、口径、年度、数值、位置。

List the facts recognised: concept, basis, year, value, place.
"""


@click.command("facts", help=_HELP)
@click.argument("file", metavar="FILE", type=click.Path())
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="输出格式。Output format.",
)
@click.option(
    "--pack",
    "packs",
    metavar="ID",
    multiple=True,
    help="只用这些规则包。Apply these packs only.",
)
@click.option(
    "--year",
    type=click.IntRange(1990, 2100),
    help="文中未写年度时的财政年度。Fiscal year where the report does not say.",
)
@language_option
def command(
    file: str, form: str, packs: tuple[str, ...], year: int | None, language: str
) -> None:
    """Recognise the facts of the file and print them."""
    result = audit(file, packs=packs or None, year=year)
    if result.reading is None:
        raise ReadError(result.failure, result.failure_en)
    facts = result.reading.facts
    if form == "json":
        write_utf8(facts_json(facts) + "\n")
        return
    click.echo(facts_text(facts, language=language), nl=False)
