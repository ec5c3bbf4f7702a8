from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hengji.errors import ReadError
from hengji.readers.encoding import MAX_TEXT_BYTES, decode

REPORT = "2024年度部门整体支出绩效自评报告\n\t收入合计\n\t9712.53\n" * 5


@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",
        "gb18030",
        "gbk",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
    ],
)
def test_every_usual_encoding_gives_the_same_text(encoding: str) -> None:
    assert decode(REPORT.encode(encoding)) == (REPORT, ())


def test_characters_beyond_gbk_are_read_as_gb18030() -> None:
    text = "某县𠮷家乡㙟镇财政所二〇二四年度绩效自评报告，资金使用合规。"
    assert decode(text.encode("gb18030")) == (text, ())


def test_ascii_and_nothing_are_text() -> None:
    assert decode(b"total 12.50\n") == ("total 12.50\n", ())
    assert decode(b"\xef\xbb\xbf") == ("", ())


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_text_cut_in_the_middle_of_a_character_is_read_with_a_doubt(
    encoding: str,
) -> None:
    text, problems = decode(REPORT.encode(encoding)[:-1] + b"\xe5")
    assert text.startswith("2024年度部门")
    assert [problem.code for problem in problems] == ["undecodable_characters"]


def test_a_text_marked_utf_8_with_one_bad_byte_is_read_with_a_doubt() -> None:
    text, problems = decode(b"\xef\xbb\xbf" + REPORT.encode() + b"\xff")
    assert text.endswith("\ufffd") and problems[0].code == "undecodable_characters"


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        b"\x00" * 400,
        b"\x7fELF\x02\x01\x01" + b"\x00\x01\x02\x03" * 200,
        b"\xff\xfe" + b"\x01\x00" * 300,
        b"\xff\xfe" + b"\x00\xd8" * 300,
    ],
)
def test_binary_data_is_refused_in_two_languages(data: bytes) -> None:
    with pytest.raises(ReadError, match="不是可读的文本") as caught:
        decode(data)
    assert "not readable text" in caught.value.english


def test_traditional_text_in_big5_is_read_or_refused_but_never_garbled() -> None:
    text = "本年度預算執行情況良好，資金使用合規，績效目標基本實現。" * 4
    try:
        found, problems = decode(text.encode("big5"))
    except ReadError as error:
        assert "编码" in str(error)
    else:
        assert found == text and problems[0].code == "guessed_encoding"


def test_an_endless_text_is_refused() -> None:
    with pytest.raises(ReadError, match="20 MB"):
        decode(b"a" * (MAX_TEXT_BYTES + 1))


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_refusal(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except ReadError as error:
        assert error.english
    else:
        assert isinstance(text, str)
