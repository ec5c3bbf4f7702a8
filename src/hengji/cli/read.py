"""``hengji read``."""

from __future__ import annotations

import click

from hengji.cli.terminal import columns, language_option, write_utf8
from hengji.readers import read
from hengji.writers.document_listing import document_json, document_text

_HELP = """显示从文件中读到的全部段落和表格（含合并单元格）。

Show every paragraph and table as they were read; ‹ and ^ continue merged cells.
"""


@click.command("read", help=_HELP)
@click.argument("file", metavar="FILE", type=click.Path())
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="输出格式。Output format.",
)
@language_option
def command(file: str, form: str, language: str) -> None:
    """Read the file and print its blocks."""
    document = read(file)
    if form == "json":
        write_utf8(document_json(document) + "\n")
        return
    text = document_text(document, language=language, width=columns())
    click.echo(text, nl=False)
