"""``hengji import``."""

from __future__ import annotations

from pathlib import Path

import click

from hengji import preparation
from hengji.cli.outlets import refuse_to_replace

_HELP = """导入：把去年的报告或今年的决算表读成预填的工作簿，逐个待确认。

Import: last year's report or this year's final accounts become a prefilled workbook,
every figure to be confirmed.

上一年度的数进入“上年”栏。 Figures of the year before go into the columns 上年.
"""


@click.command("import", help=_HELP)
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True)
@click.option(
    "--set", "form_set", metavar="ID", required=True, help="表单套。Form set."
)
@click.option("--year", type=click.IntRange(1990, 2100), help="财政年度。Fiscal year.")
@click.option(
    "--organisation", "--organization", "body", metavar="名称", help="单位名称。Body."
)
@click.option("--unit", "units", multiple=True, help="下属单位，可多次。Unit.")
@click.option("--project", "projects", multiple=True, help="项目，可多次。Project.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="要写的工作簿。The workbook to write.",
)
@click.option("--pack", "packs", metavar="ID", multiple=True, help="规则包。Packs.")
def command(
    reports: tuple[str, ...],
    form_set: str,
    year: int | None,
    body: str | None,
    units: tuple[str, ...],
    projects: tuple[str, ...],
    out: Path | None,
    packs: tuple[str, ...],
) -> None:
    """Write a prefilled workbook."""
    dossier = preparation.import_reports(
        reports,
        form_set,
        year=year,
        organisation=body or "",
        units=units,
        projects=projects,
        packs=packs or None,
    )
    path = out or Path(
        f"{dossier.organisation}{dossier.fiscal_year}年度填报工作簿.xlsx"
    )
    refuse_to_replace(path)
    preparation.new(dossier, path, packs=packs or None)
    last = sum(1 for holding in dossier.holdings if holding.key.year == -1)
    total = len(dossier.holdings)
    click.echo(
        f"已生成 {path}：导入{total}个数，其中上年{last}个，"
        "逐个待确认（见“导入确认”）。"
    )
    click.echo(
        f"Written: {path}: {total} figures imported, {last} of them of the year "
        "before, each to be confirmed (sheet 导入确认)."
    )
