"""The page is one file, whole, offline, and nothing in a document can escape."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from hengji.errors import UsageError
from hengji.model.finding import Message
from hengji.writers.html.assets import asset
from hengji.writers.report_html import ordered, render, render_index
from hengji.writers.summary import summarise
from tests.writers import samples


class Page(HTMLParser):
    """What a browser would see: tags with attributes, and the text."""

    VOID = frozenset("meta link br input".split())

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("style", "script"):
            self.words.append(data)

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def text(self) -> str:
        return "".join(self.words)


def faulty() -> Page:
    return Page(render([samples.faulty_audit()]))


def test_every_tag_that_is_opened_is_closed_in_order():
    assert faulty().open == []


def test_ids_are_unique():
    ids = [a["id"] for _, a in faulty().tags if "id" in a]
    assert len(ids) == len(set(ids))


def test_a_script_in_the_document_stays_text():
    html = render([samples.faulty_audit()])
    page = Page(html)
    assert len(page.of("script")) == 1
    assert samples.HOSTILE in page.text
    assert "<script>alert" not in html


@pytest.mark.parametrize("evil", ['"><img src=x onerror=alert(1)>', "</script><b>"])
def test_nothing_a_document_says_becomes_a_tag(evil):
    audit = samples.faulty_audit(path=evil)
    outline = replace(audit.reading.outline, title=evil, organisation=evil)
    finding = replace(audit.findings[0], title=Message(evil, evil), basis=evil,
                      message=Message(evil, evil), arithmetic=evil, stated=evil,
                      advice=Message(evil, evil), repair=evil)  # fmt: skip
    audit = replace(
        audit, reading=replace(audit.reading, outline=outline), findings=(finding,)
    )
    page = Page(render([audit]))
    assert page.of("img") == []
    assert page.open == []
    assert all(not name.startswith("on") for _, a in page.tags for name in a)


def test_the_page_asks_nobody_for_anything():
    html = render([samples.faulty_audit()])
    assert not re.search(r"(?:src|href)=\"(?!data:,)", html)
    assert "http://" not in html and "https://" not in html
    assert "@import" not in html and "url(" not in html


def test_the_policy_admits_our_style_and_script_and_nothing_else():
    page = faulty()
    policy = next(a["content"] for a in page.of("meta") if a.get("http-equiv"))
    html = render([samples.faulty_audit()])
    for tag in ("style", "script"):
        inside = re.search(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL).group(1)
        digest = b64encode(sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_no_inline_style_or_handler_that_the_policy_would_refuse():
    for _, attributes in faulty().tags:
        assert "style" not in attributes
        assert not any(name.startswith("on") for name in attributes)


def test_the_script_builds_no_markup_and_evaluates_nothing():
    script = asset("page.js")
    for word in ("innerHTML", "eval(", "document.write", "Function(", "fetch("):
        assert word not in script


def test_marks_stand_at_the_exact_offsets():
    html = render([samples.faulty_audit()])
    found = re.findall(r'<mark class="e[^>]*data-f="[^"]*"[^>]*>(.*?)</mark>', html)
    assert found == ["188.47", "47.12", "150.82"]


def test_the_suspect_is_marked_heavier_than_what_merely_takes_part():
    marks = [a["class"] for a in faulty().of("mark") if "1" in a["data-f"].split()]
    assert marks == ["e", "e o", "e o"]


def test_overlapping_marks_name_both_findings_and_keep_the_gravest_style():
    marks = faulty().of("mark")
    both = [a for a in marks if a["data-f"] == "1 3"]
    assert [a["class"] for a in both] == ["e"]
    assert [a["class"] for a in marks if a["data-f"] == "3"] == ["i", "i"]


def test_marking_changes_no_character_of_the_document():
    assert samples.PROSE in faulty().text


def test_a_blank_cell_gets_a_visible_mark():
    blank = [a for a in faulty().of("mark") if a["data-f"] == "2"]
    assert [a["class"] for a in blank] == ["w z"]
    assert blank[0]["data-n"] == "▲2"


def test_tables_keep_their_spans_and_lines_their_numbers():
    page = faulty()
    cells = page.of("td")
    assert cells[0]["rowspan"] == "2"
    assert cells[1]["colspan"] == "3"
    assert [a["data-n"] for a in page.of("th") if a.get("class") == "g"] == [
        "3", "6", "11",
    ]  # fmt: skip
    assert "16" in [a.get("data-n") for a in page.of("p")]


def test_every_place_button_leads_to_something_on_the_page():
    page = faulty()
    ids = {a["id"] for _, a in page.tags if "id" in a}
    targets = [a["data-t"] for a in page.of("button") if "data-t" in a]
    assert targets
    assert set(targets) <= ids


def test_cards_are_numbered_from_grave_to_slight_and_filterable():
    audit = samples.faulty_audit()
    assert ordered(audit.findings[::-1])[0].code == "SUM-201"
    cards = [a for a in faulty().of("li") if a.get("class", "").startswith("card")]
    assert [a["data-s"] for a in cards] == ["error", "warning", "info"]
    assert [a["data-k"] for a in cards] == ["sum", "missing_value", "text_noise"]


def test_both_languages_are_in_the_page_and_one_is_chosen():
    html = render([samples.faulty_audit()], language="en")
    assert 'data-language="en"' in html
    assert "Total income differs from parts" in html
    assert "收入合计：合计与各项之和不符" in html


def test_scores_and_coverage_are_on_the_page():
    text = faulty().text
    assert "✗ 9.01" in text and "没有评分标准" in text
    assert "66.7%" in text and "没有可加的各项" in text


def test_a_clean_document_without_scores_says_both():
    text = Page(render([samples.clean_audit()])).text
    assert "未发现问题。" in text and "文中没有评分表。" in text


def test_an_unread_document_is_a_page_with_the_sentence():
    page = Page(render([samples.unread_audit()]))
    assert "文件已加密，请先去除密码。" in page.text
    assert "encrypted" in page.text
    assert page.open == []


def test_control_characters_and_lone_surrogates_do_not_break_the_page():
    audit = samples.faulty_audit(path="a\x00b\udcff.txt")
    html = render([audit])
    assert "\x00" not in html
    assert html.encode("utf-8", "replace")


def test_two_documents_on_one_page_are_refused():
    with pytest.raises(UsageError):
        render([samples.clean_audit(), samples.clean_audit()])


def test_the_index_links_every_page_and_tells_what_was_unread():
    pages = [
        (summarise(samples.faulty_audit()), "样例 报告.txt.html"),
        (summarise(samples.unread_audit()), "坏.docx.html"),
    ]
    page = Page(render_index(pages))
    links = [a["href"] for a in page.of("a")]
    assert links[0] == "%E6%A0%B7%E4%BE%8B%20%E6%8A%A5%E5%91%8A.txt.html"
    assert "文件已加密" in page.text and "26.01" in page.text
    assert page.open == []
