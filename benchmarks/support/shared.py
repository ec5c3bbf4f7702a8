"""Where the shared data is, if it is anywhere."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared"


def seed_docx(text: Path, folder: Path) -> Path:
    """The seed as a Word file with true tables, rebuilt from its text."""
    from tests.support.rebuild import rebuild_docx

    target = folder / (text.stem + ".docx")
    if not target.exists():
        rebuild_docx(text, target)
    return target


def reports_docx(folder: Path) -> list[Path]:
    """The five seeds as Word files; the project's own sample where they are absent."""
    texts = sorted((SHARED / "seeds").glob("*.txt"))
    if texts:
        return [seed_docx(text, folder) for text in texts]
    return [ROOT / "examples" / "county.docx"]
