"""``hengji audit``."""

from __future__ import annotations

import os
from collections.abc import Iterator

import click

from hengji.batch.job import Done, Job, Order, Warm, audit_file, lost_file
from hengji.batch.office import FORMATS
from hengji.batch.runner import run
from hengji.cli.commands import EXIT_FOUND, EXIT_UNREADABLE
from hengji.cli.gather import gather, notes
from hengji.cli.outlets import Folder, JsonStream, Outlet, Stream
from hengji.cli.terminal import (
    PLAIN_COLUMNS,
    Progress,
    colours,
    columns,
    complain,
    language_option,
    say,
    write_utf8,
)
from hengji.model.finding import Severity
from hengji.rules import load
from hengji.writers.summary import Summary

#: Below this many files, starting workers costs more than it saves.
_WORTH_WORKERS = 12


def _print_schema(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from hengji.writers.report_json import schema

        write_utf8(schema())
        ctx.exit()


_HELP = """审核文件或文件夹中的报告，指出数字、表格、文字之间的矛盾。

Audit reports (files, or folders searched through) and say what contradicts what.

退出码 Exit status: 0 没有达到 --fail-on 级别的问题 nothing at or above the level;
1 有 something; 2 有文件读不了 a file could not be read.
"""


@click.command("audit", help=_HELP)
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html", "docx", "xlsx"]),
    default="text",
    show_default=True,
    help="报告格式；docx、xlsx 把意见写成原件里的批注（需 --out）。Format of the "
    "report; docx and xlsx put the findings into the original (with --out).",
)
@click.option(
    "-o",
    "--out",
    metavar="DIR",
    type=click.Path(file_okay=False),
    help="每份文件一份报告，写入此文件夹。Write one report per file into DIR.",
)
@click.option(
    "--pack",
    "packs",
    metavar="ID",
    multiple=True,
    help="只用这些规则包（名称或文件夹）。Apply these packs only.",
)
@click.option(
    "--year",
    type=click.IntRange(1990, 2100),
    help="文中未写年度时的财政年度。Fiscal year where the report does not say.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info"]),
    default="error",
    show_default=True,
    help="有此级别或更重的问题时退出码为 1。Exit 1 at this severity or above.",
)
@language_option
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    help="并行进程数。Number of worker processes.",
)
@click.option("--quiet", is_flag=True, help="不显示进度和提示。No progress, no notes.")
@click.option(
    "--schema",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_schema,
    help="输出 JSON 格式的 JSON Schema。Print the JSON Schema of the JSON format.",
)
def command(
    paths: tuple[str, ...],
    form: str,
    out: str | None,
    packs: tuple[str, ...],
    year: int | None,
    fail_on: str,
    language: str,
    jobs: int | None,
    quiet: bool,
) -> int:
    """Audit the paths, write the reports, return the exit status."""
    gathered = gather(paths)
    if not quiet:
        for note in notes(gathered, language):
            complain(note)
    if not gathered.files:
        complain(say(language, "没有可审核的文件。", "There is no file to audit."))
        return EXIT_UNREADABLE
    order = Order(
        format=form,
        language=language,
        packs=packs or None,
        year=year,
        colour=colours() and out is None,
        width=columns() if out is None else PLAIN_COLUMNS,
    )
    outlet = _outlet(order, out, gathered.files)
    load(order.packs)
    return _audit(gathered.files, order, outlet, jobs, fail_on, quiet=quiet)


def _outlet(order: Order, out: str | None, files: list[str]) -> Outlet:
    if out is not None:
        return Folder(out, order, files)
    if order.format in FORMATS:
        raise click.UsageError(
            f"输出 {order.format} 需要 --out DIR：批注写在另存的副本里，"
            f"原件不动。Writing {order.format} needs --out DIR: a copy is annotated, "
            "the original is left as it is."
        )
    if order.format == "html":
        if len(files) > 1:
            raise click.UsageError(
                "多份文件输出 html 需要 --out DIR。"
                "Several documents as html need --out DIR."
            )
        return Stream(order, write_utf8)
    if order.format == "json":
        return JsonStream(len(files), write_utf8)
    return Stream(order, lambda text: click.echo(text, nl=False))


def _audit(
    files: list[str],
    order: Order,
    outlet: Outlet,
    jobs: int | None,
    fail_on: str,
    *,
    quiet: bool,
) -> int:
    progress = Progress(len(files), order.language, shown=not quiet and outlet.silent)
    summaries = []
    for done in _results(files, order, jobs, progress):
        progress.clear()
        outlet.take(done)
        summaries.append(done.summary)
    progress.clear()
    outlet.close(summaries)
    return _status(summaries, Severity(fail_on))


def _results(
    files: list[str], order: Order, jobs: int | None, progress: Progress
) -> Iterator[Done]:
    workers = jobs or _workers(len(files))
    return run(
        audit_file,
        [Job(path, order) for path in files],
        workers=min(workers, len(files)) if len(files) > 1 else 1,
        lost=lost_file,
        warm=Warm(order),
        tick=progress,
    )


def _workers(files: int) -> int:
    return (os.cpu_count() or 1) if files >= _WORTH_WORKERS else 1


def _status(summaries: list[Summary], level: Severity) -> int:
    if any(summary.failure for summary in summaries):
        return EXIT_UNREADABLE
    found = any(summary.at_or_above(level) for summary in summaries)
    return EXIT_FOUND if found else 0
