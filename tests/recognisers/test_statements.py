import pytest

from hengji.model.fact import Basis
from hengji.recognisers.statements import (
    Known,
    Lexicon,
    basis_in,
    item_key,
    joined,
    only_acts,
    scopes_in,
)
from tests.support.linked import lexicon


@pytest.mark.parametrize(
    ("label", "item"),
    [
        ("本局基本支出合计", "基本支出"),
        ("2023年度项目支出", "项目支出"),
        ("其中：公务接待费", "公务接待费"),
        ("年末实有人数", "实有人"),
    ],
)
def test_words_that_say_whose_and_when_are_taken_off(label: str, item: str) -> None:
    assert item_key(label) == item


def test_a_head_is_resolved_without_its_words_of_basis() -> None:
    found = lexicon().resolve("年初预算安排公用经费总额")
    assert found.item == "operating_expenditure"
    assert found.basis is Basis.ORIGINAL_BUDGET
    assert lexicon().resolve("三公经费预算").item == "three_public_expenses"


def test_spending_an_appropriation_is_not_receiving_it() -> None:
    assert lexicon().resolve("一般公共预算财政拨款支出").concept is None


def test_a_name_that_says_more_is_another_thing() -> None:
    assert lexicon().resolve("下属监测站基本支出").concept is None


def test_a_lexicon_forgets_when_it_is_full_and_still_answers() -> None:
    asked: list[str] = []

    def concept_of(label: str) -> Known | None:
        asked.append(label)
        return Known("x", "amount") if label == "甲" else None

    book = Lexicon(concept_of)
    assert book.concept_of("甲") == Known("x", "amount")
    assert book.concept_of("甲") == Known("x", "amount")
    assert asked == ["甲"]
    assert book.resolve("甲").item == "x"
    assert book.resolve("乙").concept is None


def test_acts_name_no_thing() -> None:
    assert only_acts("实际执行")
    assert only_acts("支出决算数")
    assert not only_acts("公用经费实际支出")


def test_scopes_are_read_off_headings() -> None:
    assert scopes_in("一般公共预算财政拨款基本支出") == {
        "general",
        "appropriation",
        "basic",
    }
    assert joined(frozenset({"basic", "appropriation"})) == "appropriation+basic"


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("年初预算数", Basis.ORIGINAL_BUDGET),
        ("全年预算数（A）", Basis.FINAL_BUDGET),
        ("2023年决算数", Basis.ACTUAL),
        ("2023年预算数", Basis.BUDGET),
        ("项目名称", Basis.NONE),
    ],
)
def test_a_column_states_its_basis(words: str, basis: Basis) -> None:
    assert basis_in(words) is basis
