"""The command line over a stand-in for the pipeline that answers by file name."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from hengji.cli.main import main
from hengji.model.audit import Audit
from tests.writers import samples


class Ran(NamedTuple):
    status: int
    out: str
    err: str


def _audit(path, *, packs=None, year=None) -> Audit:
    name = Path(path).name
    if not Path(path).exists() or "坏" in name:
        return samples.unread_audit(str(path))
    if "炸" in name:
        raise ZeroDivisionError("0/0")
    if "洁" in name:
        return samples.clean_audit(str(path))
    return samples.faulty_audit(str(path))


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Replace the pipeline: 坏 is unreadable, 炸 is a bug, 洁 is clean."""
    module = ModuleType("hengji.pipeline")
    module.audit = _audit  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "hengji.pipeline", module)


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run ``hengji`` in this process."""

    def call(*words: object) -> Ran:
        capfd.readouterr()
        status = main([str(word) for word in words])
        return Ran(status, *capfd.readouterr())

    return call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two faulty files of one name, a clean one, and what must be left out."""
    root = tmp_path / "报告 文件夹"
    for name in (
        "一/报告.txt",
        "二/报告.txt",
        "洁.docx",
        "~$洁.docx",
        "图.png",
        "说明.md",
        ".git/隐.txt",
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("甲", encoding="utf-8")
    return root
