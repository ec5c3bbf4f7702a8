"""The package as users get it: built once, installed elsewhere, run there."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import hengji
from tests.house.tree import PACKS, ROOT, SOURCE

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _python("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_every_rule_and_every_data_file(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = [path for path in SOURCE.rglob("*") if path.is_file()]
    for path in wanted:
        if path.suffix != ".pyc":
            assert "hengji/" + path.relative_to(SOURCE).as_posix() in names
    assert any(path.suffix == ".yaml" for path in PACKS.rglob("*"))
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_installed_wheel_answers_and_audits(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(target)
    environment = {**os.environ, "PYTHONPATH": str(target), "PYTHONUTF8": "1"}
    version = _python("-m", "hengji", "--version", cwd=tmp_path, env=environment)
    assert version == f"hengji {hengji.__version__}\n"
    where = "import hengji; print(hengji.__file__)"
    assert _python("-c", where, cwd=tmp_path, env=environment).startswith(str(target))
    sample = str(ROOT / "examples" / "clean.txt")
    printed = _python("-m", "hengji", "audit", sample, cwd=tmp_path, env=environment)
    assert "clean.txt" in printed


def _python(*words: str, cwd: Path, env: dict[str, str] | None = None) -> str:
    command = [sys.executable, *words]
    done = subprocess.run(
        command, cwd=cwd, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
