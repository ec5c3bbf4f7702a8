"""``hengji score``."""

from __future__ import annotations

import click

from hengji import pipeline, preparation
from hengji.cli.commands import EXIT_FOUND
from hengji.cli.terminal import complain, language_option, say, write_utf8
from hengji.errors import ReadError, UsageError
from hengji.model.score import ScoreSheet
from hengji.preparing.dossier_reading import read_information
from hengji.readers import read
from hengji.scoring.explain import explain_json, explain_text, summary_text

_HELP = """评分：按评分方案复算填好的工作簿或自评报告，自评、复算、复核分列。

Score a filled workbook or a report by its scheme: claimed, recomputed and reviewed
points side by side.

没有可评分的内容时退出状态为 1。 Exit status 1 when there is nothing to score.
"""


@click.command("score", help=_HELP)
@click.argument("file", metavar="FILE", type=click.Path())
@click.option(
    "--explain",
    is_flag=True,
    help="逐项列出数据、规则、计算。Show inputs, rule and arithmetic of each line.",
)
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
def command(
    file: str, explain: bool, form: str, packs: tuple[str, ...], language: str
) -> int:
    """Score the file and print the sheets."""
    sheets = sheets_of(file, packs)
    if not sheets:
        complain(say(language, "文件里没有可评分的表。", "There is nothing to score."))
        return EXIT_FOUND
    if form == "json":
        write_utf8(explain_json(sheets))
    else:
        told = explain_text if explain else summary_text
        click.echo(told(sheets, language), nl=False)
    return 0


def sheets_of(file: str, packs: tuple[str, ...]) -> list[ScoreSheet]:
    """The score sheets of a workbook (body, then projects) or of a report.

    Raises:
        ReadError: the file cannot be read.
        UsageError: the workbook is of an unknown form set.
    """
    if _is_workbook(file):
        return list(preparation.prepare(file, packs=packs or None).scores)
    audit = pipeline.audit(file, packs=packs or None)
    if audit.reading is None:
        raise ReadError(audit.failure, audit.failure_en)
    return [audit.scores] if audit.scores is not None else []


def _is_workbook(file: str) -> bool:
    """Whether the file is a workbook to fill in rather than a report."""
    document = read(file)
    if document.format != "xlsx":
        return False
    try:
        read_information(document)
    except UsageError:
        return False
    return True
