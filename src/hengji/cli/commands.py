"""The command group, its commands imported on use, and what ends a run early."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

import click

from hengji import __version__
from hengji.cli.terminal import complain
from hengji.errors import HengjiError

EXIT_FOUND = 1
EXIT_UNREADABLE = 2
_EXIT_INTERRUPTED = 130
_COMMANDS = {
    "audit": (
        "hengji.cli.audit",
        "审核报告：读取、勾稽、评分，指出矛盾。Audit reports.",
    ),
    "new": ("hengji.cli.new", "生成填报工作簿。Make a workbook to fill in."),
    "import": (
        "hengji.cli.import_",
        "导入旧报告、决算表为预填工作簿。Prefill a workbook from earlier reports.",
    ),
    "check": ("hengji.cli.check", "检查填好的工作簿。Check a filled workbook."),
    "score": ("hengji.cli.score", "按评分方案复算得分。Score by the scheme."),
    "write": (
        "hengji.cli.write",
        "从工作簿生成整套文件。Write all documents of a workbook.",
    ),
    "diff": ("hengji.cli.diff", "比较两份报告。Compare two reports."),
    "read": ("hengji.cli.read", "显示读到的段落和表格。Show what is read of a file."),
    "facts": ("hengji.cli.facts", "列出认出的数据项。List the facts recognised."),
    "library": (
        "hengji.cli.library",
        "指标库：查找指标，查看定义和公式。The indicator library.",
    ),
    "pack": ("hengji.cli.pack", "规则包：列出、查看、测试。Rule packs."),
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of the work."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(_COMMANDS[cmd_name][0]).command
        assert isinstance(command, click.Command)
        return command

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """List the commands without importing them."""
        with formatter.section("命令 Commands"):
            formatter.write_dl(
                [(name, words) for name, (_, words) in _COMMANDS.items()]
            )


_HELP = """衡绩：审核预算绩效自评报告和决算公开，指出自相矛盾之处。

Hengji audits Chinese budget performance reports and says what contradicts what.
"""


@click.group(
    cls=LazyGroup,
    help=_HELP,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="hengji", message="%(prog)s %(version)s")
def hengji() -> None:
    """The group of all commands."""


def run(arguments: Sequence[str]) -> int:
    """Run a command; every way to end it is a status and at most one sentence."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        status = hengji.main(list(arguments), prog_name="hengji", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return EXIT_UNREADABLE
    except click.UsageError as error:
        return _misused(error)
    except HengjiError as error:
        complain(f"{error}\n{error.english}")
        return EXIT_UNREADABLE
    except (KeyboardInterrupt, click.Abort):
        complain("已中断。 Interrupted.")
        return _EXIT_INTERRUPTED
    except BrokenPipeError:
        _swallow_output()
        return EXIT_FOUND
    except OSError as error:
        complain(f"无法读写 / cannot read or write: {error}")
        return EXIT_UNREADABLE
    except Exception as error:
        return _failed(error)


def _failed(error: Exception) -> int:
    """A defect of ours: one sentence, the whole traceback on request."""
    if os.environ.get("HENGJI_DEBUG"):
        raise error
    what = f"{type(error).__name__}: {error}"
    complain(
        f"程序自身出错：{what}。设环境变量 HENGJI_DEBUG=1 可看详情。\n"
        f"Hengji itself failed: {what}. Set HENGJI_DEBUG=1 to see where."
    )
    return EXIT_UNREADABLE


def _misused(error: click.UsageError) -> int:
    if error.ctx is not None:
        complain(error.ctx.get_usage())
    complain(f"用法有误 / Usage: {error.format_message()}")
    if error.ctx is not None:
        complain(f"帮助 / Help: {error.ctx.command_path} --help")
    return error.exit_code


def _swallow_output() -> None:
    """Nobody reads any more: keep the interpreter from complaining at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
