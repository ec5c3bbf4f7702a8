"""Marks keep every character, at the exact offsets, whatever overlaps."""

import re
from dataclasses import replace
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from hengji.model.finding import Severity
from hengji.model.place import Place
from hengji.model.relation import RelationStatus
from hengji.writers.html.marks import Marks
from tests.writers import samples


def marked(text: str, spans, severity=Severity.ERROR) -> str:
    audit = replace(samples.clean_audit(), relations=())
    findings = [
        replace(
            samples.note_finding(),
            severity=severity,
            places=(Place(text[start:end], 0, start=start, end=end),),
        )
        for start, end in spans
    ]
    return Marks(audit, findings).text((0, None, None), text)


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


def test_a_text_without_marks_is_only_escaped():
    assert marked("a<b", []) == "a&lt;b"


def test_a_mark_covers_exactly_its_characters():
    assert re.search(r">(188.47)</mark>万元", marked("共188.47万元", [(1, 7)]))


def test_a_mark_that_is_cut_carries_its_number_once_at_its_end():
    html = marked("abcdef", [(0, 6), (2, 4)])
    assert html.count("●1") == 1 and html.count("●2") == 1
    assert html.index("●2") < html.index("●1")


def test_a_mark_of_nothing_is_a_visible_gap():
    html = marked("", [(0, 0)])
    assert 'class="e z"' in html and "●1" in html


def test_places_beyond_the_text_are_clipped_not_crashed():
    assert plain(marked("ab", [(1, 99)])) == "ab"


def test_figures_of_relations_that_held_are_marked_as_agreed():
    audit = samples.faulty_audit()
    held = samples.relation(RelationStatus.HELD)
    marks = Marks(replace(audit, relations=(held,)), [])
    html = marks.text((1, None, None), samples.PROSE)
    assert html.count('<span class="k">') == 3
    assert '<span class="k">188.47</span>' in html


def test_figures_of_broken_relations_are_not_marked_as_agreed():
    audit = replace(samples.faulty_audit(), relations=(samples.relation(),))
    assert '"k"' not in Marks(audit, []).text((1, None, None), samples.PROSE)


@given(
    st.text(alphabet="甲乙<&1. \n", max_size=20),
    st.lists(st.tuples(st.integers(0, 20), st.integers(1, 20)), max_size=6),
)
def test_marking_never_changes_the_text(text, raw):
    spans = [(start, start + length) for start, length in raw if start < len(text)]
    assert plain(marked(text, spans)) == text
