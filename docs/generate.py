"""Write the generated documents again: ``make docs``.

``docs/codes.md`` from the checks of the packs, ``docs/cli.md`` from the command
line's own help, ``docs/indicators.md`` from the indicator library, the tables of
``GLOSSARY.md`` from the concepts, and the output shown in the READMEs by running
the command shown.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from docs.indicator_list import listed  # noqa: E402
from hengji.cli.commands import hengji  # noqa: E402
from hengji.model.check_rule import CheckRule  # noqa: E402
from hengji.rules import load  # noqa: E402

NOTICE = "<!-- 由 make docs 生成，请勿手改。Written by `make docs`. -->\n"
SHOWN = re.compile(
    r"(?P<head>```console\n\$ (?P<command>hengji [^\n]+)\n)(?P<output>.*?)(?P<end>```)",
    re.DOTALL,
)
BLOCK = re.compile(r"(?<=<!-- concepts -->\n).*(?=<!-- /concepts -->)", re.DOTALL)
SEVERITIES = {"error": "错误", "warning": "警告", "info": "提示"}
GROUPS = {
    "SUM": "合计 sum", "DIF": "差额 difference", "GRO": "增减率 growth",
    "SHA": "占比 share", "RAT": "比率 ratio", "EXE": "完成率与执行率 completion rate",
    "XRF": "前后一致 cross reference", "SCO": "得分 scoring", "WGT": "分值权重 weight",
    "GRD": "等级 grade", "REA": "偏差原因 missing reason", "VAL": "漏填 missing value",
    "UNI": "计量单位 unit", "STR": "结构 structure", "TXT": "文字残留 text noise",
    "TGT": "指标值与完成值雷同 target equals result", "OTH": "其他 other",
}  # fmt: skip


def codes(_: str) -> str:
    """The catalogue of codes."""
    by_group: dict[str, list[CheckRule]] = defaultdict(list)
    for code, rule in sorted(load().checks.items()):
        by_group[code.partition("-")[0]].append(rule)
    lines = [
        NOTICE,
        "# 检查编码 / Catalogue of codes\n",
        "编码是公开约定：一经使用，不改含义，不再他用。"
        "Codes are public: never reused, never changed in meaning.\n",
    ]
    for prefix, title in GROUPS.items():
        if by_group[prefix]:
            lines.append(f"## {prefix} {title}\n")
            lines.extend(_entry(rule) for rule in by_group[prefix])
    return "\n".join(lines).rstrip("\n") + "\n"


def _entry(rule: CheckRule) -> str:
    years = ""
    if rule.valid_from or rule.valid_to:
        years = f"　施行 {rule.valid_from or '…'} 至 {rule.valid_to or '今'}"
    rows = [
        f"### {rule.code}　{_plain(rule.title.zh)}\n",
        f"{_plain(rule.title.en)}\n",
        f"- 级别：{SEVERITIES[rule.severity]}　类别：`{rule.finding_kind}`"
        f"　算法：`{rule.kind}`　规则包：`{rule.pack}`{years}",
        f"- 依据：{rule.basis}",
    ]
    if rule.source:
        rows.append(f"- 来源：{rule.source}")
    rows.append(f"- 建议：{rule.advice.zh}")
    return "\n".join(rows) + "\n"


def _plain(text: str) -> str:
    """A title without its place holder."""
    words = re.sub(r"^\{subject\}\s*[：:，,]?\s*", "", text)
    return words.replace("{subject}", "…")


def command_line(_: str) -> str:
    """The help of every command."""
    lines = [NOTICE, "# 命令行 / Command line\n"]
    for context in _contexts(hengji, "hengji", None):
        context.terminal_width = context.max_content_width = 88
        words = context.command.get_help(context).split("\n")
        shown = "\n".join(line.rstrip() for line in words)
        lines.append(f"## {context.command_path}\n\n```text\n{shown}\n```\n")
    return "\n".join(lines).rstrip("\n") + "\n"


def _contexts(
    command: click.Command, name: str, parent: click.Context | None
) -> Iterator[click.Context]:
    """A command and those under it, with the settings they inherit."""
    settings = command.context_settings
    context = click.Context(command, info_name=name, parent=parent, **settings)
    yield context
    if isinstance(command, click.Group):
        for child in command.list_commands(context):
            found = command.get_command(context, child)
            if found is not None:
                yield from _contexts(found, child, context)


def indicators(_: str) -> str:
    """The indicator library, domain by domain."""
    return NOTICE + "\n" + listed(load().library)


def glossary(current: str) -> str:
    """The glossary with its table of concepts."""
    rows = [
        "",
        "| 中文 | 标识 identifier | English | 又称 also printed as |",
        "|---|---|---|---|",
    ]
    for identifier, concept in sorted(load().concepts.items()):
        aliases = "、".join(concept.aliases[:4]) + (
            "……" if len(concept.aliases) > 4 else ""
        )
        rows.append(f"| {concept.label} | `{identifier}` | {concept.en} | {aliases} |")
    return BLOCK.sub(lambda _: "\n".join(rows) + "\n\n", current)


def with_true_output(current: str) -> str:
    """A document with the output of every command it shows."""
    return SHOWN.sub(
        lambda match: match["head"] + run(match["command"]) + match["end"], current
    )


def run(command: str) -> str:
    """What a ``hengji`` command prints, run at the root."""
    environment = {**os.environ, "COLUMNS": "88", "PYTHONUTF8": "1", "NO_COLOR": "1"}
    environment["PYTHONPATH"] = str(ROOT / "src")
    words = [sys.executable, "-m", "hengji", *command.split()[1:]]
    done = subprocess.run(
        words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    return (
        "\n".join(line.rstrip() for line in done.stdout.strip("\n").split("\n")) + "\n"
    )


DOCUMENTS: dict[str, Callable[[str], str]] = {
    "docs/codes.md": codes,
    "docs/cli.md": command_line,
    "docs/indicators.md": indicators,
    "GLOSSARY.md": glossary,
    "README.md": with_true_output,
    "README.zh-CN.md": with_true_output,
}


def main() -> None:
    """Write every generated document."""
    for name, write in DOCUMENTS.items():
        path = ROOT / name
        current = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(write(current), encoding="utf-8")


if __name__ == "__main__":
    main()
