"""Words that never stand in the repository."""

from __future__ import annotations

import re
from pathlib import Path

from tests.house.tree import published, shown

#: Spelt in halves, or this file would accuse itself.
FORBIDDEN = re.compile(
    "|".join(
        (
            "/wo" + r"rk/(?:main|shared)",
            "/" + "root/",
            "/ho" + r"me/\w+/",
            "/tmp/" + "bash_jobs",
            "py" + r"pi\.org",
            "pythonhosted" + r"\.org",
            "registry" + r"\.npmjs",
            r"(?:extra-)?index" + "-url *[= ] *(?:http|file)",
            "find" + "-links",
            r"\bTO" + r"DO\b",
            r"\bFIX" + r"ME\b",
        )
    )
)
BINARY = {".docx", ".xlsx", ".png", ".doc", ".zip", ".pyc"}


def test_no_file_names_a_machine_a_registry_or_unfinished_work() -> None:
    guilty = [
        f"{shown(path)}: {match.group()}"
        for path in published()
        if path.suffix not in BINARY
        for match in FORBIDDEN.finditer(_text(path))
    ]
    assert guilty == []


def test_requirements_are_pinned_with_hashes_and_without_addresses() -> None:
    locks = [path for path in published() if path.suffix == ".lock"]
    assert len(locks) == 2
    for path in locks:
        for line in _text(path).splitlines():
            pinned = re.match(r"[a-z0-9-]+==\S+( ; .+)? \\$", line)
            hashed = re.match(r"    --hash=sha256:[0-9a-f]{64}( \\)?$", line)
            assert pinned or hashed or line.startswith("#"), (path.name, line)


def test_every_text_file_ends_with_one_newline_and_is_utf_8() -> None:
    for path in published():
        if path.suffix in {".py", ".yaml", ".md", ".toml"}:
            text = path.read_bytes().decode("utf-8")
            if text:
                assert text.endswith("\n") and not text.endswith("\n\n"), shown(path)


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="replace")
