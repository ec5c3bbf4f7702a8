"""Before anything: the version, the help, and how a run ends."""

import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

import hengji
from hengji.cli import commands
from hengji.errors import UsageError

ROOT = Path(__file__).resolve().parents[2]


def test_the_version_is_that_of_the_distribution(run):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert run("--version").out == f"hengji {project['version']}\n"
    assert hengji.__version__ == project["version"]


def test_the_version_needs_nothing_heavy():
    code = (
        "import sys; from hengji.cli.main import main; main(['--version']);"
        "print(sorted({'click', 'lxml', 'yaml', 'openpyxl', 'hengji.model',"
        "'decimal', 'importlib.metadata'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(ROOT / "src")},
    )
    assert done.stdout.splitlines()[1] == "[]"


def test_version_among_other_words_works_too(run):
    assert run("--version", "audit").out.startswith("hengji ")


@pytest.mark.parametrize("name", ["audit", "read", "facts", "pack"])
def test_every_command_has_help_in_both_languages(run, name):
    ran = run(name, "--help")
    assert ran.status == 0
    assert any("\u4e00" <= character <= "\u9fff" for character in ran.out)
    assert any(word in ran.out for word in ("Audit", "Show", "List", "Rule packs"))


def test_the_overview_names_every_command(run):
    out = run("--help").out
    assert all(name in out for name in ("audit", "read", "facts", "pack"))


@pytest.mark.parametrize("words", [["nonsense"], ["audit"], ["audit", "--nonsense"]])
def test_wrong_words_are_a_sentence_and_status_two(run, words):
    ran = run(*words)
    assert ran.status == 2
    assert ran.out == ""
    assert "Traceback" not in ran.err and ran.err.strip()


def end_with(monkeypatch, error):
    @click.command()
    def broken() -> None:
        raise error

    monkeypatch.setattr(commands, "hengji", broken)


def test_ctrl_c_is_one_sentence(run, monkeypatch):
    end_with(monkeypatch, KeyboardInterrupt())
    ran = run()
    assert ran.status == 130
    assert "已中断" in ran.err and "Interrupted" in ran.err


def test_an_error_of_ours_is_told_in_both_languages(run, monkeypatch):
    end_with(monkeypatch, UsageError("没有", "none"))
    ran = run()
    assert (ran.status, ran.err) == (2, "没有\nnone\n")


def test_a_full_disk_is_a_sentence(run, monkeypatch):
    end_with(monkeypatch, OSError(28, "No space left on device"))
    ran = run()
    assert ran.status == 2
    assert "No space left" in ran.err and "Traceback" not in ran.err


def test_a_defect_of_ours_is_a_sentence_and_a_traceback_only_on_request(
    run, monkeypatch
):
    end_with(monkeypatch, KeyError("x"))
    monkeypatch.delenv("HENGJI_DEBUG", raising=False)
    ran = run()
    assert ran.status == 2
    assert "程序自身出错：KeyError: 'x'" in ran.err and "Traceback" not in ran.err
    monkeypatch.setenv("HENGJI_DEBUG", "1")
    with pytest.raises(KeyError):
        run()


def test_the_public_names_exist_and_are_listed():
    from hengji.model.audit import Audit

    assert hengji.Audit is Audit
    assert set(hengji.__all__) <= set(dir(hengji))
    with pytest.raises(AttributeError, match="nonsense"):
        hengji.nonsense  # noqa: B018
