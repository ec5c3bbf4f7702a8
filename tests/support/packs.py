"""A small pack of one's own, written into a folder for a test."""

from __future__ import annotations

from pathlib import Path

HEADER = """
id: my_city
title: {zh: 某市, en: My city}
extends: cn
jurisdiction: 某市
valid: {from: 2020-01-01}
"""


def make_pack(folder: Path, files: dict[str, str], name: str = "my_city") -> str:
    """Write a pack; ``files`` maps paths inside it to their text."""
    pack = folder / name
    pack.mkdir(parents=True, exist_ok=True)
    header = files.pop("pack.yaml", HEADER.replace("my_city", name))
    (pack / "pack.yaml").write_text(header, encoding="utf-8")
    for path, text in files.items():
        file = pack / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return str(pack)


CHECK = """
code: SUM-901
kind: sum_of_parts
finding_kind: sum
severity: error
title: {zh: "{subject}：不符", en: "{subject}: differs"}
advice: {zh: 核对, en: Check}
basis: 某市通知
"""
