"""Packs on disk: their headers, their inheritance, their files."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hengji import yamlfile
from hengji.errors import UsageError
from hengji.model.finding import Message
from hengji.yamlfile import Node

BUILT_IN = Path(__file__).resolve().parent.parent / "packs"
_ID = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Pack:
    """The header of a pack: ``pack.yaml``.

    Attributes:
        id: name of the pack, ``cn_hunan``.
        title: its title.
        folder: where its files are.
        extends: the pack it builds on, or ``""``.
        jurisdiction: where its rules are in force.
        valid_from, valid_to: when they are.
    """

    id: str
    title: Message
    folder: Path
    extends: str = ""
    jurisdiction: str = ""
    valid_from: date | None = None
    valid_to: date | None = None

    def shown(self, path: Path) -> str:
        """How a file of the pack is called in complaints."""
        return f"{self.id}/{path.relative_to(self.folder).as_posix()}"

    def files(self, part: str) -> list[Path]:
        """The YAML files of one part (``checks``, ``forms`` …), by name."""
        return sorted((self.folder / part).glob("*.yaml"))

    def nodes(self, part: str) -> list[Node]:
        """The YAML files of one part, read."""
        return [yamlfile.read(path, self.shown(path)) for path in self.files(part)]


def message(node: Node) -> Message:
    """A text in both languages: ``{zh: …, en: …}``."""
    fields = node.fields(("zh", "en"))
    return Message(fields["zh"].text(), fields["en"].text())


def period(node: Node | None) -> tuple[date | None, date | None]:
    """``{from: 2013-01-01, to: 2018-12-31}``, either end may be missing."""
    if node is None:
        return None, None
    fields = node.fields((), ("from", "to"))
    start = fields["from"].day() if "from" in fields else None
    end = fields["to"].day() if "to" in fields else None
    if start is not None and end is not None and end < start:
        raise node.refuse("止日早于起日", "the period ends before it begins")
    return start, end


def read_pack(folder: Path) -> Pack:
    """Read the header of the pack in a folder."""
    file = folder / "pack.yaml"
    if not file.is_file():
        raise UsageError(
            f"{folder} 里没有 pack.yaml，不是规则包", f"{folder} holds no pack.yaml"
        )
    fields = yamlfile.read(file, f"{folder.name}/pack.yaml").fields(
        ("id", "title", "jurisdiction"), ("extends", "valid")
    )
    name = fields["id"].matching(_ID)
    if name != folder.name:
        raise fields["id"].refuse(
            f"规则包 {name!r} 放在文件夹 {folder.name!r} 里，两者应同名",
            f"pack {name!r} stands in folder {folder.name!r}; the names must agree",
        )
    start, end = period(fields.get("valid"))
    return Pack(
        id=name,
        title=message(fields["title"]),
        folder=folder,
        extends=fields["extends"].matching(_ID) if "extends" in fields else "",
        jurisdiction=fields["jurisdiction"].text(),
        valid_from=start,
        valid_to=end,
    )


def built_in() -> list[Pack]:
    """The packs that come with the program, national first."""
    found = [read_pack(file.parent) for file in BUILT_IN.glob("*/pack.yaml")]
    return sorted(found, key=lambda pack: (pack.extends != "", pack.id))


def locate(name: str) -> Pack:
    """A pack by its name, or by the path of its folder.

    Raises:
        UsageError: there is no such pack.
    """
    if _ID.fullmatch(name) and (BUILT_IN / name / "pack.yaml").is_file():
        return read_pack(BUILT_IN / name)
    folder = Path(name)
    if folder.is_dir():
        return read_pack(folder.resolve())
    known = "、".join(pack.id for pack in built_in())
    raise UsageError(
        f"没有规则包 {name!r}；内置：{known}，也可给出文件夹路径",
        f"no pack {name!r}; built in: {known}; a folder path will do too",
    )


def chain(names: Sequence[str]) -> list[Pack]:
    """The packs asked for with those they extend, each base before its children."""
    ordered: dict[str, Pack] = {}

    def visit(name: str, path: tuple[str, ...]) -> None:
        pack = locate(name)
        if pack.id in path:
            loop = " → ".join((*path, pack.id))
            raise UsageError(
                f"规则包互相继承：{loop}", f"packs extend one another: {loop}"
            )
        if pack.id in ordered:
            return
        if pack.extends:
            visit(_base(pack), (*path, pack.id))
        ordered[pack.id] = pack

    for name in names:
        visit(name, ())
    return list(ordered.values())


def _base(pack: Pack) -> str:
    """Where the base of a pack is: beside it, or built in."""
    beside = pack.folder.parent / pack.extends
    if (beside / "pack.yaml").is_file():
        return str(beside)
    return pack.extends
