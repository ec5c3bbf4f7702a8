"""The page's own files: closed in themselves, and readable by everybody."""

import re

import pytest

from hengji.writers.html.assets import asset, foot, head, policy


def luminance(colour: str) -> float:
    full = colour if len(colour) == 6 else "".join(c * 2 for c in colour)
    channels = [int(full[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    ]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def variables() -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): #([0-9a-f]{3,6})\b", asset("page.css")))


@pytest.mark.parametrize(
    ("ink", "paper"),
    [
        ("ink", "paper"), ("soft", "paper"), ("soft", "ground"), ("accent", "paper"),
        ("e", "e-back"), ("w", "w-back"), ("i", "i-back"), ("good", "good-back"),
        ("e", "paper"), ("w", "paper"), ("i", "paper"), ("ink", "e-back"),
        ("ink", "w-back"), ("ink", "i-back"),
    ],
)  # fmt: skip
def test_text_has_the_contrast_of_wcag_aa(ink, paper):
    colours = variables()
    assert contrast(colours[ink], colours[paper]) >= 4.5


def test_line_numbers_have_it_too():
    grey = re.search(r"\.g::before \{[^}]*color: #([0-9a-f]{6})", asset("page.css"))
    assert contrast(grey.group(1), "ffffff") >= 4.5


def test_no_asset_can_close_its_element_early():
    assert "</" not in asset("page.css")
    assert "</script" not in asset("page.js").lower()


def test_the_head_carries_the_policy_before_the_style():
    assert head().index(policy()) < head().index("<style>")
    assert foot().startswith("<script>")


def test_paper_and_phone_have_rules_of_their_own():
    style = asset("page.css")
    assert "@media print" in style and "max-width: 900px" in style
