"""Colours that stay apart on a grey copier."""

from __future__ import annotations

#: Neighbours differ in lightness, not in hue alone: dark, light, middle …
COLOURS = (
    "1F3A5F",
    "E3A857",
    "5F8FB4",
    "F2DCC0",
    "7A3B2E",
    "A9C0A6",
    "3C6E57",
    "D5D9DF",
    "54407A",
    "B8A9C9",
    "8A6D1F",
    "C9E0E8",
)
#: Columns of earlier years beside the dark one of this year.
EARLIER = "A9BCD0"
INK = "262626"
QUIET = "7F7F7F"
RULE = "D0D0D0"
PAPER = "FFFFFF"


def colour(index: int) -> str:
    """The colour of the ``index``-th slice or series, six hexadecimal digits."""
    return COLOURS[index % len(COLOURS)]


def luminance(rgb: str) -> float:
    """Relative luminance of a colour, 0 black to 1 white (WCAG 2)."""
    parts = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
