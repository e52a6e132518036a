"""docs/cli.md names every command, every option, and every code that the command line can end with."""

import re
import typing
from collections.abc import Callable
from enum import StrEnum
from typing import Any

import pytest
import typer.main

from onrecord.cli import exits
from onrecord.cli.main import COMMANDS, app
from tests.docs.papers import DOCS, section

PAGE = DOCS / "cli.md"
GROUP: Any = typer.main.get_command(app)
INPUT_COMMON = {"--published", "--outlet", "--url", "--language", "--errors", "--model", "--actors"}
BATCH_COMMON = {"--workers", "--quiet", "-q"}


@pytest.mark.parametrize("name", [name for name, _, _ in COMMANDS])
def test_a_command_has_a_section_with_its_options(name: str) -> None:
    parameters = GROUP.commands[name].params
    takes_input = any(p.name == "inputs" for p in parameters)
    told = section(PAGE, name)
    common = section(PAGE, "INPUT")
    for parameter in parameters:
        if parameter.param_type_name != "option":
            continue
        for option in {*parameter.opts, *parameter.secondary_opts} - {"--help", "-h"}:
            where = told
            if takes_input and option in INPUT_COMMON | BATCH_COMMON:
                where = common
            assert re.search(rf"(?<![\w-]){option}(?![\w-])", where), f"docs/cli.md: {name} lacks {option}"


def test_the_common_options_are_those_of_every_command_that_takes_input() -> None:
    for name, command in GROUP.commands.items():
        if any(p.name == "inputs" for p in command.params):
            assert {o for p in command.params for o in p.opts} >= INPUT_COMMON, name


def test_no_option_is_named_that_does_not_exist() -> None:
    real = {o for c in [*GROUP.commands.values(), GROUP] for p in c.params for o in (*p.opts, *p.secondary_opts)}
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", PAGE.read_text("utf-8")))
    assert named - real - {"--help"} == set()


def test_every_exit_code_is_told() -> None:
    codes = {value for name, value in vars(exits).items() if name.isupper() and isinstance(value, int)}
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", section(PAGE, "Exit codes"), re.MULTILINE)} == codes


@pytest.mark.parametrize(("name", "function"), [(name, function) for name, function, _ in COMMANDS])
def test_every_choice_is_told(name: str, function: Callable[..., None]) -> None:
    told = section(PAGE, name)
    for hint in typing.get_type_hints(function).values():
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            missing = [value for value in hint if f"`{value}`" not in told]
            assert not missing or "as above" in told, f"docs/cli.md: {name} lacks {missing}"
