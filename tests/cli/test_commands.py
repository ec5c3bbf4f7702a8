"""The group knows its commands without importing them."""

import importlib

import click
import pytest

from hengji.cli.commands import LazyGroup, hengji, run

NAMES = "audit new import check score write diff read facts library pack".split()
#: A word of the language cannot name a module.
_MODULES = {"import": "import_"}


def test_the_commands_are_listed_in_the_order_of_the_work():
    assert hengji.list_commands(click.Context(hengji)) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_command_listed_exists_in_a_file_of_its_name(name):
    module = importlib.import_module(f"hengji.cli.{_MODULES.get(name, name)}")
    assert hengji.get_command(click.Context(hengji), name) is module.command
    assert module.command.name == name


def test_an_unknown_command_is_none():
    group = LazyGroup("x")
    assert group.get_command(click.Context(group), "nonsense") is None


def test_a_command_returns_its_status(capsys):
    assert run(["--help"]) == 0
    assert "命令 Commands" in capsys.readouterr().out
