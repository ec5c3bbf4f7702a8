"""The kind personal_data: every case of its rules, and what its findings show."""

from __future__ import annotations

import pytest

from hengji.checks.kinds.personal_data import is_card_number, is_identity_number
from tests.support.text_kinds import agrees, cases, findings

CODES = ("OTH-503",)


@pytest.mark.parametrize(("code", "name", "text", "wanted"), cases(*CODES))
def test_a_case_of_the_pack(code: str, name: str, text: str, wanted: list[int]):
    assert agrees(code, text, wanted), name


@pytest.mark.parametrize(
    ("digits", "real"),
    [("11010519491231002X", True), ("110105194912310021", False), ("1101", False),
     ("110105194913310020", False)],
)  # fmt: skip
def test_identity_numbers_are_known_by_date_and_check(digits: str, real: bool):
    assert is_identity_number(digits) is real


def test_card_numbers_are_known_by_their_check():
    assert is_card_number("4111111111111111")
    assert not is_card_number("4111111111111112")


def test_a_long_number_is_a_card_only_where_cards_are_spoken_of():
    assert findings("编码4111111111111111。\n", "OTH-503") == []
    (found,) = findings("开户银行卡号4111111111111111。\n", "OTH-503")
    assert found.places[0].quote == "4111111111111111"


def test_the_message_hides_the_digits():
    (found,) = findings("电话13800001234\n", "OTH-503")
    assert "13800001234" not in found.message.zh
    assert "138****1234" in found.message.zh
