"""Where the shared data is, if it is anywhere."""

from __future__ import annotations

from pathlib import Path

from tests.support.rebuild import LineMap, rebuild_docx

ROOT = Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared"


def seed_docx(text: Path, folder: Path) -> tuple[Path, LineMap]:
    """The seed as a Word file with true tables, and the way back to its lines."""
    target = folder / (text.stem + ".docx")
    return target, rebuild_docx(text, target)


def reports_docx(folder: Path) -> list[Path]:
    """The five seeds as Word files; the project's own sample where they are absent."""
    texts = sorted((SHARED / "seeds").glob("*.txt"))
    if texts:
        return [seed_docx(text, folder)[0] for text in texts]
    return [ROOT / "examples" / "county.docx"]
