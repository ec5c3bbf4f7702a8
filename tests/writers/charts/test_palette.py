from __future__ import annotations

from itertools import pairwise

from hengji.writers.charts.palette import (
    COLOURS,
    INK,
    PAPER,
    colour,
    contrast,
    luminance,
)


def test_neighbours_stay_apart_without_their_hue() -> None:
    for one, other in pairwise(COLOURS):
        assert contrast(one, other) >= 1.5, (one, other)


def test_the_first_slices_differ_from_one_another_by_lightness() -> None:
    grey = sorted(luminance(c) for c in COLOURS[:4])
    assert all(b - a > 0.08 for a, b in pairwise(grey))


def test_words_are_readable_on_paper() -> None:
    assert contrast(INK, PAPER) > 7


def test_colours_come_round_again() -> None:
    assert colour(len(COLOURS)) == colour(0)
    assert len(set(COLOURS)) == len(COLOURS)
