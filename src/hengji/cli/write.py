"""``hengji write``."""

from __future__ import annotations

from pathlib import Path

import click

from hengji import preparation
from hengji.cli.commands import EXIT_FOUND
from hengji.model.finding import Finding
from hengji.model.number import trimmed
from hengji.model.score import ScoreSheet
from hengji.preparation.documents import FORMATS, Written

_HELP = """成文：从填好的工作簿生成整套文件，并审核写出的每一份。

Write the complete set of documents of a filled workbook, and audit each of them.

还有错误或缺项时照样生成，列在待处理问题说明里，退出状态为 1。
With errors or gaps left the documents are written all the same, the cover letter lists
them, and the exit status is 1.
"""


@click.command("write", help=_HELP)
@click.argument("file", metavar="BOOK", type=click.Path())
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="放文件的文件夹。Folder for the documents.",
)
@click.option(
    "--format",
    "formats",
    type=click.Choice([*FORMATS, "all"]),
    multiple=True,
    default=("docx", "xlsx", "html", "json"),
    show_default=True,
    help="要生成的格式，可多次。Formats (repeatable).",
)
@click.option("--force", is_flag=True, help="替换已有的文件。Replace existing files.")
@click.option("--pack", "packs", metavar="ID", multiple=True, help="规则包。Packs.")
@click.pass_context
def command(
    context: click.Context,
    file: str,
    out: Path,
    formats: tuple[str, ...],
    force: bool,
    packs: tuple[str, ...],
) -> None:
    """Write the documents and say what is still open."""
    prepared = preparation.prepare(file, packs=packs or None)
    wanted = FORMATS if "all" in formats else formats
    written = preparation.write(prepared, out, wanted, force=force)
    for path in written.files:
        click.echo(f"已写 Written: {path}")
    for sentence in written.refused:
        click.echo(f"未写 Not written: {sentence}")
    for sheet in written.scores:
        click.echo(_score(sheet))
    _say_open(written)
    context.exit(0 if written.ready else EXIT_FOUND)


def _score(sheet: ScoreSheet) -> str:
    whose = f"（{sheet.subject}）" if sheet.subject else ""
    claimed = "——" if sheet.claimed_total is None else trimmed(sheet.claimed_total)
    again = "——" if sheet.recomputed_total is None else trimmed(sheet.recomputed_total)
    grade = f"，{sheet.recomputed_rating}" if sheet.recomputed_rating else ""
    return (
        f"评分 Score{whose}：自评{claimed}分，复算{again}分{grade}"
        f"（{sheet.undetermined}项由人评定 judged by a person）"
    )


def _say_open(written: Written) -> None:
    for sentence in written.lacking:
        click.echo(f"待补 Lacking: {sentence}")
    for finding in written.findings:
        click.echo(_line(finding))
    if not written.findings and not written.lacking:
        click.echo("待处理问题：无。 Open findings: none.")


def _line(finding: Finding) -> str:
    return f"待处理 Open: [{finding.severity}] {finding.code} {finding.message.zh}"
