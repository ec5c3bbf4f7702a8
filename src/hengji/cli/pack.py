"""``hengji pack list``, ``show`` and ``test``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import click

from hengji.batch.cases import CaseResult, run_case
from hengji.cli.commands import EXIT_FOUND
from hengji.cli.terminal import language_option, say, write_utf8
from hengji.model.dossier import Dossier
from hengji.rules import Rulebook, catalogue, describe, load, read_cases
from hengji.rules.packs import locate
from hengji.writers.layout import draw
from hengji.writers.wrap import pad

_NAME, _CODE = 18, 10
_LIST = "列出内置规则包。List the built-in packs."
_SHOW = "查看一个规则包的核对规则、表单和评分办法。Show what a pack says."
_TEST = """用规则包自带的用例检验规则，并试画每个表单套的表（默认全部内置规则包）。

Run the cases of a pack (a name or a folder) through the whole audit, and draw the
forms of its form sets.
"""
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="输出格式。Output format.",
)


@click.group("pack", help="规则包：列出、查看、测试。Rule packs: list, show, test.")
def command() -> None:
    """The group of pack commands."""


@command.command("list", help=_LIST)
@format_option
@language_option
def list_command(form: str, language: str) -> None:
    """Print the headers of the built-in packs."""
    packs = catalogue()
    if form == "json":
        write_utf8(json.dumps({"packs": packs}, ensure_ascii=False, indent=1) + "\n")
        return
    for pack in packs:
        files = pack["files"]
        counts = say(
            language,
            f"规则 {files['checks']}，表单 {files['forms']}，用例 {files['tests']}",
            f"{files['checks']} checks, {files['forms']} forms, {files['tests']} cases",
        )
        click.echo(f"{pad(pack['id'], _NAME)}{pack['title'][language]}  {counts}")


@command.command("show", help=_SHOW)
@click.argument("name", metavar="ID")
@format_option
@language_option
def show_command(name: str, form: str, language: str) -> None:
    """Print the checks, forms and schemes of a pack."""
    shown = describe(load(_rules_for(name)), name)
    if form == "json":
        write_utf8(json.dumps(shown, ensure_ascii=False, indent=1) + "\n")
        return
    click.echo("\n".join(_shown(shown, language)))


def _shown(pack: dict[str, Any], language: str) -> Iterable[str]:
    yield f"{pack['id']}  {pack['title'][language]}"
    if pack["extends"]:
        yield say(language, f"继承 {pack['extends']}", f"extends {pack['extends']}")
    parts = (
        ("checks", say(language, "核对规则", "Checks"), "code"),
        ("forms", say(language, "表单", "Forms"), "id"),
        ("schemes", say(language, "评分办法", "Scoring schemes"), "id"),
    )
    for part, title, key in parts:
        if not pack[part]:
            continue
        yield f"\n{title} · {len(pack[part])}"
        width = max(_CODE, *(len(item[key]) + 2 for item in pack[part]))
        for item in pack[part]:
            yield f"  {pad(item[key], width)}{item['title'][language]}"
            if basis := item.get("basis") or item.get("source"):
                yield f"  {' ' * width}{basis}"


@command.command("test", help=_TEST)
@click.argument("name", metavar="[ID|FOLDER]", required=False)
@click.option("--code", default="", help="只测此编码。Cases of this check only.")
@language_option
def test_command(name: str | None, code: str, language: str) -> int:
    """Run the cases, print each with ✓ or ✗, exit 1 when one fails."""
    names = None if name is None else [name]
    cases = read_cases(names, code)
    rulebook = load(_rules_for(name))
    drawn = list(_drawn(rulebook, name)) if not code else []
    failed = 0
    for case in cases:
        result = run_case(case, rulebook)
        failed += not result.passed
        click.echo(f"{'✓' if result.passed else '✗'} {case.code}  {case.name}")
        for line in _explained(result, language):
            click.echo(f"    {line}")
    for line in drawn:
        click.echo(line)
    total = len(cases)
    passed = total - failed
    if not total:
        if drawn:
            return 0
        click.echo(say(language, "没有用例。", "There are no cases."))
        return EXIT_FOUND
    click.echo(
        say(
            language,
            f"\n{total} 个用例，通过 {passed}，未通过 {failed}。",
            f"\n{total} cases, {passed} passed, {failed} failed.",
        )
    )
    return EXIT_FOUND if failed else 0


def _drawn(rulebook: Rulebook, name: str | None) -> Iterator[str]:
    """Draw every form set of the pack; a defect in one is refused here."""
    own = locate(name).id if name is not None else ""
    for form_set in rulebook.form_sets.values():
        if own not in ("", form_set.pack):
            continue
        year = form_set.first_year or form_set.last_year or date.today().year
        forms = draw(form_set, Dossier(form_set.id, "某单位", year), rulebook)
        made, papers = len(forms), len(form_set.documents)
        yield f"✓ 表单套 {form_set.id}：{made} 张表，{papers} 份文件"


def _rules_for(name: str | None) -> list[str] | None:
    """A built-in pack is seen among all built-in ones, as it is used."""
    if name is None:
        return None
    pack = locate(name)
    built_in = {one["id"] for one in catalogue()}
    return None if pack.id in built_in and pack.id == name else [name]


def _explained(result: CaseResult, language: str) -> Iterable[str]:
    if result.passed:
        return
    yield f"{result.case.pack} {result.case.file}:{result.case.line}"
    for wanted in result.missing:
        line = "" if wanted.line is None else say(language, " 第{}行", " line {}")
        where = line.format(wanted.line)
        yield say(language, f"应有而无：{wanted.code}{where}",
                  f"expected, not found: {wanted.code}{where}")  # fmt: skip
    for finding in result.surplus:
        where = finding.places[0].label() if finding.places else ""
        words = finding.title.en if language == "en" else finding.title.zh
        yield say(language, f"不应有：{finding.code} {where} {words}",
                  f"not expected: {finding.code} {where} {words}")  # fmt: skip
