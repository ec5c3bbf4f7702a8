"""``hengji diff``."""

from __future__ import annotations

from pathlib import Path

import click

from hengji import preparation
from hengji.cli.commands import EXIT_FOUND
from hengji.cli.terminal import language_option, write_utf8

_HELP = """比较两份报告：两个版本，或今年的与去年的，列出改变的数据、目标、指标和分值。

Compare two reports: two versions, or this year's with last year's; figures, targets,
indicators and weights that changed.

有不同时退出状态为 1。 Exit status 1 when they differ.
"""


@click.command("diff", help=_HELP)
@click.argument("before", metavar="BEFORE", type=click.Path())
@click.argument("after", metavar="AFTER", type=click.Path())
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="输出格式。Output format.",
)
@click.option("--pack", "packs", metavar="ID", multiple=True, help="规则包。Packs.")
@language_option
@click.pass_context
def command(
    context: click.Context,
    before: str,
    after: str,
    form: str,
    packs: tuple[str, ...],
    language: str,
) -> None:
    """Print what changed."""
    from hengji.writers.diff_report import Sides, render_json, render_text

    found = preparation.diff(before, after, packs=packs or None)
    sides = Sides(Path(before).name, Path(after).name, found.years)
    same = (found.same_figures, found.same_indicators)
    if form == "json":
        write_utf8(render_json(sides, found.changes, same))
    else:
        click.echo(render_text(sides, found.changes, same, language), nl=False)
    context.exit(EXIT_FOUND if found.changes else 0)
