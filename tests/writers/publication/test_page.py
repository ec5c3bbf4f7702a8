from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from hengji.model.finding import Severity
from hengji.pipeline import audit
from hengji.writers.publication.page import policy, render_page, words
from tests.writers.publication.editions import HOSTILE, MOBILE, small, whole


class Page(HTMLParser):
    """What stands in a page: tags with attributes, ids, the text of scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self._in = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._in = tag

    def handle_endtag(self, tag: str) -> None:
        self._in = ""

    def handle_data(self, data: str) -> None:
        if self._in == "script":
            self.scripts.append(data)
        if self._in == "style":
            self.styles.append(data)


@pytest.fixture(scope="module")
def text() -> str:
    return render_page(whole())


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def test_nothing_is_asked_of_anybody(text: str, page: Page) -> None:
    for tag, attributes in page.tags:
        assert tag not in ("img", "iframe", "object", "embed", "form", "base"), tag
        for name in ("src", "href", "action", "xlink:href", "srcset"):
            link = attributes.get(name) or "#"
            assert link.startswith(("#", "data:,")), link
        assert not any(name.startswith("on") for name in attributes)
        assert "style" not in attributes
    bare = text.replace("http://www.w3.org/2000/svg", "")
    assert re.search(r"https?://|@import|url\(", bare) is None


def test_the_policy_admits_our_style_and_script_alone(text: str, page: Page) -> None:
    def digest(content: str) -> str:
        return b64encode(sha256(content.encode()).digest()).decode()

    assert policy().startswith("default-src 'none'")
    assert policy() in text
    assert f"'sha256-{digest(page.styles[0])}'" in policy()
    assert f"'sha256-{digest(page.scripts[-1])}'" in policy()


def test_the_data_of_the_page_are_whole(page: Page) -> None:
    content = json.loads(page.scripts[0])
    values = {fact["concept"]: fact["value"] for fact in content["facts"]}
    assert values["government_procurement"] == "88.00"
    assert content["organisation"] == "青禾市产业发展局"


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    made = render_page(small(HOSTILE, HOSTILE))
    page = Page(made)
    assert [tag for tag, _ in page.tags].count("script") == 2
    assert "alert(1)</script>" not in made
    assert "&lt;b&gt;2.00&lt;/b&gt;" in made


def test_personal_numbers_are_masked_everywhere() -> None:
    made = render_page(small(f"联系人电话{MOBILE}。"))
    assert MOBILE not in made
    assert made.count("139****5678") == 2
    assert words(f"<{MOBILE}>") == "&lt;139****5678&gt;"


def test_seven_charts_have_their_numbers_beside_them(text: str) -> None:
    assert text.count("<figure") == text.count('role="img"') == 7
    assert text.count("图中数据") == 7
    assert "（图7：“三公”经费财政拨款支出结构）" in text


def test_every_id_stands_once_and_every_link_has_its_target(page: Page) -> None:
    ids = [a["id"] for _, a in page.tags if a.get("id")]
    assert len(ids) == len(set(ids))
    links = {(a.get("href") or "")[1:] for tag, a in page.tags if tag == "a"}
    assert links <= set(ids)


def test_headings_do_not_skip_a_level(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    steps = pairwise(levels)
    assert all(deeper - level <= 1 for level, deeper in steps)


def test_the_page_says_its_language(text: str) -> None:
    assert '<html lang="zh-CN">' in text
    assert "Contents" in text


def test_our_audit_finds_nothing_in_the_page(text: str, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(text, encoding="utf-8")
    grave = [f for f in audit(path).findings if f.severity is not Severity.INFO]
    assert grave == []
