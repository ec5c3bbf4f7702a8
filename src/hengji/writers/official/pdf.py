"""PDF of a written document, by LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from hengji.errors import UsageError

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 120


def find_program() -> str | None:
    """Path of LibreOffice, ``None`` when it is not installed."""
    for name in _PROGRAMS:
        found = shutil.which(name)
        if found:
            return found
    return None


def write_pdf(
    source: str | os.PathLike[str],
    target: str | os.PathLike[str],
    *,
    seconds: int = _SECONDS,
) -> None:
    """Convert a docx or xlsx file to PDF.

    LibreOffice runs as a process of its own with a profile of its own, so that a
    window that is open already does not swallow the order.

    Raises:
        UsageError: LibreOffice is not installed, took too long, or failed.
    """
    program = find_program()
    if program is None:
        raise UsageError(
            "没有找到 LibreOffice，不能生成 PDF；请安装后重试，或在文字处理软件中打开 "
            "docx 另存为 PDF。",
            "LibreOffice was not found, so no PDF can be made; install it, or open "
            "the docx in a word processor and save it as PDF.",
        )
    with tempfile.TemporaryDirectory(prefix="hengji-pdf-") as folder:
        made = _convert(program, Path(source), Path(folder), seconds)
        shutil.copyfile(made, target)


def _convert(program: str, source: Path, folder: Path, seconds: int) -> Path:
    profile = (folder / "profile").as_uri()
    command = [
        program,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--norestore",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(source.resolve()),
    ]
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UsageError(
            f"LibreOffice 转换“{source.name}”超过{seconds}秒，已停止。",
            f"LibreOffice took more than {seconds} s over {source.name}; stopped.",
        ) from error
    made = folder / f"{source.stem}.pdf"
    if done.returncode or not made.exists():
        raise UsageError(
            f"LibreOffice 没有把“{source.name}”转换成 PDF。",
            f"LibreOffice did not convert {source.name} to PDF.",
        )
    return made
