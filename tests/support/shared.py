"""Shared data beside the repository: seeds, gold, corpus.  Never committed."""

from __future__ import annotations

from pathlib import Path

import pytest

#: The folder of shared data; absent on a machine that only has the repository.
SHARED = Path(__file__).resolve().parents[3] / "shared"


def shared_file(name: str) -> Path:
    """A shared file by the beginning of its name; skips the test without it.

    ``shared_file("seeds/000")`` finds ``seeds/000_….txt``.
    """
    folder, _, start = name.rpartition("/")
    found = sorted(SHARED.joinpath(folder).glob(f"{start}*"))
    if not found:
        pytest.skip(f"shared data not present: {name}")
    return found[0]


def shared_files(pattern: str) -> list[Path]:
    """Every shared file that matches, none where the folder is absent."""
    return sorted(SHARED.glob(pattern)) if SHARED.is_dir() else []
