"""Which files a command line means: files as named, folders searched through."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hengji.readers import FORMATS

#: Notes and logs stand beside reports; one who wants them audited names them.
_NAMED_ONLY = frozenset({"", ".md", ".log", ".text"})
_LOCK = "~$"


@dataclass(slots=True)
class Gathered:
    """The files to audit, in stable order, and what was left out.

    Attributes:
        files: without repetitions; folders in the order of their names.
        locks: names of lock files of an office program (``~$…``).
        unsupported: how many files of which suffix were passed over in folders.
    """

    files: list[str] = field(default_factory=list)
    locks: list[str] = field(default_factory=list)
    unsupported: Counter[str] = field(default_factory=Counter)


def suffixes() -> frozenset[str]:
    """The suffixes that are looked for in folders."""
    return frozenset().union(*FORMATS.values()) - _NAMED_ONLY


def gather(paths: Sequence[str]) -> Gathered:
    """Collect the files; a file named outright is taken whatever its suffix."""
    gathered = Gathered()
    for path in paths:
        if Path(path).is_dir():
            _search(path, gathered)
        elif Path(path).name.startswith(_LOCK):
            gathered.locks.append(Path(path).name)
        else:
            gathered.files.append(path)
    first: dict[str, str] = {}
    for path in gathered.files:
        first.setdefault(os.path.realpath(path), path)
    gathered.files = list(first.values())
    return gathered


def _search(folder: str, gathered: Gathered) -> None:
    wanted = suffixes()
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            suffix = Path(name).suffix.lower()
            if name.startswith(_LOCK):
                gathered.locks.append(name)
            elif suffix in wanted and not name.startswith("."):
                gathered.files.append(os.path.join(root, name))  # noqa: PTH118
            elif not name.startswith("."):
                gathered.unsupported[suffix] += 1


def notes(gathered: Gathered, language: str) -> list[str]:
    """What was left out, in sentences."""
    english = language == "en"
    said = []
    if gathered.locks:
        names = "、".join(gathered.locks[:3])
        said.append(
            f"Skipped lock files of an office program: {len(gathered.locks)} ({names})"
            if english
            else f"跳过办公软件的锁定文件 {len(gathered.locks)} 个（{names}）"
        )
    if gathered.unsupported:
        listed = ", ".join(
            f"{suffix or '-'} {count}"
            for suffix, count in gathered.unsupported.most_common(6)
        )
        total = gathered.unsupported.total()
        said.append(
            f"Skipped files of types not supported: {total} ({listed})"
            if english
            else f"跳过不支持的文件类型 {total} 个（{listed}）"
        )
    return said
