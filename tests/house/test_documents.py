"""Documents that are generated, or show output, tell the truth."""

from __future__ import annotations

import re

import pytest
from docs import generate

from hengji.rules import load
from tests.house.tree import ROOT

LINK = re.compile(r"\]\((?!http|#)([^)#]+)")


@pytest.mark.parametrize("name", sorted(generate.DOCUMENTS))
def test_a_generated_document_is_up_to_date(name: str) -> None:
    printed = (ROOT / name).read_text(encoding="utf-8")
    assert printed == generate.DOCUMENTS[name](printed), f"run `make docs` ({name})"


def test_the_catalogue_lists_every_code() -> None:
    catalogue = (ROOT / "docs" / "codes.md").read_text(encoding="utf-8")
    for code in load().checks:
        assert code in catalogue


def test_every_link_between_documents_leads_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    for page in pages:
        for target in LINK.findall(page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_readmes_carry_no_badges() -> None:
    for name in ("README.md", "README.zh-CN.md"):
        assert "![" not in (ROOT / name).read_text(encoding="utf-8")
