from __future__ import annotations

from hengji.writers.official.measures import (
    CHARACTER,
    CHARACTERS_PER_LINE,
    FOOTER,
    LINE_PITCH,
    LINES_PER_PAGE,
    PORTRAIT,
)


def test_the_text_area_holds_twenty_two_lines_of_twenty_eight_characters() -> None:
    assert PORTRAIT.text_height // LINE_PITCH == LINES_PER_PAGE == 22
    assert PORTRAIT.text_width // CHARACTER == CHARACTERS_PER_LINE == 28


def test_the_page_number_lies_between_text_and_edge() -> None:
    assert 0 < FOOTER < PORTRAIT.bottom - 360
