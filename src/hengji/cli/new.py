"""``hengji new``."""

from __future__ import annotations

from pathlib import Path

import click

from hengji import preparation
from hengji.cli.outlets import refuse_to_replace
from hengji.errors import UsageError
from hengji.model.dossier import Dossier

_HELP = """生成一套表的填报工作簿：每个数只填一次，其余由公式算出。

Make the workbook of a form set: each figure is entered once, the rest is computed.

不写 --set 时列出可用的表单套。 Without --set the form sets are listed.
"""


@click.command("new", help=_HELP)
@click.option("--set", "form_set", metavar="ID", help="表单套。Form set.")
@click.option(
    "--organisation", "--organization", "body", metavar="名称", help="单位名称。Body."
)
@click.option("--year", type=click.IntRange(1990, 2100), help="财政年度。Fiscal year.")
@click.option(
    "--unit", "units", multiple=True, help="下属单位，可多次。Unit (repeatable)."
)
@click.option(
    "--project", "projects", multiple=True, help="项目，可多次。Project (repeatable)."
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="要写的工作簿。The workbook to write.",
)
@click.option("--pack", "packs", metavar="ID", multiple=True, help="规则包。Packs.")
def command(
    form_set: str | None,
    body: str | None,
    year: int | None,
    units: tuple[str, ...],
    projects: tuple[str, ...],
    out: Path | None,
    packs: tuple[str, ...],
) -> None:
    """Write a blank workbook, or list the form sets."""
    if form_set is None:
        _list(packs)
        return
    if body is None or year is None:
        raise UsageError(
            "请用 --organisation 写明单位名称，用 --year 写明年度。",
            "Name the body with --organisation and the year with --year.",
        )
    path = out or Path(f"{body}{year}年度填报工作簿.xlsx")
    refuse_to_replace(path)
    dossier = Dossier(form_set, body, year, units=units, projects=projects)
    preparation.new(dossier, path, packs=packs or None)
    click.echo(f"已生成 {path}。填好后运行：hengji check {path}")
    click.echo(f"Written: {path}. When filled in: hengji check {path}")


def _list(packs: tuple[str, ...]) -> None:
    from hengji import rules

    for form_set in rules.load(packs or None).form_sets.values():
        click.echo(f"{form_set.id:<24}{form_set.title.zh}")
        click.echo(f"{'':<24}{form_set.title.en}")
