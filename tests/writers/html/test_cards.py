"""Cards tell everything about a finding; filters offer only what occurs."""

from dataclasses import replace

from hengji.model.place import Place
from hengji.writers.html.cards import cards_html, filters_html
from tests.writers import samples


def test_a_card_tells_amounts_arithmetic_basis_advice_and_places():
    html = cards_html([samples.sum_finding()])
    for words in ("188.47", "197.94", "-9.47", "47.12 + 150.82 = 197.94",
                  "文内勾稽", "请核对合计数。", "SUM-201"):  # fmt: skip
        assert words in html
    assert html.count('class="spot"') == 3


def test_what_a_finding_does_not_know_is_not_labelled():
    html = cards_html([samples.blank_finding()])
    assert "印为" not in html and "依据" not in html
    assert "很可能" in html


def test_many_places_are_folded_away():
    places = tuple(Place(str(n), n, line=n + 1) for n in range(10))
    html = cards_html([replace(samples.sum_finding(), places=places, suspect=None)])
    assert "另有 4 处" in html and html.count('class="spot"') == 10


def test_the_suspect_comes_first_even_when_the_places_omit_it():
    suspect = Place("疑", 9, line=99)
    html = cards_html([replace(samples.sum_finding(), suspect=suspect)])
    spots = html[html.index('class="spots"') :]
    assert spots.index("第99行") < spots.index("第2行")
    assert html.count('class="spot"') == 4


def test_no_finding_is_a_sentence():
    assert "未发现问题。" in cards_html([])


def test_the_filters_offer_the_kinds_that_occur_and_count_severities():
    html = filters_html([samples.sum_finding(), samples.blank_finding()])
    assert html.count("<option") == 3
    assert "<b>0</b>" in html and html.count("<b>1</b>") == 2
