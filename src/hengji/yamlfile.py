"""The one strict door for YAML.

Whatever a pack says is read through :class:`Node`: numbers are exact, a key the
schema does not know is refused with the list of those it knows, and every
complaint names file and line.  Nothing is guessed: ``no`` is not a word, ``010``
is not a code, a date that does not exist is not a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from hengji.errors import PackError

if TYPE_CHECKING:
    import yaml

_TAG = "tag:yaml.org,2002:"
_NUMBER = re.compile(r"^[-+]?[0-9]+(\.[0-9]+)?$")
_INTEGER = re.compile(r"^[-+]?(0|[1-9][0-9]*)$")
_NAMES = {
    "str": ("文字", "text"),
    "int": ("整数", "an integer"),
    "float": ("数字", "a number"),
    "bool": ("真假值", "true or false"),
    "null": ("空值", "nothing"),
    "timestamp": ("日期", "a date"),
    "map": ("键值表", "a mapping"),
    "seq": ("列表", "a list"),
}
_BROKEN_AT = re.compile(r"line (\d+)")


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a YAML file, not yet believed.

    Each reading method returns the value in the type asked for, or raises
    :class:`~hengji.errors.PackError` naming file and line.
    """

    file: str
    raw: yaml.Node

    @property
    def line(self) -> int:
        """1-based line on which the value begins."""
        return int(self.raw.start_mark.line) + 1

    @property
    def kind(self) -> str:
        """``str int float bool null timestamp map seq`` as YAML resolves it."""
        return self.raw.tag.removeprefix(_TAG)

    def refuse(self, chinese: str, english: str) -> PackError:
        """An error about this value; the caller raises it."""
        return refusal(self.file, self.line, chinese, english)

    def _wrong(self, wanted: tuple[str, str]) -> PackError:
        found = _NAMES.get(self.kind, (self.kind, self.kind))
        shown = self.raw.value if isinstance(self.raw.value, str) else ""
        if shown:
            return self.refuse(
                f"这里应为{wanted[0]}，却是{found[0]} {shown!r}（文字请加引号）",
                f"expected {wanted[1]}, found {found[1]} {shown!r} (quote words)",
            )
        return self.refuse(
            f"这里应为{wanted[0]}，却是{found[0]}",
            f"expected {wanted[1]}, found {found[1]}",
        )

    def text(self) -> str:
        """Words; never empty."""
        if self.kind != "str":
            raise self._wrong(_NAMES["str"])
        value = str(self.raw.value)
        if not value.strip():
            raise self.refuse("这里不能空着", "this must not be empty")
        return value

    def one_of(self, allowed: Iterable[str]) -> str:
        """A word of a closed list."""
        value, known = self.text(), sorted(allowed)
        if value not in known:
            raise self.refuse(
                f"不认识的值 {value!r}，可用：{'、'.join(known)}",
                f"unknown value {value!r}; allowed: {', '.join(known)}",
            )
        return value

    def matching(self, pattern: re.Pattern[str]) -> str:
        """Words of a given shape."""
        value = self.text()
        if not pattern.fullmatch(value):
            raise self.refuse(
                f"{value!r} 不合格式 {pattern.pattern}",
                f"{value!r} does not match {pattern.pattern}",
            )
        return value

    def integer(self) -> int:
        """An integer written in decimal digits."""
        value = str(self.raw.value) if self.kind == "int" else ""
        if not _INTEGER.match(value):
            raise self._wrong(_NAMES["int"])
        return int(value)

    def number(self) -> Decimal:
        """An exact number written in decimal digits."""
        value = str(self.raw.value) if self.kind in ("int", "float") else ""
        if not _NUMBER.match(value):
            raise self._wrong(_NAMES["float"])
        return Decimal(value)

    def boolean(self) -> bool:
        """``true`` or ``false``, written so."""
        value = str(self.raw.value)
        if self.kind != "bool" or value not in ("true", "false"):
            raise self._wrong(_NAMES["bool"])
        return value == "true"

    def day(self) -> date:
        """A day, ``2020-03-02``."""
        if self.kind != "timestamp":
            raise self._wrong(_NAMES["timestamp"])
        try:
            return date.fromisoformat(str(self.raw.value))
        except ValueError:
            raise self.refuse(
                f"没有 {self.raw.value} 这一天（写法：2020-03-02）",
                f"there is no day {self.raw.value} (write 2020-03-02)",
            ) from None

    def items(self) -> list[Node]:
        """The values of a list."""
        if self.kind != "seq":
            raise self._wrong(_NAMES["seq"])
        return [Node(self.file, child) for child in self.raw.value]

    def texts(self) -> tuple[str, ...]:
        """A list of words."""
        return tuple(item.text() for item in self.items())

    def pairs(self) -> Iterator[tuple[Node, Node]]:
        """Keys and values of a mapping, in order; a key given twice is refused."""
        if self.kind != "map":
            raise self._wrong(_NAMES["map"])
        seen: dict[str, int] = {}
        for key, value in self.raw.value:
            node = Node(self.file, key)
            name = str(key.value)
            if name in seen:
                raise node.refuse(
                    f"键 {name!r} 重复，第 {seen[name]} 行已有",
                    f"key {name!r} is given twice, first on line {seen[name]}",
                )
            seen[name] = node.line
            yield node, Node(self.file, value)

    def mapping(self) -> dict[str, Node]:
        """A mapping whose keys are free words."""
        return {key.text(): value for key, value in self.pairs()}

    def fields(
        self, required: Iterable[str] = (), optional: Iterable[str] = ()
    ) -> dict[str, Node]:
        """A mapping whose keys the schema knows."""
        needed = tuple(required)
        allowed = (*needed, *optional)
        found: dict[str, Node] = {}
        for key, value in self.pairs():
            name = key.text()
            if name not in allowed:
                raise key.refuse(
                    f"不认识的键 {name!r}，可用：{'、'.join(allowed)}",
                    f"unknown key {name!r}; allowed: {', '.join(allowed)}",
                )
            found[name] = value
        for name in needed:
            if name not in found:
                raise self.refuse(f"缺少键 {name!r}", f"key {name!r} is missing")
        return found


def refusal(file: str, line: int, chinese: str, english: str) -> PackError:
    """A :class:`PackError` that begins with file and line."""
    return PackError(f"{file} 第 {line} 行：{chinese}", f"{file}:{line}: {english}")


def read(path: Path, shown: str = "") -> Node:
    """Read one YAML file.

    Args:
        path: the file.
        shown: how the file is called in complaints; its path by default.

    Raises:
        PackError: it cannot be read, is not UTF-8, not YAML, or empty.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise refusal(
            shown or str(path),
            1,
            "文件读不出，或不是 UTF-8",
            "not a readable UTF-8 file",
        ) from None
    return parse(text, shown or str(path))


def parse(text: str, shown: str) -> Node:
    """Read YAML from a string; ``shown`` names it in complaints.

    Raises:
        PackError: it is not YAML, or empty.
    """
    import yaml

    try:
        root = _compose(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        told = _BROKEN_AT.search(str(error))
        line = mark.line + 1 if mark is not None else int(told[1]) if told else 1
        problem = getattr(error, "problem", None) or "not YAML"
        raise refusal(
            shown, line, f"不是合格的 YAML（{problem}）", f"not YAML: {problem}"
        ) from None
    if root is None:
        raise refusal(shown, 1, "文件是空的", "the file is empty")
    return Node(shown, root)


def _compose(text: str) -> yaml.Node | None:
    """The tree of a text, by libyaml where it is there and accepts it.

    libyaml refuses a block of text whose first line begins with TAB, as the cells
    of a case do; the slower parser in Python reads it.
    """
    import yaml

    fast = getattr(yaml, "CSafeLoader", None)
    if fast is not None:
        try:
            return yaml.compose(text, Loader=fast)
        except yaml.YAMLError:
            pass
    return yaml.compose(text, Loader=yaml.SafeLoader)
