"""Many spots make one finding; the first few are named, the rest counted."""

from __future__ import annotations

from hengji import rules
from hengji.checks.grouped import grouped, spots, where
from hengji.model.place import Place


def place(line: int, quote: str = "。。") -> Place:
    return Place(quote, block=line, line=line)


def test_a_place_is_told_with_what_stands_there():
    assert where(place(19)) == "第19行“。。”"
    assert where(place(19, "")) == "第19行（空白）"
    assert len(where(place(1, "水" * 90))) < 50


def test_the_first_six_are_named_and_the_rest_counted():
    message = spots([place(line) for line in range(1, 10)])
    assert message.zh.count("第") == 6
    assert message.zh.endswith("另有3处")
    assert message.en.endswith("and 3 more")


def test_all_places_stay_in_the_finding():
    rule = rules.load().checks["TXT-502"]
    places = [place(line) for line in range(1, 10)]
    found = grouped(
        rule, places, subject="9处", zh="{count}处：{spots}。", en="{spots}"
    )
    assert len(found.places) == 9
    assert found.message.zh.startswith("9处：第1行")
