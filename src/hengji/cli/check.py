"""``hengji check``."""

from __future__ import annotations

import click

from hengji import preparation
from hengji.cli.terminal import language_option, write_utf8
from hengji.model.finding import Severity

_HELP = """检查填好的工作簿：缺的、错的、互相矛盾的，逐格指出。

Check a filled workbook: what is missing, misplaced or contradicts, cell by cell.

--targets 还对绩效目标写得好不好提出建议；--last-year 与上年的表对照，看目标是否降低、
指标是否删去。 --targets also advises on the targets; --last-year compares them with
last year's.

有错误时退出状态为 1。 Exit status 1 when there are errors.
"""


@click.command("check", help=_HELP)
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
    "--targets",
    is_flag=True,
    help="对绩效目标提出建议。Advise on the targets.",
)
@click.option(
    "--last-year",
    metavar="FILE",
    type=click.Path(),
    help="上年的表，与 --targets 一起用。Last year's file, with --targets.",
)
@click.option("--pack", "packs", metavar="ID", multiple=True, help="规则包。Packs.")
@language_option
@click.pass_context
def command(
    context: click.Context,
    file: str,
    form: str,
    packs: tuple[str, ...],
    targets: bool,
    last_year: str | None,
    language: str,
) -> None:
    """Check a workbook and print what was found."""
    from hengji.writers import advice_text, report_json, report_text

    prepared = preparation.prepare(file, packs=packs or None)
    if form == "json":
        write_utf8(report_json.render([prepared.audit]) + "\n")
    else:
        for problem in prepared.problems:
            click.echo(f"! {problem.message}")
        click.echo(report_text.render([prepared.audit], language=language), nl=False)
        if targets or last_year:
            advice = preparation.advise(file, last_year=last_year, packs=packs or None)
            click.echo(advice_text.render(advice, language=language), nl=False)
    wrong = prepared.problems or any(
        finding.severity is Severity.ERROR for finding in prepared.audit.findings
    )
    context.exit(1 if wrong else 0)
