from __future__ import annotations

from dataclasses import replace

import pytest

from hengji.model.composition import Gap
from hengji.writers.publication.package import write_package
from hengji.writers.publication.page import render_page
from hengji.writers.publication.release import (
    PublicationRefused,
    masked,
    require_publishable,
    secret_places,
)
from tests.writers.publication.editions import MOBILE, small


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"电话{MOBILE}。", "电话139****5678。"),
        ("身份证510104199001011234", "身份证510***********1234"),
        ("卡号6222021234567890123", "卡号622************0123"),
    ],
)
def test_the_middle_of_personal_numbers_is_hidden(text: str, shown: str) -> None:
    assert masked(text) == shown


@pytest.mark.parametrize(
    "text",
    ["2700.60万元", "2011301", "13912345678.50元", "139****5678", "0745-2712345"],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    "text",
    ["机密★5年", "秘密 ★", "密级：秘密", "【涉密】本节从略", "（内部资料，注意保存）"],
)
def test_a_mark_of_secrecy_stops_the_publication(text: str) -> None:
    with pytest.raises(PublicationRefused, match="涉密") as caught:
        require_publishable(small(text))
    assert caught.value.english.startswith("Not published")


@pytest.mark.parametrize(
    "text",
    [
        "为全市非涉密电子政务提供支撑。",
        "开展保密管理和保密宣传。",
        "商业秘密保护项目",
        "无涉密事项",
    ],
)
def test_words_about_secrecy_are_no_mark(text: str) -> None:
    assert list(secret_places(small(text))) == []


def test_a_section_marked_secret_stops_everything() -> None:
    edition = replace(small(key_work="内容"), secret_sections=frozenset({"key_work"}))
    with pytest.raises(PublicationRefused, match="key_work"):
        render_page(edition)
    blank = replace(small(), secret_sections=frozenset({"key_work"}))
    require_publishable(blank)


def test_secrecy_in_a_narrative_or_an_imprint_is_seen_too() -> None:
    assert list(secret_places(small(note="绝密★长期")))
    edition = small()
    dossier = replace(edition.dossier, imprint=(("密级", "秘密"),))
    assert list(secret_places(replace(edition, dossier=dossier)))


def test_what_is_unfinished_is_not_published(tmp_path: object) -> None:
    edition = small("【待填：收、支总计】")
    made = replace(edition.composition, gaps=(Gap("一、", "收、支总计"),))
    with pytest.raises(PublicationRefused, match="收、支总计"):
        write_package(replace(edition, composition=made), str(tmp_path))
