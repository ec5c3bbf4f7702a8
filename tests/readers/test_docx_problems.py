from __future__ import annotations

import pytest

from hengji.readers.docx_inline import Notes
from hengji.readers.docx_problems import LOSSES, problems_of


@pytest.mark.parametrize(
    ("notes", "has_text", "codes"),
    [
        (Notes(), True, []),
        (Notes(), False, ["no_content"]),
        (Notes(inserted=1), True, ["tracked_changes"]),
        (Notes(deleted=2, hidden=1), True, ["tracked_changes", "hidden_text"]),
        (Notes(overlaid=1, chunks=1), True, ["text_in_merged_cell", "embedded_chunk"]),
        (Notes(images=3), True, ["images"]),
        (Notes(images=3), False, ["only_images"]),
    ],
)
def test_each_count_has_its_sentence(
    notes: Notes, has_text: bool, codes: list[str]
) -> None:
    found = list(problems_of(notes, has_text))
    assert [problem.code for problem in found] == codes
    for problem in found:
        assert "。" in problem.message and "（" in problem.message


def test_only_what_is_missing_makes_a_reading_partial() -> None:
    assert "only_images" in LOSSES and "embedded_chunk" in LOSSES
    assert not LOSSES & {"tracked_changes", "hidden_text", "images", "no_content"}
